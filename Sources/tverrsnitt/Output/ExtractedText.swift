internal import PlanCorpus

/// The facts of one file as a person reads them: a heading a kind, a line a fact, with its lines.
struct ExtractedText {
  let facts: PlanFacts

  var text: String {
    let parts = [
      [Style.bold(facts.plan.title ?? facts.plan.files.first ?? "")] + description,
      section("Innsatsområder", facts.innsatsområder.map(area)),
      section("Tiltak", facts.tiltakene.map(tiltak)),
      section("Organisation", organisation),
    ]
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n")
  }

  private func section(_ heading: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : [Style.bold("\(heading) (\(lines.count))")] + lines
  }

  private var description: [String] {
    let plan = facts.plan
    let ages = facts.målgruppe.min.map { AgeRange(min: $0, max: facts.målgruppe.max).label }
    let values = [
      ("kommune", plan.kommune), ("document", plan.documentType),
      ("period", plan.period?.label), ("language", plan.language),
      ("målgruppe", ages.map { "\($0)\(place(facts.målgruppe.evidence))" } ?? "not found"),
    ]
    return values.compactMap { name, value in value.map { "  \(name): \($0)" } }
  }

  private func area(_ area: Innsatsområde) -> String {
    "  \(area.number)  \(area.title)\(place(area.evidence))"
  }

  private func tiltak(_ tiltak: Tiltak) -> String {
    let facts = [
      tiltak.type, tiltak.ansvar.isEmpty ? nil : tiltak.ansvar.joined(separator: "; "),
      tiltak.ageRanges.isEmpty ? nil : tiltak.ageRanges.map(\.label).joined(separator: ", "),
      tiltak.isNew ? "new" : nil,
    ].compactMap { $0 }.joined(separator: " · ")
    return "  \(tiltak.id)  \(tiltak.title)\(place(tiltak.evidence))\n      \(Style.dim(facts))"
  }

  private var organisation: [String] {
    let organs = facts.organisasjon.levels.map { organ in
      let meetings = organ.meetingFrequency.map { ", \($0)" } ?? ""
      return "  \(organ.level.rawValue): \(organ.name)\(meetings)\(place(organ.evidence))"
    }
    let coordinator = facts.organisasjon.coordinator.map { koordinator in
      let count = koordinator.count.map { "\($0)" } ?? "not stated"
      let since = koordinator.since.map { ", since \($0)" } ?? ""
      return "  coordinator: \(count)\(since)\(place(koordinator.evidence))"
    }
    let networks = facts.organisasjon.networks.map { "  network: \($0.name)\(place($0.evidence))" }
    return organs + [coordinator].compactMap { $0 } + networks
  }

  private func place(_ evidence: Evidence?) -> String {
    evidence.map { "  \(Style.dim("(\(ResultsText.place($0)))"))" } ?? ""
  }
}

/// The tiltak of one file as a table.
enum ExtractedTable {
  static let columns = [
    "id", "innsatsomraade", "number", "title", "type", "ansvar", "forankring", "age_ranges", "new",
    "status", "file", "first_line", "last_line", "page",
  ]

  static func rows(_ facts: PlanFacts) -> [[String]] {
    [columns]
      + facts.tiltakene.map { tiltak in
        [
          tiltak.id, tiltak.innsatsområde.map(String.init) ?? "", "\(tiltak.number)",
          tiltak.title, tiltak.type ?? "", tiltak.ansvar.joined(separator: "; "),
          tiltak.forankring.joined(separator: "; "),
          tiltak.ageRanges.map(\.label).joined(separator: "; "), tiltak.isNew ? "yes" : "no",
          tiltak.status.rawValue, tiltak.evidence.file, "\(tiltak.evidence.firstLine)",
          "\(tiltak.evidence.lastLine)", tiltak.evidence.page.map(String.init) ?? "",
        ]
      }
  }
}
