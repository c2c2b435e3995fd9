internal import HTTPTypes

/// The pages where people look plans over and correct what was read of them.
enum ReviewRoutes {
  static let base = "/gjennomgang"

  static func all(_ desk: ReviewDesk) -> [Route] {
    [
      .review(.get, base, desk.gate) { _ in try ReviewListPage(desk).answer() },
      .review(.get, "\(base)/{place}", desk.gate) { asked in
        let place = try ReviewPlace(asked, desk)
        guard place.subject == nil else { return try ReviewFormPage(place, desk).answer() }
        return try ReviewPlanPage(place, desk).answer(asked)
      },
      .review(.post, "\(base)/{place}", desk.gate) { asked in
        guard let form = asked.form else { throw ReviewRefusal.noForm }
        return try ReviewSaving(ReviewPlace(asked, desk), desk).answer(form)
      },
    ]
  }

  /// Where a plan is looked over, or one thing of it.
  static func href(_ plan: String, _ subject: String = "") -> String {
    let path = subject.isEmpty ? plan : "\(plan)/\(subject)"
    return "\(base)/\(path)"
  }
}
