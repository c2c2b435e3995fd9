import Foundation
import Testing

@testable import PlanCorpus

@Suite struct `Repair of what is no plan` {
  private func expectUnchanged(_ lines: [String]) {
    let repaired = RepairFixtures.repairer.repair(lines)
    #expect(repaired.lines == lines)
  }

  @Test func `returns nothing for nothing`() {
    expectUnchanged([])
    expectUnchanged([""])
    expectUnchanged(["   ", "\t", ""])
  }

  @Test func `returns one line of ten megabytes`() {
    expectUnchanged([String(repeating: "omrade ", count: 1_500_000)])
    expectUnchanged([String(repeating: "a", count: 10_000_000)])
  }

  @Test func `returns what has no letters`() {
    expectUnchanged((0..<2000).map { "\($0) | 12 & 17 % @ 40 \u{FFFD}" })
  }

  @Test func `returns binary-like text`() {
    let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 73 &+ ($0 >> 7) &* 31) }
    expectUnchanged(String(decoding: bytes, as: UTF8.self).lines)
  }

  @Test(arguments: [
    "The municipality has a plan for children and young people and it is for all of them.",
    "Gmina ma plan dla dzieci i młodzieży oraz ich rodziców na lata dwa tysiące.",
    "Kommunen har en plan for børn og unge, som gælder for skolerne og også uden for dem.",
    "Kommunen har en plan för barn och unga som gäller för skolorna och även utanför dem.",
    "Gielddas lea plána mánáide ja nuoraide ja sin váhnemiidda ovttas skuvllain.",
  ])
  func `returns another language`(_ line: String) {
    expectUnchanged(Array(repeating: line, count: 60))
  }

  @Test func `survives damage that makes every word ambiguous`() {
    let word = String(repeating: "aeog@", count: 20)
    let lines = Damage.tables[2].applied(to: FictionalPlans.bokmaal) + [word, word + word]
    #expect(RepairFixtures.repairer.repair(lines).lines.count == lines.count)
  }

  @Test func `refuses a lexicon that is none, and gold that is none`() throws {
    let path = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString).tsv"
    try "TVLEX001 but no lexicon\n".write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(throws: RepairError.lexiconDamaged(path: path)) { try Lexicon(mapping: path) }
    #expect(throws: RepairError.goldLine(path: path, line: 1)) {
      try RestoredStretch.read(path: path)
    }
    #expect(throws: RepairError.goldUnreadable(path: "/nowhere")) {
      try RestoredStretch.read(path: "/nowhere")
    }
  }
}
