internal import Foundation

/// What indexing knows about Norwegian words beside the vocabularies: `.lexicon/`, which
/// `scripts/setup` derives from Debian's and PyPI's dictionaries.
///
/// Without the lists the index is whole but poorer: compounds are split by the plans' own words
/// alone, and only the pairs of `nynorsk.yaml` join the written standards.
package struct WordLists: Sendable {
  /// Words in common use.
  package var common: Set<String>
  /// Bokmål words by the nynorsk form they translate.
  package var bokmålByNynorsk: [String: [String]]

  package init(common: Set<String> = [], bokmålByNynorsk: [String: [String]] = [:]) {
    self.common = common
    self.bokmålByNynorsk = bokmålByNynorsk
  }

  /// Where the lists lie, as seen from the vocabularies.
  package static func folder(beside vocabularies: String) -> String {
    "\(vocabularies)/../.lexicon"
  }

  /// Reads the lists of a folder; a list that is not there is empty.
  package init(at folder: String) {
    common = Set(Self.lines(of: "\(folder)/ord.txt"))
    bokmålByNynorsk = [:]
    for line in Self.lines(of: "\(folder)/nynorsk.tsv") {
      let pair = line.split(separator: "\t")
      guard pair.count == 2 else { continue }
      bokmålByNynorsk[String(pair[0]), default: []].append(String(pair[1]))
    }
  }

  /// What a person who builds an index without the lists should know; `nil` when they are there.
  package var warning: String? {
    guard common.isEmpty || bokmålByNynorsk.isEmpty else { return nil }
    return "The word lists in .lexicon are missing: fewer compounds and nynorsk words are found. "
      + "Run scripts/setup and index again."
  }

  private static func lines(of path: String) -> [String] {
    guard let data = FileManager.default.contents(atPath: path) else { return [] }
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
