/// Values of which the first are drawn often and the last hardly ever.
struct ZipfList<Value> {
  let values: [Value]
  private let table: ZipfTable

  /// - Parameter values: at least one.
  init(_ values: [Value]) {
    self.values = values
    table = ZipfTable(count: values.count)
  }

  func one(_ chance: inout SeededChance) -> Value { values[table.rank(&chance)] }

  /// Different ones; fewer when the same come again.
  func some(_ count: Int, _ chance: inout SeededChance) -> [Value] where Value: Hashable {
    var chosen: [Value] = []
    for _ in 0..<count {
      let value = one(&chance)
      if !chosen.contains(value) { chosen.append(value) }
    }
    return chosen
  }
}
