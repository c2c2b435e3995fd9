/// A text that does not name one kommune of the year it is asked for.
package enum KommuneError: Error, Sendable, CustomStringConvertible {
  case unknown(String, nearest: [String])
  /// Several bear the name; the labels tell them apart.
  case ambiguous(String, labels: [String])
  /// It is not there in that year, today for `nil`; the labels are those of who is.
  case notThen(String, year: Int?, instead: [String])

  package var description: String {
    switch self {
    case .unknown(let name, let nearest):
      "'\(name)' is no kommune; the nearest are \(nearest.joined(separator: ", "))"
    case .ambiguous(let name, let labels):
      "'\(name)' is the name of several; write \(labels.joined(separator: " or "))"
    case .notThen(let name, let year, let instead):
      "there is no kommune '\(name)' \(year.map { "in \($0)" } ?? "any longer"); "
        + "in its place: \(instead.joined(separator: ", "))"
    }
  }
}

extension Kommuneregister {
  /// The one kommune that a text means in a year, today for `nil`.
  package func kommune(_ text: String, in year: Int? = nil) throws(KommuneError) -> Kommune {
    switch find(text, in: year) {
    case .one(let kommune): return kommune
    case .several(let some):
      throw .ambiguous(text, labels: some.map { label($0, in: year) })
    case .instead(_, let others):
      throw .notThen(text, year: year, instead: others.map { label($0, in: year) })
    case .unknown(let nearest): throw .unknown(text, nearest: nearest)
    }
  }
}
