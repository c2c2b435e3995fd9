import Fixtures
import Foundation
import PlanExport
import PlanQueries
import Testing

/// Files as readers see them that had no part in writing them: `readers/read.py`.
enum Readers {
  /// Writes a table to a file of its own and reads it.
  ///
  /// - Parameter reader: the function of the script that reads it; the ending's when left out.
  static func read(
    _ table: Table, _ format: ExportFormat, reader: String? = nil, details: Bool = true,
    csv: CommaSeparated = .norwegian
  ) async throws -> [String: Any] {
    try await withFolder { folder in
      let path = "\(folder)/tabell.\(format.rawValue)"
      try await Exporter(table, details: details, csv: csv).write(to: path)
      return try await answer(reader ?? format.rawValue, path)
    }
  }

  static func answer(_ reader: String, _ path: String) async throws -> [String: Any] {
    let script = "\(Fixtures.project)/Tests/PlanExportTests/readers/read.py"
    let output = try await run("python3", [script, reader, path])
    return try #require(try JSONSerialization.jsonObject(with: output) as? [String: Any])
  }

  /// Runs a program of the search path with the project's Python packages.
  @discardableResult static func run(_ program: String, _ arguments: [String]) async throws -> Data
  {
    try await withFolder { folder in
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = [program] + arguments
      var environment = ProcessInfo.processInfo.environment
      environment["PYTHONPATH"] = "\(Fixtures.project)/.build/python"
      environment["PYTHONDONTWRITEBYTECODE"] = "1"
      environment["HOME"] = folder
      process.environment = environment
      let file = URL(fileURLWithPath: "\(folder)/out")
      let errors = URL(fileURLWithPath: "\(folder)/err")
      for file in [file, errors] { try Data().write(to: file) }
      process.standardOutput = try FileHandle(forWritingTo: file)
      process.standardError = try FileHandle(forWritingTo: errors)
      try await withCheckedThrowingContinuation { (ended: CheckedContinuation<Void, any Error>) in
        process.terminationHandler = { _ in ended.resume() }
        do { try process.run() } catch { ended.resume(throwing: error) }
      }
      let said = String(decoding: try Data(contentsOf: errors), as: UTF8.self)
      try #require(process.terminationStatus == 0, "\(program): \(said)")
      return try Data(contentsOf: file)
    }
  }

  static func withFolder<Value>(_ body: (String) async throws -> Value) async throws -> Value {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("tverrsnitt-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try await body(folder)
  }

  /// Letters, figures and signs alone: how a reader tells blanks, items and lines apart is its own.
  static func signs(_ text: String) -> String {
    String(
      text.replacing("\u{FFFD}", with: "").unicodeScalars.filter {
        !$0.properties.isWhitespace && $0.properties.generalCategory != .control && $0 != "•"
      }.map(Character.init))
  }
}

extension [String: Any] {
  var tables: [[[String]]] { self["tables"] as? [[[String]]] ?? [] }
}
