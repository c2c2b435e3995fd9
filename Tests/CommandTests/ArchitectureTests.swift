import Foundation
import Testing

/// Holds the modules to the one flow that the data take.
@Suite struct `ArchitectureTests` {
  /// What each module may import of the others: only what stands before it in the flow.
  private static let allowed: [String: Set<String>] = [
    "CSysXapian": [], "CXapian": ["CSysXapian"], "Xapian": ["CXapian"],
    "CLinux": [], "PlanCorpus": ["CLinux"],
    "PlanIndex": ["PlanCorpus", "Xapian"], "PlanQueries": ["PlanCorpus", "PlanIndex", "Xapian"],
    "CXlsxWriter": [], "PlanExport": ["PlanCorpus", "PlanIndex", "PlanQueries", "CXlsxWriter"],
    "CZlib": [], "PlanWeb": ["PlanCorpus", "PlanIndex", "PlanQueries", "PlanExport", "CZlib"],
    "tverrsnitt": ["PlanCorpus", "PlanIndex", "PlanQueries", "PlanExport", "PlanWeb"],
  ]

  /// Every import of Sources: which file of which module, and what.
  private func imports() throws -> [(file: String, module: String, imported: String)] {
    try ProjectFiles.below("Sources", suffix: ".swift").flatMap { file in
      let module = String(file.split(separator: "/")[1])
      let lines = #/(?m)^(?:@\w+(?:\([^)]*\))? +)*(?:[a-z]+ +)?import +(?:[a-z]+ +)?(\w+)/#
      return try ProjectFiles.read(file).matches(of: lines).map { (file, module, String($0.1)) }
    }
  }

  @Test func `every module has its place in the flow`() throws {
    let unknown = try ProjectFiles.folders(in: "Sources").subtracting(Self.allowed.keys)
    #expect(unknown.isEmpty, "say here what \(unknown) may import")
  }

  @Test func `imports only point back along the flow`() throws {
    let imports = try imports()
    // Nothing found would mean that nothing was read.
    #expect(imports.contains { $0.module == "PlanQueries" && $0.imported == "PlanIndex" })
    #expect(imports.contains { $0.module == "Xapian" && $0.imported == "CXapian" })
    for line in imports where Self.allowed.keys.contains(line.imported) {
      #expect(
        Self.allowed[line.module]?.contains(line.imported) == true,
        "\(line.file) imports \(line.imported)")
    }
  }

  @Test func `only the binding knows the shim`() throws {
    let users = Set(try imports().filter { $0.imported == "CXapian" }.map(\.module))
    #expect(users == ["Xapian"])
    let linked = try imports().filter { $0.imported == "CSysXapian" }
    #expect(linked.isEmpty)
  }

  @Test func `no surface knows Xapian`() throws {
    let users = Set(try imports().filter { $0.imported == "Xapian" }.map(\.module))
    #expect(users == ["PlanIndex", "PlanQueries"])
  }

  @Test func `the command alone reads arguments`() throws {
    let users = Set(try imports().filter { $0.imported == "ArgumentParser" }.map(\.module))
    #expect(users == ["tverrsnitt"])
  }

  @Test func `the manifest says the same of the modules`() throws {
    let manifest = try ProjectFiles.read("Package.swift")
    for (module, allowed) in Self.allowed {
      let target = manifest.components(separatedBy: "arget(").first {
        $0.contains("name: \"\(module)\"") && !$0.contains("Tests\"")
      }
      let dependencies = target?.firstMatch(of: #/dependencies: \[([^\]]*)\]/#).map { String($0.1) }
      let named = (dependencies ?? "").matches(of: #/"([A-Za-z]+)"/#).map { String($0.1) }
      #expect(Set(named).isSubset(of: allowed), "\(module) depends on \(named)")
    }
  }

  @Test func `no source file is longer than 400 lines`() throws {
    let files = ["Sources", "Tests"].flatMap { folder in
      [".swift", ".cpp", ".h", ".hpp"].flatMap { ProjectFiles.below(folder, suffix: $0) }
    }
    #expect(files.count > 100)
    for file in files {
      let lines = try ProjectFiles.read(file).split(
        separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count <= 401, "\(file)")
    }
  }

  @Test func `Swift sources are in form NFC`() throws {
    for file in ["Sources", "Tests"].flatMap({ ProjectFiles.below($0, suffix: ".swift") }) {
      let text = try ProjectFiles.read(file)
      let composed = text.precomposedStringWithCanonicalMapping
      #expect(text.unicodeScalars.elementsEqual(composed.unicodeScalars), "\(file)")
    }
  }

  @Test func `file names are ASCII`() {
    for folder in ["Sources", "Tests", "Corpus", "Index", "Queries", "docs"] {
      for file in ProjectFiles.below(folder) {
        #expect(file.utf8.count == file.unicodeScalars.count, "\(file)")
      }
    }
  }
}
