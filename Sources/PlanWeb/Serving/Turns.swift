/// Lets so many at a time do something costly, so many wait, and sends the rest away.
actor Turns {
  private var free: Int
  private let queue: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(_ count: Int, queue: Int) {
    free = count
    self.queue = queue
  }

  /// Waits for a turn and does the work in it.
  ///
  /// - Throws: `Refusal.busy` when too many wait already, and what the work throws.
  func wait<Value: Sendable>(_ work: @Sendable () async throws -> Value) async throws -> Value {
    try await take()
    defer { giveBack() }
    // Whoever gave up while waiting has nobody to answer to.
    try Task.checkCancellation()
    return try await work()
  }

  private func take() async throws(Refusal) {
    if free > 0 {
      free -= 1
      return
    }
    guard waiting.count < queue else { throw .busy }
    await withCheckedContinuation { waiting.append($0) }
  }

  /// A turn goes straight to whoever has waited longest.
  private func giveBack() {
    guard !waiting.isEmpty else {
      free += 1
      return
    }
    waiting.removeFirst().resume()
  }
}
