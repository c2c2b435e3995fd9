import Fixtures
import Foundation
import HTTPTypes
import HummingbirdTesting
import PlanCorpus
import PlanIndex
import PlanQueries
import Testing

@testable import PlanWeb

@Suite(.serialized) struct `Correcting a plan in the browser` {
  private func corrected(_ form: [Parameter], _ deed: String = "lagre") -> [Parameter] {
    form.with("begrunnelse", "SLT-koordinator innkaller bare").with("handling", deed)
  }

  @Test func `writes the value, the reason and the lines, and the next index says who said so`()
    async throws
  {
    try await ReviewSite.lend { site in
      let form = corrected(try await site.form("tiltak/1.2").with("verdi-ansvar", "FAU\r\n\r\n"))
      let before = try site.manifest
      let answer = try await site.send("tiltak/1.2", form)
      #expect(answer.status == .seeOther)
      #expect(
        answer.header("location")
          == "/gjennomgang/fjellvik-2023?lagret=tiltak%2F1.2#tiltak-1.2")
      #expect(try site.manifest.hasPrefix(before))
      #expect(
        try site.manifest.dropFirst(before.count) == """
          curation:
            - set: tiltak/1.2/ansvar
              value: ["FAU"]
              reason: "SLT-koordinator innkaller bare"
              lines: [44, 48]
              text: "Tiltak 2: Nattevandring i sentrum (nytt tiltak)"

          """)
      #expect(Corpus.check(at: site.corpus).isEmpty)
      let index = "\(TestSite.folder)/reviewed-\(UUID().uuidString)"
      try TestSite.build(index, corpus: site.corpus)
      guard
        case .tiltak(let tiltak, _) = try Lookup(OpenIndex(path: index)).find(
          "fjellvik-2023/1.2")
      else { return #expect(Bool(false), "no tiltak") }
      #expect(tiltak.ansvar == ["FAU"])
      #expect(tiltak.status == .curated && tiltak.curatedFields == ["ansvar"])
    }
  }

  @Test func `shows at once what was set, and why`() async throws {
    try await ReviewSite.lend { site in
      let form = corrected(try await site.form("maalgruppe").with("verdi-max", "25"))
      #expect(try await site.send("maalgruppe", form).status == .seeOther)
      let page = try await site.get("/gjennomgang/fjellvik-2023?lagret=maalgruppe").text
      #expect(page.contains("Lagret i plan.yaml"))
      #expect(page.contains("Satt for hånd: til og med alder."))
      #expect(page.contains("SLT-koordinator innkaller bare"))
      #expect(try await site.form("maalgruppe")["verdi-max"] == "25")
      #expect(try site.facts.målgruppe.max == 25)
    }
  }

  @Test func `confirms a value by a tick, and all of them by a button`() async throws {
    try await ReviewSite.lend { site in
      let form = corrected(try await site.form("tiltak/2.1") + [Parameter("stemmer", "title")])
      #expect(try await site.send("tiltak/2.1", form).status == .seeOther)
      var tiltak = try #require(try site.facts.tiltakene.first { $0.id.hasSuffix("/2.1") })
      #expect(tiltak.curatedFields == ["title"] && tiltak.title == "Hasjavvenningskurs")
      let all = corrected(try await site.form("tiltak/2.1"), "alle")
      #expect(try await site.send("tiltak/2.1", all).status == .seeOther)
      tiltak = try #require(try site.facts.tiltakene.first { $0.id.hasSuffix("/2.1") })
      #expect(
        tiltak.curatedFields == [
          "age_ranges", "ansvar", "forankring", "prevention_level", "title", "type",
        ])
      #expect(tiltak.type == "hasjavvenning" && tiltak.ageRanges == [AgeRange(min: 15, max: 20)])
      // The one entry says it all: the first is superseded.
      #expect(try site.manifest.matches(of: /- set:/).count == 1)
      #expect(Corpus.check(at: site.corpus).isEmpty)
    }
  }

  @Test func `sets ages, a type, levels and bodies`() async throws {
    try await ReviewSite.lend { site in
      let tiltak = corrected(
        try await site.form("tiltak/1.1").with("verdi-age_ranges", "6-9\n13 og eldre\n15")
          .with("verdi-type", "annet").with("verdi-prevention_level", "selektiv"))
      #expect(try await site.send("tiltak/1.1", tiltak).status == .seeOther)
      let organ = corrected(
        try await site.form("organisation/styrende.1").with("verdi-meetings_per_year", "6")
          .with("verdi-members", "Ordfører\nKommunedirektør, leder"))
      #expect(try await site.send("organisation/styrende.1", organ).status == .seeOther)
      let koordinator = corrected(
        try await site.form("organisation/coordinator").with("verdi-count", "2")
          .with("verdi-since", "2013").with("fra", "27").with("til", ""))
      #expect(try await site.send("organisation/coordinator", koordinator).status == .seeOther)
      let facts = try site.facts
      let changed = try #require(facts.tiltakene.first)
      #expect(
        changed.ageRanges == [
          AgeRange(min: 6, max: 9), AgeRange(min: 13, max: nil), AgeRange(min: 15, max: 15),
        ])
      #expect(changed.preventionLevel == ["selektiv"])
      #expect(facts.organisasjon.levels.first?.members == ["Ordfører", "Kommunedirektør, leder"])
      #expect(facts.organisasjon.levels.first?.meetingsPerYear == 6)
      #expect(facts.organisasjon.coordinator?.count == 2)
      #expect(facts.organisasjon.coordinator?.since == "2013")
      #expect(Corpus.check(at: site.corpus).isEmpty)
    }
  }

  @Test func `takes away what is none, and brings it back`() async throws {
    try await ReviewSite.lend { site in
      let form = corrected(try await site.form("tiltak/2.2"), "fjern")
      #expect(try await site.send("tiltak/2.2", form).status == .seeOther)
      #expect(try site.facts.tiltakene.count == 3)
      #expect(try await site.get("tiltak/2.2").status == .notFound)
      let page = try await site.get().text
      let undo = try #require(page.firstMatch(of: /(?s)<form class="entry".*?<\/form>/)).0
      #expect(undo.contains("Tatt bort: tiltak/2.2"))
      let fields = ReviewSite.hidden(undo) + [Parameter("angre", "0")]
      #expect(try await site.send("", fields).status == .seeOther)
      #expect(try site.facts.tiltakene.count == 4)
      #expect(Corpus.check(at: site.corpus).isEmpty)
    }
  }

  @Test func `corrects what people added where it stands`() async throws {
    let added = """
        - add: tiltak
          value: {innsatsomraade: 1, number: 3, title: Felles planlegging, lines: [5, 5]}
          reason: told in prose
      """
    try await ReviewSite.lend(curation: added) { site in
      let form = corrected(try await site.form("tiltak/1.3").with("verdi-title", "Felles plan"))
      #expect(try await site.send("tiltak/1.3", form).status == .seeOther)
      let tiltak = try #require(try site.facts.tiltakene.first { $0.id.hasSuffix("/1.3") })
      #expect(tiltak.title == "Felles plan" && tiltak.evidence.firstLine == 5)
      let gone = corrected(try await site.form("tiltak/1.3"), "fjern")
      #expect(try await site.send("tiltak/1.3", gone).status == .seeOther)
      #expect(try site.facts.tiltakene.count == 4)
      #expect(try site.facts.curation == nil)
    }
  }
}

