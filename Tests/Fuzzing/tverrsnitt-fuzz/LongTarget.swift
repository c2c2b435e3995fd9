internal import PlanCorpus

/// A short text over and over, as long as a short plan: what grows much faster than its length shows
/// as a time-out.
enum LongTarget {
  private static let length = 50_000
  /// For texts without line breaks of their own.
  private static let longestLine = 25_000

  static func run(_ input: Input) {
    guard !input.isEmpty else { return }
    var piece = Array(input.rest)
    if !piece.contains(UInt8(ascii: "\n")) {
      piece = Array(repeatElement(piece, count: max(1, longestLine / piece.count)).joined())
      piece.append(UInt8(ascii: "\n"))
    }
    let bytes = Array(repeatElement(piece, count: max(1, length / piece.count)).joined())
    guard let decoded = try? LenientDecoding.text(of: bytes, as: PlanTarget.file) else { return }
    _ = LoneFile.read(decoded, as: PlanTarget.file)
  }
}
