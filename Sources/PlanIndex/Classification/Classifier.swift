package import PlanCorpus

/// Gives what was read its place in the vocabularies: types, canonical areas, actors.
///
/// The words stand in `Index/*.yaml`, the weights here. What a tiltak does shows in its title
/// first, in its opening next, in the rest of its text least.
package struct Classifier: Sendable {
  private let types: [Begrep]
  private let areas: [Begrep]
  private let actors: [Begrep]
  private let typeFinder: BegrepFinder
  private let areaFinder: BegrepFinder
  private let actorFinder: BegrepFinder

  package init(_ vocabularies: Vocabularies) {
    types = vocabularies.tiltakstyper
    areas = vocabularies.innsatsområder
    actors = vocabularies.aktører
    typeFinder = BegrepFinder(types, named: true)
    areaFinder = BegrepFinder(areas, named: true)
    actorFinder = BegrepFinder(actors, named: true)
  }

  /// The plan with types, areas and actors filled in.
  package func classify(_ plan: ReadPlan) -> ReadPlan {
    var plan = plan
    for index in plan.facts.innsatsområder.indices {
      let title = plan.facts.innsatsområder[index].title
      plan.facts.innsatsområder[index].canonical = area(of: title)
    }
    for index in plan.facts.tiltakene.indices { classify(&plan.facts.tiltakene[index]) }
    for index in plan.facts.organisasjon.levels.indices {
      let members = plan.facts.organisasjon.levels[index].members
      plan.facts.organisasjon.levels[index].actors = self.actors(in: members)
    }
    return plan
  }

  private func classify(_ tiltak: inout Tiltak) {
    let ranked = rankedTypes(title: tiltak.title, text: tiltak.text)
    tiltak.type = ranked.first?.kode ?? "annet"
    tiltak.secondaryTypes = secondary(ranked)
    tiltak.responsibleActors = actors(in: tiltak.ansvar)
    let all = actors(in: tiltak.ansvar + [tiltak.title, tiltak.text])
    tiltak.actors = all
  }

  // MARK: Types

  private enum Weight {
    static let title = (strong: 10.0, weak: 4.0, against: -6.0)
    static let opening = (strong: 4.0, weak: 1.5, against: -2.0)
    static let text = (strong: 1.5, weak: 0.5, against: -0.5)
    /// What each further word of a phrase adds to it.
    static let longer = 0.4
    /// A type needs this much to be given at all.
    static let least = 2.0
    /// A secondary type needs this share of the first one's score, and this much itself.
    static let secondaryShare = 0.6
    static let secondaryLeast = 5.0
  }

  /// Types with the evidence for them, best first.
  package func rankedTypes(title: String, text: String) -> [(kode: String, score: Double)] {
    let sentences = Prose.sentences(text)
    var scores = [Double](repeating: 0, count: types.count)
    add(typeFinder.finds(in: title), Weight.title, to: &scores)
    add(typeFinder.finds(in: sentences.first ?? ""), Weight.opening, to: &scores)
    add(
      typeFinder.finds(in: sentences.dropFirst().joined(separator: " ")), Weight.text, to: &scores)
    return zip(types, scores).filter { $0.1 >= Weight.least }.map { ($0.0.kode, $0.1) }
      .sorted { $0.1 > $1.1 }
  }

  /// A phrase counts once a stretch, however often it stands there.
  private func add(
    _ finds: [BegrepFinder.Find], _ weight: (strong: Double, weak: Double, against: Double),
    to scores: inout [Double]
  ) {
    var best: [Int: [BegrepFinder.Strength: Double]] = [:]
    for find in finds {
      let length = 1 + Weight.longer * Double(find.words.count - 1)
      let value =
        switch find.strength {
        case .strong: weight.strong
        case .weak: weight.weak
        case .against, .not: weight.against
        }
      let old = best[find.begrep, default: [:]][find.strength, default: 0]
      if abs(value * length) > abs(old) {
        best[find.begrep, default: [:]][find.strength] = value * length
      }
    }
    for (begrep, values) in best { scores[begrep] += values.values.reduce(0, +) }
  }

  private func secondary(_ ranked: [(kode: String, score: Double)]) -> [String] {
    guard let first = ranked.first else { return [] }
    return ranked.dropFirst().prefix(2).filter {
      $0.score >= first.score * Weight.secondaryShare && $0.score >= Weight.secondaryLeast
    }.map(\.kode)
  }

  // MARK: Areas and actors

  /// The canonical area that a plan's own heading belongs to, `nil` when none fits.
  package func area(of heading: String) -> String? {
    var scores = [Double](repeating: 0, count: areas.count)
    add(areaFinder.finds(in: heading), Weight.title, to: &scores)
    let best = scores.indices.max { scores[$0] < scores[$1] }
    return best.flatMap { scores[$0] >= Weight.least ? areas[$0].kode : nil }
  }

  /// The canonical area where a plan without areas has a tiltak of this type: our placing, not
  /// the plan's.
  package func area(ofType type: String) -> String? {
    areas.first { $0.tiltakstyper.contains(type) }?.kode
  }

  /// Codes of the actors named in texts, each once, in the order they are met.
  package func actors(in texts: [String]) -> [String] {
    var codes: [String] = []
    for text in texts {
      let finds = actorFinder.finds(in: text).sorted { $0.words.lowerBound < $1.words.lowerBound }
      for find in finds where find.strength != .against {
        let code = actors[find.begrep].kode
        if !codes.contains(code) { codes.append(code) }
      }
    }
    return codes
  }
}
