import Fixtures
import Foundation
import Testing

/// The built command, run as a process of its own: what a user's shell sees of it.
enum Command {
  struct Outcome: Sendable {
    var status: Int32
    var output: String
    var errors: String

    /// Lines on standard error.
    var errorLines: [String] { errors.split(separator: "\n").map(String.init) }

    func json() throws -> [String: Any] {
      let object = try JSONSerialization.jsonObject(with: Data(output.utf8))
      return try #require(object as? [String: Any])
    }
  }

  struct NotBuilt: Error {}

  /// It stands where the tests were built, beside them.
  private static func executable() throws -> URL {
    let starts =
      [Bundle.main.executableURL, URL(fileURLWithPath: CommandLine.arguments[0])].compactMap { $0 }
      + Bundle.allBundles.map(\.bundleURL)
    for start in starts {
      var place = start.resolvingSymlinksInPath()
      while place.path != "/" {
        place.deleteLastPathComponent()
        let candidate = place.appendingPathComponent("tverrsnitt")
        var isFolder: ObjCBool = false
        if FileManager.default.isExecutableFile(atPath: candidate.path),
          FileManager.default.fileExists(atPath: candidate.path, isDirectory: &isFolder),
          !isFolder.boolValue
        {
          return candidate
        }
      }
    }
    throw NotBuilt()
  }

  /// Runs it to its end, with nothing on standard input and no terminal.
  ///
  /// - Parameters:
  ///   - environment: goes before this process's own.
  ///   - output: where its standard output goes, when it is not to be read.
  static func run(
    _ arguments: [String], in folder: String = Fixtures.project,
    environment: [String: String] = [:], output: String? = nil
  ) async throws -> Outcome {
    let process = Process()
    process.executableURL = try executable()
    process.arguments = arguments
    if !environment.isEmpty {
      process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    }
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.standardInput = FileHandle.nullDevice
    // Files, not pipes: a full pipe would hold the command up.
    let place = FileManager.default.temporaryDirectory.appendingPathComponent(
      "tverrsnitt-run-\(UUID().uuidString)")
    let files = (place.appendingPathExtension("out"), place.appendingPathExtension("err"))
    defer {
      try? FileManager.default.removeItem(at: files.0)
      try? FileManager.default.removeItem(at: files.1)
    }
    for file in [files.0, files.1] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(
      forWritingTo: output.map { URL(fileURLWithPath: $0) } ?? files.0)
    process.standardError = try FileHandle(forWritingTo: files.1)
    try await withCheckedThrowingContinuation { (ended: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in ended.resume() }
      do { try process.run() } catch { ended.resume(throwing: error) }
    }
    #expect(process.terminationReason == .exit, "\(arguments) died of a signal")
    return Outcome(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: files.0), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: files.1), as: UTF8.self))
  }

  /// Starts it and leaves it running, with its standard error in a file.
  static func start(_ arguments: [String], log: String) throws -> Process {
    let process = Process()
    process.executableURL = try executable()
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: Fixtures.project)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try Data().write(to: URL(fileURLWithPath: log))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: log))
    try process.run()
    return process
  }

  static func run(_ arguments: String...) async throws -> Outcome { try await run(arguments) }
}

/// An index of the real plans, built by the command itself once and kept until the tests end.
enum BuiltIndex {
  /// Arguments that name it.
  static var flags: [String] {
    get async throws { ["--index", try await building.value] }
  }

  private static let building = Task {
    let path = "\(folder)/db"
    let outcome = try await Command.run(["index", "--index", path])
    try #require(outcome.status == 0, "\(outcome.errors)")
    return path
  }

  private static let folder: String = {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("tverrsnitt-command-\(UUID().uuidString)").path
    atexit { try? FileManager.default.removeItem(atPath: BuiltIndex.folder) }
    return path
  }()
}

/// Places for tests that write, like those of `Fixtures`, for work that waits.
enum Workplace {
  static func withFolder<Value>(_ body: (String) async throws -> Value) async throws -> Value {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("tverrsnitt-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try await body(folder)
  }

  /// Lends a folder with copies of the fictional corpus and of the vocabularies, to be spoilt,
  /// laid out as a checkout is: `Corpus/`, `Index/`.
  static func withCheckout<Value>(_ body: (String) async throws -> Value) async throws -> Value {
    try await withFolder { folder in
      let files = FileManager.default
      try files.copyItem(atPath: Fixtures.corpus, toPath: "\(folder)/Corpus")
      try files.createDirectory(atPath: "\(folder)/Index", withIntermediateDirectories: true)
      for name in try files.contentsOfDirectory(atPath: Fixtures.vocabularies)
      where name.hasSuffix(".yaml") {
        try files.copyItem(
          atPath: "\(Fixtures.vocabularies)/\(name)", toPath: "\(folder)/Index/\(name)")
      }
      return try await body(folder)
    }
  }

  static func write(_ text: String, to path: String) throws {
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }

  static func read(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }
}
