internal import PlanCorpus

extension PlanScoring {
  /// Bodies by level and name, their members and meetings, and the coordinator.
  var organisation: [Figure] {
    let coordinator = facts.organisasjon.coordinator
    return bodies + [
      one(
        "coordinator_count", found: text(coordinator?.count),
        expected: list(text(gold.coordinatorCount))),
      one(
        "coordinator_since", found: coordinator?.since, expected: list(gold.coordinatorSince)),
    ]
  }

  private var bodies: [Figure] {
    var levels = figure("levels", .f1)
    var members = figure("members", .f1)
    var meetings = figure("meetings_per_year", .share)
    var rest = facts.organisasjon.levels
    levels.found = rest.count
    members.found = rest.reduce(0) { $0 + $1.members.count }
    for expected in gold.organs {
      let index = rest.firstIndex { organ in
        organ.level.rawValue == expected.level && Wording.shareMost(organ.name, expected.name)
      }
      let organ = index.map { rest.remove(at: $0) }
      levels.expected += 1
      if organ == nil {
        levels.misses.append("not found: \(expected.level) \(expected.name.title)")
      }
      levels.right += organ == nil ? 0 : 1
      score(organ, expected, &members, &meetings)
    }
    levels.misses += rest.map { "not in the gold: \($0.level.rawValue) \($0.name)" }
    return [levels, members, meetings]
  }

  private func score(
    _ organ: Organ?, _ expected: GoldPlan.Organ, _ members: inout Figure, _ meetings: inout Figure
  ) {
    let found = organ?.members ?? []
    let right = Wording.shared(found, expected.members)
    members.expected += expected.members.count
    members.right += right
    if right < max(found.count, expected.members.count) {
      members.misses.append(
        "\(expected.name.title): «\(found.joined(separator: " | "))», "
          + "not «\(expected.members.joined(separator: " | "))»")
    }
    let perYear = text(organ?.meetingsPerYear)
    let isRight =
      perYear.map(expected.meetingsPerYear.contains) ?? expected.meetingsPerYear.isEmpty
    meetings.count(
      organ != nil && isRight,
      "\(expected.name.title): \(perYear ?? "not found"), "
        + "not \(expected.meetingsPerYear.first ?? "stated")")
  }
}
