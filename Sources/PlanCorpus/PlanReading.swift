/// A plan that has been read: its facts and its passages, each with its lines.
package struct ReadPlan: Sendable {
  package var facts: PlanFacts
  package var passages: [Avsnitt]

  package init(facts: PlanFacts, passages: [Avsnitt]) {
    self.facts = facts
    self.passages = passages
  }
}

/// Reads plans: lines to structure to facts.
package enum PlanReading {
  /// Reads a plan of the corpus from its first source.
  package static func read(_ entry: Corpus.Entry) -> ReadPlan {
    let manifest = entry.manifest
    let description = PlanDescription(
      id: manifest.id.rawValue, kommune: manifest.kommune, kommunenummer: manifest.kommunenummer,
      title: manifest.title, documentType: manifest.documentType, period: manifest.period,
      language: manifest.language, files: entry.sources.map(\.file))
    return read(entry.sources[0], as: description)
  }

  private static func read(_ source: SourceText, as description: PlanDescription) -> ReadPlan {
    let outline = Outline(source)
    let blocks = blocks(in: outline)
    let areas = InnsatsområdeReading(blocks, in: outline)
    let plan = description.id ?? ""
    let tiltakene = zip(blocks, areas.places).map { block, place in
      TiltakReading.read(
        block, id: id(plan, place), area: place.area, number: place.number, in: outline)
    }
    let taken = Set(blocks.flatMap(\.lines))
    let facts = PlanFacts(
      plan: description, målgruppe: MålgruppeReading.read(outline, taken: taken),
      innsatsområder: areas.områder, tiltakene: tiltakene,
      organisasjon: OrganisasjonReading.read(outline, skipping: taken),
      warnings: warnings(tiltakene, source))
    return ReadPlan(
      facts: facts, passages: AvsnittReading.read(outline, plan: plan, skipping: taken))
  }

  /// A plan's tiltak stand under heads, in a table, or as a report's bullets: whichever of the
  /// three finds most is the plan's way.
  private static func blocks(in outline: Outline) -> [TiltakBlock] {
    let ways = [
      HeadedTiltak.find(in: outline), TableTiltak.find(in: outline),
      ReportedTiltak.find(in: outline),
    ]
    return ways.max { $0.count < $1.count } ?? []
  }

  private static func id(_ plan: String, _ place: (area: Int?, number: Int)) -> String {
    let own = "\(place.area ?? 0).\(place.number)"
    return plan.isEmpty ? own : "\(plan)/\(own)"
  }

  private static func warnings(_ tiltakene: [Tiltak], _ source: SourceText) -> [Warning] {
    guard tiltakene.isEmpty else { return [] }
    return [
      Warning(
        code: "no-tiltak", message: "No tiltak was found.",
        evidence: source.lines.isEmpty ? nil : source.evidence(1...source.lines.count))
    ]
  }
}
