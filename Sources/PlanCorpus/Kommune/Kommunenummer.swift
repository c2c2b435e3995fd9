/// The number of a kommune: four digits, of which the first two are the fylke's. `0301` keeps its
/// zero.
package struct Kommunenummer: RawRepresentable, Sendable, Hashable, Comparable,
  CustomStringConvertible
{
  package let rawValue: String

  /// `nil` when the text is not four ASCII digits.
  package init?(rawValue: String) {
    guard rawValue.count == 4, rawValue.allSatisfy({ $0.isASCII && $0.isNumber }) else {
      return nil
    }
    self.rawValue = rawValue
  }

  package var fylkesnummer: String { String(rawValue.prefix(2)) }

  /// Numbers that begin with 99 are given to no kommune: examples and tests use them.
  package var isFictional: Bool { fylkesnummer == "99" }

  package var description: String { rawValue }

  package static func < (left: Kommunenummer, right: Kommunenummer) -> Bool {
    left.rawValue < right.rawValue
  }
}
