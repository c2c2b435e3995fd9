internal import PlanCorpus

/// One thing that the diagnosis looked at, and how it is.
struct Finding: Encodable, Sendable, Equatable {
  /// What it belongs to, in the order of the page.
  enum Area: String, Encodable, CaseIterable, Sendable {
    case program, machine, tools, features, index, corpus
  }

  enum State: String, Encodable, Sendable {
    case ok
    /// Worth knowing, and well where it is meant so.
    case note
    /// Something does not work as it should.
    case fault
  }

  let area: Area
  let name: String
  let value: String
  let state: State
  /// What to do about it; never for what is well.
  @OrNull var remedy: String?

  static func ok(_ area: Area, _ name: String, _ value: String) -> Finding {
    Finding(area: area, name: name, value: value, state: .ok, remedy: nil)
  }

  static func note(_ area: Area, _ name: String, _ value: String, _ remedy: String) -> Finding {
    Finding(area: area, name: name, value: value, state: .note, remedy: remedy)
  }

  static func fault(_ area: Area, _ name: String, _ value: String, _ remedy: String) -> Finding {
    Finding(area: area, name: name, value: value, state: .fault, remedy: remedy)
  }
}
