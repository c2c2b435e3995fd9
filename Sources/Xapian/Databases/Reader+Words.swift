internal import CXapian

// What a database keeps beside its documents: metadata, spellings, synonyms.

extension Reader {
  /// What has the synonyms and spellings.
  private var words: DatabaseHandle { handle.words ?? handle }

  /// The metadata stored under a key; empty for none.
  ///
  /// - Throws: `invalidArgument` for an empty key.
  public func metadata(_ key: String) throws(XapianError) -> [UInt8] {
    var value = CXText()
    try handle.call(.metadata(key)) { database, error in
      withBytes(key) { cx_database_metadata(database, $0, &value, error) }
    }
    return value.takeBytes()
  }

  /// The metadata stored under a key as text; empty for none.
  ///
  /// - Throws: `invalidArgument` for an empty key.
  public func metadataText(_ key: String) throws(XapianError) -> String {
    String(decoding: try metadata(key), as: UTF8.self)
  }

  /// The metadata keys that begin with `prefix`, in byte order.
  public func metadataKeys(withPrefix prefix: String = "") throws(XapianError) -> [String] {
    var cursor = try TermCursor(handle, subject: .metadata(prefix)) { database, error in
      withBytes(prefix) { cx_terms_metadata_keys(database, $0, error) }
    }
    return try cursor.remaining().map(\.term)
  }

  /// The word of the spelling dictionary nearest to `word`, or nil: the word
  /// itself is there, or nothing is near enough.
  ///
  /// - Parameter maxDistance: how many letters may differ, be missing, too many
  ///   or swapped.
  public func spellingSuggestion(
    for word: String, maxDistance: Int = 2
  ) throws(XapianError) -> String? {
    var text = CXText()
    try words.call(.word(word)) { database, error in
      withBytes(word) {
        cx_database_spelling_suggestion(database, $0, UInt32(clamping: maxDistance), &text, error)
      }
    }
    let suggestion = text.takeString()
    return suggestion.isEmpty ? nil : suggestion
  }

  /// A walk over the spelling dictionary; the frequency of an entry is how
  /// often its word was added.
  public func spellingWords() throws(XapianError) -> TermCursor {
    try TermCursor(words) { cx_terms_spellings($0, $1) }
  }

  /// The synonyms of a term, in byte order.
  public func synonyms(of term: String) throws(XapianError) -> [String] {
    var cursor = try TermCursor(words, subject: .term(term)) { database, error in
      withBytes(term) { cx_terms_synonyms(database, $0, error) }
    }
    return try cursor.remaining().map(\.term)
  }

  /// The terms with synonyms that begin with `prefix`, in byte order.
  public func synonymKeys(withPrefix prefix: String = "") throws(XapianError) -> [String] {
    var cursor = try TermCursor(words, subject: .term(prefix)) { database, error in
      withBytes(prefix) { cx_terms_synonym_keys(database, $0, error) }
    }
    return try cursor.remaining().map(\.term)
  }
}
