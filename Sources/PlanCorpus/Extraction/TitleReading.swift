/// Reads the title out of a tiltak's head and the lines it may run on to.
enum TitleReading {
  struct Title {
    var text: String
    /// What follows the title in the head's own line.
    var lead: String
    /// First line after the title.
    var next: Int
    var isNew: Bool
  }

  /// Titles longer than this are sentences, and cut at a clause.
  private static let longest = 160

  static func read(_ head: String, at index: Int, in outline: Outline) -> Title {
    var text = head
    var next = index + 1
    while let continuation = continuation(of: text, at: next, in: outline) {
      text = Prose.join([text, outline.lines[continuation].text])
      next = continuation + 1
    }
    let isNew = newMark.matches(text)
    if let mark = newMark.first(in: text) { text.removeSubrange(mark.range) }
    let (title, lead) = split(text.trimmed)
    return Title(text: clean(title), lead: lead, next: next, isNew: isNew)
  }

  private static let newMark = Pattern(
    #"[(\[]\s*ny(?:tt)?(?:\s+tiltak)?(?:\s+(?:fra|frå|i)\s+\d{4})?\s*[)\]]|\s[–-]\s*nytt\s+tiltak\.?$"#
  )
  private static let definition = Pattern(
    #"^(\S+(?:\s\S+){0,3}?)\s+(?:er|består|star for|står for)\s+(?:et|en|ei|av|eit)\s"#)

  /// The next line belongs to the title when the title breaks off and the line goes on small.
  private static func continuation(of text: String, at index: Int, in outline: Outline) -> Int? {
    guard text.count < longest, !text.endsSentence, Prose.sentences(text).count == 1,
      !definition.matches(text), outline.lines.indices.contains(index)
    else { return nil }
    let gap = outline.lines[index].isBlank ? 1 : 0
    let place = index + gap
    guard outline.lines.indices.contains(place), case .prose = outline.lines[place].role,
      outline.lines[place].text.beginsLowercase, gap == 0 || text.count > 45
    else { return nil }
    return place
  }

  /// «KAOS er et samarbeidsprosjekt …» is titled KAOS; «Beredskapsgruppe. Drøfting …» by its
  /// first sentence.
  private static func split(_ text: String) -> (title: String, lead: String) {
    if let match = definition.first(in: text), let name = match.text(1) { return (name, text) }
    let sentences = Prose.sentences(text)
    if sentences.count > 1 {
      return (sentences[0], sentences.dropFirst().joined(separator: " "))
    }
    return (text, "")
  }

  // MARK: Sentences

  /// Characters; a longer sentence is cut at its last clause within.
  private static let longestSentence = 130
  private static let clause = Pattern(#"(?:,|;|\s–|\ssom\s|\sder\s|\sfor\så\s|\sved\så\s)"#)
  /// Who it is done with is not what it is, in a title that is too long.
  private static let partners = Pattern(
    #"(?:,|\s+og)?\s+i\s+samarbeid\s+med\s+[^,]{3,80}?(?=\sfor\så\s|,|$),?"#)
  private static let named = Pattern(#"^([^:.]{3,70}?)\s*:\s+(?=\S)"#)
  private static let dashed = Pattern(#"^(\S+(?:\s\S+){0,5}?)\s+[–—-]\s+(\S+(?:\s\S+){5,})$"#)

  /// The title of a tiltak that is told in running text: its name before a colon or a dash, or
  /// its first sentence, cut at a clause when that is too long to be a title.
  static func ofSentence(_ whole: String) -> Title {
    var text = whole
    let isNew = newMark.matches(text)
    if let mark = newMark.first(in: text) { text.removeSubrange(mark.range) }
    let sentence = Prose.sentences(text).first ?? text
    return Title(text: clean(name(of: sentence)), lead: whole, next: 0, isNew: isNew)
  }

  private static func name(of sentence: String) -> String {
    if let match = named.first(in: sentence), let name = match.text(1),
      name.split(separator: " ").count <= 9
    {
      return name
    }
    if let match = dashed.first(in: sentence), let name = match.text(1) { return name }
    guard sentence.count > longestSentence else { return sentence }
    if let partners = partners.first(in: sentence) {
      var shorter = sentence
      shorter.removeSubrange(partners.range)
      return name(of: shorter.singleSpaced)
    }
    let cut = clause.all(in: sentence).last { match in
      (30...longestSentence).contains(
        sentence.distance(from: sentence.startIndex, to: match.range.lowerBound))
    }
    return cut.map { String(sentence[..<$0.range.lowerBound]) } ?? sentence
  }

  // MARK: Cleaning

  static func clean(_ title: String) -> String {
    var text = title.singleSpaced
    while let last = text.last, ".:–-,;".contains(last), !isAbbreviation(text) {
      text.removeLast()
    }
    return text.trimmed
  }

  private static let closing = Pattern(#"\b(?:vgs|mv|m\.m|osv|etc)\.$"#)
  private static func isAbbreviation(_ text: String) -> Bool { closing.matches(text) }
}
