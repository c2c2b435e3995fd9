internal import PlanCorpus
package import PlanIndex

/// What a search found as a table, so that it is exported as all others are.
package struct SearchTable: Sendable {
  private let index: OpenIndex

  package init(_ index: OpenIndex) { self.index = index }

  /// - Parameter day: on which plans hold or do not, and on which the table says it was made.
  package func table(
    of results: SearchResults, for request: SearchRequest, on day: CalendarDay = .today
  ) -> Table {
    let plans = Set(results.hits.map(\.plan))
    return Table(
      table: "search", title: title(request), generated: day.description, columns: Self.columns,
      rows: results.hits.map(row), notes: notes(results, request),
      sources: index.plans.filter { plans.contains($0.id) }.map {
        TableSource(
          plan: $0.id, kommune: $0.kommune, title: $0.title, period: $0.period, on: day)
      },
      filters: filters(request), method: [MethodNotes.reading]
    ).withoutPersons
  }

  private static let columns = [
    TableColumn("kommune", "Kommune"), TableColumn("plan", "Plan", isDetail: true),
    TableColumn("slag", "Slag"), TableColumn("title", "Tittel"),
    TableColumn("innsatsomraade", "Innsatsområde"), TableColumn("tiltakstype", "Tiltakstype"),
    TableColumn("ansvar", "Ansvar"), TableColumn("snippet", "Utdrag"),
  ]

  private func title(_ request: SearchRequest) -> String {
    request.query.isEmpty ? "Søk uten ord" : "Søk etter «\(request.query)»"
  }

  private func filters(_ request: SearchRequest) -> [TableFilter] {
    [TableFilter](request.filters, in: index.facets)
      + (request.exact ? [TableFilter("Ordene", ["nøyaktig som skrevet"])] : [])
  }

  private func row(_ hit: Hit) -> TableRow {
    let here = [hit.evidence]
    func said(_ text: String?) -> Cell {
      text.map { $0.isEmpty ? .notFound : Cell($0, .stated, here) } ?? .notFound
    }
    let label = hit.tiltakstype.flatMap { code in
      index.facets.values(of: .tiltakstype).first { $0.value == code }?.label
    }
    let plan = index.plans.first { $0.id == hit.plan }?.title ?? hit.plan
    return TableRow([
      "kommune": .label(hit.kommune), "plan": .label(plan, code: hit.plan),
      "slag": .label(hit.slag.label, code: hit.slag.rawValue),
      "title": Cell(hit.title, .stated, here, code: hit.id),
      "innsatsomraade": said(hit.innsatsområde), "tiltakstype": said(label),
      "ansvar": .list(hit.ansvar.map { CellItem($0, evidence: hit.evidence) }),
      "snippet": said(SnippetText(html: hit.snippet).plain),
    ])
  }

  private func notes(_ results: SearchResults, _ request: SearchRequest) -> [String] {
    var notes = [
      "\(results.total) treff i \(NorwegianText.count(results.plans, "plan", "planer"))."
    ]
    if results.hits.count < results.total {
      let last = request.offset + results.hits.count
      notes.append("Her er treff \(min(request.offset + 1, last)) til \(last).")
    }
    if results.interpreted != request.query, !request.query.isEmpty {
      notes.append("Lest som «\(results.interpreted)».")
    }
    if !results.expansions.isEmpty {
      notes.append("Utvidet med \(NorwegianText.names(results.expansions)).")
    }
    return notes + results.notes
      + ["«\(Cell.notFoundWords)» betyr at det ikke er funnet i planen, ikke at kommunen er uten."]
  }
}
