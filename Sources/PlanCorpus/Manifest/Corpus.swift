internal import Crypto
internal import Foundation

/// A folder of plans, `Corpus/`: one folder a plan, each with its manifest.
package struct Corpus: Sendable {
  /// A plan as it lies in the corpus, its facts not yet read.
  package struct Entry: Sendable {
    package internal(set) var manifest: Manifest
    /// The name of its folder below the corpus.
    package let folder: String
    /// The sources, in the manifest's order, each read as repaired.
    package var sources: [SourceText]

    /// The same texts under another manifest.
    package func with(_ manifest: Manifest) -> Entry {
      var entry = self
      entry.manifest = manifest
      return entry
    }
  }

  /// In the order of their ids.
  package let entries: [Entry]

  package init(entries: [Entry]) { self.entries = entries }

  /// Opens a corpus, whole or not at all, and repairs the text of the plans that need it.
  ///
  /// - Throws: `CorpusError` with every fault found, in the order of the files.
  package static func open(at path: String) throws(CorpusError) -> Corpus {
    Corpus(entries: CorpusRepair().repair(try delivered(at: path).entries))
  }

  /// Opens a corpus, whole or not at all, with its text as it was delivered.
  ///
  /// - Throws: `CorpusError` with every fault found, in the order of the files.
  package static func delivered(at path: String) throws(CorpusError) -> Corpus {
    let found = try scan(at: path)
    guard found.faults.isEmpty else { throw CorpusError(found.faults) }
    return Corpus(entries: found.entries)
  }

  /// The plans of a corpus that can be opened, and all faults; none means that it can be indexed.
  package static func examine(at path: String) -> (corpus: Corpus, faults: [Fault]) {
    do throws(CorpusError) {
      let found = try scan(at: path)
      let entries = CorpusRepair().repair(found.entries)
      let originals = entries.compactMap { OriginalCheck.fault(of: $0, at: path) }
      return (
        Corpus(entries: entries),
        found.faults + originals + entries.flatMap(CurationCheck.faults)
      )
    } catch {
      return (Corpus(entries: []), error.faults)
    }
  }

  /// All faults of a corpus.
  package static func check(at path: String) -> [Fault] { examine(at: path).faults }

  /// The words of a corpus' sound plans; none where there is no corpus, or a faulty one.
  package static func soundWords(at path: String) -> WordCounts {
    guard let entries = try? scan(at: path).entries else { return .empty }
    let repair = CorpusRepair()
    return repair.soundWords(
      of: Array(
        entries.lazy.map(repair.examine).filter(\.isSound).map(\.entry)
          .prefix(CorpusRepair.mostWitnesses)))
  }

  private static func scan(at path: String) throws(CorpusError) -> (
    entries: [Entry], faults: [Fault]
  ) {
    var entries: [Entry] = []
    var faults: [Fault] = []
    for folder in try folders(at: path) {
      do throws(CorpusError) {
        entries.append(try entry(at: path, folder: folder))
      } catch {
        faults += error.faults
      }
    }
    faults += misplaced(entries)
    if entries.isEmpty && faults.isEmpty {
      faults.append(
        Fault(file: path, problem: "holds no plan", remedy: "see its README on how to add one"))
    }
    return (entries, faults)
  }

  /// The names of the folders that should be plans, in order.
  ///
  /// - Throws: `CorpusError` when there is no such corpus.
  package static func folders(at path: String) throws(CorpusError) -> [String] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw CorpusError(
        Fault(
          file: path, problem: "cannot be opened",
          remedy: "name the folder of plans with --corpus"))
    }
    return names.sorted().filter { name in
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(
        atPath: "\(path)/\(name)", isDirectory: &isFolder)
      return exists && isFolder.boolValue && !name.hasPrefix(".")
    }
  }

  /// Reads a plan's folder as a corpus is read, so that nothing comes into it that cannot be.
  static func proof(at path: String, folder: String) throws(Fault) {
    do throws(CorpusError) {
      let entry = try entry(at: path, folder: folder)
      if let fault = OriginalCheck.fault(of: entry, at: path) { throw CorpusError(fault) }
    } catch {
      throw error.faults[0]
    }
  }

  /// One plan, its text as it was delivered.
  ///
  /// - Throws: `CorpusError` with every fault of its manifest and files.
  package static func entry(at path: String, folder: String) throws(CorpusError) -> Entry {
    let manifestFile = "\(folder)/\(Manifest.fileName)"
    let manifest: Manifest
    do throws(Fault) {
      manifest = try Manifest.read(at: "\(path)/\(manifestFile)", as: manifestFile)
    } catch {
      throw CorpusError(error)
    }
    var sources: [SourceText] = []
    var faults: [Fault] = []
    for source in manifest.sources {
      do throws(Fault) {
        sources.append(try text(source, at: path, folder: folder))
      } catch {
        faults.append(error)
      }
    }
    guard faults.isEmpty else { throw CorpusError(faults) }
    return Entry(manifest: manifest, folder: folder, sources: sources)
  }

  private static func text(
    _ source: Manifest.Source, at path: String, folder: String
  ) throws(Fault) -> SourceText {
    let file = "\(folder)/\(source.file)"
    guard FileManager.default.fileExists(atPath: "\(path)/\(file)") else {
      throw Fault(
        file: "\(folder)/\(Manifest.fileName)", line: source.line,
        problem: "names \(source.file), which is missing",
        remedy: "put the file into \(folder) or mend its name")
    }
    guard !leadsAway(file, from: path) else {
      throw Fault(
        file: file, problem: "leads out of the corpus", remedy: "put the file itself there")
    }
    let bytes = try SourceDecoding.bytes(at: "\(path)/\(file)", as: file)
    let text = try SourceDecoding.text(of: bytes, as: file)
    let sum = checksum(bytes)
    guard sum == source.sha256 else {
      throw Fault(
        file: file,
        problem: "is not the file that \(Manifest.fileName) names: its SHA-256 is \(sum)",
        remedy: "restore the file, or write the new sum when the plan itself is new")
    }
    return SourceText(text: text, file: file, kind: source.kind, pageMarks: source.pageMarks)
  }

  /// Whether a file is a symbolic link to one elsewhere.
  static func leadsAway(_ file: String, from path: String) -> Bool {
    let root = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let place = URL(fileURLWithPath: "\(path)/\(file)").resolvingSymlinksInPath().path
    return !place.hasPrefix(root.hasSuffix("/") ? root : root + "/")
  }

  /// SHA-256 in hexadecimal, as manifests have it.
  package static func checksum(_ bytes: [UInt8]) -> String {
    SHA256.hash(data: bytes).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }

  /// A plan lies in the folder of its id, and no two plans share one.
  private static func misplaced(_ entries: [Entry]) -> [Fault] {
    let count = Dictionary(grouping: entries) { $0.manifest.id }.mapValues(\.count)
    return entries.filter { $0.folder != $0.manifest.id.rawValue }.map { entry in
      let id = entry.manifest.id
      let twice = (count[id] ?? 0) > 1
      return Fault(
        file: "\(entry.folder)/\(Manifest.fileName)", line: entry.manifest.idLine,
        problem: twice
          ? "another plan has the id '\(id)'" : "the id '\(id)' is not its folder's name",
        remedy: "give each plan an id of its own, and its folder that name")
    }
  }
}
