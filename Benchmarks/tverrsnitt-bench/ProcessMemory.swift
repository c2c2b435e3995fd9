internal import Foundation

/// Memory of this process in MiB, as Linux tells it.
struct ProcessMemory {
  private let start: Int

  /// Counts from here: what was used before and is free again leaves no mark.
  init() {
    // Linux takes 5 for "forget the highest"; see proc(5). Where it refuses, the highest stands.
    try? "5".write(toFile: "/proc/self/clear_refs", atomically: false, encoding: .utf8)
    start = Self.kibibytes("VmRSS")
  }

  /// The most that was resident at a time.
  static var peak: Int { kibibytes("VmHWM") >> 10 }

  /// The most beyond what was resident at the start.
  var growth: Int { (Self.kibibytes("VmHWM") - start) >> 10 }

  private static func kibibytes(_ key: String) -> Int {
    let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = status?.split(separator: "\n").first { $0.hasPrefix(key) }
    return line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
  }
}
