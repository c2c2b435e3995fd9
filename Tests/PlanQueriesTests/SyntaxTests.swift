import PlanIndex
import PlanQueries
import Testing

@Suite struct `Query syntax` {
  private static let note = "Søket er lest som vanlige ord."

  @Test(arguments: [
    "ungdom AND", "ungdom OR", "ungdom NOT", "AND ungdom", "ungdom AND AND politi",
    "ungdom AND (", "ungdom AND NOT", "NOT ungdom",
  ])
  func `syntax that is refused is searched as plain words, with a note`(query: String) throws {
    let results = try Indexes.real.search(query)
    #expect(results.notes == [Self.note])
    #expect(results.total >= 50)
    #expect(results.query == query)
  }

  @Test(arguments: ["AND AND", "XOR", "NOT"])
  func `operators alone are plain words that no plan has`(query: String) throws {
    let results = try Indexes.real.search(query)
    #expect(results.notes == [Self.note])
    #expect(results.total == 0)
  }

  @Test(arguments: ["\"ungdom", "ungdom\"", "(ungdom", "ungdom)", "ungdom)(", "ungdom NEAR/"])
  func `loose quotes and brackets stop no search`(query: String) throws {
    #expect(try Indexes.real.search(query).total >= 50)
  }

  @Test(arguments: [
    ")(", ")( AND", "NEAR/", "NEAR/3", "!!!", "--- ...", "+", "-", "\"\"", "\"", "()", "*", "?",
    "~", "::",
    "🙂", "👩‍👩‍👧‍👦 🇳🇴", "\u{0}", "\u{200B}", "%s%n", "' OR 1=1 --", "<script>",
  ])
  func `punctuation, emoji and stray bytes are no crash and no error`(query: String) throws {
    let results = try Indexes.real.search(query, limit: 1000)
    #expect(results.query == query)
    #expect(results.hits.count == results.total)
  }

  @Test func `a NUL within a query parts its words`() throws {
    #expect(try Indexes.real.search("ungdom\u{0}politi").total > 0)
  }

  @Test(arguments: [
    String(repeating: "a", count: 10_000), String(repeating: "ungdom ", count: 1500),
    String(repeating: "(", count: 10_000), String(repeating: "\"a\" ", count: 2500),
    String(repeating: "æ", count: 10_000), String(repeating: "🙂", count: 10_000),
    String(repeating: "a AND ", count: 1700), String(repeating: "-a ", count: 3400),
    String(repeating: "a\u{301}", count: 5000),
  ])
  func `ten thousand characters are no crash and no error`(query: String) throws {
    let results = try Indexes.real.search(query, limit: 1)
    #expect(results.query == query)
  }

  @Test func `field names and prefixes of the index mean nothing in a query`() throws {
    let real = try Indexes.real
    #expect(try !real.ids("Qlillestrom-2024", exact: true).contains("lillestrom-2024"))
    let organs = try real.ids("", [.slag: ["organ"]])
    #expect(try real.ids("XFslag:organ", exact: true) != organs)
  }
}

/// On the fictional plans, where one reads all the answers off two pages.
@Suite struct `Operators` {
  private func tiltak(_ query: String) throws -> Set<String> {
    try Indexes.fictional.ids(query, [.slag: ["tiltak"]], exact: true)
  }

  @Test func `words are alternatives`() throws {
    #expect(try tiltak("hasj politiet") == ["fjellvik-2023/2.1", "fjellvik-2023/1.2"])
    #expect(try tiltak("hasj OR politiet") == ["fjellvik-2023/2.1", "fjellvik-2023/1.2"])
  }

  @Test func `AND wants all the words`() throws {
    #expect(try tiltak("fredag AND politiet") == ["fjellvik-2023/1.2"])
    #expect(try tiltak("hasj AND politiet") == [])
    #expect(try tiltak("+hasj +kurs") == ["fjellvik-2023/2.1"])
  }

  @Test func `NOT and minus leave a word out`() throws {
    #expect(try tiltak("ungdom") == ["fjellvik-2023/2.1", "fjellvik-2023/2.2", "sundnes-2021/0.3"])
    #expect(try tiltak("ungdom -hasj") == ["fjellvik-2023/2.2", "sundnes-2021/0.3"])
    #expect(try tiltak("ungdom NOT hasj") == ["fjellvik-2023/2.2", "sundnes-2021/0.3"])
  }

  @Test func `plus wants a word and lets the others be`() throws {
    #expect(try tiltak("+ungdom politiet") == tiltak("ungdom"))
  }

  @Test func `brackets group`() throws {
    #expect(
      try tiltak("(hasj OR politiet) AND sentrum") == ["fjellvik-2023/1.2"])
  }

  @Test func `quotes keep words together and in order`() throws {
    #expect(try tiltak("\"fredag og lørdag\"") == ["fjellvik-2023/1.2"])
    #expect(try tiltak("\"lørdag og fredag\"") == [])
    #expect(try tiltak("\"kurs over åtte uker\"") == ["fjellvik-2023/2.1"])
    #expect(try tiltak("\"kurs åtte\"") == [])
  }

  @Test func `operators in small letters are words`() throws {
    #expect(try tiltak("hasj and politiet") == tiltak("hasj politiet"))
  }

  @Test func `whoever writes operators is not given other words`() throws {
    let fictional = try Indexes.fictional
    // «ungdom» alone is widened to «unge»; with a minus the reader has said what to find.
    #expect(try fictional.ids("ungdom").isStrictSuperset(of: fictional.ids("+ungdom")))
    #expect(
      try fictional.ids("ungdom -hasj", [.slag: ["tiltak"]])
        == ["fjellvik-2023/2.2", "sundnes-2021/0.3"])
  }

  @Test func `only the words stand in the interpretation, with single blanks`() throws {
    #expect(try Indexes.fictional.search("  hasj \n  kurs ").interpreted == "hasj kurs")
    #expect(try Indexes.fictional.search("  hasj \n  kurs ").query == "  hasj \n  kurs ")
  }
}
