import Foundation
import PlanCorpus
import PlanIndex
import Testing

@testable import tverrsnitt

/// The parts of the diagnosis, without a machine.
@Suite struct `Diagnosis` {
  @Test(arguments: [
    ("pandoc 2.17.1.1\nCompiled with pandoc-types 1.22", "2.17.1.1"),
    ("Copyright (c) 1990-2008 Info-ZIP\nThis is Zip 3.0 (July 5th 2008)", "3.0"),
    ("pdftotext version 22.12.0\nCopyright 2005-2022", "22.12.0"),
    ("no number here", "unknown version"),
  ])
  func `a version is the first number with dots`(told: String, version: String) {
    #expect(InstalledTools.version(in: told) == version)
  }

  @Test(arguments: [
    ("/srv/anna/Corpus", "~/Corpus"), ("/srv/anna", "~"),
    ("/srv/annas/Corpus", "/srv/annas/Corpus"),
    ("./Corpus", "./Corpus"), ("/home/per/Corpus", "~/Corpus"), ("/srv/x/../anna/a", "~/a"),
  ])
  func `a path in a home folder does not say whose it is`(path: String, shown: String) {
    #expect(ShownPath.of(path, homes: ["/srv/anna"]) == shown)
  }

  @Test func `a home folder within a text does not say whose it is`() {
    let text = "/srv/anna/Index/db: cannot be read (/home/per/Index/db is locked)"
    #expect(
      ShownPath.within(text, homes: ["/srv/anna"])
        == "~/Index/db: cannot be read (~/Index/db is locked)")
  }

  @Test(arguments: [
    (0, "0 bytes"), (1023, "1023 bytes"), (1536, "1.5 KiB"), (150 << 20, "150 MiB"),
    (3 << 30, "3.0 GiB"),
  ])
  func `bytes are told in the unit that suits them`(bytes: Int, text: String) {
    #expect(ByteCount(bytes).description == text)
  }

  @Test func `an age is told in minutes, hours or days`() {
    let now = Date(timeIntervalSince1970: 10_000_000)
    let ages = [90 * 60, 5 * 3600, 9 * 86_400, -60].map {
      IndexFindings.age(of: now.addingTimeInterval(-Double($0)), now: now)
    }
    #expect(ages == ["90 min", "5 h", "9 days", "0 min"])
  }

  @Test func `an index of another schema is a fault that says what to run`() {
    let finding = IndexFindings.unusable(.otherSchema(path: "db", found: "5"))
    #expect(finding.state == .fault)
    #expect(finding.value == "of another version (schema 5)")
    #expect(finding.remedy == "run `tverrsnitt index`")
  }

  @Test func `many faults do not make the page long`() {
    let faults = (1...40).map { (number: Int) in
      Fault(
        file: "plan-\(number)/plan.yaml", line: number, problem: "is wrong", remedy: "mend it")
    }
    let findings = CorpusFindings.faults(faults)
    #expect(findings.count == 6)
    #expect(findings.first?.name == "plan-1/plan.yaml:1")
    #expect(findings.last?.value == "35")
    #expect(Some((1...40).map { "p\($0)" }).description == "p1, p2, p3 and 37 more")
  }

  @Test func `few open files are a note, and enough are none`() {
    #expect(MachineFindings.openFiles(1024).state == .note)
    #expect(MachineFindings.openFiles(4096).state == .ok)
  }

  @Test(arguments: [
    (["LANG": "nb_NO.UTF-8"], Finding.State.ok), (["LANG": "nb_NO.UTF-8", "LC_ALL": "C"], .note),
    (["LC_ALL": "", "LANG": "C.utf8"], .ok), ([:], .note),
  ])
  func `a locale that is not UTF-8 is a note`(environment: [String: String], state: Finding.State) {
    #expect(MachineFindings.locale(environment).state == state)
  }

  @Test func `memory is read from what the kernel tells`() {
    let told = "MemTotal:       24589344 kB\nMemFree: 1 kB\nMemAvailable:   22000000 kB\n"
    #expect(MachineFindings.bytes("MemAvailable", in: told) == 22_000_000 * 1024)
    #expect(MachineFindings.bytes("SwapFree", in: told) == nil)
  }

  @Test func `recognition without Norwegian is told`() {
    let list = "List of available languages in \"/usr/share\" (2):\neng\nosd\n"
    #expect(FeatureFindings.recognition(languages: list)?.remedy.contains("nor") == true)
    #expect(FeatureFindings.recognition(languages: list + "nor\n") == nil)
  }

  @Test func `every tool of a feature is asked for its version`() {
    let asked = Set(InstalledTools.questions.map(\.tool.name))
    let used = Set(FeatureFindings.features.flatMap(\.tools).map(\.name))
    #expect(used.isSubset(of: asked) && used.count > 5)
  }
}
