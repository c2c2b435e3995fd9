import Foundation
import Testing

/// One thing that can be wrong with a checkout's data, and what must be said of it.
struct CorpusFault: Sendable, CustomTestStringConvertible {
  enum Change: Sendable {
    case replace(String, with: String)
    case write([UInt8])
    case remove
    case copyFolder(to: String)
  }

  let testDescription: String
  /// The file that is changed, from the checkout's folder.
  let path: String
  let change: Change
  /// How the line about it begins, and a word it must hold.
  let place: String
  let word: String

  func make(in folder: String) throws {
    let file = "\(folder)/\(path)"
    switch change {
    case .replace(let old, let new):
      let text = try Workplace.read(file)
      try #require(text.contains(old))
      try Workplace.write(text.replacing(old, with: new), to: file)
    case .write(let bytes):
      let parent = URL(fileURLWithPath: file).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
      try Data(bytes).write(to: URL(fileURLWithPath: file))
    case .remove: try FileManager.default.removeItem(atPath: file)
    case .copyFolder(let name):
      try FileManager.default.copyItem(atPath: file, toPath: "\(folder)/\(name)")
    }
  }

  private static func manifest(
    _ name: String, _ old: String, _ new: String, _ line: Int, _ word: String
  ) -> CorpusFault {
    CorpusFault(
      testDescription: name, path: "Corpus/fjellvik-2023/plan.yaml",
      change: .replace(old, with: new), place: "fjellvik-2023/plan.yaml:\(line): ", word: word)
  }

  private static func text(
    _ name: String, _ bytes: [UInt8], _ place: String, _ word: String
  ) -> CorpusFault {
    CorpusFault(
      testDescription: name, path: "Corpus/fjellvik-2023/plan.txt", change: .write(bytes),
      place: "fjellvik-2023/\(place): ", word: word)
  }

  private static func vocabulary(
    _ name: String, _ file: String, _ old: String, _ new: String, _ place: String, _ word: String
  ) -> CorpusFault {
    CorpusFault(
      testDescription: name, path: "Index/\(file)", change: .replace(old, with: new),
      place: place, word: word)
  }

  /// Faults that stop an index too.
  static let stopping: [CorpusFault] = [
    manifest("broken YAML", "period: [2023, 2026]", "period: [2023, 2026", 7, "not YAML"),
    manifest("unknown key", "language: nb", "laguage: nb", 7, "'laguage' is unknown"),
    manifest("missing key", "kommune: Fjellvik\n", "", 1, "'kommune' is missing"),
    manifest("bad period", "[2023, 2026]", "[2026, 2023]", 6, "two years in order"),
    manifest("bad id", "id: fjellvik-2023", "id: Fjellvik", 1, "'Fjellvik' is no plan id"),
    manifest("id of another year", "[2023, 2026]", "[2022, 2026]", 1, "first year, 2022"),
    manifest("bad type", "handlingsplan", "roman", 5, "'roman' is not a document_type"),
    manifest("bad language", "language: nb", "language: no", 7, "'no' is not a language"),
    manifest("bad number", "\"9901\"", "\"99\"", 3, "'99' is no kommunenummer"),
    manifest("key twice", "language: nb", "language: nb\nlanguage: nn", 7, "stands twice"),
    manifest("missing file", "file: plan.txt", "file: plan2.txt", 9, "plan2.txt"),
    manifest("file elsewhere", "file: plan.txt", "file: ../plan.txt", 9, "not a plain file name"),
    text("empty plan", [], "plan.txt", "is empty"),
    text("blank plan", Array("  \n\n\t\n".utf8), "plan.txt", "is empty"),
    text("binary plan", Array("ja\nnei\u{0}\n".utf8), "plan.txt:2", "NUL"),
    text(
      "plan not UTF-8", Array("en\nto\nm".utf8) + [0xE5] + Array("l\n".utf8), "plan.txt:3", "UTF-8"),
    text("changed plan", Array("Noe annet\n".utf8), "plan.txt", "SHA-256"),
    CorpusFault(
      testDescription: "no manifest", path: "Corpus/fjellvik-2023/plan.yaml", change: .remove,
      place: "fjellvik-2023/plan.yaml: ", word: "is missing"),
    CorpusFault(
      testDescription: "id twice", path: "Corpus/fjellvik-2023",
      change: .copyFolder(to: "Corpus/kopi-2023"), place: "kopi-2023/plan.yaml:1: ",
      word: "another plan has the id 'fjellvik-2023'"),
    vocabulary(
      "broken vocabulary", "nivaaer.yaml", "- kode: styrende", "- kode: [styrende",
      "nivaaer.yaml:", "not YAML"),
    vocabulary(
      "code that is not ASCII", "nivaaer.yaml", "kode: utforende", "kode: utførende",
      "nivaaer.yaml:", "write 'utfoerende'"),
    vocabulary(
      "code twice", "nivaaer.yaml", "kode: utforende", "kode: styrende", "nivaaer.yaml",
      "'styrende' stands twice"),
    vocabulary(
      "number of two kommuner", "kommuner.yaml", "{2016: \"1101\"}", "{2016: \"1103\"}",
      "kommuner.yaml:", "1103 stands twice"),
    CorpusFault(
      testDescription: "missing vocabulary", path: "Index/stoppord.yaml", change: .remove,
      place: "stoppord.yaml: ", word: "is missing"),
  ]

  /// Faults that stop no index.
  static let toldAlone: [CorpusFault] = [
    manifest(
      "number of another kommune", "\"9901\"", "\"3205\"", 2, "3205 is Lillestrøm, not Fjellvik"),
    manifest("number of nobody", "\"9901\"", "\"3999\"", 2, "no kommune has the number 3999"),
    CorpusFault(
      testDescription: "broken JSON", path: "Queries/gold.json",
      change: .write(Array("{\"a\":".utf8)),
      place: "gold.json: ", word: "is not JSON"),
    CorpusFault(
      testDescription: "bad columns", path: "Queries/lines.tsv",
      change: .write(Array("1\t2\tja\n4\t3\tnei\n".utf8)), place: "lines.tsv:2: ", word: "tabs"),
    CorpusFault(
      testDescription: "broken YAML", path: "Queries/saved.yaml",
      change: .write(Array("a: 1\nb: [\n".utf8)), place: "saved.yaml:", word: "not YAML"),
  ]
}
