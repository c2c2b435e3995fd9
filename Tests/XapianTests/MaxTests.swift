import Testing
import Xapian

/// Xapian 1.4.22 ends the process when it skips documents under OP_MAX; the shim keeps it from
/// skipping. A thousand small searches met it some sixty times without.
@Suite struct `The highest of several weights` {
  /// Numbers that look random and are the same on every run.
  private struct Numbers {
    var state: UInt64

    mutating func next(below limit: UInt64) -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) % limit
    }
  }

  private static func database(
    _ directory: TemporaryDirectory, _ numbers: inout Numbers
  ) throws -> Database {
    let path = directory.file("db-\(numbers.state)")
    var writer = try Writer(path: path, mode: .create, options: [.noSync])
    for _ in 0..<(5 + numbers.next(below: 60)) {
      var document = try Document()
      for term in 0..<8 where numbers.next(below: UInt64(2 + term)) == 0 {
        try document.addTerm("t\(term)", wdf: UInt32(1 + numbers.next(below: 6)))
      }
      try writer.add(document)
    }
    try writer.finish()
    return try Database(path: path)
  }

  private static func query(_ numbers: inout Numbers) -> Query {
    let parts = (0..<(2 + numbers.next(below: 5))).map { _ in
      Query.or([.term("t\(numbers.next(below: 8))"), .term("t\(numbers.next(below: 8))")])
    }
    return .or([.term("t\(numbers.next(below: 8))"), .scaled(.max(parts), by: 0.3)])
  }

  @Test func `small pages never end the process and come best first`() throws {
    let directory = try TemporaryDirectory()
    var numbers = Numbers(state: 7)
    for _ in 0..<30 {
      let database = try Self.database(directory, &numbers)
      for _ in 0..<40 {
        let query = Self.query(&numbers)
        let limit = Int(1 + numbers.next(below: 6))
        let weights = try database.read { reader throws(XapianError) in
          try reader.result(of: Search(query, limit: limit)).matches.map(\.weight)
        }
        #expect(weights == weights.sorted(by: >))
      }
    }
  }

  @Test func `a cutoff is refused instead of risked`() throws {
    let directory = try TemporaryDirectory()
    let database = try Sample.database(directory)
    var search = Search(.or([.term("Zungdom"), .max([.term("Zskol"), .term("Zpoliti")])]))
    search.percentCutoff = 10
    let error = caught { () throws(XapianError) in
      try database.read { reader throws(XapianError) in try reader.result(of: search) }
    }
    #expect(error?.code == .unimplemented)
  }

  @Test func `a match has the weight of its best part`() throws {
    let directory = try TemporaryDirectory()
    let database = try Sample.database(directory)
    func weight(_ query: Query) throws -> Double? {
      try database.read { reader throws(XapianError) in
        try reader.result(of: Search(query)).matches.first { $0.id.rawValue == 5 }?.weight
      }
    }
    let best = try [weight(.term("Zskol")), weight(.term("Zpoliti"))].compactMap { $0 }.max()
    let found = try #require(try weight(.max([.term("Zskol"), .term("Zpoliti")])))
    #expect(abs(found - (best ?? 0)) < 1e-9)
  }
}
