internal import PlanCorpus
internal import PlanExport
internal import PlanIndex
internal import PlanQueries

/// The hits of a search, and how many there are.
struct HitList {
  private static let mostWords = 5

  private let found: SearchResults
  private let address: SearchAddress
  private let names: FacetNames
  private let discretion: Discretion
  private let links: PageLinks

  init(
    _ found: SearchResults, _ address: SearchAddress, _ names: FacetNames,
    _ discretion: Discretion
  ) {
    self.discretion = discretion
    self.found = found
    self.address = address
    self.names = names
    links = PageLinks(address.utvalg)
  }

  var context: TemplateContext {
    TemplateContext(
      ["countText": countText, "firstRank": "\(found.hits.first?.rank ?? 1)"],
      lists: ["hits": found.hits.map(context), "sorts": sorts])
  }

  // MARK: How many

  private var countText: String {
    guard found.total > 0 else { return "Ingen treff" }
    let count = [
      Norwegian.count(found.total, "treff", "treff"),
      "i \(Norwegian.count(found.plans, "plan", "planer"))",
      "fra \(Norwegian.count(kommuner, "kommune", "kommuner"))",
    ].joined(separator: " ")
    guard let first = found.hits.first?.rank, let last = found.hits.last?.rank else { return count }
    let order = isRanked ? ", de beste først" : ""
    return found.total > found.hits.count
      ? "\(count)\(order). Viser \(first)–\(last)." : "\(count)\(order)."
  }

  private var isRanked: Bool {
    address.request.order == .relevans && found.total > 1 && !found.interpreted.isEmpty
  }

  /// Counts of a facet take no notice of its own filter.
  private var kommuner: Int {
    let isFiltered = address.filters[.kommune] != nil
    return found.facets[.kommune].count { $0.count > 0 && (!isFiltered || $0.selected) }
  }

  private var sorts: [TemplateContext] {
    SearchOrder.allCases.map { order in
      TemplateContext(
        ["label": order.label, "href": address.with(order: order).href],
        flags: ["isCurrent": order == address.request.order])
    }
  }

  // MARK: One hit

  private func context(_ hit: Hit) -> TemplateContext {
    let snippet = discretion.snippet(SnippetText(html: hit.snippet))
    let path = hit.headings.filter { $0 != hit.title }.joined(separator: " › ")
    let why = why(snippet)
    return TemplateContext(
      [
        "rank": "\(hit.rank)", "title": discretion.text(hit.title), "href": links.document(hit.id),
        "kommune": hit.kommune, "plan": "plan for \(hit.period.label)", "path": path,
        "kind": kind(hit), "why": why,
      ],
      flags: [
        "hasPath": !path.isEmpty, "hasSnippet": !snippet.parts.isEmpty, "hasWhy": !why.isEmpty,
      ],
      lists: ["source": [links.source(hit.evidence)], "collect": collect(hit)],
      html: ["snippet": EscapedHTML(snippet: snippet)])
  }

  private func kind(_ hit: Hit) -> String {
    let type = hit.tiltakstype.map { names.label(.tiltakstype, $0) }
    return [hit.slag.label, type].compactMap { $0 }.joined(separator: ": ")
  }

  /// The words that matched, as they stand in the plan.
  private func why(_ snippet: SnippetText) -> String {
    guard !found.interpreted.isEmpty else { return "" }
    let marked = snippet.parts.filter(\.isMarked).map { $0.text.lowercased() }.distinct
    guard !marked.isEmpty else { return "Treff i tittel, overskrift eller emne." }
    return "Treff på \(marked.prefix(Self.mostWords).map { "«\($0)»" }.joined(separator: ", "))."
  }

  private func collect(_ hit: Hit) -> [TemplateContext] {
    guard hit.slag == .tiltak else { return [] }
    return CollectLink(hit.id, address.utvalg).contexts { utvalg in
      "\(address.with(utvalg: utvalg).href)#treff-\(hit.rank)"
    }
  }
}