@Suite(.serialized) struct `A form of the review that cannot be saved` {
  private struct Wrong: Sendable {
    var place = "tiltak/1.2"
    var field: String
    var value: String
    var says: String
  }

  private static let wrong = [
    Wrong(field: "begrunnelse", value: "  ", says: "Skriv hvorfor."),
    Wrong(field: "verdi-title", value: "", says: "Skriv noe i feltet «Tittel»."),
    Wrong(field: "verdi-age_ranges", value: "unge", says: "«unge» er ingen alder."),
    Wrong(field: "verdi-age_ranges", value: "20-15", says: "«20-15» er ingen alder."),
    Wrong(field: "verdi-type", value: "finnes-ikke", says: "Velg «Tiltakstype» fra listen."),
    Wrong(field: "verdi-title", value: String(repeating: "a", count: 501), says: "Kort ned"),
    Wrong(field: "fra", value: "9999", says: "Skriv en linje fra 1 til 63."),
    Wrong(field: "til", value: "0", says: "Skriv en linje fra 44 til 63."),
    Wrong(field: "til", value: "abc", says: "Skriv en linje fra 44 til 63."),
    Wrong(field: "fra", value: "", says: "Skriv en linje fra 1 til 63."),
    Wrong(place: "maalgruppe", field: "verdi-max", value: "gammel", says: "som et helt tall"),
    Wrong(place: "maalgruppe", field: "verdi-max", value: "5", says: "lavere enn den nedre"),
    Wrong(place: "maalgruppe", field: "verdi-min", value: "", says: "Skriv også den nedre grensen"),
  ]

