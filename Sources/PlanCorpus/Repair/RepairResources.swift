import Foundation
import Synchronization

/// Where the words come from, loaded when the first damaged text asks for them.
package final class RepairResources: Sendable {
  private enum State {
    case unopened
    case opened(Lexicon?)
  }

  /// The usual places, opened once a process.
  package static let shared = RepairResources()

  private let state = Mutex(State.unopened)
  private let lexiconPath: String?
  private let wordLists: [String]

  /// Looks in the usual places; an explicit path comes first.
  package init(
    lexiconPath: String? = nil,
    wordLists: [String] = ["/usr/share/dict/bokmaal", "/usr/share/dict/nynorsk"]
  ) {
    self.lexiconPath = lexiconPath ?? RepairResources.usualLexicon()
    self.wordLists = wordLists
  }

  /// What repair reads its words from: the compiled lexicon, or the word lists it is made of.
  package var files: [String] {
    if let lexiconPath, FileManager.default.isReadableFile(atPath: lexiconPath) {
      return [lexiconPath]
    }
    return wordLists
  }

  /// What is not there, and what to do about it; empty when repair has all it can use.
  package var missing: [String] {
    if let lexiconPath, FileManager.default.isReadableFile(atPath: lexiconPath) { return [] }
    var result = ["the compiled lexicon: run scripts/lexicon.py"]
    for path in wordLists where !FileManager.default.isReadableFile(atPath: path) {
      result.append("\(path): install the package wnorwegian")
    }
    return result
  }

  /// The compiled lexicon; else one made of the word lists, without frequencies and in about two
  /// seconds; else none, and only the obvious is repaired.
  var lexicon: Lexicon? {
    state.withLock { state in
      if case .opened(let lexicon) = state { return lexicon }
      let lexicon = open()
      state = .opened(lexicon)
      return lexicon
    }
  }

  private func open() -> Lexicon? {
    if let lexiconPath, let lexicon = try? Lexicon(mapping: lexiconPath) { return lexicon }
    var builder = LexiconBuilder()
    var isEmpty = true
    for (path, kind) in zip(wordLists, [WrittenNorwegian.bokmaal, .nynorsk]) {
      guard let bytes = FileManager.default.contents(atPath: path) else { continue }
      isEmpty = false
      for line in bytes.split(separator: UInt8(ascii: "\n")) {
        // The lists are Latin-1, so a byte is a scalar.
        let letters = line.map { UInt8(letterOf: Unicode.Scalar($0)) }
        let isName = line.first.map { Unicode.Scalar($0).isUpperLetter } ?? false
        builder.add(letters, kind: kind.rawValue | (isName ? 4 : 0))
      }
    }
    return isEmpty ? nil : builder.build()
  }

  /// `TVERRSNITT_LEXICON`, the checkout the program was built in, the working directory, and
  /// where a package would install it.
  private static func usualLexicon() -> String? {
    if let path = ProcessInfo.processInfo.environment["TVERRSNITT_LEXICON"] { return path }
    var places = [FileManager.default.currentDirectoryPath]
    // A program that is found by the search path is called by its name alone, and one that runs
    // tests is another's.
    for program in [CommandLine.arguments.first, Bundle.main.executablePath].compactMap({ $0 }) {
      var directory = URL(fileURLWithPath: program).resolvingSymlinksInPath()
        .deletingLastPathComponent()
      while directory.path.count > 1 {
        places.append(directory.path)
        directory.deleteLastPathComponent()
      }
    }
    let candidates =
      places.map { $0 + "/.lexicon/norsk.trie" } + ["/usr/share/tverrsnitt/norsk.trie"]
    return candidates.first { FileManager.default.isReadableFile(atPath: $0) }
  }
}
