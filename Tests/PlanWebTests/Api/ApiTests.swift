import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import PlanExport
import PlanQueries
import Testing

@testable import PlanWeb

@Suite struct `ApiTests` {
  @Test(arguments: [
    "/api/v1/tiltak/fjellvik-2023/1.1", "/api/v1/tiltak/fjellvik-2023%2F1.1",
    "/api/v1/tiltak/fjellvik%2D2023%2f1%2E1",
  ]) func `an id is found with its slash as it is or escaped`(address: String) async throws {
    let response = try await TestSite.get(address)
    #expect(response.status == .ok)
    let json = try response.json()
    #expect(json["id"] as? String == "fjellvik-2023/1.1")
    #expect(json["similar"] is [Any])
  }

  @Test func `names are taken with real letters, codes and slugs`() async throws {
    let bySlug = try await TestSite.get("/api/v1/gaps/fjellvik")
    let byName = try await TestSite.get("/api/v1/gaps/Fjellvik")
    #expect(bySlug.status == .ok && bySlug.text == byName.text)
  }

  @Test func `a filter may be given several times`() async throws {
    func total(_ query: String) async throws -> Int {
      try #require(try await TestSite.get("/api/v1/search?\(query)").json()["total"] as? Int)
    }
    let one = try await total("kommune=fjellvik")
    let other = try await total("kommune=sundnes")
    #expect(one > 0 && other > 0)
    #expect(try await total("kommune=fjellvik&kommune=sundnes") == one + other)
  }

  @Test func `a table made ready for a meeting is had by its name`() async throws {
    let json = try await TestSite.get("/api/v1/compare/hvem-planene-er-for").json()
    #expect(json["table"] as? String == "maalgrupper")
  }

  // MARK: Files

  @Test(arguments: ExportFormat.allCases.filter { $0.tool == nil })
  func `a table is had in every format that needs no other program`(
    format: ExportFormat
  ) async throws {
    let response = try await TestSite.get("/api/v1/export/tiltak.\(format.rawValue)")
    #expect(response.status == .ok)
    #expect(response.header("content-type") == format.mediaType)
    #expect(response.body.readableBytes > 100)
  }

  @Test func `a file has what the page has`() async throws {
    for query in ["", "?kommune=sundnes", "?egen=sundnes"] {
      let shown = try await TestSite.get("/api/v1/compare/tiltak\(query)")
      let file = try await TestSite.get("/api/v1/export/tiltak.json\(query)")
      #expect(file.text == shown.text)
    }
  }

  @Test func `chosen tiltak come as a table in the order they were chosen`() async throws {
    let ids = ["sundnes-2021/0.1", "fjellvik-2023/1.1"]
    let address = UtvalgAddress(try Utvalg(ids)).export(as: "json")
    let json = try await TestSite.get(address).json()
    let rows = try #require(json["rows"] as? [[String: [String: Any]]])
    #expect(rows.compactMap { $0["kommune"]?["value"] as? String } == ["Sundnes", "Fjellvik"])
  }

  @Test func `all hits of a search are in its file, not a page of them`() async throws {
    let address = SearchAddress(.init(query: "", limit: 2, offset: 2))
    let total = try #require(try await TestSite.get("/api/v1/search").json()["total"] as? Int)
    let json = try await TestSite.get(address.export(as: "json")).json()
    #expect((json["rows"] as? [Any])?.count == total && total > 10)
  }

  @Test(arguments: [("docx", "PK"), ("odt", "PK"), ("pdf", "%PDF-")])
  func `documents that other programs make come over HTTP`(format: String, start: String)
    async throws
  {
    let response = try await TestSite.get("/api/v1/export/maalgrupper.\(format)")
    #expect(response.status == .ok)
    #expect(response.body.readableBytesView.starts(with: start.utf8))
    #expect(response.header("content-disposition")?.hasSuffix("maalgrupper.\(format)\"") == true)
  }

  @Test func `a program that is missing is named`() {
    let error = ExportError.missingTool(name: "pandoc", package: "pandoc", format: .docx)
    let refusal = Refusal(thrown: error)
    #expect(refusal.status == .serviceUnavailable)
    #expect(refusal.detail.contains("pandoc"))
  }
}
