import Fixtures
import Foundation
import PlanCorpus
import PlanIndex
import PlanQueries

/// The comparisons that the tests read: of the four real plans, and of plans made up on the spot.
enum Tables {
  static var real: Comparison { get throws { try builtReal.get() } }
  static var fictional: Comparison { get throws { try builtFictional.get() } }

  private static let builtReal = Result { try Comparison(Indexes.real.open) }
  private static let builtFictional = Result { try Comparison(Indexes.fictional.open) }

  static func day(_ text: String) throws -> CalendarDay { try CalendarDay(text) }

  /// A table of the four plans, as seen on a day.
  static func real(
    _ kind: TableKind, _ filters: [Facet: [String]] = [:], own: String? = nil, fewest: Int = 1,
    on day: String = "2025-06-01"
  ) throws -> Table {
    try real.table(kind, request(filters, own: own, fewest: fewest, on: day))
  }

  static func request(
    _ filters: [Facet: [String]] = [:], own: String? = nil, fewest: Int = 1,
    on day: String = "2025-06-01"
  ) throws -> ComparisonRequest {
    ComparisonRequest(
      filters: filters, own: own, day: try CalendarDay(day), fewestKommuner: fewest,
      generated: try CalendarDay("2026-11-21"))
  }

  /// Lends a comparison of plans that are given as their texts, by id.
  static func of<Value>(
    _ plans: [(id: String, kommune: String, period: ClosedRange<Int>, text: String)],
    _ body: (Comparison) throws -> Value
  ) throws -> Value {
    try Fixtures.withFolder { folder in
      for plan in plans {
        let place = "\(folder)/Corpus/\(plan.id)"
        try FileManager.default.createDirectory(
          atPath: place, withIntermediateDirectories: true)
        try plan.text.write(toFile: "\(place)/plan.txt", atomically: true, encoding: .utf8)
        try """
        id: \(plan.id)
        kommune: \(plan.kommune)
        kommunenummer: "9903"
        title: SLT-plan for \(plan.kommune)
        document_type: handlingsplan
        period: [\(plan.period.lowerBound), \(plan.period.upperBound)]
        language: nb
        sources:
          - file: plan.txt
            kind: text-layer
            page_marks: none
            sha256: \(Corpus.checksum(Array(plan.text.utf8)))

        """.write(toFile: "\(place)/plan.yaml", atomically: true, encoding: .utf8)
      }
      let index = "\(folder)/db"
      _ = try IndexBuilder(
        corpus: "\(folder)/Corpus", vocabularies: Fixtures.vocabularies, index: index
      ).build()
      return try body(try Comparison(OpenIndex(path: index)))
    }
  }
}

extension Table {
  /// The row of a kommune.
  func row(_ kommune: String) -> TableRow? { rows.first { $0["kommune"]?.value == kommune } }

  /// The row whose cell of this column has this code.
  func row(_ key: String, _ code: String) -> TableRow? { rows.first { $0[key]?.code == code } }

  func note(_ beginning: String) -> String? { notes.first { $0.hasPrefix(beginning) } }
}
