import Fixtures
import Foundation
import Testing

@testable import PlanCorpus

@Suite struct `Putting a plan into a corpus` {
  private let files = FileManager.default

  private func draft(_ text: String, id: String? = nil) throws -> PlanDraft {
    let plan = ConvertedPlan(text: text, kind: .textLayer, format: .pdf)
    return try PlanDraft(
      plan, of: DeliveredFile(name: "plan.pdf", bytes: Array("%PDF \(text)".utf8)),
      as: PlanRequest(kommune: "Tangvåg", period: Period(first: 2023, last: 2026), id: id),
      soundWords: { .empty })
  }

  private static let text = "Tiltak 1: Foreldremøter om rus\nAnsvar: Rektorene\n"

  /// Names of everything below a folder, hidden things too.
  private func names(_ folder: String) -> [String] {
    ((files.enumerator(atPath: folder)?.allObjects as? [String]) ?? []).sorted()
  }

  @Test func `makes a folder that the corpus opens and check finds in order`() throws {
    try Fixtures.withFolder { folder in
      let corpus = "\(folder)/Corpus"
      let target = try CorpusFolder(at: corpus)
      let draft = try draft(Self.text)
      #expect(try target.effect(of: draft) == .new)
      try target.put(draft)
      #expect(Corpus.check(at: corpus).isEmpty)
      #expect(
        names(corpus) == [
          "tangvaag-2023", "tangvaag-2023/original.pdf", "tangvaag-2023/plan.txt",
          "tangvaag-2023/plan.yaml",
        ])
      #expect(try target.effect(of: draft) == .unchanged)
      #expect(try Corpus.open(at: corpus).entries.first?.manifest.kommunenummer == nil)
    }
  }

  @Test func `keeps the curation of the plan that it replaces`() throws {
    try Fixtures.withFolder { folder in
      let target = try CorpusFolder(at: "\(folder)/Corpus")
      try target.put(draft(Self.text))
      let manifest = "\(folder)/Corpus/tangvaag-2023/plan.yaml"
      let curation = """
        curation:
          - set: tiltak/0.1/title
            value: Foreldremøter
            reason: kortere
            lines: [1, 2]
        """
      let before = try String(contentsOfFile: manifest, encoding: .utf8)
      try (before + curation + "\n").write(toFile: manifest, atomically: true, encoding: .utf8)
      let other = try draft(Self.text + "\nTiltak 2: Natteravner\nAnsvar: FAU\n")
      #expect(try target.effect(of: other) == .replaces(files: 3, curations: 1))
      try target.put(other)
      let entry = try #require(try Corpus.open(at: "\(folder)/Corpus").entries.first)
      #expect(entry.manifest.curation.count == 1)
      #expect(
        PlanReading.read(entry).facts.tiltakene.map(\.title) == ["Foreldremøter", "Natteravner"])
    }
  }

  @Test func `that was interrupted leaves nothing, and the next run puts all in order`() throws {
    try Fixtures.withFolder { folder in
      let corpus = "\(folder)/Corpus"
      try CorpusFolder(at: corpus).put(draft(Self.text))
      // As a run leaves it that was killed while it wrote one plan and renamed another.
      try files.createDirectory(
        atPath: "\(corpus)/.new-annen-2020", withIntermediateDirectories: false)
      try files.moveItem(atPath: "\(corpus)/tangvaag-2023", toPath: "\(corpus)/.old-tangvaag-2023")
      _ = try CorpusFolder(at: corpus)
      #expect(names(corpus).filter { !$0.contains("/") } == ["tangvaag-2023"])
      #expect(Corpus.check(at: corpus).isEmpty)
    }
  }

  @Test func `is replaced in one step, so that whoever looks always finds it`() throws {
    try Fixtures.withFolder { folder in
      let target = try CorpusFolder(at: "\(folder)/Corpus")
      try target.put(draft(Self.text))
      let manifest = "\(folder)/Corpus/tangvaag-2023/plan.yaml"
      let looker = Looker(for: manifest)
      var round = 0
      while round < 60 || looker.looks < 1000 {
        round += 1
        try target.put(draft(Self.text + "Tiltak 2: Nr. \(round)\n"))
      }
      #expect(looker.end() == 0)
      #expect(names("\(folder)/Corpus").filter { !$0.contains("/") } == ["tangvaag-2023"])
    }
  }

  @Test func `keeps others out while it is at work`() throws {
    try Fixtures.withFolder { folder in
      let target = try CorpusFolder(at: "\(folder)/Corpus")
      let found = fault { () throws(Fault) in try CorpusFolder(at: "\(folder)/Corpus") }
      #expect(found?.problem == "is being added to by another run")
      withExtendedLifetime(target) {}
    }
  }

  @Test func `never writes through a link that stands in its place`() throws {
    try Fixtures.withFolder { folder in
      let target = try CorpusFolder(at: "\(folder)/Corpus")
      try files.createDirectory(atPath: "\(folder)/ute", withIntermediateDirectories: false)
      try files.createSymbolicLink(
        atPath: "\(folder)/Corpus/tangvaag-2023", withDestinationPath: "\(folder)/ute")
      let draft = try draft(Self.text)
      let found = fault { () throws(Fault) in try target.effect(of: draft) }
      #expect(found?.problem == "is no folder")
      #expect(names("\(folder)/ute").isEmpty)
    }
  }

  @Test func `is refused whole when it cannot be read back`() throws {
    try Fixtures.withFolder { folder in
      let target = try CorpusFolder(at: "\(folder)/Corpus")
      // White space alone is no text to the corpus.
      #expect(throws: Fault.self) { try target.put(draft("  \n")) }
      #expect(names("\(folder)/Corpus").isEmpty)
    }
  }

  @Test func `is found out when the file delivered is changed or gone`() throws {
    try Fixtures.withFolder { folder in
      let corpus = "\(folder)/Corpus"
      try CorpusFolder(at: corpus).put(draft(Self.text))
      let original = "\(corpus)/tangvaag-2023/original.pdf"
      try "annet".write(toFile: original, atomically: true, encoding: .utf8)
      #expect(Corpus.check(at: corpus).first?.problem.contains("its SHA-256 is") == true)
      try files.removeItem(atPath: original)
      #expect(Corpus.check(at: corpus).first?.problem == "names original.pdf, which is missing")
      #expect(try Corpus.open(at: corpus).entries.count == 1)
    }
  }

  @Test func `is not fooled by a source that leads out of the corpus`() throws {
    try Fixtures.withFolder { folder in
      let corpus = "\(folder)/Corpus"
      try CorpusFolder(at: corpus).put(draft(Self.text))
      let place = "\(corpus)/tangvaag-2023/plan.txt"
      try files.moveItem(atPath: place, toPath: "\(folder)/ute.txt")
      try files.createSymbolicLink(atPath: place, withDestinationPath: "\(folder)/ute.txt")
      #expect(Corpus.check(at: corpus).first?.problem == "leads out of the corpus")
    }
  }
}
