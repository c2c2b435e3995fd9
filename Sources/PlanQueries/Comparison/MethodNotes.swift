internal import PlanCorpus

/// How the facts of a table came to be: what a program read, and what a person has set.
struct MethodNotes {
  private let plans: [ComparedPlan]

  init(_ plans: [ComparedPlan]) { self.plans = plans }

  var notes: [String] {
    guard !plans.isEmpty else { return [] }
    return [Self.reading, curation, repair].compactMap { $0 }
  }

  static let reading =
    "Opplysningene er lest ut av planenes tekst av et program, og hver av dem viser til stedet den "
    + "er hentet fra: «s.» er side og «l.» er linje i planens tekst slik den ble levert."

  /// Which facts are a person's.
  private var curation: String {
    let names = PlanNames(plans)
    let parts = plans.compactMap { plan -> String? in
      guard let count = plan.facts.curation?.count, count > 0 else { return nil }
      return "\(count) i planen for \(names.name(plan))"
    }
    guard !parts.isEmpty else { return "Ingen opplysninger er rettet eller føyd til av en person." }
    return "En person har rettet, føyd til eller fjernet opplysninger, hver med sin begrunnelse: "
      + "\(NorwegianText.names(parts)). Alt annet er slik programmet leste det."
  }

  /// Whose text was damaged and has been mended.
  private var repair: String? {
    let damaged = plans.filter { plan in
      plan.facts.tekstkvalitet.contains { $0.repairedWords > 0 }
    }
    guard !damaged.isEmpty else { return nil }
    return "Ord som var skadet i den leverte teksten, er rettet av programmet i planen for "
      + "\(PlanNames(plans).list(damaged))."
  }
}
