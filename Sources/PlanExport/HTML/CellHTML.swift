internal import PlanCorpus
internal import PlanQueries

/// What stands in the cells of a table.
struct CellHTML: Sendable {
  let places: PlaceNames
  let links: TableLinks

  func content(_ cell: PageCell) -> EscapedHTML {
    var html = EscapedHTML()
    if let lead = cell.lead {
      html.append(linked(lead, to: cell.id))
      html.append(named(cell.places))
    }
    if cell.lead == nil, cell.entries.count == 1, cell.entries[0].below.isEmpty {
      html.append(entry(cell.entries[0]))
    } else if !cell.entries.isEmpty {
      let items = cell.entries.map { "<li>\(entry($0))</li>" as EscapedHTML }
      html.append("<ul>\(items.joined())</ul>")
    }
    return html
  }

  private func entry(_ entry: PageCell.Entry) -> EscapedHTML {
    let text = linked(entry.text, to: entry.id)
    guard !entry.below.isEmpty else { return text + named(entry.places) }
    var items = entry.below.map { EscapedHTML(text: $0) }
    items[items.count - 1].append(named(entry.places))
    return "\(text)<ul>\(items.map { "<li>\($0)</li>" as EscapedHTML }.joined())</ul>"
  }

  private func linked(_ text: String, to id: String?) -> EscapedHTML {
    guard let address = id.flatMap(links.document) else { return EscapedHTML(text: text) }
    return "<a href=\"\(address)\">\(text)</a>"
  }

  /// Places behind what they say, in brackets.
  private func named(_ evidence: [Evidence]) -> EscapedHTML {
    guard !evidence.isEmpty else { return EscapedHTML() }
    return " <span class=\"place\">[\(evidence.map(place).joined("; "))]</span>"
  }

  private func place(_ evidence: Evidence) -> EscapedHTML {
    let name = places.pageAndLines(evidence)
    guard let address = links.place(evidence) else { return EscapedHTML(text: name) }
    return "<a href=\"\(address)\">\(name)</a>"
  }
}
