package import PlanIndex
internal import PlanQueries

/// The state of a page as its address: everything a page shows follows from it.
package protocol Address: Sendable, Equatable {
  /// Where its page is: `/`, `/sammenlign/tiltak`.
  var path: String { get }
  /// In one order, so that one state has one address; what is as usual is left out.
  var parameters: [Parameter] { get }
  /// Tiltak collected on the way, which every link carries on.
  var utvalg: Utvalg { get set }
}

extension Address {
  /// Leads to its page.
  package var href: String { Self.href(path, parameters) }

  /// Leads to the same in the API, or as a file: what is collected on the way stays behind.
  package func href(at path: String) -> String {
    Self.href(path, parameters(but: [Utvalg.name]))
  }

  /// Leads to a part of its page that further parameters name.
  func href(adding more: [Parameter]) -> String { Self.href(path, parameters + more) }

  private static func href(_ path: String, _ parameters: [Parameter]) -> String {
    parameters.isEmpty ? path : "\(path)?\(QueryString.write(parameters))"
  }

  /// What the hidden fields of a form carry on; the form's own fields are named in `names`.
  package func parameters(but names: Set<String>) -> [Parameter] {
    parameters.filter { !names.contains($0.name) }
  }

  /// The same with another selection.
  package func with(utvalg: Utvalg) -> Self {
    var address = self
    address.utvalg = utvalg
    return address
  }
}

/// An address with filters: OR within a facet, AND between facets.
package protocol FilteredAddress: Address {
  /// Values as typed, in the order they were.
  var filters: [Facet: [String]] { get set }
}

extension FilteredAddress {
  package func adding(_ value: String, to facet: Facet) -> Self {
    guard !has(value, in: facet) else { return self }
    return changing { $0[facet, default: []].append(value) }
  }

  package func removing(_ value: String, from facet: Facet) -> Self {
    changing { filters in
      filters[facet]?.removeAll { $0 == value }
      if filters[facet]?.isEmpty == true { filters[facet] = nil }
    }
  }

  package func toggling(_ value: String, in facet: Facet) -> Self {
    has(value, in: facet) ? removing(value, from: facet) : adding(value, to: facet)
  }

  package func without(_ facet: Facet) -> Self { changing { $0[facet] = nil } }

  package var withoutFilters: Self { changing { $0 = [:] } }

  package func has(_ value: String, in facet: Facet) -> Bool {
    filters[facet]?.contains(value) ?? false
  }

  /// Every filter with its values, in the facets' order.
  package var filterValues: [(facet: Facet, value: String)] {
    Facet.allCases.flatMap { facet in (filters[facet] ?? []).map { (facet, $0) } }
  }

  /// The same with values by their codes, so that `Bærum` and `baerum` are one.
  ///
  /// A value that means several, or none, stays as typed.
  package func canonical(in registry: FacetRegistry) -> Self {
    changing { filters in
      for (facet, values) in filters where facet != .alder {
        filters[facet] =
          values.map { value in
            let meant = registry.codes(of: facet, meantBy: value)
            return meant.count == 1 ? registry.values[Int(meant[0])].value : value
          }.distinct
      }
    }
  }

  private func changing(_ change: (inout [Facet: [String]]) -> Void) -> Self {
    var address = self
    var filters = filters
    change(&filters)
    // Setting them anew would also send a search back to its first page.
    if filters != self.filters { address.filters = filters }
    return address
  }

  func filterParameters(naming name: (Facet) -> String = \.flag) -> [Parameter] {
    filterValues.map { Parameter(name($0.facet), $0.value) }
  }
}

extension Parameters {
  /// Filters of these facets, each value once.
  func filters(of facets: [Facet], naming name: (Facet) -> String = \.flag) -> [Facet: [String]] {
    var filters: [Facet: [String]] = [:]
    for facet in facets {
      let values = values(name(facet)).distinct
      if !values.isEmpty { filters[facet] = values }
    }
    return filters
  }
}

extension Array where Element: Hashable {
  /// Each element once, in the order they come.
  var distinct: [Element] {
    var met: Set<Element> = []
    return filter { met.insert($0).inserted }
  }
}
