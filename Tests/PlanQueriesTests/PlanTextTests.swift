import Fixtures
import PlanCorpus
import PlanIndex
import PlanQueries
import Testing

@Suite struct `The lines of a plan` {
  @Test func `every line is kept, as delivered and as read`() throws {
    let index = try Indexes.real.open
    for source in try Fixtures.realPlans.entries.flatMap(\.sources) {
      let text = try PlanText.read(source.file, in: index)
      #expect(text.lines.map(\.text) == source.lines.map(\.text))
      #expect(text.lines.map { $0.delivered ?? $0.text } == source.lines.map(\.delivered))
      #expect(text.lines.map(\.page) == source.lines.map(\.page))
    }
  }

  @Test func `a damaged line says what stood there, a sound one does not`() throws {
    let index = try Indexes.real.open
    let damaged = try PlanText.read("lillestrom-2024/plan.txt", in: index).lines
    #expect(damaged.contains { $0.delivered != nil })
    #expect(damaged.allSatisfy { $0.delivered != $0.text })
  }

  @Test func `a file that is not there has no lines`() throws {
    let text = try PlanText.read("nowhere-2020/plan.txt", in: Indexes.real.open)
    #expect(text.lines.isEmpty)
    #expect(text[1...5].isEmpty)
  }

  @Test(arguments: [(2...3, ["b", "c"]), (3...9, ["c"]), (1...1, ["a"]), (7...9, [])])
  func `lines are counted from 1, both ends included`(
    range: ClosedRange<Int>, expected: [String]
  ) {
    let text = PlanText(file: "x", lines: ["a", "b", "c"].map { PlanLine(text: $0) })
    #expect(text[range].map(\.text) == expected)
  }
}
