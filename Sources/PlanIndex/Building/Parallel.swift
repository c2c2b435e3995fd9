internal import Dispatch
internal import Foundation
internal import Synchronization

/// Does the parts of a work at once, each on a thread of its own.
enum Parallel {
  private static let pause = DispatchTimeInterval.milliseconds(200)

  /// As many parts as pay on this machine; more cores than this wait for the disk alone.
  static var usual: Int { min(ProcessInfo.processInfo.activeProcessorCount, 8) }

  /// What the parts come to, in their order.
  ///
  /// - Parameters:
  ///   - waiting: called now and then until all are done.
  /// - Throws: the error of the first part that failed, after all parts have ended.
  static func map<Outcome: Sendable>(
    _ count: Int, waiting: () -> Void = {}, _ work: @escaping @Sendable (Int) throws -> Outcome
  ) throws -> [Outcome] {
    let outcomes = Outcomes<Outcome>(count)
    let group = DispatchGroup()
    for part in 0..<count {
      DispatchQueue.global().async(group: group) {
        outcomes.set(part, Result { try work(part) })
      }
    }
    while group.wait(timeout: .now() + pause) == .timedOut { waiting() }
    return try outcomes.all.map { try $0.get() }
  }

  /// The same for values, in as many parts as pay.
  static func map<Value: Sendable, Outcome: Sendable>(
    _ values: [Value], _ work: @escaping @Sendable (Value) throws -> Outcome
  ) throws -> [Outcome] {
    let shares = shares(of: values.count, usual)
    return try map(shares.count) { part in try values[shares[part]].map(work) }.flatMap { $0 }
  }

  /// Numbers below `count` in at most so many stretches of about the same length.
  static func shares(of count: Int, _ parts: Int) -> [Range<Int>] {
    let parts = max(1, min(parts, count))
    return (0..<parts).map { count * $0 / parts..<count * ($0 + 1) / parts }
  }
}

/// What the parts of a work came to, as they end.
private final class Outcomes<Outcome: Sendable>: Sendable {
  private let results: Mutex<[Result<Outcome, any Error>?]>

  init(_ count: Int) {
    results = Mutex([Result<Outcome, any Error>?](repeating: nil, count: count))
  }

  func set(_ part: Int, _ result: Result<Outcome, any Error>) {
    results.withLock { $0[part] = result }
  }

  var all: [Result<Outcome, any Error>] { results.withLock { $0.compactMap { $0 } } }
}
