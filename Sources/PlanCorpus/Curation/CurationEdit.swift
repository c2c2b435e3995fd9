/// One change of a manifest's curation.
package enum CurationEdit: Sendable, Equatable {
  /// An entry comes in the place of those whose values it gives, else last.
  case put(CurationEntry)
  /// The entry with this number, counted from 0, takes another form.
  case replace(Int, CurationEntry)
  /// The entry with this number goes.
  case withdraw(Int)

  /// The entries afterwards.
  ///
  /// - Throws: a `Fault` when there is no entry of that number.
  func apply(
    to entries: [CurationEntry], in block: inout CurationBlock
  ) throws(Fault) -> [CurationEntry] {
    var entries = entries
    switch self {
    case .withdraw(let number):
      try Self.find(number, in: entries)
      block.remove(number)
      entries.remove(at: number)
    case .replace(let number, let entry):
      try Self.find(number, in: entries)
      block.replace(number, by: try CurationYAML.lines(of: entry))
      entries[number] = entry
    case .put(let entry):
      let written = try CurationYAML.lines(of: entry)
      let old = Self.superseded(by: entry, in: entries)
      // Later entries win: one that stands above another of the same thing has to move below it.
      let place = old.last.flatMap { Self.isLast($0, of: entry, in: entries) ? $0 : nil }
      if let place {
        block.replace(place, by: written)
        entries[place] = entry
      }
      for number in old.reversed() where number != place {
        block.remove(number)
        entries.remove(at: number)
      }
      if place == nil {
        block.append(written)
        entries.append(entry)
      }
    }
    return entries
  }

  private static func find(_ number: Int, in entries: [CurationEntry]) throws(Fault) {
    guard !entries.indices.contains(number) else { return }
    throw Fault(
      file: Manifest.fileName, problem: "has no entry of that number in its curation",
      remedy: "look at the entries that stand there now")
  }

  /// Changes of which a new one leaves nothing standing.
  private static func superseded(
    by entry: CurationEntry, in entries: [CurationEntry]
  ) -> [Int] {
    guard entry.deed == .set else { return [] }
    let fields = Set(entry.fields)
    return entries.indices.filter { number in
      let other = entries[number]
      return other.deed == .set && other.target.thing == entry.target.thing
        && fields.isSuperset(of: other.fields)
    }
  }

  private static func isLast(
    _ number: Int, of entry: CurationEntry, in entries: [CurationEntry]
  ) -> Bool {
    !entries.dropFirst(number + 1).contains { $0.target.thing == entry.target.thing }
  }
}
