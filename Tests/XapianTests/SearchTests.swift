import Testing
import Xapian

@Suite struct `Searching` {
  let directory: TemporaryDirectory
  let database: Database

  init() throws {
    directory = try TemporaryDirectory()
    database = try Sample.database(directory)
  }

  private func result(_ search: Search) throws(XapianError) -> SearchResult {
    try database.read { reader throws(XapianError) in try reader.result(of: search) }
  }

  @Test func `matches come ranked with weight and percent`() throws {
    let found = try result(Search(.or([.term("Zpoliti"), .term("Zrusmidl"), .term("Zskol")])))
    #expect(found.matches.map(\.rank) == Array(0..<found.matches.count))
    #expect(found.matches.map(\.weight) == found.matches.map(\.weight).sorted(by: >))
    #expect(Set(found.matches.map(\.id.rawValue)) == [2, 3, 5])
    #expect(found.matches.allSatisfy { (1...100).contains($0.percent) })
    #expect(found.matches.allSatisfy { $0.collapseKey == nil && $0.sortKey == nil })
  }

  @Test func `offset and limit cut a page out`() throws {
    var search = Search(.matchAll, offset: 1, limit: 2)
    #expect(try database.ids(search) == [2, 3])
    #expect(try result(search).matches.map(\.rank) == [1, 2])
    search.offset = 99
    #expect(try database.ids(search) == [])
    search = Search(.matchAll, limit: 0)
    #expect(try result(search).count.estimated == 5)
    #expect(try database.ids(Search(.matchAll, offset: -3, limit: .max)).count == 5)
  }

  @Test func `counts are exact when everything is looked at`() throws {
    var search = Search(.or([.term("XKskole"), .term("Zungdom")]), limit: 1)
    search.checkAtLeast = .max
    let count = try result(search).count
    #expect(count.isExact)
    #expect(count.estimated == 4)
  }

  @Test(arguments: [
    Weighting.bm25(), .bm25(k1: 2, b: 0.9), .bm25Plus(), .tfIdf(), .tfIdf(normalizations: "nfn"),
    .coordinate, .traditional(), .dlh, .dph, .pl2(), .pl2Plus(), .inL2(), .ifB2(), .ineB2(),
    .bb2(), .languageModel(), .languageModel(smoothing: .dirichlet),
    .languageModel(smoothing: .absoluteDiscount), .languageModel(smoothing: .jelinekMercer),
    .languageModel(smoothing: .dirichletPlus),
  ])
  func `every weighting finds the same and weighs`(weighting: Weighting) throws {
    var search = Search(.or([.term("Zpoliti"), .term("skole")]))
    search.weighting = weighting
    let found = try result(search)
    #expect(Set(found.matches.map(\.id.rawValue)) == [3, 5])
    let weights = found.matches.map(\.weight)
    #expect(weights == weights.sorted(by: >))
    #expect(weights.allSatisfy { $0 >= 0 })
  }

  @Test func `weightings differ, and their parameters count`() throws {
    let schemes: [Weighting] = [
      .bm25(), .bm25(k1: 2, b: 0.9), .bm25Plus(delta: 2), .tfIdf(), .coordinate, .traditional(),
      .dlh, .boolean, .languageModel(smoothing: .jelinekMercer),
    ]
    var weights: Set<Double> = []
    for scheme in schemes {
      var search = Search(.or([.term("Zpoliti"), .term("skole")]), limit: 1)
      search.weighting = scheme
      weights.insert(try result(search).matches.first?.weight ?? -1)
    }
    #expect(weights.count == schemes.count)
    #expect(weights.contains(0))
  }

  @Test func `without weights the order is that of the ids, either way`() throws {
    var search = Search(.or([.term("Zpoliti"), .term("XKskole")]))
    search.weighting = .boolean
    #expect(try database.ids(search) == [2, 3, 5])
    search.documentOrder = .descending
    #expect(try database.ids(search) == [5, 3, 2])
    search.documentOrder = .any
    #expect(try database.ids(search).sorted() == [2, 3, 5])
  }

