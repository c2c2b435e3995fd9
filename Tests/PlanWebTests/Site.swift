import Fixtures
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import PlanIndex
import PlanQueries
import Testing

@testable import PlanWeb

/// Servers over indexes that the tests build, gone when the tests are.
enum TestSite {
  /// The fictional kommuner, built once.
  static var fictional: WebServer { get throws { try builtFictional.get() } }

  private static let builtFictional = Result {
    try build(fictionalPath)
    return try server(over: fictionalPath)
  }

  static let fictionalPath = "\(folder)/fictional"

  static let folder: String = {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("tverrsnitt-web-\(UUID().uuidString)").path
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    atexit { try? FileManager.default.removeItem(atPath: TestSite.folder) }
    return path
  }()

  static func build(_ path: String, corpus: String = Fixtures.corpus) throws {
    _ = try IndexBuilder(
      corpus: corpus, vocabularies: Fixtures.vocabularies, index: path
    ).build()
  }

  static func server(
    over path: String, pause: Duration = .seconds(1), review: ReviewDesk? = nil
  ) throws -> WebServer {
    try WebServer(
      Site(
        indexPath: path, savedPath: "\(Fixtures.project)/Queries/saved",
        definitionPath: "\(Fixtures.project)/Queries/tabeller", review: review),
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, pause: pause,
      // All suites run at once, indexes are built and plans read on the same cores.
      patience: 30)
  }

  /// A request as a route reads it.
  static func asked(_ path: String) throws -> Asked {
    let server = try fictional
    return Asked(
      path: path, variables: [:], parameters: Parameters([]), edition: server.live.current,
      site: Site(indexPath: fictionalPath, savedPath: "", definitionPath: ""))
  }

  /// Asks the server of the fictional kommuner for one thing.
  static func get(
    _ address: String, method: HTTPRequest.Method = .get, headers: HTTPFields = [:]
  ) async throws -> TestResponse {
    try await fictional.application().test(.router) { client in
      try await client.executeRequest(
        uri: address, method: method, headers: headers, body: nil)
    }
  }
}

extension TestResponse {
  var text: String { String(buffer: body) }

  func json() throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(object as? [String: Any])
  }

  func header(_ name: String) -> String? {
    HTTPField.Name(name).flatMap { headers[$0] }
  }
}
