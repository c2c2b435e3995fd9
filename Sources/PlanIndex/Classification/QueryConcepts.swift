/// The types, areas, levels and actors that the words of a query name.
///
/// Kept in the index as the vocabularies had them when it was built.
package struct QueryConcepts: Sendable {
  /// A concept that a query names.
  package struct Named: Sendable, Equatable {
    package let key: Key
    /// How surely, 0 to 1.
    package let strength: Double
  }

  package struct Key: Sendable, Hashable {
    package let facet: Facet
    package let code: String
  }

  /// What the index keeps of the vocabularies.
  package struct Stored: Codable, Sendable {
    var types: [Begrep]
    /// Codes of types by the name of their group.
    var groups: [String: [String]]
    var areas: [Begrep]
    var levels: [Begrep]
    var actors: [Begrep]

    package init(_ vocabularies: Vocabularies) {
      types = vocabularies.tiltakstyper.map(\.forQueries)
      groups = Dictionary(
        vocabularies.tiltaksgrupper.map { ($0.navn.lowercased(), $0.typer.map(\.kode)) },
        uniquingKeysWith: { first, _ in first })
      areas = vocabularies.innsatsområder.map(\.forQueries)
      levels = vocabularies.nivåer.map(\.forQueries)
      actors = vocabularies.aktører.map(\.forQueries)
    }
  }

  /// Points that make a concept certain, and that one must have to count.
  private static let certain = 8.0
  private static let least = 1.5

  /// A group's name says less of each of its types than a phrase of its own.
  private static let groupStrength = 0.6

  private let groups: [String: [String]]
  private let lists: [(facet: Facet, concepts: [Begrep], scoring: BegrepScoring)]

  package init(_ stored: Stored) {
    groups = stored.groups
    let stored: [(Facet, [Begrep])] = [
      (.tiltakstype, stored.types), (.innsatsomraade, stored.areas), (.nivaa, stored.levels),
      (.aktoer, stored.actors),
    ]
    lists = stored.map { facet, concepts in
      let finder = BegrepFinder(concepts, synonyms: true)
      return (facet, concepts, BegrepScoring(finder: finder, count: concepts.count))
    }
  }

  /// The types of every group that is named.
  private func grouped(_ wordings: Set<String>) -> [Named] {
    groups.filter { wordings.contains($0.key) }.flatMap { _, types in
      types.map { Named(key: Key(facet: .tiltakstype, code: $0), strength: Self.groupStrength) }
    }
  }

  /// What any of the wordings names, each as surely as the surest.
  package func named(in wordings: Set<String>) -> [Named] {
    grouped(wordings)
      + lists.flatMap { facet, concepts, scoring in
        let scores = wordings.map(scoring.scores(title:))
        return concepts.indices.compactMap { index -> Named? in
          let best = scores.map { $0[index] }.max() ?? 0
          guard best >= Self.least else { return nil }
          return Named(
            key: Key(facet: facet, code: concepts[index].kode),
            strength: min(1, best / Self.certain))
        }
      }
  }
}

extension Begrep {
  private static let shortestBeginning = 5

  /// Search words count, in their other forms too.
  fileprivate var forQueries: Begrep {
    var begrep = Begrep(kode: kode, navn: navn)
    begrep.sterke = sterke
    begrep.nynorsk = nynorsk
    begrep.ord = ord
    begrep.mot = mot
    begrep.ikke = ikke
    begrep.forkortelser = forkortelser
    begrep.synonymer = synonymer.map {
      ($0.split(separator: " ").last?.count ?? 0) < Self.shortestBeginning || $0.hasSuffix("*")
        ? $0 : $0 + "*"
    }
    return begrep
  }
}
