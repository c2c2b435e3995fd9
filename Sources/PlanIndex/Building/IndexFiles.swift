internal import Foundation

/// The files that an index is written in: one, or one for each shard.
struct IndexFiles: Sendable {
  let index: String
  let shards: Int

  /// The file that has the metadata.
  var first: String { shards > 1 ? ShardMark.file(1, of: index) : index }

  /// - Parameter parts: how many writers work at once on an index that is one file.
  func division(parts: Int) -> PartedWriting.Division {
    shards > 1
      ? .shards(ShardMark.all(shards, build: UUID().uuidString)) : .stretches(parts)
  }

  /// - Parameters:
  ///   - folders: the databases of documents.
  ///   - beside: the databases of all that is no document.
  func made(of folders: [String], beside: [String]) -> [BuildPlace.Made] {
    guard shards > 1 else { return [.init(path: index, parts: folders + beside)] }
    return folders.enumerated().map { place, folder in
      .init(
        path: ShardMark.file(place + 1, of: index), parts: place == 0 ? [folder] + beside : [folder]
      )
    }
  }

  /// The port of the first shard in a list that nobody has written yet.
  private static let firstPort = 7101

  /// Takes away the shards of an earlier build that had more, which nobody would serve with these,
  /// and begins a list of servers where there is none.
  func tidy() throws {
    guard shards > 1 else { return }
    let list = ShardMark.list(of: index)
    if !FileManager.default.fileExists(atPath: list) {
      let lines = (0..<shards).map { "remote 127.0.0.1:\(Self.firstPort + $0)\n" }
      try lines.joined().write(toFile: list, atomically: true, encoding: .utf8)
    }
    var number = shards + 1
    while (try? FileManager.default.removeItem(atPath: ShardMark.file(number, of: index))) != nil {
      number += 1
    }
  }
}
