internal import PlanCorpus
internal import PlanExport
internal import PlanIndex
internal import PlanQueries

/// `/tiltak/PLAN/N.M`: everything known about one tiltak, and what others do that is like it.
struct TiltakPage {
  private let tiltak: Tiltak
  private let page: DocumentPage

  static func answer(_ asked: Asked) throws -> Answer {
    guard case .tiltak(let tiltak, let head) = try DocumentPage.find(asked) else {
      throw Refusal.noSuchPage(asked.path)
    }
    return try .page(TiltakPage(tiltak: tiltak, page: DocumentPage(head, asked)).made())
  }

  private func made() throws -> Page {
    try page.page(
      tiltak.title, text: tiltak.text, repaired: tiltak.repairedWords ?? [], facts: facts,
      more: similar().merging(collecting))
  }

  private var facts: [Fact] {
    [
      Fact("Tiltakstype", types), Fact("Innsatsområde", areas),
      Fact("Ansvar", texts: tiltak.ansvar.map(page.discretion.role)),
      Fact("Forankring", texts: tiltak.forankring.map(page.discretion.role)),
      Fact("Alder", texts: tiltak.ageRanges.map(\.label)),
      Fact("Forebyggingsnivå", texts: labels(.nivaa, tiltak.preventionLevel)),
      Fact("Aktører som er nevnt", texts: labels(.aktoer, tiltak.actors)),
      Fact("Nytt i denne planen", tiltak.isNew ? "ja, planen sier at det er nytt" : nil),
      Fact("Hvordan lest", reading),
    ] + repeated
  }

  private func labels(_ facet: Facet, _ codes: [String]) -> [String] {
    codes.map { page.names.label(facet, $0) }
  }

  private var types: [Fact.Value] {
    let codes = [tiltak.type].compactMap { $0 } + tiltak.secondaryTypes
    return codes.enumerated().map { place, code in
      let label = page.names.label(.tiltakstype, code)
      let request = SearchRequest(query: "", filters: [.tiltakstype: [code]])
      return Fact.Value(
        place == 0 ? label : "også \(label)",
        href: SearchAddress(request, utvalg: page.links.utvalg).href)
    }
  }

  /// The plan's own heading, and where we place it.
  private var areas: [Fact.Value] {
    let own = page.head.innsatsområde.map { "«\($0)»" }
    let canonical = page.head.innsatsområdeKode.map {
      "plassert under \(page.names.label(.innsatsomraade, $0)) av oss"
    }
    return [own, canonical].compactMap { $0 }.map { Fact.Value($0) }
  }

  private var reading: String {
    guard tiltak.status == .curated || tiltak.curatedFields?.isEmpty == false else {
      return "lest av et program, uten rettelser for hånd"
    }
    let fields = (tiltak.curatedFields ?? []).map(FieldNames.name).joined(separator: ", ")
    return "lest av et program; satt av et menneske: \(fields.isEmpty ? "alt" : fields)"
  }

  private var repeated: [Fact] {
    guard let other = tiltak.sameAs else { return [] }
    return [
      Fact(
        "Står også",
        [Fact.Value("under et annet innsatsområde", href: page.links.document(other))])
    ]
  }

  private func similar() throws(QueryError) -> TemplateContext {
    let similar = try SimilarTiltak(page.edition.index).of(page.head)
    return TemplateContext(
      flags: ["hasSimilar": !similar.isEmpty],
      lists: [
        "similar": similar.map { other in
          TemplateContext([
            "title": other.title, "href": page.links.document(other.id), "kommune": other.kommune,
            "why": Norwegian.sentence(other.why.joined(separator: "; ")),
          ])
        }
      ])
  }

  private var collecting: TemplateContext {
    let alone = UtvalgAddress(Utvalg().adding(tiltak.id))
    return TemplateContext(
      lists: [
        "collect": CollectLink(tiltak.id, page.links.utvalg).contexts {
          PageLinks($0).document(tiltak.id)
        }
      ]
    ).merging(Downloads("Last ned dette tiltaket", of: alone).context)
  }
}

/// What people call the keys of curated values.
enum FieldNames {
  static func name(_ key: String) -> String {
    switch key {
    case "title": "tittel"
    case "text": "tekst"
    case "ansvar": "ansvar"
    case "forankring": "forankring"
    case "age_ranges": "alder"
    case "type", "secondary_types": "tiltakstype"
    case "actors": "aktører"
    case "responsible_actors": "ansvarlig aktør"
    case "prevention_level": "forebyggingsnivå"
    case "innsatsomraade": "innsatsområde"
    case "new": "om det er nytt"
    case "evidence": "kildested"
    default: key
    }
  }
}
