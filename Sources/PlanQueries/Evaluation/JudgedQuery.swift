internal import Foundation
package import PlanIndex

/// A query as a coordinator types it, with what a person has judged to answer it.
package struct JudgedQuery: Sendable {
  /// A place that answers the query, and how well.
  package struct Answer: Sendable {
    package var id: String?
    /// The same place in each rendition of its plan.
    package var places: [(file: String, lines: ClosedRange<Int>)]
    /// 3 answers it, 2 belongs to it, 1 touches it.
    package var grade: Int

    package init(
      id: String?, places: [(file: String, lines: ClosedRange<Int>)] = [], grade: Int
    ) {
      self.id = id
      self.places = places
      self.grade = grade
    }
  }

  package var qid: String
  package var query: String
  /// What it tries: a plain word, a slip, nynorsk, a filter …
  package var kind: String
  package var filters: [Facet: [String]]
  package var relevant: [Answer]

  package init(
    qid: String, query: String, kind: String, filters: [Facet: [String]] = [:],
    relevant: [Answer]
  ) {
    self.qid = qid
    self.query = query
    self.kind = kind
    self.filters = filters
    self.relevant = relevant
  }

  /// The same answers, asked for in other words.
  func asked(as words: String) -> JudgedQuery {
    var other = self
    other.query = words
    return other
  }
}

/// The clean bokmål twins of queries with slips or in nynorsk: what the slip or the language
/// costs is measured against them.
package typealias Twins = [String: String]

extension JudgedQuery {
  /// The queries of one file.
  ///
  /// - Throws: `Fault` when the file cannot be read.
  package static func read(at path: String) throws -> [JudgedQuery] {
    try (GoldValue.read(at: path).items ?? []).map(JudgedQuery.init)
  }

  /// The clean wordings by `qid`; none where there is no such file.
  package static func twins(at path: String) throws -> Twins {
    guard FileManager.default.fileExists(atPath: path) else { return [:] }
    let pairs = (try GoldValue.read(at: path).items ?? []).compactMap { pair in
      pair["qid"]?.string.flatMap { qid in pair["twin"]?.string.map { (qid, $0) } }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  init(_ gold: GoldValue) {
    qid = gold["qid"]?.string ?? ""
    query = gold["query"]?.string ?? ""
    kind = gold["kind"]?.string ?? ""
    filters = [:]
    for key in gold["filters"]?.keys ?? [] {
      guard let facet = Facet.allCases.first(where: { $0.rawValue == key || $0.flag == key }),
        let value = gold["filters"]?[key]
      else { continue }
      filters[facet] = [value.string].compactMap { $0 } + value.strings
    }
    relevant = (gold["relevant"]?.items ?? []).map(Answer.init)
  }
}

extension JudgedQuery.Answer {
  init(_ gold: GoldValue) {
    id = gold["id"]?.string
    grade = gold["grade"]?.int ?? 0
    places = ([gold] + (gold["alt"]?.items ?? [])).compactMap { place in
      place["file"]?.string.flatMap { file in place["lines"]?.lines.map { (file, $0) } }
    }
  }
}
