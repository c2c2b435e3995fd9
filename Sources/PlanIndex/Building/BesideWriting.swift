internal import Foundation
internal import Xapian

/// Writes what stands in an index beside its documents.
struct BesideWriting {
  let vocabularies: Vocabularies
  let registry: FacetRegistry
  let files: IndexFiles
  /// Takes the databases.
  let folder: String

  /// - Parameter records: writes the plans as they were read.
  /// - Returns: the databases.
  func write(
    _ written: PartedWriting.Written, _ plans: [PlanSummary],
    records: (inout IndexWriting) throws -> Void = { _ in }
  ) throws -> [String] {
    let beside = "\(folder)/beside"
    var writing = try IndexWriting(at: beside, vocabularies, written.words, registry)
    try records(&writing)
    if files.isInShards {
      try writing.setMetadata(Schema.Metadata.words, bytes: try wordsFile(written.words))
    } else {
      try written.words.write(to: &writing)
    }
    try writing.finish(written.words, written.rows, vocabularies, plans)
    return [beside]
  }

  /// The words as a database that is one file, for the metadata to carry.
  private func wordsFile(_ words: SearchWords) throws -> [UInt8] {
    let (place, file) = ("\(folder)/words", "\(folder)/words.file")
    var writing = try IndexWriting(at: place, vocabularies, words, registry)
    try words.write(to: &writing)
    try writing.finish()
    try BuildPlace.compact([place], to: file)
    return Array(try Data(contentsOf: URL(fileURLWithPath: file)))
  }
}
