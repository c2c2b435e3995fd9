/// Sorts tiltak into the plan's innsatsområder and numbers both.
struct InnsatsområdeReading {
  private(set) var områder: [Innsatsområde] = []
  /// For each block its area, `nil` where the plan declares none, and its number there.
  private(set) var places: [(area: Int?, number: Int)] = []

  /// Reads the areas of blocks in the order of the plan.
  init(_ blocks: [TiltakBlock], in outline: Outline) {
    let groups = Self.groups(blocks)
    let list = Self.list(matching: groups, in: outline)
    guard list != nil || groups.count > 1 || groups.contains(where: { $0.heading?.number != nil })
    else {
      places = Self.numbered(blocks, area: nil)
      return
    }
    for group in groups {
      let area = add(group, list: list, outline)
      places += Self.numbered(group.blocks, area: area)
    }
    addListedOnly(list, outline)
  }

  private struct Group {
    var heading: AreaHeading?
    var blocks: [TiltakBlock]
  }

  /// Blocks that stand under one heading. Where numbers begin anew, a new area begins; a
  /// heading between tiltak whose numbers run on is a heading inside the area.
  private static func groups(_ blocks: [TiltakBlock]) -> [Group] {
    var groups: [Group] = []
    for block in blocks {
      guard let last = groups.last, let previous = last.blocks.last else {
        groups.append(Group(heading: block.heading, blocks: [block]))
        continue
      }
      if beginsAnew(block, after: previous) {
        groups.append(Group(heading: block.heading, blocks: [block]))
      } else {
        groups[groups.count - 1].blocks.append(block)
      }
    }
    return groups
  }

  private static func beginsAnew(_ block: TiltakBlock, after previous: TiltakBlock) -> Bool {
    if let number = block.printedNumber, let before = previous.printedNumber {
      return number <= before || (block.heading?.number != nil && block.heading != previous.heading)
    }
    return block.heading != nil && block.heading != previous.heading
  }

  /// The plan's list of areas: the one whose items the headings above tiltak repeat.
  private static func list(matching groups: [Group], in outline: Outline) -> AreaHeadings.List? {
    let headings = groups.compactMap(\.heading?.title)
    func matched(_ list: AreaHeadings.List) -> Int {
      list.items.count { item in headings.contains { AreaHeadings.alike($0, item.title) } }
    }
    let best = AreaHeadings.lists(in: outline).max { matched($0) < matched($1) }
    return best.flatMap { matched($0) * 2 >= headings.count && matched($0) > 0 ? $0 : nil }
  }

  private mutating func add(
    _ group: Group, list: AreaHeadings.List?, _ outline: Outline
  ) -> Int? {
    guard let heading = group.heading else { return nil }
    let item = list?.items.max {
      AreaHeadings.likeness($0.title, heading.title)
        < AreaHeadings.likeness($1.title, heading.title)
    }
    if let item, AreaHeadings.alike(item.title, heading.title) {
      return insert(
        Innsatsområde(
          number: item.number, title: TitleReading.clean(item.title),
          evidence: outline.evidence(item.lines)))
    }
    let next = (områder.map(\.number).max() ?? 0) + 1
    return insert(
      Innsatsområde(
        number: heading.number ?? next, title: heading.title,
        evidence: outline.evidence(heading.line...heading.line)))
  }

  private mutating func insert(_ område: Innsatsområde) -> Int {
    if !områder.contains(where: { $0.number == område.number }) { områder.append(område) }
    return område.number
  }

  /// Areas that the plan lists but has no tiltak for are areas all the same.
  private mutating func addListedOnly(_ list: AreaHeadings.List?, _ outline: Outline) {
    for item in list?.items ?? [] where !områder.contains(where: { $0.number == item.number }) {
      områder.append(
        Innsatsområde(
          number: item.number, title: TitleReading.clean(item.title),
          evidence: outline.evidence(item.lines)))
    }
    områder.sort { $0.number < $1.number }
  }

  /// The printed number, or the place in the order where none is printed or it stands twice.
  private static func numbered(
    _ blocks: [TiltakBlock], area: Int?
  ) -> [(area: Int?, number: Int)] {
    var used: Set<Int> = []
    return blocks.enumerated().map { index, block in
      var number = block.printedNumber ?? index + 1
      while used.contains(number) { number += 1 }
      used.insert(number)
      return (area, number)
    }
  }
}
