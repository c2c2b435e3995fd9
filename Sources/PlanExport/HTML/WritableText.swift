extension Unicode.Scalar {
  /// Whether XML can hold it nowhere, so that no document made of it could be opened: most control
  /// characters, and U+FFFE and U+FFFF, which are no characters at all.
  var isUnwritable: Bool {
    switch self {
    case "\u{00}"..."\u{08}", "\u{0B}", "\u{0C}", "\u{0E}"..."\u{1F}", "\u{7F}",
      "\u{FFFE}"..."\u{FFFF}":
      true
    default: false
    }
  }
}

extension String {
  /// With U+FFFD in place of what no document can hold.
  var writable: String {
    guard unicodeScalars.contains(where: \.isUnwritable) else { return self }
    return String(
      String.UnicodeScalarView(unicodeScalars.map { $0.isUnwritable ? "\u{FFFD}" : $0 }))
  }
}
