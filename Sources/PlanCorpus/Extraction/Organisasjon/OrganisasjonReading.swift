/// Reads the bodies of the three levels: from their sections, from tables, and from sentences
/// about them wherever they stand.
enum OrganisasjonReading {
  static func read(_ text: PlanText) -> Organisasjon {
    var bodies = Bodies()
    let tables = OrganTable.read(text)
    let prose = text.settingAside(tables.lines)
    for section in BodySections.find(in: prose) { bodies.add(OrganDraft(section, in: prose)) }
    for draft in tables.drafts { bodies.add(draft) }
    BodySentences.read(prose, into: &bodies)
    return Organisasjon(
      levels: bodies.organs, coordinator: KoordinatorReading.read(text),
      networks: NettverkReading.read(text))
  }
}

/// The bodies found so far.
struct Bodies {
  private(set) var drafts: [OrganDraft] = []

  /// By level, then in the order of the plan.
  var organs: [Organ] {
    Nivå.allCases.flatMap { level in drafts.map(\.organ).filter { $0.level == level } }
  }

  /// A draft of a body that is known joins it; politiråd and styringsgruppe are two, unless the
  /// plan gives both names to one.
  mutating func add(_ draft: OrganDraft) {
    if let known = place(of: draft) {
      drafts[known].join(draft)
    } else {
      drafts.append(draft)
    }
  }

  private func place(of draft: OrganDraft) -> Int? {
    let own = drafts.indices.filter { drafts[$0].organ.level == draft.organ.level }
    let names = draft.stems.subtracting(["nivå"])
    if let same = own.first(where: { !drafts[$0].stems.isDisjoint(with: names) }) { return same }
    if draft.isGeneric { return own.count == 1 ? own.first : nil }
    return own.first { drafts[$0].isGeneric && drafts[$0].organ.members.isEmpty }
  }

  /// The body that a mention means: by its name, else the only one of its level.
  func place(of mention: LevelWords.Mention) -> Int? {
    let own = drafts.indices.filter { drafts[$0].organ.level == mention.level }
    if let named = own.first(where: { drafts[$0].stems.contains(mention.stem) }) { return named }
    guard own.count == 1, let only = own.first else { return nil }
    return mention.isGeneric || drafts[only].isGeneric ? only : nil
  }

  /// The body whose section holds a block.
  func place(ofBlock block: Int) -> Int? {
    drafts.firstIndex { $0.blocks.contains { $0.contains(block) } }
  }

  mutating func change(_ place: Int, _ change: (inout OrganDraft) -> Void) {
    change(&drafts[place])
  }
}
