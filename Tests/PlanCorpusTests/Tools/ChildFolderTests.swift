import Fixtures
import Foundation
import Testing

@testable import PlanCorpus

@Suite struct `A folder for another program` {
  private static let youth: time_t = 3600

  @Test func `of a run that was killed is cleared away by the next`() throws {
    try Fixtures.withFolder { place in
      let left = "\(place)/tverrsnitt-child-LEFT"
      let others = [
        "\(place)/tverrsnitt-child-file", "\(place)/tverrsnitt-annet", "\(place)/annet",
      ]
      for path in [left] + others.dropFirst() {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
      }
      try Data("x".utf8).write(to: URL(fileURLWithPath: "\(left)/input.pdf"))
      try Data("x".utf8).write(to: URL(fileURLWithPath: others[0]))
      ChildFolder.clear(below: place, now: time(nil))
      // So young that it may be another run's that is about to lock it.
      #expect(FileManager.default.fileExists(atPath: left))
      ChildFolder.clear(below: place, now: time(nil) + Self.youth)
      #expect(!FileManager.default.fileExists(atPath: left))
      for path in others { #expect(FileManager.default.fileExists(atPath: path), "\(path)") }
    }
  }

  @Test func `that is in use is left, however old it is`() throws {
    let folder = try ChildFolder(holding: ["input": Array("æøå".utf8)])
    ChildFolder.clear(
      below: (folder.path as NSString).deletingLastPathComponent, now: time(nil) + Self.youth)
    #expect(FileManager.default.fileExists(atPath: "\(folder.path)/input"))
    folder.remove()
    #expect(!FileManager.default.fileExists(atPath: folder.path))
  }

  @Test func `is left within a time by a program that nobody waits for any more`() {
    for limits in [ChildLimits.ownInput, .foreignInput] {
      let words = limits.wrapping("pandoc", mayUnshare: true)
      let seconds = limits.time.components.seconds
      #expect(words.suffix(4) == ["timeout", "--signal=KILL", "\(seconds).0", "pandoc"])
    }
  }
}
