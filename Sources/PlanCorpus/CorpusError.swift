/// One thing that is wrong with the corpus: what, where, and what to do about it.
package struct Fault: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file as the user knows it.
  package var file: String
  /// The line, counted from 1, where there is one.
  package var line: Int?
  package var problem: String
  package var remedy: String

  package init(file: String, line: Int? = nil, problem: String, remedy: String) {
    self.file = file
    self.line = line
    self.problem = problem
    self.remedy = remedy
  }

  package var description: String {
    let place = line.map { "\(file):\($0)" } ?? file
    return "\(place): \(problem); \(remedy)"
  }
}

/// The corpus cannot be used as it stands.
package struct CorpusError: Error, Sendable, CustomStringConvertible {
  /// Never empty; in the order of the files.
  package var faults: [Fault]

  package init(_ faults: [Fault]) {
    self.faults = faults
  }

  package init(_ fault: Fault) {
    faults = [fault]
  }

  /// One line: the first fault, and how many more there are.
  package var description: String {
    let first = faults.first?.description ?? "unknown fault"
    let more = faults.count - 1
    return more > 0 ? "\(first) (and \(more) more: run `tverrsnitt check`)" : first
  }
}
