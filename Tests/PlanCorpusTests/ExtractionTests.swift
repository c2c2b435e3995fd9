import Testing

@testable import PlanCorpus

@Suite struct `Whom the plan is for` {
  private func scopes(_ text: String, heading: String = "Innledning") throws -> [AgeStatement.Scope]
  {
    try read("\(heading)\n\n\(fullLine) \(text)\n\(fullLine)\n").facts.målgruppe.statements
      .map(\.scope)
  }

  @Test(arguments: [
    ("Målgruppen er barn og unge i alderen 10–24 år.", AgeStatement.Scope.plan),
    ("Arbeidet retter seg mot barn og unge i aldersgruppen 0-23 år.", .plan),
    ("Målgruppen ble i 2022 utvidet fra 12–20 år.", .former),
    ("Det er besluttet å endre målgruppen fra 12-25 år.", .former),
    ("I 2023 var det flest anmeldte forhold for ungdom i alderen 15–17 år.", .statistics),
    ("Ungdata viser at ungdom i alderen 13–16 år trives.", .statistics),
    ("Ungdomsteamet retter seg mot ungdom i alderen 13–16 år.", .organ),
    ("Innsatsområdet retter seg mot unge i alderen 15–18 år.", .innsatsomraade),
  ])
  func `a sentence shows what its ages belong to`(text: String, scope: AgeStatement.Scope) throws {
    #expect(try scopes(text) == [scope])
  }

  @Test func `a heading may say that the ages below are the målgruppe`() throws {
    #expect(try scopes("Barn og unge 0-18 år samt foresatte.", heading: "Målgruppe") == [.plan])
  }

  @Test func `ages of a tiltak are no statement of the plan`() throws {
    let facts = try read(
      "\(fullLine)\n\nTiltak 1: Kurs\n\nMålgruppen er ungdom mellom 15 og 20 år.\n\nAnsvar: OUT\n"
    ).facts
    #expect(facts.målgruppe.min == nil && facts.målgruppe.max == nil)
    #expect(facts.målgruppe.statements.allSatisfy { $0.scope == .tiltak })
    #expect(facts.tiltakene.map(\.ageRanges) == [[AgeRange(min: 15, max: 20)]])
  }

  @Test func `a plan without ages has none`() throws {
    #expect(try read("\(fullLine)\n").facts.målgruppe == Målgruppe())
  }
}

@Suite struct `Bodies of the three levels` {
  private func organs(_ text: String) throws -> [Organ] {
    try read("\(fullLine)\n\n\(text)\n").facts.organisasjon.levels
  }

  @Test(arguments: [
    ("Styringsgruppe", Nivå.styrende), ("Styringsgruppe/politiråd", .styrende),
    ("Politirådet", .styrende), ("Det styrende nivå", .styrende), ("SLT-styret", .styrende),
    ("Koordineringsgruppe", .koordinerende), ("Koordinerende nivå", .koordinerende),
    ("Utførende nivå", .utførende), ("Det utførende nivået", .utførende),
    ("Utøvende nivå", .utførende), ("Utførernivå", .utførende), ("Styrande nivå", .styrende),
    ("Koordinerande nivå", .koordinerende), ("Det utførande nivået", .utførende),
  ])
  func `a heading names the level`(heading: String, level: Nivå) throws {
    let organs = try organs("\(heading)\n\n\(fullLine)")
    #expect(organs.map(\.level) == [level])
    #expect(organs.map(\.name) == [heading])
    #expect(organs.map(\.evidence.lines) == [3...5])
  }

  @Test(arguments: ["SLT-koordinator sin rolle", "Samarbeid", "Møter", "Styrking av familier"])
  func `other headings name none`(heading: String) throws {
    #expect(try organs("\(heading)\n\n\(fullLine)") == [])
  }

  @Test func `a heading with nothing below it describes no body`() throws {
    #expect(try organs("Styringsgruppe") == [])
  }

  @Test func `members and mandate are told apart`() throws {
    let organ = try #require(
      try organs(
        "Styringsgruppe\n\nMandat:\n\n- Sikre fremdrift.\n\nMedlemmer:\n\n- Ordfører\n- NAV\n"
      ).first)
    #expect(organ.members == ["Ordfører", "NAV"])
    #expect(organ.mandate == ["Sikre fremdrift."])
  }

  @Test func `members are roles and units, never persons`() throws {
    let organ = try #require(
      try organs(
        "Styringsgruppe\n\nMedlemmer:\n\n- Ordfører\n- Kari Nordmann, stasjonssjef\n"
          + "- Skolen v/ Ola Nordmann\n- Psykisk helse og rus\n"
      ).first)
    #expect(organ.members == ["Ordfører", "stasjonssjef", "Skolen", "Psykisk helse og rus"])
  }

  @Test func `one place may say how often all of them meet`() throws {
    let organs = try organs(
      """
      Styringsgruppe

      \(fullLine)

      Koordineringsgruppe

      \(fullLine)

      Rollen til den som koordinerer arbeidet

      \(fullLine)

      Møtehyppighet:

      Styringsgruppa har minst ett møte i halvåret og drøfter da hele planen med politiet. \
      Koordineringsgruppa har møter ved behov og minst seks møter i året.
      """)
    #expect(organs.map(\.meetingsPerYear) == [2, 6])
  }

  @Test func `what is not said is not made up`() throws {
    let organ = try #require(try organs("Styringsgruppe\n\n\(fullLine)").first)
    #expect(organ.members == [] && organ.mandate == [])
    #expect(organ.meetingFrequency == nil && organ.meetingsPerYear == nil && organ.chair == nil)
  }
}
