import Foundation

/// Decides how each token of a damaged document is read.
struct WordDecoder {
  struct Choice {
    var reading: WordReading
    /// How much likelier than the token as it stands, and than the next best, in ln.
    var leadOverSeen: Double
    var lead: Double
  }

  let tokens: [Token]
  let stretches: [Int]
  let finder: ReadingFinder
  let established: Set<Letters>
  private let forms: [FormCount]
  private var places: [Form: Int] = [:]
  private var readings: [[WordReading]] = []
  private var ranked: [[ReadingScale.Weighed]] = []
  private var choices: [Choice] = []
  private var model: WordModel

  /// Readings far behind the best one cannot be brought up by context.
  private static let considered = 8

  init(tokens: Tokens, forms: [FormCount], estimate: DamageEstimate) {
    self.tokens = tokens.tokens
    stretches = tokens.stretches
    established = estimate.established
    model = estimate.model
    let scale = ReadingScale(model: model, channel: estimate.settled())
    finder = ReadingFinder(scale: scale, allowsIrregular: true)
    self.forms = forms
    for (place, form) in forms.enumerated() { places[form.form] = place }
    readings = find(forms)
    ranked = spread(rank(scale))
  }

  /// What each form may be; found once, weighed again when the document has told more.
  private func find(_ forms: [FormCount]) -> [[WordReading]] {
    forms.enumerated().map { $0 < WordDecoder.mostForms ? finder.readings(of: $1.form) : [] }
  }

  /// Three times the forms of a plan of 200 pages; in random signs the search could take minutes.
  private static let mostForms = 40_000

  private func rank(_ scale: ReadingScale) -> [[ReadingScale.Weighed]] {
    zip(forms, readings).map { form, readings in
      Array(scale.ranked(readings, as: form.form).prefix(WordDecoder.considered))
    }
  }

  private func spread(_ perForm: [[ReadingScale.Weighed]]) -> [[ReadingScale.Weighed]] {
    tokens.map { token in places[Form(token)].map { perForm[$0] } ?? [] }
  }

  mutating func decode() -> [Choice] {
    choices = tokens.indices.map { choose($0) { _ in 0 } }
    noteWords()
    ranked = spread(rank(ReadingScale(model: model, channel: finder.scale.channel)))
    choices = tokens.indices.map { choose($0) { _ in 0 } }
    joinAcrossLines()
    let stretches = learnStretches()
    for _ in 0..<2 {
      let context = Context(model: model)
      let before = choices
      for place in tokens.indices where ranked[place].count > 1 {
        choices[place] = choose(place) { reading in
          stretches.weight(of: reading, in: self.stretches[tokens[place].line])
            + context.fit(
              reading.bareWord, between: WordDecoder.neighbour(before, place - 1),
              and: tokens[place].endsClause ? [] : WordDecoder.neighbour(before, place + 1))
            + loneSign(place, read: reading, before: before, grammar: context.grammar)
        }
      }
    }
    leaveForeignStretches()
    return choices
  }

  /// A lone «&» or «A» is an å only where an infinitive follows; else it is what it looks like.
  private func loneSign(
    _ place: Int, read reading: WordReading, before: [Choice], grammar: Grammar
  ) -> Double {
    let token = tokens[place]
    guard token.length == 1, token.letters != [UInt8(ascii: "a")] || token.capitals != .none,
      reading.word == [0xE5]
    else { return 0 }
    guard var next = WordDecoder.neighbour(before, place + 1) else { return -12 }
    if Grammar.adverbs.contains(next), let second = WordDecoder.neighbour(before, place + 2) {
      next = second
    }
    return grammar.isInfinitive(next) ? 0 : -12
  }

  private static func neighbour(_ choices: [Choice], _ place: Int) -> Letters? {
    choices.indices.contains(place) ? choices[place].reading.bareWord : nil
  }

  private func choose(_ place: Int, adding extra: (WordReading) -> Double) -> Choice {
    let seen = tokens[place].letters
    var best: (reading: WordReading, weight: Double)?
    var (second, unchanged) = (-Double.infinity, -Double.infinity)
    for candidate in ranked[place] {
      let weight = candidate.weight + extra(candidate.reading)
      if candidate.reading.word == seen { unchanged = weight }
      if weight > best?.weight ?? -.infinity {
        second = best?.weight ?? -.infinity
        best = (candidate.reading, weight)
      } else {
        second = max(second, weight)
      }
    }
    guard let best else {
      let itself = WordReading(word: seen, edits: [], entry: nil, compoundScore: nil)
      return Choice(reading: itself, leadOverSeen: 0, lead: 0)
    }
    return Choice(
      reading: best.reading, leadOverSeen: best.weight - unchanged, lead: best.weight - second)
  }

