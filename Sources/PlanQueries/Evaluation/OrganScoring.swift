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
        organ.level.rawValue == expected.level && OrganWording.sameName(organ.name, expected.name)
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
    let found = (organ?.members ?? []).map(OrganWording.withoutOffice)
    let right = Wording.shared(found, expected.members.map(OrganWording.withoutOffice))
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

/// Compares names of bodies and members where the gold's definition leaves the form open.
enum OrganWording {
  /// «gruppa», «gruppen», «gruppe» and «gruppene» are forms of one word: names are the same where
  /// their words are but for such endings.
  static func sameName(_ name: String, _ expected: GoldPlan.Title) -> Bool {
    ([expected.title] + expected.accepted).contains { other in
      Wording.shareMost(name, other)
        || Wording.shareMost(roots(of: name), roots(of: other))
    }
  }

  private static let endings = ["ane", "ene", "en", "et", "er", "ar", "a", "e"]

  private static func roots(of name: String) -> String {
    Wording.words(name).map { word in
      guard word.count > 5, let ending = endings.first(where: word.hasSuffix) else { return word }
      return String(word.dropLast(ending.count))
    }.joined(separator: " ")
  }

  private static let office = Pattern(
    #"\s*\((?:leder|leiar|nestleder|nestleiar|møteleder|møteleiar|sekretær(?:er|ar)?)\)\s*$"#)

  /// The gold gives members without what they are in the body; some plans print it in brackets.
  static func withoutOffice(_ member: String) -> String {
    guard let match = office.first(in: member) else { return member }
    return String(member[..<match.range.lowerBound])
  }
}
