import Fixtures
import PlanCorpus
import Testing

@Suite struct `Faulty registers` {
  private let lund = #"{navn: Lund, nummer: {2016: "9901"}}"#

  private func problems(_ lines: String...) throws -> [String] {
    try Kommuneregister.of(
      fylker: [
        #"{nummer: "99", navn: Eventyrland}"#, #"{nummer: "98", navn: Fordum, til: 2019}"#,
      ], lines[0], lines.dropFirst().first ?? lund
    ).faults.map(\.problem)
  }

  @Test func `a number that stands twice is named`() throws {
    let found = try problems(lund, #"{navn: Dal, nummer: {2016: "9902", 2020: "9901"}}"#)
    #expect(found == ["Dal: the number 9901 stands twice"])
  }

  @Test func `a successor that is not there the year after is named`() throws {
    let found = try problems(#"{navn: Vik, nummer: {2016: "9802"}, til: 2019, etter: ["9999"]}"#)
    #expect(found == ["Vik: 'etter' names 9999, which is no kommune in 2020"])
    let late = try problems(
      #"{navn: Vik, nummer: {2016: "9802"}, til: 2018, etter: ["9901"]}"#,
      #"{navn: Lund, nummer: {2020: "9901"}}"#)
    #expect(late == ["Vik: 'etter' names 9901, which is no kommune in 2019"])
  }

  @Test(arguments: [
    (#"nett: Vik"#, "'nett' is 'Vik'"), (#"nett: vik.no"#, "'nett' is 'vik.no'"),
    (#"nett: lund"#, "'nett' is how Lund is written, too"),
    (#"kostra: 18"#, "there is no KOSTRA group 18"), (#"kostra: 1"#, "'kostra' has no year"),
    (#"folketall: 0"#, "'folketall' is 0"), (#"folketall: 1"#, "'folketall' has no year"),
  ])
  func `an address or a figure that cannot be is named`(key: String, problem: String) throws {
    let found = try problems(#"{navn: Vik, nummer: {2016: "9902"}, \#(key)}"#)
    #expect(found.contains("Vik: \(problem)"))
  }

  @Test func `what makes kommuner alike is said of those that are there`() throws {
    let found = try problems(
      #"{navn: Vik, nummer: {2016: "9802"}, til: 2019, etter: ["9901"], folketall: 5}"#)
    #expect(found.contains("Vik: 'kostra' and 'folketall' are for those that are there"))
  }

  @Test func `what it was split from is there the year before`() throws {
    let found = try problems(#"{navn: Vik, nummer: {2020: "9902"}, skilt_ut_av: ["9801"]}"#)
    #expect(found == ["Vik: 'skilt_ut_av' names 9801, which is no kommune in 2019"])
  }

  @Test(arguments: [
    (#"{navn: Vik, nummer: {2020: "9902", 2016: "9903"}}"#, "the years are out of order"),
    (#"{navn: Vik, nummer: {2016: "9802"}, til: 2019}"#, "'til' and 'etter' go together"),
    (#"{navn: Vik, nummer: {2016: "9902"}, etter: ["9901"]}"#, "'til' and 'etter' go together"),
    (
      #"{navn: Vik, nummer: {2016: "9902", 2020: "9903"}, til: 2018, etter: ["9901"]}"#,
      "it ends before its last number begins"
    ),
    (#"{navn: Vik, nummer: {2016: "9702"}}"#, "9702 is in no fylke from 2016 to 2016"),
    (
      #"{navn: Vik, nummer: {2016: "9802", 2022: "9902"}}"#, "9802 is in no fylke from 2016 to 2021"
    ),
  ])
  func `a line that contradicts itself is named`(line: String, problem: String) throws {
    #expect(try problems(line).contains("Vik: \(problem)"))
  }

  @Test(arguments: [
    (#"{navn: Vik, nummer: {2016: "301"}}"#, "'301' is no kommunenummer"),
    (#"{navn: Vik, nummer: {2016: 0301}, etter: ["5"]}"#, "'5' is no kommunenummer"),
    (#"{navn: Vik, nummer: {i fjor: "9901"}}"#, "'i fjor' is not a whole number"),
    (#"{navn: Vik, nummer: {}}"#, "holds no number"),
    (#"{navn: Vik}"#, "'nummer' is missing"),
    (#"{navn: Vik, nynorsk: Vik, nummer: {2016: "9901"}}"#, "the key 'nynorsk' is unknown"),
    (#"{navn: Vik, foer: [Nes], nummer: {2016: "9901"}}"#, "is not a list of keys"),
  ])
  func `a line of wrong form is refused with its number`(line: String, problem: String) throws {
    #expect {
      _ = try Kommuneregister.of(line)
    } throws: { error in
      let fault = error as? Fault
      return fault?.problem == problem && fault?.line == 4 && fault?.file == "kommuner.yaml"
    }
  }
}
