internal import Fixtures
internal import Foundation
internal import PlanIndex
internal import PlanQueries

/// What people type, with one filter, over the index of the fictional plans.
enum QueryTarget {
  private static let searcher: Searcher = {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("tverrsnitt-fuzz-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let path = "\(folder)/db"
      _ = try IndexBuilder(
        corpus: Fixtures.corpus, vocabularies: Fixtures.vocabularies, index: path
      ).build()
      return try Searcher(OpenIndex(path: path))
    } catch {
      fatalError("\(error)")
    }
  }()

  static func run(_ input: Input) {
    var input = input
    var request = SearchRequest(query: "")
    request.exact = input.flag()
    request.order = input.one(of: SearchOrder.allCases)
    request.limit = input.one(of: [10, 0, 1, 1000])
    request.offset = input.one(of: [0, 1, 100, .max])
    if input.flag() {
      let facet = input.one(of: Facet.allCases)
      request.filters = [facet: [String(decoding: input.line(), as: UTF8.self)]]
    }
    request.query = input.text
    do throws(QueryError) {
      check(try searcher.search(request), request)
    } catch {
      if case .index = error { fatalError("\(error)") }
      hold(!request.filters.isEmpty, "\(error)")
    }
  }

  private static func check(_ results: SearchResults, _ request: SearchRequest) {
    let hits = results.hits
    hold(hits.count <= request.limit && hits.count <= results.total, "too many hits")
    hold(Set(hits.map(\.id)).count == hits.count, "a hit comes twice")
    for hit in hits {
      hold(hit.score.isFinite && hit.score >= 0, "score \(hit.score)")
      hold(isMarkedAlone(hit.snippet), hit.snippet)
    }
    for facet in Facet.allCases {
      hold(results.facets[facet].allSatisfy { $0.count >= 0 }, "\(facet) counts below zero")
    }
  }

  /// Escaped text in which `<mark>` and `</mark>` take turns.
  private static func isMarkedAlone(_ html: String) -> Bool {
    let tags = html.split(separator: "<", omittingEmptySubsequences: false).dropFirst()
    return tags.count.isMultiple(of: 2)
      && tags.enumerated().allSatisfy { place, tag in
        tag.hasPrefix(place.isMultiple(of: 2) ? "mark>" : "/mark>")
      }
  }
}
