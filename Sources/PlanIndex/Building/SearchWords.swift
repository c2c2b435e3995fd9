internal import PlanCorpus
internal import Xapian

/// The words that widen and correct queries: synonyms, other forms, the spelling dictionary.
struct SearchWords {
  private let vocabularies: Vocabularies
  private let lists: WordLists
  /// How many plans have each word.
  private var plansByWord: [String: Int] = [:]
  /// Words of the vocabularies.
  private let known: Set<String>
  let compounds: Compounds

  /// Those of the vocabularies and the lists; plans bring theirs with ``count(_:)``.
  init(_ vocabularies: Vocabularies, _ lists: WordLists) {
    self.vocabularies = vocabularies
    self.lists = lists
    known = Self.words(of: vocabularies)
    compounds = Compounds(lists.common.union(known))
  }

  /// Takes in the words of one plan, each once. What runs on longer than a word is none, and nobody
  /// could find anything by it.
  mutating func count(_ texts: [String]) {
    for word in Set(texts.flatMap { Words($0).lowercased })
    where word.utf8.count <= Schema.longestWord {
      plansByWord[word, default: 0] += 1
    }
  }

  /// Takes in what was counted of other plans.
  mutating func add(_ other: SearchWords) {
    plansByWord.merge(other.plansByWord, uniquingKeysWith: +)
  }

  /// The texts of a plan whose words count.
  static func texts(of plan: ReadPlan) -> [String] {
    plan.facts.tiltakene.flatMap { [$0.title, $0.text] } + plan.passages.map(\.text)
      + plan.passages.flatMap(\.headings)
  }

  /// Every word of a label, synonym or form; patterns with a star are no words.
  private static func words(of vocabularies: Vocabularies) -> Set<String> {
    let concepts = vocabularies.tiltakstyper + vocabularies.innsatsområder + vocabularies.aktører
    var phrases: [String] = []
    for concept in concepts { phrases += [concept.navn] + concept.synonymer + concept.nynorsk }
    for form in vocabularies.målformer { phrases += form.bokmål + form.nynorsk }
    for group in vocabularies.synonymer { phrases += group.ord + group.til }
    for short in vocabularies.forkortelser { phrases += short.fullt }
    let words = phrases.filter { !$0.contains("*") }.flatMap { Words($0).original }
    return Set(words.filter { !Words.isAbbreviation($0) }.map { $0.lowercased() })
  }

  /// The short lists.
  func writeLists(to writing: inout IndexWriting) throws(XapianError) {
    try writing.setMetadata(
      Schema.Metadata.stopwords, vocabularies.stoppord.joined(separator: "\n"))
    let cased = vocabularies.forkortelser.filter(\.skift).map(\.kort)
    try writing.setMetadata(Schema.Metadata.abbreviations, cased.joined(separator: "\n"))
    try writing.setMetadata(
      Schema.Metadata.questions, vocabularies.spørsmål.joined(separator: "\n"))
    try writing.setMetadata(
      Schema.Metadata.weak, vocabularies.svakeOrd.joined(separator: "\n"))
  }

  /// Synonyms and spellings.
  func write(to writing: inout IndexWriting) throws(XapianError) {
    let stemmer = try Stemmer(Schema.stemmer)
    try writeSynonyms(to: &writing, stemmer)
    try writeAbbreviations(to: &writing)
    try OtherForms(vocabularies, lists, words: matchable).write(to: &writing, stemmer)
    for (word, count) in spelling().sorted(by: { $0.key < $1.key }) {
      try writing.addSpelling(word, count: count)
    }
  }

  /// Words that documents or the vocabularies have, and the parts of the compounds among them.
  private var matchable: Set<String> {
    let words = Set(plansByWord.keys).union(known)
    return words.union(words.flatMap(compounds.parts))
  }

  // MARK: Synonyms

  private func writeSynonyms(
    to writing: inout IndexWriting, _ stemmer: borrowing Stemmer
  ) throws(XapianError) {
    for group in groups() {
      for word in group.ord {
        let key = try SynonymKey.of(word, stemmer)
        for other in group.til where other != word { try writing.addSynonym(other, of: key) }
      }
    }
  }

  /// Groups whose words a query may take for one another.
  private func groups() -> [Synonymgruppe] {
    let types = vocabularies.tiltakstyper.map { type in
      group(type.synonymer + type.nynorsk + type.forkortelser)
    }
    // An actor's other names are parts of it (a school's rektor), not other words for it.
    let actors = vocabularies.aktører.map { group([$0.navn] + $0.forkortelser) }
    let short = vocabularies.forkortelser.map { short in
      Synonymgruppe(ord: short.fullt, til: [short.kort] + short.fullt)
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

  // MARK: Abbreviations

  /// An abbreviation that means something in just its case is meant in lower case too, unless
  /// that is a word of its own: «mst» is MST, «mot» is a word.
  private func writeAbbreviations(to writing: inout IndexWriting) throws(XapianError) {
    for short in vocabularies.forkortelser {
      let lower = short.kort.lowercased()
      try writing.addSynonym(short.kort, of: SynonymKey.abbreviation(typed: short.kort))
      if !short.skift || !lists.common.contains(lower) && !known.contains(lower) {
        try writing.addSynonym(short.kort, of: SynonymKey.abbreviation(typed: lower))
      }
      for full in short.fullt {
        try writing.addSynonym(full, of: SynonymKey.fullForms(of: short.kort))
      }
    }
  }

  // MARK: Spelling

  /// Words the vocabularies know, words that two plans share, and dictionary words that one has:
  /// a damaged form is none of these.
  private func spelling() -> [String: Int] {
    var counts: [String: Int] = [:]
    for word in known { counts[word] = 1 }
    for (word, plans) in plansByWord where plans > 1 || lists.common.contains(word) {
      counts[word, default: 0] += plans
    }
    let stopwords = Set(vocabularies.stoppord)
    return counts.filter {
      $0.key.count > 2 && $0.key.contains(where: \.isLetter) && !stopwords.contains($0.key)
    }
  }
}
