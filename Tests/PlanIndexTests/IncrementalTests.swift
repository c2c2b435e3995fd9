import Fixtures
import Foundation
import PlanCorpus
import PlanIndex
import Testing
import Xapian

@Suite struct `Building an index over an older one` {
  /// Lends a corpus of four plans, one of them damaged, and a place for an index.
  private func withCorpus(_ body: (_ corpus: String, _ index: String) throws -> Void) throws {
    try Fixtures.withCorpusCopy { corpus in
      for plan in ["lillehammer-2016", "nordre-land-2022"] {
        try FileManager.default.copyItem(
          atPath: "\(Fixtures.realCorpus)/\(plan)", toPath: "\(corpus)/\(plan)")
      }
      try Fixtures.withFolder { try body(corpus, "\($0)/db") }
    }
  }

  private func build(
    _ index: String, _ corpus: String, full: Bool = false
  ) throws -> (outcome: IndexBuilder.Outcome, read: [String]) {
    var read: [String] = []
    let builder = IndexBuilder(
      corpus: corpus, vocabularies: Fixtures.vocabularies, index: index, readsAll: full)
    let outcome = try builder.build {
      if case .reading(let plan, _, _) = $0 { read.append(plan) }
    }
    return (outcome, read)
  }

  @Test func `reads nothing again when nothing has changed`() throws {
    try withCorpus { corpus, index in
      #expect(try build(index, corpus).read.count == 4)
      let before = try everything(index)
      let (outcome, read) = try build(index, corpus)
      #expect(read == [] && outcome.unchanged == 4 && outcome.plans == 4)
      #expect(try everything(index) == before)
    }
  }

  @Test(arguments: [1, 2, 5])
  func `gives the same index with any number of writers`(parts: Int) throws {
    try withCorpus { corpus, index in
      _ = try build(index, corpus)
      let parted = "\(index).parted"
      let outcome = try IndexBuilder(
        corpus: corpus, vocabularies: Fixtures.vocabularies, index: parted, parts: parts
      ).build()
      #expect(outcome.documents > 50)
      #expect(try everything(parted) == everything(index))
    }
  }

  @Test func `reads everything when that is asked for`() throws {
    try withCorpus { corpus, index in
      _ = try build(index, corpus)
      #expect(try build(index, corpus, full: true).read.count == 4)
    }
  }

  @Test func `a plan removed, one changed and one added give what a full build gives`() throws {
    try withCorpus { corpus, index in
      let aside = "\(index).aside"
      try FileManager.default.moveItem(atPath: "\(corpus)/nordre-land-2022", toPath: aside)
      _ = try build(index, corpus)
      try FileManager.default.moveItem(atPath: aside, toPath: "\(corpus)/nordre-land-2022")
      try FileManager.default.removeItem(atPath: "\(corpus)/sundnes-2021")
      let manifest = "\(corpus)/fjellvik-2023/plan.yaml"
      let text = try String(contentsOfFile: manifest, encoding: .utf8)
      try text.replacing(/title: .*/, with: "title: En annen plan")
        .write(toFile: manifest, atomically: true, encoding: .utf8)
      // The damaged plan is repaired with the words of the sound ones, which are others now.
      #expect(
        try build(index, corpus).read == ["fjellvik-2023", "lillehammer-2016", "nordre-land-2022"])
      let full = "\(index).full"
      _ = try build(full, corpus, full: true)
      #expect(try everything(index) == everything(full))
    }
  }

  @Test func `a sound plan is not read again because of another`() throws {
    try withCorpus { corpus, index in
      _ = try build(index, corpus)
      try FileManager.default.removeItem(atPath: "\(corpus)/fjellvik-2023")
      #expect(try build(index, corpus).read == ["lillehammer-2016"])
    }
  }

  @Test func `other vocabularies have every plan read again`() throws {
    try withCorpus { corpus, index in
      _ = try build(index, corpus)
      let copy = "\(index).vocabularies"
      try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: true)
      for file in try contents(of: Fixtures.vocabularies) where file.hasSuffix(".yaml") {
        var text = try String(contentsOfFile: "\(Fixtures.vocabularies)/\(file)", encoding: .utf8)
        if file == "stoppord.yaml" { text += "# changed\n" }
        try text.write(toFile: "\(copy)/\(file)", atomically: true, encoding: .utf8)
      }
      var read = 0
      _ = try IndexBuilder(
        corpus: corpus, vocabularies: copy, index: index,
        wordLists: "\(Fixtures.project)/.lexicon"
      ).build { if case .reading = $0 { read += 1 } }
      #expect(read == 4)
    }
  }

  @Test func `an older index that is damaged is no index`() throws {
    try withCorpus { corpus, index in
      try "no index".write(toFile: index, atomically: true, encoding: .utf8)
      #expect(try build(index, corpus).read.count == 4)
    }
  }

  @Test func `what is kept of a plan reads back as it was`() throws {
    for entry in try Fixtures.realPlans.entries {
      let plan = PlanReading.read(entry)
      let text = try CompactJSON.line(plan)
      #expect(try CompactJSON.decode(ReadPlan.self, from: text.utf8) == plan)
    }
  }
}
