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
