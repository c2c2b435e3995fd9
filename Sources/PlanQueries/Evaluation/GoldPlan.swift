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
    /// The same ansvar in other ways that are as right, such as taken apart into units.
    var ansvarAccepted: [[String]]
    var ages: [AgeRange]
    /// Every type that a careful person might have chosen.
    var types: [String]
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
    /// Empty where the plan does not say.
    var meetingsPerYear: [String]
  }

  var kommune: String?
  var title: String?
  var documentType: [String]
  var period: String?
  var language: String?
  var min: [String]
  var max: [String]
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
    documentType = plan?.accepted("document_type") ?? []
    period = plan?["period"]?.items?.compactMap(\.string).joined(separator: "–")
    language = plan?["language"]?.string
    min = gold["maalgruppe"]?.accepted("min") ?? []
    max = gold["maalgruppe"]?.accepted("max") ?? []
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
    ansvarAccepted =
      [gold["ansvar_split"]?.strings].compactMap { $0 }
      + (gold["ansvar_accept"]?.items ?? []).map(\.strings)
    ages = (gold["age_ranges"]?.items ?? []).compactMap(\.ages)
    types = gold.accepted("type")
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
    meetingsPerYear = gold.accepted("meetings_per_year")
  }
}