  /// The pairs of words that are beyond doubt, for the second look.
  private mutating func noteWords() {
    var counts = WordCounts()
    var previous: Letters?
    for choice in choices {
      let isCompound = choice.reading.compoundScore != nil && !choice.reading.edits.isEmpty
      guard choice.lead > 2, choice.reading.entry != nil || isCompound, !choice.reading.isIrregular
      else {
        previous = nil
        continue
      }
      let word = choice.reading.bareWord
      counts.note(word, after: previous)
      previous = choice.reading.hasStop ? nil : word
    }
    model.document = counts
  }

  private func learnStretches() -> Stretches {
    let sure = tokens.indices.filter {
      choices[$0].reading.edits.isEmpty || choices[$0].leadOverSeen > 2
    }
    return Stretches(
      channel: finder.scale.channel,
      established: established.filter { $0 != [0x2E] && $0 != [0x2C] },
      stretchOf: { stretches[$0] },
      readings: sure.map { (tokens[$0].line, choices[$0].reading) })
  }

  /// A stretch that even repaired holds mostly unknown words is another language or no text.
  private mutating func leaveForeignStretches() {
    var known: [Int: Int] = [:]
    var all: [Int: Int] = [:]
    for (token, choice) in zip(tokens, choices) where token.length > 1 {
      all[stretches[token.line], default: 0] += 1
      if choice.reading.entry?.isInDictionary ?? (choice.reading.compoundScore != nil) {
        known[stretches[token.line], default: 0] += 1
      }
    }
    for place in tokens.indices {
      let stretch = stretches[tokens[place].line]
      let words = all[stretch] ?? 0
      if words >= 8, 2 * (known[stretch] ?? 0) < words { keep(place) }
    }
  }

  private mutating func keep(_ place: Int) {
    let itself = WordReading(word: tokens[place].letters, edits: [], entry: nil, compoundScore: nil)
    choices[place] = Choice(reading: itself, leadOverSeen: 0, lead: 0)
    ranked[place] = []
  }

  /// Words cut at a line's end are decided as one word and put back on their two lines.
  private mutating func joinAcrossLines() {
    for place in tokens.indices.dropLast()
    where tokens[place].isCutByHyphen && tokens[place + 1].line == tokens[place].line + 1 {
      join(place)
    }
  }

  private mutating func join(_ place: Int) {
    let (head, tail) = (tokens[place], tokens[place + 1])
    guard tail.capitals == .none, head.isWord || tail.isWord,
      !(model.isWord(head.letters) && model.isWord(tail.letters))
    else { return }
    let form = Form(letters: head.letters + tail.letters, capitals: head.capitals, stop: tail.stop)
    let candidates = finder.scale.ranked(finder.readings(of: form), as: form)
    guard let best = candidates.first, best.reading.isKnown, !best.reading.isIrregular else {
      return
    }
    let separate = choices[place].reading.isKnown && choices[place + 1].reading.isKnown
    if separate, best.reading.entry == nil { return }
    let cut = best.reading.offset(ofSeen: head.letters.count, in: finder.scale.channel)
    guard cut > 0, cut < best.reading.word.count else { return }
    let lead = candidates.count > 1 ? best.weight - candidates[1].weight : 9
    set(place, to: Letters(best.reading.word[..<cut]), lead: lead, hasStop: false)
    set(
      place + 1, to: Letters(best.reading.word[cut...]), lead: lead, hasStop: best.reading.hasStop)
  }

  private mutating func set(_ place: Int, to word: Letters, lead: Double, hasStop: Bool) {
    var reading = WordReading(word: word, edits: [], entry: nil, compoundScore: nil)
    reading.hasStop = hasStop
    choices[place] = Choice(reading: reading, leadOverSeen: lead, lead: lead)
    ranked[place] = []
  }
}

extension WordReading {
  /// How far into the word the first `seen` letters of the token reach.
  func offset(ofSeen seen: Int, in channel: Channel) -> Int {
    edits.reduce(seen) { sum, edit in
      let confusion = channel.confusions[edit.confusion]
      guard edit.offset + confusion.seen.count <= seen, edit.offset < seen else { return sum }
      return sum + confusion.written.count - confusion.seen.count
    }
  }
}
