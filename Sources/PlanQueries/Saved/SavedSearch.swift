package import PlanCorpus
package import PlanIndex

/// A search that is worth coming back to: a file of `Queries/saved/`.
package struct SavedSearch: SavedFile, Equatable {
  package static let folder = "saved"

  package var title: String
  package var query: String
  package var filters: [Facet: [String]]
  /// What it is good for.
  package var note: String

  package var request: SearchRequest { SearchRequest(query: query, filters: filters) }

  /// The saved search of this name, as it is written or as its slug.
  ///
  /// - Throws: `QueryError.unknownSaved` with the nearest names.
  package static func named(_ name: String, at folder: String) throws -> SavedSearch {
    let all = try all(at: folder)
    if let found = all.first(where: { $0.slug == PlanCorpus.slug(name) }) { return found }
    throw QueryError.unknownSaved(name, nearest: NearestNames.of(name, among: all.map(\.title)))
  }

  package init(_ yaml: YAMLValue) throws(Fault) {
    try yaml.allow(keys: ["name", "query", "filters", "note"])
    title = try yaml.required("name", example: "Fritid for alle").string()
    query = try yaml.required("query", example: "gratis fritidstilbud").string()
    note = try yaml.required("note", example: "Gode eksempler på tilbud for alle.").string()
    filters = try Self.filters(yaml)
  }
}
