import Testing
import Xapian

@Suite struct `Words` {
  @Test(arguments: [
    ("norwegian", "ungdommene", "ungdomm"), ("nb", "målgruppen", "målgrupp"),
    ("nn", "målgrupper", "målgrupp"), ("none", "ungdommene", "ungdommene"),
    ("english", "schools", "school"),
  ])
  func `words have stems`(language: String, word: String, stem: String) throws {
    let stemmer = try Stemmer(language)
    #expect(try stemmer.stem(word) == stem)
    #expect(stemmer.language == language)
  }

  @Test func `an unknown language is refused by name`() throws {
    let error = try #require(caught { () throws(XapianError) in try Stemmer("klingon") })
    #expect(error.code == .invalidArgument)
    #expect(error.subject == .language("klingon"))
    let generator = caught { () throws(XapianError) in try TermGenerator(stemmer: "klingon") }
    #expect(generator?.code == .invalidArgument)
  }

  @Test func `Norwegian is among the languages`() throws {
    let languages = try Stemmer.availableLanguages
    #expect(languages.contains("norwegian"))
    #expect(!languages.contains(""))
  }

  private func terms(
    _ text: String, _ strategy: TermGenerator.StemStrategy
  ) throws(XapianError) -> [String] {
    var generator = try TermGenerator(stemmer: "norwegian", strategy: strategy)
    var document = try Document()
    try generator.index(text, into: &document)
    return try document.terms().map(\.term)
  }

  @Test(arguments: [
    (TermGenerator.StemStrategy.none, ["skolene"]), (.some, ["Zskol", "skolene"]),
    (.all, ["skol"]), (.allWithZ, ["Zskol"]), (.someWithPositions, ["Zskol", "skolene"]),
  ])
  func `each strategy makes its terms`(
    strategy: TermGenerator.StemStrategy, expected: [String]
  ) throws {
    #expect(try terms("Skolene", strategy) == expected)
  }

  @Test func `prefix and weight go into the terms`() throws {
    var generator = try TermGenerator(stemmer: "norwegian")
    var document = try Document()
    try generator.index("Skolene", into: &document, prefix: "S", weight: 4)
    let terms = try document.terms().map { "\($0.term) \($0.withinDocumentFrequency)" }
    #expect(terms == ["Sskolene 4", "ZSskol 4"])
  }

  @Test func `positions go on in a document and start again in the next`() throws {
    var generator = try TermGenerator()
    var first = try Document()
    try generator.index("en to", into: &first)
    try generator.increasePosition()
    try generator.index("tre", into: &first)
    #expect(try generator.position() == 103)
    try generator.setPosition(200)
    try generator.index("fire", into: &first)
    #expect(try generator.position() == 201)
    var second = try Document()
    try generator.index("en", into: &second)
    #expect(try generator.position() == 1)
  }

  @Test func `text without positions moves none`() throws {
    var generator = try TermGenerator()
    var document = try Document()
    try generator.indexWithoutPositions("en to tre", into: &document)
    #expect(try generator.position() == 0)
    #expect(try document.terms().count == 3)
  }

  @Test(arguments: [
    (TermGenerator.StopStrategy.none, ["Zog", "Zrus", "og", "rus"]),
    (.all, ["Zrus", "rus"]), (.stemmed, ["Zrus", "og", "rus"]),
  ])
  func `stopwords are left out as asked`(
    strategy: TermGenerator.StopStrategy, expected: [String]
  ) throws {
    var generator = try TermGenerator(stemmer: "norwegian")
    try generator.addStopwords(["og", "i"], strategy: strategy)
    var document = try Document()
    try generator.index("rus og", into: &document)
    #expect(try document.terms().map(\.term) == expected)
  }

  @Test func `words over the limit are left out`() throws {
    var generator = try TermGenerator()
    try generator.setMaxWordSize(5)
    var document = try Document()
    try generator.index("ungdom rus", into: &document)
    #expect(try document.terms().map(\.term) == ["rus"])
  }

  @Test func `words met become spellings of the writer`() throws {
    let directory = try TemporaryDirectory()
    var writer = try Writer(path: directory.file("db"))
    var generator = try TermGenerator(stemmer: "norwegian")
    try generator.collectSpellings(for: writer)
    var document = try Document()
    try generator.index("Fritidsklubben åpner", into: &document)
    try writer.add(document)
    try writer.finish()
    let suggestion = try Database(path: directory.file("db")).read {
      reader throws(XapianError) in try reader.spellingSuggestion(for: "fritidklubben")
    }
    #expect(suggestion == "fritidsklubben")
  }

  @Test func `spellings for a writer that is finished are refused`() throws {
    let directory = try TemporaryDirectory()
    var generator = try TermGenerator()
    let writer = try Writer(path: directory.file("db"))
    try generator.collectSpellings(for: writer)
    try writer.finish()
    var document = try Document()
    var found: XapianError?
    do throws(XapianError) {
      try generator.index("ord", into: &document)
    } catch { found = error }
    #expect(found?.code == .databaseClosed)
  }
}
