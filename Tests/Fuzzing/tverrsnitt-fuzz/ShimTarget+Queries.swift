internal import CXapian

extension ShimTarget {
  // MARK: Queries

  /// A query put together, searched for and marked in a text.
  static func ask(_ input: inout Input) {
    let query = Shim.needed { cx_query_new(&$0) }
    defer { cx_query_free(query) }
    for _ in 0..<input.below(12) { push(&input, query) }
    search(query, input.counted())
  }

  private static func push(_ input: inout Input, _ query: OpaquePointer) {
    let operators = [
      cx_op_and, cx_op_or, cx_op_and_not, cx_op_xor, cx_op_and_maybe, cx_op_filter, cx_op_near,
      cx_op_phrase, cx_op_elite_set, cx_op_synonym, cx_op_max,
    ]
    switch input.below(7) {
    case 0:
      let (count, parameter) = (input.below(4), UInt32(input.byte()))
      let join = input.one(of: operators)
      Shim.call { cx_query_combine(query, join, count, parameter, &$0) }
    case 1:
      let factor = Double(input.byte()) - 16
      Shim.call { cx_query_scale(query, factor, &$0) }
    case 2:
      let (slot, lower) = (UInt32(input.below(3)), input.counted())
      range(query, slot, lower, input.counted())
    case 3:
      let limit = UInt32(input.byte())
      Shim.lend(input.counted()) { prefix in
        _ = Shim.call {
          cx_query_wildcard(
            query, prefix, limit, cx_wildcard_limit_first, cx_op_synonym, &$0)
        }
      }
    case 4: Shim.call { cx_query_match_all(query, &$0) }
    default:
      let (weight, position) = (UInt32(input.byte()), input.number())
      Shim.lend(input.counted()) { term in
        _ = Shim.call { cx_query_term(query, term, weight, position, &$0) }
      }
    }
  }

  private static func range(
    _ query: OpaquePointer, _ slot: UInt32, _ lower: [UInt8], _ upper: [UInt8]
  ) {
    Shim.lend(lower) { lower in
      Shim.lend(upper) { upper in
        _ = Shim.call { cx_query_value_range(query, slot, lower, upper, &$0) }
      }
    }
  }

  /// What a person types, with any flags.
  static func parse(_ input: inout Input) {
    let parser = Shim.needed { cx_parser_new(&$0) }
    defer { cx_parser_free(parser) }
    Shim.call { cx_parser_set_stemmer(parser, "norwegian", cx_parse_stem_some, &$0) }
    // What one letter may stand for has a limit, as the binding gives it one.
    Shim.call {
      cx_parser_set_max_expansion(
        parser, 100, cx_wildcard_limit_first, cx_parse_wildcard | cx_parse_partial, &$0)
    }
    let (flags, prefix, text) = (input.number(), input.counted(), input.counted())
    guard let parsed = parsed(parser, flags & 0x7FFF, prefix, text) else { return }
    let query = Shim.needed { cx_query_new(&$0) }
    defer { cx_query_free(query) }
    // What the parser itself has packed must be taken again.
    let isTaken = Shim.lend(parsed) { bytes in
      Shim.call { cx_query_serialised(query, bytes, &$0) }
    }
    hold(isTaken, "a parsed query is refused")
    search(query, text)
  }

  private static func parsed(
    _ parser: OpaquePointer, _ flags: UInt32, _ prefix: [UInt8], _ text: [UInt8]
  ) -> [UInt8]? {
    guard let stopwords = cx_list_new(), let terms = cx_list_new(), let words = cx_list_new()
    else { return nil }
    defer { for list in [stopwords, terms, words] { cx_list_free(list) } }
    var parsed = CXParsed()
    let isRead = Shim.lend(text) { text in
      Shim.lend(prefix) { prefix in
        Shim.call {
          cx_parser_parse(
            parser, Shim.database, text, flags, prefix, &parsed, stopwords, terms, words, &$0)
        }
      }
    }
    guard isRead else { return nil }
    _ = Shim.taken(parsed.corrected)
    _ = Shim.taken(parsed.description)
    return Shim.taken(parsed.query)
  }

  private static func search(_ query: OpaquePointer, _ text: [UInt8]) {
    var search = CXSearch()
    search.weighting = CXWeightingBM25
    search.parameters = (1, 0, 1, 0.5, 0.5, 0)
    search.collapse_slot = cx_no_slot
    search.docid_order = cx_docid_ascending
    search.limit = 10
    guard let matches = Shim.made({ cx_search(Shim.database, query, &search, &$0) }) else {
      return
    }
    defer { cx_matches_free(matches) }
    var snippet = CXText()
    Shim.lend(text) { text in
      Shim.lend(Array("<".utf8)) { mark in
        _ = Shim.call {
          cx_matches_snippet(
            matches, text, 60, "norwegian", cx_snippet_exhaustive, mark, mark, mark, &snippet, &$0)
        }
      }
    }
    _ = Shim.taken(snippet)
  }
}
