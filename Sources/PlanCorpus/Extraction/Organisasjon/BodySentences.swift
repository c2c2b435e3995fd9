/// Reads what single sentences say about bodies: names, members, frequencies, leaders, tasks.
enum BodySentences {
  static func read(_ text: PlanText, into bodies: inout Bodies) {
    let own = text.sentences.filter { sentence in
      let block = text.block(of: sentence)
      return !block.isTaken && !block.isHeading
    }
    let about = own.map { (sentence: $0, mentions: LevelWords.mentions(in: $0.text)) }
    for (sentence, mentions) in about where !mentions.isEmpty {
      readName(sentence, mentions, text, into: &bodies)
      readMembers(sentence, text, into: &bodies)
    }
    var last: (block: Int, body: Int)?
    for (sentence, mentions) in about {
      let spoken = LevelWords.beginning(of: sentence.text).flatMap { bodies.place(of: $0) }
      if let spoken { last = (sentence.block, spoken) }
      // «Gruppa møtes …» means the body of the sentence before.
      let before = last.flatMap { $0.block == sentence.block ? $0.body : nil }
      let home = bodies.place(ofBlock: sentence.block) ?? (mentions.isEmpty ? before : nil)
      guard home != nil || !mentions.isEmpty else { continue }
      if let home, mentions.isEmpty, let entries = MemberSentence.entries(in: sentence.text) {
        let members = RoleReading.roles(of: entries)
        bodies.change(home) { $0.take(members: members, text.evidence(sentence.lines)) }
      }
      readFrequencies(sentence, mentions, home, text, into: &bodies)
      readLeaders(sentence, mentions, home, text, into: &bodies)
    }
    readTasks(about.map(\.sentence), into: &bodies)
  }

  // MARK: Names

  private static let isLevel = Pattern(
    #"^(\p{Lu}[^,.;:]{2,60}?)\s+(?:er|utgjør|utgjer|fungerer\s+som|fungerar\s+som|brukes\s+som|benyttes\s+som|nyttes\s+som|nyttast\s+som|vert\s+nytta\s+som|blir\s+nytta\s+som|vert\s+brukt\s+som|blir\s+brukt\s+som|er\s+også|er\s+òg)\s+(?:(?:det|kommunens|kommunen\s+sitt|vårt|vår|slt[\s–-]*|en|ein|et|eit|lokal\w*|som)\s+)*$"#
  )
  private static let isBody = Pattern(
    #"^\s+(?:i\s+\p{Lu}\p{L}+\s+(?:kommune\s+)?)?(?:er|utgjøres\s+av|utgjerast\s+av|ivaretas\s+av|vert\s+ivareteke\s+av|er\s+lagt\s+til)\s+(?:kommunens\s+)?(\p{L}[\p{L}\s/-]{3,40}?)(?=[,.;(]|\s+(?:som|og|der|i|med)\b|$)"#
  )
  private static let properName = Pattern(
    #"^(?:\p{Lu}|politiråd|leder|leiar|tverrfag|kommune|oppvekst|forebygg|førebygg|formannskap)"#,
    caseSensitive: true)
  /// «Politirådet er det styrende nivået» and «Styrende nivå er politirådet» name a body.
  private static func readName(
    _ sentence: PlanSentence, _ mentions: [LevelWords.Mention], _ text: PlanText,
    into bodies: inout Bodies
  ) {
    for mention in mentions where !mention.isLocal {
      let before = String(sentence.text[..<mention.place.lowerBound])
      let after = String(sentence.text[mention.place.upperBound...])
      let name =
        isLevel.first(in: before).flatMap { $0.text(1) }
        ?? (before.split(separator: " ").count <= 1
          ? isBody.first(in: after).flatMap { $0.text(1) } : nil)
      guard let name, LevelWords.bodyNoun.matches(name), properName.matches(name),
        name.split(separator: " ").count <= 6
      else { continue }
      let stems = Set(LevelWords.mentions(in: name).map(\.stem)).union([
        mention.stem, stem(of: name),
      ])
      let draft = OrganDraft(
        name, level: mention.level, stems: stems, evidence: text.evidence(sentence.lines))
      bodies.add(draft, naming: mention)
      return
    }
  }

  private static func stem(of name: String) -> String {
    String(name.lowercased().filter(\.isLetter).prefix(5))
  }

  // MARK: Members

  /// «Styringsgruppa består av …» may be all that a plan says about a body.
  private static func readMembers(
    _ sentence: PlanSentence, _ text: PlanText, into bodies: inout Bodies
  ) {
    guard let mention = LevelWords.beginning(of: sentence.text) ?? inside(sentence.text),
      let entries = MemberSentence.entries(in: sentence.text)
    else { return }
    let members = RoleReading.roles(of: entries)
    guard !members.isEmpty else { return }
    let evidence = text.evidence(sentence.lines)
    if let place = bodies.place(of: mention) {
      bodies.change(place) { $0.take(members: members, evidence) }
    } else if !mention.isLocal {
      let isInside = inside(sentence.text) != nil
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

  private static let insideLead = Pattern(#"^(?:i|på)\s+(?:det\s+)?"#)

  /// «I styringsgruppa sitter …».
  private static func inside(_ sentence: String) -> LevelWords.Mention? {
    guard let lead = insideLead.first(in: sentence) else { return nil }
    return LevelWords.mentions(in: sentence).first { $0.place.lowerBound == lead.range.upperBound }
  }

  // MARK: Meetings

  /// A frequency belongs to the body named last before it, else to the first one after it, else
  /// to the body whose section it stands in.
  private static func readFrequencies(
    _ sentence: PlanSentence, _ mentions: [LevelWords.Mention], _ home: Int?, _ text: PlanText,
    into bodies: inout Bodies
  ) {
    guard MeetingReading.speaksOfMeetings(sentence.text) else { return }
    let evidence = text.evidence(sentence.lines)
    for (frequency, place) in MeetingReading.found(in: sentence.text) {
      guard isAboutMeeting(place, in: sentence.text),
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
    let subject = LevelWords.beginning(of: sentence.text).flatMap { bodies.place(of: $0) }
    let named = mentions.first { !$0.isLocal }.flatMap { bodies.place(of: $0) }
    guard let body = subject ?? home ?? named else { return }
    let evidence = text.evidence(sentence.lines)
    if let chair = ChairReading.chair(in: sentence.text), LevelWords.mentions(in: chair).isEmpty {
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
  private static func readTasks(_ sentences: [PlanSentence], into bodies: inout Bodies) {
    let without = Set(bodies.drafts.indices.filter { bodies.drafts[$0].organ.mandate.isEmpty })
    guard !without.isEmpty else { return }
    for sentence in sentences where task.matches(sentence.text) {
      let subject = LevelWords.beginning(of: sentence.text).flatMap { bodies.place(of: $0) }
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
