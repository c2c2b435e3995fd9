/// Finds confusions nobody listed: the same small change that turns many unknown words of the
/// document into words.
struct Discovery {
  let model: WordModel
  private static let examined = 400
  private static let mostRules = 25
  private static let fewestWitnesses = 5

  fileprivate struct Change: Hashable {
    let written: Letters
    let seen: Letters
  }

  func confusions(in unknown: [FormCount], besides known: [Confusion]) -> [Confusion] {
    let listed = Set(known.map { Change(written: $0.written, seen: $0.seen) })
    var witnesses: [Change: Set<Letters>] = [:]
    let words = unknown.map(\.form.letters).filter { $0.count >= 4 }.prefix(Discovery.examined)
    for word in Set(words) {
      for change in changes(of: word) { witnesses[change, default: []].insert(word) }
    }
    return witnesses.filter { $0.value.count >= Discovery.fewestWitnesses }
      .filter { !listed.contains($0.key) }
      .sorted { ($1.value.count, $0.key.order) < ($0.value.count, $1.key.order) }
      .prefix(Discovery.mostRules)
      .map { change, _ in
        var confusion = Confusion(written: change.written, seen: change.seen, prior: 0.004)
        confusion.isDiscovered = true
        return confusion
      }
  }

  /// The changes that make `word` a common word; those to a far rarer one are left out.
  private func changes(of word: Letters) -> Set<Change> {
    var found: [(chance: Double, change: Change)] = []
    var node = Lexicon.root
    for place in 0...word.count {
      collect(&found, word, place, node)
      guard place < word.count,
        let next = model.lexicon.child(of: node, letter: word[place])
      else { break }
      node = next
    }
    let best = found.map(\.chance).max() ?? 0
    return Set(found.filter { $0.chance >= 0.2 * best }.map(\.change))
  }

  private func collect(
    _ found: inout [(chance: Double, change: Change)], _ word: Letters, _ place: Int,
    _ node: Lexicon.Node
  ) {
    func attempt(_ written: Letters, _ seen: ArraySlice<UInt8>) {
      guard written != Letters(seen),
        let chance = chance(of: written + word[(place + seen.count)...], from: node, word, place)
      else { return }
      found.append((chance, Change(written: written, seen: Letters(seen))))
    }
    let here = word[place..<min(place + 1, word.count)]
    for letter in Slip.alphabet {
      attempt([letter], [])
      guard !here.isEmpty else { continue }
      attempt([letter], here)
      attempt(here + [letter], here)
      attempt([letter] + here, here)
    }
  }

  private func chance(
    of rest: Letters, from node: Lexicon.Node, _ word: Letters, _ place: Int
  ) -> Double? {
    var node = node
    for letter in rest {
      guard let next = model.lexicon.child(of: node, letter: letter) else { return nil }
      node = next
    }
    guard let entry = model.lexicon.entry(at: node), entry.isWord(of: model.language) else {
      return nil
    }
    return model.probability(of: word[..<place] + rest, entry: entry, isLowerCase: true)
  }
}

extension Discovery.Change {
  /// Any fixed order will do; without one the rules would differ from run to run.
  fileprivate var order: String { written.text + ">" + seen.text }
}
