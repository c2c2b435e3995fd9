internal import Foundation

/// Whether the file that a plan's text was taken out of is still the one delivered.
///
/// Only asked when a corpus is checked: reading it needs the text alone.
enum OriginalCheck {
  static func fault(of entry: Corpus.Entry, at path: String) -> Fault? {
    guard let original = entry.manifest.original else { return nil }
    let file = "\(entry.folder)/\(original.file)"
    guard !Corpus.leadsAway(file, from: path),
      let data = FileManager.default.contents(atPath: "\(path)/\(file)")
    else {
      return Fault(
        file: "\(entry.folder)/\(Manifest.fileName)", line: original.line,
        problem: "names \(original.file), which is missing",
        remedy: "put the file into \(entry.folder), or take 'original' away")
    }
    let sum = Corpus.checksum([UInt8](data))
    guard sum != original.sha256 else { return nil }
    return Fault(
      file: file,
      problem: "is not the file that \(Manifest.fileName) names: its SHA-256 is \(sum)",
      remedy: "restore the file, or add the plan anew")
  }
}
