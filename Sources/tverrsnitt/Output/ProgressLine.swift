/// Shows how far work has come: a bar on a terminal, plain lines elsewhere.
struct ProgressLine {
  private static let barWidth = 30

  /// - Parameter done: how many of all are behind.
  func show(_ done: Int, of count: Int, _ text: String) { show("\(bar(done, of: count)) \(text)") }

  func show(_ text: String) {
    if Terminal.showsProgress { Terminal.redraw(text) } else { Terminal.note(text) }
  }

  func end() {
    if Terminal.showsProgress { Terminal.redraw("") }
  }

  private func bar(_ done: Int, of count: Int) -> String {
    guard Terminal.showsProgress else { return "\(done + 1) of \(count)" }
    let filled = count > 0 ? Self.barWidth * done / count : 0
    return "[" + String(repeating: "#", count: filled)
      + String(repeating: ".", count: Self.barWidth - filled) + "]"
  }
}
