internal import Foundation
internal import PlanCorpus
internal import PlanIndex

/// The index: whether there is one, what it is, and whether it belongs to the corpus as it is now.
struct IndexFindings {
  private let locations: Locations
  private let check: DataCheck
  private let path: String

  init(_ locations: Locations, _ check: DataCheck) {
    self.locations = locations
    self.check = check
    path = locations.indexPath
  }

  var findings: [Finding] {
    [.ok(.index, "file", ShownPath.of(path))] + state + [folder, space].compactMap { $0 }
  }

  private var state: [Finding] {
    do throws(IndexError) {
      let index = try OpenIndex(path: path)
      let documents = try index.documentCount()
      return [
        .ok(.index, "schema", Schema.version),
        .ok(.index, "generation", index.generation),
        .ok(.index, "holds", "\(index.plans.count) plans, \(documents) documents"),
      ] + file + [belongs(index)]
    } catch {
      return [Self.unusable(error)]
    }
  }

  static func unusable(_ error: IndexError) -> Finding {
    let remedy = "run `tverrsnitt index`"
    return switch error {
    case .missing: .fault(.index, "state", "there is none", remedy)
    case .otherSchema(_, let found):
      .fault(.index, "state", "of another version (schema \(found))", remedy)
    case .unreadable(_, let reason), .unwritable(_, let reason):
      .fault(.index, "state", "cannot be read: \(ShownPath.within(reason))", remedy)
    case .unreachable(_, let server, let reason):
      .fault(
        .index, "state", "the shard at \(server) does not answer: \(reason)",
        "see that its xapian-tcpsrv runs")
    case .faulty(let faults):
      .fault(.index, "state", "\(faults.count) faults", "run `tverrsnitt check`")
    }
  }

  private var file: [Finding] {
    guard let values = try? FileManager.default.attributesOfItem(atPath: path),
      let size = values[.size] as? Int, let built = values[.modificationDate] as? Date
    else { return [] }
    return [
      .ok(.index, "size", "\(ByteCount(size))"),
      .ok(.index, "built", "\(built.formatted(.iso8601)) (\(Self.age(of: built)) ago)"),
    ]
  }

  static func age(of built: Date, now: Date = .now) -> String {
    let minutes = max(Int(now.timeIntervalSince(built) / 60), 0)
    switch minutes {
    case ..<120: return "\(minutes) min"
    case ..<(48 * 60): return "\(minutes / 60) h"
    default: return "\(minutes / 60 / 24) days"
    }
  }

  private func belongs(_ index: OpenIndex) -> Finding {
    let standing = IndexStanding(
      of: index, to: check.corpus, at: locations.corpusPath,
      vocabularies: locations.vocabularyPath)
    return Self.belongs(standing)
  }

  static func belongs(_ standing: IndexStanding) -> Finding {
    guard !standing.isCurrent else { return .ok(.index, "belongs to the corpus", "yes") }
    let parts = [
      (standing.missing, "not in it"), (standing.gone, "no longer in the corpus"),
      (standing.changed, "to be read again"),
    ].filter { !$0.0.isEmpty }.map { ids, what in "\(ids.count) plans \(what) (\(Some(ids)))" }
    return .fault(
      .index, "belongs to the corpus", "no: \(parts.joined(separator: "; "))",
      "run `tverrsnitt index`; a plan is read again when it, a vocabulary, a word list or the "
        + "program has changed")
  }

  // MARK: Where it is built

  private var folder: Finding {
    let parent = (path as NSString).deletingLastPathComponent
    let place = parent.isEmpty ? "." : parent
    guard FileManager.default.fileExists(atPath: place) else {
      return .note(.index, "folder", "is missing", "`tverrsnitt index` makes it")
    }
    return Self.folder(canBeWritten: access(place, W_OK | X_OK) == 0)
  }

  static func folder(canBeWritten: Bool) -> Finding {
    canBeWritten
      ? .ok(.index, "folder", "can be written")
      : .note(
        .index, "folder", "cannot be written by this user",
        "well for a server; run `tverrsnitt index` as the user who owns the folder")
  }

  private var space: Finding? {
    let parent = (path as NSString).deletingLastPathComponent
    guard
      let values = try? FileManager.default.attributesOfFileSystem(
        forPath: parent.isEmpty ? "." : parent),
      let free = (values[.systemFreeSize] as? NSNumber)?.intValue
    else { return nil }
    return .ok(.index, "free space", "\(ByteCount(free))")
  }
}
