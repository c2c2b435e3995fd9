import Fixtures
import Foundation
import PlanCorpus
import PlanIndex
import PlanQueries
import Testing

@Suite struct `Snippets` {
  /// The words between marks, lower case.
  private func marked(_ html: String) -> [String] {
    html.components(separatedBy: "<mark>").dropFirst().compactMap {
      $0.components(separatedBy: "</mark>").first?.lowercased()
    }
  }

  private func withoutMarks(_ html: String) -> String {
    html.replacing("<mark>", with: "").replacing("</mark>", with: "")
  }

  @Test(arguments: ["hasj", "politiet", "fravær", "skolen"])
  func `only the word that was asked for is marked`(query: String) throws {
    let results = try Indexes.fictional.search(query, [.slag: ["tiltak"]], exact: true)
    #expect(!results.hits.isEmpty)
    for hit in results.hits { #expect(marked(hit.snippet).allSatisfy { $0 == query }, "\(hit.id)") }
    #expect(results.hits.contains { !marked($0.snippet).isEmpty })
  }

  @Test func `other forms of the word are marked too`() throws {
    let hits = try Indexes.fictional.search("elev", [.slag: ["tiltak"]]).hits
    #expect(hits.first?.snippet.hasPrefix("<mark>Elever</mark> med mer enn ti dager") == true)
  }

  @Test func `no word is marked where none was asked for`() throws {
    for hit in try Indexes.real.search("", limit: 1000).hits {
      #expect(!hit.snippet.contains("<mark>"))
    }
  }

  @Test(arguments: ["hasjavvenning", "ungdom", "politi skole", "voldelig ekstremisme", "&", "mark"])
  func `marks are paired and everything else is escaped`(query: String) throws {
    for hit in try Indexes.real.search(query, limit: 1000).hits {
      let pairs = hit.snippet.components(separatedBy: "<mark>").dropFirst()
      #expect(pairs.allSatisfy { $0.components(separatedBy: "</mark>").count == 2 })
      #expect(hit.snippet.components(separatedBy: "</mark>").count == pairs.count + 1)
      let text = withoutMarks(hit.snippet)
      #expect(!text.contains { "<>\"'".contains($0) }, "\(hit.id): \(text)")
      let entity = /&(amp|lt|gt|quot|#39);/
      #expect(!text.replacing(entity, with: "").contains("&"), "\(hit.id): \(text)")
    }
  }

  @Test func `signs of HTML in a plan are shown, not obeyed`() throws {
    try Fixtures.withCorpusCopy { corpus in
      let file = "\(corpus)/sundnes-2021/plan.txt"
      let text = try String(contentsOfFile: file, encoding: .utf8).replacing(
        "Oppfølging av ungdom utan skuleplass",
        with: "Oppfølging av 'ungdom' > 18 & \"unge vaksne\" utan <plass")
      let hits = try Spoilt.index(corpus, file, text).search(
        SearchRequest(query: "vaksne", filters: [.slag: ["tiltak"]], exact: true)
      ).hits
      let snippet = try #require(hits.first?.snippet)
      #expect(
        snippet.contains(
          "&#39;ungdom&#39; &gt; 18 &amp; &quot;unge <mark>vaksne</mark>&quot; utan &lt;plass"))
    }
  }

  @Test(arguments: ["hasjavvenning", "ungdom", "skole"])
  func `a snippet is the document's own words`(query: String) throws {
    for hit in try Indexes.real.search(query, limit: 1000).hits {
      let words = withoutMarks(hit.snippet).replacing("&amp;", with: "&")
        .replacing("&lt;", with: "<").replacing("&gt;", with: ">")
        .replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
      let text = try Indexes.real.lookup.find(hit.id).head.text
      let isOwn = text.isEmpty || PlanLines.letters(text).contains(PlanLines.letters(words))
      #expect(isOwn, "\(hit.id)")
      // Some 240 bytes of text, the marks not counted, and an ellipsis at either end.
      #expect(words.utf8.count <= 260, "\(hit.id)")
    }
  }

  @Test func `marks what was looked for, and not what only ordered the hits`() throws {
    let hits = try Indexes.real.search("los").hits
    #expect(!hits.isEmpty)
    #expect(hits.allSatisfy { !$0.snippet.contains("<mark>videregående") })
    let found = try Indexes.real.search("hasjavvenning").hits.map(\.snippet).joined()
    #expect(found.contains("<mark>hasjavvenning"))
  }

}

/// An index of a corpus that was changed on purpose.
enum Spoilt {
  static func index(_ corpus: String, _ file: String, _ text: String) throws -> Searcher {
    let manifest = (file as NSString).deletingLastPathComponent + "/plan.yaml"
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    let path = (corpus as NSString).deletingLastPathComponent + "/db"
    let builder = IndexBuilder(corpus: corpus, vocabularies: Fixtures.vocabularies, index: path)
    do {
      _ = try builder.build()
    } catch {
      // The fault itself says what the sum of the new text is.
      let sum = try #require("\(error)".firstMatch(of: /SHA-256 is ([0-9a-f]{64})/)).1
      let old = try String(contentsOfFile: manifest, encoding: .utf8)
      let new = old.replacing(/sha256: [0-9a-f]{64}/, with: "sha256: \(sum)")
      try new.write(toFile: manifest, atomically: true, encoding: .utf8)
      _ = try builder.build()
    }
    return try Searcher(OpenIndex(path: path))
  }
}
