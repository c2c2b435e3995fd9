/// Reads a tiltak's facts out of its lines.
enum TiltakReading {
  static func read(_ block: TiltakBlock, id: String, area: Int?, number: Int, in outline: Outline)
    -> Tiltak
  {
    var tiltak = Tiltak(
      id: id, innsatsområde: area, number: number, title: block.title, text: "",
      evidence: outline.evidence(block.lines))
    tiltak.isNew = block.isNew
    var body: [String] = block.lead.isEmpty ? [] : [block.lead]
    for fact in facts(of: block, in: outline) {
      switch fact {
      case .text(let text): body.append(text)
      case .label(let label, let text): take(label, text, into: &tiltak, body: &body)
      case .address(let address): tiltak.contact.web.append(address)
      }
    }
    for label in Label.allCases {
      if let text = block.columns[label] { take(label, text, into: &tiltak, body: &body) }
    }
    tiltak.text = Prose.join(body)
    tiltak.ageRanges = AgeReading.ranges(in: tiltak.title + ". " + tiltak.text)
    return tiltak
  }

  private enum Fact {
    case text(String)
    case label(Label, String)
    case address(String)
  }

  /// The lines after the title, with labels that run over several lines put together.
  private static func facts(of block: TiltakBlock, in outline: Outline) -> [Fact] {
    guard block.bodyStart <= block.lines.upperBound else { return [] }
    var facts: [Fact] = []
    var last = block.bodyStart - 1
    for index in block.bodyStart...block.lines.upperBound {
      let line = outline.lines[index]
      switch line.role {
      case .blank, .noise, .innsatsområde: continue
      case .label(let label, let text): facts += parts(label, text)
      case .address: facts.append(.address(line.text))
      case .item(_, let text): addItem(text, to: &facts)
      default:
        let (text, labels) = LabelReading.parts(of: line.text)
        if !text.isEmpty { add(text, adjacent: index == last + 1, to: &facts) }
        facts += labels.map { .label($0.0, $0.1) }
      }
      last = index
    }
    return facts
  }

  /// One line may hold several labels: «Ansvar: Rektor. Frist: 2024».
  private static func parts(_ label: Label, _ text: String) -> [Fact] {
    let (own, more) = LabelReading.parts(of: text)
    return [.label(label, own)] + more.map { .label($0.0, $0.1) }
  }

  /// A line right below a label that breaks off belongs to the label.
  private static func add(_ text: String, adjacent: Bool, to facts: inout [Fact]) {
    if case .label(let label, let begun)? = facts.last,
      begun.isEmpty || (adjacent && breaksOff(begun, before: text))
    {
      facts[facts.count - 1] = .label(label, Prose.join([begun, text]))
    } else {
      facts.append(.text(text))
    }
  }

  /// Items below a label that stands alone are the label's.
  private static func addItem(_ text: String, to facts: inout [Fact]) {
    if case .label(let label, let begun)? = facts.last, begun.isEmpty || begun.hasSuffix(";") {
      let joint = begun.isEmpty ? text : begun + " " + text
      facts[facts.count - 1] = .label(label, joint + ";")
    } else {
      facts.append(.text(text))
    }
  }

  private static let openEnd = Pattern(#"(?:\b(?:og|for|i|på|av|til|med|samt)|[,/–-])$"#)

  private static func breaksOff(_ begun: String, before text: String) -> Bool {
    !begun.isEmpty && !begun.hasSuffix(".") && (text.beginsLowercase || openEnd.matches(begun))
  }

  private static func take(
    _ label: Label, _ text: String, into tiltak: inout Tiltak, body: inout [String]
  ) {
    switch label {
    case .ansvar:
      for unit in AnsvarReading.units(text) where !tiltak.ansvar.contains(unit) {
        tiltak.ansvar.append(unit)
      }
    case .forankring: tiltak.forankring += AnsvarReading.units(text)
    case .kontakt, .telefon, .epost, .nett: ContactReading.take(text, into: &tiltak.contact)
    case .målgruppe, .mål, .frist, .kostnad, .samarbeid, .innhold, .status: body.append(text)
    }
  }
}

/// Reads contact points: addresses, numbers, and the rest as the plan's own words.
enum ContactReading {
  private static let email = Pattern(#"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"#)
  private static let phone = Pattern(#"(?<![\d:.-])(?:\+47\s?)?\d(?:\s?\d){4,7}(?![\d:-]|\.\d)"#)
  private static let web = Pattern(#"(?:https?://|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.no(?:/\S*)?\b"#)

  static func take(_ text: String, into contact: inout Contact) {
    let emails = email.all(in: text).compactMap { $0.text(0) }
    contact.email += emails.filter { !contact.email.contains($0) }
    let withoutEmails = emails.reduce(text) { rest, email in
      rest.split(separator: email).joined(separator: " ")
    }
    let phones = phone.all(in: withoutEmails).compactMap { $0.text(0) }
    contact.phone += phones.filter { !contact.phone.contains($0) }
    let addresses = web.all(in: withoutEmails).compactMap { $0.text(0) }
    contact.web += addresses.filter { !contact.web.contains($0) }
    if emails.isEmpty && phones.isEmpty && addresses.isEmpty && !text.isEmpty {
      contact.person.append(text)
    }
  }
}
