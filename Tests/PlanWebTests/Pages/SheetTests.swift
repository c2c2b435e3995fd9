import HTTPTypes
import HummingbirdTesting
import PlanCorpus
import PlanExport
import PlanQueries
import Testing

@testable import PlanWeb

/// Tables too long for one page.
@Suite struct `SheetTests` {
  private func table(rows: Int) -> Table {
    Table(
      table: "tiltak", title: "Tiltak", generated: "2026-11-21",
      columns: ["kommune", "tiltak", "type", "ansvar"].map { TableColumn($0, "Kolonne") },
      rows: (0..<rows).map { number in
        TableRow(["tiltak": Cell("Tiltak \(number)", .stated, [])])
      }, notes: [], sources: [])
  }

  private func context(_ rows: Int, _ number: Int) throws -> String {
    let view = TableView(
      table(rows: rows), PageLinks(Utvalg()),
      sheet: TableView.Sheet(number: number) { "/sammenlign/tiltak?del=\($0)" })
    return try PageTemplates.read.get().render("table", view.context)
  }

  private func shown(_ page: String) -> [Int] {
    page.matches(of: />Tiltak (\d+)</).compactMap { Int($0.1) }
  }

  @Test func `a short table is on one page that speaks of no other`() throws {
    let page = try context(20, 1)
    #expect(shown(page) == Array(0..<20))
    #expect(!page.contains("del=") && !page.contains("Ark"))
  }

  @Test func `each row of a long one is on one page, and each page leads to the next`() throws {
    let sheets = TableSheets(table(rows: 3000))
    #expect(sheets.count > 3)
    var rows: [Int] = []
    for number in 1...sheets.count {
      let page = try context(3000, number)
      rows += shown(page)
      #expect(page.contains("Ark \(number) av \(sheets.count)"))
      #expect(page.contains("del=\(number + 1)\"") == (number < sheets.count))
      #expect(page.utf8.count < 400_000)
    }
    #expect(rows == Array(0..<3000))
  }

  @Test func `a page beyond the last is the last`() throws {
    let last = try context(3000, TableSheets(table(rows: 3000)).count)
    #expect(try context(3000, 9000) == last)
  }

  @Test func `what is no number of a page is refused`() async throws {
    #expect(try await TestSite.get("/sammenlign/tiltak?del=0").status == .badRequest)
    #expect(try await TestSite.get("/sammenlign/tiltak?del=x").status == .badRequest)
    #expect(try await TestSite.get("/sammenlign/tiltak?del=1").status == .ok)
  }
}
