import Fixtures
import Foundation
import PlanCorpus
import PlanIndex
import Testing
import Xapian

@Suite struct `Building the index` {
  @Test func `the outcome counts plans, tiltak and documents`() throws {
    try Fixtures.withFolder { folder in
      let outcome = try Fixtures.build("\(folder)/db")
      #expect(outcome.plans == 2)
      #expect(outcome.tiltak == 7)
      #expect(outcome.warnings == [])
      let documents = try OpenIndex(path: "\(folder)/db").documentCount
      #expect(outcome.documents == documents)
      #expect(documents > 9)
    }
  }

  @Test func `the index is one file and nothing is left beside it`() throws {
    try Fixtures.withFolder { folder in
      try Fixtures.build("\(folder)/db")
      #expect(try contents(of: folder) == ["db"])
      var isFolder: ObjCBool = true
      #expect(FileManager.default.fileExists(atPath: "\(folder)/db", isDirectory: &isFolder))
      #expect(!isFolder.boolValue)
    }
  }

  @Test func `a folder that is missing is made`() throws {
    try Fixtures.withFolder { folder in
      try Fixtures.build("\(folder)/a/b/db")
      let plans = try OpenIndex(path: "\(folder)/a/b/db").plans
      #expect(plans.count == 2)
    }
  }

  @Test func `it knows its plans, its facets and its stop words`() throws {
    try Fixtures.withFolder { folder in
      try Fixtures.build("\(folder)/db")
      let index = try OpenIndex(path: "\(folder)/db")
      #expect(
        index.plans
          == [
            PlanSummary(
              id: "fjellvik-2023", kommune: "Fjellvik",
              title: "Handlingsplan for SLT-arbeidet i Fjellvik kommune 2023–2026",
              period: Period(first: 2023, last: 2026), tiltak: 4),
            PlanSummary(
              id: "sundnes-2021", kommune: "Sundnes",
              title: "SLT-plan for Sundnes kommune 2021–2024",
              period: Period(first: 2021, last: 2024), tiltak: 3),
          ])
      #expect(index.facets.values(of: .kommune).map(\.value) == ["fjellvik", "sundnes"])
      #expect(index.facets.code(.tiltakstype, "krisesenter") != nil)
      let stopwords = try RealVocabularies.read.get().stoppord
      #expect(index.stopwords == stopwords)
    }
  }

  @Test func `every document's data are a head and its facts`() throws {
    try Fixtures.withFolder { folder in
      try Fixtures.build("\(folder)/db")
      let index = try OpenIndex(path: "\(folder)/db")
      let numbers = try index.database.read { reader throws(XapianError) in
        try reader.documentIDs(of: "")
      }
      for number in numbers {
        let id = try #require(DocumentID(rawValue: number))
        let text = try index.database.read { reader throws(XapianError) in
          try reader.text(of: id)
        }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == 2)
        let head = try CompactJSON.decode(DocumentHead.self, from: lines[0].utf8)
        let found = try index.lines(of: head.id)
        #expect(found.first == String(lines[0]))
        switch head.slag {
        case .plan: _ = try CompactJSON.decode(PlanFacts.self, from: lines[1].utf8)
        case .organ: _ = try CompactJSON.decode(Organ.self, from: lines[1].utf8)
        case .tiltak: _ = try CompactJSON.decode(Tiltak.self, from: lines[1].utf8)
        case .avsnitt: _ = try CompactJSON.decode(Avsnitt.self, from: lines[1].utf8)
        }
      }
    }
  }

  @Test func `documents carry the terms that filters ask for`() throws {
    try Fixtures.withFolder { folder in
      try Fixtures.build("\(folder)/db")
      let index = try OpenIndex(path: "\(folder)/db")
      let counts = try [
        Schema.facetTerm(.slag, "tiltak"), Schema.facetTerm(.slag, "plan"),
        Schema.facetTerm(.innsatsomraade, "fjellvik-2023/1"),
        Schema.facetTerm(.gyldig, "2021"), Schema.idTerm("fjellvik-2023/2.1"),
      ].map { term in try index.count(term) }
      #expect(counts[...2] == [7, 2, 2])
      let sundnes = try index.count(Schema.planTerm("sundnes-2021"))
      #expect(counts[3] == sundnes)
      #expect(counts[4] == 1)
    }
  }

  /// Ages of tiltak, and of the plans' own documents: 15–20; 10–24 and 0–18.
  @Test func `each year of an age range is a term`() throws {
    try Fixtures.withFolder { folder in
      try Fixtures.build("\(folder)/db")
      let index = try OpenIndex(path: "\(folder)/db")
      let counts = try [0, 9, 10, 14, 15, 18, 19, 20, 21, 24, 25].map { age in
        try index.count(Schema.ageTerm(age))
      }
      #expect(counts == [1, 1, 2, 2, 3, 3, 2, 2, 1, 1, 0])
    }
  }

  @Test func `packed facets say what the terms say`() throws {
    try Fixtures.withFolder { folder in
      try Fixtures.build("\(folder)/db")
      let index = try OpenIndex(path: "\(folder)/db")
      let document = try index.database.read { reader throws(XapianError) in
        let number = try reader.documentIDs(of: Schema.idTerm("fjellvik-2023/2.1")).first ?? 0
        return try DocumentID(rawValue: number).map { id throws(XapianError) in
          try reader.document(id, withTerms: true)
        }
      }
      let stored = try #require(document)
      let rows = try index.database.read { reader throws(XapianError) in try ReadRows(reader) }
      #expect(try rows.carried.count == index.documentCount)
      let row = Int(stored.id.rawValue) - 1
      let codes = rows.distinct[Int(rows.carried[row])]
      let values = codes.codes.map { index.facets.values[Int($0)] }
      let terms = stored.terms?.map(\.term).filter { $0.hasPrefix(Schema.Prefix.facet) }
      #expect(values.map { Schema.facetTerm($0.facet, $0.value) }.sorted() == terms?.sorted())
      #expect(codes.ages == [AgeRange(min: 15, max: 20)])
      #expect(index.plans[Int(rows.plans[row])].id == "fjellvik-2023")
      #expect(stored.terms?.reduce(0) { $0 + $1.withinDocumentFrequency } == Int(rows.lengths[row]))
    }
  }

  @Test func `progress names each plan and then the writing`() throws {
    try Fixtures.withFolder { folder in
      var steps: [IndexBuilder.Progress] = []
      let outcome = try IndexBuilder(
        corpus: Fixtures.corpus, vocabularies: Fixtures.vocabularies, index: "\(folder)/db"
      ).build { steps.append($0) }
      #expect(
        steps.prefix(2)
          == [
            .reading(plan: "fjellvik-2023", number: 1, of: 2),
            .reading(plan: "sundnes-2021", number: 2, of: 2),
          ])
      #expect(steps.suffix(2) == [.writing(documents: outcome.documents), .compacting])
    }
  }

  @Test func `lists of words that are missing are told, with the remedy`() throws {
    try Fixtures.withFolder { folder in
      let builder = IndexBuilder(
        corpus: Fixtures.corpus, vocabularies: Fixtures.vocabularies, index: "\(folder)/db",
        wordLists: "\(folder)/ingen")
      let warnings = try builder.build().warnings
      #expect(warnings.count == 1)
      #expect(warnings.first?.contains("scripts/setup") == true)
    }
  }

}
