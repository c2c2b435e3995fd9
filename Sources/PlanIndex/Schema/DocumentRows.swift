package import Xapian

/// What counting and weighing need of every document, in the order of their numbers.
///
/// They stand as metadata, many documents to a piece, and not as values of documents: a piece is
/// read at once, also from another machine, where a value takes a question each.
package struct DocumentRows: Sendable {
  /// Documents in a piece.
  private static let piece = 10_000
  /// Bytes before what a document carries: plan, length, and how many bytes follow.
  fileprivate static let headSize = 10

  private var plans: [UInt32] = []
  private var lengths: [UInt32] = []
  private var carried: [UInt8] = []
  private var ends = [0]

  init() {}

  var count: Int { plans.count }

  // MARK: Gathering

  /// - Parameter plan: place of its plan among the plans.
  mutating func append(plan: Int, _ codes: FacetCodes) {
    append(plan: UInt32(plan), length: 0, codes.packed[...])
  }

  /// Sets how long the documents are, which is known when all are written.
  mutating func setLengths(_ lengths: [UInt32]) { self.lengths = lengths }

  mutating func append(_ others: DocumentRows) {
    for number in 0..<others.count { append(others, number) }
  }

  /// Documents that were dealt out in turn, in their order again.
  init(dealt parts: [DocumentRows]) {
    for round in 0..<(parts.map(\.count).max() ?? 0) {
      for part in parts where round < part.count { append(part, round) }
    }
  }

  private mutating func append(_ others: DocumentRows, _ number: Int) {
    append(
      plan: others.plans[number], length: others.lengths[number],
      others.carried[others.ends[number]..<others.ends[number + 1]])
  }

  private mutating func append(plan: UInt32, length: UInt32, _ bytes: ArraySlice<UInt8>) {
    plans.append(plan)
    lengths.append(length)
    carried += bytes
    ends.append(carried.count)
  }

  // MARK: Writing and reading

  func write(to writing: inout IndexWriting) throws(XapianError) {
    for (number, start) in stride(from: 0, to: count, by: Self.piece).enumerated() {
      let rows = start..<min(start + Self.piece, count)
      try writing.setMetadata(Schema.Metadata.rows(number), bytes: rows.flatMap(packed))
    }
  }

  private func packed(_ number: Int) -> [UInt8] {
    let size = ends[number + 1] - ends[number]
    return Self.bytes(plans[number], 4) + Self.bytes(lengths[number], 4)
      + Self.bytes(UInt32(size), 2) + carried[ends[number]..<ends[number + 1]]
  }

  /// Low byte first.
  private static func bytes(_ number: UInt32, _ count: UInt32) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}

/// The rows of an index as they are read: a list for each thing, the first document's first.
package struct ReadRows: Sendable {
  /// Place of each document's plan among the plans of the index.
  package private(set) var plans: [UInt32] = []
  /// Each document's terms with their repetitions, as Xapian counts them.
  package private(set) var lengths: [UInt32] = []
  /// Place among ``distinct`` of what each document carries.
  package private(set) var carried: [UInt32] = []
  /// What documents carry, each once: many carry the same.
  package private(set) var distinct: [FacetCodes] = []

  /// - Throws: `XapianError` when the index cannot be read, `databaseCorrupt` for a broken piece.
  package init(_ reader: borrowing Reader) throws(XapianError) {
    var known: [[UInt8]: UInt32] = [:]
    var number = 0
    while true {
      let piece = try reader.metadata(Schema.Metadata.rows(number))
      guard !piece.isEmpty else { return }
      var place = 0
      while place < piece.count {
        guard let end = read(piece, at: place, &known) else {
          throw XapianError(code: .databaseCorrupt, message: "The rows of documents are damaged")
        }
        place = end
      }
      number += 1
    }
  }

  /// Where the row ends; `nil` for a broken one.
  private mutating func read(
    _ piece: [UInt8], at place: Int, _ known: inout [[UInt8]: UInt32]
  ) -> Int? {
    let start = place + DocumentRows.headSize
    guard start <= piece.count else { return nil }
    let end = start + Int(Self.number(piece, place + 8, bytes: 2))
    guard end <= piece.count else { return nil }
    plans.append(Self.number(piece, place, bytes: 4))
    lengths.append(Self.number(piece, place + 4, bytes: 4))
    let packed = Array(piece[start..<end])
    let among = known[packed] ?? UInt32(distinct.count)
    if among == distinct.count {
      known[packed] = among
      distinct.append(packed.withUnsafeBytes { FacetCodes(packed: $0) })
    }
    carried.append(among)
    return end
  }

  private static func number(_ piece: [UInt8], _ place: Int, bytes count: Int) -> UInt32 {
    var number: UInt32 = 0
    for byte in (place..<place + count).reversed() { number = number << 8 | UInt32(piece[byte]) }
    return number
  }
}
