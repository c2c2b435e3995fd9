/// What a document tells of its damage: the confusions with their rates, learned by reading the
/// words no dictionary knows, counting what must have happened, and reading again.
struct DamageEstimate {
  private(set) var channel: Channel
  private(set) var model: WordModel
  /// What regularly comes out wrong here: letters, ligatures, stops.
  private(set) var established: Set<Letters> = []
  private(set) var isDamaged = false
  private(set) var witnesses: [Int] = []
  private(set) var occurrences: [Letters: Int] = [:]
  private(set) var applied: [Int] = []
  /// How often each confusion was needed for a word, and not for a lone sign: bars and
  /// ampersands are common in sound text, so they alone prove nothing.
  private var inWords: [Int] = []

  private let unknown: [FormCount]
  private let known: [FormCount]
  private let stopCount: Int
  private let tokenCount: Int

  private static let rounds = 4
  /// A document with less than one damaged word in 250 is taken as it is.
  private static let leastDamage = 0.004
  private static let leastShare = 0.15
  private static let fewestWitnesses = 4

  init(tokens: [Token], forms: [FormCount], model: WordModel) {
    var unknown: [FormCount] = []
    var known: [FormCount] = []
    for form in forms {
      if model.isWord(form.form.letters) { known.append(form) } else { unknown.append(form) }
    }
    self.unknown = Array(unknown.prefix(1500))
    self.known = known
    self.model = model
    stopCount = tokens.count(where: \.isFollowedByStop)
    tokenCount = tokens.count
    let found = Discovery(model: model).confusions(in: unknown, besides: KnownConfusions.all)
    channel = Channel(KnownConfusions.all + found)
    learn()
    judge()
  }

  private mutating func learn() {
    let finder = ReadingFinder(
      scale: ReadingScale(model: model, channel: channel), allowsIrregular: false)
    let readings = unknown.map { finder.readings(of: $0.form) }
    let baseline = knownOccurrences()
    for _ in 0..<DamageEstimate.rounds {
      let scale = ReadingScale(model: model, channel: channel)
      let ranked = zip(unknown, readings).map { scale.ranked($1, as: $0.form) }
      count(ranked, from: baseline)
      noteWords(ranked)
      channel.setRates(newRates())
    }
  }

  /// Occurrences in words that are known as they stand; they do not change from round to round.
  private func knownOccurrences() -> [Letters: Int] {
    var result: [Letters: Int] = [:]
    for written in Set(channel.confusions.filter { !$0.isAtEnd }.map(\.written)) {
      let sum = known.reduce(0) { $0 + $1.count * $1.form.letters.occurrences(of: written) }
      result[written] = sum
    }
    result[".".letters] = stopCount
    result[",".letters] = stopCount
    return result
  }

  private mutating func count(
    _ ranked: [[ReadingScale.Weighed]], from baseline: [Letters: Int]
  ) {
    applied = Array(repeating: 0, count: channel.confusions.count)
    witnesses = applied
    inWords = applied
    occurrences = baseline
    for (form, readings) in zip(unknown, ranked) {
      guard let best = readings.first?.reading, best.isKnown else { continue }
      for edit in best.edits {
        applied[edit.confusion] += form.count
        witnesses[edit.confusion] += form.witnesses
        if form.form.letters.count > 1 { inWords[edit.confusion] += 1 }
        if channel.confusions[edit.confusion].isAtEnd {
          occurrences[channel.confusions[edit.confusion].written, default: 0] += form.count
        }
      }
      let word = best.bareWord
      for written in baseline.keys where written != [0x2E] && written != [0x2C] {
        let found = word.occurrences(of: written)
        if found > 0 { occurrences[written, default: 0] += form.count * found }
      }
    }
  }

  /// The words of the document as far as they are beyond doubt; they make each other likelier.
  /// Words known as they stand are not: most of what is right either way stands there wrong.
  private mutating func noteWords(_ ranked: [[ReadingScale.Weighed]]) {
    var counts = WordCounts()
    var ways: [Letters: Set<[Edit]>] = [:]
    for (form, readings) in zip(unknown, ranked) {
      guard let best = readings.first else { continue }
      let lead = readings.count > 1 ? best.weight - readings[1].weight : 9
      if lead > 2, best.reading.entry != nil {
        counts.note(best.reading.bareWord, after: nil, count: form.count)
      }
      guard readings.count > 1 else { continue }
      for reading in readings.prefix(4)
      where reading.reading.compoundScore != nil && reading.weight > best.weight - 3 {
        ways[reading.reading.word, default: []].insert(reading.reading.edits)
      }
    }
    // A compound that several different spellings lead to is a word of this document.
    for (word, spellings) in ways where spellings.count > 1 {
      counts.note(word, after: nil, count: spellings.count)
    }
    model.document = counts
  }

