internal import NIOCore
internal import Synchronization

/// Answers by their address, within bounded memory.
///
/// Two halves: answers enter the young one, and when it is full the old one is dropped and the
/// young one grows old. What is asked for again moves back to the young half, so what is used
/// stays.
final class AnswerCache: Sendable {
  private struct Halves {
    var young: [String: TaggedAnswer] = [:]
    var old: [String: TaggedAnswer] = [:]
    var youngBytes = 0
  }

  /// What an entry takes besides its text: tables, headers.
  private static let overhead = 512

  private let halfBytes: Int
  private let halves = Mutex(Halves())

  init(bytes: Int = Limits.cache) { halfBytes = bytes / 2 }

  subscript(address: String) -> TaggedAnswer? {
    get {
      halves.withLock { halves in
        if let answer = halves.young[address] { return answer }
        guard let answer = halves.old.removeValue(forKey: address) else { return nil }
        enter(answer, address, &halves)
        return answer
      }
    }
    set {
      guard let newValue else { return }
      halves.withLock { enter(newValue, address, &$0) }
    }
  }

  private func enter(_ answer: TaggedAnswer, _ address: String, _ halves: inout Halves) {
    let bytes = answer.answer.body.readableBytes + address.utf8.count + Self.overhead
    // One answer must not drive all others out.
    guard bytes <= halfBytes / 4, halves.young[address] == nil else { return }
    if halves.youngBytes + bytes > halfBytes {
      halves.old = halves.young
      halves.young = [:]
      halves.youngBytes = 0
    }
    halves.young[address] = answer
    halves.youngBytes += bytes
  }
}
