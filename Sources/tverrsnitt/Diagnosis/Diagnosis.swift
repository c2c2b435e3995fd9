internal import Foundation

/// What the program, its data and the machine are like, to be read by somebody elsewhere.
struct Diagnosis: Encodable, Sendable {
  let made: String
  let faults: Int
  let notes: Int
  let findings: [Finding]

  init(_ findings: [Finding], on date: Date = .now) {
    made = date.formatted(.iso8601)
    self.findings = findings
    faults = findings.count { $0.state == .fault }
    notes = findings.count { $0.state == .note }
  }

  /// Everything that there is to look at.
  static func make(_ locations: Locations, version: String) async -> Diagnosis {
    let tools = await InstalledTools.found()
    let check = DataCheck(locations)
    var findings = ProgramFindings(version: version).findings
    findings += MachineFindings().findings
    findings += tools.findings
    findings += await FeatureFindings(tools).findings
    findings += IndexFindings(locations, check).findings
    findings += CorpusFindings(locations, check).findings
    return Diagnosis(findings)
  }

  /// The same as rows, under their titles.
  var rows: [[String]] {
    [["area", "name", "value", "state", "remedy"]]
      + findings.map {
        [$0.area.rawValue, $0.name, $0.value, $0.state.rawValue, $0.remedy ?? ""]
      }
  }
}
