internal import Foundation
package import PlanCorpus

/// The files of `Queries/`: gold and judgments that the project measures itself by.
package enum QueryFiles {
  /// All files that cannot be read as what their ending says.
  package static func check(at path: String) -> [Fault] {
    guard let walk = FileManager.default.enumerator(atPath: path) else { return [] }
    let files = walk.compactMap { $0 as? String }.sorted()
    return files.compactMap { file in
      do throws(Fault) {
        try check(file, at: "\(path)/\(file)")
        return nil
      } catch {
        return error
      }
    }
  }

  private static func check(_ file: String, at path: String) throws(Fault) {
    if file.hasSuffix(".yaml") {
      let yaml = try YAMLValue.read(at: path, as: file)
      let name = String(file.drop { $0 != "/" }.dropFirst())
      switch file.prefix(while: { $0 != "/" }) {
      case SavedSearch.folder: _ = try SavedSearch.read(yaml, file: name)
      case TableDefinition.folder: _ = try TableDefinition.read(yaml, file: name)
      default: break
      }
    } else if file.hasSuffix(".json") {
      let text = try SourceDecoding.text(at: path, as: file)
      guard (try? JSONSerialization.jsonObject(with: Data(text.utf8))) != nil else {
        throw Fault(file: file, problem: "is not JSON", remedy: "mend the file")
      }
    } else if file.hasSuffix(".tsv") {
      try checkColumns(file, SourceDecoding.text(at: path, as: file))
    }
  }

  /// First line, last line, text.
  private static func checkColumns(_ file: String, _ text: String) throws(Fault) {
    for (number, line) in SourceText.split(text).enumerated() where !line.isEmpty {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count == 3, let first = Int(cells[0]), let last = Int(cells[1]), first <= last
      else {
        throw Fault(
          file: file, line: number + 1, problem: "is not first line, last line, text",
          remedy: "write the three parted by tabs")
      }
    }
  }
}
