/// Makes the head rows of an odt's tables rows like the others: pandoc's reader leaves them out,
/// and without its head nobody knows what a table's columns are.
enum OpenDocumentRows {
  static func plain(_ file: DeliveredFile) async throws(Fault) -> [UInt8] {
    do throws(ToolError) {
      let content = try await ChildProcess(.unzip, limits: .foreignInput).printed(
        of: [packed: file.bytes]
      ) { ["-p", "\($0)/\(packed)", contentName] }.output
      guard content.contains(mark) else { return file.bytes }
      let plain = content.replacing("<\(mark)>", with: "").replacing("</\(mark)>", with: "")
      return try await ChildProcess(.zip, limits: .foreignInput).output(
        packed, of: [packed: file.bytes, contentName: Array(plain.utf8)]
      ) { ["-q", "-j", "\($0)/\(packed)", "\($0)/\(contentName)"] }
    } catch {
      throw Fault(error, reading: file.name, remedy: "open it and save it again, or as docx")
    }
  }

  private static let packed = "input.odt"
  private static let contentName = "content.xml"
  private static let mark = "table:table-header-rows"
}
