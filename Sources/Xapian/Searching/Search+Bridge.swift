internal import CXapian

extension Search {
  /// Lends the search as the shim's struct; nothing in it outlives the call.
  func withShimSearch<R>(_ body: (UnsafePointer<CXSearch>) -> R) -> R {
    var search = shimSearch
    let slots = facets.map(\.rawValue)
    let defaults = sort.keys.flatMap(\.missing)
    return withBytes(weighting.normalizations) { normalizations in
      slots.withUnsafeBufferPointer { slots in
        defaults.withUnsafeBufferPointer { defaults in
          sort.shimKeys(defaults).withUnsafeBufferPointer { keys in
            search.normalizations = normalizations
            search.facets = slots.baseAddress
            search.facet_count = slots.count
            search.keys = keys.baseAddress
            search.key_count = keys.count
            return body(&search)
          }
        }
      }
    }
  }

  /// Everything but what points elsewhere.
  private var shimSearch: CXSearch {
    var search = CXSearch()
    let (scheme, parameters) = weighting.parts
    search.weighting = scheme
    withUnsafeMutableBytes(of: &search.parameters) { target in
      parameters.withUnsafeBytes { target.copyMemory(from: $0) }
    }
    search.smoothing = weighting.smoothing
    search.sort = sort.code
    search.docid_order = documentOrder.code
    search.collapse_slot = collapse?.slot.rawValue ?? cx_no_slot
    search.collapse_max = UInt32(clamping: collapse?.keep ?? 0)
    search.offset = UInt32(clamping: offset)
    search.limit = UInt32(clamping: limit)
    search.check_at_least = UInt32(clamping: checkAtLeast ?? (facets.isEmpty ? 0 : .max))
    search.percent_cutoff = Int32(clamping: percentCutoff)
    search.weight_cutoff = weightCutoff
    search.time_limit = timeLimit?.inSeconds ?? 0
    search.query_length = queryLength ?? 0
    return search
  }
}

extension Search.DocumentOrder {
  fileprivate var code: Int32 {
    switch self {
    case .ascending: cx_docid_ascending
    case .descending: cx_docid_descending
    case .any: cx_docid_dont_care
    }
  }
}

extension Search.Sort {
  fileprivate var keys: [Search.SortKey] {
    switch self {
    case .relevance: []
    case .values(let keys), .valuesThenRelevance(let keys), .relevanceThenValues(let keys): keys
    }
  }

  fileprivate var code: CXSort {
    switch self {
    case .relevance: CXSortRelevance
    case .values: CXSortKeys
    case .valuesThenRelevance: CXSortKeysThenRelevance
    case .relevanceThenValues: CXSortRelevanceThenKeys
    }
  }

  /// The keys, with their stand-ins lying one after the other in `defaults`.
  fileprivate func shimKeys(_ defaults: UnsafeBufferPointer<UInt8>) -> [CXSortKey] {
    var offset = 0
    return keys.map { key in
      defer { offset += key.missing.count }
      let missing = CXBytes(
        data: defaults.baseAddress.map { $0 + offset }, size: key.missing.count)
      return CXSortKey(
        slot: key.slot.rawValue, reverse: key.direction == .descending, missing: missing)
    }
  }
}
