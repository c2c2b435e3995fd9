/// Lays what people have set over what the rules read.
///
/// Removals and changes name things as the rules number them, so they come first; additions come
/// last and win over what the rules meanwhile find in the same place.
struct Curator {
  private(set) var plan: ReadPlan
  private(set) var faults: [Fault] = []
  /// The bodies as changes number them: a removal renumbers those after it.
  private(set) var organisationBeforeRemovals = Organisasjon()
  private let sources: [SourceText]
  private var curated: [Curated] = []

  /// - Parameter sources: never empty, the first with its parallels.
  init(_ plan: ReadPlan, sources: [SourceText]) {
    self.plan = plan
    self.sources = sources
  }

  mutating func apply(_ entries: [CurationEntry]) {
    for deed in [CurationEntry.Deed.set, .remove, .add] {
      for entry in entries where entry.deed == deed { attempt(entry) }
      if deed == .set { organisationBeforeRemovals = plan.facts.organisasjon }
    }
    plan.facts.tiltakene.sort { left, right in
      (left.innsatsområde ?? 0, left.number) < (right.innsatsområde ?? 0, right.number)
    }
    plan.facts.innsatsområder.sort { $0.number < $1.number }
    plan.facts.curation = curated.isEmpty ? nil : curated
  }

  private mutating func attempt(_ entry: CurationEntry) {
    do throws(Fault) {
      let evidence = try evidence(entry)
      var path = entry.target.description
      switch entry.deed {
      case .set: try set(entry, evidence)
      case .remove: try remove(entry, evidence)
      case .add: path = try add(entry, evidence)
      }
      curated.append(
        Curated(deed: entry.deed, path: path, reason: entry.reason, evidence: evidence))
    } catch {
      faults.append(error)
    }
  }

  // MARK: Evidence

  private func source(_ entry: CurationEntry) throws(Fault) -> SourceText {
    guard let file = entry.file else { return sources[0] }
    guard let source = sources.first(where: { $0.file.hasSuffix("/\(file)") }) else {
      throw entry.fault("'\(file)' is no source of the plan", remedy: "name one of its sources")
    }
    return source
  }

  private func evidence(_ entry: CurationEntry) throws(Fault) -> [Evidence] {
    let source = try source(entry)
    for range in entry.lines where range.upperBound > source.lines.count {
      throw entry.fault(
        "line \(range.upperBound) is beyond the end of \(source.file)",
        remedy: "name lines up to \(source.lines.count)")
    }
    return entry.lines.map(source.evidence)
  }

  /// A change or removal whose lines lie elsewhere than the thing it names has hit another
  /// thing: the rules have come to number them otherwise.
  private func hold(
    _ entry: CurationEntry, _ evidence: [Evidence], to thing: Evidence
  ) throws(Fault) {
    let places = [thing] + (thing.also ?? [])
    let meets = evidence.contains { own in
      places.contains { $0.file == own.file && $0.lines.overlaps(own.lines) }
    }
    guard !meets else { return }
    throw entry.fault(
      "'\(entry.target)' stands at lines \(thing.firstLine) to \(thing.lastLine) of \(thing.file), "
        + "and the lines given lie outside",
      remedy: "name the thing that is meant, and a line of it")
  }

  // MARK: Changes

