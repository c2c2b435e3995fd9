import PlanCorpus
import Testing

@Suite struct `Nearest names` {
  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("", "abc", 3), ("rus", "rus", 0), ("rus", "hus", 1),
    ("tiltak", "titlak", 1), ("ab", "ba", 1), ("ca", "abc", 3), ("kitten", "sitting", 3),
    ("hasjavvening", "hasjavvenning", 1), ("bærum", "baerum", 2), ("politi", "plitie", 2),
  ])
  func `distance counts letters in, out, changed, and neighbours swapped as one`(
    left: String, right: String, distance: Int
  ) {
    #expect(NearestNames.distance(Array(left), Array(right)) == distance)
    #expect(NearestNames.distance(Array(right), Array(left)) == distance)
  }

  @Test func `the nearest stands first, at most five, whatever their order`() {
    let names = ["skole", "politi", "politiet", "nav", "pst", "barnehage", "barnevern"]
    #expect(NearestNames.of("poliit", among: names).first == "politi")
    #expect(NearestNames.of("poliit", among: names).count == 5)
    #expect(
      NearestNames.of("poliit", among: names.reversed()) == NearestNames.of("poliit", among: names))
  }

  @Test func `a name that holds what was typed comes before one that is spelt alike`() {
    #expect(
      NearestNames.of("land", among: ["lund", "nordre-land", "sand"]) == [
        "nordre-land", "lund", "sand",
      ])
  }

  @Test func `case does not matter and nothing is made up`() {
    #expect(NearestNames.of("BÆRUM", among: ["oslo", "bærum"]) == ["bærum", "oslo"])
    #expect(NearestNames.of("oslo", among: []).isEmpty)
  }
}
