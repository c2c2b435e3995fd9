/// Finds running heads and feet: one line at the edge of many pages.
enum RunningLines {
  /// Pages that a line must stand on.
  private static let least = 3
  /// Bytes; longer lines are text.
  private static let longest = 120

  static func find(in lines: [ReadLine]) -> Set<Int> {
    var places: [String: [Int]] = [:]
    let edges = edges(of: lines).filter { mayRun(lines[$0]) }
    let atEdges = Dictionary(grouping: edges) { key(lines[$0].text) }.filter { $0.value.count > 1 }
    for index in lines.indices where !atEdges.isEmpty && mayRun(lines[index]) {
      let key = key(lines[index].text)
      if atEdges[key] != nil { places[key, default: []].append(index) }
    }
    // What stands amid the pages as often is a cell that repeats; once it may be the title.
    let running = places.filter { key, all in
      all.count >= least && (atEdges[key]?.count ?? 0) * 4 >= (all.count - 1) * 3
    }.values
    let numbered = numberedPages(in: lines)
    // On the first page the line may be the title itself.
    return numbered.union(
      running.flatMap { $0.filter { lines[$0].source.page != 1 || $0 > 20 } })
  }

  private static let pageNumber = Pattern(#"^(\d{1,3})\s|\s(\d{1,3})(?:\s*(?:av|/)\s*\d{1,3})?$"#)
  /// Pages a running head may miss, on a picture or before a chapter.
  private static let longestStep = 3

  /// Lines that say the same but for a page number that rises, wherever the pages are not marked.
  private static func numberedPages(in lines: [ReadLine]) -> Set<Int> {
    var places: [String: [(index: Int, page: Int)]] = [:]
    for index in lines.indices where mayRun(lines[index]) {
      let text = lines[index].text
      guard let match = pageNumber.first(in: text), let page = match.number(1) ?? match.number(2),
        text.split(separator: " ").count > 2
      else { continue }
      places[key(text), default: []].append((index, page))
    }
    let running = places.values.filter { found in
      found.count >= least
        && zip(found, found.dropFirst()).allSatisfy {
          (1...longestStep).contains($1.page - $0.page)
        }
    }
    return Set(running.flatMap { $0.map(\.index) })
  }

  private static func key(_ text: String) -> String {
    String(text.filter { !$0.isNumber }).singleSpaced
  }

  private static func mayRun(_ line: ReadLine) -> Bool {
    guard line.text.utf8.count < longest, line.text.contains(where: \.isLetter) else {
      return false
    }
    switch line.role {
    case .prose, .heading: return TableColumns.words(of: line.text) == nil
    default: return false
    }
  }

  /// The lines that begin and end a page, or stand beside a page number where pages are unmarked.
  private static func edges(of lines: [ReadLine]) -> Set<Int> {
    var edges: Set<Int> = []
    let solid = lines.indices.filter { !lines[$0].isBlank }
    for (order, index) in solid.enumerated() {
      let isBreak =
        order > 0 && lines[index].source.page != lines[solid[order - 1]].source.page
      let isNumber = NoiseReading.isPageNumber(short(lines[index].text))
      guard isBreak || isNumber else { continue }
      let near = (order - 2)...(order + 1)
      edges.formUnion(near.filter(solid.indices.contains).map { solid[$0] })
    }
    return edges
  }

  private static func short(_ text: String) -> String { text.utf8.count < 20 ? text : "x" }
}
