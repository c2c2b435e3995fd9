import PlanIndex
import PlanQueries
import PlanWeb
import Testing

@Suite struct `AddressTests` {
  private func refusal<Value>(_ body: () throws(Refusal) -> Value) -> Refusal? {
    do throws(Refusal) {
      _ = try body()
      return nil
    } catch {
      return error
    }
  }

  private func search(_ query: String) throws -> SearchAddress {
    try SearchAddress(Parameters(QueryString.read(query)))
  }

  // MARK: There and back

  @Test(arguments: 1...200) func `a search comes back from its address as it was`(seed: Int) throws
  {
    var random = RandomAddresses(seed: seed)
    let address = try random.search()
    #expect(try SearchAddress(parameters(of: address.href)) == address)
  }

  @Test(arguments: 1...200) func `a comparison comes back from its address as it was`(
    seed: Int
  ) throws {
    var random = RandomAddresses(seed: seed)
    let address = try random.comparison()
    #expect(try ComparisonAddress(address.name, parameters(of: address.href)) == address)
  }

  @Test(arguments: 1...200) func `gaps come back from their address as they were`(
    seed: Int
  ) throws {
    var random = RandomAddresses(seed: seed)
    let address = try random.gaps()
    #expect(
      try GapsAddress(kommune: address.kommune, parameters(of: address.href)) == address)
  }

  @Test(arguments: 1...50) func `a selection comes back from its address as it was`(
    seed: Int
  ) throws {
    var random = RandomAddresses(seed: seed)
    let address = UtvalgAddress(try random.utvalg())
    #expect(try UtvalgAddress(parameters(of: address.href)) == address)
  }

  @Test(arguments: 1...50) func `codes in place of names are found once and for all`(
    seed: Int
  ) throws {
    var random = RandomAddresses(seed: seed)
    var registry = FacetRegistry()
    for (number, name) in random.texts().enumerated() {
      registry.register(FacetValue(facet: .kommune, value: "kode-\(number)", label: name))
    }
    let address = try random.search()
    let canonical = address.canonical(in: registry)
    #expect(canonical.canonical(in: registry) == canonical)
    #expect(try SearchAddress(parameters(of: canonical.href)) == canonical)
  }

  @Test(arguments: 1...50) func `an address is ASCII and has one question mark`(
    seed: Int
  ) throws {
    var random = RandomAddresses(seed: seed)
    for href in [try random.search().href, try random.comparison().href, try random.gaps().href] {
      #expect(href.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
      #expect(href.count { $0 == "?" } <= 1)
      #expect(!href.contains { "<>\"'#".contains($0) })
    }
  }

  @Test func `one state has one address whatever order it was typed in`() throws {
    let one = try search("kommune=baerum&exact=1&q=rus&kommune=lillestrom&limit=10&offset=0")
    let other = try search("exact=true&q=rus&kommune=baerum&kommune=lillestrom&kommune=baerum")
    #expect(one.href == "/?q=rus&kommune=baerum&kommune=lillestrom&exact=true")
    #expect(one.href == other.href)
  }

  @Test func `plus signs and escapes are read as a browser writes them`() throws {
    #expect(try search("q=gratis+tilbud").request.query == "gratis tilbud")
    #expect(try search("q=1%2B1%26x").request.query == "1+1&x")
    #expect(try search("q=m%C3%A5l").request.query == "mål")
    #expect(try search("q=").request.query == "")
  }

  @Test func `parameters are named as the flags of the command`() {
    let flags = Set(Facet.allCases.map(\.flag) + ["limit", "offset", "exact"])
    #expect(Set(SearchAddress.names).isSuperset(of: flags))
    #expect(SearchAddress.names.contains("gyldig-i"))
  }

  // MARK: What cannot be

  @Test func `text that is no UTF-8 is refused`() {
    #expect(refusal { () throws(Refusal) in try QueryString.read("q=%FF") } == .badEncoding)
    #expect(refusal { () throws(Refusal) in try QueryString.read("q=%C3") } == .badEncoding)
    #expect(refusal { () throws(Refusal) in try QueryString.read("q=%zz") } == .badEncoding)
  }

  @Test(arguments: [
    "limit=-1", "limit=1001", "limit=ti", "offset=-1", "offset=99999999999999999999", "exact=ja",
    "sortering=navn", "q=a&q=b", "limit=1&limit=2",
  ]) func `what is no value of a parameter is refused and named`(query: String) throws {
    let refusal = refusal { () throws(Refusal) in
      try SearchAddress(Parameters(QueryString.read(query)))
    }
    let name = String(query.prefix { $0 != "=" })
    switch refusal {
    case .badValue(let parameter, _, _): #expect(parameter == name)
    case .repeated(let parameter): #expect(parameter == name)
    default: Issue.record("\(query): \(String(describing: refusal))")
    }
  }

  @Test func `a very long query is refused`() throws {
    let long = String(repeating: "a", count: 1001)
    #expect(throws: Refusal.self) { try search("q=\(long)") }
    #expect(try search("q=\(long.dropLast())").request.query.count == 1000)
  }

  @Test func `a selection takes no more than fits in an address`() throws {
    let ids = (1...Utvalg.most).map { "plan-2024/1.\($0)" }
    let full = try Utvalg(ids)
    #expect(full.isFull && full.adding("plan-2024/2.1") == full)
    #expect(refusal { () throws(Refusal) in try Utvalg(ids + ["plan-2024/2.1"]) } != nil)
  }
}
