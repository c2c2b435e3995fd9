import Testing
import Xapian

@Suite struct `Terms, documents and values` {
  let directory: TemporaryDirectory
  let database: Database

  init() throws {
    directory = try TemporaryDirectory()
    database = try Sample.database(directory)
  }

  @Test func `a term is there, with its frequencies`() throws {
    try database.read { reader throws(XapianError) in
      #expect(try reader.hasTerm("XKskole"))
      #expect(try !reader.hasTerm("XKhytte"))
      #expect(try reader.termFrequency("Zrusmidl") == 2)
      #expect(try reader.collectionFrequency("Zrusmidl") == 2)
      #expect(try reader.collectionFrequency("XKskole") == 0)
      #expect(try reader.termFrequency("finnes ikke") == 0)
    }
  }

  @Test func `a term has its documents, and no term has all`() throws {
    try database.read { reader throws(XapianError) in
      #expect(try reader.documentIDs(of: "XKskole") == [2, 3])
      #expect(try reader.documentIDs(of: "XKhytte") == [])
      #expect(try reader.documentIDs(of: "") == [1, 2, 3, 4, 5])
    }
  }

  @Test func `a document comes with data, values and its terms on request`() throws {
    let second = try id(2)
    let (plain, full) = try database.read { reader throws(XapianError) in
      (try reader.document(second), try reader.document(second, withTerms: true))
    }
    #expect(plain.text == Sample.texts[1])
    #expect(plain.data == Array(Sample.texts[1].utf8))
    #expect(plain.string(Sample.kind) == "skole")
    #expect(try plain.number(Sample.year) == 2020)
    #expect(plain.string(9) == nil)
    #expect(try plain.number(9) == nil)
    #expect(plain.terms == nil)
    let terms = try #require(full.terms)
    #expect(terms.map(\.term).contains("Zskol"))
    #expect(terms.map(\.bytes) == terms.map(\.bytes).sorted { $0.lexicographicallyPrecedes($1) })
    let kind = try #require(terms.first { $0.term == "XKskole" })
    #expect(kind.frequency == 2)
    #expect(kind.withinDocumentFrequency == 0)
  }

  @Test func `parts of a document are read alone`() throws {
    let third = try id(3)
    try database.read { reader throws(XapianError) in
      #expect(try reader.data(of: third) == Array(Sample.texts[2].utf8))
      #expect(try reader.text(of: third) == Sample.texts[2])
      #expect(try reader.value(of: third, slot: Sample.kind) == Array("skole".utf8))
      #expect(try reader.value(of: third, slot: 9).isEmpty)
      let length = try reader.length(of: third)
      #expect(length.terms >= 14)
      #expect(length.distinct > 2)
    }
  }

  @Test func `every part of a missing document is not found`() throws {
    let missing = try id(42)
    try database.read { reader throws(XapianError) in
      var codes: [XapianError.Code?] = []
      codes.append(caught { () throws(XapianError) in try reader.document(missing) }?.code)
      codes.append(caught { () throws(XapianError) in try reader.text(of: missing) }?.code)
      codes.append(
        caught { () throws(XapianError) in try reader.value(of: missing, slot: 0) }?.code)
      codes.append(caught { () throws(XapianError) in try reader.terms(of: missing) }?.code)
      codes.append(
        caught { () throws(XapianError) in try reader.length(of: missing).terms }?.code)
      #expect(codes == Array(repeating: .documentNotFound, count: 5))
    }
  }

  @Test func `positions are those of the words`() throws {
    let first = try id(1)
    try database.read { reader throws(XapianError) in
      #expect(try reader.positions(of: "ungdom", in: first) == [1])
      #expect(try reader.positions(of: "onsdag", in: first) == [6])
      #expect(try reader.positions(of: "Zungdom", in: first) == [])
    }
  }

  @Test func `terms with a prefix are walked in order`() throws {
    let terms = try database.read { reader throws(XapianError) in
      var cursor = try reader.terms(withPrefix: "XK")
      var seen: [String] = []
      while let entry = try cursor.next() { seen.append("\(entry.term) \(entry.frequency)") }
      #expect(try cursor.next() == nil)
      return seen
    }
    #expect(terms == ["XKfritid 2", "XKsamarbeid 1", "XKskole 2"])
  }

