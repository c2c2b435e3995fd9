internal import Foundation
internal import PlanIndex

/// A file of documents, a line of JSON each, plan by plan.
struct DocumentFile {
  let path: String

  /// Writes all that the corpus has.
  func write(_ corpus: consuming SyntheticCorpus) throws -> Int {
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let file = FileHandle(forWritingAtPath: path)
    else { throw BenchError("\(path) cannot be written: name a file in a folder that is there") }
    defer { try? file.close() }
    var corpus = corpus
    var count = 0
    while let drafts = try corpus.nextPlan() {
      let lines = try drafts.map { try CompactJSON.line($0) + "\n" }
      try file.write(contentsOf: Data(lines.joined().utf8))
      count += drafts.count
    }
    return count
  }

  /// The documents of each plan, in their order.
  func read() throws -> [[DraftDocument]] {
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
    else { throw BenchError("\(path) cannot be read: write it with `tverrsnitt-bench documents`") }
    var plans: [[DraftDocument]] = []
    for line in data.split(separator: UInt8(ascii: "\n")) {
      let draft = try CompactJSON.decode(DraftDocument.self, from: line)
      if plans.last?.first?.head.plan != draft.head.plan { plans.append([]) }
      plans[plans.count - 1].append(draft)
    }
    return plans
  }
}
