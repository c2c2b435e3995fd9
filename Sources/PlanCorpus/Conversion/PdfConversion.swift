/// Takes the text out of a pdf, in the way that reads best.
struct PdfConversion {
  private let conversion: PlanConversion
  private let file: DeliveredFile

  init(_ conversion: PlanConversion, _ file: DeliveredFile) {
    self.conversion = conversion
    self.file = file
  }

  func convert() async throws(Fault) -> ConvertedPlan {
    try await refuseEncrypted()
    let readings = try await texts().map { mode, text in
      PdfReading(mode, CleanText.of(text), conversion)
    }
    guard let best = PdfReading.best(readings) else { return try await recognized([]) }
    let bare = best.emptyPages
    guard bare.count < best.pages.count else { return try await recognized(bare) }
    return ConvertedPlan(
      text: best.text, kind: .textLayer, format: .pdf, reading: best.plan,
      remarks: [best.remark(among: readings)] + missing(bare, of: best.pages.count))
  }

  private func texts() async throws(Fault) -> [(PdfMode, String)] {
    var texts: [(PdfMode, String)] = []
    for mode in PdfMode.allCases {
      if let flags = mode.flags { texts.append((mode, try await text(flags))) }
    }
    let asFiled = texts.first { $0.0 == .raw }?.1 ?? ""
    if let text = await PdfTags(file).text(spacedAs: asFiled) { texts.append((.structure, text)) }
    return texts
  }

  private func text(_ flags: [String]) async throws(Fault) -> String {
    let text: String
    do throws(ToolError) {
      let output = try await ChildProcess(.pdftotext, limits: .foreignInput).output(
        "plan.txt", of: ["input.pdf": file.bytes]
      ) { folder in
        ["-q", "-enc", "UTF-8"] + flags + ["\(folder)/input.pdf", "\(folder)/plan.txt"]
      }
      text = String(decoding: output, as: UTF8.self)
    } catch {
      if case .failed(_, reason: "it wrote nothing") = error { return "" }
      throw Fault(error, reading: file.name, remedy: "ask for the file anew, or print it to pdf")
    }
    try PlanConversion.refuseLong(text, file)
    return text
  }

  /// A pdf that only its readers' good will keeps from being copied is read; one that needs a
  /// password is not.
  private func refuseEncrypted() async throws(Fault) {
    do throws(ToolError) {
      _ = try await ChildProcess(.pdfinfo, limits: .foreignInput).printed(
        of: ["input.pdf": file.bytes]
      ) { ["\($0)/input.pdf"] }
    } catch {
      guard case .failed(_, let reason) = error, reason.contains("password") else {
        throw Fault(error, reading: file.name, remedy: "ask for the file anew, or print it to pdf")
      }
      throw Fault(
        file: file.name, problem: "is encrypted and needs a password",
        remedy: "open it with the password and save it without")
    }
  }

  // MARK: Pages that are pictures

  private func missing(_ pages: [Int], of count: Int) -> [String] {
    guard !pages.isEmpty else { return [] }
    let numbers = pages.prefix(20).map(String.init).joined(separator: ", ")
    return [
      "\(pages.count) of \(count) pages hold no text and may be pictures: page \(numbers)"
    ]
  }

  private func recognized(_ pages: [Int]) async throws(Fault) -> ConvertedPlan {
    guard conversion.recognizes else {
      throw Fault(
        file: file.name, problem: "holds pictures of its pages and no text",
        remedy: "ask for the document itself, or use --ocr (which needs the packages "
          + "\(Tool.tesseract.package))")
    }
    let text = CleanText.of(try await OpticalRecognition(file).text())
    return ConvertedPlan(
      text: text, kind: .opticalRecognition, format: .pdf,
      remarks: ["the text was read from pictures of the pages: look for misread letters"])
  }
}
