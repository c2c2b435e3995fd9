/// Tells lines that say nothing about the plan: page numbers, captions, debris, footnotes.
enum NoiseReading {
  private static let pageNumber = Pattern(
    #"^(?:side\s*|[–-]\s*)?\d{1,3}(?:\s*(?:av|/|\|)\s*\d{1,3})?(?:\s*[–-])?$"#)
  private static let contents = Pattern(
    #"(?:\.{4,}|…{2,}|(?:\.\s){4,})\s*\d*\s*$|\.{2,}\s+\d{1,3}\s*$|^[^\t]+\t\d{1,3}$"#)
  private static let caption = Pattern(
    #"^(?:Figur|Bilde|Bilete|Diagram|Tabell|Foto|Illustrasjon)\s*\d*\s*[:.]\s*(?!.*tiltak)|^(?:Figur|Bilde|Diagram)\s+\d+\b"#
  )
  private static let footnote = Pattern(
    #"^(?:\d{1,2}|[¹²³⁴-⁹]+|\*)\s*(?:Se\s|Sjå\s|Jf\.?r?\.?\s|Kilde|Kjelde|Ibid|https?:|www\.)|^(?:Kilde|Kjelde)r?\s*:"#
  )
  private static let debris = Pattern(#"^(?!\[\p{Lu}[^\[\]]*\]$)[\[{|<\]}]|^\W*$|^\|?-{3,}"#)

  /// Whether a line stands in a table of contents: text, leaders, a page number.
  static func isContents(_ text: String) -> Bool { contents.matches(text) }

  static func isPageNumber(_ text: String) -> Bool { pageNumber.matches(text) }

  static func isNoise(_ text: String) -> Bool {
    if text.hasPrefix("|") && text.contains(where: \.isLetter) { return false }
    return pageNumber.matches(text) || caption.matches(text) || debris.matches(text)
      || footnote.matches(text) || isScattered(text)
  }

  /// Single characters strewn over a line are what is left of a drawing.
  private static func isScattered(_ text: String) -> Bool {
    guard text.utf8.count < 200 else { return false }
    let words = text.split(separator: " ")
    return words.count > 1 && words.allSatisfy { $0.count <= 2 }
      && !words.contains { $0.allSatisfy(\.isNumber) && words.count == 2 }
  }
}
