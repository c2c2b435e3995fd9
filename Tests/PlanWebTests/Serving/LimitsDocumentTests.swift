import Fixtures
import Foundation
import NIOCore
import PlanCorpus
import Testing

@testable import PlanWeb

/// docs/paalitelighet.md tells whoever runs a server its limits.
@Suite struct `LimitsDocumentTests` {
  @Test func `every limit stands in the document as the program has it`() throws {
    let document = try String(
      contentsOfFile: "\(Fixtures.project)/docs/paalitelighet.md", encoding: .utf8)
    let limits: [(what: String, limit: String)] = [
      ("address", "\(Limits.address) bytes"),
      ("parameters", "\(Limits.parameters)"),
      ("query", "\(Limits.queryLength) bytes"),
      ("form", "\(Limits.form >> 10) KiB"),
      ("header", "\(Limits.headerField >> 10) KiB"),
      ("all headers", "\(Limits.headers >> 10) KiB, \(Limits.headerCount) of them"),
      ("connections", "\(Limits.connections)"),
      ("silence", "\(Limits.idle.nanoseconds / 1_000_000_000) s"),
      ("answer", "\(Limits.time.nanoseconds / 1_000_000_000) s"),
      ("export", "\(Limits.exportTime.nanoseconds / 1_000_000_000) s"),
      ("exports at once", "\(Limits.exports), and \(Limits.exportQueue) that wait"),
      ("kept answers", "\(Limits.cache >> 20) MiB an index"),
      ("ending", "\(Limits.ending.components.seconds) s"),
      ("converter", "\(ChildLimits.foreignInput.time.components.seconds) s"),
      ("printer", "\(ChildLimits.ownInput.time.components.seconds) s"),
    ]
    for (what, limit) in limits {
      #expect(document.contains("| \(what) | \(limit) |"), "| \(what) | \(limit) |")
    }
  }
}
