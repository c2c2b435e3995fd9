internal import CXapian

/// How to understand what people type: a value to set up once and keep.
///
/// ```swift
/// var parser = QueryParser()
/// parser.stemmer = "norwegian"
/// parser.defaultOperator = .and
/// parser.prefixes = [.init(field: "tittel", prefix: "S")]
/// parser.booleanPrefixes = [.init(field: "kommune", prefix: "XK")]
/// let parsed = try reader.parse("tittel:ungdom kommune:gran", with: parser)
/// ```
public struct QueryParser: Sendable, Hashable {
  /// How words become terms.
  public enum StemStrategy: Sendable, Hashable {
    /// Not at all.
    case none
    /// Stemmed with a `Z` before, except capitalised words and phrases.
    case some
    /// All, without `Z`.
    case all
    /// All, with `Z`.
    case allWithZ
    /// Like `some`, with positions for the stemmed terms.
    case someWithPositions
  }

  /// How words without an operator between them are joined.
  public enum Operator: Sendable, Hashable {
    case or
    case and
    case near
    case phrase
    case elite
    case synonym
    case max
  }

  /// A field of running text, such as `tittel:` for terms that begin with `S`.
  /// Several for one field are searched together; an empty field stands for
  /// words without one.
  public struct Prefix: Sendable, Hashable {
    public var field: String
    public var prefix: String

    public init(field: String, prefix: String) {
      self.field = field
      self.prefix = prefix
    }
  }

  /// A field that filters by whole terms, such as `kommune:gran`.
  public struct BooleanPrefix: Sendable, Hashable {
    public var field: String
    public var prefix: String
    public var grouping: Grouping

    public init(field: String, prefix: String, grouping: Grouping = .byField) {
      self.field = field
      self.prefix = prefix
      self.grouping = grouping
    }
  }

  /// Which filters are alternatives. Filters of one group are joined with OR,
  /// the groups with AND.
  public enum Grouping: Sendable, Hashable {
    /// Those of the same field.
    case byField
    /// None: every filter must hold.
    case alone
    /// Those that name the same group.
    case named(String)
  }

  /// The language of the stemmer, or nil for none.
  public var stemmer: String?
  public var stemStrategy: StemStrategy = .some
  public var defaultOperator: Operator = .or
  /// Put before every word that has no field of its own.
  public var defaultPrefix = ""
  public var prefixes: [Prefix] = []
  public var booleanPrefixes: [BooleanPrefix] = []
  public var ranges: [RangeField] = []
  /// Words to leave out, as typed, in lower case.
  public var stopwords: Set<String> = []
  public var flags: Flags = .default
  /// How many terms a wildcard or an unfinished word may stand for, and what
  /// happens beyond; without a limit, one letter may stand for the whole
  /// database.
  public var wildcard = Query.Wildcard(limit: 1000)

  public init() {}
}

extension QueryParser.StemStrategy {
  var code: Int32 {
    switch self {
    case .none: cx_parse_stem_none
    case .some: cx_parse_stem_some
    case .all: cx_parse_stem_all
    case .allWithZ: cx_parse_stem_all_z
    case .someWithPositions: cx_parse_stem_some_full_pos
    }
  }
}

extension QueryParser.Operator {
  var code: Int32 {
    switch self {
    case .or: cx_op_or
    case .and: cx_op_and
    case .near: cx_op_near
    case .phrase: cx_op_phrase
    case .elite: cx_op_elite_set
    case .synonym: cx_op_synonym
    case .max: cx_op_max
    }
  }
}