  @Test func `settings Xapian refuses are errors`() throws {
    var search = Search(.term("Zpoliti"))
    search.weighting = .tfIdf(normalizations: "xyz")
    #expect(
      caught { () throws(XapianError) in try result(search) }?.code == .invalidArgument)
    search = Search(.term("Zpoliti"))
    search.percentCutoff = 50
    search.sort = .value(Sample.year)
    #expect(caught { () throws(XapianError) in try result(search) }?.code == .unimplemented)
  }

  @Test func `matches are sorted by value, either way, with the key told`() throws {
    var search = Search(.matchAll)
    search.sort = .value(Sample.year)
    #expect(try database.ids(search) == [1, 2, 3, 4, 5])
    search.sort = .value(Sample.year, .descending)
    let found = try result(search)
    #expect(found.matches.map(\.id.rawValue) == [5, 4, 3, 2, 1])
    let key = try #require(found.matches.first?.sortKey)
    #expect(try SortableNumber.decode(key) == 2023)
  }

  @Test func `several keys sort one within the other`() throws {
    var search = Search(.matchAll)
    search.sort = .values([.init(Sample.kind), .init(Sample.year, .descending)])
    #expect(try database.ids(search) == [4, 1, 5, 3, 2])
    search.sort = .values([.init(Sample.kind, .descending), .init(Sample.year)])
    #expect(try database.ids(search) == [2, 3, 5, 1, 4])
  }

  @Test func `value and relevance combine both ways`() throws {
    let query = Query.or([.term("Zpoliti"), .term("Zrusmidl"), .term("Zungdom")])
    var search = Search(query)
    search.sort = .valuesThenRelevance([.init(Sample.kind)])
    #expect(try database.ids(search).first.map { [1, 4].contains($0) } == true)
    #expect(try database.ids(search).last.map { [2, 3].contains($0) } == true)
    search.weighting = .boolean
    search.sort = .relevanceThenValues([.init(Sample.year, .descending)])
    #expect(try database.ids(search) == [5, 4, 3, 2, 1])
  }

  @Test func `a stand-in gives missing values their place`() throws {
    var writer = try Writer(path: directory.file("db"), mode: .open)
    var document = try Document()
    try document.addTerm("uten")
    try writer.add(document)
    try writer.finish()
    database.refresh()
    var search = Search(.matchAll)
    search.sort = .value(Sample.kind)
    #expect(try database.ids(search).first == 6)
    search.sort = .values([.init(Sample.kind, missing: Array("zzz".utf8))])
    #expect(try database.ids(search).last == 6)
    search.sort = .values([
      .init(Sample.kind, .descending, missing: Array("h".utf8)), .init(Sample.year),
    ])
    #expect(try database.ids(search) == [2, 3, 5, 6, 1, 4])
  }

  @Test func `collapsing keeps the best of those that share a value`() throws {
    var search = Search(.matchAll)
    search.collapse = .init(slot: Sample.kind)
    search.checkAtLeast = .max
    let found = try result(search)
    #expect(found.matches.map(\.id.rawValue) == [1, 2, 5])
    #expect(found.matches.first?.collapseKey == Array("fritid".utf8))
    #expect(found.matches.map(\.collapseCount) == [1, 1, 0])
    #expect(found.count.estimated == 3)
    #expect(found.uncollapsedCount.estimated == 5)
    search.collapse?.keep = 2
    #expect(try database.ids(search) == [1, 2, 3, 4, 5])
  }

  @Test func `cutoffs leave weak matches out`() throws {
    var search = Search(.or([.term("Zpoliti"), .term("skole")]))
    #expect(try database.ids(search).count == 2)
    search.percentCutoff = 100
    #expect(try database.ids(search) == [5])
    search.percentCutoff = 0
    search.weightCutoff = 1000
    #expect(try database.ids(search) == [])
  }

  @Test func `facets count the values of all matches`() throws {
    var search = Search(.or([.term("XKskole"), .term("Zungdom")]), limit: 1)
    search.facets = [Sample.kind, Sample.year, 9]
    let facets = try result(search).facets
    #expect(facets[Sample.kind]?.map { "\($0.text) \($0.count)" } == ["fritid 2", "skole 2"])
    #expect(facets[Sample.year]?.count == 4)
    #expect(facets[9] == [])
    #expect(facets.count == 3)
  }

  @Test func `a time limit and a query length do no harm`() throws {
    var search = Search(.term("Zpoliti"))
    search.timeLimit = .seconds(5)
    search.queryLength = 12
    #expect(try database.ids(search).count == 2)
  }
}

