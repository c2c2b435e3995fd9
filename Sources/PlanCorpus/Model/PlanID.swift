/// Names a plan: `<kommune-slug>-<first year>`, for example `lillestrom-2024`.
package struct PlanID: RawRepresentable, Codable, Sendable, Hashable, Comparable,
  CustomStringConvertible
{
  package let rawValue: String

  /// `nil` when the text is not lower-case ASCII letters, digits and hyphens ending in a year.
  package init?(rawValue: String) {
    let parts = rawValue.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count >= 2, let year = parts.last, year.count == 4, Int(year) != nil,
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(Self.isSlugCharacter) })
    else { return nil }
    self.rawValue = rawValue
  }

  private static func isSlugCharacter(_ character: Character) -> Bool {
    character.isASCII && (character.isLowercase || character.isNumber)
  }

  /// The kommune's part: `nordre-land` of `nordre-land-2022`.
  package var kommuneSlug: String { String(rawValue.dropLast(5)) }

  package var description: String { rawValue }

  package static func < (left: PlanID, right: PlanID) -> Bool { left.rawValue < right.rawValue }
}
