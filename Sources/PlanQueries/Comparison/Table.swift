package import PlanCorpus

/// A comparison as the command line, the pages, the API and the exports show it.
///
/// The only shape of a table there is: what it says in words is bokmål, its keys are ASCII.
package struct Table: Codable, Sendable, Equatable {
  /// Its name on the command line.
  package var table: String
  /// The slug of the definition in `Queries/tabeller/` that it was made by.
  package var definition: String?
  package var title: String
  /// The day it was made, `2026-11-21`.
  package var generated: String
  package var columns: [TableColumn]
  package var rows: [TableRow]
  /// What one should know to read it, in bokmål.
  package var notes: [String]
  /// The plans that it rests on, in the order they stand in it.
  package var sources: [TableSource]
  /// What was chosen when it was made.
  package var filters: [TableFilter]
  /// How its facts came to be, in bokmål.
  package var method: [String]

  package init(
    table: String, title: String, generated: String, columns: [TableColumn], rows: [TableRow],
    notes: [String], sources: [TableSource], filters: [TableFilter] = [], method: [String] = []
  ) {
    self.table = table
    self.title = title
    self.generated = generated
    self.columns = columns
    self.rows = rows
    self.notes = notes
    self.sources = sources
    self.filters = filters
    self.method = method
  }
}

/// A column: the key of its cells, and its heading in bokmål.
package struct TableColumn: Codable, Sendable, Equatable {
  package var key: String
  package var title: String
  /// Long texts, which a narrow page may leave out.
  package var isDetail: Bool

  package init(_ key: String, _ title: String, isDetail: Bool = false) {
    self.key = key
    self.title = title
    self.isDetail = isDetail
  }

  enum CodingKeys: String, CodingKey {
    case key, title
    case isDetail = "detail"
  }
}

/// Cells by the key of their column; written as an object.
package struct TableRow: Codable, Sendable, Equatable {
  package var cells: [String: Cell]

  package init(_ cells: [String: Cell]) { self.cells = cells }

  package init(from decoder: any Decoder) throws {
    cells = try decoder.singleValueContainer().decode([String: Cell].self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(cells)
  }

  package subscript(key: String) -> Cell? { cells[key] }
}

/// A plan that a table rests on.
package struct TableSource: Codable, Sendable, Equatable {
  package var plan: String
  package var kommune: String
  package var title: String
  @OrNull package var period: Period?
  /// Whether it holds on the day asked about.
  package var status: PlanStatus

  package init(
    plan: String, kommune: String, title: String, period: Period?, on day: CalendarDay
  ) {
    self.plan = plan
    self.kommune = kommune
    self.title = title
    self.period = period
    status = PlanStatus(of: period, on: day)
  }

  init(_ plan: ComparedPlan, on day: CalendarDay) {
    self.init(
      plan: plan.id, kommune: plan.kommune, title: plan.facts.plan.title ?? plan.id,
      period: plan.facts.plan.period, on: day)
  }

  /// Names it where several plans stand side by side: `Lillestrøm 2024–2028`.
  package var label: String { [kommune, period?.label].compactMap { $0 }.joined(separator: " ") }
}
