import Fixtures
import Foundation
import PlanCorpus
import PlanIndex
import Testing
import Xapian

/// The error that the body throws, or nil.
func indexError<Value>(_ body: () throws(IndexError) -> Value) -> IndexError? {
  do throws(IndexError) {
    _ = try body()
    return nil
  } catch {
    return error
  }
}

/// The project's own vocabularies, read once for all tests.
enum RealVocabularies {
  static let read = Result { try Vocabularies.read(at: Fixtures.vocabularies) }
}

extension Fixtures {
  /// Lends a copy of the vocabularies, to be spoilt.
  static func withVocabularyCopy<Value>(_ body: (String) throws -> Value) throws -> Value {
    try withFolder { folder in
      let files = try FileManager.default.contentsOfDirectory(atPath: vocabularies)
      for file in files where file.hasSuffix(".yaml") {
        try FileManager.default.copyItem(
          atPath: "\(vocabularies)/\(file)", toPath: "\(folder)/\(file)")
      }
      return try body(folder)
    }
  }

  /// Builds the index of the fictional plans.
  @discardableResult
  static func build(
    _ index: String, corpus: String = corpus, vocabularies: String = vocabularies
  ) throws(IndexError) -> IndexBuilder.Outcome {
    try IndexBuilder(corpus: corpus, vocabularies: vocabularies, index: index).build()
  }
}

/// Everything a folder holds, hidden files too, in order.
func contents(of folder: String) throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
}

func bytes(of path: String) throws -> Data {
  try Data(contentsOf: URL(fileURLWithPath: path))
}

/// Everything that a reader can get out of an index.
func everything(_ path: String) throws -> [String] {
  let index = try OpenIndex(path: path)
  return try index.database.read { reader throws(XapianError) in
    var all: [String] = []
    for key in try reader.metadataKeys() {
      all.append("\(key) = \(try reader.metadataText(key))")
    }
    for id in try reader.documentIDs(matching: .matchAll) {
      guard let document = DocumentID(id) else { continue }
      all.append(String(decoding: try reader.data(of: document), as: UTF8.self))
      for term in try reader.terms(of: document) { all.append("\(id) \(term)") }
    }
    return all
  }
}

extension OpenIndex {
  /// A document's two lines, found by its id.
  func lines(of id: String) throws(XapianError) -> [String] {
    try database.read { reader throws(XapianError) in
      guard let number = try reader.documentIDs(of: Schema.idTerm(id)).first,
        let document = DocumentID(rawValue: number)
      else { return [] }
      return try reader.text(of: document).split(separator: "\n").map(String.init)
    }
  }

  /// How many documents carry a term.
  func count(_ term: String) throws(XapianError) -> Int {
    try database.read { reader throws(XapianError) in try reader.termFrequency(term) }
  }

  var documentCount: Int {
    get throws(XapianError) {
      try database.read { reader throws(XapianError) in try reader.documentCount }
    }
  }
}
