/// What the query parser made of a text.
public struct ParsedQuery: Sendable, Hashable {
  /// The query, to search with or to put into a larger one.
  public let query: Query
  /// The text with misspelt words corrected, when that was asked for with
  /// ``QueryParser/Flags/spellingCorrection`` and there was something to correct.
  public let correctedText: String?
  /// The words left out as stopwords, in the order typed.
  public let stopwords: [String]
  /// For each term of the query the words it was typed as.
  public let unstemmedWords: [String: [String]]
  /// The query as Xapian writes it, for logs and tests.
  public let description: String

  /// Whether nothing was left to search for: no text, or stopwords alone. Such
  /// a query matches nothing.
  public let isEmpty: Bool
}

extension ParsedQuery: CustomStringConvertible {}
