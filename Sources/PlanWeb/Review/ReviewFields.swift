internal import PlanCorpus
internal import PlanIndex

/// What can be set of each kind of thing, and in which words a form asks for it.
struct ReviewFields: Sendable {
  private static let oldest = 0...120
  private static let mostMeetings = 0...400

  let vocabularies: Vocabularies

  func fields(of thing: CurationTarget.Thing) -> [ReviewField] {
    switch thing {
    case .målgruppe: målgruppe
    case .innsatsområde: innsatsområde
    case .tiltak, .anyTiltak: tiltak
    case .organ: organ
    case .koordinator: koordinator
    case .nettverk: nettverk
    case .statement: []
    }
  }

  private var målgruppe: [ReviewField] {
    [
      ReviewField("min", "Fra alder", .number(Self.oldest)),
      ReviewField(
        "max", "Til og med alder", .number(Self.oldest),
        hint: "La feltet stå tomt når planen ikke setter noen øvre grense."),
    ]
  }

  private var innsatsområde: [ReviewField] {
    [
      ReviewField("title", "Tittel", isRequired: true),
      ReviewField(
        "canonical", "Hører til", .choice,
        options: [ReviewField.Option(code: "", label: "ingen av dem")]
          + Self.options(vocabularies.innsatsområder)),
    ]
  }

  private var tiltak: [ReviewField] {
    [
      ReviewField("title", "Tittel", isRequired: true),
      ReviewField("ansvar", "Ansvar", .list, hint: "Én på hver linje, slik planen skriver det."),
      ReviewField("forankring", "Forankring", .list, hint: "Én på hver linje."),
      ReviewField(
        "age_ranges", "Alder", .ages, hint: "Ett spenn på hver linje, som 13–16, 15 eller 18+."),
      ReviewField(
        "type", "Tiltakstype", .choice,
        options: Self.options(vocabularies.tiltakstyper)
          + [ReviewField.Option(code: Classifier.noType, label: "ingen av dem")]),
      ReviewField(
        "prevention_level", "Forebyggingsnivå", .choices,
        hint: "Bare der planen sier det.",
        options: Self.options(vocabularies.forebyggingsnivåer)),
    ]
  }

  private var organ: [ReviewField] {
    [
      ReviewField("level", "Nivå", .choice, options: Self.options(vocabularies.nivåer)),
      ReviewField("name", "Navn", isRequired: true),
      ReviewField(
        "members", "Medlemmer", .list,
        hint: "Én på hver linje: roller og enheter, ikke navn på personer."),
      ReviewField(
        "meeting_frequency", "Hvor ofte det møtes", hint: "Med planens egne ord."),
      ReviewField("meetings_per_year", "Møter i året", .number(Self.mostMeetings)),
      ReviewField("chair", "Leder", hint: "Rollen, ikke navnet."),
      ReviewField("secretary", "Sekretær", hint: "Rollen, ikke navnet."),
      ReviewField("mandate", "Mandat", .list, hint: "Ett punkt på hver linje."),
    ]
  }

  private var koordinator: [ReviewField] {
    [
      ReviewField("count", "Antall SLT-koordinatorer", .number(0...50)),
      ReviewField("since", "Siden", hint: "Et år, som 2013, eller år og måned, som 2013-05."),
      ReviewField("role", "Rolle"),
      ReviewField("percentage", "Stillingsandel i prosent", .number(0...1000)),
    ]
  }

  private var nettverk: [ReviewField] {
    [
      ReviewField("name", "Navn", isRequired: true),
      ReviewField("meeting_frequency", "Hvor ofte det møtes", hint: "Med planens egne ord."),
      ReviewField("meetings_per_year", "Møter i året", .number(Self.mostMeetings)),
    ]
  }

  private static func options(_ concepts: [Begrep]) -> [ReviewField.Option] {
    concepts.map { ReviewField.Option(code: $0.kode, label: $0.navn) }
  }
}
