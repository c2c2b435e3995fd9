import PlanQueries
import Testing

@Suite struct `Spelling` {
  @Test(arguments: [
    ("hasjavvening", "hasjavvenning"), ("ekstremsme", "ekstremisme"), ("polti", "politi"),
    ("Hasjavvening", "hasjavvenning"),
  ])
  func `a misspelt word is corrected, and that is said`(typed: String, meant: String) throws {
    let results = try Indexes.real.search(typed)
    #expect(results.query == typed)
    #expect(results.interpreted == meant)
    #expect(results.suggestion == meant)
    #expect(try results.hits.map(\.id) == Indexes.real.search(meant).hits.map(\.id))
  }

  @Test func `the words around it stay as they are`() throws {
    let results = try Indexes.real.search("voldelig ekstremsme i Bærum")
    #expect(results.interpreted == "voldelig ekstremisme i Bærum")
  }

  @Test func `operators around it stay operators`() throws {
    let results = try Indexes.real.search("hasjavvening -politi")
    #expect(results.interpreted == "hasjavvenning -politi")
    #expect(results.notes.isEmpty)
  }

  @Test(arguments: [
    "hasjavvenning", "politi", "ungdom", "barnevern", "krisesenter", "mentorordning", "ungdommer",
    "skolene", "foreldremøter", "radikalisering",
  ])
  func `a word that the plans have is left as it is`(word: String) throws {
    let results = try Indexes.real.search(word)
    #expect(results.interpreted == word)
    #expect(results.suggestion == nil)
  }

  @Test(arguments: ["HAPP", "LFN", "TFN", "SLTT", "PPTT", "KORUSS", "NAVV"])
  func `an abbreviation is left as it is`(word: String) throws {
    let results = try Indexes.real.search(word)
    #expect(results.interpreted == word)
    #expect(results.suggestion == nil)
  }

  @Test(arguments: ["2024", "116117", "hap", "og", "x"])
  func `numbers and short words are left as they are`(word: String) throws {
    #expect(try Indexes.real.search(word).suggestion == nil)
  }

  @Test func `nonsense has no suggestion`() throws {
    let results = try Indexes.real.search("qqxxzzqqxxzz")
    #expect(results.suggestion == nil)
    #expect(results.interpreted == "qqxxzzqqxxzz")
    #expect(results.total == 0)
  }

  @Test func `exact corrects nothing`() throws {
    let results = try Indexes.real.search("hasjavvening", exact: true)
    #expect(results.interpreted == "hasjavvening")
    #expect(results.suggestion == nil)
    #expect(results.total == 0)
  }
}
