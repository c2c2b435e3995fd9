/// How the words of a pdf are put in order.
enum PdfMode: String, CaseIterable, Sendable {
  /// As they stand on the page, columns apart by blanks. Tables keep their shape.
  case layout
  /// In the order that people read: columns one after the other.
  case reading
  /// As the file has them.
  case raw
  /// As the file's own tags tell, where it has them: headings, lists and tables as their writer
  /// made them, whatever the page looks like.
  case structure

  /// What asks pdftotext for it; `nil` where it cannot tell.
  var flags: [String]? {
    switch self {
    case .layout: ["-layout"]
    case .reading: []
    case .raw: ["-raw"]
    case .structure: nil
    }
  }
}
