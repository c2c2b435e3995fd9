/// The handles of a database that nobody uses just now.
struct HandlePool {
  /// A handle on its way between the pool and a read.
  ///
  /// Unchecked, because a handle must not be used by two threads at once and
  /// the compiler cannot see that it is not: the lock lets exactly one read
  /// take a slot, that read alone uses it, and it comes back only when it is
  /// the sole owner of the handle.
  struct Slot: @unchecked Sendable {
    var handle: DatabaseHandle
    let generation: Int
  }

  /// More than this many idle handles are closed instead of kept.
  static let limit = 64

  var idle: [Slot]
  /// Rises with every refresh; older handles are reopened before they are lent.
  var generation = 0
  var isClosed = false

  init(first: Slot) { idle = [first] }

  mutating func giveBack(_ slot: Slot) {
    guard !isClosed, idle.count < Self.limit else { return }
    idle.append(slot)
  }

  mutating func close() {
    isClosed = true
    idle = []
  }
}
