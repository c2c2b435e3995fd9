import Fixtures
import Foundation
import PlanCorpus
import Testing

/// The register of `Index/kommuner.yaml`, read once for all tests.
enum RealRegister {
  static let read = Result { try Kommuneregister.read(at: Fixtures.vocabularies) }
}

extension Kommuneregister {
  /// A register of a few lines, for what the real one does not hold.
  static func of(
    fylker: [String] = [#"{nummer: "99", navn: Eventyrland}"#], _ kommuner: String...
  ) throws -> Kommuneregister {
    try Fixtures.withFolder { folder in
      let lines =
        ["fylker:"] + fylker.map { "  - \($0)" } + ["kommuner:"] + kommuner.map { "  - \($0)" }
      try lines.joined(separator: "\n").write(
        toFile: "\(folder)/\(fileName)", atomically: true, encoding: .utf8)
      return try read(at: folder)
    }
  }

  /// What a name comes to, as labels of the year.
  func labels(_ name: String, in year: Int? = nil) -> [String] {
    switch find(name, in: year) {
    case .one(let kommune): [label(kommune, in: year)]
    case .several(let some): some.map { label($0, in: year) }
    case .instead(_, let others): others.map { label($0, in: year) }
    case .unknown: []
    }
  }
}
