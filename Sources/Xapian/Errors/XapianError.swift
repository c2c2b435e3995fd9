/// Everything that can go wrong when talking to Xapian.
///
/// This is the only error the module throws, and every throwing function says
/// so in its type. Ask ``code`` what kind it is; show ``description`` to
/// people, which names the thing, the place and a remedy.
///
/// ```swift
/// do throws(XapianError) {
///   _ = try Database(path: "plans.db")
/// } catch where error.code == .databaseNotFound {
///   print("Build the index first.")
/// } catch {
///   print(error)
/// }
/// ```
public struct XapianError: Error, Sendable, Equatable {
  /// The kind of error, by Xapian's class.
  public let code: Code
  /// The name of Xapian's class, such as `DatabaseNotFoundError`.
  public let typeName: String
  /// What Xapian said, in English.
  public let message: String
  /// What Xapian names besides: for a remote database, its server.
  public let context: String?
  /// What the operating system said, such as `No such file or directory`.
  public let underlying: String?
  /// The thing in hand: a term, a document, a query.
  public let subject: Subject?
  /// Where it happened: the path or the address of the database.
  public let database: String?

  /// Makes an error, for code that stands in for Xapian (in tests, say).
  public init(
    code: Code, message: String, typeName: String = "", context: String? = nil,
    underlying: String? = nil, subject: Subject? = nil, database: String? = nil
  ) {
    self.code = code
    self.typeName = typeName
    self.message = message
    self.context = context
    self.underlying = underlying
    self.subject = subject
    self.database = database
  }
}

extension XapianError: CustomStringConvertible {
  public var description: String {
    var text = code.summary
    if let subject { text += ", \(subject)" }
    if let database { text += ", in \(database)" }
    if !message.isEmpty { text += ": \(message)" }
    if let underlying { text += " (\(underlying))" }
    if let context, !context.isEmpty { text += " [\(context)]" }
    if !text.hasSuffix(".") { text += "." }
    if let remedy = code.remedy { text += " \(remedy)" }
    return text
  }
}

extension XapianError {
  /// What an error is about.
  public enum Subject: Sendable, Hashable, CustomStringConvertible {
    case term(String)
    case word(String)
    case document(DocumentID)
    case query(String)
    case slot(ValueSlot)
    case metadata(String)
    case language(String)
    case path(String)

    public var description: String {
      switch self {
      case .term(let term): "the term “\(term)”"
      case .word(let word): "the word “\(word)”"
      case .document(let id): "document \(id)"
      case .query(let query): "the query “\(query)”"
      case .slot(let slot): "value slot \(slot)"
      case .metadata(let key): "the metadata key “\(key)”"
      case .language(let name): "the language “\(name)”"
      case .path(let path): path
      }
    }
  }
}
