internal import PlanCorpus
internal import Xapian

/// Writes drafts as documents of the index.
struct IndexWriting: ~Copyable {
  private var writer: Writer
  private var generator: TermGenerator
  private let registry: FacetRegistry
  private let compounds: Compounds
  private let stemmer: Stemmer
  /// The terms of each word's parts: the same words come again and again.
  private var partTerms: [String: [String]] = [:]

  /// Begins an empty index in a folder of its own.
  ///
  /// - Parameter registry: every facet value that a document will carry.
  init(
    at path: String, stopwords: [String], compounds: Compounds, _ registry: FacetRegistry
  ) throws(XapianError) {
    var generator = try TermGenerator(stemmer: Schema.stemmer, strategy: .some)
    try generator.addStopwords(stopwords, strategy: .stemmed)
    let stemmer = try Stemmer(Schema.stemmer)
    let writer = try Writer(path: path, mode: .create, options: [.noSync])
    self.generator = generator
    self.stemmer = stemmer
    self.writer = writer
    self.compounds = compounds
    self.registry = registry
  }

  mutating func add(_ draft: DraftDocument) throws {
    var document = try Document()
    try addText(draft.head, to: &document)
    try addAbbreviations(draft.head, to: &document)
    try addParts(draft.head, to: &document)
    for (term, count) in draft.concepts { try document.addTerm(term, wdf: UInt32(count)) }
    try document.addTerm(Schema.slagTerm(draft.head.slag))
    try addFacets(draft, to: &document)
    try document.addBooleanTerm(Schema.idTerm(draft.head.id))
    try document.addBooleanTerm(Schema.planTerm(draft.head.plan))
    try document.setValue(
      ValueSlot(known: Schema.Slot.year), number: Double(draft.head.period.first))
    try document.setValue(ValueSlot(known: Schema.Slot.kommune), alphabetical(draft.head.kommune))
    try document.setData(try CompactJSON.line(draft.head) + "\n" + draft.facts)
    try writer.add(document)
  }

  private mutating func addText(
    _ head: DocumentHead, to document: inout Document
  ) throws(XapianError) {
    try generator.setPosition(0)
    let weight = head.text.isEmpty ? Schema.Weight.titleAlone : Schema.Weight.title
    try generator.index(head.title, into: &document, weight: UInt32(weight))
    for heading in head.headings where heading != head.title {
      try generator.increasePosition()
      try generator.index(heading, into: &document, weight: UInt32(Schema.Weight.heading))
    }
    try generator.increasePosition()
    try generator.index(head.text, into: &document, weight: UInt32(Schema.Weight.text))
    for unit in head.ansvar {
      try generator.increasePosition()
      try generator.index(unit, into: &document)
    }
  }

  /// Words in capitals beside words that are not: MOT is a programme, *mot* a word.
  private func addAbbreviations(
    _ head: DocumentHead, to document: inout Document
  ) throws(XapianError) {
    let lines = head.text.split(separator: "\n").map(String.init)
    for text in [head.title] + head.headings + lines + head.ansvar {
      let words = Words(text)
      guard !words.isInCapitals else { continue }
      for word in words.original where Words.isAbbreviation(word) {
        try document.addTerm(Schema.Prefix.abbreviation + word)
      }
    }
  }

  /// What compounds are made of, so that *fravær* finds *skolefravær*.
  private mutating func addParts(
    _ head: DocumentHead, to document: inout Document
  ) throws(XapianError) {
    let places = [
      (head.title, Schema.Weight.title), (head.headings.joined(separator: "\n"), 1), (head.text, 1),
    ]
    for (text, weight) in places {
      for word in Words(text).lowercased {
        for term in try terms(ofPartsOf: word) {
          try document.addTerm(term, wdf: UInt32(weight))
        }
      }
    }
  }

  private mutating func terms(ofPartsOf word: String) throws(XapianError) -> [String] {
    if let known = partTerms[word] { return known }
    var terms: [String] = []
    for part in compounds.parts(of: word) {
      terms.append(Schema.Prefix.part + (try stemmer.stem(part)))
    }
    partTerms[word] = terms
    return terms
  }

  private mutating func addFacets(
    _ draft: DraftDocument, to document: inout Document
  ) throws(XapianError) {
    var codes: [UInt16] = []
    for value in draft.facets {
      guard let code = registry.code(value.facet, value.value), !codes.contains(code) else {
        continue
      }
      codes.append(code)
      try document.addBooleanTerm(Schema.facetTerm(value.facet, value.value))
    }
    let packed = FacetCodes(codes: codes, ages: draft.ages).packed
    try document.setValue(ValueSlot(known: Schema.Slot.facets), bytes: packed)
    for range in draft.ages {
      // A person may have set any number in a manifest.
      let youngest = min(max(range.min, 0), Schema.oldestAge)
      let oldest = min(range.max ?? Schema.oldestAge, Schema.oldestAge)
      for age in youngest...max(youngest, oldest) {
        try document.addBooleanTerm(Schema.ageTerm(age))
      }
    }
  }

  // MARK: Beside the documents

  mutating func setMetadata(_ key: String, _ text: String) throws(XapianError) {
    try writer.setMetadata(key, text)
  }

  mutating func addSynonym(_ synonym: String, of key: String) throws(XapianError) {
    try writer.addSynonym(synonym, of: key)
  }

  mutating func addSpelling(_ word: String, count: Int) throws(XapianError) {
    try writer.addSpelling(word, count: UInt32(clamping: count))
  }

  /// Writes what stands beside the documents, and ends.
  consuming func finish(
    _ words: SearchWords, _ vocabularies: Vocabularies, _ plans: [PlanSummary]
  ) throws {
    try words.write(to: &self)
    try setMetadata(Schema.Metadata.schema, Schema.version)
    try setMetadata(Schema.Metadata.facets, try CompactJSON.line(registry))
    let kommuner = Kommuneoversikt(vocabularies.kommuner)
    try setMetadata(Schema.Metadata.kommuner, try CompactJSON.line(kommuner))
    let concepts = QueryConcepts.Stored(vocabularies)
    try setMetadata(Schema.Metadata.concepts, try CompactJSON.line(concepts))
    try setMetadata(Schema.Metadata.plans, try CompactJSON.line(plans))
    try finish()
  }

  consuming func finish() throws(XapianError) {
    try writer.finish()
  }
}

extension ValueSlot {
  /// A slot of the schema, all of which are valid.
  package init(known number: UInt32) {
    self.init(integerLiteral: number)
  }
}
