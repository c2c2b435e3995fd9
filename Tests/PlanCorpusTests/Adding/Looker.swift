import Foundation
import Synchronization

/// Looks for a file all the time, on a thread of its own, until it is told to end.
final class Looker: Sendable {
  private let ends = Atomic(false)
  private let looked = Atomic(0)
  private let missed = Atomic(0)

  /// How often it has looked.
  var looks: Int { looked.load(ordering: .relaxed) }

  init(for path: String) {
    Thread.detachNewThread { [self] in
      while !ends.load(ordering: .relaxed) {
        if access(path, F_OK) != 0 { missed.add(1, ordering: .relaxed) }
        looked.add(1, ordering: .relaxed)
      }
    }
  }

  /// Lets it end.
  ///
  /// - Returns: how often there was nothing.
  func end() -> Int {
    ends.store(true, ordering: .relaxed)
    return missed.load(ordering: .relaxed)
  }
}
