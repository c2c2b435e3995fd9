internal import CXapian

extension Database {
  /// How to compact.
  public struct CompactionOptions: Sendable, Hashable {
    /// How hard to pack the blocks.
    public enum Level: Sendable, Hashable {
      /// Without splitting items.
      case standard
      /// Splitting items where that saves space; Xapian's usual choice.
      case full
      /// As tight as can be, at the cost of later changes.
      case fuller
    }

    public var level = Level.full
    /// Whether to make one file instead of a directory. It can be read, not
    /// written.
    public var singleFile = false
    /// Whether documents are numbered anew without gaps. Otherwise they keep
    /// their numbers, which must not overlap between the sources.
    public var renumber = true
    /// Whether to merge the posting lists in several passes, quicker for many
    /// sources.
    public var multipass = false
    /// Bytes per block, a power of two from 2,048 to 65,536; nil is Xapian's
    /// own 8,192.
    public var blockSize: Int?

    public init() {}
  }

  /// What a check found.
  public struct CheckReport: Sendable, Hashable {
    /// How many problems there are.
    public let problemCount: Int
    /// What Xapian printed while it looked, in English.
    public let log: String

    public var isSound: Bool { problemCount == 0 }
  }

  /// What a check does.
  public struct CheckOptions: OptionSet, Sendable, Hashable {
    public let rawValue: Int32

    public init(rawValue: Int32) { self.rawValue = rawValue }

    /// Print the tree of each table in short.
    public static let shortTree = CheckOptions(rawValue: cx_check_short_tree)
    /// Print the tree of each table in full.
    public static let fullTree = CheckOptions(rawValue: cx_check_full_tree)
    /// Print which blocks are free.
    public static let freeList = CheckOptions(rawValue: cx_check_show_freelist)
    /// Print the statistics of each table.
    public static let statistics = CheckOptions(rawValue: cx_check_show_stats)
    /// Try to repair a missing version file. Keep a copy first.
    public static let fix = CheckOptions(rawValue: cx_check_fix)
  }

  /// The version of the Xapian library in use, such as `1.4.22`.
  public static var xapianVersion: String { String(cString: cx_version()) }

  /// Writes the sources as one packed database, for quick reading.
  ///
  /// Merging shards this way is much quicker than indexing into one database.
  ///
  /// - Throws: what opening a source throws; `databaseCreate` or
  ///   `databaseOpening` for the destination; `invalidOperation` when numbers
  ///   overlap or a source is a writer's uncommitted state; `unimplemented` for
  ///   remote sources.
  public static func compact(
    sources: [String], to destination: String, options: CompactionOptions = .init()
  ) throws(XapianError) {
    let handle = try DatabaseHandle(
      opening: sources.map { .path($0) }, name: sources.joined(separator: ", "))
    let blockSize = Int32(clamping: options.blockSize ?? 0)
    try handle.call(.path(destination)) {
      cx_compact($0, destination, options.flags, blockSize, $1)
    }
  }

  /// Looks through the files of a database for damage. Reads all of it.
  ///
  /// Xapian 1.4 trusts some of what it reads while checking: certain damage
  /// makes the library itself crash. Check files of doubtful origin in a
  /// process of their own.
  ///
  /// - Throws: `databaseNotFound`, `databaseOpening`, `databaseVersion`, or
  ///   `databaseCorrupt` and `database` when it is too damaged to look at.
  public static func check(
    path: String, options: CheckOptions = []
  ) throws(XapianError) -> CheckReport {
    var problems: UInt64 = 0
    var log = CXText()
    try callShim(in: path) { cx_check(path, options.rawValue, &problems, &log, $0) }
    return CheckReport(problemCount: Int(clamping: problems), log: log.takeString())
  }
}

extension Database.CompactionOptions {
  fileprivate var flags: UInt32 {
    var flags =
      switch level {
      case .standard: cx_compact_standard
      case .full: cx_compact_full
      case .fuller: cx_compact_fuller
      }
    if singleFile { flags |= cx_compact_single_file }
    if !renumber { flags |= cx_compact_no_renumber }
    if multipass { flags |= cx_compact_multipass }
    return flags
  }
}
