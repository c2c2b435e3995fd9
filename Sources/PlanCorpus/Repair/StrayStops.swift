/// Full stops that became letters where no word is: in dates and numbers, after a bracket.
struct StrayStops {
  /// The letter a stop comes out as, and the stop.
  private let stops: [Unicode.Scalar: Unicode.Scalar]

  init(channel: Channel) {
    var stops: [Unicode.Scalar: Unicode.Scalar] = [:]
    for confusion in channel.confusions where confusion.isAtEnd && confusion.rate > 0.3 {
      if let seen = confusion.seen.first, let written = confusion.written.first {
        stops[Unicode.Scalar(seen)] = Unicode.Scalar(written)
      }
    }
    self.stops = stops
  }

  func replacements(in line: [Unicode.Scalar]) -> [(place: Int, stop: Unicode.Scalar)] {
    guard !stops.isEmpty, line.count <= Tokens.longestLine else { return [] }
    return line.indices.dropFirst().compactMap { place in
      guard let stop = stops[line[place]], isStray(place, in: line) else { return nil }
      return (place, stop)
    }
  }

  private func isStray(_ place: Int, in line: [Unicode.Scalar]) -> Bool {
    let next = place + 1 < line.count ? line[place + 1] : nil
    if next?.isLetter == true { return false }
    let before = line[place - 1]
    if ")]»”".unicodeScalars.contains(before) { return next == nil || next?.isBlank == true }
    guard before.isDigit else { return false }
    // The number must stand by itself, or be joined to others by the same signs.
    var start = place - 1
    while start >= 0, line[start].isDigit || stops[line[start]] != nil { start -= 1 }
    let first = line[start + 1]
    return first.isDigit && (start < 0 || !line[start].isLetter)
  }
}