  @Test func `a walk skips forward, never back`() throws {
    let terms = try database.read { reader throws(XapianError) in
      var cursor = try reader.terms(withPrefix: "XK")
      try cursor.skip(to: "XKs")
      let first = try cursor.next()?.term
      try cursor.skip(to: "XKa")
      let second = try cursor.next()?.term
      try cursor.skip(to: "XKz")
      return [first, second, try cursor.next()?.term]
    }
    #expect(terms == ["XKsamarbeid", "XKskole", nil])
  }

  @Test func `a long walk goes through every batch`() throws {
    let path = directory.file("mange")
    var writer = try Writer(path: path)
    var document = try Document()
    for number in 1000..<2000 { try document.addTerm("t\(number)") }
    try writer.add(document)
    try writer.finish()
    let many = try Database(path: path)
    let (all, skipped) = try many.read { reader throws(XapianError) in
      var all = try reader.terms()
      var skipping = try reader.terms()
      _ = try skipping.next()
      try skipping.skip(to: "t1700")
      return (try all.remaining().count, try skipping.next()?.term)
    }
    #expect(all == 1000)
    #expect(skipped == "t1700")
  }

  @Test func `a slot is streamed with the number of each document`() throws {
    var years: [UInt32: Double] = [:]
    var kinds: [String] = []
    try database.read { reader throws(XapianError) in
      try reader.forEachValue(in: Sample.year) { document, bytes throws(XapianError) in
        years[document.rawValue] = try SortableNumber.decode(bytes)
      }
      try reader.forEachValue(in: Sample.kind) { _, bytes in
        kinds.append(bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) })
      }
      try reader.forEachValue(in: 9) { _, _ in kinds.append("umulig") }
    }
    #expect(years == [1: 2019, 2: 2020, 3: 2021, 4: 2022, 5: 2023])
    #expect(kinds == Sample.kinds)
  }

  @Test func `an error of the closure ends the streaming`() throws {
    var seen = 0
    let error = caught { () throws(XapianError) in
      try database.read { reader throws(XapianError) in
        try reader.forEachValue(in: Sample.year) { _, _ throws(XapianError) in
          seen += 1
          throw XapianError(code: .other, message: "nok")
        }
      }
    }
    #expect(error?.message == "nok")
    #expect(seen == 1)
  }

  @Test func `a slot has a frequency and bounds`() throws {
    try database.read { reader throws(XapianError) in
      #expect(try reader.valueFrequency(Sample.kind) == 5)
      #expect(try reader.valueFrequency(9) == 0)
      let bounds = try reader.valueBounds(Sample.kind)
      #expect(bounds?.lower == Array("fritid".utf8))
      #expect(bounds?.upper == Array("skole".utf8))
      #expect(try reader.valueBounds(9) == nil)
    }
  }

  @Test func `metadata, spellings and synonyms are read back`() throws {
    try database.read { reader throws(XapianError) in
      #expect(try reader.metadataText("navn") == "Eksempel")
      #expect(try reader.metadata("borte").isEmpty)
      #expect(try reader.metadataKeys() == ["navn", "år"])
      #expect(try reader.metadataKeys(withPrefix: "å") == ["år"])
      #expect(try reader.spellingSuggestion(for: "fritidklubb") == "fritidsklubb")
      #expect(try reader.spellingSuggestion(for: "xyzzy") == nil)
      #expect(try reader.spellingSuggestion(for: "plitii", maxDistance: 1) == nil)
      var words = try reader.spellingWords()
      let first = try words.next()
      #expect(first?.term == "fritidsklubb")
      #expect(first?.frequency == 3)
      #expect(try words.remaining().map(\.term) == ["politi"])
      #expect(try reader.synonyms(of: "tenåring") == ["ungdom", "ungdommer"])
      #expect(try reader.synonyms(of: "ungdom") == [])
      #expect(try reader.synonymKeys(withPrefix: "ten") == ["tenåring"])
      #expect(try reader.synonymKeys() == ["tenåring"])
    }
  }

  @Test func `an empty metadata key is refused`() throws {
    let error = caught { () throws(XapianError) in
      try database.read { reader throws(XapianError) in try reader.metadata("") }
    }
    #expect(error?.code == .invalidArgument)
  }

  @Test func `numbers of documents and slots refuse what Xapian keeps for itself`() {
    #expect(DocumentID(rawValue: 0) == nil)
    #expect(DocumentID(-1) == nil)
    #expect(DocumentID(1 << 40) == nil)
    #expect(DocumentID(7)?.description == "7")
    #expect(ValueSlot(rawValue: .max) == nil)
    #expect(ValueSlot(rawValue: 3) == 3)
    #expect((2 as ValueSlot) < 3)
  }
}
