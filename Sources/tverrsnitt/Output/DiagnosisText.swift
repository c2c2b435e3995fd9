/// A diagnosis as one page of plain text, to be pasted into a mail.
struct DiagnosisText {
  private static let nameWidth = 30

  let diagnosis: Diagnosis

  var text: String {
    let areas = Finding.Area.allCases.map { area in
      ([Self.title(area)] + diagnosis.findings.filter { $0.area == area }.flatMap(Self.lines))
        .joined(separator: "\n")
    }
    return ([head] + areas + [foot]).joined(separator: "\n\n")
  }

  private var head: String {
    let found = [(diagnosis.faults, "fault"), (diagnosis.notes, "note")].map { count, name in
      "\(count) \(name)\(count == 1 ? "" : "s")"
    }
    return "tverrsnitt doctor, \(diagnosis.made): \(found.joined(separator: ", "))"
  }

  /// Whoever sends it on should know what is in it.
  private var foot: String {
    "Names no person and no query; home folders are written ~. ! marks a fault, - a note."
  }

  private static func title(_ area: Finding.Area) -> String {
    switch area {
    case .program: "PROGRAM"
    case .machine: "MACHINE"
    case .tools: "TOOLS"
    case .features: "WHAT WORKS"
    case .index: "INDEX"
    case .corpus: "PLANS"
    }
  }

  private static func lines(_ finding: Finding) -> [String] {
    let mark =
      switch finding.state {
      case .ok: " "
      case .note: "-"
      case .fault: "!"
      }
    let padding = String(
      repeating: " ", count: max(nameWidth - finding.name.count, 1))
    let line = "\(mark) \(finding.name)\(padding)\(finding.value)"
    return [line] + (finding.remedy.map { ["    -> \($0)"] } ?? [])
  }
}
