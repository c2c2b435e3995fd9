internal import CXapian

extension QueryParser {
  /// What the parser understands. The values are Xapian's.
  public struct Flags: OptionSet, Sendable, Hashable {
    public let rawValue: UInt32

    public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// `AND`, `OR`, `NOT` and parentheses.
    public static let boolean = Flags(rawValue: cx_parse_boolean)
    /// `"…"`.
    public static let phrase = Flags(rawValue: cx_parse_phrase)
    /// `+` and `-`.
    public static let loveHate = Flags(rawValue: cx_parse_lovehate)
    /// Operators in lower case as well.
    public static let booleanAnyCase = Flags(rawValue: cx_parse_boolean_any_case)
    /// `ungd*`.
    public static let wildcard = Flags(rawValue: cx_parse_wildcard)
    /// `NOT ungdom` alone.
    public static let pureNot = Flags(rawValue: cx_parse_pure_not)
    /// The last word may be unfinished: for results while typing.
    public static let partial = Flags(rawValue: cx_parse_partial)
    /// Suggest a corrected text.
    public static let spellingCorrection = Flags(rawValue: cx_parse_spelling_correction)
    /// `~ungdom` for synonyms.
    public static let synonym = Flags(rawValue: cx_parse_synonym)
    /// Synonyms of every word.
    public static let autoSynonyms = Flags(rawValue: cx_parse_auto_synonyms)
    /// Synonyms of groups of words too.
    public static let autoMultiwordSynonyms = Flags(rawValue: cx_parse_auto_multiword_synonyms)
    /// Chinese, Japanese and Korean as n-grams.
    public static let cjkNgram = Flags(rawValue: cx_parse_cjk_ngram)
    /// Keep the lists of stopwords and unstemmed words from text to text.
    public static let accumulate = Flags(rawValue: cx_parse_accumulate)
    /// Never use positions: phrases become AND.
    public static let noPositions = Flags(rawValue: cx_parse_no_positions)
    /// `boolean`, `phrase` and `loveHate`.
    public static let `default` = Flags(rawValue: cx_parse_default)
  }

  /// A range such as `2019..2024`, matched against a value slot.
  public struct RangeField: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
      /// Compared as text.
      case string
      /// Compared with values made by ``SortableNumber``.
      case number
      /// Dates such as `2024-05-17` or `17/5/2024`, compared with values
      /// written `YYYYMMDD`. `epochYear` is the first year two digits may mean.
      case date(monthFirst: Bool = false, epochYear: Int32 = 1970)
    }

    public var slot: ValueSlot
    public var kind: Kind
    /// What must stand before the range (`år:`), or after it when `isSuffix`;
    /// empty for nothing.
    public var marker: String
    public var isSuffix: Bool
    /// Whether the marker may stand at the other end as well: `$10..$20`.
    public var isRepeated: Bool
    /// Which ranges are alternatives; `byField` means those of the same slot.
    public var grouping: Grouping

    public init(
      _ slot: ValueSlot, kind: Kind, marker: String = "", isSuffix: Bool = false,
      isRepeated: Bool = false, grouping: Grouping = .byField
    ) {
      self.slot = slot
      self.kind = kind
      self.marker = marker
      self.isSuffix = isSuffix
      self.isRepeated = isRepeated
      self.grouping = grouping
    }
  }
}

extension QueryParser.RangeField {
  var flags: UInt32 {
    var flags: UInt32 = 0
    if isSuffix { flags |= cx_range_suffix }
    if isRepeated { flags |= cx_range_repeated }
    if case .date(monthFirst: true, _) = kind { flags |= cx_range_date_prefer_mdy }
    return flags
  }
}
