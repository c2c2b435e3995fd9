import PlanIndex
import PlanQueries
import Testing

@Suite struct `Similar tiltak` {
  private func similar(_ id: String) throws -> [Similar] {
    let real = try Indexes.real
    return try SimilarTiltak(real.open).of(real.lookup.find(id).head)
  }

  @Test func `hasjavvenning in one kommune leads to hasjavvenning in the others`() throws {
    let found = try similar("lillestrom-2024/1.23")
    #expect(found.first?.tiltakstype == "hasjavvenning")
    #expect(found.first?.why.contains("samme tiltakstype") == true)
    #expect(found.contains { $0.id == "lillehammer-2016/2.4" })
  }

  @Test(arguments: ["lillestrom-2024/1.23", "baerum-2016/4.3", "nordre-land-2022/0.1"])
  func `none is of the same kommune, and each says why`(id: String) throws {
    let own = try Indexes.real.lookup.find(id).head.kommune
    let found = try similar(id)
    #expect((1...5).contains(found.count))
    #expect(found.allSatisfy { $0.kommune != own && !$0.why.isEmpty })
    #expect(Set(found.map { $0.kommune + $0.title }).count == found.count)
  }
}
