internal import PlanIndex

/// The concepts of the vocabularies, a few of them common and most of them rare.
struct SyntheticConcepts {
  struct Concept: Hashable {
    let code: String
    let name: String

    init(_ begrep: Begrep) {
      code = begrep.kode
      name = begrep.navn
    }
  }

  let types: ZipfList<Concept>
  let areas: ZipfList<Concept>
  let actors: ZipfList<Concept>
  let preventionLevels: ZipfList<Concept>
  let documentTypes: ZipfList<Concept>

  init(_ vocabularies: Vocabularies, _ chance: inout SeededChance) {
    func list(_ concepts: [Begrep]) -> ZipfList<Concept> {
      ZipfList(concepts.map(Concept.init).shuffled(using: &chance))
    }
    types = list(vocabularies.tiltakstyper)
    areas = list(vocabularies.innsatsområder)
    actors = list(vocabularies.aktører)
    preventionLevels = list(vocabularies.forebyggingsnivåer)
    documentTypes = list(vocabularies.dokumenttyper)
  }
}
