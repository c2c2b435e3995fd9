package import PlanCorpus
package import PlanIndex

/// A comparison made ready for a meeting: a file of `Queries/tabeller/`, or a table as it is.
package struct TableDefinition: SavedFile, Equatable {
  package static let folder = "tabeller"
  /// Stands among `columns` for the columns of the plans, which hang on the corpus.
  package static let planColumns = "planer"

  /// The title of the table; empty where the table has its own.
  package var title: String
  package var table: TableKind
  /// Keys of the columns to show, in this order; empty for all of them.
  package var columns: [String] = []
  /// Keys of columns that rows are sorted by: by name, and by count the greatest first.
  package var order: [String] = []
  package var filters: [Facet: [String]] = [:]
  package var fewestKommuner = 1
  /// Whether tiltak have a row a type.
  package var isByType = false
  /// What is to be said beneath it, in bokmål.
  package var notes: [String] = []

  /// A table as it is.
  package init(_ table: TableKind) {
    title = ""
    self.table = table
  }

  /// The table or the definition of this name, with or without æ, ø and å.
  ///
  /// - Throws: `QueryError.unknownTable` with the nearest names of both, `Fault` for a definition
  ///   that cannot be read.
  package static func named(_ name: String, at folder: String) throws -> TableDefinition {
    let wanted = PlanCorpus.slug(name)
    if let kind = TableKind(rawValue: wanted) { return TableDefinition(kind) }
    let all = try all(at: folder)
    if let found = all.first(where: { $0.slug == wanted }) { return found }
    throw QueryError.unknownTable(
      name,
      nearest: NearestNames.of(
        wanted, among: TableKind.allCases.map(\.rawValue) + all.map(\.slug)))
  }

  // MARK: Reading

  package init(_ yaml: YAMLValue) throws(Fault) {
    try yaml.allow(keys: [
      "title", "table", "columns", "order", "filters", "min_kommuner", "per_type", "notes",
    ])
    title = try yaml.required("title", example: "Hvem tiltakene er for").string()
    table = try Self.table(yaml.required("table", example: "tiltak"))
    filters = try Self.filters(yaml)
    isByType = try yaml.optional("per_type")?.boolean() ?? false
    fewestKommuner = try yaml.optional("min_kommuner")?.integer() ?? 1
    notes = try yaml.optional("notes")?.strings() ?? []
    columns = try keys("columns", yaml)
    order = try keys("order", yaml)
  }

  private static func table(_ yaml: YAMLValue) throws(Fault) -> TableKind {
    if let kind = TableKind(rawValue: try yaml.string()) { return kind }
    throw yaml.fault(
      "there is no table '\(try yaml.string())'",
      remedy: "write one of \(TableKind.allCases.map(\.rawValue).joined(separator: ", "))")
  }

  /// Keys of columns, which the table must have.
  private func keys(_ key: String, _ yaml: YAMLValue) throws(Fault) -> [String] {
    let known = Comparison.columns(of: table, isByType: isByType) + [Self.planColumns]
    var keys: [String] = []
    for item in try yaml.optional(key)?.items() ?? [] {
      guard known.contains(try item.string()) else {
        throw item.fault(
          "\(table.rawValue) has no column '\(try item.string())'",
          remedy: "write one of \(known.joined(separator: ", "))")
      }
      keys.append(try item.string())
    }
    return keys
  }
}
