import Fixtures
import PlanCorpus
import PlanIndex
import PlanQueries

/// A document with its facet values, worked out from its facts and the vocabularies alone: what
/// filters and counts are held against.
struct KnownDocument: Sendable {
  let id: String
  var values: [Facet: Set<String>] = [:]
  var ages: [AgeRange] = []

  /// Every document of the real plans.
  static var real: [KnownDocument] { get throws { try readReal.get() } }

  private static let readReal = Result { try all(Indexes.real) }

  private static func all(_ indexes: Indexes) throws -> [KnownDocument] {
    let hits = try indexes.search("", limit: 1000).hits
    let vocabularies = try Vocabularies.read(at: Fixtures.vocabularies)
    return try hits.map { hit in
      guard case .plan(let plan, _) = try indexes.lookup.find(hit.plan) else {
        throw QueryError.unknownID(hit.plan, nearest: [])
      }
      return KnownDocument(try indexes.lookup.find(hit.id), hit.id, plan, vocabularies)
    }
  }

  private init(_ found: Found, _ id: String, _ plan: PlanFacts, _ vocabularies: Vocabularies) {
    self.id = id
    let kommune = String((plan.plan.id ?? "").dropLast(5))
    values[.kommune] = [kommune]
    values[.dokumenttype] = Set([plan.plan.documentType].compactMap { $0 })
    if let period = plan.plan.period {
      values[.gyldig] = Set((period.first...period.last).map(String.init))
    }
    switch found {
    case .plan(let facts, _):
      values[.slag] = ["plan"]
      ages = facts.målgruppe.min.map { [AgeRange(min: $0, max: facts.målgruppe.max)] } ?? []
    case .organ(let organ, _):
      values[.slag] = ["organ"]
      values[.nivaa] = [organ.level.rawValue]
      values[.aktoer] = Set(organ.actors)
    case .avsnitt(let passage, _):
      values[.slag] = ["avsnitt"]
      let area = plan.innsatsområder.first { passage.headings.contains($0.title) }
      values[.innsatsomraade] = Set([area?.canonical].compactMap { $0 })
    case .tiltak(let tiltak, _):
      take(tiltak, plan, vocabularies)
    }
  }

  private mutating func take(_ tiltak: Tiltak, _ plan: PlanFacts, _ vocabularies: Vocabularies) {
    values[.slag] = ["tiltak"]
    values[.tiltakstype] = Set([tiltak.type].compactMap { $0 })
    values[.nivaa] = Set(tiltak.preventionLevel)
    values[.aktoer] = Set(tiltak.actors)
    values[.ansvar] = Set(tiltak.responsibleActors)
    ages = tiltak.ageRanges
    let own = plan.innsatsområder.first { $0.number == tiltak.innsatsområde }
    let placed = vocabularies.innsatsområder.first {
      $0.tiltakstyper.contains(tiltak.type ?? "")
    }
    let area = own == nil ? placed?.kode : own?.canonical
    values[.innsatsomraade] = Set([area].compactMap { $0 })
  }

  // MARK: Filtering by hand

  /// Whether filters let it through, written as codes; one facet's may be left out.
  func passes(_ filters: [Facet: [String]], leavingOut left: Facet? = nil) -> Bool {
    filters.allSatisfy { facet, wanted in
      if facet == left { return true }
      if facet == .alder { return wanted.contains { isFor(ages: $0) } }
      return !(values[facet] ?? []).isDisjoint(with: wanted)
    }
  }

  /// Whether somebody of these ages, `15` or `13-16`, is among those it is for.
  func isFor(ages text: String) -> Bool {
    let ends = text.split(separator: "-").compactMap { Int($0) }
    guard let youngest = ends.first, let oldest = ends.last else { return false }
    return (youngest...oldest).contains { age in
      ages.contains { $0.min <= age && age <= ($0.max ?? 200) }
    }
  }
}
