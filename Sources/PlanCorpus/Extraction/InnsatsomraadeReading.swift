/// Sorts tiltak into the plan's innsatsområder and numbers both.
struct InnsatsområdeReading {
  private(set) var områder: [Innsatsområde] = []
  /// For each block its area, `nil` where the plan declares none, and its number there.
  private(set) var places: [(area: Int?, number: Int)] = []

  /// Reads the areas of blocks in the order of the plan.
  init(_ blocks: [TiltakBlock], in outline: Outline) {
    let groups = Self.groups(blocks)
    let list = Self.list(matching: groups, in: outline)
    let areas: [Int?]
    if list != nil || Self.hasAreas(groups, in: outline) {
      areas = groups.map { add($0, list: list, outline) }
    } else {
      areas = groups.map { _ in nil }
    }
    addListedOnly(list ?? Self.ownList(in: outline), outline)
    addHeadedOnly(outline)
    områder.sort { $0.number < $1.number }
    number(groups, areas)
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
      if let previous = groups.last?.blocks.last, !beginsAnew(block, after: previous) {
        groups[groups.count - 1].blocks.append(block)
      } else {
        groups.append(Group(heading: block.heading, blocks: [block]))
      }
    }
    return groups
  }

  private static func beginsAnew(_ block: TiltakBlock, after previous: TiltakBlock) -> Bool {
    if block.printedArea != previous.printedArea { return true }
    let isOther = block.heading != previous.heading
    if let number = block.printedNumber, let before = previous.printedNumber {
      let isDeclared = block.heading?.number != nil || block.heading?.isDeclared ?? false
      return number <= before || (isOther && isDeclared)
    }
    return block.heading != nil && isOther
  }

  /// Headings are areas where one is called so, where the tiltak's numbers begin anew below each,
  /// or where the plan speaks of areas and the headings are several.
  private static func hasAreas(_ groups: [Group], in outline: Outline) -> Bool {
    if groups.contains(where: { $0.heading?.number != nil || $0.heading?.isDeclared ?? false }) {
      return true
    }
    guard Set(groups.compactMap(\.heading?.title)).count > 1 else { return false }
    let beginAnew = groups.count { ($0.blocks.first?.printedNumber ?? 0) == 1 }
    return beginAnew > 1 || AreaHeadings.areSpokenOf(in: outline)
  }

  // MARK: The plan's list

  /// The plan's list of areas: the one whose items the headings above tiltak repeat.
  private static func list(matching groups: [Group], in outline: Outline) -> AreaHeadings.List? {
    let headings = Set(groups.compactMap(\.heading?.title))
    func matched(_ list: AreaHeadings.List) -> Int {
      list.items.count { item in headings.contains { AreaHeadings.alike($0, item.title) } }
    }
    let best = AreaHeadings.lists(in: outline).max { matched($0) < matched($1) }
    return best.flatMap { matched($0) * 2 >= headings.count && matched($0) > 0 ? $0 : nil }
  }

  /// A list that no heading repeats is the plan's own where nothing says it is another's.
  private static func ownList(in outline: Outline) -> AreaHeadings.List? {
    AreaHeadings.lists(in: outline).first { $0.isHeaded && !$0.isForeign }
  }

  // MARK: Areas

  private mutating func add(
    _ group: Group, list: AreaHeadings.List?, _ outline: Outline
  ) -> Int? {
    guard let heading = group.heading else {
      return group.blocks.first?.printedArea.flatMap { printed in
        list?.items.first { $0.number == printed }.map { insert($0, outline) }
      }
    }
    let item = list?.items.max {
      AreaHeadings.likeness($0.title, heading.title)
        < AreaHeadings.likeness($1.title, heading.title)
    }
    if let item, AreaHeadings.alike(item.title, heading.title) { return insert(item, outline) }
    if let known = områder.first(where: { Self.key($0.title) == Self.key(heading.title) }) {
      return known.number
    }
    let next = (områder.map(\.number).max() ?? 0) + 1
    let printed = heading.number ?? group.blocks.first?.printedArea
    let isFree = !områder.contains { $0.number == printed }
    return insert(
      Innsatsområde(
        number: isFree ? printed ?? next : next, title: heading.title,
        evidence: outline.evidence(heading.lines)))
  }

  private static func key(_ title: String) -> String {
    String(title.lowercased().filter { $0.isLetter || $0.isNumber })
  }

  private mutating func insert(_ item: AreaHeadings.List.Item, _ outline: Outline) -> Int {
    insert(
      Innsatsområde(
        number: item.number, title: TitleReading.clean(item.title),
        evidence: outline.evidence(item.lines)))
  }

  private mutating func insert(_ område: Innsatsområde) -> Int {
    if !områder.contains(where: { $0.number == område.number }) { områder.append(område) }
    return område.number
  }

  /// Areas that the plan lists but has no tiltak for are areas all the same.
  private mutating func addListedOnly(_ list: AreaHeadings.List?, _ outline: Outline) {
    for item in list?.items ?? []
    where !områder.contains(where: { AreaHeadings.alike($0.title, item.title) }) {
      _ = insert(item, outline)
    }
  }

  /// So are those that have a heading which calls them areas.
  private mutating func addHeadedOnly(_ outline: Outline) {
    for index in outline.lines.indices {
      guard case .innsatsområde(let number, let title?) = outline.lines[index].role,
        !områder.contains(where: {
          $0.number == number || AreaHeadings.alike($0.title, title)
        })
      else { continue }
      let next = (områder.map(\.number).max() ?? 0) + 1
      _ = insert(
        Innsatsområde(
          number: number ?? next, title: TitleReading.clean(title),
          evidence: outline.evidence(index...index)))
    }
  }

  // MARK: Numbers

  /// The printed number, or the place in the order where none is printed or it stands twice.
  private mutating func number(_ groups: [Group], _ areas: [Int?]) {
    var used: [Int: Set<Int>] = [:]
    for (group, area) in zip(groups, areas) {
      let before = used[area ?? 0]?.count ?? 0
      for (index, block) in group.blocks.enumerated() {
        var number = block.printedNumber ?? before + index + 1
        while used[area ?? 0, default: []].contains(number) { number += 1 }
        used[area ?? 0, default: []].insert(number)
        places.append((area, number))
      }
    }
  }
}
