import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import PlanIndex
import Testing

@testable import PlanWeb

/// What stands in a plan stays text, wherever it is shown.
@Suite struct `A hostile corpus` {
  private static let built = Result {
    let (corpus, path) = ("\(TestSite.folder)/hostile-corpus", "\(TestSite.folder)/hostile")
    try HostileCorpus.write(to: corpus)
    try TestSite.build(path, corpus: corpus)
    return try TestSite.server(over: path)
  }

  private static func get(_ address: String) async throws -> TestResponse {
    try await built.get().application().test(.router) { client in
      try await client.executeRequest(uri: address, method: .get, headers: [:], body: nil)
    }
  }

  private static let tables = [
    "maalgrupper", "organisering", "aktoerer", "innsatsomraader", "tiltakstyper", "tiltak",
    "search",
  ]

  @Test func `is read as it stands`() throws {
    let plans = try Self.built.get().live.current.index.plans
    #expect(plans.map(\.kommune) == [HostileCorpus.kommune])
    #expect(plans.first?.tiltak == HostileCorpus.titles.count)
  }

  @Test func `makes no page do anything, however one gets there`() async throws {
    var waiting = ["/", "/?q=hasj", "/?slag=tiltak&limit=50", "/?q=%3Cscript%3E", "/om"]
    // Filters and selections can be put together without end: some addresses of each path will do.
    var seen: [String: Int] = [:]
    var pages = 0
    while let address = waiting.popLast() {
      let response = try await Self.get(address)
      #expect(response.status == .ok, "\(address)")
      guard response.header("content-type")?.hasPrefix("text/html") == true else { continue }
      pages += 1
      let markup = Markup(response.text)
      #expect(markup.active == [], "\(address)")
      #expect(markup.tags.count { $0.name == "script" } == 1, "\(address)")
      for link in markup.addresses {
        let target = String(link.prefix { $0 != "#" })
        let path = String(target.prefix { $0 != "?" })
        let isFile = target.hasPrefix("/api/v1/export/") || target.hasPrefix("/static/")
        guard target.hasPrefix("/"), !isFile, seen[path, default: 0] < 3 else { continue }
        seen[path, default: 0] += 1
        waiting.append(target)
      }
    }
    // Its tiltak, its plan, its passages and every table were among them.
    #expect(pages > 20)
    #expect(seen["/planer/skurk-2023"] != nil)
  }

  @Test func `is no template`() async throws {
    let place = try #require(HostileCorpus.titles.firstIndex { $0.contains("{{{") })
    let page = try await Self.get("/tiltak/skurk-2023/0.\(place + 1)")
    #expect(page.text.contains("<h1>\(HostileCorpus.titles[place])</h1>"))
  }

  @Test(arguments: [
    "<p onclick=alert(1)>", "<script>alert(1)</script>", "<script src=//ond.example></script>",
    "<a href='javascript:alert(1)'>", "<img src=x>", "<p style='color:red'>", "<base href=x>",
    "<a title=\"a\" onmouseover=\"b\">", "<svg onload=alert(1)>",
  ]) func `would be seen if it did something`(markup: String) {
    #expect(Markup("<h1>Plan</h1>\(markup)").active.count == 1)
  }

  @Test(arguments: tables) func `makes no html of a table do anything`(table: String) async throws {
    let response = try await Self.get("/api/v1/export/\(table).html")
    #expect(response.status == .ok)
    let markup = Markup(response.text)
    #expect(markup.tags.count { $0.name == "script" } == 0)
    #expect(markup.tags.filter { $0.attributes.keys.contains { $0.hasPrefix("on") } }.isEmpty)
    #expect(markup.addresses.allSatisfy { !$0.lowercased().contains("javascript:") })
    #expect(markup.tags.allSatisfy { !["img", "iframe", "svg", "b"].contains($0.name) })
    #expect(response.header("content-disposition")?.hasPrefix("attachment; ") == true)
  }

  @Test(arguments: tables) func `gives csv no field that a spreadsheet would reckon with`(
    table: String
  ) async throws {
    let response = try await Self.get("/api/v1/export/\(table).csv")
    #expect(response.status == .ok)
    let fields = Self.fields(response.text)
    #expect(fields.count > 10)
    for field in fields { #expect(!"=+-@\t\r＝＋－＠".contains(field.prefix(1)) || field.isEmpty) }
  }

  /// Fields between semicolons and line ends, with quotes undone.
  private static func fields(_ text: String) -> [String] {
    var fields = [""]
    var isQuoted = false
    for sign in text.unicodeScalars where sign != "\u{FEFF}" {
      switch sign {
      case "\"": isQuoted.toggle()
      case ";" where !isQuoted, "\r" where !isQuoted, "\n" where !isQuoted: fields.append("")
      default: fields[fields.count - 1].unicodeScalars.append(sign)
      }
    }
    return fields
  }

  @Test(arguments: ["json", "md"]) func `gives text that no browser takes for a page`(
    format: String
  ) async throws {
    for table in Self.tables {
      let response = try await Self.get("/api/v1/export/\(table).\(format)")
      #expect(response.status == .ok)
      #expect(response.header("x-content-type-options") == "nosniff")
      #expect(response.header("content-disposition")?.hasPrefix("attachment; ") == true)
      #expect(format == "json" || !response.text.contains("<script>"))
    }
  }

  @Test func `cannot name the file that a browser saves`() async throws {
    let name = try #require(
      try await Self.get("/api/v1/export/search.csv?q=%22%0D%0AX-Ond:%201").header(
        "content-disposition"))
    #expect(name == "attachment; filename=\"tverrsnitt-search.csv\"")
  }
}
