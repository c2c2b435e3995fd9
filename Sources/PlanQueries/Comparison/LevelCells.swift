internal import PlanCorpus

/// The cells of one level of one plan; a level may have several bodies.
struct LevelCells {
  private let organs: [(organ: Organ, id: String)]

  init(plan: ComparedPlan, level: Nivå) {
    // The number is the body's place among all bodies of the plan, as in its id.
    organs = plan.facts.organisasjon.levels.enumerated().map { place, organ in
      (organ, "\(plan.id)/\(organ.level.rawValue).\(place + 1)")
    }.filter { $0.organ.level == level }
  }

  var names: Cell {
    .list(organs.map { CellItem($0.organ.name, id: $0.id, evidence: $0.organ.evidence) })
  }

  var members: Cell {
    each { organ in
      organ.members.map { ($0, organ.membersEvidence ?? organ.evidence) }
    }
  }

  /// Meetings a year and the plan's own words for it.
  var meetings: Cell {
    var cell = each { organ in
      guard let words = organ.meetingFrequency else { return [] }
      let yearly = organ.meetingsPerYear.map {
        "\($0) i året («\(words)»)"
      }
      return [(yearly ?? "«\(words)»", organ.frequencyEvidence ?? organ.evidence)]
    }
    let stated = organs.map(\.organ).filter { $0.meetingFrequency != nil }
    if stated.count == 1 {
      cell.count = stated[0].meetingsPerYear
      cell.words = stated[0].meetingFrequency
    }
    return cell
  }

  var chair: Cell {
    each { organ in organ.chair.map { [($0, organ.chairEvidence ?? organ.evidence)] } ?? [] }
  }

  var mandate: Cell { each { organ in organ.mandate.map { ($0, organ.evidence) } } }

  var decisions: Cell { each { organ in organ.decisionLimits.map { ($0, organ.evidence) } } }

  /// What every body of the level says; which body it is, where there are several.
  private func each(_ facts: (Organ) -> [(String, Evidence)]) -> Cell {
    .list(
      organs.flatMap { organ, id in
        facts(organ).map { text, evidence in
          CellItem(
            text, id: id, note: organs.count > 1 ? organ.name : nil, evidence: evidence)
        }
      })
  }
}

/// What a plan says of its SLT-koordinator.
struct KoordinatorCell {
  private static let mostExamples = 3
  private static let months = [
    "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober",
    "november", "desember",
  ]

  private let plan: ComparedPlan

  init(_ plan: ComparedPlan) { self.plan = plan }

  var cell: Cell {
    guard let koordinator = plan.facts.organisasjon.coordinator else { return named }
    var parts = [
      koordinator.count.map { NorwegianText.count($0, "koordinator", "koordinatorer") },
      koordinator.percentage.map { "\($0) prosent stilling" },
      koordinator.since.map { "siden \(Self.time($0))" },
    ].compactMap { $0 }
    if koordinator.count == nil, !parts.isEmpty { parts[0] = "koordinator, \(parts[0])" }
    let value = parts.isEmpty ? "beskrevet; antall er ikke funnet" : parts.joined(separator: ", ")
    let evidence = koordinator.statements.map(\.evidence) + [koordinator.evidence]
    return Cell(
      value, .stated, evidence.distinct, words: koordinator.role, count: koordinator.count)
  }

  /// A plan without a description may still name the coordinator as responsible for tiltak.
  private var named: Cell {
    let own = plan.distinctTiltak.filter {
      $0.facts.responsibleActors.contains("slt-koordinator")
    }
    guard !own.isEmpty else { return .notFound }
    return Cell(
      "ikke beskrevet, men ansvarlig for \(own.count) tiltak", .unclear,
      own.prefix(Self.mostExamples).map(\.facts.evidence))
  }

  /// `mai 2013` of `2013-05`.
  private static func time(_ since: String) -> String {
    let parts = since.split(separator: "-")
    guard parts.count == 2, let month = Int(parts[1]), (1...12).contains(month) else {
      return since
    }
    return "\(months[month - 1]) \(parts[0])"
  }
}
