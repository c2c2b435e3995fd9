/// What another program may take and reach.
package struct ChildLimits: Sendable, Equatable {
  /// It is ended when it takes longer.
  package var time: Duration
  /// Bytes that it may write to a file, or print.
  package var output: Int
  /// Bytes of address space; `nil` sets no limit. A browser reserves more than it will ever use.
  package var memory: Int?
  /// Whether it is cut off from the network, where this machine lets that be done.
  package var isOffline: Bool

  /// For a program that reads what this one made.
  package static let ownInput = ChildLimits(
    time: .seconds(120), output: 200_000_000, memory: nil, isOffline: false)

  /// For a program that reads a file from elsewhere, which may be made to do harm.
  package static let foreignInput = ChildLimits(
    time: .seconds(60), output: 64 << 20, memory: 2 << 30, isOffline: true)

  /// What runs a program within limits.
  static let wrappers = [Tool.unshare, .prlimit, .timeout]

  /// For a program that only says which it is.
  package static let question = ChildLimits(
    time: .seconds(20), output: 1 << 20, memory: nil, isOffline: false)

  /// The words that run a program within these limits.
  ///
  /// - Parameter mayUnshare: whether a network of its own can be had.
  func wrapping(_ program: String, mayUnshare: Bool) -> [String] {
    var words: [String] = []
    if isOffline, mayUnshare {
      words += [Tool.unshare.name, "--map-root-user", "--net", "--"]
    }
    if let memory {
      words += [
        Tool.prlimit.name, "--as=\(memory)", "--fsize=\(output)", "--core=0",
        "--cpu=\(max(time.components.seconds, 1))", "--",
      ]
    }
    // Holds even when this process was killed and nobody else is left to end the program.
    words += [Tool.timeout.name, "--signal=KILL", "\(time / .seconds(1))"]
    return words + [program]
  }
}
