import Fixtures
import Foundation
import PlanCorpus
import PlanIndex
import Testing

@Suite struct `Faulty vocabularies` {
  /// The faults after one change to one file.
  private func faults(_ file: String, _ old: String, _ new: String) throws -> [Fault] {
    try Fixtures.withVocabularyCopy { copy in
      let path = "\(copy)/\(file)"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      let place = try #require(text.range(of: old))
      try text.replacingCharacters(in: place, with: new)
        .write(toFile: path, atomically: true, encoding: .utf8)
      #expect(throws: IndexError.self) { try Vocabularies.read(at: copy) }
      return Vocabularies.check(at: copy)
    }
  }

  @Test func `an unknown key is named with its line`() throws {
    let found = try faults("nivaaer.yaml", "  navn: Styrende nivå", "  nvan: Styrende nivå")
    let fault = try #require(found.first)
    #expect(fault.file == "nivaaer.yaml")
    #expect(fault.problem == "the key 'nvan' is unknown")
    #expect(fault.line != nil)
    #expect(fault.remedy.contains("navn"))
  }

  @Test(arguments: [
    ("dokumenttyper.yaml", "- kode: aarsrapport", "- kode: årsrapport", "aarsrapport"),
    ("innsatsomraader.yaml", "- kode: psykisk-helse", "- kode: Psykisk helse", "psykisk-helse"),
  ])
  func `a code that is not ASCII is answered with the one to write`(
    file: String, old: String, new: String, remedy: String
  ) throws {
    let fault = try #require(try faults(file, old, new).first)
    #expect(fault.file == file)
    #expect(fault.problem.contains("is not an ASCII code"))
    #expect(fault.remedy == "write '\(remedy)'")
    #expect(fault.line != nil)
  }

  @Test func `a code that stands twice is named`() throws {
    let found = try faults("dokumenttyper.yaml", "- kode: strategi", "- kode: temaplan")
    #expect(found.map(\.problem) == ["the code 'temaplan' stands twice"])
    #expect(found.first?.file == "dokumenttyper.yaml")
  }

  @Test func `an area that names an unknown type is named`() throws {
    let found = try faults(
      "innsatsomraader.yaml", "tiltakstyper: [nettvett]", "tiltakstyper: [nettvet]")
    #expect(
      found.map(\.problem)
        == ["'digital-trygghet' names the tiltakstype 'nettvet', which does not exist"])
    #expect(found.first?.remedy.contains("tiltakstyper.yaml") == true)
  }

  @Test func `broken YAML names the line`() throws {
    let found = try faults("stoppord.yaml", "spoersmaal:", "spoersmaal: [")
    #expect(found.first?.file == "stoppord.yaml")
    #expect(found.first?.problem.hasPrefix("is not YAML") == true)
    #expect(found.first?.line != nil)
  }

  @Test func `an unquoted word that YAML reads as another value stays a word`() throws {
    try Fixtures.withVocabularyCopy { copy in
      try Data("bokmaal: [og, no, ja]\nnynorsk: [ikkje]\nspoersmaal: [kva]\n".utf8)
        .write(to: URL(fileURLWithPath: "\(copy)/stoppord.yaml"))
      let words = try Vocabularies.read(at: copy)
      #expect(words.stoppord == ["og", "no", "ja", "ikkje"])
      #expect(words.spørsmål == ["kva"])
    }
  }

  @Test func `faults of several files are all told, in the order of the files`() throws {
    try Fixtures.withVocabularyCopy { copy in
      try FileManager.default.removeItem(atPath: "\(copy)/nynorsk.yaml")
      try Data().write(to: URL(fileURLWithPath: "\(copy)/aktoerer.yaml"))
      try Data("- kort: HAP\n".utf8)
        .write(to: URL(fileURLWithPath: "\(copy)/forkortelser.yaml"))
      #expect(
        Vocabularies.check(at: copy).map { "\($0.file) \($0.problem)" }
          == [
            "aktoerer.yaml is empty", "forkortelser.yaml 'navn' is missing",
            "nynorsk.yaml is missing",
          ])
    }
  }

  @Test func `a group of synonyms without words is named`() throws {
    try Fixtures.withVocabularyCopy { copy in
      try Data("- {ord: [a, b]}\n- {retning: en, til: [c]}\n".utf8)
        .write(to: URL(fileURLWithPath: "\(copy)/synonymer.yaml"))
      let fault = try #require(Vocabularies.check(at: copy).first)
      #expect(fault.file == "synonymer.yaml")
      #expect(fault.line == 2)
    }
  }

  @Test func `a folder without vocabularies lists every file that is missing`() throws {
    try Fixtures.withFolder { folder in
      let faults = Vocabularies.check(at: folder)
      #expect(faults.count == 11)
      #expect(faults.allSatisfy { $0.problem == "is missing" })
    }
  }
}
