import PlanCorpus
import PlanIndex
import Testing

/// Plain titles that nobody would read in two ways.
@Suite struct `Placing in the vocabularies` {
  private let classifier: Classifier

  init() throws { classifier = Classifier(try RealVocabularies.read.get()) }

  private func classified(_ title: String, text: String = "", ansvar: [String] = []) -> Tiltak {
    var tiltak = Tiltak(
      id: "x-2024/0.1", innsatsområde: nil, number: 1, title: title, text: text,
      evidence: Evidence(file: "x-2024/plan.txt", firstLine: 1, lastLine: 1))
    tiltak.ansvar = ansvar
    let facts = PlanFacts(plan: PlanDescription(id: "x-2024"), tiltakene: [tiltak])
    return classifier.classify(ReadPlan(facts: facts, passages: [])).facts.tiltakene[0]
  }

  @Test(arguments: [
    ("Hasjavvenningskurs", "hasjavvenning"), ("Nattevandring i sentrum", "natteravn"),
    ("Helsestasjon for ungdom", "helsestasjon-for-ungdom"),
    ("Fritidsklubb for ungdom", "fritidstilbud"),
    ("Bekymringssamtale i regi av politiet", "bekymringssamtale"),
    ("Ferieaktiviteter for barn", "ferietilbud"), ("Krisesenter", "krisesenter"),
  ])
  func `a clear title has its type`(title: String, type: String) {
    let tiltak = classified(title)
    #expect(tiltak.type == type || tiltak.secondaryTypes.contains(type))
  }

  @Test func `what fits no type is another`() {
    #expect(classified("Kjøp av nye stoler").type == "annet")
  }

  @Test(arguments: [
    ("Rus blant ungdom", "rus"), ("Trygt skolemiljø og fravær", "trygge-skoler"),
    ("Vold i nære relasjoner", "vold-og-overgrep"),
    ("Hatkriminalitet og voldelig ekstremisme", "hat-og-ekstremisme"),
    ("Psykisk helse og livsmestring", "psykisk-helse"),
  ])
  func `a clear heading has its canonical area`(heading: String, area: String) {
    #expect(classifier.area(of: heading) == area)
  }

  @Test func `a heading that names no area has none`() {
    #expect(classifier.area(of: "Innledning") == nil)
    #expect(classifier.area(of: "") == nil)
  }

  @Test func `a type has a home among the areas`() {
    #expect(classifier.area(ofType: "hasjavvenning") == "rus")
    #expect(classifier.area(ofType: "finnes-ikke") == nil)
  }

  @Test func `who is responsible is an actor too, who takes part is not responsible`() {
    let tiltak = classified(
      "Nattevandring", text: "Ruten legges opp sammen med politiet.", ansvar: ["NAV"])
    #expect(tiltak.responsibleActors == ["nav"])
    #expect(tiltak.actors.contains("nav") && tiltak.actors.contains("politi"))
  }
}
