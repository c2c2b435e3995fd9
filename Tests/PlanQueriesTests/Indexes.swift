import Fixtures
import Foundation
import PlanCorpus
import PlanIndex
import PlanQueries

/// The indexes that the tests ask: of the four real plans and of the fictional kommuner, each
/// built once and kept until the tests end.
struct Indexes: Sendable {
  let open: OpenIndex
  let searcher: Searcher
  let lookup: Lookup
  let outcome: IndexBuilder.Outcome

  static var real: Indexes { get throws { try builtReal.get() } }
  static var fictional: Indexes { get throws { try builtFictional.get() } }

  private static let builtReal = Result { try Indexes(corpus: Fixtures.realCorpus, name: "real") }
  private static let builtFictional = Result {
    try Indexes(corpus: Fixtures.corpus, name: "fictional")
  }

  /// Gone when the tests are.
  private static let folder: String = {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("tverrsnitt-queries-\(UUID().uuidString)").path
    atexit { try? FileManager.default.removeItem(atPath: Indexes.folder) }
    return path
  }()

  private init(corpus: String, name: String) throws {
    let path = "\(Self.folder)/\(name)"
    outcome = try IndexBuilder(
      corpus: corpus, vocabularies: Fixtures.vocabularies, index: path
    ).build()
    open = try OpenIndex(path: path)
    searcher = try Searcher(open)
    lookup = Lookup(open)
  }

  // MARK: Asking

  func search(
    _ query: String, _ filters: [Facet: [String]] = [:], limit: Int = 10, offset: Int = 0,
    exact: Bool = false
  ) throws -> SearchResults {
    try searcher.search(
      SearchRequest(query: query, filters: filters, limit: limit, offset: offset, exact: exact))
  }

  /// Ids of everything that matches.
  func ids(
    _ query: String = "", _ filters: [Facet: [String]] = [:], exact: Bool = false
  ) throws -> Set<String> {
    Set(try search(query, filters, limit: 1000, exact: exact).hits.map(\.id))
  }

  /// The error that a search ends with, `nil` when it ends well.
  func failure(_ query: String, _ filters: [Facet: [String]]) -> QueryError? {
    do {
      _ = try searcher.search(SearchRequest(query: query, filters: filters))
      return nil
    } catch {
      return error
    }
  }
}

/// The real plans' lines as they are read, to hold results against.
enum PlanLines {
  /// The lines of an evidence's file, `nil` when it is not in the corpus.
  static func of(_ evidence: Evidence) -> [String]? {
    guard let lines = try? source(evidence.file)?.lines.map(\.text) else { return nil }
    guard (1...lines.count).contains(evidence.firstLine), evidence.lastLine <= lines.count,
      evidence.firstLine <= evidence.lastLine
    else { return nil }
    return Array(lines[(evidence.firstLine - 1)..<evidence.lastLine])
  }

  private static func source(_ file: String) throws -> SourceText? {
    try Fixtures.realPlans.entries.flatMap(\.sources).first { $0.file == file }
  }

  /// Letters and digits alone, so that line ends, hyphens and tabs do not matter.
  static func letters(_ text: String) -> String {
    String(text.lowercased().filter { $0.isLetter || $0.isNumber })
  }
}
