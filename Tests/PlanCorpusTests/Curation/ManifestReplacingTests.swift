import Fixtures
import Foundation
import Testing

@testable import PlanCorpus

@Suite struct `Putting a manifest in the place of another` {
  private static let file = "fjellvik-2023/plan.yaml"

  private func id() throws -> PlanID { try #require(PlanID(rawValue: "fjellvik-2023")) }

  private func read(_ corpus: String) throws -> ManifestText {
    try ManifestText.read(at: "\(corpus)/\(Self.file)", as: Self.file)
  }

  private func changed(_ text: ManifestText) throws -> ManifestText {
    let target = try #require(CurationTarget(path: "maalgruppe/max"))
    return try text.applying(
      .put(CurationEntry(.set, target, value: .number(25), reason: "r", lines: [5...6])))
  }

  @Test func `writes it whole, with the rights that it had, and leaves nothing beside it`() throws {
    try Fixtures.withCorpusCopy { corpus in
      let place = "\(corpus)/\(Self.file)"
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: place)
      let old = try read(corpus)
      let new = try changed(old)
      #expect(try CorpusFolder(at: corpus).replace(old, by: new, of: id()))
      #expect(try read(corpus) == new)
      #expect(Corpus.check(at: corpus).isEmpty)
      let rights = try FileManager.default.attributesOfItem(atPath: place)[.posixPermissions]
      #expect(rights as? Int == 0o640)
      let files = try FileManager.default.contentsOfDirectory(atPath: "\(corpus)/fjellvik-2023")
      #expect(files.sorted() == ["plan.txt", "plan.yaml"])
    }
  }

  @Test func `does nothing when somebody changed it meanwhile`() throws {
    try Fixtures.withCorpusCopy { corpus in
      let old = try read(corpus)
      let theirs = old.text + "# theirs\n"
      try theirs.write(toFile: "\(corpus)/\(Self.file)", atomically: true, encoding: .utf8)
      #expect(try !CorpusFolder(at: corpus).replace(old, by: changed(old), of: id()))
      #expect(try read(corpus).text == theirs)
    }
  }

  @Test func `waits for nobody who holds the corpus, and says so`() throws {
    try Fixtures.withCorpusCopy { corpus in
      let held = try CorpusFolder(at: corpus)
      #expect {
        _ = try CorpusFolder(at: corpus)
      } throws: { "\($0)".contains("wait until it is done") }
      _ = held
    }
  }

  @Test func `follows no link out of the corpus`() throws {
    try Fixtures.withCorpusCopy { corpus in
      let old = try read(corpus)
      let outside = "\(corpus)/../outside.yaml"
      try old.text.write(toFile: outside, atomically: true, encoding: .utf8)
      try FileManager.default.removeItem(atPath: "\(corpus)/\(Self.file)")
      try FileManager.default.createSymbolicLink(
        atPath: "\(corpus)/\(Self.file)", withDestinationPath: outside)
      #expect(throws: Fault.self) {
        try CorpusFolder(at: corpus).replace(old, by: changed(old), of: id())
      }
      #expect(try String(contentsOfFile: outside, encoding: .utf8) == old.text)
    }
  }
}
