internal import PlanCorpus
internal import PlanExport

/// Lines of a plan as they were delivered, with their numbers, and how they were read where that
/// differs. Nothing is left out: whoever looks a plan over must see it as it is.
struct ReviewLines {
  let source: SourceText
  let isReadingShown: Bool

  /// The place on the page of the plan, or on the same with another file.
  static func href(_ evidence: Evidence, shown file: String, of plan: ReviewedPlan) -> String {
    let anchor = "#\(PlanLines.anchor(evidence.firstLine))"
    guard evidence.file != file else { return anchor }
    let query = QueryString.write([Parameter(PlanLines.parameter, evidence.fileName ?? "")])
    return "\(ReviewRoutes.href(plan.id.rawValue))?\(query)\(anchor)"
  }

  /// Lines that are read otherwise than they stand.
  var repairedCount: Int { source.lines.count { $0.text != $0.delivered } }

  func contexts(
    _ range: ClosedRange<Int>? = nil, marked: ClosedRange<Int>? = nil
  ) -> [TemplateContext] {
    source.lines.filter { line in
      (range?.contains(line.number) ?? true) && !(line.isBlank && line.delivered.isEmpty)
    }.map { line in
      TemplateContext(
        [
          "number": "\(line.number)", "anchor": PlanLines.anchor(line.number),
          "text": line.delivered, "read": line.text,
        ],
        flags: [
          "isReadOtherwise": isReadingShown && line.text != line.delivered,
          "isMeant": marked?.contains(line.number) ?? false,
        ])
    }
  }
}