@Suite struct `A page of matches` {
  let directory: TemporaryDirectory
  let database: Database

  init() throws {
    directory = try TemporaryDirectory()
    database = try Sample.database(directory)
  }

  @Test func `data, terms and weights are asked of a match`() throws {
    try database.read { reader throws(XapianError) in
      let page = try reader.search(Search(.or([.term("Zpoliti"), .term("Zskol")]), offset: 1))
      try page.fetch()
      for match in page.matches {
        let text = try page.text(of: match)
        #expect(text == Sample.texts[Int(match.id.rawValue) - 1])
        #expect(try page.data(of: match) == Array(text.utf8))
        #expect(try !page.matchingTerms(of: match).isEmpty)
      }
      let weight = try page.weight(of: "Zpoliti")
      #expect(weight.frequency == 2)
      #expect(weight.weight > 0)
      #expect(page.maxAttained <= page.maxPossible)
    }
  }

  @Test func `the terms of a match come in the order of the query`() throws {
    let terms = try database.read { reader throws(XapianError) in
      let query = Query.or([
        .term("Zskol", position: 1), .term("borte", position: 2), .term("Zpoliti", position: 3),
      ])
      let page = try reader.search(Search(query))
      return try page.matchingTerms(of: try present(page.matches.first))
    }
    #expect(terms == ["Zskol", "Zpoliti"])
  }

  @Test func `fetching a page with an offset reads nothing outside it`() throws {
    try database.read { reader throws(XapianError) in
      for offset in 0...5 {
        let page = try reader.search(Search(.matchAll, offset: offset, limit: 3))
        try page.fetch()
        for match in page.matches {
          #expect(try page.text(of: match) == Sample.texts[Int(match.id.rawValue) - 1])
        }
      }
    }
  }

  @Test func `a match of another page and a term of no query are refused`() throws {
    try database.read { reader throws(XapianError) in
      let first = try reader.search(Search(.matchAll, limit: 2))
      let second = try reader.search(Search(.matchAll, offset: 2, limit: 2))
      let match = try present(first.matches.first)
      #expect(caught { () throws(XapianError) in try second.text(of: match) }?.code == .range)
      #expect(
        caught { () throws(XapianError) in try second.weight(of: "nei").frequency }?.code
          == .invalidArgument)
    }
  }

  @Test func `related terms set documents apart`() throws {
    let (all, kinds) = try database.read { reader throws(XapianError) in
      let ids = [try present(DocumentID(1)), try present(DocumentID(4))]
      return (
        try reader.expand(from: ids, limit: 5), try reader.expand(from: ids, prefix: "XK")
      )
    }
    #expect(all.count == 5)
    #expect(all.map(\.weight) == all.map(\.weight).sorted(by: >))
    #expect(kinds.map(\.term) == ["XKfritid"])
    let missing = try id(77)
    let error = caught { () throws(XapianError) in
      try database.read { reader throws(XapianError) in
        try reader.expand(from: [missing]).count
      }
    }
    #expect(error?.code == .documentNotFound)
  }
}
