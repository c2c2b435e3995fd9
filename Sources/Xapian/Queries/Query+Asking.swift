internal import CXapian

extension Query: CustomStringConvertible {
  /// The query as Xapian writes it, for logs and tests; what is wrong with it
  /// when it is not valid.
  public var description: String {
    do throws(XapianError) {
      let built = try BuiltQuery(self)
      var text = CXText()
      try callShim { cx_query_description(built.pointer, &text, $0) }
      return text.takeString()
    } catch {
      return "Query(invalid: \(error.message))"
    }
  }
}

extension Query {
  /// The distinct terms in the query, in byte order, wildcards not expanded.
  ///
  /// - Throws: `invalidArgument`, `unimplemented`, `serialisation` when Xapian
  ///   refuses the query.
  public func terms() throws(XapianError) -> [String] {
    let built = try BuiltQuery(self)
    let list = try EntryList()
    try callShim { cx_query_terms(built.pointer, list.pointer, $0) }
    return list.strings()
  }

  /// The same query with what a parser made taken apart, where that can be told without loss: terms
  /// joined by `or`, `and`, `andNot`, `andMaybe` and `filter`. Others stay as they are.
  ///
  /// - Throws: as ``terms()``.
  public func takenApart() throws(XapianError) -> Query {
    guard case .parsed = self else { return self }
    let built = try BuiltQuery(self)
    let list = try EntryList()
    try callShim { cx_query_nodes(built.pointer, list.pointer, $0) }
    var place = 0
    return Self.node(of: list, at: &place) ?? self
  }

  /// The node at a place of the list, and the place after all of it.
  private static func node(of list: borrowing EntryList, at place: inout Int) -> Query? {
    guard place < list.count else { return nil }
    let (kind, number) = list.numbers(place)
    let term = list.string(place)
    place += 1
    if kind == 0 { return .term(term, frequency: number) }
    var parts: [Query] = []
    for _ in 0..<number {
      guard let part = node(of: list, at: &place) else { return nil }
      parts.append(part)
    }
    return joined(kind, parts)
  }

  private static func joined(_ kind: UInt32, _ parts: [Query]) -> Query? {
    guard let first = parts.first, parts.count > 1 else { return parts.first }
    // Xapian folds these to the left: what follows the first is joined by OR.
    let others = parts.count == 2 ? parts[1] : .or(Array(parts.dropFirst()))
    return switch kind {
    case 1: .or(parts)
    case 2: .and(parts)
    case 3: .andNot(first, others)
    case 4: .andMaybe(first, others)
    case 5: .filter(first, by: parts.count == 2 ? parts[1] : .and(Array(parts.dropFirst())))
    default: nil
    }
  }

  /// The query in Xapian's own form, to keep or to give to
  /// ``Query/parsed(_:)`` later.
  ///
  /// - Throws: as ``terms()``.
  public func serialised() throws(XapianError) -> [UInt8] {
    let built = try BuiltQuery(self)
    var text = CXText()
    try callShim { cx_query_serialise(built.pointer, &text, $0) }
    return text.takeBytes()
  }
}
