import Fixtures
import PlanIndex
import PlanQueries

extension Counted {
  private static let words = [
    "", "ungdom", "skole", "rus", "politi", "foreldre", "vold", "fritid", "styringsgruppe",
    "oppfølging", "hasj", "helsestasjon", "finnesikkeitekst", "SLT", "barn og unge",
  ]
  private static let values: [Facet: [String]] = [
    .kommune: ["lillestrom", "baerum", "lillehammer", "nordre-land"],
    .innsatsomraade: ["rus", "psykisk-helse", "ungdomskriminalitet"],
    .tiltakstype: [
      "hasjavvenning", "helsestasjon-for-ungdom", "natteravn", "konfliktraad-mekling",
    ],
    .nivaa: ["styrende", "koordinerende", "utforende", "universell", "selektiv", "indikert"],
    .aktoer: ["politi", "skole", "barnevern", "ungdom"], .ansvar: ["politi", "skole"],
    .dokumenttype: ["handlingsplan", "aarsrapport", "handlingsprogram"],
    .gyldig: ["2016", "2018", "2022", "2023", "2024", "1999"],
    .alder: ["0-5", "10-12", "13-15", "17", "16-18", "25-99", "0-99"],
    .slag: ["tiltak", "avsnitt", "organ", "plan"],
  ]

  /// Searches put together by chance: up to four facets, up to three values in each.
  static let random = random(60, seed: 9)

  static func random(_ count: Int, seed: Int) -> [Counted] {
    var numbers = Numbers(seed)
    return (0..<count).map { _ in
      var search = Counted(query: numbers.one(of: words))
      for facet in Facet.allCases.shuffled(using: &numbers).prefix(numbers.below(5)) {
        let known = values[facet] ?? []
        search.filters[facet] = Array(
          known.shuffled(using: &numbers).prefix(1 + numbers.below(3)))
      }
      return search
    }
  }
}
