internal import HTTPTypes
internal import PlanCorpus

/// Takes a form: writes what it asks for, or gives it back with what is wrong.
struct ReviewSaving {
  private let place: ReviewPlace
  private let desk: ReviewDesk

  init(_ place: ReviewPlace, _ desk: ReviewDesk) {
    self.place = place
    self.desk = desk
  }

  func answer(_ form: Parameters) throws -> Answer {
    guard let subject = place.subject else { return try withdrawn(form) }
    let fields = ReviewFields(vocabularies: desk.vocabularies).fields(of: subject.target.thing)
    let submission = try ReviewSubmission(form, fields)
    guard submission.manifest == place.plan.text.sum else {
      return try again(.changedMeanwhile, submission)
    }
    let change = ReviewChange(submission, of: subject, fields, in: place.plan)
    guard let edit = change.edit else { return try again(.misfits(change.misfits), submission) }
    switch desk.save(edit, of: place.plan) {
    case .saved: return saved(subject.target.description)
    case .changedMeanwhile: return try again(.changedMeanwhile, submission)
    case .unfit(let faults): return try again(.unfit(faults), submission)
    case .failed(let fault): return try again(.failed(fault), submission)
    }
  }

  /// An entry of the manifest taken away; it may be about something that is no longer shown.
  private func withdrawn(_ form: Parameters) throws -> Answer {
    let plan = place.plan
    guard let number = form.values(ReviewSubmission.Name.withdrawn).first.flatMap({ Int($0) })
    else {
      throw ReviewRefusal.noForm
    }
    guard form.values(ReviewSubmission.Name.manifest).first == plan.text.sum else {
      return try ReviewPlanPage(place, desk).answer(.changedMeanwhile)
    }
    switch desk.save(.withdraw(number), of: plan) {
    case .saved: return saved(ReviewPlanPage.entries)
    case .changedMeanwhile: return try ReviewPlanPage(place, desk).answer(.changedMeanwhile)
    case .unfit(let faults): return try ReviewPlanPage(place, desk).answer(.unfit(faults))
    case .failed(let fault): return try ReviewPlanPage(place, desk).answer(.failed(fault))
    }
  }

  private func saved(_ what: String) -> Answer {
    let query = QueryString.write([Parameter(ReviewPlanPage.saved, what)])
    var answer = Answer("text/plain; charset=utf-8", "".utf8, status: .seeOther)
    answer.location =
      "\(ReviewRoutes.href(place.plan.id.rawValue))?\(query)#\(ReviewCard.anchor(what))"
    return answer
  }

  /// The form once more, with all that was typed, over the plan as it stands now.
  private func again(_ trouble: ReviewTrouble, _ submission: ReviewSubmission) throws -> Answer {
    let now = try trouble == .changedMeanwhile ? renewed() : place
    return try ReviewFormPage(now, desk, submission: submission, trouble: trouble).answer()
  }

  private func renewed() throws(ReviewRefusal) -> ReviewPlace {
    guard let plan = try desk.plan(place.plan.id.rawValue),
      let subject = place.subject.flatMap({ plan.subject($0.target.description) })
    else { return place }
    return ReviewPlace(plan: plan, subject: subject)
  }
}
