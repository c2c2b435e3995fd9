internal import Foundation

/// Standard output and standard error, and what kind of thing they go to.
enum Terminal {
  /// Whether standard output is a person's terminal that wants colour.
  static let hasColor =
    isatty(STDOUT_FILENO) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
    && ProcessInfo.processInfo.environment["TERM"] != "dumb"

  static let showsProgress = isatty(STDERR_FILENO) == 1

  /// Columns of the terminal; 100 where there is none.
  static let width: Int = {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0,
      size.ws_col > 20
    else { return 100 }
    return min(Int(size.ws_col), 120)
  }()

  /// Ends the program when standard output takes no more, since what it was asked for cannot be
  /// had: the disk is full, or nobody reads any longer.
  static func write(_ text: String, end: String = "\n") {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data((text + end).utf8))
    } catch {
      let system = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
      let words = system.map { String(cString: strerror(Int32($0.code))) } ?? "\(error)"
      complain("standard output cannot be written (\(words)); make room, or write elsewhere")
      exit(Failure.other)
    }
  }

  /// One line about what went wrong.
  static func complain(_ text: String) {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    note("tverrsnitt: \(line)")
  }

  static func note(_ text: String) { tell(text + "\n") }

  /// Asks a person for a yes; `nil` where there is nobody to ask.
  static func ask(_ question: String) -> Bool? {
    guard isatty(STDIN_FILENO) == 1 else { return nil }
    tell("\(question) [y/N] ")
    let answer = readLine()?.lowercased() ?? ""
    return ["y", "yes", "j", "ja"].contains(answer)
  }

  /// Draws over the last progress line.
  static func redraw(_ text: String) {
    tell("\r\u{1B}[2K\(text)")
  }

  /// Nothing stops because a message could not be shown.
  private static func tell(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}

/// Colours of the text output; plain where there is no terminal.
enum Style: String {
  case bold = "1"
  case dim = "2"
  case kommune = "36"
  case match = "33"

  func callAsFunction(_ text: String) -> String {
    Terminal.hasColor ? "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" : text
  }
}
