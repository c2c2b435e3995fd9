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
        Described("table", "As in `compare`; or `gaps`.", in: .path, example: "tiltak"),
        Described(
          "format", "The kind of file.", Schemas.choice(ExportFormat.allCases.map(\.rawValue)),
          in: .path),
        Described("mot", "With `gaps`: only against this kommune.", Schemas.texts),
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
    let (edition, parameters) = (asked.edition, asked.parameters)
    guard name == "gaps" else {
      try parameters.refuseOthers(than: ComparisonAddress.names)
      return try asked.table(ComparisonAddress(name, parameters))
    }
    try parameters.refuseOthers(than: GapsAddress.names + ["kommune"])
    guard let kommune = try parameters.one("kommune") else {
      throw Refusal.badValue("kommune", "", wanted: "the kommune whose plan is asked about")
    }
    return try edition.gaps(GapsAddress(kommune: kommune, parameters))
  }
}
