import Testing
import Xapian

@Suite struct `Queries` {
  let directory: TemporaryDirectory
  let database: Database

  init() throws {
    directory = try TemporaryDirectory()
    database = try Sample.database(directory)
  }

  static let year = Sample.year
  static let one = Query.term("XKskole")
  static let two = Query.term("Zrusmidl")
  static let three = Query.term("Zungdom")

  static var cases: [(query: Query, ids: [UInt32])] {
    [
      (.term("XKskole"), [2, 3]), (.term("finnes ikke"), []), (.matchAll, [1, 2, 3, 4, 5]),
      (.matchNothing, []), (.and([one, two]), [2, 3]), (.and([one, .term("politiet")]), [3]),
      (.or([one, three]), [1, 2, 3, 4]), (.or([]), []), (.and([]), []), (.or([three]), [1, 4]),
      (.xor([.matchAll, one]), [1, 4, 5]), (.andNot(.matchAll, one), [1, 4, 5]),
      (.andMaybe(one, three), [2, 3]), (.filter(.matchAll, by: one), [2, 3]),
      (.near([.term("skole"), .term("politi")]), [5]),
      (.near([.term("politi"), .term("skole")], window: 2), [5]),
      (.phrase([.term("skole"), .term("politi")]), [5]),
      (.phrase([.term("politi"), .term("skole")]), []),
      (.phrase([.term("om"), .term("på")], window: 3), [2]),
      (.elite([one, three], size: 10), [1, 2, 3, 4]), (.synonym([one, three]), [1, 2, 3, 4]),
      (.max([one, three]), [1, 2, 3, 4]),
      (.valueRange(Sample.kind, from: Array("g".utf8), through: Array("skole".utf8)), [2, 3, 5]),
      (.valueAtLeast(Sample.kind, Array("skole".utf8)), [2, 3]),
      (.valueAtMost(Sample.kind, Array("g".utf8)), [1, 4]),
      (.numbers(year, in: 2020...2021), [2, 3]), (.numbers(year, in: 2022...), [4, 5]),
      (.numbers(year, in: ...2020), [1, 2]), (.scaled(one, by: 2.5), [2, 3]),
      (.scaled(one, by: 0), [2, 3]), (.wildcard(prefix: "ungdom"), [1, 3, 4]),
      (.wildcard(prefix: "x"), []),
      (.and([.or([one, three]), .andNot(.matchAll, .term("Q1"))]), [2, 3, 4]),
    ]
  }

  @Test(arguments: cases)
  func `each operator finds what it should, ranked or as a set`(
    query: Query, ids: [UInt32]
  ) throws {
    #expect(try database.ids(Search(query, limit: 100)).sorted() == ids)
    let set = try database.read { reader throws(XapianError) in
      try reader.documentIDs(matching: query)
    }
    #expect(set == ids)
  }

  @Test(arguments: cases)
  func `a query survives being serialised`(query: Query, ids: [UInt32]) throws {
    let copy = Query.parsed(try query.serialised())
    #expect(copy.description == query.description)
    #expect(try database.ids(Search(copy, limit: 100)).sorted() == ids)
  }

  @Test(arguments: cases)
  func `sets over two databases are ascending too`(query: Query, ids: [UInt32]) throws {
    try Sample.build(at: directory.file("db2"))
    let both = try Database(paths: [directory.file("db"), directory.file("db2")])
    let set = try both.read { reader throws(XapianError) in
      try reader.documentIDs(matching: query)
    }
    #expect(set == ids.flatMap { [2 * $0 - 1, 2 * $0] })
  }

  @Test func `sets skip what was deleted`() throws {
    var writer = try Writer(path: directory.file("db"), mode: .open)
    try writer.delete(id(3))
    try writer.finish()
    database.refresh()
    let sets = try database.read { reader throws(XapianError) in
      [
        try reader.documentIDs(matching: Self.one),
        try reader.documentIDs(matching: .or([Self.one, Self.three])),
        try reader.documentIDs(matching: .matchAll),
      ]
    }
    #expect(sets == [[2], [1, 2, 4], [1, 2, 4, 5]])
  }

  @Test func `descriptions are Xapian's`() {
    #expect(Query.or([.term("a"), .term("b", frequency: 2)]).description == "Query((a OR b#2))")
    #expect(Query.matchAll.description == "Query(<alldocuments>)")
    #expect(Query.matchNothing.description == "Query()")
  }

  @Test func `the terms of a query are told`() throws {
    let query = Query.filter(.or([.term("b"), .term("a"), .term("b")]), by: .term("XKc"))
    #expect(try query.terms() == ["XKc", "a", "b"])
  }

  @Test func `queries are compared as values`() {
    #expect(Query.and([.term("a"), .matchAll]) == .and([.term("a"), .matchAll]))
    #expect(Query.term("a") != .term("a", frequency: 2))
    #expect(Set([Query.term("a"), .term("a"), .matchAll]).count == 2)
  }

  @Test(arguments: [
    (Query.term(""), XapianError.Code.invalidArgument),
    (.parsed([1, 2, 3]), .serialisation), (.scaled(.term("a"), by: -1), .invalidArgument),
  ])
  func `what makes no sense is refused`(query: Query, code: XapianError.Code) throws {
    let error = caught { () throws(XapianError) in try database.ids(Search(query)) }
    #expect(error?.code == code)
    #expect(query.description.hasPrefix("Query(invalid: "))
    #expect(caught { () throws(XapianError) in try query.terms() }?.code == code)
    #expect(caught { () throws(XapianError) in try query.serialised() }?.code == code)
  }

  @Test func `a wildcard over its limit does as told`() throws {
    func search(_ beyond: Query.Wildcard.Beyond) throws(XapianError) -> [UInt32] {
      try database.ids(
        Search(.wildcard(prefix: "XK", .init(limit: 1, beyond: beyond)), limit: 100)
      ).sorted()
    }
    #expect(try search(.first) == [1, 4])
    #expect(try search(.mostFrequent).count == 2)
    let error = caught { () throws(XapianError) in try search(.fail) }
    #expect(error?.code == .wildcard)
    for combiner in [Query.Wildcard.Combiner.or, .max, .synonym] {
      let wildcard = Query.wildcard(prefix: "XK", .init(combiner: combiner))
      #expect(try database.ids(Search(wildcard)).count == 5)
      let first = Query.wildcard(prefix: "XK", .init(beyond: .first, combiner: combiner))
      #expect(try database.ids(Search(first)).count == 5)
    }
  }
}
