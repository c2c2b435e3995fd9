internal import PlanExport
internal import PlanIndex
internal import PlanQueries

/// Any table as a file: the same filters, order, columns and states as on the page.
enum ExportRoutes {
  static let all: [Route] = [export]

  private static let export = Route.waiting(
    "\(ApiRoutes.base)/export/{table}.{format}",
    Operation(
      "export", "A table as a file.",
      [
        Described(
          "table", "As in `compare`; or `gaps` with `kommune`, or `search`.", in: .path,
          example: "tiltak"),
        Described(
          "format", "The kind of file.", Schemas.choice(ExportFormat.allCases.map(\.rawValue)),
          in: .path),
        Described(
          "id", "With `tiltak`: these tiltak alone, in this order.",
          ["type": "array", "items": ["type": "string", "minLength": 1]]),
        Described("mot", "With `gaps`: only against this kommune.", Schemas.texts),
        .query, .filter(.slag), .exact, .order,
        Described(
          "limit", "With `search`: how many hits.",
          [
            "type": "integer", "minimum": .number(SearchRequest.limits.lowerBound),
            "maximum": .number(SearchRequest.limits.upperBound),
            "default": .number(SearchRequest.limits.upperBound),
          ]), .offset,
      ] + ApiRoutes.comparisonParameters, answers: answers,
      canBeMissing: true)
  ) { asked in
    let format = try format(asked.variable("format"))
    let name = try asked.variable("table")
    let table: Table = try await Blocking.run { try Self.table(name, asked) }
    let bytes = try await written(table, as: format)
    return Answer(
      format.mediaType, bytes, fileName: "tverrsnitt-\(table.table).\(format.rawValue)")
  }

  /// Formats that start other programs wait for their turn.
  private static func written(_ table: Table, as format: ExportFormat) async throws -> [UInt8] {
    let exporter = Exporter(table)
    guard format.tool != nil else { return try await exporter.bytes(format) }
    return try await turns.wait { try await exporter.bytes(format) }
  }

  private static let turns = Turns(Limits.exports, queue: Limits.exportQueue)

  private static var answers: [String: JSONValue] {
    var answers: [String: JSONValue] = [:]
    for format in ExportFormat.allCases {
      // The media type alone: a parameter of it is none of the document's business.
      let type = String(format.mediaType.prefix { $0 != ";" })
      answers[type] = format == .json ? Schemas.ref("Table") : [:]
    }
    return answers
  }

  private static func format(_ name: String) throws(Refusal) -> ExportFormat {
    guard let format = ExportFormat(rawValue: name) else {
      throw .unknownFormat(name, known: ExportFormat.allCases.map(\.rawValue))
    }
    return format
  }

  private static func table(_ name: String, _ asked: Asked) throws -> Table {
    switch name {
    case "gaps": return try gaps(asked)
    case "search": return try search(asked)
    case TableKind.tiltak.rawValue:
      let ids = asked.parameters.values("id").distinct
      guard !ids.isEmpty else { break }
      try asked.parameters.refuseOthers(than: ComparisonAddress.names + ["id"])
      let address = try ComparisonAddress(name, asked.parameters)
      return try asked.edition.comparison.tiltak(ids, address.request(on: asked.edition.day))
    default: break
    }
    try asked.parameters.refuseOthers(than: ComparisonAddress.names)
    return try asked.table(ComparisonAddress(name, asked.parameters))
  }

  private static func gaps(_ asked: Asked) throws -> Table {
    try asked.parameters.refuseOthers(than: GapsAddress.names + ["kommune"])
    guard let kommune = try asked.parameters.one("kommune") else {
      throw Refusal.badValue("kommune", "", wanted: "the kommune whose plan is asked about")
    }
    return try asked.edition.gaps(GapsAddress(kommune: kommune, asked.parameters))
  }

  /// All hits, not a page of them, unless the address says how many.
  private static func search(_ asked: Asked) throws -> Table {
    let (edition, parameters) = (asked.edition, asked.parameters)
    try parameters.refuseOthers(than: SearchAddress.names)
    var request = try SearchAddress(parameters).request
    request.limit = try parameters.number(
      "limit", in: SearchRequest.limits, usually: SearchRequest.limits.upperBound)
    let results = try edition.searcher.search(request)
    return SearchTable(edition.index).table(of: results, for: request, on: edition.day)
  }
}
