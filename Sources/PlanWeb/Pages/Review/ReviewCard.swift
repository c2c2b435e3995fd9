internal import PlanCorpus
internal import PlanExport

/// One thing of a plan as it stands: what is known of it, where, and who says so.
struct ReviewCard {
  let subject: CurationSubject
  let fields: [ReviewField]
  let plan: ReviewedPlan

  /// Where it stands on the page of the plan.
  static func anchor(_ path: String) -> String { path.replacing("/", with: "-") }

  var title: String {
    let name = shown("title").first ?? shown("name").first
    return switch subject.target.thing {
    case .målgruppe: "Målgruppe"
    case .koordinator: "SLT-koordinator"
    case .tiltak(let area, let number): "\(area).\(number) \(name ?? "")"
    case .innsatsområde(let number): "\(number ?? 0) \(name ?? "")"
    default: name ?? ""
    }
  }

  private func shown(_ key: String) -> [String] {
    fields.first { $0.key == key }?.shown(subject.values[key] ?? .null) ?? []
  }

  /// Who says so.
  var state: String {
    let curated = fields.filter { subject.curated.contains($0.key) }.map { $0.label.lowercased() }
    if subject.isAddition { return "Lagt til for hånd." }
    if curated.isEmpty, subject.evidence == nil { return "Ikke funnet av programmet." }
    return curated.isEmpty
      ? "Lest av programmet." : "Satt for hånd: \(curated.joined(separator: ", "))."
  }

  var href: String { ReviewRoutes.href(plan.id.rawValue, subject.target.description) }

  /// The values in words, as the page of the plan shows them.
  var facts: [Fact] { fields.map { field in Fact(field.label, texts: shown(field.key)) } }

  func context(shown file: String, saved: String?) -> TemplateContext {
    let path = subject.target.description
    return TemplateContext(
      ["anchor": Self.anchor(path), "title": title, "state": state, "href": href],
      flags: ["isSaved": path == saved],
      lists: [
        "facts": facts.contexts(PageLinks()),
        "sources": [subject.evidence].compactMap { $0 }.map { evidence in
          Link(PageLinks.name(of: evidence), ReviewLines.href(evidence, shown: file, of: plan))
            .context
        },
      ])
  }
}
