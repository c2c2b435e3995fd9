/// The documents that have a term, ascending, and how often each has it.
struct Postings: Sendable {
  let documents: [UInt32]
  let counts: [UInt32]

  static let none = Postings(documents: [], counts: [])

  var bytes: Int { 64 + 8 * documents.count }
}
