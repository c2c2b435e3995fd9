/// Reads pictures of pages, with tesseract and its Norwegian letters.
struct OpticalRecognition {
  /// Pages that are read at most: each takes some seconds.
  private static let mostPages = 200
  /// Dots per inch: more helps no letter of a plan.
  private static let resolution = 300

  private let file: DeliveredFile

  init(_ file: DeliveredFile) { self.file = file }

  /// The text with a page mark between pages.
  func text() async throws(Fault) -> String {
    var pages: [String] = []
    do throws(ToolError) {
      for number in 1...Self.mostPages {
        guard let picture = try await picture(of: number) else { break }
        pages.append(try await text(of: picture))
      }
    } catch {
      throw Fault(error, reading: file.name, remedy: "ask for the document itself")
    }
    return pages.joined(separator: "\u{0C}")
  }

  private func picture(of page: Int) async throws(ToolError) -> [UInt8]? {
    do throws(ToolError) {
      return try await ChildProcess(.pdftoppm, limits: .foreignInput).output(
        "page.png", of: ["input.pdf": file.bytes]
      ) { folder in
        [
          "-q", "-f", "\(page)", "-l", "\(page)", "-r", "\(Self.resolution)", "-gray", "-png",
          "-singlefile", "\(folder)/input.pdf", "\(folder)/page",
        ]
      }
    } catch {
      // Past the last page nothing is written.
      guard case .failed = error, page > 1 else { throw error }
      return nil
    }
  }

  private func text(of picture: [UInt8]) async throws(ToolError) -> String {
    let printed = try await ChildProcess(.tesseract, limits: .foreignInput).printed(
      of: ["page.png": picture]
    ) { ["\($0)/page.png", "-", "-l", "nor", "--psm", "1"] }
    return printed.output.replacing("\u{0C}", with: "")
  }
}
