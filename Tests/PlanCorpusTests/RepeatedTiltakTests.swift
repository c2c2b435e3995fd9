import Fixtures
import Testing

@testable import PlanCorpus

@Suite struct `A tiltak told twice` {
  private func tiltak(_ id: String, _ title: String, _ text: String, area: Int) -> Tiltak {
    Tiltak(
      id: id, innsatsområde: area, number: 1, title: title, text: text,
      evidence: Evidence(file: "plan.txt", firstLine: 1, lastLine: 1))
  }

  @Test func `under two areas is known as the same`() {
    var found = [
      tiltak("1.1", "Ut av tåka!", "Kurs for unge som vil slutte med hasj.", area: 1),
      tiltak("2.1", "Ut av tåka", "Kurs for unge som vil slutte med hasj", area: 2),
    ]
    RepeatedTiltak.mark(&found)
    #expect(found.map(\.sameAs) == [nil, "1.1"])
  }

  @Test func `is another where only the title is the same`() {
    var found = [
      tiltak("1.1", "Foreldremøter", "Om rus på ungdomstrinnet, med politiet.", area: 1),
      tiltak("2.1", "Foreldremøter", "Lærere snakker om skjermbruk hjemme.", area: 2),
      tiltak("2.2", "Fagdag", "", area: 2),
    ]
    RepeatedTiltak.mark(&found)
    #expect(found.map(\.sameAs) == [nil, nil, nil])
  }

  @Test func `is known in Lillehammer's plan`() throws {
    let entry = try #require(
      try Fixtures.realPlans.entries.first { $0.folder == "lillehammer-2016" })
    let repeated = PlanReading.read(entry).facts.tiltakene.filter { $0.sameAs != nil }
    #expect(repeated.count == 3)
  }
}
