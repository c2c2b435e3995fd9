/// A body while the plan's sentences about it are put together.
struct OrganDraft {
  var organ: Organ
  /// Stems of the names it goes by.
  var stems: Set<String>
  /// Whether only its level is known, no name («Det utførende nivå»).
  var isGeneric: Bool
  /// Blocks of its sections.
  var blocks: [Range<Int>] = []

  init(_ section: BodySection, in text: PlanText) {
    let facts = SectionFacts(section, in: text)
    let first = text.blocks[section.blocks.lowerBound].span.lowerBound
    let last = text.blocks[section.blocks.upperBound - 1].span.upperBound
    organ = Organ(
      level: section.mention.level, name: section.name, evidence: text.evidence(first...last))
    stems = Set(text.levels.mentions(in: section.name).map(\.stem)).union([section.mention.stem])
    isGeneric = section.mention.isGeneric && stems == ["nivå"]
    blocks = [section.blocks]
    take(facts, in: text)
    nameFromFirstSentence(facts, in: text)
  }

  init(_ name: String, level: Nivå, stems: Set<String>, evidence: Evidence) {
    organ = Organ(level: level, name: name, evidence: evidence)
    self.stems = stems
    isGeneric = false
  }

  private mutating func take(_ facts: SectionFacts, in text: PlanText) {
    organ.members = facts.members
    if let first = facts.memberLines.min(), let last = facts.memberLines.max() {
      organ.membersEvidence = text.evidence(first...last)
    }
    organ.mandate = facts.mandate
    organ.decisionLimits = facts.limits
    organ.chair = facts.chair
    if facts.chair != nil { organ.chairEvidence = organ.membersEvidence }
    let meetings = facts.meetingSentences.filter { text.levels.mentions(in: $0.text).isEmpty }
    for sentence in meetings where organ.meetingFrequency == nil {
      take(MeetingReading.found(in: sentence.text).first?.frequency, text.evidence(sentence.lines))
    }
  }

  /// Under «Utførernivå» the first sentence says which body it is.
  private mutating func nameFromFirstSentence(_ facts: SectionFacts, in text: PlanText) {
    guard isGeneric, let first = facts.sentences.first,
      let mention = text.levels.beginning(of: first.text), !mention.isGeneric,
      mention.level == organ.level
    else { return }
    let end = mention.place.upperBound
    organ.name = TitleReading.clean(String(first.text[..<end]))
    stems.insert(mention.stem)
    isGeneric = false
  }

  // MARK: Facts

  mutating func take(_ frequency: MeetingReading.Frequency?, _ evidence: Evidence) {
    guard organ.meetingFrequency == nil, let frequency else { return }
    organ.meetingFrequency = frequency.text
    organ.meetingsPerYear = frequency.perYear
    organ.frequencyEvidence = evidence
  }

  mutating func take(members: [String], _ evidence: Evidence) {
    guard organ.members.isEmpty, !members.isEmpty else { return }
    organ.members = members
    organ.membersEvidence = evidence
  }

  mutating func take(chair: String, _ evidence: Evidence) {
    guard organ.chair == nil else { return }
    organ.chair = chair
    organ.chairEvidence = evidence
  }

  // MARK: Joining

  /// A second section about the same body adds what the first does not say.
  mutating func join(_ other: OrganDraft) {
    // More than an ending makes a longer name a fuller one.
    if isGeneric || (organ.name.count + 3 < other.organ.name.count && stems == other.stems) {
      organ.name = other.isGeneric ? organ.name : other.organ.name
    }
    if other.organ.members.count > organ.members.count {
      organ.members = other.organ.members
      organ.membersEvidence = other.organ.membersEvidence
    }
    for task in other.organ.mandate where !organ.mandate.contains(task) {
      organ.mandate.append(task)
    }
    organ.decisionLimits += other.organ.decisionLimits
    if let chair = other.organ.chair, let evidence = other.organ.chairEvidence {
      take(chair: chair, evidence)
    }
    joinFrequency(of: other)
    stems.formUnion(other.stems)
    isGeneric = isGeneric && other.isGeneric
    blocks += other.blocks
  }

  private mutating func joinFrequency(of other: OrganDraft) {
    guard organ.meetingFrequency == nil else { return }
    organ.meetingFrequency = other.organ.meetingFrequency
    organ.meetingsPerYear = other.organ.meetingsPerYear
    organ.frequencyEvidence = other.organ.frequencyEvidence
  }
}
