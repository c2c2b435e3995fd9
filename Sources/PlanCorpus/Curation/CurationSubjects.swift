/// Finds what a curation can be about, and under which numbers.
struct CurationSubjects {
  let facts: PlanFacts
  let reading: CuratedReading
  let entries: [CurationEntry]

  /// The bodies before the removals, and before they were classified.
  private var before: Organisasjon { reading.organisationBeforeRemovals }
  private var now: Organisasjon { reading.plan.facts.organisasjon }

  var all: [CurationSubject] { found.compactMap { $0 } }

  private var found: [CurationSubject?] {
    let målgruppe = subject("maalgruppe", facts.målgruppe, facts.målgruppe.evidence)
    return [målgruppe] + innsatsområder + facts.tiltakene.map(tiltak) + organer + [koordinator]
      + nettverk
  }

  private var innsatsområder: [CurationSubject?] {
    facts.innsatsområder.map { område in
      let path = "innsatsomraader/\(område.number)"
      let added = additions("innsatsomraade").first { number in
        entries[number].value?["number"] == CuratedValue.number(område.number)
      }
      return subject(path, område, område.evidence, added: added, removal: path)
    }
  }

  private func tiltak(_ tiltak: Tiltak) -> CurationSubject? {
    let path = "tiltak/\(tiltak.innsatsområde ?? 0).\(tiltak.number)"
    let area = tiltak.innsatsområde.map { CuratedValue.number($0) } ?? CuratedValue.null
    let added = additions("tiltak").first { number in
      let value = entries[number].value
      let own = value?["innsatsomraade"] ?? CuratedValue.null
      return value?["number"] == CuratedValue.number(tiltak.number) && own == area
    }
    return subject(path, tiltak, tiltak.evidence, added: added, removal: path)
  }

  private var koordinator: CurationSubject? {
    let path = "organisation/coordinator"
    let found = facts.organisasjon.coordinator
    let empty = Koordinator(evidence: Evidence(file: "", firstLine: 1, lastLine: 1))
    return subject(
      path, found ?? empty, found?.evidence, removal: found == nil ? nil : path)
  }

  // MARK: What is numbered by its place

  private var organer: [CurationSubject?] {
    let levels = facts.organisasjon.levels
    let places = places(now.levels, before.levels, additions("organ"))
    return levels.enumerated().map { place, organ in
      let (changing, removing) = (places[place], levels[...place].count { $0.level == organ.level })
      let earlier = (before.levels + levels.suffix(additions("organ").count))[...changing.number]
      let number = earlier.count { $0.level == organ.level }
      return subject(
        "organisation/\(organ.level.rawValue).\(number)", organ, organ.evidence,
        added: changing.entry, removal: "organisation/\(organ.level.rawValue).\(removing)")
    }
  }

  private var nettverk: [CurationSubject?] {
    let networks = facts.organisasjon.networks
    let places = places(now.networks, before.networks, additions("nettverk"))
    return networks.enumerated().map { place, network in
      subject(
        "organisation/networks/\(places[place].number + 1)", network, network.evidence,
        added: places[place].entry, removal: "organisation/networks/\(place + 1)")
    }
  }

  /// Where each stood before the removals; those that were added come after them all.
  private func places<Thing: Equatable>(
    _ now: [Thing], _ before: [Thing], _ additions: [Int]
  ) -> [(number: Int, entry: Int?)] {
    let own = now.count - min(additions.count, now.count)
    var next = 0
    return now.indices.map { place in
      guard place < own else {
        return (before.count + place - own, additions[place - own])
      }
      let found = before[min(next, before.count)...].firstIndex(of: now[place]) ?? place
      next = found + 1
      return (found, nil)
    }
  }

  // MARK: Parts

  private func additions(_ kind: String) -> [Int] {
    entries.indices.filter { entries[$0].deed == .add && entries[$0].target.description == kind }
  }

  private func subject(
    _ path: String, _ fact: some Encodable, _ evidence: Evidence?, added: Int? = nil,
    removal: String? = nil
  ) -> CurationSubject? {
    guard let target = CurationTarget(path: path) else { return nil }
    let own =
      added.map { [$0] }
      ?? entries.indices.filter { number in
        entries[number].deed == .set && entries[number].target.thing == target.thing
      }
    return CurationSubject(
      target: target, removal: removal.flatMap(CurationTarget.init(path:)),
      values: (try? FieldSetting.fields(of: fact)) ?? [:], evidence: evidence, entries: own,
      isAddition: added != nil, curated: Set(own.flatMap { entries[$0].fields }))
  }
}
