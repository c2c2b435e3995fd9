package import PlanCorpus
internal import PlanIndex
internal import Xapian

/// A plan as tables read it: its facts, and where its tiltak are in the index.
package struct ComparedPlan: Sendable {
  package var facts: PlanFacts
  package var tiltakene: [ComparedTiltak]
  let document: UInt32

  package var id: String { facts.plan.id ?? "" }
  package var kommune: String { facts.plan.kommune ?? id }
  package var kommuneSlug: String { PlanID(rawValue: id)?.kommuneSlug ?? slug(kommune) }

  /// Names it where several plans stand side by side: `Lillestrøm 2024–2028`.
  package var label: String {
    [kommune, facts.plan.period?.label].compactMap { $0 }.joined(separator: " ")
  }

  /// A plan may tell one tiltak again under another area; here each is once.
  var distinctTiltak: [ComparedTiltak] { tiltakene.filter { $0.facts.sameAs == nil } }

  /// A tiltak with its other tellings under other areas, itself first.
  func tellings(of tiltak: ComparedTiltak) -> [ComparedTiltak] {
    let first = tiltak.facts.sameAs ?? tiltak.facts.id
    return [tiltak]
      + tiltakene.filter {
        $0.facts.id != tiltak.facts.id && ($0.facts.sameAs ?? $0.facts.id) == first
      }
  }
}

/// A tiltak as tables read it.
package struct ComparedTiltak: Sendable {
  package var facts: Tiltak
  /// Code of the canonical area: of its own area, or of its type where the plan has no areas.
  package var area: String?
  let document: UInt32
}

/// Reads plans out of the index.
struct PlanReader {
  private let registry: FacetRegistry
  private let table: FacetTable

  init(_ registry: FacetRegistry, _ table: FacetTable) {
    self.registry = registry
    self.table = table
  }

  func plans(_ reader: borrowing Reader) throws(XapianError) -> [ComparedPlan] {
    let plans = try reader.documentIDs(of: Schema.facetTerm(.slag, Slag.plan.rawValue))
    let tiltak = Set(try reader.documentIDs(of: Schema.facetTerm(.slag, Slag.tiltak.rawValue)))
    var read: [ComparedPlan] = []
    for document in plans {
      guard let id = DocumentID(document) else { continue }
      let facts = try Self.facts(try reader.data(of: id))
      let own = try reader.documentIDs(of: Schema.planTerm(facts.plan.id ?? ""))
      read.append(
        ComparedPlan(
          facts: facts, tiltakene: try placed(facts, own.filter(tiltak.contains)),
          document: document))
    }
    return read
  }

  /// A plan's tiltak are documents in the order they stand in its facts.
  private func placed(
    _ facts: PlanFacts, _ documents: [UInt32]
  ) throws(XapianError) -> [ComparedTiltak] {
    guard documents.count == facts.tiltakene.count else {
      throw XapianError(
        code: .databaseCorrupt, message: "\(facts.plan.id ?? "") has tiltak without documents")
    }
    return zip(facts.tiltakene, documents).map { tiltak, document in
      ComparedTiltak(facts: tiltak, area: area(of: document), document: document)
    }
  }

  private func area(of document: UInt32) -> String? {
    table[document].codes.lazy.map { registry.values[Int($0)] }
      .first { $0.facet == .innsatsomraade && $0.isShown }?.value
  }

  private static func facts(_ data: [UInt8]) throws(XapianError) -> PlanFacts {
    do {
      let facts = data.drop { $0 != UInt8(ascii: "\n") }.dropFirst()
      return try CompactJSON.decode(PlanFacts.self, from: facts)
    } catch {
      throw XapianError(code: .databaseCorrupt, message: "A plan's data are damaged: \(error)")
    }
  }
}
