import Fixtures
import Foundation
import Testing

@testable import PlanCorpus

@Suite struct `A change of the curation in a manifest` {
  private static let head = """
    # Delivered by post.
    id: fjellvik-2023
    kommune: Fjellvik   # as they write it
    title: "Handlingsplan"
    document_type: handlingsplan
    period: [2023, 2026]
    language: nb
    sources:
      - file: plan.txt
        kind: text-layer
        page_marks: none
        sha256: "0"

    """

  private static let curated = """
    # Why there is so much of it.
    curation:
      # The first.
      - set: tiltak/1.1
        value: {title: A, ansvar: [B]}   # as told
        reason: told by 'them'
        lines: [37, 38]

      # The second.
      - set: tiltak/1.2/ansvar
        value: [FAU]
        reason: >
          a reason
          on two lines
        lines: [48, 48]
    # Nobody knows the rest.

    """

  private func entry(
    _ path: String, _ value: CuratedValue, reason: String = "fordi"
  ) throws -> CurationEntry {
    let target = try #require(CurationTarget(path: path))
    return CurationEntry(.set, target, value: value, reason: reason, lines: [37...38])
  }

  private func manifest(_ text: String) -> ManifestText {
    ManifestText(file: "fjellvik-2023/plan.yaml", text: text)
  }

  private func curation(_ text: ManifestText) throws -> [CurationEntry] {
    try text.manifest().curation
  }

