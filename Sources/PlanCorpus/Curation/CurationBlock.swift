internal import Yams

/// The lines of a manifest with the stretch that its curation takes, so that entries can be put
/// in, given another form and taken out, and nothing else moves.
struct CurationBlock {
  static let name = "curation"

  /// Without line feeds; a carriage return stays on its line.
  private var lines: [String]
  /// The line of the key; `nil` when there is none.
  private var key: Int?
  /// The lines of each entry, in order, without the comments after it.
  private var items: [Range<Int>]
  private let indent: Int

  /// - Throws: a `Fault` when the entries do not stand a dash each, one below the other.
  init(_ text: String, _ yaml: YAMLValue) throws(Fault) {
    let lines = Self.lines(of: text)
    self.lines = lines
    key = Self.key(in: lines)
    let value = yaml.optional(Self.name)
    let nodes = value?.node.sequence
    guard let key, let nodes, !nodes.isEmpty else {
      items = []
      indent = 2
      try makeRoom(value)
      return
    }
    let end = Self.end(after: key, in: lines)
    let starts = nodes.compactMap { Self.dash(of: $0, in: lines, after: key) }
    let follows = zip(starts, starts.dropFirst() + [end]).allSatisfy { $0 < $1 }
    guard nodes.style != .flow, starts.count == nodes.count, follows else {
      throw Self.unknownLayout(value ?? yaml)
    }
    items = zip(starts, starts.dropFirst() + [end]).map { start, next in
      start..<Self.trimmed(start..<next, lines)
    }
    indent = lines[starts[0]].prefix { $0 == " " }.count
  }

  /// An empty list is written `curation: []`, or as the bare key.
  private mutating func makeRoom(_ value: YAMLValue?) throws(Fault) {
    guard let key, let value else { return }
    guard lines[key].trimmed == "\(Self.name): []" else { throw Self.unknownLayout(value) }
    lines[key] = "\(Self.name):\(ending)"
  }

  private static func unknownLayout(_ yaml: YAMLValue) -> Fault {
    yaml.fault(
      "the curation is laid out so that no entry can be put into it",
      remedy: "write it as Corpus/README.md shows it, an entry a dash")
  }

  var text: String { lines.joined(separator: "\n") }

  // MARK: Changes

  mutating func replace(_ number: Int, by entry: [String]) {
    let range = items[number]
    lines.replaceSubrange(range, with: laidOut(entry))
    items[number] = range.lowerBound..<(range.lowerBound + entry.count)
    move(by: entry.count - range.count, after: number)
  }

  mutating func remove(_ number: Int) {
    let range = items.remove(at: number)
    lines.removeSubrange(range)
    move(by: -range.count, after: number - 1)
  }

  mutating func append(_ entry: [String]) {
    let place = items.last?.upperBound ?? firstPlace()
    lines.insert(contentsOf: laidOut(entry), at: place)
    items.append(place..<(place + entry.count))
  }

  private mutating func move(by distance: Int, after number: Int) {
    for other in items.indices.dropFirst(number + 1) {
      items[other] = (items[other].lowerBound + distance)..<(items[other].upperBound + distance)
    }
  }

  /// Below the key, which is written last in the file where there is none.
  private mutating func firstPlace() -> Int {
    if let key { return key + 1 }
    // The last line feed ends a line and begins none.
    if lines.last?.isEmpty != true { lines.append("") }
    let place = lines.count - 1
    lines.insert("\(Self.name):\(ending)", at: place)
    key = place
    return place + 1
  }

  private func laidOut(_ entry: [String]) -> [String] {
    let margin = String(repeating: " ", count: indent)
    return entry.enumerated().map { place, line in
      margin + (place == 0 ? "- " : "  ") + line + ending
    }
  }

  private var ending: String { lines[0].hasSuffix("\r") ? "\r" : "" }

  // MARK: Finding it

  /// The curation as it stands in a text, which may be no sound manifest; `nil` when there is none.
  static func text(in text: String) -> String? {
    let lines = lines(of: text)
    return key(in: lines).map { key in
      lines[key..<end(after: key, in: lines)].joined(separator: "\n").trimmed
    }
  }

  private static func lines(of text: String) -> [String] {
    // By bytes: a carriage return and a line feed are one character.
    text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
  }

  private static func key(in lines: [String]) -> Int? {
    lines.firstIndex { $0.hasPrefix("\(name):") }
  }

  /// Up to the next key, or the end.
  private static func end(after key: Int, in lines: [String]) -> Int {
    lines[(key + 1)...].firstIndex { line in
      !(line.trimmed.isEmpty || " #".contains(line.prefix(1)) || line.hasPrefix("- "))
    } ?? lines.count
  }

  /// The line of an entry's dash: where its first key stands, or above.
  private static func dash(of node: Node, in lines: [String], after key: Int) -> Int? {
    guard let line = node.mark?.line, key < line, line <= lines.count else { return nil }
    return lines[key..<line].lastIndex { $0.trimmed.hasPrefix("-") }
  }

  /// Without blank lines and comments at its end, which belong to what follows.
  private static func trimmed(_ range: Range<Int>, _ lines: [String]) -> Int {
    let last = lines[range].lastIndex { line in
      let text = line.trimmed
      return !text.isEmpty && !text.hasPrefix("#")
    }
    return last.map { $0 + 1 } ?? range.upperBound
  }
}
