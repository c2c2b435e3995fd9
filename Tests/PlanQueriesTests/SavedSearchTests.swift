import Fixtures
import Foundation
import PlanCorpus
import PlanIndex
import PlanQueries
import Testing

@Suite struct `Saved searches` {
  private let folder = "\(Fixtures.project)/Queries/saved"

  @Test func `each of the project's finds something`() throws {
    let all = try SavedSearch.all(at: folder)
    #expect(all.count >= 12)
    for search in all {
      let results = try Indexes.real.searcher.search(search.request)
      #expect(results.total > 1, "\(search.title)")
    }
  }

  @Test(arguments: ["Fritid for alle", "fritid-for-alle", "FRITID FOR ALLE"])
  func `one is found by its name or slug`(name: String) throws {
    #expect(try SavedSearch.named(name, at: folder).slug == "fritid-for-alle")
  }

  @Test func `an unknown name is refused with the nearest`() throws {
    let error = #expect(throws: QueryError.self) {
      try SavedSearch.named("Fritid for ale", at: folder)
    }
    #expect(error?.isUsage == true)
    #expect(error?.description.contains("Fritid for alle") == true)
  }

  @Test(arguments: [
    ("name: Fritid\nquery: fritid\nnote: ja\n", 0), ("name: Fritid\nquery: fritid\n", 1),
    ("name: Annet\nquery: fritid\nnote: ja\n", 1),
    ("name: Fritid\nquery: fritid\nnote: ja\nfilters:\n  farge: [rød]\n", 1),
  ])
  func `check names what is wrong with one`(text: String, faults: Int) throws {
    try Fixtures.withFolder { folder in
      try FileManager.default.createDirectory(
        atPath: "\(folder)/saved", withIntermediateDirectories: true)
      try text.write(toFile: "\(folder)/saved/fritid.yaml", atomically: true, encoding: .utf8)
      #expect(QueryFiles.check(at: folder).count == faults)
    }
  }

  @Test func `a filter that no vocabulary has is a fault`() throws {
    let vocabularies = try Vocabularies.read(at: Fixtures.vocabularies)
    #expect(SavedSearch.check(at: folder, vocabularies) == [])
    try Fixtures.withFolder { folder in
      try "name: Fritid\nquery: fritid\nnote: ja\nfilters:\n  tiltakstype: [fritidstilbod]\n"
        .write(toFile: "\(folder)/fritid.yaml", atomically: true, encoding: .utf8)
      #expect(SavedSearch.check(at: folder, vocabularies).count == 1)
    }
  }
}
