import Foundation
import Testing

@testable import PlanCorpus

/// With tesseract, on pages that a test prints and takes pictures of.
@Suite struct `A plan that was scanned` {
  private static let pages = [
    "<h1>Handlingsplan for SLT i Tangvåg kommune 2023–2026</h1><p>Målgruppen er barn og unge i "
      + "alderen 10–23 år og deres foresatte.</p>",
    "<h2>3 Tiltak</h2><p>Tiltak 1: Hasjavvenning for ungdom</p><p>Ansvar: Helsestasjonen</p>",
  ]

  /// A pdf that holds pictures of its pages and no text.
  private func scanned() async throws -> DeliveredFile {
    let breaking = "<p style='break-after: page'></p>"
    let printed = try await MadeFiles.taggedPdf(
      "<meta charset='utf-8'>" + Self.pages.joined(separator: breaking))
    var pictures = ""
    for page in 1...Self.pages.count {
      let picture = try await ChildProcess(.pdftoppm, limits: .foreignInput).output(
        "page.png", of: ["plan.pdf": printed]
      ) { ["-f", "\(page)", "-r", "150", "-png", "-singlefile", "\($0)/plan.pdf", "\($0)/page"] }
      let data = Data(picture).base64EncodedString()
      pictures += "<img style='width: 100%; break-after: page' src='data:image/png;base64,\(data)'>"
    }
    return DeliveredFile(
      name: "skannet.pdf",
      bytes: try await MadeFiles.taggedPdf("<style>@page { margin: 0 }</style>\(pictures)"))
  }

  @Test func `is read from the pictures of its pages, which is said`() async throws {
    let plan = try await PlanConversion(recognizes: true, soundWords: { .empty }).convert(scanned())
    #expect(plan.kind == .opticalRecognition)
    #expect(plan.remarks.contains { $0.contains("misread") })
    let facts = LoneFile.read(LenientDecoding.Decoded(text: plan.text), as: "plan.txt").facts
    #expect(facts.plan.kommune == "Tangvåg", "\(plan.text)")
    #expect(facts.målgruppe.min == 10 && facts.målgruppe.max == 23, "\(plan.text)")
    #expect(facts.tiltakene.map(\.title) == ["Hasjavvenning for ungdom"], "\(plan.text)")
    #expect(facts.tiltakene.first?.evidence.page == 2, "\(plan.text)")
  }
}
