internal import NIOPosix

/// Threads that may wait for the disk, so that those that serve connections never do.
enum Blocking {
  /// Work whose request was given up before its turn is not begun.
  static func run<Value: Sendable>(
    _ work: @escaping @Sendable () throws -> Value
  ) async throws -> Value {
    try await NIOThreadPool.singleton.runIfActive(work)
  }
}
