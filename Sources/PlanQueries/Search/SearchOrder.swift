internal import PlanCorpus
internal import PlanIndex

/// The order of hits. The raw values are its names in addresses.
package enum SearchOrder: String, CaseIterable, Sendable {
  /// The best first.
  case relevans
  /// By kommune, the best of each first.
  case kommune
  /// The plans that begin latest first, the best of each year first.
  case periode

  package var label: String {
    switch self {
    case .relevans: "Relevans"
    case .kommune: "Kommune"
    case .periode: "Nyeste plan"
    }
  }

  /// What puts a plan's matches before another's, the less the earlier; equal where the weight
  /// alone counts.
  func keys(of plans: [PlanSummary]) -> [Int] {
    switch self {
    case .relevans: return plans.map { _ in 0 }
    case .periode: return plans.map { -$0.period.first }
    case .kommune:
      let names = plans.map { alphabetical($0.kommune) }
      let places = Dictionary(
        Set(names).sorted().enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
      return names.map { places[$0] ?? 0 }
    }
  }
}
