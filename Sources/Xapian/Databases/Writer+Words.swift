internal import CXapian

// What a database keeps beside its documents: metadata, spellings, synonyms.

extension Writer {
  /// Stores metadata under a key; empty bytes remove it.
  ///
  /// - Throws: `invalidArgument` for an empty key.
  public mutating func setMetadata(
    _ key: String, bytes: some Sequence<UInt8>
  ) throws(XapianError) {
    let value = Array(bytes)
    try handle.call(.metadata(key)) { writer, error in
      withBytes(key) { key in
        withBytes(value) { cx_writer_set_metadata(writer, key, $0, error) }
      }
    }
  }

  /// Stores metadata as text under a key; empty text removes it.
  ///
  /// - Throws: `invalidArgument` for an empty key.
  public mutating func setMetadata(_ key: String, _ text: String) throws(XapianError) {
    try handle.call(.metadata(key)) { writer, error in
      withBytes(key) { key in withBytes(text) { cx_writer_set_metadata(writer, key, $0, error) } }
    }
  }

  /// Adds a word to the spelling dictionary, or to how often it was added.
  public mutating func addSpelling(_ word: String, count: UInt32 = 1) throws(XapianError) {
    try handle.call(.word(word)) { writer, error in
      withBytes(word) { cx_writer_add_spelling(writer, $0, count, error) }
    }
  }

  /// Takes back additions of a word; at zero it leaves the dictionary.
  public mutating func removeSpelling(_ word: String, count: UInt32 = 1) throws(XapianError) {
    try handle.call(.word(word)) { writer, error in
      withBytes(word) { cx_writer_remove_spelling(writer, $0, count, error) }
    }
  }

  /// Adds a synonym of a term: one direction only. The query parser looks up
  /// unstemmed terms as typed, stemmed ones with their `Z`, and several words
  /// as one key with spaces.
  public mutating func addSynonym(_ synonym: String, of term: String) throws(XapianError) {
    try handle.call(.term(term)) { writer, error in
      withBytes(term) { term in
        withBytes(synonym) { cx_writer_add_synonym(writer, term, $0, error) }
      }
    }
  }

  /// Removes a synonym of a term, if it is one.
  public mutating func removeSynonym(_ synonym: String, of term: String) throws(XapianError) {
    try handle.call(.term(term)) { writer, error in
      withBytes(term) { term in
        withBytes(synonym) { cx_writer_remove_synonym(writer, term, $0, error) }
      }
    }
  }

  /// Removes all synonyms of a term.
  public mutating func clearSynonyms(of term: String) throws(XapianError) {
    try handle.call(.term(term)) { writer, error in
      withBytes(term) { cx_writer_clear_synonyms(writer, $0, error) }
    }
  }
}
