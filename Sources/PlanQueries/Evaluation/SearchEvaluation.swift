internal import Foundation
internal import PlanIndex

/// Scores search against judged queries.
package struct SearchEvaluation: EvaluationPart {
  package static let name = "search"
  static let twinsFile = "twins.json"

  private let searcher: Searcher
  private let sets: [(name: String, queries: [JudgedQuery])]
  private let twins: Twins

  /// - Parameters:
  ///   - judgments: files of judged queries, or folders of such. Twins stand beside them.
  /// - Throws: `Fault` when a file cannot be read.
  package init(_ searcher: Searcher, judgments: [String]) throws {
    self.searcher = searcher
    let files = try judgments.flatMap(Self.files)
    sets = try files.map { path in
      let name = ((path as NSString).lastPathComponent as NSString).deletingPathExtension
      return (name, try JudgedQuery.read(at: path))
    }
    twins = try files.reduce(into: [:]) { twins, path in
      let folder = (path as NSString).deletingLastPathComponent
      twins.merge(try JudgedQuery.twins(at: "\(folder)/\(Self.twinsFile)")) { first, _ in first }
    }
  }

  fileprivate static func files(at path: String) throws -> [String] {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    guard exists, isFolder.boolValue else { return [path] }
    return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
      .filter { $0.hasSuffix(".json") && $0 != twinsFile }.map { "\(path)/\($0)" }
  }

  /// A figure for each kind of query and measure; the kind stands as the plan, the file as the
  /// reading.
  package func figures() throws -> [Figure] {
    try sets.flatMap { name, queries in
      let scored = try queries.map { (query: $0, score: try score($0)) }
      var kinds: [String] = []
      for kind in queries.map(\.kind) where !kinds.contains(kind) { kinds.append(kind) }
      return try kinds.flatMap { kind in
        try figures(name, kind, scored.filter { $0.query.kind == kind })
      }
    }
  }

  /// Every judged query, for tuning.
  package static func queries(at judgments: [String]) throws -> [JudgedQuery] {
    try judgments.flatMap(files).flatMap(JudgedQuery.read)
  }

  private func score(_ query: JudgedQuery) throws -> RankingScore {
    let request = SearchRequest(
      query: query.query, filters: query.filters, limit: RankingScore.recallDepth)
    return RankingScore(try searcher.search(request).hits, query)
  }

  private func figures(
    _ reading: String, _ kind: String, _ scored: [(query: JudgedQuery, score: RankingScore)]
  ) throws -> [Figure] {
    let measures: [(String, KeyPath<RankingScore, Double>)] = [
      ("ndcg_at_10", \.ndcg), ("recall_at_20", \.recall), ("mrr", \.reciprocalRank),
    ]
    var figures = measures.map { name, measure in
      figure(reading, kind, name, scored.map { $0.score[keyPath: measure] })
    }
    figures[0].misses = Self.worstFirst(scored)
    let paired = scored.filter { twins[$0.query.qid] != nil }
    if !paired.isEmpty {
      let clean = try paired.map { pair in
        try score(pair.query.asked(as: twins[pair.query.qid] ?? pair.query.query)).ndcg
      }
      figures.append(figure(reading, kind, "ndcg_with_twin", paired.map(\.score.ndcg)))
      figures.append(figure(reading, kind, "ndcg_of_twin", clean))
    }
    return figures
  }

  private static func worstFirst(
    _ scored: [(query: JudgedQuery, score: RankingScore)]
  ) -> [String] {
    scored.sorted { $0.score.ndcg < $1.score.ndcg }.map { query, score in
      let value = String(format: "%.2f", score.ndcg)
      let missed = score.missed.isEmpty ? "" : "; missed \(score.missed.joined(separator: ", "))"
      return "\(query.qid) \(value) «\(query.query)»\(missed)"
    }
  }

  private func figure(
    _ reading: String, _ kind: String, _ field: String, _ values: [Double]
  ) -> Figure {
    var figure = Figure(
      part: Self.name, plan: kind, reading: reading, field: field, measure: .mean,
      expected: values.count, found: values.count)
    figure.points = values.reduce(0, +)
    figure.right = values.count { $0 >= 0.5 }
    return figure
  }
}
