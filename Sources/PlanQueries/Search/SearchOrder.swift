internal import PlanIndex
internal import Xapian

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

  var sort: Search.Sort {
    switch self {
    case .relevans: .relevance
    case .kommune: .valuesThenRelevance([.init(ValueSlot(known: Schema.Slot.kommune))])
    case .periode: .valuesThenRelevance([.init(ValueSlot(known: Schema.Slot.year), .descending)])
    }
  }
}
