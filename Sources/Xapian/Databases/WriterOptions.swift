internal import CXapian

extension Writer {
  /// What to do about a database that is there, or is not.
  public enum Mode: Sendable, Hashable {
    /// Make a new one; fail with `databaseCreate` when there is one.
    case create
    /// Open what is there, or make it.
    case createOrOpen
    /// Make a new one in place of what is there.
    case createOrOverwrite
    /// Open what is there; fail with `databaseNotFound` or `databaseOpening`
    /// when there is nothing.
    case open

    var flags: Int32 {
      switch self {
      case .create: cx_db_create
      case .createOrOpen: cx_db_create_or_open
      case .createOrOverwrite: cx_db_create_or_overwrite
      case .open: cx_db_open
      }
    }
  }

  /// How to write. The meanings are Xapian's (`DB_NO_SYNC` and so on).
  public struct Options: OptionSet, Sendable, Hashable {
    public let rawValue: Int32

    public init(rawValue: Int32) { self.rawValue = rawValue }

    /// Do not wait for the disk at a commit. Quicker; a power failure may lose
    /// or damage the database. Right for an index built aside.
    public static let noSync = Options(rawValue: cx_db_no_sync)
    /// Wait for the disk's own cache as well, where the system can.
    public static let fullSync = Options(rawValue: cx_db_full_sync)
    /// Write blocks in place: less to write, but no reader may read meanwhile,
    /// transactions cannot be cancelled, and an unclean end spoils the
    /// database. For a fresh index built aside only.
    public static let dangerous = Options(rawValue: cx_db_dangerous)
    /// Keep no lists of terms by document: smaller, but documents cannot be
    /// deleted or replaced, and their terms not listed.
    public static let noTermList = Options(rawValue: cx_db_no_termlist)
    /// Wait for another writer instead of failing with `databaseLocked`.
    public static let retryLock = Options(rawValue: cx_db_retry_lock)
  }
}
