/// A sign inside a word that no dictionary has, as in a name: where the document uses that sign
/// for one letter only, it is that letter here too.
struct LoneSigns {
  private var letters: [UInt8: UInt8] = [:]

  init(channel: Channel, established: Set<Letters>) {
    var rates: [UInt8: [(letter: UInt8, rate: Double)]] = [:]
    for confusion in channel.confusions
    where established.contains(confusion.written) && confusion.written.count == 1
      && confusion.seen.count == 1 && !confusion.isAtEnd
    {
      guard let seen = confusion.seen.first, let written = confusion.written.first,
        !seen.isLatinLetter, !(0x30...0x39).contains(seen), confusion.rate > 0.005
      else { continue }
      rates[seen, default: []].append((written, confusion.rate))
    }
    for (sign, candidates) in rates {
      guard let best = candidates.max(by: { $0.rate < $1.rate }),
        candidates.allSatisfy({ $0.letter == best.letter || $0.rate < 0.2 * best.rate })
      else { continue }
      letters[sign] = best.letter
    }
  }

  func repaired(_ token: Token) -> Letters? {
    guard (3...8).contains(token.length), token.capitals != .all else { return nil }
    var word = token.letters
    var changed = false
    for place in word.indices where !word[place].isLatinLetter {
      guard let letter = letters[word[place]] else { return nil }
      word[place] = letter
      changed = true
    }
    return changed ? word : nil
  }
}
