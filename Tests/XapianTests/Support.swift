import Foundation
import Testing
import Xapian

/// A directory for one test, gone after it.
final class TemporaryDirectory: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "xapian-tests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { path + "/" + name }
}

/// What the body throws, or nil.
func caught<R: ~Copyable>(_ body: () throws(XapianError) -> R) -> XapianError? {
  do throws(XapianError) {
    _ = try body()
    return nil
  } catch {
    return error
  }
}

/// Five short texts about youth work, the index of every test that reads.
enum Sample {
  static let year: ValueSlot = 0
  static let kind: ValueSlot = 1

  static let texts = [
    "Ungdom møtes på fritidsklubben hver onsdag",
    "Foreldremøte om rusmidler på skolen",
    "Politiet besøker ungdomsskolen og snakker om rusmidler",
    "Fritidsklubben holder åpent for ungdom i sommerferien",
    "Samarbeid mellom skole, politi og barnevern",
  ]
  static let kinds = ["fritid", "skole", "skole", "fritid", "samarbeid"]

  static func document(_ index: Int) throws(XapianError) -> Document {
    var generator = try TermGenerator(stemmer: "norwegian")
    var document = try Document()
    try generator.index(texts[index], into: &document)
    try document.addBooleanTerm("Q\(index + 1)")
    try document.addBooleanTerm("XK" + kinds[index])
    try document.setValue(year, number: Double(2019 + index))
    try document.setValue(kind, kinds[index])
    try document.setData(texts[index])
    return document
  }

  static func build(at path: String) throws(XapianError) {
    var writer = try Writer(path: path, mode: .create)
    for index in texts.indices { try writer.add(document(index)) }
    try writer.setMetadata("navn", "Eksempel")
    try writer.setMetadata("år", "2024")
    try writer.addSpelling("fritidsklubb", count: 3)
    try writer.addSpelling("politi")
    try writer.addSynonym("ungdom", of: "tenåring")
    try writer.addSynonym("ungdommer", of: "tenåring")
    try writer.finish()
  }

  /// The sample in a directory of its own.
  static func database(_ directory: TemporaryDirectory) throws -> Database {
    let path = directory.file("db")
    try build(at: path)
    return try Database(path: path)
  }
}

extension Database {
  /// The ids of a search's page, as numbers.
  func ids(_ search: Search) throws(XapianError) -> [UInt32] {
    try read { reader throws(XapianError) in
      try reader.search(search).matches.map(\.id.rawValue)
    }
  }
}

func id(_ number: UInt32) throws -> DocumentID { try #require(DocumentID(rawValue: number)) }
