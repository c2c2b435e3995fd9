import Foundation

/// Collects what a form may be, from the cheap and likely to the far-fetched.
struct ReadingFinder {
  let scale: ReadingScale
  /// Slips that follow no rule, and words run together: only once the document is known to be
  /// damaged.
  let allowsIrregular: Bool
  private static let maximumCost = 12.0
  private static let maximumCompoundCost = 9.0

  private var model: WordModel { scale.model }

  func readings(of form: Form) -> [WordReading] {
    guard form.letters.count <= 60 else { return [] }
    var readings = plain(form)
    let best = readings.map { scale.weigh($0, as: form) }.max() ?? -.infinity
    if best < log(1e-9) - 9, form.letters.count >= 6 {
      let known = Set(readings.map(\.word))
      readings += compounds(form).filter { !known.contains($0.word) }
    }
    if allowsIrregular { readings += irregular(form, beside: readings) }
    return readings
  }

  func plain(_ form: Form) -> [WordReading] {
    var readings = search(form, in: model.lexicon, joinsWords: false)
    if let corpus = model.corpusLexicon {
      let extra = search(form, in: corpus, joinsWords: false)
      let words = Set(extra.map(\.word))
      readings = readings.filter { !words.contains($0.word) } + extra
    }
    return readings
  }

  private func compounds(_ form: Form) -> [WordReading] {
    search(form, in: model.lexicon, joinsWords: true)
  }

  private func search(_ form: Form, in lexicon: Lexicon, joinsWords: Bool) -> [WordReading] {
    var search = CandidateSearch(
      form, in: lexicon, model: model, channel: scale.channel,
      maximumCost: joinsWords ? ReadingFinder.maximumCompoundCost : ReadingFinder.maximumCost,
      joinsWords: joinsWords)
    return search.readings()
  }

  private func irregular(_ form: Form, beside readings: [WordReading]) -> [WordReading] {
    guard form.capitals != .all, form.letters.allSatisfy(\.isLatinLetter),
      !readings.contains(where: { $0.word == form.letters })
    else { return [] }
    let unknown = ReadingScale.logUnknown(form)
    let best = readings.map { scale.weigh($0, as: form) }.max() ?? -.infinity
    var found: [WordReading] = []
    if form.letters.count >= 3, best < unknown + 2 {
      if let split = WordSplit(finder: self).reading(of: form) { found.append(split) }
    }
    if readings.isEmpty, found.isEmpty, form.capitals == .none, form.letters.count >= 5 {
      if let slip = Slip(model: model).reading(of: form) { found.append(slip) }
    }
    return found
  }
}
