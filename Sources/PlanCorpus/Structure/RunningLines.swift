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
    let running = places.values.filter { $0.count >= least }
    // On the first page the line may be the title itself.
    return Set(running.flatMap { $0.filter { lines[$0].source.page != 1 || $0 > 20 } })
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
