internal import Foundation

/// Whose plan it is, as the manifest says it.
///
/// A name that no register has is taken as it is: `check` asks about it.
package struct KommuneNaming: Sendable, Equatable {
  /// With its real letters.
  let name: String
  /// As ids have it.
  let slug: String
  /// Whether the slug is made of the name, and the kommune may spell itself otherwise on the web.
  let isSlugUncertain: Bool
  /// Four digits; `nil` when nobody said.
  let number: String?

  /// - Parameter kommune: who it is in the register, when that is known.
  /// - Throws: a `Fault` when it can be nobody's name, or the number is none.
  package init(
    name: String, number: String?, kommune: Kommune? = nil, in file: String
  ) throws(Fault) {
    let own = Self.bare(name)
    guard own.first?.isLetter ?? false, own.count <= Self.longest,
      own.allSatisfy({ $0.isLetter || " -–.'()/".contains($0) })
    else {
      throw Fault(
        file: file, problem: "'\(DeliveredFile.printable(name))' is no name of a kommune",
        remedy: "give it with its real letters, as in --kommune Lillestrøm")
    }
    guard number.map({ Kommunenummer(rawValue: $0) != nil }) ?? true else {
      throw Fault(
        file: file, problem: "'\(number ?? "")' is no kommunenummer",
        remedy: "give four digits, as in --kommunenummer 0301")
    }
    (self.name, self.number) = (own, number)
    let known = kommune.flatMap { $0.hasKnownSlug ? $0.slug : nil }
    slug = known ?? PlanCorpus.slug(own)
    isSlugUncertain = known == nil && own.contains(where: "æøåÆØÅ".contains)
  }

  private static let longest = 60

  private static let ending = Pattern(#"\s+(?:kommune|herad)$"#)

  private static func bare(_ name: String) -> String {
    let text = name.precomposedStringWithCanonicalMapping.trimmed
    return ending.first(in: text).map { String(text[..<$0.range.lowerBound]) } ?? text
  }

  // MARK: File names

  private static let beginning = Pattern(
    #"^((?:\p{L}+[ _-]){0,3}?\p{L}+)[ _-]+(?:kommune|slt|handlingsplan|handlingsprogram|plan|\d{4})"#
  )
  private static let after = Pattern(
    #"^.*(?:slt|program|plan)[ _-]+(?:for[ _-]+)?((?:\p{L}+[ _-]){0,3}?\p{L}+)[ _-]+kommune"#
  )

  /// The kommune that a file is named by: `Nordre Land kommune SLT-plan.pdf`, `baerum-2016.docx`.
  static func name(inFileName file: String) -> String? {
    let stem = (file as NSString).deletingPathExtension.precomposedStringWithCanonicalMapping
    guard let match = after.first(in: stem) ?? beginning.first(in: stem), let found = match.text(1)
    else { return nil }
    let words = found.split { $0 == " " || $0 == "_" }.map(String.init)
    let name = words.joined(separator: " ")
    return isOther.matches(name) ? nil : name.first?.isUppercase ?? false ? name : name.capitalized
  }

  /// Words that begin a file's name and name nobody.
  private static let isOther = Pattern(
    #"^(?:slt|plan|handlingsplan|handlingsprogram|fil|dokument|document|scan|vedlegg|utkast|endelig|ny|kopi)\b"#
  )
}