  @Test func `begins a curation where there is none, below everything else`() throws {
    let before = manifest(Self.head)
    let after = try before.applying(.put(entry("tiltak/1.1/title", .text("Ny"))))
    #expect(
      after.text
        == Self.head + """
          curation:
            - set: tiltak/1.1/title
              value: "Ny"
              reason: "fordi"
              lines: [37, 38]

          """)
    let open = manifest(String(Self.head.dropLast()) + "# no line feed at the end")
    let closed = try open.applying(.put(entry("tiltak/1.1/title", .text("Ny"))))
    #expect(closed.text.hasPrefix(open.text + "\ncuration:\n"))
    #expect(try curation(closed).count == 1)
  }

  @Test func `comes last, and every other line stays as it was`() throws {
    let before = manifest(Self.head + Self.curated)
    let after = try before.applying(.put(entry("tiltak/2.1/ansvar", .list([.text("NAV")]))))
    let lines = before.text.split(separator: "\n", omittingEmptySubsequences: false)
    let kept = after.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(kept.count == lines.count + 4)
    let place = try #require(kept.firstIndex { $0.contains("tiltak/2.1/ansvar") })
    #expect(Array(kept[..<place] + kept[(place + 4)...]) == lines)
    #expect(try curation(after).map(\.target.description).last == "tiltak/2.1/ansvar")
  }

  @Test func `takes the place of what it leaves nothing of`() throws {
    let before = manifest(Self.head + Self.curated)
    let after = try before.applying(.put(entry("tiltak/1.2/ansvar", .list([.text("SLT")]))))
    let entries = try curation(after)
    #expect(entries.map(\.target.description) == ["tiltak/1.1", "tiltak/1.2/ansvar"])
    #expect(entries[1].value == .list([.text("SLT")]))
    #expect(!after.text.contains("on two lines"))
    #expect(after.text.contains("# The second.\n  - set: tiltak/1.2/ansvar"))
    #expect(after.text.hasSuffix("# Nobody knows the rest.\n"))
  }

  @Test func `stands below an entry that it changes only in part`() throws {
    let before = manifest(Self.head + Self.curated)
    let after = try before.applying(.put(entry("tiltak/1.1/title", .text("C"))))
    #expect(after.text.contains("value: {title: A, ansvar: [B]}   # as told"))
    #expect(
      try curation(after).map(\.target.description)
        == ["tiltak/1.1", "tiltak/1.2/ansvar", "tiltak/1.1/title"])
    let again = try after.applying(
      .put(entry("tiltak/1.1", .mapping(["title": .text("D"), "ansvar": .list([])]))))
    #expect(try curation(again).map(\.target.description) == ["tiltak/1.2/ansvar", "tiltak/1.1"])
  }

  @Test func `can be taken back, down to the last one`() throws {
    let before = manifest(Self.head + Self.curated)
    let one = try before.applying(.withdraw(0))
    #expect(try curation(one).map(\.target.description) == ["tiltak/1.2/ansvar"])
    let none = try one.applying(.withdraw(0))
    #expect(try curation(none).isEmpty)
    #expect(none.text.contains("# The first."))
    let back = try none.applying(.put(entry("tiltak/1.1/title", .text("Ny"))))
    #expect(try curation(back).count == 1)
    #expect(throws: Fault.self) { try before.applying(.withdraw(2)) }
  }

  @Test func `is refused where an entry runs on at the margin`() throws {
    let runningOn = Self.curated.replacing("ansvar: [B]}   # as told", with: "ansvar: [B,\nC]}")
    let before = manifest(Self.head + runningOn)
    #expect(try curation(before).count == 2)
    #expect(throws: Fault.self) { try before.applying(.put(entry("tiltak/2.2", .text("Ny")))) }
  }

  static let texts = [
    "no", "12–16", "2013-05", "null", "~", "- ", "a: b", "# ikke kommentar", "'\"\\", "{[,]}",
    "Førebygging på ungdomstrinnet – «kvifor ikkje?»", "linje én\nlinje to\n\n  tre", " mellomrom ",
    "100 % & *mer* !ja @her `nå` |pipe| >pil", "smil 🙂 og \u{85}\u{2028}\u{FEFF}\u{7}", "\t",
    "čáhppe",
  ]

  @Test(arguments: texts) func `keeps whatever people write`(text: String) throws {
    let value = CuratedValue.mapping(["title": .text(text), "ansvar": .list([.text(text)])])
    for head in [Self.head, Self.head + Self.curated] {
      let after = try manifest(head).applying(.put(entry("tiltak/2.2", value, reason: text)))
      let last = try #require(try curation(after).last)
      #expect(last.value == value)
      #expect(last.reason == text)
    }
  }

  @Test func `keeps numbers, nothing, lists of lists and where additions stand`() throws {
    let target = try #require(CurationTarget(kind: "tiltak"))
    let value = CuratedValue.mapping([
      "number": .number(3), "type": .null, "new": .bool(true),
      "age_ranges": .list([.list([.number(13), .null])]), "title": .text("Å"),
    ])
    let added = CurationEntry(
      .add, target, value: value, reason: "r", file: "b.txt", lines: [5...6, 9...9], text: "t")
    let after = try manifest(Self.head).applying(.put(added))
    let last = try #require(try curation(after).last)
    #expect(last.value == value)
    #expect(last.lines == [5...6, 9...9])
    #expect(last.file == "b.txt" && last.text == "t" && last.deed == .add)
    let other = try after.applying(.replace(0, entry("tiltak/1.1/title", .text("x"))))
    #expect(try curation(other).map(\.deed) == [.set])
  }

  @Test(arguments: ["curation: []\n", "curation: [ ]\n", "curation:\n", "curation: ~\n"])
  func `begins an empty list, or says that it cannot`(list: String) throws {
    let before = manifest(Self.head + list + "# after\n")
    do {
      let after = try before.applying(.put(entry("tiltak/1.1/title", .text("Ny"))))
      #expect(try curation(after).count == 1)
      #expect(after.text.hasSuffix("# after\n"))
    } catch {
      #expect(list.contains("[ ]") || list.contains("~"))
      #expect("\(error)".contains("Corpus/README.md"))
    }
  }

  @Test(arguments: [
    "curation: [{remove: tiltak/1.1, reason: r, lines: [1, 1]}]\n",
    "curation:\n  [{remove: tiltak/1.1, reason: r, lines: [1, 1]}]\n",
    "\"curation\":\n  - {remove: tiltak/1.1, reason: r, lines: [1, 1]}\n",
  ]) func `refuses a layout that it cannot keep, and says what to do`(list: String) throws {
    let before = manifest(Self.head + list)
    #expect(try curation(before).count == 1)
    #expect {
      try before.applying(.put(entry("tiltak/1.2/title", .text("Ny"))))
    } throws: { "\($0)".contains("Corpus/README.md") }
  }

  @Test func `keeps line ends and the mark that a file begins with`() throws {
    try Fixtures.withFolder { folder in
      let path = "\(folder)/plan.yaml"
      let text = (Self.head + Self.curated).replacing("\n", with: "\r\n")
      try Data([0xEF, 0xBB, 0xBF] + Array(text.utf8)).write(to: URL(fileURLWithPath: path))
      let before = try ManifestText.read(at: path, as: "plan.yaml")
      let after = try before.applying(.put(entry("tiltak/2.1/title", .text("Ny"))))
      #expect(after.bytes.starts(with: [0xEF, 0xBB, 0xBF]))
      #expect(after.bytes.count { $0 == 10 } == after.bytes.count { $0 == 13 })
      #expect(try curation(after).count == 3)
    }
  }

  @Test(arguments: ["baerum-2016", "lillestrom-2024", "lillehammer-2016", "nordre-land-2022"])
  func `leaves the rest of a long manifest to the byte`(plan: String) throws {
    let path = "\(Fixtures.realCorpus)/\(plan)/plan.yaml"
    let before = try ManifestText.read(at: path, as: "plan.yaml")
    let count = try curation(before).count
    let after = try before.applying(.put(entry("tiltak/9.9/title", .text("Ny"))))
    #expect(
      try after.applying(.withdraw(count)).text
        == (count > 0 ? before.text : before.text + "curation:\n"))
    for number in 0..<count {
      let without = try before.applying(.withdraw(number))
      let comments = before.text.split(separator: "\n").filter { $0.trimmed.hasPrefix("#") }
      #expect(without.text.split(separator: "\n").filter { $0.trimmed.hasPrefix("#") } == comments)
    }
  }
}
