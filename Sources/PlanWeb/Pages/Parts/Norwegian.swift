/// Bokmål as pages write it.
enum Norwegian {
  /// `1 treff`, `13 treff`, `1 200 treff`.
  static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(spaced(number)) \(number == 1 ? one : many)"
  }

  /// Thousands parted by a space that does not break.
  static func spaced(_ number: Int) -> String {
    let digits = String(number)
    guard digits.count > 4 else { return digits }
    var groups: [Substring] = []
    var rest = Substring(digits)
    while !rest.isEmpty {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    return groups.joined(separator: "\u{A0}")
  }

  static func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
