internal import PlanIndex

/// Draws questions that the documents can answer: words as often as they are written, filters by
/// values as often as documents carry them.
struct QuestionDrawing {
  private static let three: [Facet] = [.kommune, .innsatsomraade, .tiltakstype]
  /// In bytes; Xapian leaves out words of more than 64.
  private static let lengths = 3...60
  private static let filtering: [Facet] = [
    .kommune, .innsatsomraade, .aktoer, .gyldig, .dokumenttype, .nivaa,
  ]

  private let documents: [DraftDocument]
  private let stopwords: Set<String>
  private var chance: SeededChance

  /// - Parameter documents: at least one.
  init(_ documents: [DraftDocument], stopwords: Set<String>, seed: UInt64) {
    self.documents = documents
    self.stopwords = stopwords
    chance = SeededChance(seed: seed)
  }

  /// - Parameter count: of each variant.
  mutating func questions(_ count: Int) -> [Question] {
    Question.Variant.allCases.flatMap { variant in
      (0..<count).map { _ in question(variant) }
    }
  }

  private mutating func question(_ variant: Question.Variant) -> Question {
    Question(
      variant: variant, query: "\(word()) \(word())",
      facets: variant == .three ? Self.three : Facet.allCases,
      filters: variant == .filtered ? filters() : [:])
  }

  /// A word that says something, as often as it is written.
  private mutating func word() -> String {
    while true {
      let words = Words(chance.one(of: documents).head.text).lowercased
      guard let word = words.randomElement(using: &chance) else { continue }
      if Self.lengths.contains(word.utf8.count), !stopwords.contains(word) { return word }
    }
  }

  private mutating func filters() -> [String: [String]] {
    var filters: [String: [String]] = [:]
    for facet in Self.filtering.shuffled(using: &chance).prefix(2) {
      let count = facet == .kommune ? 8 : Int.random(in: 2...4, using: &chance)
      filters[facet.rawValue] = values(of: facet, count)
    }
    let youngest = Int.random(in: 6...18, using: &chance)
    filters[Facet.alder.rawValue] = [
      "\(youngest)-\(youngest + Int.random(in: 2...8, using: &chance))"
    ]
    return filters
  }

  private mutating func values(of facet: Facet, _ count: Int) -> [String] {
    var chosen: Set<String> = []
    // Fewer, where hardly a document carries the facet.
    for _ in 0..<(count * 1000) where chosen.count < count {
      let carried = chance.one(of: documents).facets.filter { $0.facet == facet && $0.isShown }
      if let value = carried.randomElement(using: &chance)?.value { chosen.insert(value) }
    }
    return chosen.sorted()
  }
}
