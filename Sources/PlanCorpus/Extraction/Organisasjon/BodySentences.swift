/// Reads what single sentences say about bodies: names, members, frequencies, leaders, tasks.
enum BodySentences {
  static func read(_ text: PlanText, into bodies: inout Bodies) {
    let own = text.sentences.filter { sentence in
      let block = text.block(of: sentence)
      return !block.isTaken && !block.isHeading
    }
    let about = own.map { (sentence: $0, mentions: text.levels.mentions(in: $0.text)) }
    for (sentence, mentions) in about where !mentions.isEmpty {
      readName(sentence, mentions, text, into: &bodies)
      readMembers(sentence, text, into: &bodies)
    }
    var last: (block: Int, body: Int)?
    for (sentence, mentions) in about {
      let spoken = text.levels.beginning(of: sentence.text).flatMap { bodies.place(of: $0) }
      // «Gruppa møtes …» means the body of the sentence before.
      let before = last.flatMap { runsOn(from: $0.block, to: sentence, in: text) ? $0.body : nil }
      if let spoken { last = (sentence.block, spoken) }
      if spoken == nil, mentions.isEmpty, let before { last = (sentence.block, before) }
      let home = bodies.place(ofBlock: sentence.block) ?? (mentions.isEmpty ? before : nil)
      guard home != nil || !mentions.isEmpty else { continue }
      if let home, mentions.isEmpty, let entries = MemberSentence.entries(in: sentence.text) {
        let members = RoleReading.roles(of: entries)
        bodies.change(home) { $0.take(members: members, text.evidence(sentence.lines)) }
      }
      readFrequencies(sentence, mentions, home, text, into: &bodies)
      readLeaders(sentence, mentions, home, text, into: &bodies)
    }
    readTasks(about.map(\.sentence), text, into: &bodies)
  }

  private static let pronoun = Pattern(
    #"^(?:(?:gruppa|gruppen|rådet|utvalget|utvalet|forumet|teamet|teama|teamene|laget|møta|møtene|nivået|styret|medlem\w+|deltak\w+|deltag\w+|faste)\b|(?:den|det|dei|de|ho|han|her)\s+(?:møt|sit|består|er\s+(?:sett|satt|sammensatt|samansett)|har\s+møt|samles|samlast|ledes|leiast|skal\s+møt))"#
  )

  /// In the same paragraph, or one right after it that goes on about the same body.
  private static func runsOn(from block: Int, to sentence: PlanSentence, in text: PlanText) -> Bool
  {
    if block == sentence.block { return true }
    return sentence.block - block <= 2 && pronoun.matches(sentence.text)
      && text.blocks[block].headings == text.block(of: sentence).headings
  }

  // MARK: Names

  /// «Politirådet er det styrende nivået» and «Styrende nivå er politirådet» name a body.
  private static func readName(
    _ sentence: PlanSentence, _ mentions: [LevelWords.Mention], _ text: PlanText,
    into bodies: inout Bodies
  ) {
    guard let own = LevelDeclarations.ownName(in: LevelWords.unnumbered(sentence.text)),
      let mention = mentions.first(where: { $0.level == own.level && $0.own == nil })
    else { return }
    let stems = Set(text.levels.mentions(in: own.name).map(\.stem)).union([mention.stem, own.stem])
    let draft = OrganDraft(
      own.name, level: own.level, stems: stems.subtracting(["nivå"]),
      evidence: text.evidence(sentence.lines))
    bodies.add(draft, naming: mention)
  }

  // MARK: Members

  /// «Styringsgruppa består av …» may be all that a plan says about a body.
  private static func readMembers(
    _ sentence: PlanSentence, _ text: PlanText, into bodies: inout Bodies
  ) {
    guard let mention = text.levels.beginning(of: sentence.text) ?? inside(sentence.text, text),
      let entries = MemberSentence.entries(in: sentence.text)
    else { return }
    let members = RoleReading.roles(of: entries)
    guard !members.isEmpty else { return }
    let evidence = text.evidence(sentence.lines)
    if let place = bodies.place(of: mention) {
      bodies.change(place) { $0.take(members: members, evidence) }
    } else if !mention.isLocal {
      let isInside = inside(sentence.text, text) != nil
      let name =
        isInside
        ? TitleReading.clean(mention.words.prefix(1).uppercased() + mention.words.dropFirst())
        : LevelWords.name(of: mention, in: sentence.text)
      var draft = OrganDraft(
        name, level: mention.level, stems: [mention.stem], evidence: evidence)
      draft.take(members: members, evidence)
      bodies.add(draft)
    }
  }

