import Fixtures
import Foundation
import PlanCorpus
import PlanIndex
import Testing

/// A text that has lost its blanks has words of any length.
@Suite struct `Words that run on` {
  @Test(arguments: [
    String(repeating: "gjennomført", count: 40), String(repeating: "å", count: 300),
    String(repeating: "delmål", count: 10_000),
  ])
  func `stop no index, and are found by nobody`(word: String) throws {
    try Fixtures.withCorpusCopy { corpus in
      // In two plans, as words that are taken for sound are.
      for plan in ["fjellvik-2023", "sundnes-2021"] { try add(word, to: "\(corpus)/\(plan)") }
      let index = "\(corpus)/../db"
      #expect(try Fixtures.build(index, corpus: corpus).plans == 2)
      let open = try OpenIndex(path: index)
      #expect(try open.count("politiet") > 0)
      #expect(try open.count(word) == 0)
    }
  }

  @Test func `are no compounds`() {
    #expect(Compounds.ways(of: String(repeating: "ungdomsskole", count: 10_000)).isEmpty)
    #expect(!Compounds.ways(of: "ungdomsskoleelevrådsrepresentantene").isEmpty)
  }

  private func add(_ word: String, to plan: String) throws {
    let text = try String(contentsOfFile: "\(plan)/plan.txt", encoding: .utf8) + "\n\n\(word)\n"
    try text.write(toFile: "\(plan)/plan.txt", atomically: true, encoding: .utf8)
    let manifest = try String(contentsOfFile: "\(plan)/plan.yaml", encoding: .utf8)
    try manifest.replacing(
      /sha256: \w+/, with: "sha256: \(Corpus.checksum(Array(text.utf8)))"
    ).write(toFile: "\(plan)/plan.yaml", atomically: true, encoding: .utf8)
  }
}
