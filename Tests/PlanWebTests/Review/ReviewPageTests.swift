import Fixtures
import Foundation
import HTTPTypes
import HummingbirdTesting
import PlanCorpus
import Testing

@testable import PlanWeb

@Suite(.serialized) struct `Pages of the review` {
  private static let places = [
    "/gjennomgang", "/gjennomgang/fjellvik-2023", "/gjennomgang/sundnes-2021",
    "/gjennomgang/fjellvik-2023/maalgruppe", "/gjennomgang/fjellvik-2023/innsatsomraader/1",
    "/gjennomgang/fjellvik-2023/tiltak/1.1",
    "/gjennomgang/fjellvik-2023/organisation/koordinerende.1",
    "/gjennomgang/fjellvik-2023/organisation/coordinator",
  ]

  @Test func `are whole, in Norwegian, and lead only to what is there`() async throws {
    try await ReviewSite.lend { site in
      var seen: Set<String> = []
      for place in Self.places {
        let page = try await site.get(place)
        #expect(page.status == .ok, "\(place)")
        #expect(page.text.contains("<html lang=\"nb\">") && !page.text.contains("{{"))
        #expect(page.text.matches(of: /<h1>/).count == 1)
        let names = Set(page.text.matches(of: #/ id="([^"]+)"/#).map { String($0.1) })
        #expect(page.text.matches(of: #/ id="/#).count == names.count, "\(place)")
        for link in page.text.matches(of: /href="([^"]*)"/) {
          let href = String(link.1).replacing("&amp;", with: "&")
          if href.hasPrefix("#") { #expect(names.contains(String(href.dropFirst())), "\(href)") }
          let target = String(href.prefix { $0 != "#" })
          guard target.hasPrefix("/"), seen.insert(target).inserted else { continue }
          #expect(try await site.get(target).status == .ok, "\(place) leads to \(target)")
        }
      }
    }
  }

  @Test func `show every line as delivered, with its number, and how it was read on request`()
    async throws
  {
    try await ReviewSite.lend { site in
      let page = try await site.get().text
      let lines = try String(
        contentsOfFile: "\(site.corpus)/fjellvik-2023/plan.txt", encoding: .utf8
      ).split(separator: "\n", omittingEmptySubsequences: false)
      for (place, line) in lines.enumerated() where !line.isEmpty {
        #expect(page.contains("id=\"l\(place + 1)\""))
      }
      #expect(page.contains("Telefon: 99 00 00 01"))
      #expect(!page.contains("Lest som:"))
      let reading = try await site.get("/gjennomgang/fjellvik-2023?vis=rettelser")
      #expect(reading.status == .ok)
    }
  }

  @Test func `lead from a fact to its line, and to the form that corrects it`() async throws {
    try await ReviewSite.lend { site in
      let page = try await site.get().text
      #expect(page.contains("Lest av programmet. Står på <a href=\"#l44\">linje 44–48</a>"))
      #expect(page.contains("href=\"/gjennomgang/fjellvik-2023/tiltak/1.2\""))
      #expect(page.contains("Programmet fant ingen SLT-koordinator."))
    }
  }

  @Test func `name a manifest that cannot be read, and the others stay`() async throws {
    try await ReviewSite.lend { site in
      try site.write("id: [")
      let list = try await site.get("/gjennomgang")
      #expect(list.status == .ok && list.text.contains("Sundnes"))
      #expect(list.text.contains("fjellvik-2023/plan.yaml:"))
      let plan = try await site.get()
      #expect(plan.status == .internalServerError)
      #expect(plan.text.contains("Planen kan ikke leses"))
    }
  }

  @Test func `say when curation no longer fits, and let it be taken back`() async throws {
    let stale = "  - {set: tiltak/7.1/title, value: a, reason: r, lines: [1, 1]}"
    try await ReviewSite.lend(curation: stale) { site in
      let page = try await site.get().text
      #expect(page.contains("tiltak/7.1/title"))
      #expect(page.contains("is nothing that was read from the plan"))
      // One fault that was there before hinders no other change.
      let form = try await site.form("maalgruppe").with("verdi-max", "25")
        .with("begrunnelse", "r").with("handling", "lagre")
      #expect(try await site.send("maalgruppe", form).status == .seeOther)
    }
  }
}