  private mutating func set(_ entry: CurationEntry, _ evidence: [Evidence]) throws(Fault) {
    switch entry.target.thing {
    case .målgruppe:
      plan.facts.målgruppe = try changed(plan.facts.målgruppe, entry, evidence)
      plan.facts.målgruppe.evidence = evidence.first
    case .koordinator:
      let known = plan.facts.organisasjon.coordinator ?? Koordinator(evidence: evidence[0])
      plan.facts.organisasjon.coordinator = try changed(known, entry, evidence)
    case .innsatsområde(let number):
      let index = try index(entry) { $0.facts.innsatsområder.firstIndex { $0.number == number } }
      plan.facts.innsatsområder[index] = try changed(
        plan.facts.innsatsområder[index], entry, evidence)
    case .organ:
      let index = try index(entry) { Self.organ(entry.target.thing, in: $0.facts) }
      plan.facts.organisasjon.levels[index] = try changed(
        plan.facts.organisasjon.levels[index], entry, evidence)
    case .nettverk(let number):
      let index = try index(entry) { Self.nettverk(number, in: $0.facts) }
      plan.facts.organisasjon.networks[index] = try changed(
        plan.facts.organisasjon.networks[index], entry, evidence)
    case .tiltak:
      let index = try index(entry) { Self.tiltak(entry.target.thing, in: $0.facts) }
      try hold(entry, evidence, to: plan.facts.tiltakene[index].evidence)
      var tiltak = try changed(plan.facts.tiltakene[index], entry, evidence)
      tiltak.mark(curated: entry.target.field.map { [$0] } ?? entry.value?.keys ?? [])
      plan.facts.tiltakene[index] = tiltak
    case .statement, .anyTiltak: throw unknown(entry)
    }
  }

  private func changed<Fact: Evidenced & Codable>(
    _ fact: Fact, _ entry: CurationEntry, _ evidence: [Evidence]
  ) throws(Fault) -> Fact {
    guard let value = entry.value else { throw unknown(entry) }
    guard let field = entry.target.field else { return try entry.filled(fact) }
    guard field != "lines" else {
      var fact = fact
      fact.place = evidence[0]
      return fact
    }
    return try entry.setting(field, to: value, in: fact)
  }

  // MARK: Removals

  private mutating func remove(_ entry: CurationEntry, _ evidence: [Evidence]) throws(Fault) {
    switch entry.target.thing {
    case .innsatsområde(let number):
      let index = try index(entry) { $0.facts.innsatsområder.firstIndex { $0.number == number } }
      plan.facts.innsatsområder.remove(at: index)
    case .tiltak:
      let index = try index(entry) { Self.tiltak(entry.target.thing, in: $0.facts) }
      try hold(entry, evidence, to: plan.facts.tiltakene[index].evidence)
      keepAsPassage(plan.facts.tiltakene.remove(at: index))
    case .organ:
      let index = try index(entry) { Self.organ(entry.target.thing, in: $0.facts) }
      plan.facts.organisasjon.levels.remove(at: index)
    case .nettverk(let number):
      let index = try index(entry) { Self.nettverk(number, in: $0.facts) }
      plan.facts.organisasjon.networks.remove(at: index)
    case .koordinator where plan.facts.organisasjon.coordinator != nil:
      plan.facts.organisasjon.coordinator = nil
    default: throw unknown(entry)
    }
  }

  /// What is no tiltak is still text that a search should find.
  private mutating func keepAsPassage(_ tiltak: Tiltak) {
    let line = "l\(tiltak.evidence.firstLine)"
    let area = plan.facts.innsatsområder.first { $0.number == tiltak.innsatsområde }
    plan.passages.append(
      Avsnitt(
        id: plan.facts.plan.id.map { "\($0)/\(line)" } ?? line,
        headings: [area?.title].compactMap { $0 },
        text: tiltak.text.isEmpty ? tiltak.title : tiltak.text, evidence: tiltak.evidence,
        innsatsområde: tiltak.innsatsområde))
    plan.passages.sort { $0.evidence.firstLine < $1.evidence.firstLine }
  }

  // MARK: Additions

