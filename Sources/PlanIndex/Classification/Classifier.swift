package import PlanCorpus

/// Gives what was read its place in the vocabularies: types, canonical areas, actors.
package struct Classifier: Sendable {
  /// A type or area needs this many points to be given at all.
  private static let least = 0.9
  /// At most so many secondary types, each with this share of the first one's points.
  private static let secondaryTypes = 2
  private static let secondaryShare = 0.4

  private let types: [Begrep]
  private let areas: [Begrep]
  private let actors: [Begrep]
  private let typeScoring: BegrepScoring
  private let areaScoring: BegrepScoring
  private let actorFinder: BegrepFinder
  private let levels: [Begrep]
  private let levelFinder: BegrepFinder

  package init(_ vocabularies: Vocabularies) {
    types = vocabularies.tiltakstyper
    areas = vocabularies.innsatsområder
    actors = vocabularies.aktører
    typeScoring = BegrepScoring(
      finder: BegrepFinder(types, synonyms: false), count: types.count)
    areaScoring = BegrepScoring(
      finder: BegrepFinder(areas, synonyms: false), count: areas.count)
    actorFinder = BegrepFinder(actors, synonyms: true)
    levels = vocabularies.nivåer
    levelFinder = BegrepFinder(levels, synonyms: false)
  }

  /// The plan with types, areas and actors filled in; what a person has set stays.
  package func classify(_ plan: ReadPlan) -> ReadPlan {
    var plan = plan
    for index in plan.facts.innsatsområder.indices
    where plan.facts.innsatsområder[index].canonical == nil {
      let title = plan.facts.innsatsområder[index].title
      plan.facts.innsatsområder[index].canonical = area(of: title)
    }
    for index in plan.facts.tiltakene.indices { classify(&plan.facts.tiltakene[index]) }
    for index in plan.facts.organisasjon.levels.indices
    where plan.facts.organisasjon.levels[index].actors.isEmpty {
      let members = plan.facts.organisasjon.levels[index].members
      plan.facts.organisasjon.levels[index].actors = self.actors(in: members)
    }
    return plan
  }

  private func classify(_ tiltak: inout Tiltak) {
    let found = typesOf(title: tiltak.title, text: tiltak.text)
    if !tiltak.isCurated("type") { tiltak.type = found.type }
    if !tiltak.isCurated("secondary_types") {
      tiltak.secondaryTypes = found.secondary.filter { $0 != tiltak.type }
    }
    if !tiltak.isCurated("responsible_actors") {
      tiltak.responsibleActors = actors(in: tiltak.ansvar)
    }
    if !tiltak.isCurated("actors") {
      tiltak.actors = actors(in: tiltak.ansvar + [tiltak.title, tiltak.text])
    }
  }

  /// The code of a tiltak that no type fits.
  package static let noType = "annet"

  /// The type of a tiltak, ``noType`` when none fits, and further types that it also is.
  package func typesOf(title: String, text: String) -> (type: String, secondary: [String]) {
    let scores = typeScoring.scores(title: title, text: text)
    let ranked = scores.indices.filter { scores[$0] >= Self.least }
      .sorted { (scores[$1], $0) < (scores[$0], $1) }
    guard let first = ranked.first else { return (Self.noType, []) }
    let lead = Words(text).original.prefix(BegrepScoring.leadWords).joined(separator: " ")
    let named = typeScoring.named(in: title).union(typeScoring.named(in: lead))
    let further = ranked.dropFirst().filter { index in
      named.contains(index) && scores[index] >= scores[first] * Self.secondaryShare
    }
    return (types[first].kode, further.prefix(Self.secondaryTypes).map { types[$0].kode })
  }

  /// Types, areas, levels and actors that a text belongs to or names, with how much (``Schema/Weight``).
  package func concepts(title: String, text: String) -> [String: Int] {
    var terms: [String: Int] = [:]
    for (facet, list, scoring) in [
      (Facet.tiltakstype, types, typeScoring), (.innsatsomraade, areas, areaScoring),
    ] {
      for index in scoring.named(in: title + "\n" + text) {
        terms[Schema.conceptTerm(facet, list[index].kode)] = Schema.Weight.namedConcept
      }
    }
    for code in actors(in: [title, text]) {
      terms[Schema.conceptTerm(.aktoer, code)] = Schema.Weight.namedConcept
    }
    for find in levelFinder.finds(in: Words(title + "\n" + text)) {
      terms[Schema.conceptTerm(.nivaa, levels[find.begrep].kode)] = Schema.Weight.namedConcept
    }
    let found = typesOf(title: title, text: text)
    for type in [found.type] + found.secondary where type != "annet" {
      terms[Schema.conceptTerm(.tiltakstype, type)] = Schema.Weight.secondConcept
    }
    return terms
  }

  /// The canonical area that a plan's own heading belongs to, `nil` when none fits.
  package func area(of heading: String) -> String? {
    let scores = areaScoring.scores(title: heading)
    let best = scores.indices.max { (scores[$0], $1) < (scores[$1], $0) }
    return best.flatMap { scores[$0] >= Self.least ? areas[$0].kode : nil }
  }

  /// The canonical area where a plan without areas has a tiltak of this type: our placing, not
  /// the plan's.
  package func area(ofType type: String) -> String? {
    areas.first { $0.tiltakstyper.contains(type) }?.kode
  }

  /// Codes of the actors named in texts, each once, in the order they are met. Where names lie
  /// in one another the longest counts.
  package func actors(in texts: [String]) -> [String] {
    var codes: [String] = []
    for text in texts {
      let finds = actorFinder.finds(in: Words(text)).filter { $0.strength != .against }
      let longest = finds.filter { find in
        !finds.contains { other in
          other.words.count > find.words.count && other.words.overlaps(find.words)
        }
      }
      for find in longest.sorted(by: { $0.words.lowerBound < $1.words.lowerBound }) {
        let code = actors[find.begrep].kode
        if !codes.contains(code) { codes.append(code) }
      }
    }
    return codes
  }
}
