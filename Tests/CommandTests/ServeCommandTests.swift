import Fixtures
import Foundation
import FoundationNetworking
import Testing

/// `tverrsnitt serve` as a process of its own.
@Suite struct `ServeCommandTests` {
  /// Lends a server over the fictional kommuner and the flags that name its index, and gives
  /// the status it ends with after SIGTERM.
  private func withServer(
    _ body: (_ base: String, _ flags: [String]) async throws -> Void
  ) async throws -> Int32 {
    try await Workplace.withCheckout { folder in
      let index = "\(folder)/db"
      let built = try await Command.run([
        "index", "--corpus", "\(folder)/Corpus", "--index", index, "--vocabularies",
        "\(folder)/Index",
      ])
      try #require(built.status == 0, "\(built.errors)")
      let log = "\(folder)/log"
      let server = try Command.start(["serve", "--port", "0", "--index", index], log: log)
      defer { if server.isRunning { server.terminate() } }
      let port = try await Self.port(log, of: server)
      try await body("http://127.0.0.1:\(port)", ["--index", index])
      server.terminate()
      server.waitUntilExit()
      return server.terminationStatus
    }
  }

  /// The port that the log names once the server listens, however long a busy machine takes.
  private static func port(_ log: String, of server: Process) async throws -> String {
    while server.isRunning {
      let text = (try? Workplace.read(log)) ?? ""
      if let found = text.firstMatch(of: #/listening on 127\.0\.0\.1:(\d+)/#) {
        return String(found.1)
      }
      try await Task.sleep(for: .milliseconds(50))
    }
    throw CocoaError(.fileReadUnknown)
  }

  private func get(_ address: String) async throws -> String {
    let url = try #require(URL(string: address))
    let (data, _) = try await URLSession.shared.data(from: url)
    return String(decoding: data, as: UTF8.self)
  }

  @Test func `the API prints the bytes of the command, and ends well when told to`() async throws {
    let status = try await withServer { base, flags in
      for (address, arguments) in [
        (
          "search?q=ungdom&kommune=fjellvik&limit=3",
          ["search", "ungdom", "--kommune", "fjellvik", "--limit", "3"]
        ),
        ("tiltak/fjellvik-2023/1.1", ["show", "fjellvik-2023/1.1"]),
        ("planer/sundnes-2021", ["show", "sundnes-2021"]),
        ("compare/organisering?egen=sundnes", ["compare", "organisering", "--egen", "sundnes"]),
        ("compare/tiltak?per-type=true", ["compare", "tiltak", "--per-type"]),
        ("gaps/sundnes?min-kommuner=1", ["gaps", "--kommune", "Sundnes"]),
      ] {
        let command = try await Command.run(arguments + ["--format", "json"] + flags)
        #expect(try await get("\(base)/api/v1/\(address)") == command.output, "\(address)")
        #expect(command.status == 0)
      }
    }
    #expect(status == 0)
  }

  @Test func `a port that is taken is said in one line`() async throws {
    _ = try await withServer { base, flags in
      let port = String(base.split(separator: ":").last ?? "")
      let second = try await Command.run(["serve", "--port", port] + flags)
      #expect(second.status == 1)
      let complaint = try #require(second.errorLines.last)
      #expect(complaint.hasPrefix("tverrsnitt: 127.0.0.1:\(port): cannot listen there"))
      #expect(complaint.contains("--port"))
    }
  }

  @Test func `without an index it says what to run`() async throws {
    try await Workplace.withFolder { folder in
      let outcome = try await Command.run(["serve", "--index", "\(folder)/none"])
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("run `tverrsnitt index`"))
    }
  }
}
