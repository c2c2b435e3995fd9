internal import PlanCorpus
internal import Xapian

/// Other ways to write the words that can be found: in the other written standard, and on a
/// keyboard without æ, ø and å.
struct OtherForms {
  private let vocabularies: Vocabularies
  private let lists: WordLists
  private let words: Set<String>

  /// - Parameter words: every word that a query can find something by.
  init(_ vocabularies: Vocabularies, _ lists: WordLists, words: Set<String>) {
    self.vocabularies = vocabularies
    self.lists = lists
    self.words = words
  }

  func write(
    to writing: inout IndexWriting, _ stemmer: borrowing Stemmer
  ) throws(XapianError) {
    var findable: Set<String> = []
    for word in words { findable.insert(try stemmer.stem(word)) }
    for (nynorsk, bokmål) in try pairs(stemmer) {
      let (left, right) = (try stemmer.stem(nynorsk), try stemmer.stem(bokmål))
      guard left != right else { continue }
      if findable.contains(right) {
        try writing.addSynonym(bokmål, of: SynonymKey.bokmål(of: left))
      }
      if findable.contains(left) {
        try writing.addSynonym(nynorsk, of: SynonymKey.nynorsk(of: right))
      }
    }
    for word in words.sorted() {
      for key in Folding.of(try stemmer.stem(word)) where !findable.contains(key) {
        try writing.addSynonym(word, of: SynonymKey.folded(key))
      }
    }
  }

  /// Nynorsk and bokmål words. What people have paired in the vocabulary goes before
  /// the dictionary, which gives many words more meanings than the field does.
  private func pairs(_ stemmer: borrowing Stemmer) throws(XapianError) -> [(
    nynorsk: String, bokmål: String
  )] {
    var pairs: [(nynorsk: String, bokmål: String)] = []
    var paired: Set<String> = []
    for form in vocabularies.målformer {
      for nynorsk in form.nynorsk where !nynorsk.contains(" ") {
        for bokmål in form.bokmål where !bokmål.contains(" ") {
          pairs.append((nynorsk, bokmål))
          paired.insert(try stemmer.stem(nynorsk))
        }
      }
    }
    for (nynorsk, targets) in lists.bokmålByNynorsk {
      guard !paired.contains(try stemmer.stem(nynorsk)) else { continue }
      pairs += targets.map { (nynorsk, $0) }
    }
    return pairs
  }
}
