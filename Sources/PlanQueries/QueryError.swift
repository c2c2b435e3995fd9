package import PlanIndex

/// A question that cannot be answered as it was put.
package enum QueryError: Error, Sendable, CustomStringConvertible {
  /// A filter names a value that the index does not have.
  case unknownValue(facet: Facet, value: String, nearest: [String])
  /// A filter names a kommune that has no plan here; `til` is its last year where it is no more.
  case kommuneWithoutPlan(String, til: Int?, nearest: [String])
  /// Ages are written otherwise than N or N-M.
  case badAges(String)
  /// A year is written otherwise than in four digits.
  case badYear(String)
  /// No document has this id.
  case unknownID(String, nearest: [String])
  /// No saved search has this name.
  case unknownSaved(String, nearest: [String])
  /// No table has this name.
  case unknownTable(String, nearest: [String])
  /// A day is written otherwise than year, month, day.
  case badDay(String)
  /// The index itself failed.
  case index(IndexError)

  package var description: String {
    switch self {
    case .unknownValue(let facet, let value, let nearest):
      "--\(facet.flag) '\(value)' is unknown; \(Self.proposal(nearest))"
    case .kommuneWithoutPlan(let name, let til, let nearest):
      "'\(name)' \(til.map { "was a kommune until \($0)" } ?? "is a kommune") "
        + "with no plan in the index; \(Self.proposal(nearest))"
    case .badAges(let text):
      "--alder '\(text)' is no age; write one as in 15 or a range as in 13-16"
    case .badYear(let text): "--gyldig-i '\(text)' is no year; write four digits, as in 2024"
    case .unknownID(let id, let nearest):
      "no document has the id '\(id)'; \(Self.proposal(nearest))"
    case .unknownSaved(let name, let nearest):
      nearest.isEmpty
        ? "there is no saved search '\(name)', nor any other; write one in Queries/saved"
        : "there is no saved search '\(name)'; the nearest are \(nearest.joined(separator: ", "))"
    case .unknownTable(let name, let nearest):
      "there is no table '\(name)'; the nearest are \(nearest.joined(separator: ", "))"
    case .badDay(let text):
      "--dato '\(text)' is no day; write year, month and day, as in 2026-11-21"
    case .index(let error): error.description
    }
  }

  /// Whether the user can mend it by asking otherwise.
  package var isUsage: Bool {
    if case .index = self { false } else { true }
  }

  private static func proposal(_ nearest: [String]) -> String {
    nearest.isEmpty
      ? "the index has no such values; run `tverrsnitt index` first"
      : "the nearest are \(nearest.joined(separator: ", "))"
  }
}

extension Facet {
  /// Its flag on the command line, without the dashes.
  package var flag: String {
    self == .gyldig ? "gyldig-i" : rawValue
  }
}
