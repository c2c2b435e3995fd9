/// Finds every word of the lexicon, and every compound of its words, that the damage model turns
/// into a given token: a walk down the trie with the confusions undone on the way.
///
/// The trie cuts off what no word begins with, so the cost follows the words there are and not
/// the number of ways to undo the damage. A budget of steps bounds it for any input.
struct CandidateSearch {
  let lexicon: Lexicon
  let model: WordModel
  let channel: Channel
  let maximumCost: Double
  let joinsWords: Bool
  private let token: Letters
  private let mayEndInStop: Bool

  private var budget: Int
  private var word: Letters = []
  private var edits: [Edit] = []
  private var partStart = 0
  private var partCount = 0
  private var partScore = 0.0
  private var found: [Letters: (reading: WordReading, rank: Double)] = [:]

  init(
    _ form: Form, in lexicon: Lexicon, model: WordModel, channel: Channel, maximumCost: Double,
    joinsWords: Bool
  ) {
    self.lexicon = lexicon
    self.model = model
    self.channel = channel
    self.maximumCost = maximumCost
    self.joinsWords = joinsWords
    token = form.letters
    mayEndInStop = form.stop != .taken && form.letters.count > 1
    budget = joinsWords ? 4000 : 6000
    edits.reserveCapacity(8)
    word.reserveCapacity(token.count + 8)
  }

  mutating func readings() -> [WordReading] {
    walk(0, from: Lexicon.root, cost: 0, afterLoss: false)
    return found.values.map(\.reading)
  }

  private mutating func walk(_ place: Int, from node: Lexicon.Node, cost: Double, afterLoss: Bool) {
    budget -= 1
    if budget < 0 { return }
    if place == token.count {
      finish(at: node, cost: cost, stop: nil)
    } else {
      if mayEndInStop, place == token.count - 1 { endInStop(at: node, cost: cost) }
      readAsSeen(place, from: node, cost: cost)
      undo(place, from: node, cost: cost)
      if joinsWords { startPart(place, at: node, cost: cost) }
    }
    if !afterLoss { restoreLoss(place, from: node, cost: cost) }
  }

  private mutating func readAsSeen(_ place: Int, from node: Lexicon.Node, cost: Double) {
    guard let next = lexicon.child(of: node, letter: token[place]) else { return }
    word.append(token[place])
    walk(place + 1, from: next, cost: cost, afterLoss: false)
    word.removeLast()
  }

  private mutating func undo(_ place: Int, from node: Lexicon.Node, cost: Double) {
    for confusion in channel.byFirstSeen[Int(token[place])] {
      let total = cost + channel.costs[confusion]
      guard total <= maximumCost else { continue }
      let rule = channel.confusions[confusion]
      let end = place + rule.seen.count
      guard end <= token.count,
        rule.seen.count == 1 || token[place..<end].elementsEqual(rule.seen)
      else { continue }
      follow(confusion, at: place, to: end, from: node, cost: total, afterLoss: false)
    }
  }

  private mutating func restoreLoss(_ place: Int, from node: Lexicon.Node, cost: Double) {
    for confusion in channel.losses {
      let total = cost + channel.costs[confusion]
      guard total <= maximumCost else { continue }
      follow(confusion, at: place, to: place, from: node, cost: total, afterLoss: true)
    }
  }

  private mutating func follow(
    _ confusion: Int, at place: Int, to end: Int, from node: Lexicon.Node, cost: Double,
    afterLoss: Bool
  ) {
    let written = channel.confusions[confusion].written
    var next = node
    for letter in written {
      guard let child = lexicon.child(of: next, letter: letter) else { return }
      next = child
    }
    word += written
    edits.append(Edit(confusion: confusion, offset: place))
    walk(end, from: next, cost: cost, afterLoss: afterLoss)
    edits.removeLast()
    word.removeLast(written.count)
  }

  private mutating func endInStop(at node: Lexicon.Node, cost: Double) {
    for confusion in channel.endingBySeen[Int(token[token.count - 1])] {
      let total = cost + channel.costs[confusion]
      guard total <= maximumCost, let stop = channel.confusions[confusion].written.first else {
        continue
      }
      edits.append(Edit(confusion: confusion, offset: token.count - 1))
      finish(at: node, cost: total, stop: stop)
      edits.removeLast()
    }
  }

  /// The part so far is a word; the rest may be another.
  private mutating func startPart(_ place: Int, at node: Lexicon.Node, cost: Double) {
    let length = word.count - partStart
    guard length >= 3, partCount < 3, token.count - place >= 3,
      let entry = lexicon.entry(at: node), entry.isInDictionary, length > 4 || entry.level > 0
    else { return }
    let saved = (partStart, partScore)
    let part = word[partStart...]
    partCount += 1
    partScore += model.partScore(part, entry: entry, isLast: false)
    if partCount > 1 { partScore += WordModel.furtherPart }
    partStart = word.count
    walk(place, from: Lexicon.root, cost: cost, afterLoss: true)
    startAfterLink(place, length: length, cost: cost)
    partCount -= 1
    (partStart, partScore) = saved
  }

  private mutating func startAfterLink(_ place: Int, length: Int, cost: Double) {
    let link = token[place]
    guard length >= 4, link == UInt8(ascii: "s") || link == UInt8(ascii: "e") else { return }
    word.append(link)
    partStart += 1
    partScore += WordModel.linkedPart
    walk(place + 1, from: Lexicon.root, cost: cost, afterLoss: true)
    partScore -= WordModel.linkedPart
    partStart -= 1
    word.removeLast()
  }

  private mutating func finish(at node: Lexicon.Node, cost: Double, stop: UInt8?) {
    guard let entry = lexicon.entry(at: node) else { return }
    var score: Double?
    if partCount > 0 {
      let part = word[partStart...]
      guard part.count >= 3, entry.isInDictionary else { return }
      score = WordModel.compound + partScore + model.partScore(part, entry: entry, isLast: true)
    }
    let text = stop.map { word + [$0] } ?? word
    let rank = cost - (score ?? 0)
    if let before = found[text], before.rank <= rank { return }
    let reading = WordReading(
      word: text, edits: edits, entry: score == nil ? entry : nil, compoundScore: score,
      hasStop: stop != nil)
    found[text] = (reading, rank)
  }
}
