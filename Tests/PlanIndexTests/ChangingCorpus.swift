import Fixtures
import Foundation
import PlanCorpus
import Testing

/// A corpus of small plans that comes, changes and goes as chance has it.
struct ChangingCorpus {
  let path: String
  private var numbers: Numbers
  /// Ids of the plans that are there, in order.
  private(set) var plans: [String] = []
  private var made = 0

  init(_ path: String, seed: Int) throws {
    self.path = path
    numbers = Numbers(seed)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for _ in 0..<3 { try add() }
  }

  /// Makes one change and says which.
  mutating func change() throws -> String {
    switch numbers.below(plans.count > 1 ? 5 : 2) {
    case 0:
      try add()
      return "a plan added"
    case 1:
      try editText(numbers.one(of: plans))
      return "a text edited"
    case 2:
      try editManifest(numbers.one(of: plans))
      return "a manifest edited"
    case 3:
      try takeAway(numbers.below(plans.count))
      return "a plan taken away"
    default:
      try rename(numbers.below(plans.count))
      return "a plan renamed"
    }
  }

  // MARK: Changes

  /// Small texts, some in the plain and some damaged, so that one plan's words can mend another's.
  private static let texts = [
    "corpus/fjellvik-2023/plan.txt", "corpus/sundnes-2021/plan.txt", "layouts/hoder.txt",
    "layouts/kolonner.txt", "unseen/soelvmo-2018/plan.txt", "layouts/nummererte.txt",
  ]

  private mutating func add() throws {
    made += 1
    let id = "proeve\(made)-2022"
    let text = try #require(Fixtures.planTexts[numbers.one(of: Self.texts)])
    try FileManager.default.createDirectory(
      atPath: "\(path)/\(id)", withIntermediateDirectories: true)
    try write(text, title: "Plan \(made)", id)
    plans.append(id)
  }

  private mutating func editText(_ id: String) throws {
    var lines = try String(contentsOfFile: "\(path)/\(id)/plan.txt", encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let place = numbers.below(lines.count)
    if numbers.below(2) == 0 { lines.remove(at: place) }
    lines.insert("Ungdommene møter politiet \(numbers.below(100)) ganger.", at: place)
    try write(lines.joined(separator: "\n"), title: nil, id)
  }

  private mutating func editManifest(_ id: String) throws {
    let text = try String(contentsOfFile: "\(path)/\(id)/plan.txt", encoding: .utf8)
    try write(text, title: "Plan med ny tittel \(numbers.below(100))", id)
  }

  private mutating func takeAway(_ place: Int) throws {
    try FileManager.default.removeItem(atPath: "\(path)/\(plans.remove(at: place))")
  }

  /// To a name that may stand at the other end of the corpus.
  private mutating func rename(_ place: Int) throws {
    made += 1
    let (old, new) = (plans[place], "\(numbers.one(of: ["aa", "oe", "proeve"]))\(made)-2022")
    try FileManager.default.moveItem(atPath: "\(path)/\(old)", toPath: "\(path)/\(new)")
    plans[place] = new
    let text = try String(contentsOfFile: "\(path)/\(new)/plan.txt", encoding: .utf8)
    try write(text, title: nil, new)
  }

  private func write(_ text: String, title: String?, _ id: String) throws {
    let file = "\(path)/\(id)/plan.yaml"
    let known = try? String(contentsOfFile: file, encoding: .utf8)
    let standing = known?.firstMatch(of: /title: (.*)/).map { String($0.1) }
    let kommune = id.prefix { $0 != "-" }.capitalized
    try """
    id: \(id)
    kommune: \(kommune)
    title: \(title ?? standing ?? "Plan")
    document_type: handlingsplan
    period: [2022, 2025]
    language: nb
    sources:
      - file: plan.txt
        kind: text-layer
        page_marks: none
        sha256: \(Corpus.checksum(Array(text.utf8)))
    """.write(toFile: file, atomically: true, encoding: .utf8)
    try text.write(toFile: "\(path)/\(id)/plan.txt", atomically: true, encoding: .utf8)
  }
}
