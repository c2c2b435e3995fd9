import PlanIndex
import Testing

@testable import PlanQueries

@Suite struct `Norwegian alphabet` {
  private func sorted(_ words: [String]) -> [String] {
    words.sorted { alphabetical($0) < alphabetical($1) }
  }

  @Test func `æ, ø and å come after z, in that order`() {
    #expect(sorted(["å", "ø", "æ", "z", "a"]) == ["a", "z", "æ", "ø", "å"])
    #expect(
      sorted(["Ålesund", "Østre Toten", "Ævle", "Zeta", "Asker", "Bærum"])
        == ["Asker", "Bærum", "Zeta", "Ævle", "Østre Toten", "Ålesund"])
  }

  @Test func `they count as letters inside a word too`() {
    #expect(sorted(["bår", "bær", "bør", "bzr", "bar"]) == ["bar", "bzr", "bær", "bør", "bår"])
  }

  @Test func `case does not part words`() {
    #expect(
      sorted(["rus", "Politi", "ÅPEN", "åpe", "skole"]) == [
        "Politi", "rus", "skole", "åpe", "ÅPEN",
      ])
  }
}
