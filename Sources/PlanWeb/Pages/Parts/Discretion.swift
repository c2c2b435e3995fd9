internal import PlanCorpus
internal import PlanIndex
internal import PlanQueries

/// Leaves names of persons, direct numbers and personal addresses out of what pages show. Whoever
/// needs them finds them in the plan itself, by the lines that pages name.
struct Discretion: Sendable {
  private let details: PersonalDetails

  init(_ index: OpenIndex) {
    details = PersonalDetails(kommuner: index.plans.map(\.kommune))
  }

  func text(_ text: String) -> String { details.removed(from: text) }

  /// Lines of a plan, each in its place.
  func lines(_ lines: some Sequence<PlanLine>) -> [PlanLine] {
    let texts = details.removed(fromLines: lines.map(\.text))
    let delivered = details.removed(fromLines: lines.map { $0.delivered ?? "" })
    return zip(lines, zip(texts, delivered)).map { line, shown in
      PlanLine(
        text: shown.0, delivered: line.delivered == nil ? nil : shown.1, page: line.page)
    }
  }

  /// A text that should be a role or a unit.
  func role(_ text: String) -> String { details.removedFromRole(text) }

  /// The parts of a snippet, with the spaces between them.
  func snippet(_ snippet: SnippetText) -> SnippetText {
    var snippet = snippet
    for place in snippet.parts.indices {
      let part = snippet.parts[place].text
      let rest = details.removed(from: part)
      guard rest != part else { continue }
      let before = part.prefix { $0.isWhitespace }
      let after = String(part.reversed().prefix { $0.isWhitespace })
      snippet.parts[place].text = before + rest + after
    }
    return snippet
  }
}
