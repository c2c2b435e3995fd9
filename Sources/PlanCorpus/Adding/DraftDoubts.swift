/// What is uncertain about a plan that was just read, with the lines to look at.
struct DraftDoubts {
  let facts: PlanFacts
  let source: SourceText
  let request: PlanRequest
  let kommune: KommuneNaming
  let period: Period
  /// How its text came about.
  let remarks: [String]

  var all: [Doubt] {
    remarks.map { Doubt($0) } + description + missing + withoutAnsvar
      + facts.warnings.filter { $0.code != "no-tiltak" }.map { warning in
        Doubt(warning.message, lines: warning.evidence.map { [$0.firstLine] } ?? [])
      }
  }

  // MARK: What the plan is

  private var description: [Doubt] {
    let plan = facts.plan
    return [
      kommuneDoubt, kommune.number == nil ? Doubt("kommunenummer: nobody said") : nil, idDoubt,
      plan.title.map { Doubt("title: read in the plan", lines: lines(with: $0)) }
        ?? Doubt("title: not found; it is the file's name"),
      plan.documentType == nil ? Doubt("document_type: not found") : nil, periodDoubt,
      plan.language == nil ? Doubt("language: too few words to tell nb from nn") : nil,
    ].compactMap { $0 }
  }

  private var kommuneDoubt: Doubt? {
    guard let said = request.kommune else {
      return facts.plan.kommune == nil
        ? Doubt("kommune: taken from the file's name")
        : Doubt("kommune: the one that the plan names most", lines: lines(with: kommune.name))
    }
    guard let read = facts.plan.kommune, slug(read) != kommune.slug else { return nil }
    return Doubt(
      "kommune: \(said) was said, and the plan names \(read) most", lines: lines(with: read))
  }

  private var idDoubt: Doubt? {
    guard request.id == nil, kommune.isSlugUncertain else { return nil }
    return Doubt(
      "id: '\(kommune.slug)' is made of the name; look how the kommune spells itself on the web, "
        + "and add the plan anew with --id if that is otherwise")
  }

  private var periodDoubt: Doubt? {
    guard let read = facts.plan.period else {
      return Doubt("period: \(period.label) was said, and the plan names no years")
    }
    let places = lines(with: "\(read.first)")
    guard request.period != nil else { return Doubt("period: read in the plan", lines: places) }
    guard read != period else { return nil }
    return Doubt("period: \(period.label) was said, and the plan says \(read.label)", lines: places)
  }

  /// Lines that hold a text; of a title, its first words.
  private func lines(with text: String) -> [Int] {
    let sought = text.lowercased().split(separator: " ").prefix(3).joined(separator: " ")
    return source.lines.lazy.filter { $0.text.lowercased().contains(sought) }.prefix(3)
      .map(\.number)
  }

  // MARK: What was not found

  private var missing: [Doubt] {
    let levels = Set(facts.organisasjon.levels.map(\.level))
    let absent = Nivå.allCases.filter { !levels.contains($0) }.map(\.rawValue)
    return [
      facts.målgruppe.evidence == nil ? Doubt("maalgruppe: not found") : nil,
      facts.innsatsområder.isEmpty ? Doubt("innsatsomraader: not found") : nil,
      facts.tiltakene.isEmpty ? Doubt("tiltak: not found") : nil,
      absent.isEmpty ? nil : Doubt("levels: not found: \(absent.joined(separator: ", "))"),
      facts.organisasjon.coordinator == nil ? Doubt("coordinator: not found") : nil,
    ].compactMap { $0 }
  }

  private var withoutAnsvar: [Doubt] {
    let lines = facts.tiltakene.filter(\.ansvar.isEmpty).map(\.evidence.firstLine)
    return lines.isEmpty ? [] : [Doubt("tiltak without ansvar: \(lines.count)", lines: lines)]
  }
}
