internal import PlanCorpus
internal import PlanExport
internal import PlanIndex
internal import PlanQueries

/// `/`: one box, the hits, and what narrows them.
struct SearchPage {
  private let address: SearchAddress
  private let edition: Edition
  private let site: Site
  private let names: FacetNames

  init(_ asked: Asked) throws(Refusal) {
    edition = asked.edition
    site = asked.site
    address = try SearchAddress(asked.parameters).canonical(in: asked.edition.index.facets)
    names = FacetNames(edition.index.facets)
  }

  static func answer(_ asked: Asked) throws -> Answer {
    .html(try SearchPage(asked).page().html())
  }

  private func page() throws -> Page {
    let body = isFront ? try FrontPage(edition, site, address.utvalg).context : try results()
    return Page(
      title: isFront ? "" : "Søk: \(heading)", section: .søk, utvalg: address.utvalg,
      template: "search", content: frame.merging(body))
  }

  /// Nothing is asked yet.
  private var isFront: Bool {
    address.request == SearchRequest(query: "")
  }

  private var heading: String {
    let query = address.request.query
    return query.isEmpty ? "Alt i planene" : "«\(query)»"
  }

  private var frame: TemplateContext {
    let own: Set = ["q", "exact", "offset"]
    return TemplateContext(
      [
        "heading": isFront ? "Hva gjør de andre kommunene?" : "Treff på \(heading)",
        "query": address.request.query, "longestQuery": "\(Limits.queryLength / 2)",
      ],
      flags: ["isFront": isFront, "isExact": address.request.exact],
      lists: ["hidden": address.parameters(but: own).map(\.context)])
  }

  private func results() throws -> TemplateContext {
    let found = try edition.searcher.search(address.request)
    let hits = HitList(found, address, names, Discretion(edition.index))
    return TemplateContext(
      ["clear": address.withoutFilters.href],
      flags: ["hasChips": !address.filters.isEmpty, "hasHits": !found.hits.isEmpty],
      lists: [
        "chips": FilterChips(address, names).links.contexts,
        "notes": SearchNotes(found, address).contexts,
        "facets": FacetBlocks(found.facets, address, names, year: edition.day.year).contexts,
      ]
    )
    .merging(hits.context)
    .merging(Pagination(found.total, address).context)
    .merging(Downloads("Last ned treffene", of: "search", address).context)
    .merging(found.hits.isEmpty ? try Removals(address, edition, names).context : TemplateContext())
  }
}

extension Parameter {
  /// A hidden field of a form.
  var context: TemplateContext { TemplateContext(["name": name, "value": value]) }
}

/// The filters that are on, each with the address without it.
struct FilterChips {
  let links: [Link]

  init(_ address: some FilteredAddress, _ names: FacetNames) {
    links = address.filterValues.map { facet, value in
      Link(
        Self.label(facet, value, names), address.removing(value, from: facet).href)
    }
  }

  static func label(_ facet: Facet, _ value: String, _ names: FacetNames) -> String {
    let known = names.label(facet, value)
    let isBare = facet == .alder && known == value
    return "\(facet.label): \(isBare ? "\(value.replacing("-", with: "–")) år" : known)"
  }
}
