import Fixtures
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import PlanCorpus
import Testing

@testable import PlanWeb

/// A server over the fictional kommuner with the review of a copy of their corpus.
struct ReviewSite {
  static let plan = "fjellvik-2023"

  let corpus: String
  let desk: ReviewDesk
  let server: WebServer

  /// Lends one, and removes its corpus afterwards.
  static func lend(
    curation: String = "", _ body: (ReviewSite) async throws -> Void
  ) async throws {
    let corpus = "\(TestSite.folder)/corpus-\(UUID().uuidString)"
    try FileManager.default.copyItem(atPath: Fixtures.corpus, toPath: corpus)
    defer { try? FileManager.default.removeItem(atPath: corpus) }
    let site = try ReviewSite(corpus: corpus)
    if !curation.isEmpty { try site.write(site.manifest + "curation:\n" + curation + "\n") }
    try await body(site)
  }

  private init(corpus: String) throws {
    self.corpus = corpus
    _ = try TestSite.fictional
    desk = try ReviewDesk(corpus: corpus, vocabularies: Fixtures.vocabularies)
    server = try TestSite.server(over: TestSite.fictionalPath, review: desk)
  }

  // MARK: The manifest

  private var manifestPath: String { "\(corpus)/\(Self.plan)/plan.yaml" }

  var manifest: String { get throws { try String(contentsOfFile: manifestPath, encoding: .utf8) } }

  func write(_ text: String) throws {
    try text.write(toFile: manifestPath, atomically: true, encoding: .utf8)
  }

  /// The plan as the next index will have it.
  var facts: PlanFacts {
    get throws {
      let entry = try Corpus.open(at: corpus).entries.first { $0.folder == Self.plan }
      return PlanReading.read(try #require(entry)).facts
    }
  }

  // MARK: Requests

  static let own: HTTPFields = [
    .contentType: "application/x-www-form-urlencoded", .origin: "http://localhost",
  ]

  func get(_ path: String = "", host: String = "127.0.0.1") async throws -> TestResponse {
    try await ask(path, .get, [:], nil, host)
  }

  /// Sends a form as a browser does.
  func send(
    _ path: String, _ fields: [Parameter], headers: HTTPFields = own, host: String = "127.0.0.1"
  ) async throws -> TestResponse {
    let body = ByteBuffer(string: QueryString.write(fields))
    return try await ask(path, .post, headers, body, host)
  }

  func ask(
    _ path: String, _ method: HTTPRequest.Method, _ headers: HTTPFields, _ body: ByteBuffer?,
    _ host: String
  ) async throws -> TestResponse {
    let address =
      path.hasPrefix("/") ? path : "/gjennomgang/\(Self.plan)" + (path.isEmpty ? "" : "/\(path)")
    return try await server.application(host: host).test(.router) { client in
      try await client.executeRequest(
        uri: address, method: method, headers: headers, body: body)
    }
  }

  // MARK: Forms

  /// What a browser would send of a page's form: everything in it as it stands there.
  func form(_ path: String) async throws -> [Parameter] {
    let page = try await get(path).text
    let form = try #require(page.firstMatch(of: /(?s)<form class="side.*?<\/form>/)).0
    return Self.hidden(form) + Self.typed(form) + Self.chosen(form)
  }

  static func hidden(_ form: some StringProtocol) -> [Parameter] {
    String(form).matches(of: /<input type="hidden" name="([^"]+)" value="([^"]*)">/).map {
      Parameter(String($0.1), plain($0.2))
    }
  }

  private static func typed(_ form: Substring) -> [Parameter] {
    let lines = form.matches(of: /<input type="text"[^>]* name="([^"]+)" value="([^"]*)"/)
    let areas = form.matches(of: /(?s)<textarea id="[^"]+" name="([^"]+)"[^>]*>\n(.*?)<\/textarea>/)
    return (lines.map { ($0.1, $0.2) } + areas.map { ($0.1, $0.2) }).map {
      Parameter(String($0), plain($1))
    }
  }

  private static func chosen(_ form: Substring) -> [Parameter] {
    let ticks = form.matches(of: /<input type="checkbox" name="([^"]+)" value="([^"]*)" checked>/)
    let selects = form.matches(of: /(?s)<select id="[^"]+" name="([^"]+)".*?<\/select>/).compactMap
    {
      select in
      select.0.firstMatch(of: /<option value="([^"]*)" selected>/).map { (select.1, $0.1) }
    }
    return (ticks.map { ($0.1, $0.2) } + selects).map { Parameter(String($0), plain($1)) }
  }

  private static func plain(_ text: Substring) -> String {
    String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&#x27;", with: "'")
      .replacing("&amp;", with: "&")
  }
}

extension [Parameter] {
  /// The same with another value under a name, which may be new.
  func with(_ name: String, _ value: String) -> [Parameter] {
    filter { $0.name != name } + [Parameter(name, value)]
  }

  subscript(name: String) -> String? { first { $0.name == name }?.value }
}
