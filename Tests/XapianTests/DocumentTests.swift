import Testing
import Xapian

@Suite struct `Documents being made` {
  @Test func `terms add up, boolean ones weigh nothing`() throws {
    var document = try Document()
    try document.addTerm("rus", wdf: 2)
    try document.addTerm("rus")
    try document.addPosting("skole", at: 4)
    try document.addPosting("skole", at: 9, wdf: 3)
    try document.addBooleanTerm("XKgran")
    let terms = try document.terms().map { "\($0.term) \($0.withinDocumentFrequency)" }
    #expect(terms == ["XKgran 0", "rus 3", "skole 4"])
  }

  @Test func `a term is removed, one that is not there is refused`() throws {
    var document = try Document()
    try document.addTerm("rus")
    try document.removeTerm("rus")
    #expect(try document.terms().isEmpty)
    var found: XapianError?
    do throws(XapianError) { try document.removeTerm("rus") } catch { found = error }
    #expect(found?.code == .invalidArgument)
    #expect(found?.subject == .term("rus"))
  }

  @Test(arguments: [
    (String(repeating: "a", count: 245), true), (String(repeating: "a", count: 246), false),
    (String(repeating: "ø", count: 122), true), (String(repeating: "ø", count: 123), false),
    (String(repeating: "\0", count: 122), true), (String(repeating: "\0", count: 123), false),
    ("", false),
  ])
  func `terms over the limit are refused with their size`(term: String, fits: Bool) throws {
    let directory = try TemporaryDirectory()
    var document = try Document()
    var errors: [XapianError] = []
    do throws(XapianError) { try document.addTerm(term) } catch { errors.append(error) }
    do throws(XapianError) { try document.addPosting(term, at: 1) } catch { errors.append(error) }
    #expect(errors.isEmpty == fits)
    #expect(errors.allSatisfy { $0.code == .invalidArgument && $0.subject == .term(term) })
    // What is let through, the backend takes.
    var writer = try Writer(path: directory.file("db"))
    try writer.add(document)
    try writer.finish()
    #expect(Document.maxTermSize == 245)
  }

  @Test func `values are bytes, text or numbers, and are removed`() throws {
    var document = try Document()
    try document.setValue(0, bytes: [1, 0, 255])
    try document.setValue(1, "blåbær")
    try document.setValue(2, number: -2.5)
    try document.setValue(3, "bort")
    try document.removeValue(3)
    try document.removeValue(4)
    #expect(try document.value(0) == [1, 0, 255])
    #expect(try document.value(1) == Array("blåbær".utf8))
    #expect(try SortableNumber.decode(document.value(2)) == -2.5)
    #expect(try document.value(3).isEmpty)
  }

  @Test func `data is kept byte for byte`() throws {
    var document = try Document()
    try document.setData(bytes: [0, 1, 254, 0])
    #expect(try document.data() == [0, 1, 254, 0])
    try document.setData("æøå\0slutt")
    #expect(try document.data() == Array("æøå\0slutt".utf8))
    // Not in one piece, so it has to be gathered first.
    try document.setData(bytes: stride(from: UInt8(1), through: 9, by: 4))
    #expect(try document.data() == [1, 5, 9])
  }

  @Test func `clearing leaves nothing`() throws {
    var document = try Document()
    try document.addTerm("rus")
    try document.setValue(0, "v")
    try document.setData("d")
    try document.clear()
    #expect(try document.terms().isEmpty)
    #expect(try document.value(0).isEmpty)
    #expect(try document.data().isEmpty)
  }

  @Test(arguments: [-1e300, -2.5, -1, 0, 0.1, 1, 2023, 2024, 1e9, .infinity])
  func `numbers survive being made sortable`(number: Double) throws {
    let bytes = SortableNumber.encode(number)
    #expect(bytes.count <= 9)
    if number.isFinite { #expect(try SortableNumber.decode(bytes) == number) }
  }

  @Test func `sortable numbers sort as bytes`() {
    let numbers = [-.infinity, -1e300, -2.5, -1, 0, 0.1, 1, 2023, 2024, 1e9, .infinity]
    let encoded = numbers.map(SortableNumber.encode)
    #expect(encoded == encoded.sorted { $0.lexicographicallyPrecedes($1) })
  }

  @Test func `bytes that are no number do no harm`() throws {
    _ = try SortableNumber.decode([])
    _ = try SortableNumber.decode([255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255])
  }
}
