internal import Foundation
package import PlanCorpus
package import PlanIndex

/// A search that is worth coming back to: a file of `Queries/saved/`.
package struct SavedSearch: Sendable, Equatable {
  package var name: String
  package var query: String
  package var filters: [Facet: [String]]
  /// What it is good for.
  package var note: String

  /// Its name in ASCII: the name of its file.
  package var slug: String { PlanCorpus.slug(name) }

  package var request: SearchRequest { SearchRequest(query: query, filters: filters) }

  /// Every saved search of a folder, by name.
  ///
  /// - Throws: `Fault` for a file that cannot be read.
  package static func all(at folder: String) throws(Fault) -> [SavedSearch] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    var searches: [SavedSearch] = []
    for file in files.sorted() where file.hasSuffix(".yaml") {
      searches.append(
        try SavedSearch(YAMLValue.read(at: "\(folder)/\(file)", as: file), file: file))
    }
    return searches
  }

  /// The saved search of this name, as it is written or as its slug.
  ///
  /// - Throws: `QueryError.unknownSaved` with the nearest names.
  package static func named(_ name: String, at folder: String) throws -> SavedSearch {
    let all = try all(at: folder)
    if let found = all.first(where: { $0.slug == PlanCorpus.slug(name) }) { return found }
    throw QueryError.unknownSaved(name, nearest: NearestNames.of(name, among: all.map(\.name)))
  }

  init(_ yaml: YAMLValue, file: String) throws(Fault) {
    try yaml.allow(keys: ["name", "query", "filters", "note"])
    name = try yaml.required("name", example: "Fritid for alle").string()
    query = try yaml.required("query", example: "gratis fritidstilbud").string()
    note = try yaml.required("note", example: "Gode eksempler på tilbud for alle.").string()
    filters = [:]
    if let own = yaml.optional("filters") {
      try own.allow(keys: Set(Facet.allCases.map(\.flag)))
      for facet in Facet.allCases where own.optional(facet.flag) != nil {
        filters[facet] = try own.strings(facet.flag)
      }
    }
    guard file == "\(slug).yaml" else {
      throw yaml.fault(
        "the file of «\(name)» has another name", remedy: "rename it to \(slug).yaml")
    }
  }
}

extension SavedSearch {
  /// Codes of filters that no vocabulary has. Kommuner and years hang on the corpus and are not
  /// looked at.
  package static func check(at folder: String, _ vocabularies: Vocabularies) -> [Fault] {
    guard let all = try? all(at: folder) else { return [] }
    let known = FacetLabels(vocabularies).known
    return all.flatMap { search in
      search.filters.flatMap { facet, values in
        values.filter { value in
          let codes = known.filter { $0.facet == facet }
          return !codes.isEmpty && facet != .alder && !codes.contains { $0.isMeant(by: value) }
        }.map { value in
          Fault(
            file: "saved/\(search.slug).yaml", problem: "\(facet.flag) '\(value)' is unknown",
            remedy: "use a code of the vocabularies")
        }
      }
    }
  }
}
