internal import Foundation

/// How many files and connections a process may have open at once.
enum OpenFiles {
  /// What the server needs beside its connections: the index, its threads, programs it starts.
  private static let reserve = 256

  /// How many connections there is room for, once the limit is raised as far as they want and
  /// this user may.
  ///
  /// A connection beyond what the process may open would not be refused: a thread would ask about
  /// it again and again, until libdispatch, which opens files to watch its threads, ends the
  /// process.
  static func connections(atMost wanted: Int) -> Int {
    room(within: raise(to: wanted + reserve), atMost: wanted)
  }

  /// A tight limit is shared.
  static func room(within limit: Int, atMost wanted: Int) -> Int {
    max(1, min(wanted, limit - min(reserve, limit / 2)))
  }

  private static func raise(to wanted: Int) -> Int {
    let kind = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    var limit = rlimit()
    guard getrlimit(kind, &limit) == 0 else { return wanted }
    if limit.rlim_cur < wanted {
      limit.rlim_cur = min(limit.rlim_max, rlim_t(wanted))
      _ = setrlimit(kind, &limit)
    }
    return Int(clamping: limit.rlim_cur)
  }
}
