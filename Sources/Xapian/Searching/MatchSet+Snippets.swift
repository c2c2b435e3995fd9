internal import CXapian

extension MatchSet {
  /// How to choose a snippet. The values are Xapian's.
  public struct SnippetFlags: OptionSet, Sendable, Hashable {
    public let rawValue: UInt32

    public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// Prefer rare words of the language of the database.
    public static let backgroundModel = SnippetFlags(rawValue: cx_snippet_background_model)
    /// Look at the whole text, not only up to a good enough place.
    public static let exhaustive = SnippetFlags(rawValue: cx_snippet_exhaustive)
    /// Give nothing when nothing matches, instead of the beginning.
    public static let emptyWithoutMatch = SnippetFlags(rawValue: cx_snippet_empty_without_match)
    /// Chinese, Japanese and Korean as n-grams.
    public static let cjkNgram = SnippetFlags(rawValue: cx_snippet_cjk_ngram)
    /// `backgroundModel` and `exhaustive`, as Xapian has it.
    public static let `default`: SnippetFlags = [.backgroundModel, .exhaustive]
  }

  /// The part of a text that shows best why it matched.
  ///
  /// - Parameters:
  ///   - text: running text, usually of a match; need not be stored.
  ///   - length: about how many bytes of text to give.
  ///   - language: the stemmer the text was indexed with, or nil.
  ///   - omission: put where text was left out.
  /// - Throws: `invalidArgument` for an unknown language.
  public func snippet(
    of text: String, length: Int = 300, language: String? = nil,
    flags: SnippetFlags = .default, omission: String = "…"
  ) throws(XapianError) -> Snippet {
    var marked = CXText()
    // The markers are control characters, so that they are told from the text;
    // never empty, as Xapian then leaves the text unescaped.
    let source = SnippetMarks.removed(from: text)
    try handle.call(.language(language ?? "none")) { [pointer] _, error in
      withBytes(source) { text in
        withBytes(SnippetMarks.open) { open in
          withBytes(SnippetMarks.close) { close in
            withBytes(omission) { omission in
              cx_matches_snippet(
                pointer, text, max(length, 0), language ?? "none", flags.rawValue, open, close,
                omission, &marked, error)
            }
          }
        }
      }
    }
    return Snippet(segments: SnippetMarks.split(marked.takeString()))
  }
}

/// The marks put around matching words, and the way back from them.
enum SnippetMarks {
  static let open = "\u{2}"
  static let close = "\u{3}"

  /// Plans hold no such characters, so this copies only hostile text.
  static func removed(from text: String) -> String {
    guard text.utf8.contains(where: { $0 == 2 || $0 == 3 }) else { return text }
    return String(text.unicodeScalars.filter { $0.value != 2 && $0.value != 3 })
  }

  static func split(_ marked: String) -> [Snippet.Segment] {
    var segments: [Snippet.Segment] = []
    var run = ""
    func flush(_ isHighlighted: Bool) {
      guard !run.isEmpty else { return }
      segments.append(.init(text: unescaped(run), isHighlighted: isHighlighted))
      run = ""
    }
    for character in marked.unicodeScalars {
      switch character.value {
      case 2: flush(false)
      case 3: flush(true)
      default: run.unicodeScalars.append(character)
      }
    }
    flush(false)
    return segments
  }

  /// Undoes Xapian's escaping, which knows three characters.
  private static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var plain = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
      plain += rest[..<start]
      rest = rest[start...]
      let entity = entities.first { rest.hasPrefix($0.escaped) }
      plain += entity?.plain ?? "&"
      rest = rest.dropFirst(entity?.escaped.count ?? 1)
    }
    return plain + rest
  }

  private static let entities: [(escaped: String, plain: String)] = [
    ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"),
  ]
}
