internal import CXapian

extension Reader {
  /// Understands a text as a query. The database serves wildcards, synonyms
  /// and spelling.
  ///
  /// - Throws: `queryParser` for a text that breaks the syntax, such as
  ///   `AND AND`; `invalidArgument` for an unknown stemmer language or a field
  ///   that is both free text and filter.
  public func parse(
    _ text: String, with parser: QueryParser = QueryParser()
  ) throws(XapianError) -> ParsedQuery {
    let built = try BuiltParser(parser)
    let stopwords = try EntryList()
    let terms = try EntryList()
    let unstemmed = try EntryList()
    var parsed = CXParsed()
    try handle.call(.query(text)) { database, error in
      withBytes(text) { text in
        withBytes(parser.defaultPrefix) { prefix in
          cx_parser_parse(
            built.pointer, database, text, parser.flags.rawValue, prefix, &parsed,
            stopwords.pointer, terms.pointer, unstemmed.pointer, error)
        }
      }
    }
    return ParsedQuery(
      parsed, stopwords: stopwords.strings(), unstemmed: words(of: unstemmed, by: terms))
  }

  private func words(
    of unstemmed: borrowing EntryList, by terms: borrowing EntryList
  ) -> [String: [String]] {
    let names = terms.strings()
    var words: [String: [String]] = [:]
    for index in 0..<unstemmed.count {
      words[names[Int(unstemmed.numbers(index).first)], default: []]
        .append(unstemmed.string(index))
    }
    return words
  }
}

extension ParsedQuery {
  fileprivate init(_ parsed: CXParsed, stopwords: [String], unstemmed: [String: [String]]) {
    let corrected = parsed.corrected.takeString()
    self.init(
      query: .parsed(parsed.query.takeBytes()),
      correctedText: corrected.isEmpty ? nil : corrected, stopwords: stopwords,
      unstemmedWords: unstemmed, description: parsed.description.takeString(),
      isEmpty: parsed.is_empty)
  }
}

/// Xapian's form of a parser, for the length of a call.
private struct BuiltParser: ~Copyable {
  private let owned: OwnedHandle
  var pointer: OpaquePointer { owned.pointer }

  init(_ parser: QueryParser) throws(XapianError) {
    let fresh = OwnedHandle(try makeHandle { cx_parser_new($0) }, cx_parser_free)
    try ParserSetup(pointer: fresh.pointer).setUp(parser)
    owned = fresh
  }
}

private struct ParserSetup {
  let pointer: OpaquePointer

  func setUp(_ parser: QueryParser) throws(XapianError) {
    if let language = parser.stemmer {
      try callShim(.language(language)) {
        cx_parser_set_stemmer(pointer, language, parser.stemStrategy.code, $0)
      }
    }
    try callShim { cx_parser_set_default_op(pointer, parser.defaultOperator.code, $0) }
    let beyond = parser.wildcard.beyondCode
    let expanding: QueryParser.Flags = [.wildcard, .partial]
    try callShim {
      cx_parser_set_max_expansion(
        pointer, parser.wildcard.limit ?? 0, beyond, expanding.rawValue, $0)
    }
    for word in parser.stopwords {
      try callShim { error in
        withBytes(word) { cx_parser_add_stopword(pointer, $0, error) }
      }
    }
    for prefix in parser.prefixes { try add(prefix) }
    for prefix in parser.booleanPrefixes { try add(prefix) }
    for range in parser.ranges { try add(range) }
  }

  private func add(_ prefix: QueryParser.Prefix) throws(XapianError) {
    try callShim(.word(prefix.field)) { error in
      withBytes(prefix.field) { field in
        withBytes(prefix.prefix) { cx_parser_add_prefix(pointer, field, $0, error) }
      }
    }
  }

  private func add(_ prefix: QueryParser.BooleanPrefix) throws(XapianError) {
    try callShim(.word(prefix.field)) { error in
      withBytes(prefix.field) { field in
        withBytes(prefix.prefix) { term in
          prefix.grouping.withGroup {
            cx_parser_add_boolean_prefix(pointer, field, term, $0, error)
          }
        }
      }
    }
  }

  private func add(_ range: QueryParser.RangeField) throws(XapianError) {
    let (kind, epoch) = range.kind.code
    try callShim(.slot(range.slot)) { error in
      withBytes(range.marker) { marker in
        range.grouping.withGroup {
          cx_parser_add_range(
            pointer, kind, range.slot.rawValue, marker, range.flags, epoch, $0, error)
        }
      }
    }
  }
}

extension QueryParser.RangeField.Kind {
  fileprivate var code: (CXRangeKind, Int32) {
    switch self {
    case .string: (CXRangeString, 0)
    case .number: (CXRangeNumber, 0)
    case .date(_, let epochYear): (CXRangeDate, epochYear)
    }
  }
}

extension QueryParser.Grouping {
  /// No pointer groups by field, empty bytes put the filter in no group.
  fileprivate func withGroup<R>(_ body: (UnsafePointer<CXBytes>?) -> R) -> R {
    switch self {
    case .byField: body(nil)
    case .alone: withUnsafePointer(to: CXBytes(data: nil, size: 0), body)
    case .named(let name): withBytes(name) { withUnsafePointer(to: $0, body) }
    }
  }
}
