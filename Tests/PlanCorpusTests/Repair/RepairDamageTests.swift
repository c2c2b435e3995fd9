import Testing

@testable import PlanCorpus

@Suite struct `Repair of damage never seen` {
  /// No other plan helps here, so the floor lies a little lower than where a corpus does.
  @Test(arguments: Damage.tables)
  func `puts bokmaal right`(_ damage: Damage) throws {
    try expectRepair(FictionalPlans.bokmaal, damage, floor: 0.94 - damage.allowance)
  }

  /// The frequencies are those of bokmål, so nynorsk has less to go by.
  @Test(arguments: Damage.tables)
  func `puts nynorsk right`(_ damage: Damage) throws {
    try expectRepair(FictionalPlans.nynorsk, damage, floor: 0.92 - damage.allowance)
  }

  private func expectRepair(_ sound: [String], _ damage: Damage, floor: Double) throws {
    try RepairFixtures.requireLexicon()
    let damaged = damage.applied(to: sound)
    let repaired = RepairFixtures.repairer.repair(damaged)
    let score = RepairFixtures.evaluation(of: damaged, repaired: repaired.lines, sound: sound)
    #expect(score.damaged > 20)
    #expect(score.fixedShare >= floor, "\(score.faults)")
    #expect(score.harmed <= 1, "\(score.faults)")
  }

  @Test(arguments: [FictionalPlans.bokmaal, FictionalPlans.nynorsk])
  func `leaves sound text alone`(_ lines: [String]) throws {
    try RepairFixtures.requireLexicon()
    let repaired = RepairFixtures.repairer.repair(lines)
    #expect(repaired.lines == lines)
    #expect(repaired.words.isEmpty)
  }

  @Test func `reads text decoded with the wrong table`() {
    let wrong = FictionalPlans.bokmaal.map { line in
      String(String.UnicodeScalarView(line.utf8.map { Unicode.Scalar($0) }))
    }
    #expect(wrong != FictionalPlans.bokmaal)
    #expect(RepairFixtures.repairer.repair(wrong).lines == FictionalPlans.bokmaal)
  }

  @Test func `reads letters written as entities`() {
    let repaired = RepairFixtures.repairer.repair(["F&oslash;rst &aring;pner N&AElig;RT & Co."])
    #expect(repaired.lines == ["Først åpner NÆRT & Co."])
  }

  @Test func `takes joined letters and soft hyphens apart`() {
    let repaired = RepairFixtures.repairer.repair(["Po\u{AD}litiet ﬁnner ﬂere e\u{FB00}ekter."])
    #expect(repaired.lines == ["Politiet finner flere effekter."])
    #expect(
      repaired.words.map(\.original) == ["Po\u{AD}litiet", "ﬁnner", "ﬂere", "e\u{FB00}ekter"])
    #expect(repaired.words.map(\.start) == [0, 11, 19, 26])
  }
}
