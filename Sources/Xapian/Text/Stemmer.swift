internal import CXapian

/// Reduces words to their stems, such as `målgruppen` to `målgrupp`.
///
/// Xapian's stemmers keep a work buffer and serve one thread at a time, hence
/// not Sendable and not copyable: make one where it is used. That costs about
/// a microsecond; what has to be kept or sent is the name of the language.
public struct Stemmer: ~Copyable {
  /// The name it was made with.
  public let language: String
  private let pointer: OpaquePointer

  /// - Parameter language: an English name or a code, such as `norwegian`, `nb`
  ///   or `nn`; `none` leaves words alone.
  /// - Throws: `invalidArgument` for a language Xapian does not know.
  public init(_ language: String) throws(XapianError) {
    self.language = language
    pointer = try makeHandle(.language(language)) { cx_stemmer_new(language, $0) }
  }

  deinit { cx_stemmer_free(pointer) }

  /// The stem of a word, which should be in lower case.
  public func stem(_ word: String) throws(XapianError) -> String {
    var stem = CXText()
    try callShim(.word(word)) { [pointer] error in
      withBytes(word) { cx_stemmer_stem(pointer, $0, &stem, error) }
    }
    return stem.takeString()
  }

  /// The languages this build of Xapian knows, by their English names.
  public static var availableLanguages: [String] {
    get throws(XapianError) {
      var names = CXText()
      try callShim { cx_stemmer_languages(&names, $0) }
      return names.takeString().split(separator: " ").map(String.init)
    }
  }
}

@available(*, unavailable, message: "A stemmer serves one thread; send its language.")
extension Stemmer: Sendable {}
