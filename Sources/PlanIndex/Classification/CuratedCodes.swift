package import PlanCorpus

/// Checks the codes that manifests set against the vocabularies.
package enum CuratedCodes {
  /// Faults of every plan's curation, in the plans' order.
  package static func check(_ corpus: Corpus, _ vocabularies: Vocabularies) -> [Fault] {
    let known: [String: (file: String, codes: Set<String>)] = [
      "type": ("tiltakstyper.yaml", codes(vocabularies.tiltakstyper) + [Classifier.noType]),
      "secondary_types": ("tiltakstyper.yaml", codes(vocabularies.tiltakstyper)),
      "canonical": ("innsatsomraader.yaml", codes(vocabularies.innsatsområder)),
      "actors": ("aktoerer.yaml", codes(vocabularies.aktører)),
      "responsible_actors": ("aktoerer.yaml", codes(vocabularies.aktører)),
      "prevention_level": ("forebyggingsnivaaer.yaml", codes(vocabularies.forebyggingsnivåer)),
    ].mapValues { ($0.0, Set($0.1)) }
    return corpus.entries.flatMap(\.manifest.curation).flatMap { entry in
      entry.settings.flatMap { field, value in
        unknown(value.texts, known[field]?.codes).map { code in
          Fault(
            file: entry.manifest, line: entry.manifestLine,
            problem: "'\(code)' is no code for '\(field)'",
            remedy: "use one of \(known[field]?.file ?? "the vocabulary")")
        }
      }
    }
  }

  /// Codes that a vocabulary lacks; none where the field takes no codes.
  private static func unknown(_ codes: [String], _ known: Set<String>?) -> [String] {
    known.map { known in codes.filter { !known.contains($0) } } ?? []
  }

  private static func codes(_ concepts: [Begrep]) -> [String] { concepts.map(\.kode) }
}

extension CurationEntry {
  /// The fields that the entry gives a value.
  fileprivate var settings: [(field: String, value: CuratedValue)] {
    switch (target.field, value) {
    case (let field?, let value?): [(field, value)]
    case (nil, .mapping(let fields)?): fields.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    default: []
    }
  }
}
