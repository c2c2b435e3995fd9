import Testing
import Xapian

@Suite struct `Writing` {
  let directory: TemporaryDirectory
  let path: String

  init() throws {
    directory = try TemporaryDirectory()
    path = directory.file("db")
  }

  private func count() throws(XapianError) -> Int {
    try Database(path: path).read { reader throws(XapianError) in try reader.documentCount }
  }

  private func document(_ text: String) throws(XapianError) -> Document {
    var document = try Document()
    try document.addTerm("ord")
    try document.addBooleanTerm("Q" + text)
    try document.setData(text)
    return document
  }

  @Test func `documents are numbered from one`() throws {
    var writer = try Writer(path: path)
    let first = try writer.add(document("a"))
    let second = try writer.add(document("b"))
    #expect([first.rawValue, second.rawValue] == [1, 2])
    try writer.finish()
    #expect(try count() == 2)
  }

  @Test func `a document is replaced by number and by term`() throws {
    var writer = try Writer(path: path)
    let first = try writer.add(document("a"))
    try writer.add(document("b"))
    try writer.replace(first, with: document("c"))
    let byTerm = try writer.replace(uniqueTerm: "Qb", with: document("d"))
    let fresh = try writer.replace(uniqueTerm: "Qny", with: document("ny"))
    #expect(byTerm.rawValue == 2)
    #expect(fresh.rawValue == 3)
    let texts = try writer.read { reader throws(XapianError) in
      try [1, 2, 3].map { number throws(XapianError) in
        try reader.text(of: try present(DocumentID(number)))
      }
    }
    #expect(texts == ["c", "d", "ny"])
    try writer.finish()
  }

  @Test func `documents are deleted by number and by term`() throws {
    var writer = try Writer(path: path)
    let first = try writer.add(document("a"))
    try writer.add(document("b"))
    try writer.add(document("c"))
    try writer.delete(first)
    try writer.delete(uniqueTerm: "Qc")
    try writer.delete(uniqueTerm: "Qfinnes-ikke")
    try writer.finish()
    let left = try Database(path: path).read { reader throws(XapianError) in
      try reader.documentIDs(of: "")
    }
    #expect(left == [2])
  }

  @Test func `an empty unique term is refused`() throws {
    var writer = try Writer(path: path)
    var found: [XapianError.Code] = []
    do throws(XapianError) { try writer.delete(uniqueTerm: "") } catch { found.append(error.code) }
    do throws(XapianError) {
      try writer.replace(uniqueTerm: "", with: document("a"))
    } catch { found.append(error.code) }
    #expect(found == [.invalidArgument, .invalidArgument])
    try writer.finish()
  }

  @Test func `a commit shows changes to new readers, the writer sees them before`() throws {
    var writer = try Writer(path: path)
    try writer.add(document("a"))
    #expect(try writer.read { reader throws(XapianError) in try reader.documentCount } == 1)
    #expect(try count() == 0)
    try writer.commit()
    #expect(try count() == 1)
    try writer.finish()
  }

  @Test func `a transaction is kept as a whole or dropped as a whole`() throws {
    var writer = try Writer(path: path)
    try writer.transaction { writer throws(XapianError) in
      try writer.add(document("a"))
      try writer.add(document("b"))
    }
    var found: XapianError?
    do throws(XapianError) {
      try writer.transaction { writer throws(XapianError) in
        try writer.add(document("c"))
        throw XapianError(code: .other, message: "ombestemte meg")
      }
    } catch { found = error }
    #expect(found?.message == "ombestemte meg")
    try writer.finish()
    #expect(try count() == 2)
  }

  @Test func `transactions by hand follow their rules`() throws {
    var writer = try Writer(path: path)
    var codes: [XapianError.Code] = []
    do throws(XapianError) { try writer.commitTransaction() } catch { codes.append(error.code) }
    do throws(XapianError) { try writer.cancelTransaction() } catch { codes.append(error.code) }
    try writer.beginTransaction(flushed: false)
    do throws(XapianError) { try writer.beginTransaction() } catch { codes.append(error.code) }
    do throws(XapianError) { try writer.commit() } catch { codes.append(error.code) }
    try writer.add(document("a"))
    try writer.cancelTransaction()
    try writer.beginTransaction()
    try writer.add(document("b"))
    try writer.commitTransaction()
    try writer.finish()
    #expect(codes == Array(repeating: .invalidOperation, count: 4))
    #expect(try count() == 1)
  }

  @Test func `closing drops a transaction under way`() throws {
    var writer = try Writer(path: path)
    try writer.add(document("a"))
    try writer.beginTransaction()
    try writer.add(document("b"))
    try writer.close()
    #expect(try count() == 1)
  }

  @Test func `a writer that is dropped saves what it has`() throws {
    do {
      var writer = try Writer(path: path)
      try writer.add(document("a"))
    }
    #expect(try count() == 1)
  }

  @Test func `overwriting begins anew`() throws {
    try Sample.build(at: path)
    var writer = try Writer(path: path, mode: .createOrOverwrite, options: .noSync)
    try writer.add(document("a"))
    try writer.finish()
    #expect(try count() == 1)
  }

  @Test func `building aside with every short cut works`() throws {
    var writer = try Writer(
      path: path, mode: .create, options: [.noSync, .dangerous, .noTermList], blockSize: 16384)
    for number in 1...50 { try writer.add(document("\(number)")) }
    try writer.finish()
    #expect(try count() == 50)
  }

  @Test func `metadata, spellings and synonyms are taken back`() throws {
    var writer = try Writer(path: path)
    try writer.setMetadata("a", "1")
    try writer.setMetadata("b", bytes: [0, 255])
    try writer.setMetadata("a", "")
    try writer.addSpelling("skole", count: 2)
    try writer.removeSpelling("skole")
    try writer.addSpelling("hytte")
    try writer.removeSpelling("hytte")
    for word in ["x", "y"] { try writer.addSynonym(word, of: "a") }
    try writer.removeSynonym("x", of: "a")
    try writer.addSynonym("z", of: "b")
    try writer.clearSynonyms(of: "b")
    try writer.finish()
    try Database(path: path).read { reader throws(XapianError) in
      #expect(try reader.metadataKeys() == ["b"])
      #expect(try reader.metadata("b") == [0, 255])
      var words = try reader.spellingWords()
      #expect(try words.remaining().map { "\($0.term) \($0.frequency)" } == ["skole 1"])
      #expect(try reader.synonymKeys() == ["a"])
      #expect(try reader.synonyms(of: "a") == ["y"])
    }
  }

  @Test func `a stored document is loaded, changed and put back`() throws {
    try Sample.build(at: path)
    var writer = try Writer(path: path, mode: .open)
    let first = try id(1)
    var document = try writer.document(first)
    try document.addBooleanTerm("XKnytt")
    try document.setData("endret")
    try writer.replace(first, with: document)
    try writer.finish()
    try Database(path: path).read { reader throws(XapianError) in
      #expect(try reader.documentIDs(of: "XKnytt") == [1])
      #expect(try reader.text(of: first) == "endret")
      #expect(try reader.hasTerm("Zungdom"))
      #expect(try reader.positions(of: "ungdom", in: first) == [1])
    }
  }
}
