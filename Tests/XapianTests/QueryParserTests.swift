import Testing
import Xapian

@Suite struct `Parsing what people type` {
  let directory: TemporaryDirectory
  let database: Database
  var parser = QueryParser()

  init() throws {
    directory = try TemporaryDirectory()
    database = try Sample.database(directory)
    parser.stemmer = "norwegian"
    parser.booleanPrefixes = [.init(field: "kind", prefix: "XK")]
  }

  private func parse(_ text: String, _ parser: QueryParser) throws(XapianError) -> ParsedQuery {
    try database.read { reader throws(XapianError) in try reader.parse(text, with: parser) }
  }

  private func find(_ text: String, _ parser: QueryParser) throws(XapianError) -> [UInt32] {
    try database.ids(Search(parse(text, parser).query, limit: 100)).sorted()
  }

  @Test func `words are stemmed and joined with the default operator`() throws {
    var parser = parser
    #expect(try find("fritidsklubber skoler", parser) == [1, 2, 4, 5])
    parser.defaultOperator = .and
    #expect(try find("fritidsklubber skoler", parser) == [])
    #expect(try find("politi skole", parser) == [5])
  }

  @Test(arguments: [
    (QueryParser.Operator.or, "Query((a@1 OR b@2))"), (.and, "Query((a@1 AND b@2))"),
    (.near, "Query((a@1 NEAR 11 b@2))"), (.phrase, "Query((a@1 PHRASE 11 b@2))"),
    (.elite, "Query((a@1 ELITE_SET 10 b@2))"), (.synonym, "Query((a@1 SYNONYM b@2))"),
    (.max, "Query((a@1 MAX b@2))"),
  ])
  func `every default operator`(operator: QueryParser.Operator, expected: String) throws {
    var parser = QueryParser()
    parser.defaultOperator = `operator`
    #expect(try parse("a b", parser).description == expected)
  }

  @Test(arguments: [
    (QueryParser.StemStrategy.none, "Query(skolene@1)"), (.some, "Query(Zskol@1)"),
    (.all, "Query(skol@1)"), (.allWithZ, "Query(Zskol@1)"),
    (.someWithPositions, "Query(Zskol@1)"),
  ])
  func `every strategy`(strategy: QueryParser.StemStrategy, expected: String) throws {
    var parser = parser
    parser.stemStrategy = strategy
    #expect(try parse("skolene", parser).description == expected)
  }

  @Test func `operators, phrases, love and hate are understood`() throws {
    #expect(try find("ungdom NOT fritidsklubben", parser) == [])
    #expect(try find("\"skole politi\"", parser) == [5])
    #expect(try find("+skole -politi", parser) == [2])
    #expect(try find("(ungdom OR politi) kind:skole", parser) == [3])
  }

  @Test func `filters of one field are alternatives, of several fields all must hold`() throws {
    #expect(try find("kind:skole kind:samarbeid", parser) == [2, 3, 5])
    var alone = parser
    alone.booleanPrefixes = [.init(field: "kind", prefix: "XK", grouping: .alone)]
    #expect(try find("kind:skole kind:samarbeid", alone) == [])
    var named = parser
    named.booleanPrefixes = [
      .init(field: "kind", prefix: "XK", grouping: .named("g")),
      .init(field: "nr", prefix: "Q", grouping: .named("g")),
    ]
    #expect(try find("kind:samarbeid nr:1", named) == [1, 5])
    named.booleanPrefixes[1].grouping = .byField
    #expect(try find("kind:samarbeid nr:1", named) == [])
  }

  @Test func `fields of text have their prefixes`() throws {
    var parser = parser
    parser.prefixes = [
      .init(field: "tittel", prefix: "S"), .init(field: "", prefix: ""),
      .init(field: "", prefix: "S"),
    ]
    #expect(try parse("tittel:skole", parser).description == "Query(ZSskol@1)")
    #expect(try parse("skole", parser).description == "Query((Zskol@1 OR ZSskol@1))")
    parser.prefixes = []
    parser.defaultPrefix = "S"
    #expect(try parse("skole", parser).description == "Query(ZSskol@1)")
  }

