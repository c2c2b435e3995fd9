import Fixtures
import Foundation
import PlanExport
import Testing

@testable import PlanWeb

@Suite struct `Templates of pages` {
  private var sources: [String: String] {
    get throws {
      let folder = "\(Fixtures.project)/Sources/PlanWeb/Templates"
      let files = try FileManager.default.contentsOfDirectory(atPath: folder)
      return try Dictionary(
        uniqueKeysWithValues: files.map {
          ($0, try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8))
        })
    }
  }

  @Test func `show nothing unescaped but HTML that is escaped by its type`() throws {
    var unescaped = 0
    for (name, source) in try sources {
      for tag in source.matches(of: /\{\{\{ *([^}]*?) *\}\}\}/) {
        unescaped += 1
        #expect(tag.1.hasPrefix("html."), "\(name): \(tag.1)")
      }
      #expect(!source.contains("{{&"), "\(name)")
    }
    #expect(unescaped == 2)
  }

  @Test func `have no style or script of their own, and ask for nothing elsewhere`() throws {
    for (name, source) in try sources {
      #expect(!source.contains("style="), "\(name)")
      #expect(!source.contains("<style"), "\(name)")
      #expect(source.firstMatch(of: /\son[a-z]+=/) == nil, "\(name)")
      #expect(!source.contains("//"), "\(name)")
    }
  }

  @Test func `call only templates that there are`() throws {
    let sources = try sources
    for (name, source) in sources {
      for call in source.matches(of: /\{\{[>#<] *([a-z]+)\}\}/) where call.0.hasPrefix("{{>") {
        #expect(sources["\(call.1).mustache"] != nil, "\(name) calls \(call.1)")
      }
    }
  }

  @Test func `are all carried in the program`() throws {
    let templates = try PageTemplates.read.get()
    for file in try sources.keys {
      #expect(throws: Never.self) {
        _ = try templates.render(String(file.dropLast(".mustache".count)), .init())
      }
    }
  }
}
