internal import Foundation

/// What something took: by the clock, and of the processors' time.
///
/// On a machine that others use as well, the time of the processors says more about the program.
struct Stopwatch {
  private let clock = ContinuousClock()
  private let began: ContinuousClock.Instant
  private let spent: Double

  init() {
    began = clock.now
    spent = Self.processorSeconds
  }

  var seconds: Double { (clock.now - began).seconds }

  /// Of all threads together.
  var cpuSeconds: Double { Self.processorSeconds - spent }

  private static var processorSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
