internal import PlanCorpus
internal import Xapian

/// Writes drafts as documents of the index.
struct IndexWriting: ~Copyable {
  private var writer: Writer
  private var generator: TermGenerator
  private(set) var registry = FacetRegistry()

  /// Begins an empty index in a folder of its own.
  init(at path: String, stopwords: [String]) throws(XapianError) {
    var generator = try TermGenerator(stemmer: Schema.stemmer, strategy: .some)
    try generator.addStopwords(stopwords, strategy: .stemmed)
    writer = try Writer(path: path, mode: .create, options: [.noSync])
    self.generator = generator
  }

  mutating func register(_ values: [FacetValue]) {
    for value in values { registry.register(value) }
  }

  mutating func add(_ draft: DraftDocument) throws {
    var document = try Document()
    try addText(draft.head, to: &document)
    try addFacets(draft, to: &document)
    try document.addBooleanTerm(Schema.idTerm(draft.head.id))
    try document.addBooleanTerm(Schema.planTerm(draft.head.plan))
    try document.setValue(
      ValueSlot(known: Schema.Slot.year), number: Double(draft.head.period.first))
    try document.setValue(ValueSlot(known: Schema.Slot.kommune), draft.head.kommune.lowercased())
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

  private mutating func addFacets(
    _ draft: DraftDocument, to document: inout Document
  ) throws(XapianError) {
    var codes: [UInt16] = []
    for value in draft.facets {
      guard let code = registry.register(value), !codes.contains(code) else { continue }
      codes.append(code)
      try document.addBooleanTerm(Schema.facetTerm(value.facet, value.value))
    }
    let packed = FacetCodes(codes: codes, ages: draft.ages).packed
    try document.setValue(ValueSlot(known: Schema.Slot.facets), bytes: packed)
    for range in draft.ages {
      for age in range.min...max(range.min, range.max ?? Schema.oldestAge) {
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
