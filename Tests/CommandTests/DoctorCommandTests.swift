import Fixtures
import Foundation
import Testing

/// `tverrsnitt doctor` as a process of its own.
@Suite struct `doctor command` {
  private struct Line: Decodable {
    var area: String
    var name: String
    var value: String
    var state: String
    var remedy: String?
  }

  private struct Page: Decodable {
    var faults: Int
    var notes: Int
    var findings: [Line]

    func line(_ area: String, _ name: String) throws -> Line {
      try #require(findings.first { $0.area == area && $0.name == name }, "\(area) \(name)")
    }
  }

  private func page(
    in folder: String, _ environment: [String: String] = [:]
  ) async throws -> (page: Page, status: Int32) {
    let outcome = try await Command.run(
      ["doctor", "--format", "json"], in: folder, environment: environment)
    #expect(outcome.errors == "")
    let page = try JSONDecoder().decode(Page.self, from: Data(outcome.output.utf8))
    return (page, outcome.status)
  }

  private func index(_ folder: String) async throws {
    let built = try await Command.run(["index"], in: folder)
    try #require(built.status == 0, "\(built.errors)")
  }

  @Test func `a sound installation has no fault, and tells versions, tools and the index`()
    async throws
  {
    try await Workplace.withCheckout { folder in
      try await index(folder)
      let (page, status) = try await page(in: folder)
      #expect(page.faults == 0 && status == 0, "\(page.findings.filter { $0.state == "fault" })")
      #expect(page.notes == page.findings.count { $0.state == "note" })
      #expect(try page.line("program", "Xapian").value.hasPrefix("1."))
      #expect(try page.line("tools", "pandoc").value.contains(#/^[0-9]+\.[0-9]/#))
      #expect(try page.line("features", "export pdf").value == "works")
      #expect(try page.line("index", "holds").value.hasPrefix("2 plans, "))
      #expect(try page.line("index", "belongs to the corpus").value == "yes")
      #expect(try page.line("corpus", "faults").value == "none")
    }
  }

  @Test func `a missing index is a fault with its remedy, on the page and in the exit status`()
    async throws
  {
    try await Workplace.withCheckout { folder in
      let outcome = try await Command.run(["doctor"], in: folder)
      #expect(outcome.status == 1)
      #expect(outcome.errors == "")
      #expect(
        outcome.output.contains(#/(?m)^! state +there is none\n    -> run `tverrsnitt index`/#))
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/Index/db"))
    }
  }

  @Test func `an index that the corpus has left behind is a fault that names the plans`()
    async throws
  {
    try await Workplace.withCheckout { folder in
      try await index(folder)
      let manifest = "\(folder)/Corpus/fjellvik-2023/plan.yaml"
      try Workplace.write(try Workplace.read(manifest) + "# lest\n", to: manifest)
      try FileManager.default.removeItem(atPath: "\(folder)/Corpus/sundnes-2021")
      let (page, status) = try await page(in: folder)
      #expect(status == 1)
      let line = try page.line("index", "belongs to the corpus")
      #expect(line.state == "fault")
      #expect(line.value.contains("no longer in the corpus (sundnes-2021)"))
      #expect(line.value.contains("to be read again (fjellvik-2023)"))
    }
  }

  @Test func `faults of the corpus are those of check, with place and remedy`() async throws {
    try await Workplace.withCheckout { folder in
      try await index(folder)
      try Workplace.write("", to: "\(folder)/Corpus/fjellvik-2023/plan.txt")
      let (page, status) = try await page(in: folder)
      #expect(status == 1)
      let line = try page.line("corpus", "fjellvik-2023/plan.txt")
      #expect(line.state == "fault")
      #expect(line.value == "is empty")
      let checked = try await Command.run(["check"], in: folder).output
      #expect(checked.contains("\(line.name): \(line.value); \(line.remedy ?? "?")"))
    }
  }

  @Test func `programs that are missing are named with what does not work and what to install`()
    async throws
  {
    try await Workplace.withCheckout { folder in
      try await index(folder)
      let (page, status) = try await page(in: folder, ["PATH": "/nowhere"])
      #expect(status == 1)
      let pandoc = try page.line("tools", "pandoc")
      #expect(pandoc.value == "not installed" && pandoc.remedy == "apt-get install pandoc")
      #expect(try page.line("features", "export docx odt").state == "fault")
      #expect(try page.line("features", "add --ocr").state == "note")
      #expect(try page.line("features", "add txt md").value == "works")
      #expect(try page.line("index", "belongs to the corpus").value == "yes")
    }
  }

  @Test func `a home folder does not stand on the page`() async throws {
    try await Workplace.withCheckout { folder in
      let home = try #require(folder.split(separator: "/").last.map(String.init))
      let outcome = try await Command.run(
        ["doctor", "--corpus", "\(folder)/Corpus", "--index", "\(folder)/none/db"],
        environment: ["HOME": folder])
      #expect(outcome.output.contains("~/none/db"))
      #expect(!outcome.output.contains(home))
    }
  }

  @Test func `the page is narrow enough for a mail, and csv holds the same`() async throws {
    try await Workplace.withCheckout { folder in
      try await index(folder)
      let text = try await Command.run(["doctor"], in: folder).output
      #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count < 80)
      let csv = try await Command.run(["doctor", "--format", "csv"], in: folder).output
      let (page, _) = try await page(in: folder)
      #expect(csv.components(separatedBy: "\r\n").count == page.findings.count + 1)
    }
  }

  @Test func `doctor changes nothing`() async throws {
    try await Workplace.withCheckout { folder in
      try await index(folder)
      let before = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
      _ = try await Command.run(["doctor"], in: folder)
      #expect(try FileManager.default.subpathsOfDirectory(atPath: folder).sorted() == before)
    }
  }
}