  private static let insideLead = Pattern(
    #"^(?:i|på)\s+(?:(?:det|den|de|dei|hver[t]?|kvart?|alle|kommunens|slt[\s–-]*)\s*)*"#)

  /// «I styringsgruppa sitter …».
  private static func inside(_ sentence: String, _ text: PlanText) -> LevelWords.Mention? {
    guard let lead = insideLead.first(in: sentence) else { return nil }
    return text.levels.mentions(in: sentence).first { $0.place.lowerBound == lead.range.upperBound }
  }

  // MARK: Meetings

  /// A frequency belongs to the body named last before it, else to the first one after it, else
  /// to the body whose section it stands in.
  private static func readFrequencies(
    _ sentence: PlanSentence, _ mentions: [LevelWords.Mention], _ home: Int?, _ text: PlanText,
    into bodies: inout Bodies
  ) {
    let isListed = isUnderMeetings(sentence, mentions, text)
    guard isListed || MeetingReading.speaksOfMeetings(sentence.text) else { return }
    let evidence = text.evidence(sentence.lines)
    for (frequency, place) in MeetingReading.found(in: sentence.text) {
      guard isListed || isAboutMeeting(place, in: sentence.text),
        !network.matches(String(sentence.text[..<place.lowerBound]))
      else { continue }
      let isOwn = possessive.matches(String(sentence.text[..<place.lowerBound].suffix(14)))
      let before =
        isOwn ? mentions.first : mentions.last { $0.place.upperBound <= place.lowerBound }
      let mention = before ?? (home == nil ? mentions.first : nil)
      let body = mention.flatMap { bodies.place(of: $0) } ?? (mention == nil ? home : nil)
      guard let body else { continue }
      bodies.change(body) { $0.take(frequency, evidence) }
    }
  }

  private static let meetingHeading = Pattern(
    #"møte|møti|frekvens|hyppighet|hyppigheit|hvor\s+ofte|kor\s+ofte|samling"#)

  /// «Politirådet: to ganger i året» in a list headed by meetings needs no word for them.
  private static func isUnderMeetings(
    _ sentence: PlanSentence, _ mentions: [LevelWords.Mention], _ text: PlanText
  ) -> Bool {
    guard !mentions.isEmpty else { return false }
    let block = text.block(of: sentence)
    if block.headings.last.map(meetingHeading.matches) ?? false { return true }
    guard block.isItem, let lead = text.blocks[..<sentence.block].last(where: { !$0.isItem })
    else { return false }
    return lead.text.hasSuffix(":") && meetingHeading.matches(lead.text)
  }

  private static let network = Pattern(#"nettverk"#)
  /// «… i sine månedlige møter» are the subject's meetings.
  private static let possessive = Pattern(#"\b(?:sine|sitt|sin|si)\s+(?:\p{L}+\s+)?$"#)
  private static let meeting = Pattern(#"møt|saml|treff|saman|sammen"#)

  /// «årlige innsatsområder» in a sentence that also speaks of a meeting is no frequency.
  private static func isAboutMeeting(_ place: Range<String.Index>, in text: String) -> Bool {
    let before = text[..<place.lowerBound].suffix(60)
    let after = text[place.upperBound...].prefix(25)
    return meeting.matches(String(before + text[place] + after))
  }

  // MARK: Leaders

  private static func readLeaders(
    _ sentence: PlanSentence, _ mentions: [LevelWords.Mention], _ home: Int?, _ text: PlanText,
    into bodies: inout Bodies
  ) {
    let subject = text.levels.beginning(of: sentence.text).flatMap { bodies.place(of: $0) }
    let named = mentions.first { !$0.isLocal }.flatMap { bodies.place(of: $0) }
    guard let body = subject ?? home ?? named else { return }
    let evidence = text.evidence(sentence.lines)
    if let chair = ChairReading.chair(in: sentence.text), text.levels.mentions(in: chair).isEmpty {
      bodies.change(body) { $0.take(chair: chair, evidence) }
    }
    if let secretary = ChairReading.secretary(in: sentence.text) {
      bodies.change(body) { $0.organ.secretary = $0.organ.secretary ?? secretary }
    }
  }

  // MARK: Tasks

  private static let task = Pattern(
    #"\b(?:har\s+(?:som\s+(?:oppg[aå]ve|ansvar|mandat|formål)|ansvar\w*\s+for|til\s+hensikt|til\s+oppg[aå]ve|det\s+overordnede|det\s+overordna)|skal\b|mandat\w*\s+(?:til|er))"#
  )
  /// More sentences than this describe the work, not the mandate.
  private static let mostTasks = 6

  /// Where no mandate is listed, what the body's own sentences say that it shall do.
  private static func readTasks(
    _ sentences: [PlanSentence], _ text: PlanText, into bodies: inout Bodies
  ) {
    let without = Set(bodies.drafts.indices.filter { bodies.drafts[$0].organ.mandate.isEmpty })
    guard !without.isEmpty else { return }
    for sentence in sentences where task.matches(sentence.text) {
      let subject = text.levels.beginning(of: sentence.text).flatMap { bodies.place(of: $0) }
      guard let body = subject, without.contains(body) else { continue }
      bodies.change(body) { draft in
        guard draft.organ.mandate.count < mostTasks else { return }
        draft.organ.mandate.append(sentence.text)
      }
    }
  }
}

extension Bodies {
  /// Adds a body that a sentence names; the level's unnamed body gets the name.
  fileprivate mutating func add(_ draft: OrganDraft, naming mention: LevelWords.Mention) {
    if let known = place(of: mention), drafts[known].isGeneric || !mention.isGeneric {
      change(known) { known in
        known.organ.name =
          known.isGeneric || !known.organ.name.contains(draft.organ.name)
          ? draft.organ.name : known.organ.name
        known.stems.formUnion(draft.stems)
        known.isGeneric = false
      }
    } else if place(of: mention) == nil {
      add(draft)
    }
  }
}
