import Testing

@testable import PlanIndex

@Suite struct `Work in parts` {
  private struct Failed: Error, Equatable {
    let part: Int
  }

  @Test(arguments: [0, 1, 2, 7, 100]) func `comes in the order of the parts`(count: Int) throws {
    #expect(try Parallel.map(Array(0..<count)) { $0 * 2 } == (0..<count).map { $0 * 2 })
  }

  @Test func `fails with the first part that failed`() {
    #expect(throws: Failed(part: 3)) {
      try Parallel.map(8) { part in if part > 2 { throw Failed(part: part) } }
    }
  }

  @Test(arguments: [0, 1, 2, 3, 10, 1001], [1, 2, 3, 8])
  func `shares take everything once, in order and evenly`(count: Int, parts: Int) {
    let shares = Parallel.shares(of: count, parts)
    #expect(shares.flatMap { Array($0) } == Array(0..<count))
    let lengths = shares.map(\.count)
    #expect((lengths.max() ?? 0) - (lengths.min() ?? 0) <= 1 && shares.count <= parts)
  }
}
