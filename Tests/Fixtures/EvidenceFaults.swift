package import PlanCorpus

/// Holds every fact of a plan to the lines that it names.
package enum EvidenceFaults {
  /// What does not hold, a line a fault: places that are outside their file or on another page, and
  /// words that do not stand where they are said to.
  ///
  /// - Parameter sources: as they were read.
  package static func of(_ plan: ReadPlan, in sources: [SourceText]) -> [String] {
    let files = Dictionary(sources.map { ($0.file, $0) }) { first, _ in first }
    return places(of: plan).flatMap { what, evidence in
      ([evidence] + (evidence.also ?? [])).compactMap { fault(what, $0, files[$0.file]) }
    } + words(of: plan).compactMap { fault($0, $1, $2, files) }
  }

  // MARK: Places

  private static func fault(
    _ what: String, _ evidence: Evidence, _ source: SourceText?
  ) -> String? {
    guard let source else { return "\(what): \(evidence.file) is no source" }
    let count = source.lines.count
    guard 1 <= evidence.firstLine, evidence.firstLine <= evidence.lastLine,
      evidence.lastLine <= count
    else {
      return "\(what): lines \(evidence.firstLine) to \(evidence.lastLine) of \(count)"
    }
    let page = source.lines[evidence.firstLine - 1].page
    return evidence.page == page ? nil : "\(what): page \(evidence.page as Any), not \(page as Any)"
  }

  private static func places(of plan: ReadPlan) -> [(String, Evidence)] {
    let facts = plan.facts
    var places: [(String, Evidence?)] = [
      ("målgruppe", facts.målgruppe.evidence), ("foreldre", facts.målgruppe.parents?.evidence),
      ("ord", facts.målgruppe.words?.evidence), ("før", facts.målgruppe.former?.evidence),
      ("evaluering", facts.evaluering?.evidence),
    ]
    places += facts.målgruppe.exceptions.map { ("unntak", $0.evidence) }
    places += facts.målgruppe.statements.map { ("alder", $0.evidence) }
    places += facts.innsatsområder.map { ("område \($0.number)", $0.evidence) }
    places += facts.tiltakene.map { ("tiltak \($0.id)", $0.evidence) }
    places += facts.undersøkelser.map { ("undersøkelse", $0.evidence) }
    places += facts.planer.map { ("plan", $0.evidence) }
    places += facts.warnings.map { ("warning \($0.code)", $0.evidence) }
    places += plan.passages.map { ("avsnitt \($0.id)", $0.evidence) }
    places += self.places(of: facts.organisasjon)
    return places.compactMap { what, place in place.map { (what, $0) } }
  }

  private static func places(of organisasjon: Organisasjon) -> [(String, Evidence?)] {
    organisasjon.levels.flatMap { organ in
      [
        organ.evidence, organ.membersEvidence, organ.frequencyEvidence, organ.chairEvidence,
      ].map { ("organ \(organ.name)", $0) }
    } + organisasjon.networks.map { ("nettverk \($0.name)", $0.evidence) }
      + (organisasjon.coordinator.map { coordinator in
        [("koordinator", coordinator.evidence)]
          + coordinator.statements.map { ("koordinator", $0.evidence) }
      } ?? [])
  }

  // MARK: Words

  private static func fault(
    _ what: String, _ text: String, _ evidence: Evidence, _ files: [String: SourceText]
  ) -> String? {
    let places = [evidence] + (evidence.also ?? [])
    let standing = places.map { Set(words(of: lines($0, files))) }
    let missing = standing.map { standing in words(of: text).filter { !stands($0, in: standing) } }
    guard let fewest = missing.min(by: { $0.count < $1.count }), !fewest.isEmpty else { return nil }
    return "\(what): \(fewest) of «\(text)» stand not in «\(lines(evidence, files))»"
  }

  /// The facts that are in the plan's own words, with nothing put in.
  private static func words(of plan: ReadPlan) -> [(String, String, Evidence)] {
    let målgruppe = plan.facts.målgruppe
    let quotes = [målgruppe.parents, målgruppe.words].compactMap { $0 } + målgruppe.exceptions
    return quotes.map { ("målgruppe", $0.text, $0.evidence) }
      + målgruppe.statements.map { ("alder", $0.text, $0.evidence) }
      + plan.facts.tiltakene.map { ("tiltak \($0.id)", $0.title, $0.evidence) }
      + plan.facts.innsatsområder.map { ("område \($0.number)", $0.title, $0.evidence) }
      + plan.passages.map { ("avsnitt \($0.id)", $0.text, $0.evidence) }
  }

  private static func lines(_ evidence: Evidence, _ files: [String: SourceText]) -> String {
    guard let lines = files[evidence.file]?.lines, evidence.firstLine >= 1,
      evidence.firstLine <= evidence.lastLine, evidence.lastLine <= lines.count
    else { return "" }
    return lines[(evidence.firstLine - 1)..<evidence.lastLine].map(\.text).joined(separator: "\n")
  }

  private static func words(of text: String) -> [String] {
    text.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }

  /// A word stands whole, behind a number that is glued to it, or in two parts where a line or a
  /// column has cut it.
  private static func stands(_ word: String, in words: Set<String>) -> Bool {
    words.contains(word)
      || words.contains { $0.hasSuffix(word) && $0.dropLast(word.count).allSatisfy(\.isNumber) }
      || word.indices.dropFirst().contains {
        words.contains(String(word[..<$0])) && words.contains(String(word[$0...]))
      }
  }
}
