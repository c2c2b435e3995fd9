internal import PlanCorpus
internal import PlanIndex
internal import PlanQueries

/// Everything known about one document, a line a fact. What is not known is not shown.
struct FactsText {
  let found: Found
  var similar: [Similar] = []

  var text: String {
    let fields = fields
    let width = fields.map(\.0.count).max() ?? 0
    let lines = fields.map { name, value in
      let label = name + String(repeating: " ", count: width - name.count)
      let indent = String(repeating: " ", count: width + 2)
      let wrapped = value.split(separator: "\n").flatMap {
        ResultsText.wrapped(String($0), width: Terminal.width - width - 2)
      }
      return "\(Style.dim(label))  \(wrapped.joined(separator: "\n" + indent))"
    }
    return ([Style.bold(found.head.title)] + lines).joined(separator: "\n")
  }

  /// Names and values, in reading order.
  var fields: [(String, String)] {
    let head = found.head
    let common = [
      ("id", head.id), ("kommune", head.kommune),
      ("plan", "\(head.planTitle) (\(head.period.label))"),
    ]
    let source = ("source", "\(head.evidence.file), \(ResultsText.place(head.evidence))")
    return (common + own + [source] + likenesses).filter { !$0.1.isEmpty }
  }

  private var likenesses: [(String, String)] {
    let lines = similar.map { other in
      "\(other.kommune): \(other.title) (\(other.id)) – \(other.why.joined(separator: "; "))"
    }
    return [("similar", lines.joined(separator: "\n"))]
  }

  private var own: [(String, String)] {
    switch found {
    case .plan(let facts, _): plan(facts)
    case .tiltak(let tiltak, let head): self.tiltak(tiltak, head)
    case .organ(let organ, _): self.organ(organ)
    case .avsnitt(let avsnitt, _):
      [("headings", avsnitt.headings.joined(separator: " › ")), ("text", avsnitt.text)]
    }
  }

  private func tiltak(_ tiltak: Tiltak, _ head: DocumentHead) -> [(String, String)] {
    [
      ("innsatsområde", head.innsatsområde ?? ""), ("type", tiltak.type ?? ""),
      ("also", tiltak.secondaryTypes.joined(separator: ", ")),
      ("ansvar", tiltak.ansvar.joined(separator: "; ")),
      ("forankring", tiltak.forankring.joined(separator: "; ")),
      ("ages", tiltak.ageRanges.map(\.label).joined(separator: ", ")),
      ("level", tiltak.preventionLevel.joined(separator: ", ")),
      ("actors", tiltak.actors.joined(separator: ", ")), ("new", tiltak.isNew ? "yes" : ""),
      ("text", tiltak.text), ("status", tiltak.status.rawValue),
    ]
  }

  private func organ(_ organ: Organ) -> [(String, String)] {
    [
      ("level", organ.level.rawValue), ("members", organ.members.joined(separator: "; ")),
      ("meetings", organ.meetingFrequency ?? ""), ("chair", organ.chair ?? ""),
      ("mandate", organ.mandate.joined(separator: "\n")),
    ]
  }

  private func plan(_ facts: PlanFacts) -> [(String, String)] {
    let ages = facts.målgruppe.min.map { AgeRange(min: $0, max: facts.målgruppe.max).label }
    return [
      ("document", facts.plan.documentType ?? ""), ("målgruppe", ages ?? "not found"),
      ("areas", facts.innsatsområder.map { "\($0.number) \($0.title)" }.joined(separator: "\n")),
      ("tiltak", facts.tiltakene.map { "\($0.id) \($0.title)" }.joined(separator: "\n")),
      (
        "bodies",
        facts.organisasjon.levels.map { "\($0.level.rawValue): \($0.name)" }.joined(separator: "\n")
      ),
      ("warnings", facts.warnings.map(\.message).joined(separator: "\n")),
    ]
  }
}
