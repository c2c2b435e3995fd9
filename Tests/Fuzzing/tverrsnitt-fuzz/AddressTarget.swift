internal import PlanIndex
internal import PlanQueries
internal import PlanWeb

/// The query of an address to the state of a page, and back.
enum AddressTarget {
  static func run(_ input: Input) {
    var input = input
    let name = String(decoding: input.line(), as: UTF8.self)
    guard let read = try? QueryString.read(input.text) else { return }
    let parameters = Parameters(read)
    comesBack(parameters) { parameters throws(Refusal) in try SearchAddress(parameters) }
    comesBack(parameters) { parameters throws(Refusal) in
      try ComparisonAddress(name, parameters)
    }
    comesBack(parameters) { parameters throws(Refusal) in
      try GapsAddress(kommune: name, parameters)
    }
    comesBack(parameters) { parameters throws(Refusal) in try UtvalgAddress(parameters) }
    narrow(parameters)
  }

  private static func comesBack<Kind: Address>(
    _ parameters: Parameters, _ make: (Parameters) throws(Refusal) -> Kind
  ) {
    guard let address = try? make(parameters) else { return }
    let href = address.href
    hold(href.utf8.allSatisfy { (0x21...0x7E).contains($0) }, "\(href) is not ASCII")
    hold((try? make(self.parameters(of: href))) == address, "\(href) does not lead back")
  }

  private static func parameters(of href: String) throws(Refusal) -> Parameters {
    let query = href.split(separator: "?", maxSplits: 1).dropFirst().first ?? ""
    return Parameters(try QueryString.read(query))
  }

  /// What a click adds, another takes away.
  private static func narrow(_ parameters: Parameters) {
    guard let search = try? SearchAddress(parameters) else { return }
    for (facet, value) in search.filterValues {
      let without = search.removing(value, from: facet)
      hold(!without.has(value, in: facet), "\(facet) keeps \(value)")
      hold(without.adding(value, to: facet).has(value, in: facet), "\(facet) lost \(value)")
    }
  }
}
