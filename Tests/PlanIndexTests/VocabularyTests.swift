import Fixtures
import Foundation
import PlanCorpus
import PlanIndex
import Testing

@Suite struct `The vocabularies` {
  private let vocabularies: Vocabularies

  init() throws { vocabularies = try RealVocabularies.read.get() }

  private func lists() -> [(name: String, concepts: [Begrep])] {
    [
      ("tiltakstyper", vocabularies.tiltakstyper),
      ("innsatsområder", vocabularies.innsatsområder), ("aktører", vocabularies.aktører),
      ("dokumenttyper", vocabularies.dokumenttyper), ("nivåer", vocabularies.nivåer),
      ("forebyggingsnivåer", vocabularies.forebyggingsnivåer),
    ]
  }

  @Test func `nothing is wrong with them`() {
    #expect(Vocabularies.check(at: Fixtures.vocabularies) == [])
  }

  @Test func `the README lists the files that are there, and no other`() throws {
    let readme = try String(
      contentsOfFile: "\(Fixtures.vocabularies)/README.md", encoding: .utf8)
    let listed = readme.split(separator: "\n").filter { $0.hasPrefix("| `") }
      .compactMap { $0.split(separator: "`").dropFirst().first.map(String.init) }
    let files = try contents(of: Fixtures.vocabularies).filter { $0.hasSuffix(".yaml") }
    #expect(listed.sorted() == files)
  }

  @Test func `every file that is there is read`() throws {
    for file in try contents(of: Fixtures.vocabularies) where file.hasSuffix(".yaml") {
      try Fixtures.withVocabularyCopy { copy in
        try FileManager.default.removeItem(atPath: "\(copy)/\(file)")
        let faults = Vocabularies.check(at: copy)
        #expect(faults.contains { $0.file == file && $0.problem == "is missing" }, "\(file)")
      }
    }
  }

  @Test func `codes are ASCII and stand once`() {
    for (name, concepts) in lists() {
      #expect(!concepts.isEmpty, "\(name)")
      #expect(concepts.allSatisfy { $0.kode == slug($0.kode) && !$0.kode.isEmpty }, "\(name)")
      #expect(Set(concepts.map(\.kode)).count == concepts.count, "\(name)")
    }
    #expect(
      Set(vocabularies.tiltaksgrupper.map(\.kode)).count == vocabularies.tiltaksgrupper.count)
  }

  @Test func `labels stay apart when they are spelt in ASCII`() {
    for (name, concepts) in lists() {
      let slugs = Dictionary(grouping: concepts, by: { slug($0.navn) })
      #expect(slugs.values.filter { $0.count > 1 }.map { $0.map(\.navn) } == [], "\(name)")
    }
  }

  @Test func `no label is spelt like the code of another concept`() {
    for (name, concepts) in lists() {
      for concept in concepts {
        let others = concepts.filter { $0.kode == slug(concept.navn) && $0.kode != concept.kode }
        #expect(others.map(\.kode) == [], "\(name): \(concept.navn)")
      }
    }
  }

  @Test func `levels and prevention levels share a facet and no code`() {
    let levels = vocabularies.nivåer + vocabularies.forebyggingsnivåer
    #expect(Set(levels.map(\.kode)).count == 6)
    #expect(Set(levels.map { slug($0.navn) }).count == 6)
  }

  @Test func `the codes that the contract names are there`() {
    #expect(
      vocabularies.dokumenttyper.map(\.kode).sorted()
        == ["aarsrapport", "annet", "handlingsplan", "handlingsprogram", "strategi", "temaplan"])
    #expect(vocabularies.nivåer.map(\.kode) == Nivå.allCases.map(\.rawValue))
    #expect(
      vocabularies.forebyggingsnivåer.map(\.kode) == ["universell", "selektiv", "indikert"])
    #expect(vocabularies.innsatsområder.count <= 12)
    #expect(vocabularies.tiltakstyper.contains { $0.kode == "hasjavvenning" })
  }

  @Test func `abbreviations name types that exist`() {
    let types = Set(vocabularies.tiltakstyper.map(\.kode))
    let named = vocabularies.forkortelser.compactMap(\.type)
    #expect(!named.isEmpty)
    #expect(named.filter { !types.contains($0) } == [])
  }

  @Test func `a star stands at a word's end or beginning and never alone`() {
    let phrases = lists().flatMap(\.concepts)
      .flatMap { [$0.sterke, $0.ord, $0.mot, $0.ikke, $0.nynorsk, $0.lokaleNavn].joined() }
    #expect(!phrases.isEmpty)
    let wrong = phrases.filter { phrase in
      phrase.split(separator: " ").contains { word in
        word == "*" || word.dropFirst().dropLast().contains("*")
      }
    }
    #expect(wrong == [])
  }

  @Test func `stop words are lower-case words of both languages`() {
    #expect(vocabularies.stoppord.contains("og"))
    #expect(vocabularies.stoppord.contains("ikkje"))
    #expect(vocabularies.stoppord.allSatisfy { $0 == $0.lowercased() && !$0.isEmpty })
    #expect(!vocabularies.stoppord.contains("true"))
    #expect(!vocabularies.spørsmål.isEmpty)
  }
}
