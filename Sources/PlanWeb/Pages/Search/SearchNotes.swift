internal import PlanExport
internal import PlanQueries

/// How a query was read, with the way back.
struct SearchNotes {
  private static let mostExpansions = 8

  private let found: SearchResults
  private let address: SearchAddress

  init(_ found: SearchResults, _ address: SearchAddress) {
    self.found = found
    self.address = address
  }

  var contexts: [TemplateContext] {
    let notes = address.request.exact ? [exact] : [spelling, expansions].compactMap { $0 }
    return notes.map { Self.context($0.text, [$0.link]) } + found.notes.map { Self.context($0, []) }
  }

  private static func context(_ text: String, _ links: [Link]) -> TemplateContext {
    TemplateContext(["text": text], lists: ["links": links.contexts])
  }

  private var exact: (text: String, link: Link) {
    (
      "Søker bare på ordene slik de er skrevet.",
      Link("Ta med bøyninger og beslektede ord", address.with(exact: false).href)
    )
  }

  private var spelling: (text: String, link: Link)? {
    guard let better = found.suggestion, better != address.request.query else { return nil }
    return (
      "Viser treff for «\(better)».",
      Link("Søk i stedet på nøyaktig «\(address.request.query)»", address.with(exact: true).href)
    )
  }

  private var expansions: (text: String, link: Link)? {
    guard !found.expansions.isEmpty else { return nil }
    let rest = found.expansions.count - Self.mostExpansions
    let shown = found.expansions.prefix(Self.mostExpansions).joined(separator: ", ")
    return (
      "Tok også med beslektede ord: \(shown)\(rest > 0 ? " og \(rest) til" : "").",
      Link("Søk bare på ordene slik de er skrevet", address.with(exact: true).href)
    )
  }
}