  @Test func `says what is wrong beside the field, and keeps what was typed`() async throws {
    try await ReviewSite.lend { site in
      let before = try site.manifest
      for wrong in Self.wrong {
        let form = try await site.form(wrong.place).with("begrunnelse", "Fordi <b>det</b> står der")
          .with("verdi-forankring", "Ny \"forankring\"").with("verdi-min", "10")
          .with("verdi-max", "24").with(wrong.field, wrong.value).with("handling", "alle")
        let page = try await site.send(wrong.place, form)
        #expect(page.status == .unprocessableContent, "\(wrong)")
        #expect(page.text.contains(wrong.says), "\(wrong)")
        #expect(page.text.contains("aria-invalid=\"true\""), "\(wrong)")
        #expect(page.text.contains("Ikke lagret: noe må rettes"))
        if wrong.field != "begrunnelse" {
          #expect(page.text.contains("Fordi &lt;b&gt;det&lt;/b&gt; står der"))
        }
        #expect(try site.manifest == before)
      }
    }
  }

  @Test func `has lines of another tiltak`() async throws {
    try await ReviewSite.lend { site in
      let form = try await site.form("tiltak/1.2").with("fra", "37").with("til", "38")
        .with("verdi-ansvar", "FAU").with("begrunnelse", "r").with("handling", "lagre")
      let page = try await site.send("tiltak/1.2", form)
      #expect(page.status == .unprocessableContent)
      #expect(page.text.contains("Ta med minst én av linjene"))
    }
  }

  @Test func `changes nothing`() async throws {
    try await ReviewSite.lend { site in
      let form = try await site.form("tiltak/1.2").with("begrunnelse", "r")
        .with("handling", "lagre")
      let page = try await site.send("tiltak/1.2", form)
      #expect(page.status == .unprocessableContent)
      #expect(page.text.contains("Endre en verdi, eller kryss av"))
    }
  }

  @Test func `was made from a manifest that somebody changed meanwhile`() async throws {
    try await ReviewSite.lend { site in
      let form = try await site.form("maalgruppe").with("verdi-max", "25")
        .with("begrunnelse", "en trykkfeil").with("handling", "lagre")
      let theirs =
        try site.manifest + "curation:\n  - {set: maalgruppe/max, value: 23, reason: theirs, "
        + "lines: [5, 6]}\n"
      try site.write(theirs)
      let page = try await site.send("maalgruppe", form)
      #expect(page.status == .conflict)
      #expect(page.text.contains("plan.yaml er endret imens"))
      #expect(page.text.contains("value=\"25\"") && page.text.contains("en trykkfeil"))
      #expect(page.text.contains("Nå: 23 (satt for hånd)"))
      #expect(try site.manifest == theirs)
      // What the page now holds can be saved.
      let again = ReviewSite.hidden(page.text)
      let second = form.with("manifest", try #require(again["manifest"]))
      #expect(try await site.send("maalgruppe", second).status == .seeOther)
      #expect(try site.facts.målgruppe.max == 25)
      #expect(try site.manifest.matches(of: /- set:|- \{set:/).count == 1)
    }
  }

  @Test func `would make check complain`() async throws {
    try await ReviewSite.lend { site in
      let form = try await site.form("organisation/coordinator").with("verdi-since", "i fjor")
        .with("verdi-count", "1").with("fra", "27").with("begrunnelse", "r")
        .with("handling", "lagre")
      #expect(try await site.send("organisation/coordinator", form).status == .seeOther)
      let plan = try #require(try site.desk.plan(ReviewSite.plan))
      let target = try #require(CurationTarget(path: "tiltak/7.7/title"))
      let before = try site.manifest
      let outcome = site.desk.save(
        .put(CurationEntry(.set, target, value: .text("a"), reason: "r", lines: [1...1])), of: plan)
      guard case .unfit(let faults) = outcome else { return #expect(Bool(false), "\(outcome)") }
      #expect(faults.count == 1)
      #expect(try site.manifest == before)
    }
  }

  @Test func `cannot be written, which is said, and the corpus is as it was`() async throws {
    try await ReviewSite.lend { site in
      let form = try await site.form("maalgruppe").with("verdi-max", "25").with("begrunnelse", "r")
        .with("handling", "lagre")
      let before = try site.manifest
      let held = try CorpusFolder(at: site.corpus)
      let page = try await site.send("maalgruppe", form)
      #expect(page.status == .serviceUnavailable)
      #expect(page.text.contains("wait until it is done") && page.text.contains("value=\"25\""))
      #expect(try site.manifest == before)
      _ = held
    }
  }
}
