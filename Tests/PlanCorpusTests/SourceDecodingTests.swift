import Fixtures
import Foundation
import Testing

@testable import PlanCorpus

@Suite struct `Decoding a source` {
  private func fault(of bytes: [UInt8]) -> Fault? {
    PlanCorpusTests.fault { () throws(Fault) in
      try SourceDecoding.text(of: bytes, as: "a-2020/plan.txt")
    }
  }

  /// Spelt in Windows-1252, where the letters are single bytes.
  private static let windows: [UInt8] =
    Array("Første linje\n".utf8.filter { $0 < 0x80 }) + Array("annen\nb".utf8) + [0xE5]
    + Array("t\nslutt\n".utf8)

  @Test func `UTF-8 is read as it is`() throws {
    #expect(try SourceDecoding.text(of: Array("Målgruppe\n".utf8), as: "x") == "Målgruppe\n")
  }

  @Test func `a byte order mark is no part of the text`() throws {
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("Tiltak 1: Båt".utf8)
    #expect(try SourceDecoding.text(of: bytes, as: "x") == "Tiltak 1: Båt")
  }

  @Test(arguments: ["", " ", "\n\n", " \t\r\n\u{0B}\u{0C}"])
  func `a file of nothing but blanks is empty`(text: String) {
    let found = fault(of: Array(text.utf8))
    #expect(found?.problem == "is empty")
    #expect(found?.file == "a-2020/plan.txt")
    #expect(found?.remedy.isEmpty == false)
  }

  @Test func `a NUL byte is reported on its line`() {
    let found = fault(of: Array("en\nto\ntr".utf8) + [0] + Array("e\nfire".utf8))
    #expect(found?.line == 3)
    #expect(found?.problem.contains("NUL") == true)
  }

  @Test func `Windows-1252 is reported on the line of its first letter`() {
    let found = fault(of: Self.windows)
    #expect(found?.problem == "is not UTF-8")
    #expect(found?.line == 3)
    #expect(found?.remedy.contains("iconv") == true)
  }

  @Test func `a broken letter at the very end is reported on the last line`() {
    #expect(fault(of: Array("en\nto\n".utf8) + [0xC3])?.line == 3)
  }

  @Test func `letters that are right before a broken one do not move its line`() {
    #expect(fault(of: Array("æøå\næøå – «»\nb".utf8) + [0xF8, 0x72])?.line == 3)
  }

  @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian, .utf16])
  func `UTF-16 is no UTF-8 text`(encoding: String.Encoding) throws {
    let data = try #require("Målgruppe\nbarn".data(using: encoding))
    let found = fault(of: [UInt8](data))
    #expect(found?.line == 1)
    #expect(found?.description.hasPrefix("a-2020/plan.txt:1: ") == true)
  }

  @Test func `a missing file says so`() throws {
    try Fixtures.withFolder { folder in
      let found = PlanCorpusTests.fault { () throws(Fault) in
        try SourceDecoding.text(at: "\(folder)/nei.txt", as: "a-2020/nei.txt")
      }
      #expect(found?.problem == "is missing")
      #expect(found?.description.hasPrefix("a-2020/nei.txt: is missing; ") == true)
    }
  }

  @Test func `a folder is no file`() throws {
    try Fixtures.withFolder { folder in
      let found = PlanCorpusTests.fault { () throws(Fault) in
        try SourceDecoding.text(at: folder, as: "a-2020/plan.txt")
      }
      #expect(found?.problem == "is a folder")
    }
  }

  @Test func `a file is read whole`() throws {
    let text = try withFile("æ\r\nø\rå".utf8) { path in
      try SourceDecoding.text(at: path, as: "x")
    }
    #expect(text == "æ\r\nø\rå")
  }

  @Test func `a file too large to be a plan is not read`() throws {
    try Fixtures.withFolder { folder in
      let path = "\(folder)/stor.txt"
      try Data().write(to: URL(fileURLWithPath: path))
      let handle = try #require(FileHandle(forWritingAtPath: path))
      try handle.truncate(atOffset: UInt64(SourceDecoding.largestFile) + 1)
      try handle.close()
      let found = PlanCorpusTests.fault { () throws(Fault) in
        try SourceDecoding.text(at: path, as: "stor.txt")
      }
      #expect(found?.problem == "is larger than 64 MiB")
    }
  }
}
