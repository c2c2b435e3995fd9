internal import PlanCorpus
internal import Xapian

/// A plan as it was read for the index, kept there so that the next build need not read it again.
struct PlanRecord: Codable, Equatable, Sendable {
  /// What the reading hangs on; see ``ReadingStamp``.
  var stamp: String
  /// Whether the text showed no damage.
  var isSound: Bool
  /// The plans whose words a damaged text was repaired with; `nil` where it was sound.
  var witnesses: String?
  var plan: ReadPlan
  /// The lines of each source, by its file, as the index keeps them: JSON of ``PlanLine``.
  var lines: [String: String]

  /// The lines stand in the index beside the record, not in it.
  enum CodingKeys: String, CodingKey {
    case stamp, witnesses, plan
    case isSound = "sound"
  }

  init(
    stamp: String, isSound: Bool, witnesses: String?, plan: ReadPlan, lines: [String: String]
  ) {
    self.stamp = stamp
    self.isSound = isSound
    self.witnesses = witnesses
    self.plan = plan
    self.lines = lines
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    stamp = try container.decode(String.self, forKey: .stamp)
    isSound = try container.decode(Bool.self, forKey: .isSound)
    witnesses = try container.decodeIfPresent(String.self, forKey: .witnesses)
    plan = try container.decode(ReadPlan.self, forKey: .plan)
    lines = [:]
  }

  func write(to writing: inout IndexWriting) throws {
    for (file, text) in lines.sorted(by: { $0.key < $1.key }) {
      try writing.setMetadata(Schema.Metadata.lines(of: file), text)
    }
    let id = plan.facts.plan.id ?? ""
    try writing.setMetadata(Schema.Metadata.record(of: id), try CompactJSON.line(self))
  }
}

/// The records of the index that a new one will stand in for; none where there is no index, or one
/// of another schema.
struct EarlierRecords: Sendable {
  private let database: Database?

  static let none = EarlierRecords()

  private init() { database = nil }

  init(index path: String) {
    let opened = try? Database(path: path)
    let schema = try? opened?.read { reader throws(XapianError) in
      try reader.metadataText(Schema.Metadata.schema)
    }
    database = schema == Schema.version ? opened : nil
  }

  /// The record of a plan with this stamp; one that cannot be read is none.
  func record(of plan: String, files: [String], stamp: String) -> PlanRecord? {
    guard let text = text(Schema.Metadata.record(of: plan)),
      var record = try? CompactJSON.decode(PlanRecord.self, from: text.utf8),
      record.stamp == stamp
    else { return nil }
    for file in files {
      guard let lines = self.text(Schema.Metadata.lines(of: file)) else { return nil }
      record.lines[file] = lines
    }
    return record
  }

  private func text(_ key: String) -> String? {
    let text = try? database?.read { reader throws(XapianError) in try reader.metadataText(key) }
    return text.flatMap { $0.isEmpty ? nil : $0 }
  }
}
