internal import PlanIndex

/// Any number of documents of made-up plans, the same for the same seed: so many kommuner as there
/// are, each with as many plans, one a year backwards, as it takes.
///
/// A smaller number of documents is the beginning of a greater one.
struct SyntheticCorpus {
  private static let kommuner = 357
  private static let lastYear = 2026

  private let labels: FacetLabels
  private let classifier: Classifier
  private let words: SyntheticWords
  private let concepts: SyntheticConcepts
  private let names: [String]
  private var chance: SeededChance
  private var made = 0
  private var missing: Int

  /// - Parameter count: how many documents, plans among them.
  init(_ count: Int, seed: UInt64, _ vocabularies: Vocabularies, _ lists: WordLists) {
    labels = FacetLabels(vocabularies)
    classifier = Classifier(vocabularies)
    chance = SeededChance(seed: seed)
    names = SyntheticKommune.names(Self.kommuner, &chance)
    words = SyntheticWords(vocabularies, lists, &chance)
    concepts = SyntheticConcepts(vocabularies, &chance)
    missing = count
  }

  /// The documents of one more plan, as the index takes them; the last plan is cut short, and
  /// after it there is none.
  mutating func nextPlan() throws -> [DraftDocument]? {
    guard missing > 0 else { return nil }
    let plan = SyntheticReading.plan(
      of: names[made % names.count], firstYear: Self.lastYear - made / names.count, words,
      concepts, &chance)
    let drafts = try PlanDocuments(plan, labels: labels, classifier: classifier).drafts()
    made += 1
    let kept = Array(drafts.prefix(missing))
    missing -= kept.count
    return kept
  }
}
