extension Database {
  /// A part of a database: a place to read from.
  public enum Source: Sendable, Hashable, CustomStringConvertible {
    /// A directory, a single file made by compaction, or a stub file (a text
    /// file that names other databases).
    case path(String)
    /// A server, `xapian-tcpsrv`. Answers that take longer than `timeout`, and
    /// connections longer than `connectTimeout`, fail.
    case remote(
      host: String, port: UInt16, timeout: Duration = .seconds(10),
      connectTimeout: Duration = .seconds(10))

    var isRemote: Bool {
      if case .remote = self { true } else { false }
    }

    public var description: String {
      switch self {
      case .path(let path): path
      case .remote(let host, let port, _, _): "\(host):\(port)"
      }
    }
  }
}
