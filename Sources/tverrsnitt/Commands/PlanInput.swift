internal import Foundation
internal import PlanCorpus

/// A plan file that a command was given: a path, or - for standard input.
struct PlanInput {
  let argument: String

  init(_ argument: String) { self.argument = argument }

  /// Its name in evidence.
  var shortName: String { (argument as NSString).lastPathComponent }

  /// - Throws: a `Fault` when it cannot be read, or is no text.
  func text() throws -> LenientDecoding.Decoded {
    guard argument == "-" else { return try LenientDecoding.text(at: argument, as: argument) }
    return try LenientDecoding.text(of: Self.standardInput(), as: argument)
  }

  /// One byte more than a plan may have is enough to tell that there is too much.
  private static func standardInput() throws -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count <= LenientDecoding.largestFile,
      let chunk = try FileHandle.standardInput.read(upToCount: 1 << 20), !chunk.isEmpty
    {
      bytes += chunk
    }
    return bytes
  }
}
