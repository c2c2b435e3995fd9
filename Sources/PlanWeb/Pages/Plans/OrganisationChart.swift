internal import PlanCorpus
internal import PlanExport
internal import PlanIndex
internal import PlanQueries

/// The three levels as a drawing; the same stands below it as lists.
struct OrganisationChart {
  private static let width = 800
  private static let margin = 16
  private static let heading = 34
  private static let lineHeight = 20
  private static let between = 28
  private static let mostAcross = 3
  /// Pixels that a letter takes at the drawing's size, on the safe side.
  private static let letter = 7.9

  private let levels: [(level: Nivå, name: String, bodies: [Organ])]
  private let kommune: String

  init(_ organisation: Organisasjon, kommune: String, _ names: FacetNames) {
    self.kommune = kommune
    levels = Nivå.allCases.map { level in
      (
        level, names.label(.nivaa, level.rawValue),
        organisation.levels.filter { $0.level == level }
      )
    }
  }

  private struct Box {
    var lines: [(text: String, isStrong: Bool)]
    var isMissing: Bool
  }

  var context: TemplateContext {
    var y = 0
    var bands: [TemplateContext] = []
    var boxes: [TemplateContext] = []
    var wires: [TemplateContext] = []
    for (number, level) in levels.enumerated() {
      if number > 0 {
        let middle = Self.width / 2
        wires.append(TemplateContext(["path": "M\(middle) \(y)V\(y + Self.between)"]))
        y += Self.between
      }
      let (drawn, height) = draw(level.bodies, below: y + Self.heading)
      let band = height + Self.heading + Self.margin
      bands.append(
        TemplateContext([
          "label": level.name, "labelY": "\(y + 23)", "y": "\(y)", "height": "\(band)",
        ]))
      boxes += drawn
      y += band
    }
    return TemplateContext(
      [
        "caption": "Organiseringen i \(kommune) slik planen beskriver den",
        "description": description, "width": "\(Self.width)", "height": "\(y)",
      ], lists: ["bands": bands, "boxes": boxes, "wires": wires])
  }

  /// Says in words what the drawing shows.
  private var description: String {
    levels.map { level in
      let bodies = level.bodies.map { body in
        [body.name, body.meetingFrequency.map { "møter: \($0)" }].compactMap { $0 }
          .joined(separator: ", ")
      }
      return
        "\(level.name): \(bodies.isEmpty ? "ikke funnet i planen" : bodies.joined(separator: "; "))."
    }.joined(separator: " ")
  }

  /// Boxes side by side, at most three, then a row below.
  private func draw(_ bodies: [Organ], below top: Int) -> ([TemplateContext], height: Int) {
    var drawn: [TemplateContext] = []
    var y = top
    let count = max(1, min(Self.mostAcross, bodies.count))
    let width = (Self.width - Self.margin * (count + 1)) / count
    let boxes = bodies.isEmpty ? [Self.missing] : bodies.map { Self.box($0, width: width) }
    for start in stride(from: 0, to: boxes.count, by: count) {
      let row = boxes[start..<min(start + count, boxes.count)]
      let height = (row.map(\.lines.count).max() ?? 1) * Self.lineHeight + 18
      for (place, box) in row.enumerated() {
        let x = Self.margin + place * (width + Self.margin)
        drawn.append(Self.context(box, x: x, y: y, width: width, height: height))
      }
      y += height + (start + count < boxes.count ? Self.margin : 0)
    }
    return (drawn, y - top)
  }

  private static let missing = Box(lines: [("Ikke funnet i planen", false)], isMissing: true)

  private static func box(_ organ: Organ, width: Int) -> Box {
    let letters = Int(Double(width - 24) / letter)
    let facts = [
      organ.meetingFrequency.map { "Møter: \($0)" },
      organ.members.isEmpty
        ? nil : Norwegian.count(organ.members.count, "medlem nevnt", "medlemmer nevnt"),
    ].compactMap { $0 }
    return Box(
      lines: wrap(organ.name, letters, most: 3).map { ($0, true) }
        + facts.flatMap { wrap($0, letters, most: 3) }.map { ($0, false) }, isMissing: false)
  }

  /// Lines of whole words; what does not fit ends in an ellipsis, and stands whole below.
  static func wrap(_ text: String, _ letters: Int, most: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + word.count < letters {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(word.count > letters ? "\(word.prefix(letters - 1))…" : String(word))
      }
    }
    guard lines.count > most else { return lines }
    return lines.prefix(most - 1) + ["\(lines[most - 1].prefix(letters - 2)) …"]
  }

  private static func context(
    _ box: Box, x: Int, y: Int, width: Int, height: Int
  ) -> TemplateContext {
    TemplateContext(
      [
        "kind": box.isMissing ? "missing" : "box", "x": "\(x)", "y": "\(y)", "width": "\(width)",
        "height": "\(height)",
      ],
      lists: [
        "lines": box.lines.enumerated().map { number, line in
          TemplateContext(
            ["text": line.text, "x": "\(x + 12)", "y": "\(y + 24 + number * lineHeight)"],
            flags: ["isStrong": line.isStrong])
        }
      ])
  }

  // MARK: The same as lists

  func lists(
    _ names: FacetNames, _ links: PageLinks, _ discretion: Discretion
  ) -> [TemplateContext] {
    levels.map { level in
      TemplateContext(
        ["name": level.name], flags: ["isMissing": level.bodies.isEmpty],
        lists: [
          "bodies": level.bodies.map { organ in
            TemplateContext(
              ["name": organ.name],
              lists: ["facts": OrganFacts(organ, names, discretion).ofBody.contexts(links)])
          }
        ])
    }
  }
}
