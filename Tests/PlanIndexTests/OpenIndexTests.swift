import Fixtures
import Foundation
import PlanCorpus
import PlanIndex
import Testing
import Xapian

@Suite struct `Opening the index` {
  private func error(at path: String) -> IndexError? {
    indexError { () throws(IndexError) in try OpenIndex(path: path) }
  }

  /// An index of nothing but its metadata.
  private func write(_ metadata: [String: String], at path: String) throws {
    var writer = try Writer(path: path, mode: .create)
    for (key, value) in metadata { try writer.setMetadata(key, value) }
    try writer.finish()
  }

  @Test func `a missing index names the command that builds it`() throws {
    try Fixtures.withFolder { folder in
      let error = error(at: "\(folder)/db")
      guard case .missing(let path) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(path == "\(folder)/db")
      #expect(
        error?.description == "\(folder)/db: there is no index; run `tverrsnitt index`")
    }
  }

  @Test(arguments: [
    ([:], "unknown"), (["schema": "0"], "0"), (["schema": "999"], "999"),
    (["facets": "[]"], "unknown"),
  ])
  func `an index of another schema is refused`(metadata: [String: String], found: String) throws {
    try Fixtures.withFolder { folder in
      try write(metadata, at: "\(folder)/db")
      let error = error(at: "\(folder)/db")
      guard case .otherSchema(_, let schema) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(schema == found)
      #expect(error?.description.contains("run `tverrsnitt index`") == true)
    }
  }

  @Test(arguments: [
    ["facets": "[", "plans": "[]"], ["facets": "[]", "plans": "{}"], ["facets": "[]"], [:],
  ])
  func `damaged metadata are an error`(metadata: [String: String]) throws {
    try Fixtures.withFolder { folder in
      try write(metadata.merging(["schema": Schema.version]) { $1 }, at: "\(folder)/db")
      guard case .unreadable(_, let reason) = error(at: "\(folder)/db") else {
        Issue.record("opened or another error")
        return
      }
      #expect(reason == "its metadata are damaged")
    }
  }

  @Test func `an index without plans opens`() throws {
    try Fixtures.withFolder { folder in
      try write(
        [
          "schema": Schema.version, "facets": "[]", "plans": "[]", "kommuner": #"{"kommuner":[]}"#,
          "concepts": #"{"types":[],"groups":{},"areas":[],"levels":[],"actors":[]}"#,
        ], at: "\(folder)/db")
      let index = try OpenIndex(path: "\(folder)/db")
      #expect(index.plans == [])
      #expect(index.stopwords == [])
      #expect(index.facets.values == [])
    }
  }

  @Test(
    arguments: [
      Array("dette er ingen indeks\n".utf8), [UInt8](repeating: 0, count: 70_000),
      Array("auto\n".utf8),
    ] as [[UInt8]])
  func `a file of something else is unreadable`(bytes: [UInt8]) throws {
    try Fixtures.withFolder { folder in
      try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/db"))
      let error = error(at: "\(folder)/db")
      guard case .unreadable = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(error?.description.contains("run `tverrsnitt index` to build it anew") == true)
      #expect(error?.description.contains("\n") == false)
    }
  }

  @Test(arguments: [0.01, 0.1, 0.3, 0.5])
  func `an index cut short is unreadable`(share: Double) throws {
    try withIndexCut(to: share) { path in
      guard case .unreadable = error(at: path) else {
        Issue.record("opened or another error")
        return
      }
    }
  }

  /// What is lost at the very end may be nothing that opening needs.
  @Test(arguments: [0.6, 0.75, 0.9, 0.99])
  func `an index that lacks its end opens whole or not at all`(share: Double) throws {
    try withIndexCut(to: share) { path in
      do throws(IndexError) {
        let index = try OpenIndex(path: path)
        #expect(index.plans.count == 2)
        let text = try? index.lines(of: "fjellvik-2023/2.1")
        #expect(text == nil || text?.count == 2)
      } catch {
        guard case .unreadable = error else {
          Issue.record("\(error)")
          return
        }
      }
    }
  }

  private func withIndexCut(to share: Double, _ body: (String) throws -> Void) throws {
    try Fixtures.withFolder { folder in
      try Fixtures.build("\(folder)/db")
      let whole = try bytes(of: "\(folder)/db")
      try whole.prefix(Int(Double(whole.count) * share))
        .write(to: URL(fileURLWithPath: "\(folder)/db"))
      try body("\(folder)/db")
    }
  }

  @Test func `an empty folder is no index`() throws {
    try Fixtures.withFolder { folder in
      guard case .unreadable = error(at: folder) else {
        Issue.record("opened or another error")
        return
      }
    }
  }

  @Test func `a damaged index is built anew`() throws {
    try Fixtures.withFolder { folder in
      try Data("tull".utf8).write(to: URL(fileURLWithPath: "\(folder)/db"))
      try Fixtures.build("\(folder)/db")
      let plans = try OpenIndex(path: "\(folder)/db").plans
      #expect(plans.count == 2)
    }
  }

  @Test func `errors about vocabularies and plans are one line`() {
    let fault = Fault(file: "a.yaml", line: 2, problem: "is wrong", remedy: "mend it")
    #expect(
      IndexError.faulty([fault, fault]).description
        == "a.yaml:2: is wrong; mend it (and 1 more: run `tverrsnitt check`)")
  }
}
