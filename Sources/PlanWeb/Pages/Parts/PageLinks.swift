internal import PlanCorpus
internal import PlanExport
internal import PlanIndex
internal import PlanQueries

/// Where things are to be read. Every link carries on what has been collected.
struct PageLinks: Sendable {
  let utvalg: Utvalg

  init(_ utvalg: Utvalg = Utvalg()) { self.utvalg = utvalg }

  func href(_ path: String, _ parameters: [Parameter] = [], fragment: String = "") -> String {
    let query = QueryString.write(parameters + utvalg.parameters)
    return path + (query.isEmpty ? "" : "?\(query)") + (fragment.isEmpty ? "" : "#\(fragment)")
  }

  /// A tiltak, a passage, a body, an innsatsområde or a plan, by its id.
  func document(_ id: String, _ parameters: [Parameter] = [], fragment: String = "") -> String {
    guard let kind = Self.kind(of: id) else { return innsatsområde(id) }
    return href("/\(kind)/\(id)", parameters, fragment: fragment)
  }

  /// What stands under a plan's own area has no page of its own: it is a search.
  private func innsatsområde(_ id: String) -> String {
    let request = SearchRequest(query: "", filters: [.innsatsomraade: [id]])
    return SearchAddress(request, utvalg: utvalg).href
  }

  /// What an id names: `lillestrom-2024/1.23`, `baerum-2016/l320`, `baerum-2016/styrende.1`; an
  /// area for `lillestrom-2024/1`.
  private static func kind(of id: String) -> String? {
    guard let name = id.split(separator: "/").dropFirst().first, let first = name.first else {
      return "planer"
    }
    if first.isNumber { return name.contains(".") ? "tiltak" : nil }
    return first == "l" && name.dropFirst().allSatisfy(\.isNumber) ? "avsnitt" : "organ"
  }

  /// The lines of a plan that say something.
  func place(_ evidence: Evidence) -> String {
    let name = evidence.file.split(separator: "/").last.map(String.init) ?? ""
    let file = name == PlanLines.usualFile ? [] : [Parameter(PlanLines.parameter, name)]
    return document(
      evidence.plan, file, fragment: PlanLines.anchor(evidence.firstLine))
  }

  func source(_ evidence: Evidence) -> TemplateContext {
    Link(Self.name(of: evidence), place(evidence)).context
  }

  /// `side 10, linje 796–811`.
  static func name(of evidence: Evidence) -> String {
    let page = evidence.page.map { "side \($0), " } ?? ""
    return "\(page)linje \(evidence.lineLabel)"
  }

  /// The links of a table's cells.
  var ofTables: TableLinks {
    TableLinks(place: { place($0) }, document: { document($0) })
  }
}
