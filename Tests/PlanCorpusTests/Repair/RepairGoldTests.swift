import Testing

@testable import PlanCorpus

@Suite struct `Repair of the plans` {
  @Test(arguments: ["lillehammer-2016", "lillestrom-2024"])
  func `fixes 97 per cent of the damaged words of gold and harms next to none`(
    _ plan: String
  ) throws {
    try RepairFixtures.requireLexicon()
    let lines = try RepairFixtures.lines("\(plan)/plan.txt")
    let repaired = RepairFixtures.repairer.repair(
      lines, cleanWords: try RepairFixtures.soundWords())
    let score = RepairEvaluation(
      original: lines, repaired: repaired.lines, gold: try RepairFixtures.gold(plan))
    #expect(score.damaged > 150)
    #expect(score.fixedShare >= 0.97, "\(score.faults)")
    #expect(score.harmedPerTenThousand < 5, "\(score.faults)")
    #expect(score.errorRateAfter < 0.1 * score.errorRateBefore)
  }

  @Test(arguments: [
    "nordre-land-2022/plan.txt", "nordre-land-2022/plan-alternative.txt", "baerum-2016/plan.txt",
  ])
  func `leaves sound plans as they are, byte for byte`(_ path: String) throws {
    try RepairFixtures.requireLexicon()
    let lines = try RepairFixtures.lines(path)
    let repaired = RepairFixtures.repairer.repair(lines)
    #expect(!repaired.damage.isDamaged)
    #expect(repaired.words.isEmpty)
    #expect(zip(repaired.lines, lines).allSatisfy { $0.utf8.elementsEqual($1.utf8) })
  }

  @Test(arguments: ["lillehammer-2016", "lillestrom-2024"])
  func `tells every change with its place, and leaves all else alone`(_ plan: String) throws {
    try RepairFixtures.requireLexicon()
    let lines = try RepairFixtures.lines("\(plan)/plan.txt")
    let repaired = RepairFixtures.repairer.repair(lines)
    #expect(repaired.lines.count == lines.count)
    #expect(repaired.words.count > 100)
    var undone = lines.map { Array($0.utf8) }
    for word in repaired.words.reversed() {
      let seen = undone[word.line - 1][word.start..<word.end]
      #expect(String(decoding: seen, as: UTF8.self) == word.original)
      undone[word.line - 1].replaceSubrange(word.start..<word.end, with: word.repaired.utf8)
      #expect((0...1).contains(word.confidence))
    }
    #expect(undone.map { String(decoding: $0, as: UTF8.self) } == repaired.lines)
  }

  @Test func `names the confusions it found`() throws {
    try RepairFixtures.requireLexicon()
    let lines = try RepairFixtures.lines("lillehammer-2016/plan.txt")
    let damage = RepairFixtures.repairer.repair(lines).damage
    let found = Set(damage.confusions.map { "\($0.written)>\($0.seen)" })
    #expect(found.isSuperset(of: ["ti>t", "tt>t", "j>s", ".>t"]))
    #expect(damage.language == "nb")
  }
}
