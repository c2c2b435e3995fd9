internal import Yams

/// A `plan.yaml` as it is written: what a change of its curation must leave as it stands.
package struct ManifestText: Sendable, Equatable {
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// As faults name it.
  let file: String
  let text: String
  private let hasByteOrderMark: Bool

  /// - Throws: a `Fault` when the file is missing or no text.
  package static func read(at path: String, as file: String) throws(Fault) -> ManifestText {
    let bytes = try SourceDecoding.bytes(at: path, as: file)
    return ManifestText(
      file: file, text: try SourceDecoding.text(of: bytes, as: file),
      hasByteOrderMark: bytes.starts(with: byteOrderMark))
  }

  package init(file: String, text: String, hasByteOrderMark: Bool = false) {
    self.file = file
    self.text = text
    self.hasByteOrderMark = hasByteOrderMark
  }

  package var bytes: [UInt8] { (hasByteOrderMark ? Self.byteOrderMark : []) + Array(text.utf8) }

  /// SHA-256 of its bytes: tells whether it is still the one that somebody looked at.
  package var sum: String { Corpus.checksum(bytes) }

  package func manifest() throws(Fault) -> Manifest { try Manifest.read(yaml()) }

  private func yaml() throws(Fault) -> YAMLValue { try YAMLValue.read(text: text, as: file) }

  // MARK: Changes

  /// The same manifest with its curation changed. Every line beside the entries meant stays as it
  /// is, comments too.
  ///
  /// - Throws: a `Fault` when the manifest is laid out so that this cannot be done safely.
  package func applying(_ edit: CurationEdit) throws(Fault) -> ManifestText {
    let before = try yaml()
    let entries = try Manifest.read(before).curation
    var block = try CurationBlock(text, before)
    let expected = try edit.apply(to: entries, in: &block)
    let after = ManifestText(file: file, text: block.text, hasByteOrderMark: hasByteOrderMark)
    guard try after.says(expected, besides: before) else { throw unsafe }
    return after
  }

  /// Read again, so that no slip of laying out can lose anything.
  private func says(_ entries: [CurationEntry], besides before: YAMLValue) throws(Fault) -> Bool {
    let after: YAMLValue
    do throws(Fault) { after = try yaml() } catch { throw unsafe }
    guard Self.others(after).elementsEqual(Self.others(before), by: { $0 == $1 }) else {
      return false
    }
    let written = try Manifest.read(after).curation
    return written.map(\.unplaced) == entries.map(\.unplaced)
  }

  /// Everything but the curation.
  private static func others(_ yaml: YAMLValue) -> [(key: Node, value: Node)] {
    yaml.node.mapping?.filter { $0.key.string != CurationBlock.name } ?? []
  }

  private var unsafe: Fault {
    Fault(
      file: file, problem: "is laid out so that no entry can be put into it safely",
      remedy: "write the curation as Corpus/README.md shows it, an entry a dash, then try again")
  }
}

extension CurationEntry {
  /// Without its place in the manifest.
  fileprivate var unplaced: CurationEntry {
    var entry = self
    entry.manifest = ""
    entry.manifestLine = nil
    return entry
  }
}
