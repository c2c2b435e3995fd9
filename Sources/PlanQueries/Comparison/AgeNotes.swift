internal import PlanCorpus

/// How the age ranges of målgrupper lie to one another, in bokmål.
struct AgeNotes {
  /// More ranges than these are told by age alone.
  private static let mostNested = 6

  private let groups: [(plan: ComparedPlan, ages: AgeRange)]
  private let without: [ComparedPlan]
  private let words: PlanNames

  init(_ plans: [ComparedPlan]) {
    groups = plans.compactMap { plan in
      plan.facts.målgruppe.min.map { (plan, AgeRange(min: $0, max: plan.facts.målgruppe.max)) }
    }
    without = plans.filter { $0.facts.målgruppe.min == nil }
    words = PlanNames(plans)
  }

  func notes(asked: [AgeRange]) -> [String] {
    var notes = asked.map(answer)
    if groups.count > 1 { notes += [common, ageByAge] + nested }
    if !without.isEmpty {
      notes.append(
        "Alder for målgruppen er ikke funnet i planen for \(words.list(without)).")
    }
    return notes
  }

  // MARK: One age

  private func answer(_ asked: AgeRange) -> String {
    let inside = groups.filter { $0.ages.min <= asked.min && end($0.ages) >= end(asked) }
    let partly = groups.filter { group in
      group.ages.overlaps(asked) && !inside.contains { $0.plan.id == group.plan.id }
    }
    let outside = groups.filter { !$0.ages.overlaps(asked) }
    let parts = [
      ("er med i målgruppen", inside), ("er delvis med", partly), ("er ikke med", outside),
    ]
    .filter { !$0.1.isEmpty }
    .map { "\($0.0) i planen for \(words.list($0.1.map(\.plan)))" }
    guard !parts.isEmpty else { return "\(asked.label): ingen plan oppgir alder." }
    return "\(asked.label) \(parts.joined(separator: "; "))."
  }

  private func end(_ ages: AgeRange) -> Int { ages.max ?? Int.max }

  // MARK: All ages

  private var common: String {
    let first = groups.map(\.ages.min).max() ?? 0
    let last = groups.map { end($0.ages) }.min() ?? 0
    guard first <= last else { return "Ingen alder er felles for alle målgruppene." }
    let shared = AgeRange(min: first, max: last == Int.max ? nil : last)
    return "Felles for alle med oppgitt alder: \(shared.label)."
  }

  /// Stretches of age over which the same plans have them, from the youngest up.
  private var ageByAge: String {
    let starts = Set(groups.flatMap { [$0.ages.min] + ($0.ages.max.map { [$0 + 1] } ?? []) })
      .sorted()
    var parts: [String] = []
    for (place, start) in starts.enumerated() {
      let next = place + 1 < starts.count ? starts[place + 1] : nil
      let inside = groups.filter { $0.ages.min <= start && end($0.ages) >= start }
      guard next != nil || !inside.isEmpty else { continue }
      let stretch = AgeRange(min: start, max: next.map { $0 - 1 }).label
      parts.append("\(stretch): \(who(inside.map(\.plan)))")
    }
    return "Alder for alder: \(parts.joined(separator: "; "))."
  }

  private func who(_ plans: [ComparedPlan]) -> String {
    if plans.isEmpty { return "ingen" }
    return plans.count == groups.count ? "alle" : words.list(plans)
  }

  private var nested: [String] {
    let ranges = groups.map(\.ages).distinct
    guard ranges.count <= Self.mostNested else { return [] }
    return ranges.flatMap { inner in
      ranges.filter { $0 != inner && $0.min <= inner.min && end($0) >= end(inner) }.map {
        "\(inner.label) (\(holders(inner))) ligger innenfor \($0.label) (\(holders($0)))."
      }
    }
  }

  private func holders(_ ages: AgeRange) -> String {
    words.list(groups.filter { $0.ages == ages }.map(\.plan))
  }
}

/// Names plans as briefly as it can be done: by the kommune, with the years where it has several.
struct PlanNames {
  private let several: Set<String>

  init(_ plans: [ComparedPlan]) {
    let byKommune = Dictionary(grouping: plans, by: \.kommune)
    several = Set(byKommune.filter { $0.value.count > 1 }.keys)
  }

  func name(_ plan: ComparedPlan) -> String {
    several.contains(plan.kommune) ? plan.label : plan.kommune
  }

  func list(_ plans: [ComparedPlan]) -> String { NorwegianText.names(plans.map(name)) }
}
