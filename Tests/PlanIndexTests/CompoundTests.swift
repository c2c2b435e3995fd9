import PlanIndex
import Testing

@Suite struct `Splitting compounds` {
  private let compounds = Compounds([
    "skole", "fravær", "rus", "forebygging", "ungdom", "team", "barn", "vern", "barnevern", "vakt",
    "hasj", "avvenning", "mene", "bygging", "opp", "følging", "for", "eldre", "ung", "mål",
    "klasse",
  ])

  @Test(arguments: [
    ("skolefravær", ["skole", "fravær"]), ("rusforebygging", ["rus", "forebygging"]),
    ("ungdomsteam", ["ungdom", "team"]), ("barneskole", ["barn", "skole"]),
    ("rusmål", ["rus", "mål"]),
  ])
  func `a compound is split, without its linking letter`(word: String, parts: [String]) {
    #expect(compounds.parts(of: word) == parts)
  }

  @Test func `a part that is a compound is split too`() {
    #expect(
      compounds.parts(of: "barnevernsvakt") == ["barnevern", "barn", "vern", "vakt"])
  }

  @Test(arguments: [
    "ungdommene", "forebygging", "oppfølging", "foreldre", "skole", "xyzfravær", "",
  ])
  func `a form, a verb with its particle and a word of unknown parts are no compounds`(
    word: String
  ) {
    #expect(compounds.parts(of: word) == [])
  }
}