  private func newRates() -> [Double] {
    let family = ligatureRates()
    var totals: [Letters: Int] = [:]
    var supports: [Letters: Int] = [:]
    for (place, confusion) in channel.confusions.enumerated() {
      totals[confusion.written, default: 0] += applied[place]
      supports[confusion.written, default: 0] += witnesses[place]
    }
    return channel.confusions.indices.map { place in
      rate(
        place, family: family, total: totals[channel.confusions[place].written] ?? 0,
        support: supports[channel.confusions[place].written] ?? 0)
    }
  }

  private func rate(
    _ place: Int, family: [Confusion.LigatureLoss: Double], total: Int, support: Int
  ) -> Double {
    let confusion = channel.confusions[place]
    let occurrences = Double(occurrences[confusion.written] ?? 0)
    var prior = min(confusion.prior, 0.003)
    var trust = 3.0
    var count = Double(applied[place])
    let ligature = confusion.ligatureLoss.map { ligaturePrior($0, family) } ?? 0
    if ligature > 0 {
      (prior, trust) = (ligature, 2)
    } else if witnesses[place] < 2 {
      count *= 0.3
    }
    var rate = (count + trust * prior) / (occurrences + trust)
    if ligature == 0, witnesses[place] < 2 { rate = min(rate, 0.0015) }
    if isNorwegian(confusion.written), support >= 8, Double(total) > 0.5 * occurrences {
      rate = max(rate, min(confusion.prior, 0.002))
    }
    if confusion.isAtEnd, witnesses[place] < 4 { rate = 1e-9 }
    return min(0.97, rate)
  }

  private func isNorwegian(_ written: Letters) -> Bool {
    written.count == 1 && (written[0] == 0xE5 || written[0] == 0xF8 || written[0] == 0xE6)
  }

  /// Fonts that lose the second letter of one pair may lose the first of another.
  private func ligaturePrior(
    _ loss: Confusion.LigatureLoss, _ family: [Confusion.LigatureLoss: Double]
  ) -> Double {
    let own = family[loss] ?? 0
    switch loss {
    case .isGone: return own
    case .keepsFirst: return max(own, 0.25 * (family[.keepsLast] ?? 0))
    case .keepsLast: return max(own, 0.25 * (family[.keepsFirst] ?? 0))
    }
  }

  /// How often joined letters lose one, over all pairs, once two pairs surely do.
  private func ligatureRates() -> [Confusion.LigatureLoss: Double] {
    var rates: [Confusion.LigatureLoss: [Double]] = [:]
    var sure: [Confusion.LigatureLoss: Int] = [:]
    for (place, confusion) in channel.confusions.enumerated() {
      guard let loss = confusion.ligatureLoss, let count = occurrences[confusion.written],
        count >= 2
      else { continue }
      let share = min(1, Double(applied[place]) / Double(count))
      rates[loss, default: []].append(share)
      if share > 0.3, witnesses[place] >= 3 { sure[loss, default: 0] += 1 }
    }
    return rates.filter { sure[$0.key] ?? 0 >= 2 }
      .mapValues { $0.reduce(0, +) / Double($0.count) }
  }

  private mutating func judge() {
    var totals: [Letters: (applied: Int, inWords: Int)] = [:]
    for (place, confusion) in channel.confusions.enumerated() where applied[place] > 0 {
      let sum = totals[confusion.written] ?? (0, 0)
      totals[confusion.written] = (sum.applied + applied[place], sum.inWords + inWords[place])
    }
    for (written, sum) in totals {
      let share = Double(sum.applied) / Double(max(1, occurrences[written] ?? 0))
      if share >= DamageEstimate.leastShare, sum.inWords >= DamageEstimate.fewestWitnesses {
        established.insert(written)
      }
    }
    let damaged = established.reduce(0) { $0 + (totals[$1]?.applied ?? 0) }
    isDamaged = Double(damaged) >= DamageEstimate.leastDamage * Double(max(1, tokenCount))
  }

  /// The channel without what was only possible: established damage, and little else with
  /// witnesses enough.
  func settled() -> Channel {
    let kept = channel.confusions.indices.filter { place in
      let confusion = channel.confusions[place]
      if confusion.rate < 1e-6 { return false }
      if confusion.isDiscovered || confusion.isAtEnd, !established.contains(confusion.written) {
        return false
      }
      if established.contains(confusion.written) {
        return witnesses[place] >= 2 || confusion.rate > 0.001
      }
      // Rare and listed: too few witnesses to count on, so its cost stays high.
      // Letters lost once or twice are not taken up: any name is one letter short of a word.
      if witnesses[place] >= 3 || confusion.rate > 0.1 { return true }
      return witnesses[place] >= 1 && confusion.seen.count >= confusion.written.count
    }
    return Channel(kept.map { channel.confusions[$0] })
  }
}
