import Foundation
import HTTPTypes
import HummingbirdTesting
import PlanQueries
import Testing

@testable import PlanWeb

@Suite struct `Pages` {
  /// Every page, over the fictional kommuner.
  static let addresses = [
    "/", "/?q=ungdom", "/?slag=tiltak", "/sammenlign", "/sammenlign/maalgrupper",
    "/sammenlign/organisering", "/sammenlign/aktoerer", "/sammenlign/innsatsomraader",
    "/sammenlign/tiltakstyper", "/sammenlign/tiltak", "/hull", "/hull/fjellvik",
    "/planer/fjellvik-2023", "/utvalg", "/om",
  ]

  @Test(arguments: addresses)
  func `are whole, in Norwegian, and have a title`(address: String) async throws {
    let page = try await TestSite.get(address)
    #expect(page.status == .ok)
    #expect(page.text.hasPrefix("<!DOCTYPE html>"))
    #expect(page.text.contains("<html lang=\"nb\">"))
    #expect(page.text.contains("Tverrsnitt</title>"))
    #expect(page.text.contains("</html>"))
    #expect(!page.text.contains("{{"))
    #expect(page.text.matches(of: /<h1>/).count == 1)
  }

  @Test(arguments: [
    "/?q=%3Cscript%3Ealert(1)%3C/script%3E%22%27", "/?q=rus&kommune=%3Cb%3E",
    "/tiltak/%3Cimg%20src=x%3E/1.1", "/sammenlign/%22%3E%3Cscript%3E", "/hull/%3Cscript%3E",
    "/utvalg?utvalg=%3Cscript%3E", "/?utvalg=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
    "/planer/fjellvik-2023?fil=%3Cscript%3E", "/?q=rus&alder=%3Cscript%3E",
    "/%3Cscript%3Ealert(1)%3C/script%3E",
  ])
  func `never give back markup that somebody put in their address`(address: String) async throws {
    let page = try await TestSite.get(address)
    #expect(!page.text.contains("<script>"))
    #expect(!page.text.contains("<b>"))
    #expect(!page.text.contains("<img"))
  }

  @Test func `say what was not found, and never that it is lacking`() async throws {
    for address in Self.addresses {
      let text = try await TestSite.get(address).text.lowercased()
      #expect(!text.contains("mangler"), "\(address)")
    }
    #expect(try await TestSite.get("/hull/fjellvik").text.contains("ikke funnet"))
  }

  @Test func `every link of a page leads somewhere`() async throws {
    var seen: Set<String> = []
    for address in Self.addresses {
      let text = try await TestSite.get(address).text
      for link in text.matches(of: /href="([^"]+)"/) {
        let href = String(link.1).replacingOccurrences(of: "&amp;", with: "&")
        let target = String(href.prefix { $0 != "#" })
        let isFile = target.hasPrefix("/api/v1/export/")
        guard target.hasPrefix("/"), !isFile, seen.insert(target).inserted else { continue }
        #expect(try await TestSite.get(target).status == .ok, "\(address) leads to \(target)")
      }
    }
    #expect(seen.count > 60)
  }

  @Test func `a source leads to the line it names`() async throws {
    let text = try await TestSite.get("/sammenlign/maalgrupper").text
    let link = try #require(text.firstMatch(of: /href="(\/planer\/[^"#]+)#(l[0-9]+)"/))
    #expect(try await TestSite.get(String(link.1)).text.contains("id=\"\(link.2)\""))
  }

  @Test func `a tiltak that is gone from a shared selection is named, and the rest are shown`()
    async throws
  {
    let hits = try await TestSite.get("/?slag=tiltak").text
    let known = try #require(hits.firstMatch(of: /href="\/tiltak\/([^"?]+)"/)).1
    let page = try await TestSite.get("/utvalg?utvalg=\(known)&utvalg=borte-2020/1.1")
    #expect(page.status == .ok)
    #expect(page.text.contains("Tiltaket borte-2020/1.1 finnes ikke lenger i indeksen."))
    #expect(page.text.contains("1 tiltak er samlet."))
  }

  @Test func `what is collected is carried by every link of the menu and by the form`()
    async throws
  {
    let page = try await TestSite.get("/?q=ungdom&utvalg=a-2020/1.1&utvalg=b-2020/2.2").text
    let carried = "utvalg=a-2020%2F1.1&amp;utvalg=b-2020%2F2.2"
    for path in ["/sammenlign", "/hull", "/utvalg", "/om"] {
      #expect(page.contains("href=\"\(path)?\(carried)\""), "\(path)")
    }
    #expect(page.contains("name=\"utvalg\" value=\"a-2020/1.1\""))
  }

  @Test func `the look and the script are kept for good, under addresses that name them`()
    async throws
  {
    let page = try await TestSite.get("/").text
    for ending in ["css", "js", "svg"] {
      let pattern = try Regex("\"(/static/tverrsnitt\\.[0-9a-f]+\\.\(ending))\"")
      let found = try #require(page.firstMatch(of: pattern)?[1].substring)
      let file = try await TestSite.get(String(found))
      #expect(file.status == .ok)
      #expect(file.headers[.cacheControl]?.contains("immutable") == true)
    }
    #expect(try await TestSite.get("/static/tverrsnitt.000000000000.css").status == .notFound)
  }
}

@Suite struct `Private details` {
  private var discretion: Discretion {
    get throws { Discretion(try TestSite.fictional.live.current.index) }
  }

  @Test func `are left out of a snippet, and the spaces between its parts stay`() throws {
    let snippet = SnippetText(
      html: "Oppfølging v/ Kari Nordmann, tlf 412 34 567 ved <mark>hasjavvenning</mark> i skolen")
    let rest = try discretion.snippet(snippet)
    #expect(!rest.plain.contains("Nordmann"))
    #expect(!rest.plain.contains("412"))
    #expect(rest.plain.hasPrefix("Oppfølging"))
    #expect(rest.plain.hasSuffix(" hasjavvenning i skolen"))
    #expect(rest.parts.count { $0.isMarked } == 1)
  }
}
