internal import Foundation
internal import PlanCorpus

/// How well a list of hits answers a judged query.
package struct RankingScore: Sendable {
  /// Discounted gain of the first ten hits, as a share of the best possible.
  package var ndcg: Double
  /// Share of the places judged that the first twenty hits show.
  package var recall: Double
  /// One over the rank of the first hit that answers at all.
  package var reciprocalRank: Double
  /// Places of the highest grades that were not among the first ten hits.
  package var missed: [String]

  static let depth = 10
  static let recallDepth = 20

  /// A hit answers where it has the id judged or shares a line with the place. It gains by the
  /// best grade that no hit above it has shown: what stands twice in the list counts once.
  package init(_ hits: [Hit], _ query: JudgedQuery) {
    var shown = Set<Int>()
    var gain = 0.0
    var first: Int?
    var missed: [Int] = []
    for (place, hit) in hits.prefix(Self.recallDepth).enumerated() {
      if place == Self.depth { missed = query.relevant.indices.filter { !shown.contains($0) } }
      let answered = query.relevant.indices.filter { query.relevant[$0].isShown(by: hit) }
      let fresh = answered.filter { !shown.contains($0) }.map { query.relevant[$0].grade }
      if place < Self.depth { gain += Self.gain(fresh.max() ?? 0, at: place) }
      if first == nil, !answered.isEmpty { first = place }
      shown.formUnion(answered)
    }
    if hits.count <= Self.depth {
      missed = query.relevant.indices.filter { !shown.contains($0) }
    }
    let best = query.relevant.map(\.grade).sorted(by: >).prefix(Self.depth)
    let ideal = best.enumerated().reduce(0) { $0 + Self.gain($1.element, at: $1.offset) }
    ndcg = ideal > 0 ? gain / ideal : 1
    recall = query.relevant.isEmpty ? 1 : Double(shown.count) / Double(query.relevant.count)
    reciprocalRank = first.map { 1 / Double($0 + 1) } ?? 0
    self.missed = missed.filter { query.relevant[$0].grade > 1 }.map { query.relevant[$0].label }
  }

  private static func gain(_ grade: Int, at place: Int) -> Double {
    (exp2(Double(grade)) - 1) / log2(Double(place) + 2)
  }
}

extension JudgedQuery.Answer {
  /// Its id or its lines, with its grade.
  var label: String {
    let place = places.first.map { "\($0.file):\($0.lines.lowerBound)" } ?? ""
    return "\(id ?? place) (\(grade))"
  }

  func isShown(by hit: Hit) -> Bool {
    if let id, id == hit.id { return true }
    let evidence = [hit.evidence] + (hit.evidence.also ?? [])
    return places.contains { place in
      evidence.contains { $0.file == place.file && $0.lines.overlaps(place.lines) }
    }
  }
}
