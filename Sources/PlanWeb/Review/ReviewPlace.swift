internal import PlanCorpus

/// What an address of the review names: a plan, or one thing of it.
struct ReviewPlace {
  let plan: ReviewedPlan
  /// `nil` for the plan itself.
  let subject: CurationSubject?

  init(plan: ReviewedPlan, subject: CurationSubject?) {
    self.plan = plan
    self.subject = subject
  }

  /// Reads `fjellvik-2023` or `fjellvik-2023/tiltak/1.1`.
  ///
  /// - Throws: `Refusal.unknownID` for what is not there, `ReviewRefusal.corpus`.
  init(_ asked: Asked, _ desk: ReviewDesk) throws {
    let name = try asked.variable("place")
    let parts = name.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let plan = try desk.plan(String(parts[0])) else {
      throw Refusal.unknownID(name, nearest: [])
    }
    self.plan = plan
    subject = parts.count > 1 ? plan.subject(String(parts[1])) : nil
    guard parts.count == 1 || subject != nil else { throw Refusal.unknownID(name, nearest: []) }
  }
}
