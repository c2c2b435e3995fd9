import Foundation
import PlanExport
import PlanQueries
import Testing

@Suite struct `Writing a file` {
  private func failure(_ path: String, force: Bool = false) async throws -> String {
    do throws(ExportError) {
      try await Exporter(try Samples.table()).write(to: path, force: force)
      return ""
    } catch {
      return "\(error)"
    }
  }

  @Test func `leaves a file that is there, unless forced`() async throws {
    try await Readers.withFolder { folder in
      let path = "\(folder)/tabell.json"
      try "mitt".write(toFile: path, atomically: true, encoding: .utf8)
      #expect(try await failure(path) == "\(path) is there already; --force writes over it")
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "mitt")
      #expect(try await failure(path, force: true) == "")
      #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("{"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["tabell.json"])
    }
  }

  @Test func `names the folder that is not there, and a folder in the file's place`() async throws {
    try await Readers.withFolder { folder in
      #expect(
        try await failure("\(folder)/nei/tabell.csv")
          == "\(folder)/nei/tabell.csv cannot be written: there is no folder \(folder)/nei; make it first"
      )
      try FileManager.default.createDirectory(
        atPath: "\(folder)/mappe.csv", withIntermediateDirectories: false)
      #expect(try await failure("\(folder)/mappe.csv", force: true).contains("it is a folder"))
    }
  }

  @Test func `that fails leaves nothing behind`() async throws {
    try await Readers.withFolder { folder in
      // A name that is too long fails only when the draft is given its name.
      let path = "\(folder)/\(String(repeating: "a", count: 300)).md"
      #expect(try await failure(path).contains("cannot be written"))
      let left = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(left.isEmpty)
    }
  }

  @Test(arguments: ["tabell", "tabell.doc", "tabell.", "mappe.csv/tabell", ".csvx"])
  func `needs an ending that says what`(path: String) async throws {
    #expect(
      try await failure(path).contains("use one of .csv .xlsx .docx .odt .pdf .html .md .json"))
  }

  @Test func `takes endings in capitals`() throws {
    #expect(try ExportFormat.of(path: "TABELL.PDF") == .pdf)
  }

  @Test func `of 5000 rows brings all of them`() async throws {
    let table = try Samples.hard(rows: 5000)
    let sheet = try await Readers.read(table, .xlsx)
    #expect(sheet.tables.first?.count == 5001)
    let rows = try await Readers.read(table, .csv).tables.first
    #expect(rows?.count == 5001)
    #expect(rows?.last?[1].hasSuffix(table.rows.last?["tiltak"]?.value ?? "?") == true)
  }

  @Test func `of a text that no cell can hold says that it is cut`() async throws {
    var table = try Samples.plans(1)
    table.rows[0].cells["felt_1"] = Cell(String(repeating: "æ😀", count: 20_000), .stated, [])
    let read = try await Readers.read(table, .xlsx)
    #expect(read.tables.first?[1][2].hasSuffix("(forkortet; en celle kan ikke romme mer)") == true)
  }

  @Test func `of one sign that no cell can hold says that it is cut`() async throws {
    var table = try Samples.plans(1)
    let sign = "e" + String(repeating: "\u{301}", count: 40_000)
    #expect(sign.count == 1)
    table.rows[0].cells["felt_1"] = Cell(sign, .stated, [])
    let read = try await Readers.read(table, .xlsx)
    #expect(read.tables.first?[1][2].hasSuffix("(forkortet; en celle kan ikke romme mer)") == true)
  }

  @Test func `for a query of signs that no document can hold can be opened`() async throws {
    var table = try Samples.plans(1)
    table.title = "Søk etter «\u{1}\u{FFFE}\u{FFFF}»"
    for format in [ExportFormat.xlsx, .docx, .odt] {
      let read = try await Readers.read(table, format)
      #expect(read.tables.isEmpty == false, "\(format)")
    }
  }
}

extension Samples {
  static func table() throws(ExportError) -> Table {
    do { return try hard() } catch { throw .workbook(reason: "\(error)") }
  }
}
