internal import PlanCorpus
internal import PlanIndex
internal import PlanQueries

/// What a plan says of itself, of whom it is for, and of what stands beside its tiltak.
struct PlanDescriptionFacts {
  private let facts: PlanFacts
  private let names: FacetNames
  private let discretion: Discretion

  init(_ facts: PlanFacts, _ names: FacetNames, _ discretion: Discretion) {
    self.discretion = discretion
    self.facts = facts
    self.names = names
  }

  var all: [Fact] {
    let målgruppe = facts.målgruppe
    return [
      Fact(
        "Dokumenttype", facts.plan.documentType.map { names.label(.dokumenttype, $0) }),
      Fact("Periode", facts.plan.period?.label),
      Fact("Målform", facts.plan.language.map { $0 == "nn" ? "nynorsk" : "bokmål" }),
      Fact("Målgruppe", ages), Fact("Foreldre", quote(målgruppe.parents)),
      Fact("Unntak fra aldersgrensen", målgruppe.exceptions.map(value)),
      Fact(
        "Tidligere målgruppe",
        målgruppe.former.map {
          [Fact.Value($0.reason.map { "\($0)" } ?? $0.text, $0.evidence)]
        } ?? []),
      Fact("Andre aldre planen nevner", otherAges),
      Fact(
        "Evaluering",
        facts.evaluering.map { [Fact.Value(discretion.text($0.text), $0.evidence)] } ?? []),
      Fact("Undersøkelser", surveys), Fact("Andre planer som er nevnt", otherPlans),
    ]
  }

  private var ages: [Fact.Value] {
    let målgruppe = facts.målgruppe
    guard let min = målgruppe.min else { return quote(målgruppe.words) }
    let range = AgeRange(min: min, max: målgruppe.max)
    return [Fact.Value(NorwegianText.ages(range), målgruppe.evidence)]
  }

  private var otherAges: [Fact.Value] {
    facts.målgruppe.statements.filter { [.focus, .organ, .other].contains($0.scope) }.map {
      Fact.Value("\(NorwegianText.ages($0.ages)): «\($0.text)»", $0.evidence)
    }
  }

  private func quote(_ quote: Quote?) -> [Fact.Value] { quote.map { [value($0)] } ?? [] }

  private func value(_ quote: Quote) -> Fact.Value {
    Fact.Value("«\(discretion.text(quote.text))»", quote.evidence)
  }

  private var surveys: [Fact.Value] {
    facts.undersøkelser.map {
      Fact.Value("\($0.name), \($0.year)\($0.isPlanned ? " (planlagt)" : "")", $0.evidence)
    }
  }

  private var otherPlans: [Fact.Value] {
    facts.planer.map { plan in
      Fact.Value(
        Norwegian.sentence(plan.title) + (plan.period.map { " \($0.label)" } ?? ""), plan.evidence)
    }
  }

  /// The coordinator and the networks, which stand beside the levels.
  var beside: [Fact] {
    let organisation = facts.organisasjon
    let coordinator = organisation.coordinator.map { coordinator in
      [
        Fact(
          "SLT-koordinatorer", coordinator.count.map { "\($0)" }, coordinator.evidence),
        Fact("Siden", coordinator.since), Fact("Rolle", coordinator.role.map(discretion.text)),
        Fact("Stillingsandel", coordinator.percentage.map { "\($0) prosent" }),
      ]
    }
    let networks = organisation.networks.map { network in
      Fact.Value(
        [network.name, network.meetingFrequency].compactMap { $0 }.joined(separator: ": "),
        network.evidence)
    }
    return (coordinator ?? [Fact("SLT-koordinator", [])]) + [Fact("Nettverk", networks)]
  }
}
