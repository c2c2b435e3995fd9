extension Array where Element: Hashable {
  /// Each element once, in the order they come.
  package var distinct: [Element] {
    var met: Set<Element> = []
    return filter { met.insert($0).inserted }
  }
}
