internal import Foundation
package import PlanCorpus
package import PlanIndex

/// A YAML file of a folder of `Queries/` that people add to: named by the slug of its title.
package protocol SavedFile: Sendable {
  /// The folder in `Queries/`.
  static var folder: String { get }
  /// What is written in it, in bokmål.
  var title: String { get }
  var filters: [Facet: [String]] { get }

  init(_ yaml: YAMLValue) throws(Fault)
}

extension SavedFile {
  /// Its title in ASCII: the name of its file.
  package var slug: String { PlanCorpus.slug(title) }

  /// Every file of the folder, by name.
  ///
  /// - Throws: `Fault` for a file that cannot be read.
  package static func all(at folder: String) throws(Fault) -> [Self] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    var read: [Self] = []
    for file in files.sorted() where file.hasSuffix(".yaml") {
      read.append(try Self.read(YAMLValue.read(at: "\(folder)/\(file)", as: file), file: file))
    }
    return read
  }

  /// Reads one file.
  ///
  /// - Throws: `Fault` for what is wrong with it, its name included.
  static func read(_ yaml: YAMLValue, file: String) throws(Fault) -> Self {
    let read = try Self(yaml)
    guard file == "\(read.slug).yaml" else {
      throw yaml.fault(
        "the file of «\(read.title)» has another name", remedy: "rename it to \(read.slug).yaml")
    }
    return read
  }

  /// The filters of a file, by the command line's names.
  static func filters(_ yaml: YAMLValue) throws(Fault) -> [Facet: [String]] {
    guard let own = yaml.optional("filters") else { return [:] }
    try own.allow(keys: Set(Facet.allCases.map(\.flag)))
    var filters: [Facet: [String]] = [:]
    for facet in Facet.allCases where own.optional(facet.flag) != nil {
      filters[facet] = try own.strings(facet.flag)
    }
    return filters
  }

  /// Codes of filters that no vocabulary has. Kommuner and years hang on the corpus and are not
  /// looked at.
  package static func check(at folder: String, _ vocabularies: Vocabularies) -> [Fault] {
    guard let all = try? all(at: folder) else { return [] }
    let known = FacetLabels(vocabularies).known
    return all.flatMap { file in
      file.filters.flatMap { facet, values in
        values.filter { value in
          let codes = known.filter { $0.facet == facet }
          return !codes.isEmpty && facet != .alder && !codes.contains { $0.isMeant(by: value) }
        }.map { value in
          Fault(
            file: "\(Self.folder)/\(file.slug).yaml",
            problem: "\(facet.flag) '\(value)' is unknown", remedy: "use a code of the vocabularies"
          )
        }
      }
    }
  }
}
