/// Reads what a plan says about its SLT-koordinator: how many, since when, how much, which role.
enum KoordinatorReading {
  static func read(_ text: PlanText) -> Koordinator? {
    let about = text.sentences.indices.filter { isAbout($0, in: text) }.map { text.sentences[$0] }
    let count = KoordinatorCount.read(about)
    let since = mostExact(about.compactMap { one in Self.since(in: one.text).map { ($0, one) } })
    let share = first(in: about, Self.percentage)
    let role = Self.role(in: text, about)
    let places = [since?.1, count?.1, share?.1].compactMap(\.self)
    let statements = places.map(text.quote) + (role?.quotes ?? [])
    guard let evidence = statements.first?.evidence else { return nil }
    return Koordinator(
      count: count?.0, since: since?.0, role: role?.text, percentage: share?.0, evidence: evidence,
      statements: unique(statements))
  }

  private static let koordinator = Pattern(#"koordinator"#)
  private static let post = Pattern(
    #"^(?:denne\s+)?(?:stillinga|stillingen|stillingane|stillingene)\b|\b(?:delar|deler)\s+(?:på\s+)?(?:nå\s+|no\s+)?(?:slt[\s–-]*)?stilling"#
  )

  /// «Stillinga er på 60 prosent» is about the coordinator that the sentence before names.
  private static func isAbout(_ place: Int, in text: PlanText) -> Bool {
    let sentence = text.sentences[place]
    let block = text.block(of: sentence)
    guard !block.isTaken, !block.isHeading else { return false }
    if koordinator.matches(sentence.text) { return true }
    guard place > 0, post.matches(sentence.text) else { return false }
    if block.headings.last.map(koordinator.matches) ?? false { return true }
    // Two sentences about the post may follow the one that names its holder.
    return text.sentences[Swift.max(place - 2, 0)..<place].contains {
      $0.block == sentence.block && koordinator.matches($0.text)
    }
  }
  private static let slt = #"(?:slt|salto)[\s–-]*"#

  private static func first<Value>(
    in sentences: [PlanSentence], _ read: @escaping (String) -> Value?
  ) -> (Value, PlanSentence)? {
    sentences.lazy.compactMap { sentence in read(sentence.text).map { ($0, sentence) } }.first
  }

  private static func unique(_ quotes: [Quote]) -> [Quote] {
    var unique: [Quote] = []
    for quote in quotes where !unique.contains(quote) { unique.append(quote) }
    return unique
  }

  // MARK: Since when

  private static let start = Pattern(
    #"\b(?:siden|sidan|tiltrådte|tiltrådde|tilsatt|tilsett|ansatt|ansatte|tilsette|begynte|startet|starta|opprettet|oppretta|etablert|på\s+plass|fikk|fekk|kom|ble|vart|fra|frå|hadde)\b"#
  )
  private static let date = Pattern(
    #"(?:\b(januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)\s+|(?<!\d)(?:\d{1,2}\.\s?)?(\d{1,2})\.\s?)?((?:19|20)\d{2})\b"#
  )
  private static let hasHad = Pattern(
    #"(?:har|hatt|ansatt\w*|tilsett\w*|tilsatt\w*|tiltråd\w*|opprett\w*|etabler\w*|fikk|fekk|begynte|starta|startet|på\s+plass)"#
  )
  private static let holder = Pattern(
    slt
      + #"koordinator|koordinatorstilling|stilling\w*\s+som\s+slt|^(?:denne\s+)?stilling(?:a|en)\b|^koordinator(?:en)?\b|\b(?:vært|vore|hatt)\s+(?:en\s+|ein\s+)?koordinator"#
  )

  private static func since(in sentence: String) -> String? {
    guard holder.matches(sentence), hasHad.matches(sentence) else { return nil }
    for match in date.all(in: sentence) {
      let before = String(sentence[..<match.range.lowerBound].suffix(90))
      guard start.matches(before), isNear(before), let year = match.text(3) else { continue }
      let month = match.text(1).flatMap { months[$0.lowercased()] } ?? match.number(2)
      guard let month, (1...12).contains(month) else { return year }
      return "\(year)-\(month < 10 ? "0" : "")\(month)"
    }
    return sinceBefore(sentence)
  }

  private static let near = Pattern(#"koordinator|stilling"#)
  private static func isNear(_ before: String) -> Bool { near.matches(before) }

  private static let beginning = Pattern(
    #"^(?:i|fra|frå|siden|sidan)\s+(?:(januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)\s+)?((?:19|20)\d{2})\s+(?:\p{L}+\s+){0,3}(?:tiltrådte|tiltrådde|ansatte|tilsette|fikk|fekk|opprettet|oppretta|ble|vart)\b"#
  )

  /// «I mai 2013 tiltrådte SLT-koordinator.»
  private static func sinceBefore(_ sentence: String) -> String? {
    guard let match = beginning.first(in: sentence), let year = match.text(2) else { return nil }
    guard let month = match.text(1).flatMap({ months[$0.lowercased()] }) else { return year }
    return "\(year)-\(month < 10 ? "0" : "")\(month)"
  }

  private static let months = [
    "januar": 1, "februar": 2, "mars": 3, "april": 4, "mai": 5, "juni": 6, "juli": 7,
    "august": 8, "september": 9, "oktober": 10, "november": 11, "desember": 12,
  ]

  /// The first one that gives a month, else the first.
  private static func mostExact(
    _ found: [(String, PlanSentence)]
  ) -> (String, PlanSentence)? {
    guard let first = found.first else { return nil }
    return found.first { $0.0.hasPrefix(first.0.prefix(4)) && $0.0.count > 4 } ?? first
  }

  // MARK: How much

  private static let share = Pattern(
    #"(?<!\d)(\d{1,3})\s*(?:%|prosent)\s*-?\s*(?:\p{L}+\s+){0,2}(?:stilling|koordinator)|stilling\w*\s+(?:\p{L}+\s+){0,2}(?:på|er|i|utgjør|utgjer)\s+(\d{1,3})\s*(?:%|prosent)"#
  )
  private static let full = Pattern(#"\b(?:full|heil|hel)\s+stilling|\bfulltids?stilling"#)

  private static func percentage(in sentence: String) -> Int? {
    if let match = share.first(in: sentence), let value = match.number(1) ?? match.number(2),
      (1...100).contains(value)
    {
      return value
    }
    return full.matches(sentence) ? 100 : nil
  }

  // MARK: Role

  private static let aboutRole = Pattern(
    #"koordinator\w*\s*(?:sin|sine|s)?\s*(?:rolle|oppg|ansvar|mandat|funksjon|arbeid)|(?:rolle|oppg\w+|mandat|ansvar)\w*\s+(?:til|for)\s+slt|^(?:[\d.]+\s+)?(?:slt[\s–-]*)?koordinator\w*:?$"#
  )
  private static let does = Pattern(
    #"^(?:kommunens\s+|det\s+er\s+)?(?:slt[\s–-]*)?koordinator\w*\s+(?:\p{L}+\s+)?(?:skal|har\s+(?:som\s+oppg|ansvar|til\s+oppg|det\s+daglige)|handler|er\s+ansatt|er\s+tilsett|er\s+ansvarlig|er\s+bindeledd|er\s+en\s+|er\s+ein\s+|fungerer|koordinerer|sørger|syter)\b"#
  )
  /// Sentences or items that describe a role are enough of them.
  private static let mostParts = 4

  /// The section headed by the coordinator's role, else sentences that say what the post does.
  private static func role(
    in text: PlanText, _ about: [PlanSentence]
  ) -> (text: String, quotes: [Quote])? {
    let headed = text.blocks.indices.first { index in
      let block = text.blocks[index]
      return block.isHeading && !block.isTaken && aboutRole.matches(block.text)
    }
    if let headed {
      let own = text.blocks[(headed + 1)...].prefix { !$0.isHeading && !$0.isTaken }.indices
      let parts = own.flatMap { text.sentences(in: $0..<$0 + 1) }
      if let role = joined(Array(parts.prefix(mostParts)), text) { return role }
    }
    return joined(Array(about.filter { does.matches($0.text) }.prefix(2)), text)
  }

  private static func joined(
    _ sentences: [PlanSentence], _ text: PlanText
  ) -> (text: String, quotes: [Quote])? {
    guard !sentences.isEmpty else { return nil }
    let written = sentences.map { $0.text.endsSentence ? $0.text : $0.text + "." }
    return (PersonName.removed(from: written.joined(separator: " ")), sentences.map(text.quote))
  }
}
