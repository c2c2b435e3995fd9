import Fixtures
import Testing

@testable import PlanCorpus

@Suite struct `Repair of what was repaired` {
  private func expectSettled(_ lines: [String]) throws {
    try RepairFixtures.requireLexicon()
    let once = RepairFixtures.repairer.repair(lines)
    let twice = RepairFixtures.repairer.repair(once.lines)
    #expect(twice.lines == once.lines)
  }

  @Test(arguments: Fixtures.planTexts.keys.sorted())
  func `changes nothing in a plan`(name: String) throws {
    try expectSettled(try #require(Fixtures.planTexts[name]).lines)
  }

  @Test(arguments: Damage.tables)
  func `changes nothing in a text that was damaged on purpose`(damage: Damage) throws {
    try expectSettled(damage.applied(to: FictionalPlans.bokmaal))
    try expectSettled(damage.applied(to: FictionalPlans.nynorsk))
  }

  @Test(arguments: [
    "Førstev&amp;oslash;r", "a&amp;amp;b", "&amp;lt;b&amp;gt;", "Po\u{AD}\u{AD}litiet",
    "ﬁﬁ ﬂ", "SLTÃ¸Ã¥", "ÃƒÂ¸", "&#38;aring;",
  ])
  func `changes nothing where damage lies in layers`(line: String) throws {
    try expectSettled([line])
  }
}
