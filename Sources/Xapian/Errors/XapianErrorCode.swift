extension XapianError {
  /// The kind of an error. Not an enum: later versions may know more kinds
  /// without breaking a `switch`, which therefore needs a `default`.
  public struct Code: Sendable, Hashable, CustomStringConvertible {
    /// The name as written in source, such as `databaseNotFound`.
    public let name: String
    let summary: String
    let remedy: String?

    public var description: String { name }

    public static func == (a: Code, b: Code) -> Bool { a.name == b.name }
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
  }
}

extension XapianError.Code {
  /// There is no database at the path.
  public static let databaseNotFound = Self(
    name: "databaseNotFound", summary: "Database not found",
    remedy: "Check the path, or build the index first.")
  /// The path exists, but it could not be opened as a database.
  public static let databaseOpening = Self(
    name: "databaseOpening", summary: "Database could not be opened",
    remedy: "Check that the path is a Xapian database and that it may be read.")
  /// Another writer, here or in another process, has the database open.
  public static let databaseLocked = Self(
    name: "databaseLocked", summary: "Database is locked by another writer",
    remedy: "Wait for the other writer to finish, or open with the retryLock option.")
  /// The files contradict themselves.
  public static let databaseCorrupt = Self(
    name: "databaseCorrupt", summary: "Database is corrupt",
    remedy: "Run a check of the database; build the index again or restore a copy.")
  /// The database changed so much that the snapshot being read is gone.
  public static let databaseModified = Self(
    name: "databaseModified", summary: "Database changed while it was being read",
    remedy: "Read again.")
  /// The files were written by another version of Xapian.
  public static let databaseVersion = Self(
    name: "databaseVersion", summary: "Database has a format this Xapian does not read",
    remedy: "Build the index again with this version.")
  /// The database was closed before.
  public static let databaseClosed = Self(
    name: "databaseClosed", summary: "Database is closed", remedy: "Open it again.")
  /// The database could not be created.
  public static let databaseCreate = Self(
    name: "databaseCreate", summary: "Database could not be created",
    remedy: "Check that the folder exists and may be written, or choose another mode.")
  /// Another error of the storage, such as a full disk.
  public static let database = Self(
    name: "database", summary: "Database error",
    remedy: "Check the disk and the permissions of the files.")
  /// No document has that id.
  public static let documentNotFound = Self(
    name: "documentNotFound", summary: "Document not found", remedy: nil)
  /// The connection to a remote database failed.
  public static let network = Self(
    name: "network", summary: "Remote database could not be reached",
    remedy: "Check that its server runs and that the address is right.")
  /// A remote database did not answer in time.
  public static let networkTimeout = Self(
    name: "networkTimeout", summary: "Remote database did not answer in time",
    remedy: "Check its server, or allow a longer timeout.")
  /// The text of a query was refused.
  public static let queryParser = Self(
    name: "queryParser", summary: "Query was not understood", remedy: "Write it differently.")
  /// An argument makes no sense.
  public static let invalidArgument = Self(
    name: "invalidArgument", summary: "Invalid argument", remedy: nil)
  /// The call is not allowed in this state.
  public static let invalidOperation = Self(
    name: "invalidOperation", summary: "Invalid operation", remedy: nil)
  /// The backend does not offer this.
  public static let unimplemented = Self(
    name: "unimplemented", summary: "Not implemented by this kind of database", remedy: nil)
  /// Xapian was built without this.
  public static let featureUnavailable = Self(
    name: "featureUnavailable", summary: "Not part of this build of Xapian", remedy: nil)
  /// A number lies outside its range.
  public static let range = Self(name: "range", summary: "Out of range", remedy: nil)
  /// Serialised bytes do not make sense.
  public static let serialisation = Self(
    name: "serialisation", summary: "Serialised data is not valid", remedy: nil)
  /// A wildcard stands for more terms than allowed.
  public static let wildcard = Self(
    name: "wildcard", summary: "Wildcard matches too many terms",
    remedy: "Write more letters before the wildcard.")
  /// Xapian contradicts itself: a defect.
  public static let `internal` = Self(
    name: "internal", summary: "Internal error of Xapian", remedy: nil)
  /// Memory ran out.
  public static let outOfMemory = Self(
    name: "outOfMemory", summary: "Out of memory", remedy: nil)
  /// Something else; see the type's name.
  public static let other = Self(name: "other", summary: "Xapian failed", remedy: nil)
}
