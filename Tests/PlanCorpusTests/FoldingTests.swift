import PlanCorpus
import Testing

@Suite struct `Keyboards without æ, ø and å` {
  @Test(arguments: ["maalgruppe", "malgruppe", "mlgruppe"])
  func `a word is typed in each of these ways`(typed: String) {
    #expect(Folding.of("målgruppe").contains(typed))
  }

  @Test func `æ and ø have their ways too`() {
    #expect(Folding.of("fravær").isSuperset(of: ["fravaer", "fravar", "fraver", "fravr"]))
    #expect(Folding.of("førebygge").isSuperset(of: ["foerebygge", "forebygge", "frebygge"]))
  }

  @Test func `a word without such letters has no other way`() {
    #expect(Folding.of("politi") == [])
  }
}
