internal import Fixtures
internal import Foundation

@testable import PlanCorpus

/// One tiltak as a test states it.
struct Expected: Equatable, CustomStringConvertible {
  var id: String
  var lines: ClosedRange<Int>
  var title: String
  var ansvar: [String]

  init(_ id: String, _ lines: ClosedRange<Int>, _ title: String, _ ansvar: String...) {
    self.id = id
    self.lines = lines
    self.title = title
    self.ansvar = ansvar
  }

  init(_ tiltak: Tiltak) {
    id = tiltak.id
    lines = tiltak.evidence.lines
    title = tiltak.title
    ansvar = tiltak.ansvar
  }

  var description: String { "\(id) \(lines) \(title) | \(ansvar.joined(separator: "; "))" }
}

/// A text read for its tiltak and areas alone.
struct LayoutReading {
  var tiltakene: [Tiltak]
  var områder: [Innsatsområde]

  var expected: [Expected] { tiltakene.map(Expected.init) }
  var areas: [String] { områder.map { "\($0.number) \($0.title)" } }

  init(text: String, pageMarks: PageMarks = .none) {
    let source = SourceText(text: text, file: "plan.txt", kind: .textLayer, pageMarks: pageMarks)
    let outline = Outline(source)
    let blocks = TiltakFinding.find(in: outline)
    let areas = InnsatsområdeReading(blocks, in: outline)
    områder = areas.områder
    tiltakene = zip(blocks, areas.places).map { block, place in
      TiltakReading.read(
        block, id: "\(place.area ?? 0).\(place.number)", area: place.area, number: place.number,
        in: outline)
    }
  }

  /// Reads one of the fictional plans.
  init(fixture: String) throws {
    try self.init(file: "\(Fixtures.project)/Tests/Fixtures/layouts/\(fixture).txt")
  }

  init(file: String, pageMarks: PageMarks = .none) throws {
    self.init(
      text: try String(contentsOfFile: file, encoding: .utf8), pageMarks: pageMarks)
  }
}
