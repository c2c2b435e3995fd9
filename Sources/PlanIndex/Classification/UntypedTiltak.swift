package import PlanCorpus

/// Tiltak that the vocabulary has no type for.
package enum UntypedTiltak {
  /// Those of all plans, in order; a type that a person has set counts, whatever it is.
  package static func find(in corpus: Corpus, _ vocabularies: Vocabularies) -> [Tiltak] {
    let classifier = Classifier(vocabularies)
    return corpus.entries.flatMap { entry in
      classifier.classify(PlanReading.read(entry)).facts.tiltakene.filter {
        !$0.isCurated("type") && ($0.type == nil || $0.type == Classifier.noType)
      }
    }
  }
}
