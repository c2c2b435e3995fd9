import Fixtures
import Foundation
import Testing

@testable import PlanCorpus

@Suite struct `Reading YAML` {
  private func with<Value>(
    _ yaml: String, _ body: (YAMLValue) throws -> Value
  ) throws -> Value {
    try withFile(yaml.utf8) { path in try body(YAMLValue.read(at: path, as: "liste.yaml")) }
  }

  private func fault(_ yaml: String) throws -> Fault? {
    try withFile(yaml.utf8) { path in
      PlanCorpusTests.fault { () throws(Fault) in try YAMLValue.read(at: path, as: "liste.yaml") }
    }
  }

  @Test(arguments: [
    ("a: 1\nb: [1, 2\n", 3), ("a: 1\nb: \"x\n", 3), ("a: 1\n\tb: 2\n", 2), ("a: b: c\n", 1),
    ("a: *ukjent\n", 1),
  ])
  func `what is not YAML names the line`(yaml: String, line: Int) throws {
    let found = try #require(try fault(yaml))
    #expect(found.problem.hasPrefix("is not YAML"))
    #expect(found.line == line)
    #expect(found.remedy.isEmpty == false)
    #expect(found.file == "liste.yaml")
  }

  @Test func `a key that stands twice is refused and named`() throws {
    let found = try #require(try fault("a: 1\nb: 2\na: 3\n"))
    #expect(found.problem == "the key 'a' stands twice")
    #expect(found.line != nil)
  }

  @Test(arguments: ["# bare en kommentar\n", "---\n"])
  func `a file that says nothing is empty or no list of keys`(yaml: String) throws {
    let found =
      try fault(yaml)
      ?? with(yaml) { value in
        PlanCorpusTests.fault { () throws(Fault) in try value.allow(keys: ["a"]) }
      }
    #expect(found?.file == "liste.yaml")
    #expect(found?.remedy.isEmpty == false)
  }

  @Test func `a missing key is named with an example of it`() throws {
    try with("# topp\na: 1\n") { value in
      let found = PlanCorpusTests.fault { () throws(Fault) in
        try value.required("navn", example: "Rus")
      }
      #expect(found?.problem == "'navn' is missing")
      #expect(found?.remedy == "add it, for example `navn: Rus`")
      #expect(found?.line == 2)
    }
  }

  @Test(arguments: ["a:\n", "a: null\n", "a: ~\n", "b: 1\n"])
  func `null is missing`(yaml: String) throws {
    try with(yaml) { value in #expect(value.optional("a") == nil) }
  }

  @Test func `an unknown key is named on its line with the known ones`() throws {
    try with("a: 1\nnvan: x\n") { value in
      let found = PlanCorpusTests.fault { () throws(Fault) in
        try value.allow(keys: ["navn", "a"])
      }
      #expect(found?.description == "liste.yaml:2: the key 'nvan' is unknown; use one of a, navn")
    }
  }

  @Test func `values know their own line`() throws {
    try with("a: 1\nb:\n  - x\n  - y\n") { value in
      let items = try value.required("b", example: "").items()
      let texts = try items.map { item in try item.string() }
      #expect(items.map(\.line) == [3, 4])
      #expect(texts == ["x", "y"])
    }
  }

  @Test func `values of the wrong kind name the line and the remedy`() throws {
    try with("tekst: [a]\ntall: tre\njanei: kanskje\nliste: x\n") { value in
      func fault(_ key: String, _ read: (YAMLValue) throws(Fault) -> Void) -> Fault? {
        value.optional(key).flatMap { item in
          PlanCorpusTests.fault { () throws(Fault) in try read(item) }
        }
      }
      let faults = [
        fault("tekst") { item throws(Fault) in _ = try item.string() },
        fault("tall") { item throws(Fault) in _ = try item.integer() },
        fault("janei") { item throws(Fault) in _ = try item.boolean() },
        fault("liste") { item throws(Fault) in _ = try item.items() },
      ]
      #expect(faults.map { $0?.line } == [1, 2, 3, 4])
      #expect(faults.allSatisfy { $0?.remedy.hasPrefix("write ") ?? false })
      #expect(faults[1]?.problem.contains("'tre'") == true)
    }
  }

  @Test func `numbers, truths and lists are read`() throws {
    try with("tall: 12\nja: true\nord: [rus, \"no\", '*mobbing']\n") { value in
      let number = try value.required("tall", example: "").integer()
      let truth = try value.required("ja", example: "").boolean()
      let words = try value.strings("ord") + value.strings("mangler")
      #expect(number == 12)
      #expect(truth)
      #expect(words == ["rus", "no", "*mobbing"])
    }
  }

  @Test func `an empty text is no text`() throws {
    try with("a: \"\"\n") { value in
      let item = try #require(value.optional("a"))
      #expect(PlanCorpusTests.fault { () throws(Fault) in try item.string() } != nil)
    }
  }
}
