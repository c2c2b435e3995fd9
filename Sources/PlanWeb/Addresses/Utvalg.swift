/// Tiltak that somebody collects, by their ids, in the order they were chosen.
///
/// It lives in the address alone: it needs no account and no script, and is shared as a link.
package struct Utvalg: Sendable, Equatable {
  /// So many fit in an address that every browser and proxy takes.
  package static let most = 100
  static let name = "utvalg"

  package private(set) var ids: [String] = []

  package init() {}

  /// - Throws: `Refusal.badValue` for more than ``most``.
  package init(_ ids: [String]) throws(Refusal) {
    self.ids = ids.distinct
    guard self.ids.count <= Self.most else {
      throw .badValue(Self.name, "\(self.ids.count) ids", wanted: "at most \(Self.most) ids")
    }
  }

  init(_ parameters: Parameters) throws(Refusal) {
    try self.init(parameters.values(Self.name))
  }

  package var isFull: Bool { ids.count >= Self.most }

  package func contains(_ id: String) -> Bool { ids.contains(id) }

  /// Unchanged when it has the id or is full.
  package func adding(_ id: String) -> Utvalg {
    guard !contains(id), !isFull else { return self }
    var utvalg = self
    utvalg.ids.append(id)
    return utvalg
  }

  package func removing(_ id: String) -> Utvalg {
    var utvalg = self
    utvalg.ids.removeAll { $0 == id }
    return utvalg
  }

  package var parameters: [Parameter] { ids.map { Parameter(Self.name, $0) } }
}

/// The page that shows a selection: `/utvalg?utvalg=lillestrom-2024%2F1.23`.
package struct UtvalgAddress: Address {
  package var utvalg: Utvalg

  package init(_ utvalg: Utvalg = Utvalg()) { self.utvalg = utvalg }

  package init(_ parameters: Parameters) throws(Refusal) {
    utvalg = try Utvalg(parameters)
  }

  package var path: String { "/utvalg" }
  package var parameters: [Parameter] { utvalg.parameters }

  /// Leads to the table of these tiltak as a file.
  package func export(as ending: String) -> String {
    let ids = QueryString.write(utvalg.ids.map { Parameter("id", $0) })
    return "/api/v1/export/tiltak.\(ending)?\(ids)"
  }
}
