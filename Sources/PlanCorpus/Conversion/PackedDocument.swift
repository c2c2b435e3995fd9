/// What is packed in a docx or odt, looked at before anything is unpacked.
struct PackedDocument {
  /// Bytes that the parts of a document may come to: pictures are packed as they are, and the
  /// text of a plan is a few MB of XML.
  static let largest = 300 << 20
  /// One part may be so many times as large as it is packed, beyond the first MiB. XML of tables
  /// comes to 20.
  private static let densest = 200

  private let parts: [(name: String, size: Int)]

  /// - Throws: a `Fault` when it is no such document, or unpacks to more than any plan holds.
  static func check(_ file: DeliveredFile, as format: PlanFormat) async throws(Fault) {
    let list: String
    do throws(ToolError) {
      list = try await ChildProcess(.unzip, limits: .foreignInput).printed(
        of: ["input.zip": file.bytes]
      ) { ["-l", "\($0)/input.zip"] }.output
    } catch {
      throw Fault(error, reading: file.name, remedy: "open it and save it again")
    }
    let document = PackedDocument(list)
    try document.check(file, as: format)
  }

  /// Reads what unzip lists: size, date, time and name of each part.
  init(_ list: String) {
    parts = list.split(separator: "\n").compactMap { line in
      let fields = line.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: true)
      guard fields.count == 4, let size = Int(fields[0]), fields[1].contains("-") else {
        return nil
      }
      return (String(fields[3]).trimmed, size)
    }
  }

  private func check(_ file: DeliveredFile, as format: PlanFormat) throws(Fault) {
    let content = format == .odt ? "content.xml" : "word/document.xml"
    guard parts.contains(where: { $0.name == content }) else {
      throw Fault(
        file: file.name, problem: "is packed and is no docx or odt",
        remedy: "unpack it, and give the plan in it")
    }
    var total = 0
    for part in parts {
      let (sum, overflows) = total.addingReportingOverflow(part.size)
      total = overflows ? Int.max : sum
    }
    let mayBe = min(Self.largest, (1 << 20) + Self.densest * file.bytes.count)
    guard total <= mayBe else {
      throw Fault(
        file: file.name, problem: "would unpack to \(total >> 20) MiB, which no plan does",
        remedy: "ask for the document anew, or save it as pdf")
    }
  }
}
