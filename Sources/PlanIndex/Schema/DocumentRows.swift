package import Xapian

/// What counting and weighing need of every document, in the order of their numbers.
///
/// They stand as metadata, many documents to a piece, and not as values of documents: a piece is
/// read at once, also from another machine, where a value takes a question each.
package struct DocumentRows: Sendable {
  /// One document.
  package struct Row: Sendable, Equatable {
    /// Place of its plan among the plans of the index.
    package var plan: UInt32
    /// Its terms with their repetitions, as Xapian counts them.
    package var length: UInt32
    package var carried: FacetCodes
  }

  /// Documents in a piece.
  private static let piece = 10_000
  /// Bytes before what a document carries: plan, length, and how many bytes follow.
  private static let headSize = 10

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

  /// Reads every row of an index, the first document's first.
  ///
  /// - Throws: `XapianError` when the index cannot be read, `databaseCorrupt` for a broken piece,
  ///   and what `body` throws.
  package static func forEach(
    in reader: borrowing Reader, _ body: (Row) throws(XapianError) -> Void
  ) throws(XapianError) {
    var number = 0
    while true {
      let piece = try reader.metadata(Schema.Metadata.rows(number))
      guard !piece.isEmpty else { return }
      var place = 0
      while place < piece.count {
        guard let (row, end) = row(in: piece, at: place) else {
          throw XapianError(code: .databaseCorrupt, message: "The rows of documents are damaged")
        }
        try body(row)
        place = end
      }
      number += 1
    }
  }

  private static func row(in piece: [UInt8], at place: Int) -> (Row, end: Int)? {
    piece.withUnsafeBytes { bytes in
      guard place + headSize <= bytes.count else { return nil }
      func number(_ offset: Int, _ count: Int) -> UInt32 {
        (0..<count).reduce(0) { $0 | UInt32(bytes[place + offset + $1]) << UInt32(8 * $1) }
      }
      let start = place + headSize
      let end = start + Int(number(8, 2))
      guard end <= bytes.count else { return nil }
      let codes = FacetCodes(packed: UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
      return (Row(plan: number(0, 4), length: number(4, 4), carried: codes), end)
    }
  }
}
