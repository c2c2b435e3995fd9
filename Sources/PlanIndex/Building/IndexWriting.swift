internal import PlanCorpus
internal import Xapian

/// Writes drafts as documents of the index.
///
/// Many documents go into several databases, one after another, which are put together once: a
/// commit to a large one writes more of its blocks anew.
struct IndexWriting: ~Copyable {
  /// What was written.
  struct Written {
    /// Databases, in the order of their documents.
    var folders: [String] = []
    /// What the documents carry, in their order.
    var rows = DocumentRows()
  }

  /// Documents between two commits. Xapian keeps changes in trees, one for each term, that soon
  /// outgrow the processor's cache: with its own 10,000 a build takes a third more.
  private static let batch = 1_000

  private let path: String
  /// Documents in a database.
  private let most: Int
  private var writer: Writer
  /// What the documents of the open database carry.
  private var rows = DocumentRows()
  private var written: Written
  private var generator: TermGenerator
  private let registry: FacetRegistry
  private let compounds: Compounds
  private let stemmer: Stemmer
  /// The terms of each word's parts: the same words come again and again.
  private var partTerms: [String: [String]] = [:]

  /// Begins an empty index in a folder of its own.
  ///
  /// - Parameters:
  ///   - path: of the first database; the others stand beside it.
  ///   - registry: every facet value that a document will carry.
  ///   - most: how many documents go into a database.
  init(
    at path: String, stopwords: [String], compounds: Compounds, _ registry: FacetRegistry,
    most: Int = 50_000
  ) throws(XapianError) {
    var generator = try TermGenerator(stemmer: Schema.stemmer, strategy: .some)
    try generator.addStopwords(stopwords, strategy: .stemmed)
    let stemmer = try Stemmer(Schema.stemmer)
    let writer = try Writer(path: path, mode: .create, options: [.noSync])
    self.generator = generator
    self.stemmer = stemmer
    self.path = path
    self.most = most
    self.writer = writer
    written = Written(folders: [path])
    self.compounds = compounds
    self.registry = registry
  }

  init(
    at path: String, _ vocabularies: Vocabularies, _ words: SearchWords, _ registry: FacetRegistry
  ) throws(XapianError) {
    try self.init(
      at: path, stopwords: vocabularies.stoppord, compounds: words.compounds, registry)
  }

  /// - Parameter plan: place of its plan among the plans of the index.
  mutating func add(_ draft: DraftDocument, plan: Int = 0) throws {
    var document = try Document()
    try addText(draft.head, to: &document)
    try addAbbreviations(draft.head, to: &document)
    try addParts(draft.head, to: &document)
    for (term, count) in draft.concepts { try document.addTerm(term, wdf: UInt32(count)) }
    try document.addTerm(Schema.slagTerm(draft.head.slag))
    rows.append(plan: plan, try addFacets(draft, to: &document))
    try document.addBooleanTerm(Schema.idTerm(draft.head.id))
    try document.addBooleanTerm(Schema.planTerm(draft.head.plan))
    try document.setData(try CompactJSON.line(draft.head) + "\n" + draft.facts)
    try writer.add(document)
    if rows.count == most {
      try beginAnother()
    } else if rows.count.isMultiple(of: Self.batch) {
      try writer.commit()
    }
  }

  private mutating func beginAnother() throws(XapianError) {
    let path = "\(path)-\(written.folders.count)"
    var full = try Writer(path: path, mode: .create, options: [.noSync])
    swap(&writer, &full)
    written.folders.append(path)
    written.rows.append(try Self.end(full, rows))
    rows = DocumentRows()
  }

  /// - Returns: the rows with the lengths of their documents, which are known now.
  private static func end(
    _ writer: consuming Writer, _ rows: DocumentRows
  ) throws(XapianError) -> DocumentRows {
    var rows = rows
    try writer.commit()
    rows.setLengths(
      try writer.read { reader throws(XapianError) in try reader.lengths().lengths })
    try writer.finish()
    return rows
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
    for text in [head.title] + head.headings + lines + head.ansvar
    where Words.mayHaveAbbreviation(text) {
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
  ) throws(XapianError) -> FacetCodes {
    var codes: [UInt32] = []
    for value in draft.facets {
      guard let code = registry.code(value.facet, value.value), !codes.contains(code) else {
        continue
      }
      codes.append(code)
      try document.addBooleanTerm(Schema.facetTerm(value.facet, value.value))
    }
    for range in draft.ages {
      // A person may have set any number in a manifest.
      let youngest = min(max(range.min, 0), Schema.oldestAge)
      let oldest = min(range.max ?? Schema.oldestAge, Schema.oldestAge)
      for age in youngest...max(youngest, oldest) {
        try document.addBooleanTerm(Schema.ageTerm(age))
      }
    }
    return FacetCodes(codes: codes, ages: draft.ages)
  }

  // MARK: Beside the documents

  mutating func setMetadata(_ key: String, _ text: String) throws(XapianError) {
    try writer.setMetadata(key, text)
  }

  mutating func setMetadata(_ key: String, bytes: [UInt8]) throws(XapianError) {
    try writer.setMetadata(key, bytes: bytes)
  }

  mutating func addSynonym(_ synonym: String, of key: String) throws(XapianError) {
    try writer.addSynonym(synonym, of: key)
  }

  mutating func addSpelling(_ word: String, count: Int) throws(XapianError) {
    try writer.addSpelling(word, count: UInt32(clamping: count))
  }

  /// Writes what stands beside the documents and the words, and ends.
  consuming func finish(
    _ words: SearchWords, _ rows: DocumentRows, _ vocabularies: Vocabularies,
    _ plans: [PlanSummary]
  ) throws {
    try words.writeLists(to: &self)
    try rows.write(to: &self)
    try setMetadata(Schema.Metadata.schema, Schema.version)
    try setMetadata(Schema.Metadata.facets, try CompactJSON.line(registry))
    let kommuner = Kommuneoversikt(vocabularies.kommuner)
    try setMetadata(Schema.Metadata.kommuner, try CompactJSON.line(kommuner))
    let concepts = QueryConcepts.Stored(vocabularies)
    try setMetadata(Schema.Metadata.concepts, try CompactJSON.line(concepts))
    try setMetadata(Schema.Metadata.plans, try CompactJSON.line(plans))
    try finish()
  }

  @discardableResult
  consuming func finish() throws(XapianError) -> Written {
    var written = written
    written.rows.append(try Self.end(writer, rows))
    return written
  }
}
