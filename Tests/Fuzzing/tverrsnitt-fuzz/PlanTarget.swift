internal import Fixtures
internal import PlanCorpus

/// Any file that somebody may hand over, to the facts that the rules find in it.
enum PlanTarget {
  static let file = "plan.txt"

  static func run(_ input: Input) {
    guard let decoded = try? LenientDecoding.text(of: Array(input.rest), as: file) else { return }
    let source = LoneFile.source(decoded, as: file)
    let plan = PlanReading.extract(source)
    let faults = EvidenceFaults.of(plan, in: [source])
    hold(faults.isEmpty, faults.joined(separator: "\n"))
  }
}
