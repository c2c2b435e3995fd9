/// How pdftotext is asked to put the words of a page in order.
enum PdfMode: String, CaseIterable, Sendable {
  /// As they stand on the page, columns apart by blanks. Tables keep their shape.
  case layout
  /// In the order that people read: columns one after the other.
  case reading
  /// As the file has them.
  case raw

  var flags: [String] {
    switch self {
    case .layout: ["-layout"]
    case .reading: []
    case .raw: ["-raw"]
    }
  }
}
