package import PlanCorpus
package import PlanIndex
internal import Xapian

/// A tiltak of another kommune that is much like one, and why.
package struct Similar: Codable, Sendable, Equatable {
  package var id: String
  package var kommune: String
  package var title: String
  @OrNull package var tiltakstype: String?
  /// In bokmål, for people: «samme tiltakstype», «felles ord: …».
  package var why: [String]
  package var evidence: Evidence
}

/// Finds what other kommuner do that is like a tiltak: of the same type, about the same thing.
package struct SimilarTiltak: Sendable {
  private static let mostWords = 25
  private static let shownWords = 5
  /// Sharing the type counts as this many times a rare word.
  private static let typeWeight = 3.0

  private let index: OpenIndex

  package init(_ index: OpenIndex) {
    self.index = index
  }

  /// The nearest first, none of the same kommune, at most one of several alike in a plan.
  ///
  /// - Throws: `QueryError.index` when the index cannot be read.
  package func of(_ head: DocumentHead, limit: Int = 5) throws(QueryError) -> [Similar] {
    try index.read { reader throws(XapianError) in
      try similar(to: head, limit: limit, reader)
    }
  }

  private func similar(
    to head: DocumentHead, limit: Int, _ reader: borrowing Reader
  ) throws(XapianError) -> [Similar] {
    let ids = try reader.documentIDs(matching: .term(Schema.idTerm(head.id)))
    guard let own = ids.first.flatMap({ DocumentID($0) }) else { return [] }
    let prefix = Schema.Prefix.stem
    let stems = try reader.expand(from: [own], limit: Self.mostWords, prefix: prefix).map(\.term)
    let alike = Query.or(typeQuery(head) + stems.map { .term($0) })
    let kind = Query.term(Schema.facetTerm(.slag, Slag.tiltak.rawValue))
    // Two plans of one kommune are not two examples.
    let theirs = Query.or(plans(of: head.kommune).map { .term(Schema.planTerm($0)) })
    var search = Search(.andNot(.filter(alike, by: kind), theirs), limit: limit * 3)
    search.weighting = Ranking.tuned.weighting
    var found: [Similar] = []
    for match in try reader.search(search).matches {
      let other = try Searcher.head(try reader.data(of: match.id))
      let isTold = found.contains { $0.kommune == other.kommune && $0.title == other.title }
      let why = try reasons(head, other, Set(stems.map { String($0.dropFirst(prefix.count)) }))
      guard !isTold, !why.isEmpty else { continue }
      found.append(
        Similar(
          id: other.id, kommune: other.kommune, title: other.title,
          tiltakstype: other.tiltakstype, why: why, evidence: other.evidence))
    }
    return Array(found.prefix(limit))
  }

  private func typeQuery(_ head: DocumentHead) -> [Query] {
    guard let type = head.tiltakstype, type != "annet" else { return [] }
    return [.scaled(.term(Schema.conceptTerm(.tiltakstype, type)), by: Self.typeWeight)]
  }

  private func plans(of kommune: String) -> [String] {
    index.plans.filter { $0.kommune == kommune }.map(\.id)
  }

  private func reasons(
    _ head: DocumentHead, _ other: DocumentHead, _ stems: Set<String>
  ) throws(XapianError) -> [String] {
    var reasons: [String] = []
    if let type = head.tiltakstype, type == other.tiltakstype, type != "annet" {
      reasons.append("samme tiltakstype")
    }
    let stemmer = try Stemmer(Schema.stemmer)
    var shared: [String] = []
    var met: Set<String> = []
    for word in Words(other.title + "\n" + other.text).lowercased where word.count > 3 {
      let stem = try stemmer.stem(word)
      if stems.contains(stem), met.insert(stem).inserted { shared.append(word) }
    }
    if !shared.isEmpty {
      reasons.append("felles ord: \(shared.prefix(Self.shownWords).joined(separator: ", "))")
    }
    return reasons
  }
}
