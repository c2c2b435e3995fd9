/// Which shard of which build a database is.
package struct ShardMark: Sendable, Equatable {
  /// Names the build; all shards of one have the same.
  package var build: String
  /// From 1 to ``count``.
  package var number: Int
  package var count: Int

  /// As it stands in the metadata.
  var text: String { "\(build) \(number) \(count)" }

  init(build: String, number: Int, count: Int) {
    self.build = build
    self.number = number
    self.count = count
  }

  /// - Parameter text: as ``text`` gives it; anything else is none.
  init?(_ text: String) {
    let parts = text.split(separator: " ")
    guard parts.count == 3, let number = Int(parts[1]), let count = Int(parts[2]),
      (1...max(count, 1)).contains(number)
    else { return nil }
    self.init(build: String(parts[0]), number: number, count: count)
  }

  /// One for each shard of a new build.
  static func all(_ count: Int, build: String) -> [ShardMark] {
    (1...max(count, 1)).map { ShardMark(build: build, number: $0, count: count) }
  }
}
