/// A list of the outline: what leads up to it, and its items with the lines they run on to.
struct BulletList {
  struct Item {
    var lines: [Int]
    var number: Int?
    /// Lines that only label what the item says: «Ansvar: FAU».
    var labels: [Int] = []
  }

  /// The line that leads up to the list, if any stands above it.
  var lead: Int?
  var items: [Item]

  var lines: ClosedRange<Int>? {
    guard let first = items.first?.lines.first, let last = items.last else { return nil }
    return first...max(last.lines.last ?? first, last.labels.last ?? first)
  }

  /// All lists, in order.
  static func all(in outline: Outline) -> [BulletList] {
    var lists: [BulletList] = []
    var place = 0
    var lead: Int?
    while place < outline.lines.count {
      let line = outline.lines[place]
      if line.isItem {
        let (list, end) = read(from: place, lead: lead, in: outline)
        lists.append(list)
        place = max(end, place + 1)
      } else {
        if !line.isBlank && !line.isNoise { lead = place }
        place += 1
      }
    }
    return lists
  }

  private static func read(
    from start: Int, lead: Int?, in outline: Outline
  ) -> (list: BulletList, end: Int) {
    var list = BulletList(lead: lead, items: [])
    let top = Style(outline.lines[start])
    var last = start
    for place in start..<outline.lines.count {
      let line = outline.lines[place]
      switch line.role {
      case .blank, .noise: continue
      case .item(let number, _):
        if place > start, Style(line).isBelow(top) {
          list.items[list.items.count - 1].lines.append(place)
        } else {
          list.items.append(Item(lines: [place], number: number))
        }
      case .label where place - last <= 2: list.items[list.items.count - 1].labels.append(place)
      case .prose where Paragraphs.continues(from: last, to: place, in: outline):
        if list.items[list.items.count - 1].labels.last == last {
          list.items[list.items.count - 1].labels.append(place)
        } else {
          list.items[list.items.count - 1].lines.append(place)
        }
      default: return (list, place)
      }
      last = place
    }
    return (list, outline.lines.count)
  }

  /// What tells an item's depth: how far in it stands, and its sign.
  private struct Style {
    let indent: Int
    let sign: Character?
    let isNumbered: Bool

    init(_ line: ReadLine) {
      indent = line.source.indent
      sign = line.text.first
      if case .item(_?, _) = line.role { isNumbered = true } else { isNumbered = false }
    }

    func isBelow(_ top: Style) -> Bool {
      if isNumbered && top.isNumbered { return false }
      if isNumbered != top.isNumbered { return top.isNumbered || indent > top.indent }
      return sign != top.sign && indent >= top.indent || indent > top.indent + 2
    }
  }
}
