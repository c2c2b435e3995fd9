internal import PlanIndex

/// Writes the text of a plan: målgruppe, levels, and tiltak of the vocabulary's types.
struct PlanWriting {
  private static let members = [
    "Ordfører", "Kommunedirektør", "Stasjonssjef i politiet", "Kommunalsjef oppvekst",
    "NAV-leder", "Representant for fylkeskommunen", "SLT-koordinator", "Leder for barnevernet",
    "Rektor ved ungdomsskolen", "Ledende helsesykepleier", "Psykisk helse og rus", "Natteravnene",
  ]
  private static let ansvar = [
    "SLT-koordinator", "Rektor", "Helsesykepleier", "Politiet", "Barnevernet", "Utekontakten",
    "NAV", "Ungdomsklubben", "FAU og SLT-koordinator", "Psykisk helse og rus",
  ]
  private static let meetings = [
    "fire ganger i året", "hver måned", "to ganger i halvåret", "hver 6. uke", "annenhver uke",
  ]
  private static let sentences = [
    "Tilbudet er frivillig og gratis for dem som ønsker det.",
    "Arbeidet følger årshjulet og tas opp i koordineringsgruppa.",
    "Foresatte får informasjon på foreldremøter om høsten.",
    "Ungdommene er med på å forme innholdet sammen med de ansatte.",
    "Samarbeidet med politiet er viktig for å lykkes over tid.",
    "Erfaringene drøftes hvert halvår, og rutinene endres når det trengs.",
    "Lavterskel betyr at ingen trenger henvisning eller timeavtale.",
    "Skolene melder fra tidlig når de er bekymret for en elev.",
  ]

  private let kommune: String
  private let years: String
  private let areas: [String]
  private let types: [String]

  init(kommune: String, years: String, _ vocabularies: Vocabularies) {
    self.kommune = kommune
    self.years = years
    areas = vocabularies.innsatsområder.map(\.navn)
    types = vocabularies.tiltakstyper.map(\.navn)
  }

  mutating func text(_ chance: inout SeededChance) -> String {
    let chosen = Array(areas.shuffled(using: &chance).prefix(Int.random(in: 2...5, using: &chance)))
    let hasAreas = chance.happens(0.8)
    return
      ([
        "Handlingsplan for SLT i \(kommune) kommune \(years)", "1 Innledning",
        target(&chance),
      ] + (hasAreas ? ["Innsatsområder:", list(chosen)] : []) + ["2 Organisering"]
      + levels(&chance) + ["3 Tiltak"]
      + tiltak(hasAreas ? chosen : [], &chance)).joined(separator: "\n\n") + "\n"
  }

  private func target(_ chance: inout SeededChance) -> String {
    let oldest = chance.one(of: [18, 20, 23, 24, 25])
    return "Målgruppen er barn og unge i alderen \(chance.one(of: [0, 6, 10, 12, 13]))–\(oldest) år"
      + (chance.happens(0.5) ? " og deres foresatte." : ".")
  }

  private func list(_ lines: [String]) -> String {
    lines.enumerated().map { "\($0 + 1). \($1)" }.joined(separator: "\n")
  }

  private func levels(_ chance: inout SeededChance) -> [String] {
    ["Styringsgruppe", "Koordineringsgruppe", "Arbeidsgruppe"].flatMap { level in
      let count = Int.random(in: 3...7, using: &chance)
      let members = Self.members.shuffled(using: &chance).prefix(count).map { "• \($0)" }
      return [
        level, "Medlemmer:\n" + members.joined(separator: "\n"),
        "Gruppa møtes \(chance.one(of: Self.meetings)).",
      ]
    }
  }

  // MARK: Tiltak

  private func tiltak(_ areas: [String], _ chance: inout SeededChance) -> [String] {
    let count = Int.random(in: 12...40, using: &chance)
    guard !areas.isEmpty else { return numbered(from: 1, count, &chance) }
    return areas.flatMap { [$0] + numbered(from: 1, max(2, count / areas.count), &chance) }
  }

  /// Few types are common and most are rare, as a Zipf distribution has it.
  private func numbered(
    from first: Int, _ count: Int, _ chance: inout SeededChance
  ) -> [String] {
    (first..<first + count).flatMap { number in
      let place = Double.random(in: 0..<1, using: &chance)
      let type = types[Int(place * place * Double(types.count))]
      let ages = chance.happens(0.3) ? " Det er for dem mellom 13 og \(16 + number % 9) år." : ""
      let body = (0..<Int.random(in: 1...4, using: &chance)).map { _ in
        chance.one(of: Self.sentences)
      }
      return [
        "Tiltak \(number): \(type)", body.joined(separator: " ") + ages,
        "Ansvar: \(chance.one(of: Self.ansvar))",
      ]
    }
  }
}
