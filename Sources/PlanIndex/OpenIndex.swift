internal import Foundation
package import Xapian

/// An index that is open for reading.
///
/// It goes on showing what it showed when it was opened, also when a new index has been swapped
/// in: open a new one to see that.
package final class OpenIndex: Sendable {
  package let path: String
  package let database: Database
  /// Names what it shows: no two builds share it, and copies of one file do.
  package let generation: String
  /// Names the build that the shards are of; empty for an index that is one file.
  private let build: String
  /// Keeps the file that was opened within reach; `nil` for an index in shards.
  private let file: PinnedFile?
  /// The servers of an index in shards, and its words.
  private let shards: ShardList?
  private let words: WordsFile?
  package let facets: FacetRegistry
  package let plans: [PlanSummary]
  package let stopwords: [String]
  /// Abbreviations that mean something in just their case.
  package let abbreviations: [String]
  /// Words that say little of what is looked for.
  package let weakWords: [String]
  /// Openings of questions that do not steer a search.
  package let questions: [String]
  /// Types and areas by the words of queries.
  package let concepts: QueryConcepts

  /// - Throws: `IndexError` when there is none, it is of another schema, or cannot be read.
  package init(path: String) throws(IndexError) {
    self.path = path
    guard FileManager.default.fileExists(atPath: path) else { throw .missing(path: path) }
    do {
      shards = try ShardList(path)
      let file = shards == nil ? PinnedFile(path) : nil
      self.file = file
      let opened = try shards?.open()
      words = opened?.words
      database = try opened?.database ?? Database(path: file?.path ?? path, named: path)
      generation = try database.read { reader throws(XapianError) in try reader.uuid }
      let metadata = try database.read(Self.texts)
      func text(_ key: String) -> String { metadata[key] ?? "" }
      func lines(_ key: String) -> [String] { text(key).split(separator: "\n").map(String.init) }
      let schema = text(Schema.Metadata.schema)
      guard schema == Schema.version else {
        throw IndexError.otherSchema(path: path, found: schema.isEmpty ? "unknown" : schema)
      }
      var facets = try Self.decode(FacetRegistry.self, text(Schema.Metadata.facets), path)
      facets.kommuner = try Self.decode(
        Kommuneoversikt.self, text(Schema.Metadata.kommuner), path)
      self.facets = facets
      plans = try Self.decode([PlanSummary].self, text(Schema.Metadata.plans), path)
      concepts = QueryConcepts(
        try Self.decode(QueryConcepts.Stored.self, text(Schema.Metadata.concepts), path))
      stopwords = lines(Schema.Metadata.stopwords)
      questions = lines(Schema.Metadata.questions)
      weakWords = lines(Schema.Metadata.weak)
      abbreviations = lines(Schema.Metadata.abbreviations)
      build = ShardMark(text(Schema.Metadata.shard))?.build ?? ""
    } catch {
      throw Self.reason(error, path)
    }
  }

  /// The metadata that is read when an index is opened, by key.
  private static func texts(_ reader: borrowing Reader) throws(XapianError) -> [String: String] {
    var texts: [String: String] = [:]
    for key in [
      Schema.Metadata.schema, Schema.Metadata.facets, Schema.Metadata.kommuner,
      Schema.Metadata.plans, Schema.Metadata.concepts, Schema.Metadata.stopwords,
      Schema.Metadata.questions, Schema.Metadata.weak, Schema.Metadata.abbreviations,
      Schema.Metadata.shard,
    ] {
      texts[key] = try reader.metadataText(key)
    }
    return texts
  }

  /// Whether the index is in shards, which other machines may serve.
  package var isInShards: Bool { shards != nil }

  /// Whether all shards answer, and are those that were opened.
  ///
  /// - Throws: `IndexError` as ``ShardList/build()``.
  package func isWhole() throws(IndexError) -> Bool {
    guard let shards else { return true }
    return try shards.build() == build
  }

  private static func decode<Value: Decodable>(
    _ type: Value.Type, _ text: String, _ path: String
  ) throws(IndexError) -> Value {
    do {
      return try CompactJSON.decode(type, from: text.utf8)
    } catch {
      throw .unreadable(path: path, reason: "its metadata are damaged")
    }
  }

  private static func reason(_ error: any Error, _ path: String) -> IndexError {
    switch error {
    case let error as IndexError: error
    case let error as XapianError where error.code == .databaseVersion:
      .otherSchema(path: path, found: "of another Xapian")
    default: .unreadable(path: path, reason: "\(error)")
    }
  }
}
