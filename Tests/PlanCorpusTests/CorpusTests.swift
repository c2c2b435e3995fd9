import Fixtures
import Foundation
import Testing

@testable import PlanCorpus

@Suite struct `The corpus` {
  private func change(_ path: String, _ old: String, _ new: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains(old))
    try text.replacingOccurrences(of: old, with: new)
      .write(toFile: path, atomically: true, encoding: .utf8)
  }

  @Test func `the four real plans open in the order of their ids`() throws {
    let corpus = try Fixtures.realPlans
    #expect(
      corpus.entries.map(\.manifest.id.rawValue)
        == ["baerum-2016", "lillehammer-2016", "lillestrom-2024", "nordre-land-2022"])
    #expect(
      corpus.entries.map(\.manifest.kommune)
        == ["Bærum", "Lillehammer", "Lillestrøm", "Nordre Land"])
    #expect(
      corpus.entries.map { $0.sources.map(\.lines.count) } == [[835], [457], [1180], [160, 305]])
  }

  @Test func `sources carry the path below the corpus`() throws {
    let corpus = try Fixtures.realPlans
    #expect(
      corpus.entries.last?.sources.map(\.file)
        == ["nordre-land-2022/plan-alternative.txt", "nordre-land-2022/plan.txt"])
  }

  @Test func `a plan that lies in another folder than its id is named`() throws {
    try Fixtures.withCorpusCopy { corpus in
      try FileManager.default.moveItem(
        atPath: "\(corpus)/sundnes-2021", toPath: "\(corpus)/sundnes")
      let faults = Corpus.check(at: corpus)
      #expect(faults.count == 1)
      #expect(faults.first?.file == "sundnes/plan.yaml")
      #expect(faults.first?.line == 1)
      #expect(faults.first?.problem == "the id 'sundnes-2021' is not its folder's name")
    }
  }

  @Test func `two plans with one id are named`() throws {
    try Fixtures.withCorpusCopy { corpus in
      try FileManager.default.copyItem(
        atPath: "\(corpus)/sundnes-2021", toPath: "\(corpus)/sundnes-ny-2021")
      let faults = Corpus.check(at: corpus)
      #expect(faults.map(\.file) == ["sundnes-ny-2021/plan.yaml"])
      #expect(faults.first?.problem == "another plan has the id 'sundnes-2021'")
      #expect(faults.first?.line == 1)
    }
  }

  @Test func `a text that is not the one the manifest names is refused`() throws {
    try Fixtures.withCorpusCopy { corpus in
      try change("\(corpus)/fjellvik-2023/plan.txt", "10–24", "10–25")
      let faults = Corpus.check(at: corpus)
      #expect(faults.count == 1)
      #expect(faults.first?.file == "fjellvik-2023/plan.txt")
      #expect(faults.first?.problem.contains("SHA-256") == true)
    }
  }

  @Test func `the sum in a fault is the sum of the file`() throws {
    try Fixtures.withCorpusCopy { corpus in
      try Data("abc".utf8).write(to: URL(fileURLWithPath: "\(corpus)/fjellvik-2023/plan.txt"))
      // The sum of "abc", from the standard's own examples.
      let sum = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
      #expect(Corpus.check(at: corpus).first?.problem.hasSuffix("its SHA-256 is \(sum)") == true)
    }
  }

  @Test func `a manifest that names a file nobody has is at fault on its line`() throws {
    try Fixtures.withCorpusCopy { corpus in
      try FileManager.default.removeItem(atPath: "\(corpus)/fjellvik-2023/plan.txt")
      let faults = Corpus.check(at: corpus)
      #expect(faults.count == 1)
      #expect(faults.first?.file == "fjellvik-2023/plan.yaml")
      #expect(faults.first?.line == 9)
      #expect(faults.first?.problem == "names plan.txt, which is missing")
    }
  }

  @Test func `a folder without a manifest is a fault`() throws {
    try Fixtures.withCorpusCopy { corpus in
      try FileManager.default.createDirectory(
        atPath: "\(corpus)/tom-2020", withIntermediateDirectories: true)
      #expect(
        Corpus.check(at: corpus).map { "\($0.file) \($0.problem)" }
          == ["tom-2020/plan.yaml is missing"])
    }
  }

  @Test func `faults of several plans come in the order of the files, none hides another`() throws {
    try Fixtures.withCorpusCopy { corpus in
      try FileManager.default.copyItem(
        atPath: "\(corpus)/sundnes-2021", toPath: "\(corpus)/aas-2021")
      try change("\(corpus)/aas-2021/plan.yaml", "language: nn", "language: sv")
      try change("\(corpus)/fjellvik-2023/plan.yaml", "period: [2023", "period: 2023")
      try Data([0x41, 0x0A, 0xE5, 0x0A])
        .write(to: URL(fileURLWithPath: "\(corpus)/sundnes-2021/plan.txt"))
      let faults = Corpus.check(at: corpus)
      #expect(
        faults.map(\.file)
          == ["aas-2021/plan.yaml", "fjellvik-2023/plan.yaml", "sundnes-2021/plan.txt"])
      #expect(faults.map(\.line) == [7, 6, 2])
      #expect(throws: CorpusError.self) { try Corpus.open(at: corpus) }
    }
  }

  @Test func `all broken sources of one plan are named`() throws {
    try Fixtures.withCorpusCopy { corpus in
      let more = "  - {file: b.txt, kind: converted, page_marks: none, sha256: x}\n"
      let path = "\(corpus)/sundnes-2021/plan.yaml"
      try change(path, "sources:\n", "sources:\n\(more)")
      try Data().write(to: URL(fileURLWithPath: "\(corpus)/sundnes-2021/plan.txt"))
      #expect(
        Corpus.check(at: corpus).map { "\($0.file) \($0.problem)" }
          == [
            "sundnes-2021/plan.yaml names b.txt, which is missing",
            "sundnes-2021/plan.txt is empty",
          ])
    }
  }

  @Test func `loose files and hidden folders are no plans`() throws {
    try Fixtures.withCorpusCopy { corpus in
      try Data("x".utf8).write(to: URL(fileURLWithPath: "\(corpus)/README.md"))
      try FileManager.default.createDirectory(
        atPath: "\(corpus)/.git", withIntermediateDirectories: true)
      let plans = try Corpus.open(at: corpus).entries
      #expect(plans.count == 2)
    }
  }

  @Test func `a corpus that is missing or empty says so`() throws {
    try Fixtures.withFolder { folder in
      let missing = Corpus.check(at: "\(folder)/ingen")
      #expect(missing.first?.problem == "cannot be opened")
      #expect(missing.first?.remedy.contains("--corpus") == true)
      #expect(Corpus.check(at: folder).first?.problem == "holds no plan")
    }
  }

  @Test func `an error is one line, whatever it holds`() {
    let fault = Fault(file: "a/plan.yaml", line: 3, problem: "is wrong", remedy: "mend it")
    #expect(CorpusError(fault).description == "a/plan.yaml:3: is wrong; mend it")
    #expect(
      CorpusError([fault, fault, fault]).description
        == "a/plan.yaml:3: is wrong; mend it (and 2 more: run `tverrsnitt check`)")
  }
}
