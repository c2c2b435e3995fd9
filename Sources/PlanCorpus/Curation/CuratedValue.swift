internal import Yams

/// A value that a manifest sets: whatever JSON can say.
package enum CuratedValue: Sendable, Hashable, Codable {
  case null
  case bool(Bool)
  case number(Int)
  case fraction(Double)
  case text(String)
  case list([CuratedValue])
  case mapping([String: CuratedValue])

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([CuratedValue].self) {
      self = .list(list)
    } else if let mapping = try? container.decode([String: CuratedValue].self) {
      self = .mapping(mapping)
    } else if let flag = try? container.decode(Bool.self) {
      self = .bool(flag)
    } else if let number = try? container.decode(Int.self) {
      self = .number(number)
    } else {
      self = .fraction(try container.decode(Double.self))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let flag): try container.encode(flag)
    case .number(let number): try container.encode(number)
    case .fraction(let number): try container.encode(number)
    case .text(let text): try container.encode(text)
    case .list(let list): try container.encode(list)
    case .mapping(let mapping): try container.encode(mapping)
    }
  }

  /// The texts in it: itself, or those of its list.
  package var texts: [String] {
    switch self {
    case .text(let text): [text]
    case .list(let list): list.flatMap(\.texts)
    default: []
    }
  }

  /// A year that is kept as text is easily written without quotes.
  var asText: CuratedValue? {
    if case .number(let number) = self { .text("\(number)") } else { nil }
  }
}

extension YAMLValue {
  /// Any value, as a curation may set it.
  func curatedValue() throws(Fault) -> CuratedValue {
    if let mapping = node.mapping {
      var values: [String: CuratedValue] = [:]
      for (key, value) in mapping {
        values[key.string ?? ""] = try YAMLValue(node: value, file: file).curatedValue()
      }
      return .mapping(values)
    }
    if node.sequence != nil {
      var values: [CuratedValue] = []
      for item in try items() { values.append(try item.curatedValue()) }
      return .list(values)
    }
    return try scalar()
  }

  /// Quotes make a text of anything: "0-24", "2010", "no".
  private func scalar() throws(Fault) -> CuratedValue {
    guard node.scalar?.style == .plain else { return .text(try string()) }
    if node.null != nil { return .null }
    if let number = node.int { return .number(number) }
    if let number = node.float { return .fraction(number) }
    if let flag = node.bool { return .bool(flag) }
    return .text(try string())
  }

  /// One range of lines, `[349, 351]`, or several, `[[349, 351], [400, 400]]`.
  func lineRanges() throws(Fault) -> [ClosedRange<Int>] {
    let parts = try items()
    guard let first = parts.first else {
      throw fault("names no lines", remedy: "write first and last line, as in [349, 351]")
    }
    guard first.node.sequence != nil else { return [try lineRange()] }
    var ranges: [ClosedRange<Int>] = []
    for part in parts { ranges.append(try part.lineRange()) }
    return ranges
  }

  private func lineRange() throws(Fault) -> ClosedRange<Int> {
    var numbers: [Int] = []
    for item in try items() { numbers.append(try item.integer()) }
    guard numbers.count == 2, 1 <= numbers[0], numbers[0] <= numbers[1] else {
      throw fault("is not first and last line", remedy: "write the two, as in [349, 351]")
    }
    return numbers[0]...numbers[1]
  }
}
