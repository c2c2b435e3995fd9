import Foundation
import Testing

@testable import PlanCorpus

@Suite struct `Decoding a lone file` {
  private static let text = "Målgruppe: 10–24 år\nTiltak 1: «Møteplass»\n"

  private func decoded(_ bytes: [UInt8]) throws -> LenientDecoding.Decoded {
    try LenientDecoding.text(of: bytes, as: "plan.txt")
  }

  private func fault(_ bytes: [UInt8]) -> Fault? {
    PlanCorpusTests.fault { () throws(Fault) in
      try LenientDecoding.text(of: bytes, as: "plan.txt")
    }
  }

  private func bytes(_ text: String, _ encoding: String.Encoding) throws -> [UInt8] {
    [UInt8](try #require(text.data(using: encoding)))
  }

  @Test func `UTF-8 is no conversion`() throws {
    let found = try decoded(Array(Self.text.utf8))
    #expect(found == LenientDecoding.Decoded(text: Self.text, convertedFrom: nil))
  }

  @Test(arguments: [
    (String.Encoding.windowsCP1252, "Windows-1252"), (.utf16, "UTF-16 (little-endian)"),
    (.utf16LittleEndian, "UTF-16 (little-endian)"), (.utf16BigEndian, "UTF-16 (big-endian)"),
  ])
  func `other encodings are recognised`(encoding: String.Encoding, name: String) throws {
    let found = try decoded(try bytes(Self.text, encoding))
    #expect(found.text == Self.text)
    #expect(found.convertedFrom == name)
  }

  @Test func `Latin-1 is told from Windows-1252 by its lack of signs`() throws {
    let found = try decoded(try bytes("Møte på året\n", .isoLatin1))
    #expect(found.text == "Møte på året\n")
    #expect(found.convertedFrom == "Latin-1")
  }

  @Test func `a file put together of two encodings is read line by line`() throws {
    let found = try decoded(
      Array("Målgruppe\n".utf8) + (try bytes("fravær – «sent»\n", .windowsCP1252)))
    #expect(found.text == "Målgruppe\nfravær – «sent»\n")
    #expect(found.convertedFrom == "Windows-1252 mixed with UTF-8")
  }

  @Test(arguments: [
    ([UInt8](), "is empty"), (Array(" \n\t\n".utf8), "is empty"),
    (Array("en\nt\u{0}o\n".utf8), "NUL"), (Array("12 34\n— 5 %\n".utf8), "no letters"),
    (Array("%PDF-1.7\n".utf8), "is a PDF"), (Array("PK\u{3}\u{4}abc".utf8), "packed document"),
    ([0xFF, 0xFE, 0x41], "is not"), (Array("{\\rtf1 a}".utf8), "RTF"),
    ([UInt8](repeating: 0x01, count: 50) + [0xE5], "control characters"),
  ])
  func `what is no text is said to be none`(bytes: [UInt8], word: String) throws {
    let found = try #require(fault(bytes))
    #expect(found.problem.contains(word), "\(found)")
    #expect(found.file == "plan.txt")
    #expect(found.remedy.count > 5)
  }

  @Test func `a line of megabytes is named, not read`() throws {
    let line = [UInt8](repeating: 0x61, count: LenientDecoding.longestLine + 1)
    let found = try #require(fault(Array("en\n".utf8) + line))
    #expect(found.line == 2)
    #expect(found.problem.contains("longer than"))
  }

  @Test func `a file too large is refused before it is read`() throws {
    try withFile([]) { path in
      #expect(truncate(path, 100 << 20) == 0)
      let found = PlanCorpusTests.fault { () throws(Fault) in
        try LenientDecoding.text(at: path, as: "stor.txt")
      }
      #expect(found?.problem == "is larger than 8 MiB")
    }
  }

  @Test func `a conversion is a warning of the plan`() throws {
    let plan = LoneFile.read(
      try LenientDecoding.text(of: try bytes(Self.text, .windowsCP1252), as: "-"), as: "-")
    #expect(plan.facts.warnings.first?.code == "converted-encoding")
    #expect(plan.facts.plan.files == ["-"])
    #expect(plan.facts.plan.id == nil)
  }

  @Test(arguments: [
    ("Planen er for barn og unge i kommunen, og politiet er med på arbeidet som pågår. ", false),
    (
      "Planen er for born og unge i kommunen, og politiet er med på arbeidet som går føre seg. ",
      false
    ),
    ("The plan is for children and young people in the municipality and for the police. ", true),
    ("Planen är för barn och unga i kommunen och polisen som arbetar med det. ", true),
  ])
  func `another language is a warning`(sentence: String, isOther: Bool) throws {
    let text = String(repeating: sentence + "\n", count: 30)
    let plan = LoneFile.read(
      try LenientDecoding.text(of: Array(text.utf8), as: "-"), as: "-")
    #expect(plan.facts.warnings.contains { $0.code == "other-language" } == isOther)
  }
}
