/// The documents that have a term, ascending, and how often each has it.
struct Postings: Sendable {
  let documents: [UInt32]
  let counts: [UInt32]

  static let none = Postings(documents: [], counts: [])

  func contains(_ document: UInt32) -> Bool {
    var (low, high) = (0, documents.count)
    while low < high {
      let middle = (low + high) / 2
      if documents[middle] < document { low = middle + 1 } else { high = middle }
    }
    return low < documents.count && documents[low] == document
  }

  var bytes: Int { 64 + 8 * documents.count }
}
