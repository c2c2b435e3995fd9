import PlanIndex
import PlanQueries
import Testing

@Suite struct `Age filter` {
  private static let plans = ["fjellvik-2023", "sundnes-2021"]

  /// Fjellvik's plan is for 10–24, its hasjavvenningskurs for 15–20, Sundnes' plan for 0–18.
  @Test(arguments: [
    ("9", ["sundnes-2021"]), ("10", plans), ("14", plans),
    ("15", plans + ["fjellvik-2023/2.1"]), ("18", plans + ["fjellvik-2023/2.1"]),
    ("19", ["fjellvik-2023", "fjellvik-2023/2.1"]), ("20", ["fjellvik-2023", "fjellvik-2023/2.1"]),
    ("21", ["fjellvik-2023"]), ("24", ["fjellvik-2023"]), ("25", []), ("0", ["sundnes-2021"]),
    ("20-30", ["fjellvik-2023", "fjellvik-2023/2.1"]), ("21-99", ["fjellvik-2023"]),
    ("0-9", ["sundnes-2021"]), ("13-15", plans + ["fjellvik-2023/2.1"]),
  ])
  func `ages find what is for anybody among them`(ages: String, ids: [String]) throws {
    #expect(try Indexes.fictional.ids("", [.alder: [ages]]) == Set(ids))
  }

  @Test(arguments: ["13-16", "13–16", "13 - 16", " 13 – 16 "])
  func `a range is written with a hyphen or a dash`(ages: String) throws {
    #expect(
      try Indexes.real.ids("", [.alder: [ages]]) == Indexes.real.ids("", [.alder: ["13-16"]]))
    #expect(try Indexes.real.ids("", [.alder: [ages]]).contains("lillestrom-2024/1.6"))
  }

  @Test func `two ages add up, and a range of one year is that year`() throws {
    let fictional = try Indexes.fictional
    #expect(try fictional.ids("", [.alder: ["9", "21"]]) == ["sundnes-2021", "fjellvik-2023"])
    #expect(try fictional.ids("", [.alder: ["15-15"]]) == fictional.ids("", [.alder: ["15"]]))
  }

  /// «Stedet er et tilbud for alle over 18 år», says the plan: no upper end.
  @Test(arguments: ["19", "40", "67", "99", "90-99"])
  func `a tiltak with no upper age is for everybody older`(ages: String) throws {
    #expect(try Indexes.real.ids("", [.alder: [ages]]).contains("lillehammer-2016/2.5"))
  }

  @Test func `a tiltak with no upper age is not for the younger`() throws {
    #expect(try !Indexes.real.ids("", [.alder: ["17"]]).contains("lillehammer-2016/2.5"))
  }

  @Test(arguments: [
    "", "tolv", "13-", "-13", "–", "13-16-18", "16-13", "100", "13-100", "1.5", "13 til 16", "1e1",
  ])
  func `what is no age is refused with an example`(ages: String) throws {
    let error = try Indexes.fictional.failure("", [.alder: [ages]])
    guard case .badAges(ages) = error else {
      Issue.record("\(ages) gave \(String(describing: error))")
      return
    }
    #expect(error?.isUsage == true)
    #expect(
      error?.description
        == "--alder '\(ages)' is no age; write one as in 15 or a range as in 13-16")
  }
}
