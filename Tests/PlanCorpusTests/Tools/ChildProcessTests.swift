import Foundation
import Testing

@testable import PlanCorpus

@Suite struct `Another program` {
  private static let shell = Tool(name: "sh", commands: ["sh"], package: "dash")

  private func run(
    _ script: String, _ limits: ChildLimits = .foreignInput
  ) async -> Result<String, ToolError> {
    do throws(ToolError) {
      let printed = try await ChildProcess(Self.shell, limits: limits).printed(
        of: ["input": Array("æøå".utf8)]
      ) { ["-c", script, "sh", $0] }
      return .success(printed.output)
    } catch {
      return .failure(error)
    }
  }

  private func reason(_ result: Result<String, ToolError>) -> String? {
    if case .failure(.failed(_, let reason)) = result { reason } else { nil }
  }

  @Test func `reads its input in a folder of its own, which is gone afterwards`() async throws {
    let output = try await run("cat \"$1/input\"; echo; stat -c %a \"$1\"; echo \"$1\"").get()
    let lines = output.split(separator: "\n").map(String.init)
    #expect(lines.first == "æøå")
    #expect(lines[1] == "700")
    #expect(!FileManager.default.fileExists(atPath: try #require(lines.last)))
  }

  @Test func `is handed nothing of the environment but the search path`() async throws {
    setenv("TVERRSNITT_SECRET", "hemmelig", 1)
    defer { unsetenv("TVERRSNITT_SECRET") }
    let names = try await run("env").get().split(separator: "\n").compactMap {
      $0.split(separator: "=").first.map(String.init)
    }
    #expect(
      Set(names).isSubset(of: ["PATH", "HOME", "TMPDIR", "LANG", "LC_ALL", "PWD", "_", "SHLVL"]))
    #expect(names.contains("PATH"))
  }

  @Test func `takes an argument as it is, whatever a shell would make of it`() async throws {
    let echo = Tool(name: "echo", commands: ["echo"], package: "coreutils")
    let printed = try await ChildProcess(echo, limits: .foreignInput).printed(of: [:]) { _ in
      ["$(id); `id` > x | y"]
    }
    #expect(printed.output == "$(id); `id` > x | y\n")
  }

  @Test func `is ended with all that it started when it takes too long`() async {
    var limits = ChildLimits.foreignInput
    limits.time = .milliseconds(300)
    let mark = "tverrsnitt-\(UUID().uuidString)"
    let result = await run("sh -c 'sleep 600' \(mark) & sh -c 'sleep 600; true' \(mark)", limits)
    #expect(reason(result)?.hasPrefix("it took more than") == true, "\(result)")
    #expect(!Self.isRunning(mark))
  }

  /// Whether some process has the mark among its arguments.
  private static func isRunning(_ mark: String) -> Bool {
    let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return processes.contains { process in
      let words = FileManager.default.contents(atPath: "/proc/\(process)/cmdline") ?? Data()
      return process.allSatisfy(\.isNumber) && String(decoding: words, as: UTF8.self).contains(mark)
    }
  }

  @Test func `gets no more memory than it may have`() async {
    var limits = ChildLimits.foreignInput
    limits.memory = 200 << 20
    let python = Tool(name: "python3", commands: ["python3"], package: "python3")
    await #expect(throws: ToolError.self) {
      try await ChildProcess(python, limits: limits).printed(of: [:]) { _ in
        ["-c", "print(len(bytearray(400 << 20)))"]
      }
    }
    limits.memory = 1 << 30
    let printed = try? await ChildProcess(python, limits: limits).printed(of: [:]) { _ in
      ["-c", "print(len(bytearray(400 << 20)))"]
    }
    #expect(printed != nil)
  }

  @Test func `writes no more than it may, to a file or by printing`() async {
    var limits = ChildLimits.foreignInput
    limits.output = 1 << 20
    let written = await run("head -c 3000000 /dev/zero > \"$1/out\"", limits)
    #expect(reason(written) != nil)
    let printed = await run("head -c 3000000 /dev/zero", limits)
    #expect(reason(printed) == "it wrote more than 1 MiB")
  }

  @Test func `reaches no network where this machine lets it be cut off`() async throws {
    guard await ChildProcess.canBeOffline else { return }
    let interfaces = try await run("cat /proc/net/dev").get().split(separator: "\n").dropFirst(2)
    #expect(interfaces.allSatisfy { $0.contains("lo:") })
  }

  @Test func `is named with its package when it is missing`() async {
    let tool = Tool(name: "tverrkvern", commands: ["tverrkvern"], package: "kvern")
    await #expect(throws: ToolError.missing(tool)) {
      try await ChildProcess(tool, limits: .foreignInput).printed(of: [:]) { _ in [] }
    }
    #expect("\(ToolError.missing(tool))" == "tverrkvern is not installed: apt-get install kvern")
  }

  @Test func `says itself why it failed`() async {
    let result = await run("echo ting >&2; echo 'siste ord' >&2; exit 3")
    #expect(reason(result) == "siste ord")
  }
}
