import Fixtures
import PlanCorpus
import Testing
import Xapian

@testable import PlanIndex

@Suite struct `Writing a document` {
  private func draft(_ title: String, text: String, ages: [AgeRange] = []) -> DraftDocument {
    let plan = PlanDescription(
      id: "vik-2024", kommune: "Vik", title: "Plan", period: Period(first: 2024, last: 2027))
    let evidence = Evidence(file: "vik-2024/plan.txt", firstLine: 1, lastLine: 2)
    return DraftDocument(
      head: DocumentHead(
        id: "vik-2024/0.1", slag: .tiltak, plan: plan, title: title, text: text,
        evidence: evidence),
      facts: "{}",
      facets: [
        FacetValue(facet: .kommune, value: "vik", label: "Vik"),
        FacetValue(facet: .kommune, value: "vik", label: "Vik"),
      ], ages: ages)
  }

  /// The terms of one document, with how often each stands in it.
  private func terms(_ draft: DraftDocument) throws -> [String: Int] {
    try Fixtures.withFolder { folder in
      var registry = FacetRegistry()
      registry.register(draft.facets)
      var writing = try IndexWriting(
        at: "\(folder)/db", stopwords: ["og"], compounds: Compounds([]), registry)
      try writing.add(draft)
      try writing.finish()
      let database = try Database(path: "\(folder)/db")
      let entries = try database.read { reader throws(XapianError) in
        var found: [TermEntry] = []
        for number in try reader.documentIDs(of: "") {
          guard let id = DocumentID(rawValue: number) else { continue }
          found += try reader.terms(of: id)
        }
        return found
      }
      return Dictionary(
        uniqueKeysWithValues: entries.map { ($0.term, $0.withinDocumentFrequency) })
    }
  }

  @Test func `many documents go into several databases and are one index in their order`() throws {
    try Fixtures.withFolder { folder in
      let drafts = ["Ravn", "Mekling", "Kurs", "Team", "Leir"].map { draft($0, text: "\($0) ute") }
      var registry = FacetRegistry()
      registry.register(drafts[0].facets)
      var writing = try IndexWriting(
        at: "\(folder)/db", stopwords: [], compounds: Compounds([]), registry, most: 2)
      for (plan, draft) in drafts.enumerated() { try writing.add(draft, plan: plan) }
      let written = try writing.finish()
      #expect(written.folders.count == 3 && written.rows.count == 5)
      try BuildPlace.compact(written.folders, to: "\(folder)/whole")
      let titles = try Database(path: "\(folder)/whole").read { reader throws(XapianError) in
        var titles: [String] = []
        for number in try reader.documentIDs(of: "") {
          guard let id = DocumentID(rawValue: number) else { continue }
          titles.append(String(decoding: try reader.data(of: id), as: UTF8.self))
        }
        return titles
      }
      #expect(titles.count == 5)
      #expect(zip(titles, drafts).allSatisfy { $0.contains($1.head.title) })
    }
  }

  @Test func `words of the title weigh more than those of the text`() throws {
    let terms = try terms(draft("Natteravn", text: "Foreldre går i sentrum"))
    #expect(terms["natteravn"] == Schema.Weight.title)
    #expect(terms["sentrum"] == Schema.Weight.text)
  }

  @Test func `a title without text weighs less`() throws {
    #expect(try terms(draft("Natteravn", text: ""))["natteravn"] == Schema.Weight.titleAlone)
  }

  @Test func `words stand as written and stemmed, stop words only as written`() throws {
    let terms = try terms(draft("Kurs", text: "Foreldrene og naboene"))
    #expect(terms["foreldrene"] != nil)
    #expect(terms.keys.contains { $0.hasPrefix("Zforeld") })
    #expect(terms["og"] != nil)
    #expect(terms["Zog"] == nil)
  }

  @Test func `an open age range runs to the oldest age`() throws {
    let terms = try terms(draft("Kurs", text: "x", ages: [AgeRange(min: 97, max: nil)]))
    #expect(
      terms.keys.filter { $0.hasPrefix(Schema.Prefix.age) }.sorted() == ["XA97", "XA98", "XA99"])
  }

  @Test func `filters weigh nothing and stand once`() throws {
    let terms = try terms(draft("Kurs", text: "x", ages: [AgeRange(min: 15, max: 15)]))
    #expect(terms["XFkommune:vik"] == 0)
    #expect(terms["XA15"] == 0)
    #expect(terms["Qvik-2024/0.1"] == 0)
    #expect(terms["XPvik-2024"] == 0)
  }

  @Test(arguments: [
    (AgeRange(min: 97, max: 1_000_000_000_000), 3), (AgeRange(min: -1_000_000_000_000, max: 1), 2),
    (AgeRange(min: 1_000_000_000_000, max: nil), 1), (AgeRange(min: 18, max: 5), 1),
  ])
  func `ages that nobody reaches make no terms`(ages: AgeRange, count: Int) throws {
    let terms = try terms(draft("Kurs", text: "", ages: [ages]))
    #expect(terms.keys.count { $0.hasPrefix(Schema.Prefix.age) } == count)
  }
}
