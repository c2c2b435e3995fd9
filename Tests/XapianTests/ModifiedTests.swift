import Testing
import Xapian

@Suite struct `A database changed under its reader` {
  let directory: TemporaryDirectory
  let path: String

  init() throws {
    directory = try TemporaryDirectory()
    path = directory.file("db")
    try fill(mode: .create, letter: "a")
  }

  /// Enough data for the old blocks to be reused: two commits after a reader
  /// opened, its revision is gone.
  private func fill(mode: Writer.Mode, letter: Character) throws(XapianError) {
    var writer = try Writer(path: path, mode: mode, options: .noSync)
    for number in 1...300 as ClosedRange<UInt32> {
      var document = try Document()
      try document.addBooleanTerm("Q\(number)")
      try document.addTerm("ord\(letter)\(number)")
      try document.setData(String(repeating: letter, count: 500) + "\(number)")
      try writer.replace(uniqueTerm: "Q\(number)", with: document)
    }
    try writer.finish()
  }

  private func change() throws(XapianError) {
    for letter in ["b", "c", "d"] as [Character] { try fill(mode: .open, letter: letter) }
  }

  private func readAll(_ reader: borrowing Reader) throws(XapianError) -> String {
    var first = ""
    for number in 1...300 as ClosedRange<UInt32> {
      let ids = try reader.documentIDs(of: "Q\(number)")
      let text = try reader.text(of: try present(DocumentID(ids.first ?? 0)))
      if number == 1 { first = String(text.prefix(1)) }
    }
    return first
  }

  @Test func `the reader meets the error once, and the second try sees the new data`() throws {
    let database = try Database(path: path)
    try change()
    var met: [XapianError.Code] = []
    let letter = try database.read { reader throws(XapianError) in
      do throws(XapianError) {
        return try readAll(reader)
      } catch {
        met.append(error.code)
        throw error
      }
    }
    #expect(met == [.databaseModified])
    #expect(letter == "d")
  }

  @Test func `a second such error leaves, after two tries`() throws {
    let database = try Database(path: path)
    var tries = 0
    let error = caught { () throws(XapianError) in
      try database.read { _ throws(XapianError) -> Int in
        tries += 1
        throw XapianError(code: .databaseModified, message: "igjen")
      }
    }
    #expect(tries == 2)
    #expect(error?.code == .databaseModified)
    #expect(try database.read { reader throws(XapianError) in try reader.documentCount } == 300)
  }

  @Test func `other errors are not tried again`() throws {
    let database = try Database(path: path)
    var tries = 0
    _ = caught { () throws(XapianError) in
      try database.read { reader throws(XapianError) in
        tries += 1
        return try reader.data(of: try present(DocumentID(9999)))
      }
    }
    #expect(tries == 1)
  }

  @Test func `a reader keeps its snapshot through one commit`() throws {
    let database = try Database(path: path)
    try fill(mode: .open, letter: "b")
    let letter = try database.read { reader throws(XapianError) in try readAll(reader) }
    #expect(letter == "a")
  }
}
