internal import CXapian

/// Turns running text into terms of a document.
///
/// ```swift
/// var generator = try TermGenerator(stemmer: "norwegian")
/// try generator.index(title, into: &document, prefix: "S", weight: 3)
/// try generator.increasePosition()
/// try generator.index(body, into: &document)
/// ```
///
/// Positions go on within one document and start again with another. Belongs
/// to one thread.
public struct TermGenerator: ~Copyable {
  /// How words become terms.
  public enum StemStrategy: Sendable, Hashable {
    /// Not stemmed.
    case none
    /// Both: the word with its position, the stem with a `Z`.
    case some
    /// Stems only, without `Z`.
    case all
    /// Stems only, with `Z`.
    case allWithZ
    /// Like `some`, with positions for the stems.
    case someWithPositions
  }

  /// What happens to stopwords.
  public enum StopStrategy: Sendable, Hashable {
    /// They are indexed like others.
    case none
    /// They are not indexed.
    case all
    /// They are indexed as typed, but not stemmed.
    case stemmed
  }

  private let owned: OwnedHandle
  private var pointer: OpaquePointer { owned.pointer }

  /// - Throws: `invalidArgument` for an unknown language.
  public init(
    stemmer language: String? = nil, strategy: StemStrategy = .some
  ) throws(XapianError) {
    let fresh = OwnedHandle(try makeHandle { cx_generator_new($0) }, cx_generator_free)
    if let language { try Self.setStemmer(language, strategy, of: fresh.pointer) }
    owned = fresh
  }

  /// Sets the language, `none` for no stemming.
  ///
  /// - Throws: `invalidArgument` for an unknown language.
  public mutating func setStemmer(
    _ language: String, strategy: StemStrategy = .some
  ) throws(XapianError) {
    try Self.setStemmer(language, strategy, of: pointer)
  }

  private static func setStemmer(
    _ language: String, _ strategy: StemStrategy, of pointer: OpaquePointer
  ) throws(XapianError) {
    try callShim(.language(language)) {
      cx_generator_set_stemmer(pointer, language, strategy.code, $0)
    }
  }

  /// Adds stopwords, in lower case, and sets what happens to them.
  public mutating func addStopwords(
    _ words: some Sequence<String>, strategy: StopStrategy = .stemmed
  ) throws(XapianError) {
    for word in words {
      var error = CXError()
      if withBytes(word, { cx_generator_add_stopword(pointer, $0, &error) }) { continue }
      throw XapianError(taking: &error, subject: .word(word), database: nil)
    }
    try callShim { cx_generator_set_stopper(pointer, strategy.code, $0) }
  }

  /// Leaves out words longer than this, in bytes of UTF-8; Xapian's own limit
  /// is 64.
  public mutating func setMaxWordSize(_ bytes: Int) throws(XapianError) {
    try callShim { cx_generator_set_max_word_length(pointer, UInt32(clamping: bytes), $0) }
  }

  /// Adds the words met (those without prefix) to the writer's spelling
  /// dictionary from now on.
  public mutating func collectSpellings(
    for writer: borrowing Writer
  ) throws(XapianError) {
    let target = writer.handle
    try target.call { database, error in cx_generator_set_writer(pointer, database, error) }
    try callShim { cx_generator_set_flags(pointer, cx_index_spelling, $0) }
  }

  /// Adds the words of a text with their positions.
  ///
  /// - Parameters:
  ///   - prefix: put before every term, such as `S` for titles.
  ///   - weight: how often each word counts.
  public mutating func index(
    _ text: String, into document: inout Document, prefix: String = "", weight: UInt32 = 1
  ) throws(XapianError) {
    try add(text, document.pointer, prefix, weight, positions: true)
  }

  /// Adds the words of a text without positions: smaller, but no phrases.
  public mutating func indexWithoutPositions(
    _ text: String, into document: inout Document, prefix: String = "", weight: UInt32 = 1
  ) throws(XapianError) {
    try add(text, document.pointer, prefix, weight, positions: false)
  }

  /// Leaves a gap in the positions, so that no phrase spans two texts.
  public mutating func increasePosition(by gap: UInt32 = 100) throws(XapianError) {
    try callShim { cx_generator_increase_position(pointer, gap, $0) }
  }

  /// The position of the last word.
  public func position() throws(XapianError) -> UInt32 {
    var position: UInt32 = 0
    try callShim { cx_generator_position(pointer, &position, $0) }
    return position
  }

  /// Goes on from another position.
  public mutating func setPosition(_ position: UInt32) throws(XapianError) {
    try callShim { cx_generator_set_position(pointer, position, $0) }
  }

  private func add(
    _ text: String, _ document: OpaquePointer, _ prefix: String, _ weight: UInt32,
    positions: Bool
  ) throws(XapianError) {
    try callShim { [pointer] error in
      withBytes(text) { text in
        withBytes(prefix) {
          cx_generator_index(pointer, document, text, $0, weight, positions, error)
        }
      }
    }
  }
}

@available(*, unavailable, message: "A term generator belongs to one thread.")
extension TermGenerator: Sendable {}

extension TermGenerator.StemStrategy {
  var code: Int32 {
    switch self {
    case .none: cx_index_stem_none
    case .some: cx_index_stem_some
    case .all: cx_index_stem_all
    case .allWithZ: cx_index_stem_all_z
    case .someWithPositions: cx_index_stem_some_full_pos
    }
  }
}

extension TermGenerator.StopStrategy {
  var code: Int32 {
    switch self {
    case .none: cx_index_stop_none
    case .all: cx_index_stop_all
    case .stemmed: cx_index_stop_stemmed
    }
  }
}
