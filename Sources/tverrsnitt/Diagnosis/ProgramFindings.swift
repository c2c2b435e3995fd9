internal import Foundation
internal import PlanIndex

/// The program, and what it runs on.
struct ProgramFindings {
  let version: String

  var findings: [Finding] {
    [
      .ok(.program, "tverrsnitt", version),
      .ok(.program, OpenIndex.engine.name, OpenIndex.engine.version),
      .ok(.program, "index schema", Schema.version),
      .ok(.program, "system", Self.system),
    ]
  }

  private static var system: String {
    var name = utsname()
    uname(&name)
    let kernel = withUnsafeBytes(of: &name.release) { Self.text($0) }
    let machine = withUnsafeBytes(of: &name.machine) { Self.text($0) }
    let release = (try? String(contentsOfFile: "/etc/os-release", encoding: .utf8)) ?? ""
    let title = release.firstMatch(of: #/(?m)^PRETTY_NAME="?([^"\n]*)/#).map { String($0.1) }
    return "\(title ?? "Linux"), kernel \(kernel), \(machine)"
  }

  private static func text(_ bytes: UnsafeRawBufferPointer) -> String {
    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
  }
}
