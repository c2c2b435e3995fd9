import Fixtures
import Foundation
import PlanIndex
import Testing

/// Holds the documents to the code: what they name exists, and what exists they name.
@Suite struct `DocsTests` {
  /// Commands and flags as the command's own help lists them.
  private func commands() async throws -> [String] {
    let help = try await Command.run("--help").output
    let list = help.components(separatedBy: "SUBCOMMANDS:\n").last ?? ""
    return list.matches(of: #/(?m)^  ([a-z]+)  /#).map { String($0.1) }
  }

  private func flags(of command: String) async throws -> Set<String> {
    let help = try await Command.run(command, "--help").output
    // Where a flag is described; `--kommune` within another's description does not count.
    return Set(help.matches(of: #/(?m)^  (?:-[a-z], )?(--[a-z-]+)/#).map { String($0.1) })
      .subtracting(["--help", "--version"])
  }

  /// README and everything in docs.
  private func documents() throws -> String {
    try (["README.md"] + ProjectFiles.below("docs", suffix: ".md")).map(ProjectFiles.read)
      .joined(separator: "\n")
  }

  @Test func `every command there is has a section, and no other has`() async throws {
    let text = try ProjectFiles.read("docs/commands.md")
    let sections = text.matches(of: #/(?m)^## ([a-z]+)$/#).map { String($0.1) }
    let commands = try await commands()
    #expect(commands == sections)
    #expect(sections.contains("search"))
  }

  @Test func `every command of the program is named in README`() async throws {
    let readme = try ProjectFiles.read("README.md")
    for command in try await commands() {
      #expect(readme.contains("tverrsnitt \(command)"), "\(command)")
    }
  }

  @Test func `every flag there is stands in its command's section, and no other does`()
    async throws
  {
    let text = try ProjectFiles.read("docs/commands.md")
    let sections = text.components(separatedBy: "\n## ").dropFirst()
    #expect(!sections.isEmpty)
    for section in sections {
      let name = String(section.prefix { $0 != "\n" })
      let documented = Set(section.matches(of: #/(?m)^\| `(--[a-z-]+)/#).map { String($0.1) })
      let flags = try await flags(of: name)
      #expect(flags == documented, "\(name)")
    }
  }

  @Test func `every filter and option of the contract is a flag of search`() async throws {
    let flags = try await flags(of: "search")
    let contract: Set = [
      "--kommune", "--innsatsomraade", "--tiltakstype", "--nivaa", "--aktoer", "--ansvar",
      "--dokumenttype", "--gyldig-i", "--alder", "--slag", "--limit", "--offset", "--exact",
      "--format", "--corpus", "--index",
    ]
    #expect(flags.isSuperset(of: contract), "\(contract.subtracting(flags))")
  }

  @Test func `every command and flag that a document shows exists`() async throws {
    let known = try await commands()
    let calls = try documents().matches(of: #/tverrsnitt ([a-z]+)([^`\n|]*)[`\n|]/#)
    #expect(calls.count > 5)
    for call in calls where known.contains(String(call.1)) {
      let shown = Set(call.2.matches(of: #/--[a-z-]+/#).map { String($0.0) })
      let real = try await flags(of: String(call.1))
      #expect(shown.isSubset(of: real.union(["--help"])), "\(call.0)")
    }
    // Within backquotes or after a prompt it is a command, not a sentence about the program.
    let named = try documents().matches(of: #/(?:`|\$ )tverrsnitt ([a-z]+)/#)
    for call in named { #expect(known.contains(String(call.1)), "\(call.0)") }
  }

  @Test func `the module page names every folder of Sources and no other`() throws {
    let page = try ProjectFiles.read("docs/modules.md")
    let table = page.components(separatedBy: "\n## ").first ?? ""
    let named = Set(table.matches(of: #/(?m)^\| `([A-Za-z]+)` \|/#).map { String($0.1) })
    #expect(try named == ProjectFiles.folders(in: "Sources"))
  }

  @Test func `the module page names every folder within its modules and no other`() throws {
    let page = try ProjectFiles.read("docs/modules.md")
    for section in page.components(separatedBy: "\n## ").dropFirst() {
      let module = String(section.prefix { $0 != "\n" })
      let named = Set(section.matches(of: #/(?m)^\| `([A-Za-z]+)` \|/#).map { String($0.1) })
      #expect(try named == ProjectFiles.folders(in: "Sources/\(module)"), "\(module)")
    }
  }

  @Test func `README names every folder of the project and no other`() throws {
    let readme = try ProjectFiles.read("README.md")
    let layout = try #require(readme.components(separatedBy: "## How it is laid out\n").last)
    let rows = layout.components(separatedBy: "\n## ")[0].matches(of: #/(?m)^\| ([^|]+) \|/#)
    let names = rows.flatMap { row in
      row.1.split(separator: ",").map { $0.replacing(/[\[\]]|\(.*\)/, with: "").trimmed }
    }.filter { !$0.hasPrefix("-") && $0 != "folder" }
    let folders = try ProjectFiles.folders(in: "")
    for name in names { #expect(folders.contains(name), "\(name) is no folder") }
    let small: Set = ["scripts"]
    for folder in folders.subtracting(small) {
      #expect(names.contains(folder), "\(folder) is not named")
    }
  }

  @Test func `Index names every vocabulary file and no other`() throws {
    let text = try ProjectFiles.read("Index/README.md")
    let named = Set(text.matches(of: #/(?m)^\| `([a-z]+\.yaml)` \|/#).map { String($0.1) })
    let files = ProjectFiles.below("Index", suffix: ".yaml").map { $0.dropFirst("Index/".count) }
    #expect(named == Set(files.map(String.init)))
    #expect(named.count >= 10)
  }

  @Test func `the schema's table has every prefix and metadata key, and no other`() throws {
    let source = try ProjectFiles.read("Sources/PlanIndex/Schema/Schema.swift")
    let rows = source.matches(of: #/(?m)^\/\/\/ \| `?([A-Za-z0-9]+)`? \| /#).map { String($0.1) }
    // `Z` is the stemmer's own prefix.
    let prefixes: Set = [
      Schema.Prefix.abbreviation, Schema.Prefix.id, Schema.Prefix.plan, Schema.Prefix.facet,
      Schema.Prefix.age, Schema.Prefix.part, Schema.Prefix.concept, Schema.Prefix.slag, "Z",
    ]
    let keys: Set = [
      Schema.Metadata.schema, Schema.Metadata.facets, Schema.Metadata.kommuner,
      Schema.Metadata.plans,
      Schema.Metadata.stopwords, Schema.Metadata.abbreviations, Schema.Metadata.concepts,
      Schema.Metadata.questions, Schema.Metadata.weak, Schema.Metadata.shard, Schema.Metadata.words,
    ]
    let heads: Set = ["prefix", "key"]
    #expect(Set(rows) == prefixes.union(keys).union(heads))
    // As many constants in the source as are checked here, so that a new one is not forgotten.
    #expect(source.matches(of: #/static let [a-z]+ = "(?:Q|X[A-Z])"/#).count == prefixes.count - 1)
    #expect(source.matches(of: #/static let ([a-z]+) = "\1"/#).count == keys.count)
  }

  @Test func `the search that README shows prints what README shows`() async throws {
    let readme = try ProjectFiles.read("README.md")
    let shown = try #require(
      readme.firstMatch(of: #/```\n\$ tverrsnitt search ([^\n]+)\n([^`]+)```/#))
    let arguments = shown.1.split(separator: " ").map(String.init)
    let index = try await BuiltIndex.flags
    let outcome = try await Command.run(["search"] + arguments + index)
    #expect(outcome.output == String(shown.2))
  }

  @Test func `every link of a document leads to a file`() throws {
    for path in ["README.md", "CONTRIBUTING.md"] + ProjectFiles.below("docs", suffix: ".md")
      + ["Corpus", "Index", "Queries"].map({ "\($0)/README.md" })
    {
      let text = try ProjectFiles.read(path)
      let folder = (path as NSString).deletingLastPathComponent
      for link in text.matches(of: #/\]\(([^)#: ]+)(?:#[^)]*)?\)/#) {
        let target = "\(Fixtures.project)/\(folder)/\(link.1)"
        #expect(FileManager.default.fileExists(atPath: target), "\(path): \(link.1)")
      }
    }
  }
}

extension StringProtocol {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespaces) }
}
