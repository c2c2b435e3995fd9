/// Something about an added plan that a person should look at.
package struct Doubt: Sendable, Equatable {
  package var text: String
  /// Lines of `plan.txt`, counted from 1.
  package var lines: [Int]

  init(_ text: String, lines: [Int] = []) {
    self.text = text
    self.lines = lines
  }

  /// Lines that are named at most; more are no help.
  private static let most = 12

  /// On one line, with the lines to look at.
  package var label: String {
    let own = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    guard !lines.isEmpty else { return own }
    let shown = lines.prefix(Self.most).map(String.init).joined(separator: ", ")
    let more = lines.count > Self.most ? " and \(lines.count - Self.most) more" : ""
    return "\(own) (line \(shown)\(more))"
  }
}
