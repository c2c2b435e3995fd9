internal import PlanCorpus

/// Turns what somebody sent into a change of the manifest, or says what is wrong with which field.
struct ReviewChange {
  /// A fault of what was typed.
  struct Misfit: Equatable {
    /// The name of the form's field.
    var field: String
    /// In bokmål.
    var message: String
  }

  private static let mostText = 80

  let plan: ReviewedPlan
  let subject: CurationSubject
  let fields: [ReviewField]
  let submission: ReviewSubmission

  private(set) var edit: CurationEdit?
  private(set) var misfits: [Misfit] = []

  init(
    _ submission: ReviewSubmission, of subject: CurationSubject, _ fields: [ReviewField],
    in plan: ReviewedPlan
  ) {
    self.plan = plan
    self.subject = subject
    self.fields = fields
    self.submission = submission
    switch submission.deed {
    case .remove: remove()
    case .save, .saveAll: save()
    }
  }

  private mutating func misfit(_ field: String, _ message: String) {
    misfits.append(Misfit(field: field, message: message))
  }

  // MARK: What is to be done

  private mutating func remove() {
    let (lines, reason) = (givenLines(), givenReason())
    if let number = subject.entries.first, subject.isAddition {
      if misfits.isEmpty { edit = .withdraw(number) }
      return
    }
    guard let target = subject.removal, let lines, let reason, misfits.isEmpty else { return }
    edit = .put(
      CurationEntry(
        .remove, target, value: nil, reason: reason, file: file, lines: [lines],
        text: text(of: lines)))
  }

  private mutating func save() {
    let values = chosenValues()
    let (lines, reason) = (givenLines(), givenReason())
    if values.isEmpty, misfits.isEmpty {
      misfit(
        fields.first?.name ?? "", "Endre en verdi, eller kryss av for en som stemmer med planen.")
    }
    guard let lines, let reason, misfits.isEmpty else { return }
    edit = subject.isAddition ? added(values, reason, lines) : changed(values, reason, lines)
  }

  /// The values that are to be set: those that differ, and those that somebody says are right.
  private mutating func chosenValues() -> [String: CuratedValue] {
    var values: [String: CuratedValue] = [:]
    for field in fields {
      do throws(ReviewValue.Misfit) {
        let typed = try ReviewValue.value(submission.values[field.key] ?? [], in: field)
        let isMeant =
          submission.deed == .saveAll || submission.confirmed.contains(field.key)
          || typed != standing(field)
        if isMeant { values[field.key] = typed }
      } catch {
        misfit(field.name, error.message)
      }
    }
    if let message = contradiction(values) { misfit("verdi-max", message) }
    return values
  }

  /// The value that stands, as the form would give it back.
  private func standing(_ field: ReviewField) -> CuratedValue? {
    let typed = ReviewValue.typed(subject.values[field.key] ?? .null, in: field)
    return try? ReviewValue.value(typed, in: field)
  }

  private func contradiction(_ values: [String: CuratedValue]) -> String? {
    guard case .målgruppe = subject.target.thing,
      case .number(let max) = values["max"] ?? subject.values["max"] ?? .null
    else { return nil }
    switch values["min"] ?? subject.values["min"] ?? .null {
    case .number(let min) where min <= max: return nil
    case .number: return "Den øvre grensen er lavere enn den nedre."
    default: return "Skriv også den nedre grensen; er det ingen, skriv 0."
    }
  }

  private func changed(
    _ values: [String: CuratedValue], _ reason: String, _ lines: ClosedRange<Int>
  ) -> CurationEdit? {
    let path = subject.target.description
    guard let first = values.first else { return nil }
    let target = values.count == 1 ? CurationTarget(path: "\(path)/\(first.key)") : subject.target
    return target.map { target in
      .put(
        CurationEntry(
          .set, target, value: values.count == 1 ? first.value : .mapping(values), reason: reason,
          file: file, lines: [lines], text: text(of: lines)))
    }
  }

  /// What people added is corrected where it stands: changes are laid over the plan before it.
  private func added(
    _ values: [String: CuratedValue], _ reason: String, _ lines: ClosedRange<Int>
  ) -> CurationEdit? {
    guard let number = subject.entries.first, plan.curation.indices.contains(number),
      case .mapping(let before)? = plan.curation[number].value
    else { return nil }
    var entry = plan.curation[number]
    entry.value = .mapping(before.merging(values) { $1 })
    entry.reason = reason
    entry.file = file
    entry.lines = [lines]
    entry.text = text(of: lines)
    return .replace(number, entry)
  }

  // MARK: Where it stands, and why

  private var source: SourceText? { plan.source(named: submission.file) }

  /// The manifest names a source only where it is not the first.
  private var file: String? {
    source.flatMap { $0.file == plan.source.file ? nil : submission.file }
  }

  private mutating func givenLines() -> ClosedRange<Int>? {
    guard let source else {
      misfit(ReviewSubmission.Name.file, "Velg en av planens filer.")
      return nil
    }
    let count = source.lines.count
    guard let first = Int(submission.firstLine.trimmed), (1...count).contains(first) else {
      misfit(ReviewSubmission.Name.firstLine, "Skriv en linje fra 1 til \(count).")
      return nil
    }
    let last = submission.lastLine.trimmed.isEmpty ? first : Int(submission.lastLine.trimmed)
    guard let last, (first...count).contains(last) else {
      misfit(ReviewSubmission.Name.lastLine, "Skriv en linje fra \(first) til \(count).")
      return nil
    }
    guard isOfSubject(first...last) else {
      misfit(ReviewSubmission.Name.firstLine, "Ta med minst én av linjene som tiltaket står på.")
      return nil
    }
    return first...last
  }

  /// The lines of a tiltak tell that it is this one and no other; an addition brings its own.
  private func isOfSubject(_ lines: ClosedRange<Int>) -> Bool {
    guard case .tiltak = subject.target.thing, !subject.isAddition, let evidence = subject.evidence
    else { return true }
    return ([evidence] + (evidence.also ?? [])).contains { place in
      place.file == source?.file && place.lines.overlaps(lines)
    }
  }

  private mutating func givenReason() -> String? {
    let field = ReviewField(ReviewSubmission.Name.reason, "Begrunnelse")
    do throws(ReviewValue.Misfit) {
      if let reason = try ReviewValue.short(submission.reason, field) { return reason }
      misfit(field.key, "Skriv hvorfor. Begrunnelsen vises for dem som leser svaret.")
    } catch {
      misfit(field.key, error.message)
    }
    return nil
  }

  /// What stands there, so that `check` sees when it changes; nothing that leads to a person.
  private func text(of lines: ClosedRange<Int>) -> String? {
    let texts = source?.lines[(lines.lowerBound - 1)..<lines.upperBound].map(\.delivered) ?? []
    guard let text = texts.first(where: { !$0.isEmpty })?.singleSpaced else { return nil }
    var words = ""
    for word in text.split(separator: " ") {
      guard words.count + word.count < Self.mostText else { break }
      words += words.isEmpty ? word : " \(word)"
    }
    let details = PersonalDetails(kommuner: [plan.entry.manifest.kommune])
    return words.isEmpty || details.removedFromRole(words) != words ? nil : words
  }
}
