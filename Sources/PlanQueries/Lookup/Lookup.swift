package import PlanCorpus
package import PlanIndex
internal import Xapian

/// One document with everything known about it.
package enum Found: Sendable {
  case plan(PlanFacts, DocumentHead)
  case tiltak(Tiltak, DocumentHead)
  case organ(Organ, DocumentHead)
  case avsnitt(Avsnitt, DocumentHead)

  package var isTiltak: Bool {
    if case .tiltak = self { true } else { false }
  }

  package var head: DocumentHead {
    switch self {
    case .plan(_, let head), .tiltak(_, let head), .organ(_, let head), .avsnitt(_, let head): head
    }
  }
}

/// Finds documents by their ids.
package struct Lookup: Sendable {
  private let index: OpenIndex

  package init(_ index: OpenIndex) {
    self.index = index
  }

  /// - Throws: `QueryError.unknownID` with the nearest ids when there is none.
  package func find(_ id: String) throws(QueryError) -> Found {
    guard let data = try data(of: id) else {
      throw .unknownID(id, nearest: NearestNames.of(id, among: try ids(near: id)))
    }
    do {
      return try decode(data)
    } catch {
      throw .index(.unreadable(path: index.path, reason: "the document \(id) is damaged"))
    }
  }

  private func data(of id: String) throws(QueryError) -> [UInt8]? {
    try index.read { reader throws(XapianError) in
      let ids = try reader.documentIDs(matching: .term(Schema.idTerm(id)))
      guard let document = ids.first.flatMap({ DocumentID($0) }) else { return nil }
      return try reader.data(of: document)
    }
  }

  /// Ids of the plan that the wanted id names, or of the plans when it names none.
  private func ids(near id: String) throws(QueryError) -> [String] {
    let plan = id.split(separator: "/").first.map(String.init) ?? id
    guard index.plans.contains(where: { $0.id == plan }) else { return index.plans.map(\.id) }
    return try index.read { reader throws(XapianError) in
      var cursor = try reader.terms(withPrefix: Schema.idTerm(plan))
      var ids: [String] = []
      while let entry = try cursor.next() {
        ids.append(String(entry.term.dropFirst(Schema.Prefix.id.count)))
      }
      return ids
    }
  }

  private func decode(_ data: [UInt8]) throws -> Found {
    let head = try Searcher.head(data)
    let facts = data.drop { $0 != UInt8(ascii: "\n") }.dropFirst()
    return switch head.slag {
    case .plan: .plan(try CompactJSON.decode(PlanFacts.self, from: facts), head)
    case .tiltak: .tiltak(try CompactJSON.decode(Tiltak.self, from: facts), head)
    case .organ: .organ(try CompactJSON.decode(Organ.self, from: facts), head)
    case .avsnitt: .avsnitt(try CompactJSON.decode(Avsnitt.self, from: facts), head)
    }
  }
}
