import PlanCorpus
import PlanIndex
import PlanQueries

/// Tables made up on the spot, with what is hard to write down right.
enum Samples {
  static let day = "2026-11-21"

  static func place(_ line: Int, to last: Int? = nil, page: Int? = nil, of plan: Int = 1)
    -> Evidence
  {
    Evidence(
      file: "fjellvik-202\(plan)/plan.txt", firstLine: line, lastLine: last ?? line, page: page)
  }

  static func source(_ number: Int) throws -> TableSource {
    TableSource(
      plan: "fjellvik-202\(number)", kommune: "Fjellvik", title: "Plan «\(number)» & mer",
      period: Period(first: 2020 + number, last: 2024 + number), on: try CalendarDay(day))
  }

  /// Every state, lists, members of one body, and the signs that formats trip over.
  static func hard(rows: Int = 1) throws -> Table {
    let texts = [
      "=1+1", "+47", "-minus", "@navn", "\ttab", "a|b*c_d`e`", "<b>&amp;</b> \"x\" 'y'",
      "to\nlinjer", "1. punkt; 2", "# ikke overskrift", "æøå ÆØÅ «š» – 10–25 år", "'apostrof",
      "\\omvendt $x$ [lenke](http://x) ~~nei~~ ^nei^", "Gate 1, 0123", "\u{1}kontroll", "＝1+1",
    ]
    return Table(
      table: "tiltak", title: "Tiltak «& mer» <i>", generated: day,
      columns: [
        TableColumn("kommune", "Kommune"), TableColumn("tiltak", "Tiltak"),
        TableColumn("ansvar", "Ansvar"), TableColumn("type", "Tiltakstype"),
        TableColumn("alder", "Alder"), TableColumn("nivaa", "Nivå", isDetail: true),
      ],
      rows: (0..<max(rows, texts.count)).map { number in
        row(number, texts[number % texts.count] + (number < texts.count ? "" : " \(number)"))
      },
      notes: ["«ikke funnet» betyr at det ikke er funnet; 3 < 4 & *5*."],
      sources: try [1, 2].map(source),
      filters: [
        TableFilter("Kommune", ["Fjellvik"]), TableFilter("Alder", ["13–16 år", "20 år"]),
      ],
      method: ["Lest av et program."])
  }

  private static func row(_ number: Int, _ text: String) -> TableRow {
    let here = place(10 * number + 1, to: 10 * number + 4, page: number + 1)
    return TableRow([
      "kommune": .label("Fjellvik", code: "fjellvik"),
      "tiltak": Cell(text, .stated, [here], code: "fjellvik-2021/1.\(number + 1)"),
      "ansvar": .list([
        CellItem("Rektor", evidence: here), CellItem(text, evidence: place(7, of: 2)),
        CellItem("NAV", note: "Utvalget", evidence: here),
        CellItem("Politiet", note: "Utvalget", evidence: here),
      ]),
      "type": Cell("Annet (plassert av oss)", .unclear, [here]),
      "alder": number.isMultiple(of: 2)
        ? .notFound : Cell("nei, ikke blant medlemmene", .denied, [here]),
      "nivaa": .list([CellItem("universell", evidence: here)]),
    ])
  }

  /// A row a plan.
  static func plans(_ count: Int) throws -> Table {
    Table(
      table: "maalgrupper", title: "Målgrupper", generated: day,
      columns: [TableColumn("kommune", "Kommune"), TableColumn("plan", "Plan", isDetail: true)]
        + (1...12).map { TableColumn("felt_\($0)", "Felt \($0)") },
      rows: (1...count).map { number in
        TableRow(
          Dictionary(
            uniqueKeysWithValues: (1...12).map {
              ("felt_\($0)", Cell("verdi \(number).\($0)", .stated, [place($0, of: number)]))
            } + [
              ("kommune", .label("Fjellvik")),
              ("plan", .label("Plan", code: "fjellvik-202\(number)")),
            ]))
      },
      notes: [], sources: try (1...count).map(source))
  }
}
