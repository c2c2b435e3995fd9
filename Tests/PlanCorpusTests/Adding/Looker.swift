import Dispatch
import Foundation
import Synchronization

/// Looks for a file all the time, on a thread of its own, until it is told to end.
final class Looker: Sendable {
  private let ends = Atomic(false)
  private let looks = Atomic(0)
  private let missed = Atomic(0)
  private let group = DispatchGroup()

  init(for path: String) {
    DispatchQueue.global().async(group: group) { [self] in
      while !ends.load(ordering: .relaxed) {
        looks.add(1, ordering: .relaxed)
        if access(path, F_OK) != 0 { missed.add(1, ordering: .relaxed) }
      }
    }
  }

  /// How often it looked, and how often there was nothing.
  func end() -> (looks: Int, missed: Int) {
    ends.store(true, ordering: .relaxed)
    group.wait()
    return (looks.load(ordering: .relaxed), missed.load(ordering: .relaxed))
  }
}
