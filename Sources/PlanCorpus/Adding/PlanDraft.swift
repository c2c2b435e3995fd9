internal import Foundation

/// A plan ready to be put into a corpus: its manifest, its text and the file it came in.
package struct PlanDraft: Sendable {
  package let id: PlanID
  package let kommune: KommuneNaming
  package let description: PlanDescription
  package let period: Period
  /// What the rules read in the text.
  package let facts: PlanFacts
  /// What a person should look at.
  package let doubts: [Doubt]
  /// The name of the file delivered.
  package let delivered: String
  let text: String
  let source: SourceText
  let kind: SourceKind
  /// The file delivered, where it is not the text itself.
  let original: (name: String, bytes: [UInt8])?

  package static let textName = "plan.txt"

  /// - Throws: a `Fault` when nobody says and nothing tells whose plan it is, or for which years.
  package init(
    _ plan: ConvertedPlan, of file: DeliveredFile, as request: PlanRequest,
    soundWords: () -> WordCounts
  ) throws(Fault) {
    let decoded = LenientDecoding.Decoded(text: plan.text)
    let facts =
      (plan.reading ?? LoneFile.read(decoded, as: Self.textName, soundWords: soundWords)).facts
    let source = LoneFile.source(decoded, as: Self.textName)
    let naming = DraftNaming(file: file.name, request: request, read: facts.plan)
    let kommune = try naming.kommune()
    let period = try naming.period()
    id = try naming.id(kommune, period)
    (self.kommune, self.period, self.facts, self.source) = (kommune, period, facts, source)
    description = naming.description(kommune, period)
    doubts =
      DraftDoubts(
        facts: facts, source: source, request: request, kommune: kommune, period: period,
        remarks: plan.remarks
      ).all
    delivered = file.name
    text = plan.text
    kind = plan.kind
    original =
      plan.isOriginal ? nil : (name: "original.\(plan.format.rawValue)", bytes: file.bytes)
  }

  /// The files of its folder but the manifest.
  var files: [(name: String, bytes: [UInt8])] {
    [(name: Self.textName, bytes: Array(text.utf8))] + [original].compactMap { $0 }
  }
}
