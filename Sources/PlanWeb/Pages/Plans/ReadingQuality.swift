internal import PlanCorpus

/// How sound a plan's text is and how it was read, in sentences.
struct ReadingQuality {
  private let facts: PlanFacts

  init(_ facts: PlanFacts) { self.facts = facts }

  var repairedWords: Int { facts.tekstkvalitet.reduce(0) { $0 + $1.repairedWords } }

  /// Values that a person has set in place of what the rules read.
  var curated: Int { facts.curation?.count ?? 0 }

  /// Doubts that the program has about the plan, but those about the text.
  var doubts: Int { facts.warnings.count { !Self.ofText.contains($0.code) } }

  private static let ofText: Set = ["damaged-text", "text-not-examined"]

  var sentences: [String] {
    facts.tekstkvalitet.map(sentence) + facts.warnings.compactMap(sentence) + [curation]
  }

  private func sentence(_ quality: Tekstkvalitet) -> String {
    let name = quality.file.split(separator: "/").last ?? ""
    if quality.damage.isDamaged {
      let count = Norwegian.count(quality.repairedWords, "ord er rettet", "ord er rettet")
      return "Teksten i \(name) er skadet: \(count). Ordet slik det sto, vises på forespørsel."
    }
    guard quality.damage.isExamined else {
      return "Om teksten i \(name) er skadet, er ikke undersøkt."
    }
    guard quality.repairedWords > 0 else { return "Teksten i \(name) er uten synlige skader." }
    return "Teksten i \(name) er hel; "
      + "\(Norwegian.count(quality.repairedWords, "ord", "ord")) er likevel lest annerledes enn det står."
  }

  /// A doubt of the program; `nil` for one about the text, of which each source has its own.
  func sentence(_ warning: Warning) -> String? {
    guard !Self.ofText.contains(warning.code) else { return nil }
    let place = warning.evidence.map { " (linje \($0.firstLine)–\($0.lastLine))" } ?? ""
    switch warning.code {
    case "no-tiltak": return "Programmet fant ingen tiltak i planen."
    case "no-maalgruppe": return "Programmet fant ingen målgruppe i planen."
    case "maalgruppe-words-only": return "Målgruppen er nevnt med ord, uten alder\(place)."
    case "maalgruppe-unclear": return "Planen nevner flere aldre som kan være målgruppen\(place)."
    case "curation": return "En rettelse i plan.yaml passer ikke lenger med planen."
    case "renditions-differ": return "Utgavene av planen sier ikke det samme overalt\(place)."
    default: return "Programmet er i tvil om noe det leste\(place)."
    }
  }

  private var curation: String {
    guard curated > 0 else { return "Alt er lest av programmet; ingenting er rettet for hånd." }
    let count = Norwegian.count(curated, "opplysning er satt", "opplysninger er satt")
    return "\(count) av et menneske, med begrunnelse; resten er lest av programmet."
  }
}
