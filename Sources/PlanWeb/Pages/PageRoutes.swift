/// Every page, with its address.
enum PageRoutes {
  static let all: [Route] = [
    .page("/", SearchPage.answer),
    .page("/tiltak/{id}", TiltakPage.answer),
    .page("/avsnitt/{id}", AvsnittPage.answer),
    .page("/organ/{id}", OrganPage.answer),
    .page("/planer/{id}", PlanPage.answer),
    .page("/sammenlign", TablesPage.answer),
    .page("/sammenlign/{table}", ComparisonPage.answer),
    .page("/hull", TablesPage.gapsAnswer),
    .page("/hull/{kommune}", GapsPage.answer),
    .page("/utvalg", UtvalgPage.answer),
    .page("/om", AboutPage.answer),
    .page("\(Assets.folder){name}", Assets.answer),
  ]
}
