import Foundation

/// What the neighbours of a word say about it: pairs seen in sound plans and in this document,
/// and grammar.
struct Context {
  let model: WordModel
  let grammar: Grammar

  /// Pairs are few, so what they say counts less than what words say.
  private static let pairWeight = 0.6
  private static let doubt = 20.0

  init(model: WordModel) {
    self.model = model
    grammar = Grammar(model: model)
  }

  func fit(_ word: Letters, between left: Letters?, and right: Letters?) -> Double {
    let chance = model.probability(of: word, entry: model.entry(of: word), isLowerCase: true)
    var sum = 0.0
    if let left { sum += pull(left, word, of: chance, given: left) }
    if let right { sum += pull(word, right, of: chance, given: right) }
    return Context.pairWeight * sum + grammar.fit(word, between: left ?? [], and: right ?? [])
  }

  /// ln of how much likelier the word is beside its neighbour than anywhere.
  private func pull(
    _ first: Letters, _ second: Letters, of chance: Double, given neighbour: Letters
  ) -> Double {
    let pairs = Double(
      model.sound.count(of: first, then: second) + model.document.count(of: first, then: second))
    let seen = Double(model.sound.count(of: neighbour) + model.document.count(of: neighbour))
    let trust = seen / (seen + Context.doubt)
    let beside = trust * min(1, pairs / max(seen, 1)) + (1 - trust) * chance
    return log(beside / chance + 1e-9)
  }
}
