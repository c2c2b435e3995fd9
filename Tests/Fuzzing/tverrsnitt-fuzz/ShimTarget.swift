internal import CXapian

/// Calls over the shim's boundary, as an input orders them: bytes with NULs, no UTF-8, any length.
enum ShimTarget {
  static func run(_ input: Input) {
    var input = input
    while !input.isEmpty {
      switch input.below(6) {
      case 0: stem(&input)
      case 1: write(&input)
      case 2: ask(&input)
      case 3: parse(&input)
      case 4: words(&input)
      default: number(&input)
      }
    }
  }

  // MARK: Words and numbers

  private static func stem(_ input: inout Input) {
    let language = input.one(of: ["norwegian", "english", "none", "nb", "turkish", "arabic"])
    let stemmer = Shim.needed { cx_stemmer_new(language, &$0) }
    defer { cx_stemmer_free(stemmer) }
    var stem = CXText()
    Shim.lend(input.counted()) { word in
      _ = Shim.call { cx_stemmer_stem(stemmer, word, &stem, &$0) }
    }
    _ = Shim.taken(stem)
  }

  private static func number(_ input: inout Input) {
    var number = 0.0
    let bytes = input.counted()
    guard Shim.lend(bytes, { bytes in Shim.call { cx_sortable_unserialise(bytes, &number, &$0) } })
    else { return }
    var packed = [UInt8](repeating: 0, count: 9)
    let size = cx_sortable_serialise(number, &packed)
    hold(size <= packed.count, "a number takes \(size) bytes")
    var again = 0.0
    _ = Shim.lend(Array(packed[..<size])) { bytes in
      Shim.call { cx_sortable_unserialise(bytes, &again, &$0) }
    }
    hold(again == number || number.isNaN, "\(number) comes back as \(again)")
  }

  /// Spellings, synonyms, keys and terms: what begins with the bytes, or is near them.
  private static func words(_ input: inout Input) {
    let distance = UInt32(input.below(5))
    Shim.lend(input.counted()) { bytes in
      var text = CXText()
      _ = Shim.call {
        cx_database_spelling_suggestion(Shim.database, bytes, distance, &text, &$0)
      }
      _ = Shim.taken(text)
      var metadata = CXText()
      _ = Shim.call { cx_database_metadata(Shim.database, bytes, &metadata, &$0) }
      _ = Shim.taken(metadata)
      for walk in [
        Shim.made({ cx_terms_all(Shim.database, bytes, &$0) }),
        Shim.made({ cx_terms_synonyms(Shim.database, bytes, &$0) }),
        Shim.made({ cx_terms_synonym_keys(Shim.database, bytes, &$0) }),
        Shim.made({ cx_terms_metadata_keys(Shim.database, bytes, &$0) }),
      ] { walk.map { exhaust($0, skippingTo: bytes) } }
    }
  }

  private static func exhaust(_ terms: OpaquePointer, skippingTo bytes: CXBytes) {
    defer { cx_terms_free(terms) }
    guard let list = cx_list_new() else { return }
    defer { cx_list_free(list) }
    guard Shim.call({ cx_terms_skip(terms, bytes, &$0) }) else { return }
    for _ in 0..<100 {
      guard Shim.call({ cx_terms_next(terms, 7, list, &$0) }), cx_list_count(list) > 0 else {
        return
      }
    }
  }

  // MARK: Writing

  /// A document of the input's terms and values, written and read back, and then forgotten.
  private static func write(_ input: inout Input) {
    guard Shim.call({ cx_writer_begin(Shim.database, false, &$0) }) else { return }
    defer { Shim.call { cx_writer_cancel_transaction(Shim.database, &$0) } }
    let document = Shim.needed { cx_document_new(&$0) }
    defer { cx_document_free(document) }
    let (data, slot, value) = (input.counted(), input.number(), input.counted())
    _ = Shim.lend(data) { data in Shim.call { cx_document_set_data(document, data, &$0) } }
    let hasValue = Shim.lend(value) { value in
      Shim.call { cx_document_set_value(document, slot, value, &$0) }
    }
    terms(&input, document)
    text(&input, document)
    var id: UInt32 = 0
    guard Shim.call({ cx_writer_add(Shim.database, document, &id, &$0) }) else { return }
    guard let stored = Shim.made({ cx_document_load(Shim.database, id, &$0) }) else { return }
    defer { cx_document_free(stored) }
    var (storedData, storedValue) = (CXText(), CXText())
    Shim.call { cx_document_data(stored, &storedData, &$0) }
    Shim.call { cx_document_value(stored, slot, &storedValue, &$0) }
    hold(Shim.taken(storedData) == data, "data do not come back")
    let valueBack = Shim.taken(storedValue)
    hold(valueBack == value || !hasValue, "a value does not come back")
  }

  private static func terms(_ input: inout Input, _ document: OpaquePointer) {
    for _ in 0..<input.below(8) {
      let (position, weight) = (input.number(), UInt32(input.byte()))
      Shim.lend(input.counted()) { term in
        _ = Shim.call { cx_document_add_term(document, term, weight, &$0) }
        _ = Shim.call { cx_document_add_posting(document, term, position, weight, &$0) }
      }
    }
  }

  private static func text(_ input: inout Input, _ document: OpaquePointer) {
    let generator = Shim.needed { cx_generator_new(&$0) }
    defer { cx_generator_free(generator) }
    let strategy = input.one(of: [
      cx_index_stem_none, cx_index_stem_some, cx_index_stem_all, cx_index_stem_all_z,
      cx_index_stem_some_full_pos,
    ])
    let stops = input.one(of: [cx_index_stop_none, cx_index_stop_all, cx_index_stop_stemmed])
    let longest = UInt32(input.byte())
    Shim.call { cx_generator_set_stemmer(generator, "norwegian", strategy, &$0) }
    Shim.lend(input.counted()) { word in
      _ = Shim.call { cx_generator_add_stopword(generator, word, &$0) }
    }
    Shim.call { cx_generator_set_stopper(generator, stops, &$0) }
    Shim.call { cx_generator_set_max_word_length(generator, longest, &$0) }
    if input.flag() {
      Shim.call { cx_generator_set_writer(generator, Shim.database, &$0) }
      Shim.call { cx_generator_set_flags(generator, cx_index_spelling, &$0) }
    }
    let (prefix, weight, isPlaced) = (input.counted(), UInt32(input.byte()), input.flag())
    Shim.lend(input.counted()) { text in
      Shim.lend(prefix) { prefix in
        _ = Shim.call {
          cx_generator_index(generator, document, text, prefix, weight, isPlaced, &$0)
        }
      }
    }
  }
}