  @Test func `ranges are matched with the slot`() throws {
    var parser = parser
    parser.ranges = [.init(Sample.year, kind: .number, marker: "år:")]
    #expect(try find("år:2020..2021", parser) == [2, 3])
    #expect(try find("år:2022..", parser) == [4, 5])
    parser.ranges = [.init(Sample.year, kind: .number, marker: "kr", isSuffix: true)]
    #expect(try find("2020..2021kr", parser) == [2, 3])
    parser.ranges = [.init(Sample.year, kind: .number, marker: "$", isRepeated: true)]
    #expect(try find("$2020..$2021", parser) == [2, 3])
    parser.ranges = [.init(Sample.kind, kind: .string, marker: "k:", grouping: .alone)]
    #expect(try find("k:g..skole", parser) == [2, 3, 5])
  }

  @Test func `dates are read day first or month first`() throws {
    var parser = QueryParser()
    parser.ranges = [.init(3, kind: .date(epochYear: 1980))]
    #expect(
      try parse("1/2/2024..3/4/2024", parser).description
        == "Query(VALUE_RANGE 3 20240201 20240403)")
    parser.ranges = [.init(3, kind: .date(monthFirst: true))]
    #expect(
      try parse("1/2/2024..3/4/2024", parser).description
        == "Query(VALUE_RANGE 3 20240102 20240304)")
  }

  @Test func `stopwords are left out and told`() throws {
    var parser = parser
    parser.stopwords = ["på", "om"]
    let parsed = try parse("om rusmidler på skolen", parser)
    #expect(parsed.stopwords == ["om", "på"])
    #expect(parsed.description == "Query((Zrusmidl@2 OR Zskol@4))")
  }

  @Test func `the words behind a term are told as typed`() throws {
    let parsed = try parse("skolen skoler", parser)
    #expect(parsed.unstemmedWords == ["Zskol": ["skolen", "skoler"]])
  }

  @Test func `misspelt words are corrected when asked`() throws {
    var parser = parser
    #expect(try parse("fritidklubb", parser).correctedText == nil)
    parser.flags = [.default, .spellingCorrection]
    #expect(try parse("fritidklubb nå", parser).correctedText == "fritidsklubb nå")
  }

  @Test func `synonyms come in when asked`() throws {
    var parser = parser
    #expect(try find("tenåring", parser) == [])
    parser.flags = [.default, .autoSynonyms]
    #expect(try find("tenåring", parser) == [1, 4])
    parser.flags = [.default, .synonym]
    #expect(try find("~tenåring", parser) == [1, 4])
  }

  @Test func `wildcards and unfinished words have a limit`() throws {
    var parser = parser
    parser.flags = [.default, .wildcard]
    #expect(try find("ungdom*", parser) == [1, 3, 4])
    parser.flags = [.default, .partial]
    #expect(try find("ungdomss", parser) == [3])
    parser.flags = [.default, .wildcard]
    parser.wildcard = .init(limit: 2, beyond: .fail)
    let error = caught { () throws(XapianError) in try find("s*", parser) }
    #expect(error?.code == .wildcard)
  }

  @Test func `a lone NOT is refused unless allowed`() throws {
    var parser = parser
    let error = try #require(
      caught { () throws(XapianError) in try parse("NOT politi", parser) })
    #expect(error.code == .queryParser)
    #expect(error.subject == .query("NOT politi"))
    #expect(error.description.contains("Write it differently."))
    parser.flags.insert(.pureNot)
    #expect(try find("NOT politi", parser) == [1, 2, 4])
  }

  @Test(arguments: ["AND", "a AND AND b", "OR b", "a XOR"])
  func `broken syntax is refused`(text: String) throws {
    let error = caught { () throws(XapianError) in try parse(text, parser) }
    #expect(error?.code == .queryParser)
  }

  @Test func `no text is an empty query that finds nothing`() throws {
    let parsed = try parse("  ", parser)
    #expect(parsed.isEmpty)
    #expect(try database.ids(Search(parsed.query)) == [])
    #expect(try !parse("rus", parser).isEmpty)
  }

  @Test func `an unknown language and a field of two kinds are refused`() throws {
    var parser = parser
    parser.prefixes = [.init(field: "kind", prefix: "S")]
    #expect(
      caught { () throws(XapianError) in try parse("rus", parser) }?.code == .invalidOperation)
    parser.stemmer = "klingon"
    let error = caught { () throws(XapianError) in try parse("rus", parser) }
    #expect(error?.code == .invalidArgument)
    #expect(error?.subject == .language("klingon"))
  }
}
