import Testing

@testable import PlanCorpus

@Suite struct `A plan that is to be added` {
  private static let text = """
    Handlingsplan for SLT i Tangvåg kommune 2023–2026

    Målgruppen er barn og unge i alderen 10–23 år, og planen er for alle som har ansvar.

    Tiltak 1: Foreldremøter om rus
    Ansvar: Rektorene

    Tiltak 2: Natteravner
    """

  private func draft(
    _ text: String = text, named name: String = "plan.txt", _ request: PlanRequest = PlanRequest(),
    original: Bool = true
  ) throws(Fault) -> PlanDraft {
    let plan = ConvertedPlan(
      text: text, kind: .textLayer, format: original ? .text : .pdf, isOriginal: original)
    return try PlanDraft(
      plan, of: DeliveredFile(name: name, bytes: Array(text.utf8)), as: request,
      soundWords: { .empty })
  }

  @Test func `is named by what it says of itself, and that is a doubt with its lines`() throws {
    let draft = try draft()
    #expect(draft.id.rawValue == "tangvaag-2023")
    #expect(draft.period == Period(first: 2023, last: 2026))
    let labels = draft.doubts.map(\.label)
    #expect(labels.contains("kommune: the one that the plan names most (line 1)"))
    #expect(labels.contains("period: read in the plan (line 1)"))
    #expect(labels.contains("tiltak without ansvar: 1 (line 8)"))
    #expect(labels.contains("levels: not found: styrende, koordinerende, utforende"))
  }

  @Test func `is named as a person says, and what the plan says otherwise is a doubt`() throws {
    let request = PlanRequest(
      kommune: "Nordre Vik kommune", kommunenummer: "0301", period: Period(first: 2024, last: 2028),
      id: "vik-2024")
    let draft = try draft(Self.text, request)
    #expect(draft.id.rawValue == "vik-2024")
    #expect(draft.description.kommune == "Nordre Vik")
    #expect(draft.description.kommunenummer == "0301")
    let labels = draft.doubts.map(\.label)
    #expect(
      labels.contains {
        $0.hasPrefix("kommune: Nordre Vik kommune was said, and the plan names Tangvåg")
      })
    #expect(
      labels.contains { $0.hasPrefix("period: 2024–2028 was said, and the plan says 2023–2026") })
    #expect(!labels.contains { $0.hasPrefix("kommunenummer") })
  }

  @Test func `has the slug that its kommune has on the web, where a source says it`() throws {
    let register = try RealRegister.read.get()
    func id(_ kommune: String, _ nummer: String? = nil) throws -> (String, [String]) {
      let made = try draft(
        Self.text, PlanRequest(kommune: kommune, kommunenummer: nummer, register: register))
      return (made.id.rawValue, made.doubts.map(\.label).filter { $0.hasPrefix("id: ") })
    }
    for (kommune, slug) in [
      ("Lillestrøm", "lillestrom"), ("Bærum", "baerum"), ("Nordre Land kommune", "nordre-land"),
      ("alesund", "alesund"),
    ] {
      let (id, doubts) = try id(kommune)
      #expect(id == "\(slug)-2023")
      #expect(doubts == [])
    }
    #expect(try id("Våler", "3419").0 == "vaaler-he-2023")
    #expect(try id("Våler", "3114").0 == "valer-2023")
  }

  @Test func `has a slug made of its name where no source says it, and that is a doubt`() throws {
    let register = try RealRegister.read.get()
    for kommune in ["Tangvåg", "Våler"] {
      let made = try draft(Self.text, PlanRequest(kommune: kommune, register: register))
      #expect(made.id.rawValue == "\(slug(kommune))-2023")
      let doubts = made.doubts.map(\.label).filter { $0.hasPrefix("id: ") }
      #expect(doubts.count == 1)
      #expect(doubts.first?.contains("look how the kommune spells itself on the web") == true)
    }
    let said = try draft(
      Self.text, PlanRequest(kommune: "Tangvåg", id: "tangvag-2023", register: register))
    #expect(!said.doubts.contains { $0.label.hasPrefix("id: ") })
  }

  @Test func `is named by its file where it says nothing`() throws {
    let silent = "Tiltak 1: Foreldremøter\nAnsvar: Rektorene\n"
    let years = PlanRequest(period: Period(first: 2024, last: 2024))
    for (name, kommune) in [
      ("Nordre Land kommune SLT-plan.txt", "Nordre Land"), ("baerum-2016.txt", "Baerum"),
      ("SLT-plan for Øvre Eiker kommune.txt", "Øvre Eiker"), ("Ås_handlingsplan_2024.txt", "Ås"),
    ] {
      #expect(try draft(silent, named: name, years).description.kommune == kommune)
    }
  }

  @Test func `is refused where nobody says whose it is, or for which years`() {
    let silent = "Tiltak 1: Foreldremøter\nAnsvar: Rektorene\n"
    let nobody = fault { () throws(Fault) in try draft(silent, named: "slt-plan.txt") }
    #expect(nobody?.problem == "does not say whose plan it is")
    let never = fault { () throws(Fault) in
      try draft(silent, PlanRequest(kommune: "Tangvåg"))
    }
    #expect(never?.problem == "does not say which years it is for")
    #expect(never?.remedy.contains("--period 2024-2028") == true)
  }

  @Test func `takes no name, number or id that is none`() {
    for (request, problem) in [
      (PlanRequest(kommune: "../../etc"), "is no name of a kommune"),
      (PlanRequest(kommune: "Vik\u{1B}[2J"), "is no name of a kommune"),
      (PlanRequest(kommunenummer: "12"), "is no kommunenummer"),
      (PlanRequest(id: "../ute-2023"), "cannot be its id"),
      (PlanRequest(id: "tangvaag-2024"), "cannot be its id"),
    ] {
      let found = fault { () throws(Fault) in try draft(Self.text, request) }
      #expect(found?.problem.contains(problem) == true, "\(request)")
    }
  }

  @Test func `has a manifest that reads back as it was written, whatever its name holds`() throws {
    let name = "plan\n- kommune: 'feil' # \u{7}.pdf"
    let draft = try draft(
      Self.text, named: name, PlanRequest(kommunenummer: "0301"), original: false)
    try withFile(draft.manifest().utf8) { path in
      let manifest = try Manifest.read(at: path, as: "plan.yaml")
      #expect(manifest.id == draft.id)
      #expect(manifest.kommune == "Tangvåg")
      #expect(manifest.kommunenummer?.rawValue == "0301")
      #expect(manifest.period == draft.period)
      #expect(manifest.sources.map(\.file) == ["plan.txt"])
      #expect(manifest.original?.file == "original.pdf")
    }
  }
}
