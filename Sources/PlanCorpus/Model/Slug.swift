internal import Foundation

/// Spells text for everything that must be ASCII: codes, ids, file names, flags, terms.
///
/// The only such function: æ→ae, ø→oe, å→aa; other accents fall away, all else becomes a hyphen.
/// Letters are never dropped, since *mål* and *mal* are different words.
package func slug(_ text: String) -> String {
  var spelled = ""
  for character in text.lowercased() {
    switch character {
    case "æ", "ä": spelled += "ae"
    case "ø", "ö": spelled += "oe"
    case "å": spelled += "aa"
    case "đ": spelled += "d"
    case "ŋ": spelled += "n"
    case "ŧ": spelled += "t"
    default: spelled.append(character)
    }
  }
  let folded = spelled.folding(options: .diacriticInsensitive, locale: nil)
  let words = folded.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
  return words.joined(separator: "-")
}
