internal import Foundation

/// What this machine lets the program have.
struct MachineFindings {
  /// Files and connections that a server with all its connections in use has open.
  private static let enoughFiles = 2048

  var findings: [Finding] {
    [Self.locale(ProcessInfo.processInfo.environment), Self.user, memory, memoryLimit]
      .compactMap { $0 } + [files, temporary]
  }

  // MARK: Who and where

  static func locale(_ environment: [String: String]) -> Finding {
    let name = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }
      .first { !$0.isEmpty }
    let isUTF8 = name.map { $0.uppercased().contains("UTF-8") || $0.uppercased().contains("UTF8") }
    guard isUTF8 == true else {
      return .note(
        .machine, "locale", name ?? "none set",
        "set LANG=C.UTF-8 if a terminal shows letters wrongly; nothing that is read or written "
          + "depends on it")
    }
    return .ok(.machine, "locale", name ?? "")
  }

  private static var user: Finding {
    geteuid() == 0
      ? .note(
        .machine, "runs as root", "yes",
        "run a server as a user of its own: docs/drift.md has the unit")
      : .ok(.machine, "runs as root", "no")
  }

  private var temporary: Finding {
    let folder = FileManager.default.temporaryDirectory.path
    guard access(folder, W_OK | X_OK) == 0 else {
      return .fault(
        .machine, "temporary folder", "\(ShownPath.of(folder)) cannot be written",
        "set TMPDIR to a folder that can; exports and new plans are made there")
    }
    return .ok(.machine, "temporary folder", "\(ShownPath.of(folder)), can be written")
  }

  // MARK: How much

  private var memory: Finding? {
    let told = (try? String(contentsOfFile: "/proc/meminfo", encoding: .utf8)) ?? ""
    guard let all = Self.bytes("MemTotal", in: told),
      let free = Self.bytes("MemAvailable", in: told)
    else { return nil }
    return .ok(.machine, "memory", "\(ByteCount(all)), of which \(ByteCount(free)) available")
  }

  /// - Parameter told: `/proc/meminfo`.
  static func bytes(_ name: String, in told: String) -> Int? {
    told.split(separator: "\n").first { $0.hasPrefix("\(name):") }
      .flatMap { $0.split(separator: " ").dropFirst().first }.flatMap { Int($0) }
      .map { $0 * 1024 }
  }

  private var memoryLimit: Finding? {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0 else { return nil }
    let bound =
      limit.rlim_cur == rlim_t.max ? "none" : "\(ByteCount(Int(clamping: limit.rlim_cur)))"
    return .ok(.machine, "limit of address space", bound)
  }

  private var files: Finding {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else {
      return .note(.machine, "open files", "unknown", "look with `ulimit -n`")
    }
    return Self.openFiles(Int(clamping: limit.rlim_cur))
  }

  static func openFiles(_ most: Int) -> Finding {
    most >= enoughFiles
      ? .ok(.machine, "open files", "at most \(most)")
      : .note(
        .machine, "open files", "at most \(most)",
        "for a busy server raise it: LimitNOFILE=4096 in the unit, or ulimit -n 4096")
  }
}