  /// Adds a thing and gives the path to it.
  private mutating func add(
    _ entry: CurationEntry, _ evidence: [Evidence]
  ) throws(Fault) -> String {
    switch entry.target.thing {
    case .anyTiltak: return try addTiltak(entry, evidence)
    case .innsatsområde:
      let area = try entry.filled(Innsatsområde(number: 0, title: "", evidence: evidence[0]))
      plan.facts.innsatsområder.removeAll { $0.number == area.number }
      plan.facts.innsatsområder.append(area)
      return "innsatsomraader/\(area.number)"
    case .organ:
      let organ = try entry.filled(Organ(level: .utførende, name: "", evidence: evidence[0]))
      plan.facts.organisasjon.levels.append(organ)
      return "organisation/\(organ.level.rawValue)"
    case .nettverk:
      let network = try entry.filled(Nettverk(name: "", evidence: evidence[0]))
      plan.facts.organisasjon.networks.append(network)
      return "organisation/networks/\(plan.facts.organisasjon.networks.count)"
    case .statement:
      let statement = try entry.filled(
        AgeStatement(
          text: "", ages: AgeRange(min: 0, max: nil), scope: .plan, evidence: evidence[0]))
      plan.facts.målgruppe.statements.removeAll {
        $0.ages == statement.ages && $0.evidence.lines.overlaps(statement.evidence.lines)
      }
      plan.facts.målgruppe.statements.append(statement)
      return "maalgruppe/statements"
    default: throw unknown(entry)
    }
  }

  private mutating func addTiltak(
    _ entry: CurationEntry, _ evidence: [Evidence]
  ) throws(Fault) -> String {
    let text = try text(entry)
    var tiltak = try entry.filled(
      Tiltak(
        id: "", innsatsområde: nil, number: 0, title: "", text: Prose.join(text),
        evidence: evidence[0]))
    let own = "\(tiltak.innsatsområde ?? 0).\(tiltak.number)"
    tiltak.id = plan.facts.plan.id.map { "\($0)/\(own)" } ?? own
    guard tiltak.number > 0, !tiltak.title.isEmpty else {
      throw entry.fault(
        "a tiltak without number or title is added", remedy: "give it `number` and `title`")
    }
    tiltak.mark(curated: entry.value?.keys ?? [])
    if let same = plan.facts.tiltakene.first(where: { Self.clash($0, tiltak) }) {
      plan.facts.tiltakene.removeAll { Self.clash($0, tiltak) }
      faults.append(
        entry.fault(
          "'\(own)' is added, and \(same.id) stands at lines \(same.evidence.firstLine) to "
            + "\(same.evidence.lastLine)",
          remedy: "drop the entry, or write `set: tiltak/…` where a value is wrong"))
    }
    plan.facts.tiltakene.append(tiltak)
    return "tiltak/\(own)"
  }

  /// The lines as they are read; the source at hand is the one that has been repaired.
  private func text(_ entry: CurationEntry) throws(Fault) -> [String] {
    let lines = try source(entry).lines
    return entry.lines.flatMap { range in lines[(range.lowerBound - 1)..<range.upperBound] }
      .map(\.text)
  }

  private static func clash(_ left: Tiltak, _ right: Tiltak) -> Bool {
    left.id == right.id
      || left.evidence.file == right.evidence.file
        && left.evidence.lines == right.evidence.lines
  }

  // MARK: Finding things

  private func unknown(_ entry: CurationEntry) -> Fault {
    entry.fault(
      "'\(entry.target)' is nothing that was read from the plan",
      remedy: "see what `tverrsnitt extract` prints, and name one of its parts")
  }

  private func index(
    _ entry: CurationEntry, _ find: (ReadPlan) -> Int?
  ) throws(Fault) -> Int {
    guard let index = find(plan) else { throw unknown(entry) }
    return index
  }

  private static func tiltak(_ thing: CurationTarget.Thing, in facts: PlanFacts) -> Int? {
    guard case .tiltak(let area, let number) = thing else { return nil }
    return facts.tiltakene.firstIndex { ($0.innsatsområde ?? 0, $0.number) == (area, number) }
  }

  private static func organ(_ thing: CurationTarget.Thing, in facts: PlanFacts) -> Int? {
    guard case .organ(let level?, let place) = thing else { return nil }
    let levels = facts.organisasjon.levels
    let own = levels.indices.filter { levels[$0].level == level }
    return own.count >= place ? own[place - 1] : nil
  }

  private static func nettverk(_ number: Int?, in facts: PlanFacts) -> Int? {
    number.flatMap {
      facts.organisasjon.networks.indices.contains($0 - 1) ? $0 - 1 : nil
    }
  }
}
