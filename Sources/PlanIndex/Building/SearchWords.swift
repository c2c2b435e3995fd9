internal import PlanCorpus
package import Xapian

/// The words that widen and correct queries: synonyms, stopwords, the spelling dictionary.
struct SearchWords {
  private let vocabularies: Vocabularies
  private let plans: [ReadPlan]

  init(_ vocabularies: Vocabularies, _ plans: [ReadPlan]) {
    self.vocabularies = vocabularies
    self.plans = plans
  }

  func write(to writing: inout IndexWriting) throws(XapianError) {
    try writing.setMetadata(
      Schema.Metadata.stopwords, vocabularies.stoppord.joined(separator: "\n"))
    let stemmer = try Stemmer(Schema.stemmer)
    for group in groups() {
      for word in group.ord {
        let key = try SynonymKey.of(word, stemmer)
        for other in group.til where other != word { try writing.addSynonym(other, of: key) }
      }
    }
    for (word, count) in spelling().sorted(by: { $0.key < $1.key }) {
      try writing.addSpelling(word, count: count)
    }
  }

  /// Groups whose words a query may take for one another.
  private func groups() -> [Synonymgruppe] {
    let types = vocabularies.tiltakstyper.map { type in
      group(type.synonymer + type.nynorsk + type.forkortelser)
    }
    // An actor's other names are parts of it (a school's rektor), not other words for it.
    let actors = vocabularies.aktører.map { group([$0.navn] + $0.forkortelser) }
    let short = vocabularies.forkortelser.filter { !$0.skift }.map { short in
      Synonymgruppe(ord: [short.kort] + short.fullt, til: [short.kort] + short.fullt)
    }
    let forms = vocabularies.målformer.map { form in
      Synonymgruppe(ord: form.bokmål + form.nynorsk, til: form.bokmål + form.nynorsk)
    }
    return types + actors + short + forms + vocabularies.synonymer
  }

  /// Words for one another; a pattern with a star is no word.
  private func group(_ words: [String]) -> Synonymgruppe {
    let whole = words.filter { !$0.contains("*") }
    return Synonymgruppe(ord: whole, til: whole)
  }

  /// Words the vocabularies know, and words that two plans share: a damaged form stands in one
  /// plan alone.
  private func spelling() -> [String: Int] {
    var counts: [String: Int] = [:]
    let known = vocabularies.tiltakstyper + vocabularies.innsatsområder + vocabularies.aktører
    for text in known.flatMap({ [$0.navn] + $0.synonymer }) {
      for word in Words(text).lowercased { counts[word, default: 0] += 1 }
    }
    for words in vocabularies.målformer.flatMap({ $0.bokmål + $0.nynorsk }) {
      for word in Words(words).lowercased { counts[word, default: 0] += 1 }
    }
    var sharing: [String: Int] = [:]
    for plan in plans {
      for word in Set(texts(of: plan).flatMap { Words($0).lowercased }) {
        sharing[word, default: 0] += 1
      }
    }
    for (word, plans) in sharing where plans > 1 { counts[word, default: 0] += plans }
    return counts.filter { $0.key.count > 2 && $0.key.contains(where: \.isLetter) }
  }

  private func texts(of plan: ReadPlan) -> [String] {
    plan.facts.tiltakene.flatMap { [$0.title, $0.text] } + plan.passages.map(\.text)
  }
}

/// The key a word or phrase has in the synonym table: the stems of its words.
package enum SynonymKey {
  package static func of(_ phrase: String, _ stemmer: borrowing Stemmer) throws(XapianError)
    -> String
  {
    var stems: [String] = []
    for word in Words(phrase).lowercased { stems.append(try stemmer.stem(word)) }
    return stems.joined(separator: " ")
  }
}
