internal import PlanCorpus

/// What a person has read out of one plan, to score reading by.
struct GoldPlan {
  struct Title {
    var title: String
    /// Other wordings that are as right.
    var accepted: [String] = []
  }

  struct Tiltak {
    var area: Int?
    var number: Int
    var title: Title
    var ansvar: [String]
    /// The same ansvar, taken apart into units.
    var ansvarSplit: [String]?
    var ages: [AgeRange]
    var type: String?
    var isNew: Bool?
    /// By file; a plan of one file names none.
    var lines: [String: ClosedRange<Int>]

    var id: String { "\(area ?? 0).\(number)" }
  }

  struct Area {
    var number: Int
    var title: Title
  }

  struct Organ {
    var level: String
    var name: Title
    var members: [String]
    var meetingsPerYear: Int?
  }

  var kommune: String?
  var title: String?
  var documentType: String?
  var period: String?
  var language: String?
  var min: Int?
  var max: Int?
  var areas: [Area]
  var tiltakene: [Tiltak]
  var organs: [Organ]
  var coordinatorCount: Int?
  var coordinatorSince: String?
}

extension GoldPlan {
  init(_ gold: GoldValue) {
    let plan = gold["plan"]
    kommune = plan?["kommune"]?.string
    title = plan?["title"]?.string
    documentType = plan?["document_type"]?.string
    period = plan?["period"]?.items?.compactMap(\.string).joined(separator: "–")
    language = plan?["language"]?.string
    min = gold["maalgruppe"]?["min"]?.int
    max = gold["maalgruppe"]?["max"]?.int
    areas = (gold["innsatsomraader"]?.items ?? []).map(Area.init)
    tiltakene = (gold["tiltak"]?.items ?? []).map(Tiltak.init)
    let organisation = gold["organisation"]
    organs = (organisation?["levels"]?.items ?? []).map(Organ.init)
    coordinatorCount = organisation?["coordinator"]?["count"]?.int
    coordinatorSince = organisation?["coordinator"]?["since"]?.string
  }
}

extension GoldPlan.Area {
  init(_ gold: GoldValue) {
    number = gold["number"]?.int ?? 0
    title = .init(
      title: gold["title"]?.string ?? "",
      accepted: [gold["section_title"]?.string].compactMap { $0 })
  }
}

extension GoldPlan.Tiltak {
  init(_ gold: GoldValue) {
    area = gold["innsatsomraade"]?.int
    number = gold["number"]?.int ?? 0
    title = .init(
      title: gold["title"]?.string ?? "", accepted: gold["title_accept"]?.strings ?? [])
    ansvar = gold["ansvar"]?.strings ?? []
    ansvarSplit = gold["ansvar_split"]?.strings
    ages = (gold["age_ranges"]?.items ?? []).compactMap(\.ages)
    type = gold["type"]?.string
    isNew = (gold["new"] ?? gold["nytt_tiltak"])?.flag
    lines = gold["lines"]?.linesByFile ?? [:]
  }
}

extension GoldPlan.Organ {
  init(_ gold: GoldValue) {
    level = gold["level"]?.string ?? ""
    name = .init(
      title: gold["name"]?.string ?? "", accepted: gold["name_variants"]?.strings ?? [])
    members = (gold["members"]?["roles"] ?? gold["members"])?.strings ?? []
    meetingsPerYear = gold["meetings_per_year"]?.int
  }
}
