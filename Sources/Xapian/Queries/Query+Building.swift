internal import CXapian

/// Xapian's form of a query, for the length of a call.
struct BuiltQuery: ~Copyable {
  private let owned: OwnedHandle
  var pointer: OpaquePointer { owned.pointer }

  /// - Throws: `invalidArgument`, `unimplemented`, `serialisation` when Xapian
  ///   refuses a part.
  init(_ query: Query) throws(XapianError) {
    let fresh = OwnedHandle(try makeHandle { cx_query_new($0) }, cx_query_free)
    try QueryStack(pointer: fresh.pointer).push(query)
    owned = fresh
  }
}

/// Walks the tree, leaves first.
private struct QueryStack {
  let pointer: OpaquePointer

  func push(_ query: Query) throws(XapianError) {
    switch query {
    case .matchAll: try step { cx_query_match_all($0, $1) }
    case .matchNothing: try step { cx_query_match_nothing($0, $1) }
    case .and(let parts): try combine(parts, cx_op_and)
    case .or(let parts): try combine(parts, cx_op_or)
    case .xor(let parts): try combine(parts, cx_op_xor)
    case .andNot(let left, let right): try combine([left, right], cx_op_and_not)
    case .andMaybe(let left, let right): try combine([left, right], cx_op_and_maybe)
    case .filter(let left, let right): try combine([left, right], cx_op_filter)
    case .near(let parts, let window): try combine(parts, cx_op_near, window)
    case .phrase(let parts, let window): try combine(parts, cx_op_phrase, window)
    case .elite(let parts, let size): try combine(parts, cx_op_elite_set, size)
    case .synonym(let parts): try combine(parts, cx_op_synonym)
    case .max(let parts): try combine(parts, cx_op_max)
    case .scaled(let part, let factor):
      try push(part)
      try step { cx_query_scale($0, factor, $1) }
    default: try pushLeaf(query)
    }
  }

  private func pushLeaf(_ query: Query) throws(XapianError) {
    switch query {
    case .term(let term, let frequency, let position):
      try step(.term(term)) { stack, error in
        withBytes(term) { cx_query_term(stack, $0, frequency, position, error) }
      }
    case .wildcard(let prefix, let wildcard): try push(prefix, wildcard)
    case .parsed(let bytes):
      try step { stack, error in withBytes(bytes) { cx_query_serialised(stack, $0, error) } }
    default: try pushRange(query)
    }
  }

  private func pushRange(_ query: Query) throws(XapianError) {
    switch query {
    case .valueRange(let slot, let lower, let upper):
      try step(.slot(slot)) { stack, error in
        withBytes(lower) { lower in
          withBytes(upper) { cx_query_value_range(stack, slot.rawValue, lower, $0, error) }
        }
      }
    case .valueAtLeast(let slot, let bytes):
      try step(.slot(slot)) { stack, error in
        withBytes(bytes) { cx_query_value_at_least(stack, slot.rawValue, $0, error) }
      }
    case .valueAtMost(let slot, let bytes):
      try step(.slot(slot)) { stack, error in
        withBytes(bytes) { cx_query_value_at_most(stack, slot.rawValue, $0, error) }
      }
    default: preconditionFailure("Every case is handled above")
    }
  }

  private func push(_ prefix: String, _ wildcard: Query.Wildcard) throws(XapianError) {
    let beyond = wildcard.beyondCode
    let combiner = wildcard.combiner.code
    try step(.term(prefix + "*")) { stack, error in
      withBytes(prefix) {
        cx_query_wildcard(stack, $0, wildcard.limit ?? 0, beyond, combiner, error)
      }
    }
  }

  private func combine(
    _ parts: [Query], _ op: Int32, _ parameter: UInt32 = 0
  ) throws(XapianError) {
    for part in parts { try push(part) }
    try step { cx_query_combine($0, op, parts.count, parameter, $1) }
  }

  private func step(
    _ subject: @autoclosure () -> XapianError.Subject? = nil,
    _ body: (OpaquePointer, UnsafeMutablePointer<CXError>) -> Bool
  ) throws(XapianError) {
    try callShim(subject()) { body(pointer, $0) }
  }
}

extension Query.Wildcard {
  /// Xapian takes a limit of zero for "none" only together with failing.
  var beyondCode: Int32 { limit == nil ? cx_wildcard_limit_error : beyond.code }
}

extension Query.Wildcard.Beyond {
  var code: Int32 {
    switch self {
    case .fail: cx_wildcard_limit_error
    case .first: cx_wildcard_limit_first
    case .mostFrequent: cx_wildcard_limit_most_frequent
    }
  }
}

extension Query.Wildcard.Combiner {
  var code: Int32 {
    switch self {
    case .synonym: cx_op_synonym
    case .or: cx_op_or
    case .max: cx_op_max
    }
  }
}
