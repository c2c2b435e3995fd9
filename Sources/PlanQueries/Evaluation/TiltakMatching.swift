internal import PlanCorpus

/// Pairs the tiltak found with those of the gold: by place and by words, each at most once.
struct TiltakMatching {
  /// Indices of a gold tiltak and the one found for it.
  let pairs: [(gold: Int, found: Int)]

  init(_ gold: [GoldPlan.Tiltak], _ found: [Tiltak]) {
    var candidates: [Pairing.Candidate] = []
    for (index, expected) in gold.enumerated() {
      for (other, tiltak) in found.enumerated() {
        let overlap = Self.overlap(expected, tiltak)
        guard overlap >= 0.5, Wording.shareMost(tiltak.title, expected.title) else { continue }
        // Of two that lie alike the one with the same words is meant.
        let isSame = Wording.same(tiltak.title, expected.title)
        candidates.append(
          Pairing.Candidate(left: index, right: other, likeness: overlap + (isSame ? 1 : 0)))
      }
    }
    pairs = Pairing.best(candidates).map { ($0.left, $0.right) }
  }

  /// The share of the shorter stretch that both have.
  private static func overlap(_ gold: GoldPlan.Tiltak, _ tiltak: Tiltak) -> Double {
    let places = [tiltak.evidence] + (tiltak.evidence.also ?? [])
    return places.map { place in
      let name = place.file.split(separator: "/").last.map(String.init) ?? ""
      guard let lines = gold.lines[name] ?? gold.lines[""] else { return 0 }
      let shared = lines.clamped(to: place.lines)
      guard lines.overlaps(place.lines) else { return 0 }
      return Double(shared.count) / Double(min(lines.count, place.lines.count))
    }.max() ?? 0
  }
}
