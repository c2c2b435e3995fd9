internal import Yams

/// Writes entries of a curation as a manifest has them. Texts stand in quotes, so that «no», dates
/// and signs of YAML stay what a person wrote.
enum CurationYAML {
  /// The lines of an entry, without dash and margin.
  ///
  /// - Throws: a `Fault` when it cannot be written.
  static func lines(of entry: CurationEntry) throws(Fault) -> [String] {
    do {
      let text = try Yams.serialize(node: node(entry), width: -1, allowUnicode: true)
      return text.split(separator: "\n").map(String.init)
    } catch {
      throw entry.fault("cannot be written: \(error)", remedy: "write the entry by hand")
    }
  }

  private static func node(_ entry: CurationEntry) -> Node {
    var pairs = [(Node(entry.deed.rawValue), Node(entry.target.description))]
    let lines = ("lines", Self.lines(entry.lines))
    if let value = entry.value {
      // An addition has its lines inside the value, as documented.
      pairs.append((Node("value"), node(value, adding: entry.deed == .add ? [lines] : [])))
    }
    pairs.append((Node("reason"), node(.text(entry.reason))))
    if let file = entry.file { pairs.append((Node("file"), node(.text(file)))) }
    if entry.deed != .add { pairs.append((Node(lines.0), lines.1)) }
    if let text = entry.text { pairs.append((Node("text"), node(.text(text)))) }
    return Node(pairs, Tag(.map), .block)
  }

  private static func lines(_ ranges: [ClosedRange<Int>]) -> Node {
    let lists = ranges.map { range in
      Node([Node("\(range.lowerBound)"), Node("\(range.upperBound)")], Tag(.seq), .flow)
    }
    return lists.count == 1 ? lists[0] : Node(lists, Tag(.seq), .flow)
  }

  private static func node(_ value: CuratedValue, adding more: [(String, Node)] = []) -> Node {
    switch value {
    case .null: Node("null")
    case .bool(let flag): Node(flag ? "true" : "false")
    case .number(let number): Node("\(number)")
    case .fraction(let number): Node("\(number)")
    case .text(let text): Node(text, .implicit, .doubleQuoted)
    case .list(let list): Node(list.map { node($0) }, Tag(.seq), .flow)
    case .mapping(let fields):
      Node(
        fields.sorted { $0.key < $1.key }.map { (Node($0.key), node($0.value)) }
          + more.map { (Node($0.0), $0.1) }, Tag(.map), .block)
    }
  }
}
