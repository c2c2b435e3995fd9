/// Everything a plan says about itself outside its tiltak.
struct PlanWideFacts {
  var målgruppe: Målgruppe
  var organisasjon: Organisasjon
  var evaluering: Evaluering?
  var undersøkelser: [Undersøkelse]
  var planer: [NevntPlan]
  var warnings: [Warning]
}

/// Reads the facts about the plan as a whole in one go, so that its sentences are cut once.
enum PlanWideReading {
  /// - Parameters:
  ///   - taken: lines that belong to tiltak.
  ///   - title: the plan's own title, which is no other plan's.
  static func read(_ outline: Outline, taken: Set<Int>, title: String?) -> PlanWideFacts {
    let text = PlanText(outline, taken: taken)
    let målgruppe = MålgruppeReading.read(text)
    return PlanWideFacts(
      målgruppe: målgruppe, organisasjon: OrganisasjonReading.read(text),
      evaluering: EvalueringReading.read(text), undersøkelser: SurveyReading.read(text),
      planer: RelatedPlanReading.read(text, ownTitle: title),
      warnings: MålgruppeReading.warnings(about: målgruppe))
  }
}
