import PlanIndex
import Testing
import Xapian

@Suite struct `The schema` {
  @Test func `terms are made as the table says`() {
    #expect(Schema.idTerm("lillestrom-2024/1.23") == "Qlillestrom-2024/1.23")
    #expect(Schema.planTerm("lillestrom-2024") == "XPlillestrom-2024")
    #expect(Schema.facetTerm(.tiltakstype, "hasjavvenning") == "XFtiltakstype:hasjavvenning")
    #expect([17, 99, 120].map(Schema.ageTerm) == ["XA17", "XA99", "XA99"])
  }

  @Test func `facets and kinds are named as the contract names them`() {
    #expect(
      Facet.allCases.map(\.rawValue)
        == [
          "kommune", "innsatsomraade", "tiltakstype", "nivaa", "aktoer", "ansvar", "dokumenttype",
          "gyldig_i", "alder", "slag",
        ])
    #expect(Set(Slag.allCases.map(\.rawValue)) == ["tiltak", "avsnitt", "plan", "organ"])
  }

  @Test(arguments: [
    ("foreldremøte", "foreldremøter"), ("Natteravn", "natteravnene"),
    ("rus og vold", "Rus  og vold!"),
  ])
  func `forms of one word share a synonym key`(left: String, right: String) throws {
    let stemmer = try Stemmer(Schema.stemmer)
    #expect(try SynonymKey.of(left, stemmer) == SynonymKey.of(right, stemmer))
  }

  @Test func `different words have different synonym keys`() throws {
    let stemmer = try Stemmer(Schema.stemmer)
    #expect(try SynonymKey.of("mål", stemmer) != SynonymKey.of("mal", stemmer))
    #expect(try SynonymKey.of("rus vold", stemmer) != SynonymKey.of("rusvold", stemmer))
  }
}
