/// A plan that has been read: its facts and its passages, each with its lines.
package struct ReadPlan: Codable, Sendable, Equatable {
  package var facts: PlanFacts
  package var passages: [Avsnitt]

  package init(facts: PlanFacts, passages: [Avsnitt]) {
    self.facts = facts
    self.passages = passages
  }
}

/// Reads plans: lines to structure to facts, and what people have set laid over them.
package enum PlanReading {
  /// Reads a plan of the corpus: what its renditions say together, as its manifest corrects it.
  package static func read(_ entry: Corpus.Entry) -> ReadPlan {
    let reading = reading(entry)
    var read = reading.plan
    read.facts.warnings += reading.faults.map { fault in
      Warning(code: "curation", message: "\(fault)")
    }
    return read
  }

  /// The plan, and the curations that do not fit it.
  package static func reading(_ entry: Corpus.Entry) -> CuratedReading {
    let (plan, sources) = uncurated(entry)
    var curator = Curator(plan, sources: sources)
    curator.apply(entry.manifest.curation)
    var read = curator.plan
    RepeatedTiltak.mark(&read.facts.tiltakene)
    return CuratedReading(
      plan: read, faults: curator.faults,
      organisationBeforeRemovals: curator.organisationBeforeRemovals)
  }

  /// The plan as its renditions and the rules have it, and the sources as they were read.
  static func uncurated(_ entry: Corpus.Entry) -> (plan: ReadPlan, sources: [SourceText]) {
    let manifest = entry.manifest
    let description = PlanDescription(
      id: manifest.id.rawValue, kommune: manifest.kommune,
      kommunenummer: manifest.kommunenummer?.rawValue, title: manifest.title,
      documentType: manifest.documentType, period: manifest.period, language: manifest.language,
      files: entry.sources.map(\.file))
    let joined = RenditionReading.join(entry.sources)
    var plan = read(Outline(joined.source), as: description)
    plan.facts.tekstkvalitet = entry.sources.compactMap(Tekstkvalitet.init)
    plan.facts.warnings += joined.warnings + plan.facts.tekstkvalitet.compactMap(\.warning)
    return (plan, [joined.source] + entry.sources.dropFirst())
  }

  /// Reads a lone file: what the rules can tell without manifest and curation.
  package static func extract(_ source: SourceText) -> ReadPlan {
    let outline = Outline(source)
    var description = PlanDescriptionReading.read(outline)
    description.files = [source.file]
    var plan = read(outline, as: description)
    RepeatedTiltak.mark(&plan.facts.tiltakene)
    plan.facts.tekstkvalitet = [source].compactMap(Tekstkvalitet.init)
    plan.facts.warnings += plan.facts.tekstkvalitet.compactMap(\.warning)
    return plan
  }

  private static func read(_ outline: Outline, as description: PlanDescription) -> ReadPlan {
    let blocks = TiltakFinding.find(in: outline)
    let areas = InnsatsområdeReading(blocks, in: outline)
    let plan = description.id ?? ""
    let tiltakene = zip(blocks, areas.places).map { block, place in
      var tiltak = TiltakReading.read(
        block, id: id(plan, place), area: place.area, number: place.number, in: outline)
      tiltak.repairedWords = outline.source.repairedWords(tiltak.evidence)
      return tiltak
    }
    let taken = Set(blocks.flatMap(\.lines))
    let whole = PlanWideReading.read(outline, taken: taken, title: description.title)
    let facts = PlanFacts(
      plan: description, målgruppe: whole.målgruppe, innsatsområder: areas.områder,
      tiltakene: tiltakene, organisasjon: whole.organisasjon, evaluering: whole.evaluering,
      undersøkelser: whole.undersøkelser, planer: whole.planer,
      warnings: warnings(tiltakene, outline.source) + whole.warnings)
    var passages = AvsnittReading.read(outline, plan: plan, skipping: taken)
    for index in passages.indices {
      passages[index].repairedWords = outline.source.repairedWords(passages[index].evidence)
    }
    return ReadPlan(facts: facts, passages: passages)
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
