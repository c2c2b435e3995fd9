internal import PlanQueries

/// The tables there are, with what each is for.
struct TableChoices {
  let links: [Link]

  init(_ utvalg: Utvalg) {
    links = TableKind.allCases.map { kind in
      Link(
        Self.title(kind), ComparisonAddress(kind, utvalg: utvalg).href, note: Self.note(kind))
    }
  }

  static func title(_ kind: TableKind) -> String {
    switch kind {
    case .maalgrupper: "Målgrupper"
    case .organisering: "Organisering"
    case .aktoerer: "Aktører"
    case .innsatsomraader: "Innsatsområder"
    case .tiltakstyper: "Tiltakstyper"
    case .tiltak: "Tiltak"
    }
  }

  static func note(_ kind: TableKind) -> String {
    switch kind {
    case .maalgrupper: "Hvem planene er for, alder for alder."
    case .organisering: "De tre nivåene: hvem som møtes, hvor ofte, og hvem som leder."
    case .aktoerer: "Hvem som sitter på hvilket nivå."
    case .innsatsomraader: "Planenes egne overskrifter, samlet under felles områder."
    case .tiltakstyper: "Hvilke slags tiltak hver kommune har."
    case .tiltak: "Alle tiltakene, med ansvar, alder og kilde."
    }
  }
}
