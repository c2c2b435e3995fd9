package import Xapian

/// The keys of the synonym table, each kind in a room of its own.
package enum SynonymKey {
  /// Words and phrases that may stand for this one: the stems of its words.
  package static func of(_ phrase: String, _ stemmer: borrowing Stemmer) throws(XapianError)
    -> String
  {
    var stems: [String] = []
    for word in Words(phrase).lowercased { stems.append(try stemmer.stem(word)) }
    return stems.joined(separator: " ")
  }

  /// Words of bokmål for a stem of nynorsk.
  package static func bokmål(of stem: String) -> String { "nb:\(stem)" }

  /// Words of nynorsk for a stem of bokmål.
  package static func nynorsk(of stem: String) -> String { "nn:\(stem)" }

  /// Words whose stem is typed so on a keyboard without æ, ø and å.
  package static func folded(_ stem: String) -> String { "fold:\(stem)" }

  /// The abbreviation that is meant when this is typed.
  package static func abbreviation(typed: String) -> String { "kort:\(typed)" }

  /// What an abbreviation stands for.
  package static func fullForms(of abbreviation: String) -> String { "fullt:\(abbreviation)" }
}
