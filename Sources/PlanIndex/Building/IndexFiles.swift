internal import Foundation

/// The files that an index is written in: one, or one for each shard.
package struct IndexFiles: Sendable {
  let index: String
  let shards: Int

  var isInShards: Bool { shards > 1 }

  /// The file that has the metadata.
  var first: String { isInShards ? Self.shard(1, of: index) : index }

  /// The file of a shard of an index.
  package static func shard(_ number: Int, of index: String) -> String { "\(index).\(number)" }

  /// The file that names the servers of an index's shards.
  package static func list(of index: String) -> String { "\(index).stub" }

  /// - Parameter parts: how many writers work at once on an index that is one file.
  func division(parts: Int) -> PartedWriting.Division {
    isInShards
      ? .shards(ShardMark.all(shards, build: UUID().uuidString)) : .stretches(parts)
  }

  /// - Parameters:
  ///   - folders: the databases of documents, for each shard where there are several.
  ///   - beside: the databases of all that is no document.
  func made(of folders: [[String]], beside: [String]) -> [BuildPlace.Made] {
    guard isInShards else { return [.init(path: index, parts: folders.joined() + beside)] }
    return folders.enumerated().map { place, folders in
      .init(
        path: Self.shard(place + 1, of: index), parts: place == 0 ? folders + beside : folders)
    }
  }

  /// The port of the first shard in a list that nobody has written yet.
  private static let firstPort = 7101

  /// Takes away the shards of an earlier build that had more, which nobody would serve with these,
  /// and begins a list of servers where there is none.
  func tidy() throws {
    guard isInShards else { return }
    let list = Self.list(of: index)
    if !FileManager.default.fileExists(atPath: list) {
      let lines = (0..<shards).map { "remote 127.0.0.1:\(Self.firstPort + $0)\n" }
      try lines.joined().write(toFile: list, atomically: true, encoding: .utf8)
    }
    var number = shards + 1
    while (try? FileManager.default.removeItem(atPath: Self.shard(number, of: index))) != nil {
      number += 1
    }
  }
}
