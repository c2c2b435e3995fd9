import Testing

@Suite struct `Wrong usage` {
  @Test(arguments: [
    ["search", "x", "--nope"], ["tull"], ["search", "x", "--limit", "a"],
    ["search", "x", "--limit", "1001"], ["search", "x", "--limit=-1"],
    ["search", "x", "--offset=-1"], ["search", "x", "--offset", "1.5"],
    ["search", "x", "--format", "xml"], ["search", "x", "y"], ["show"], ["index", "x"],
    ["check", "--format", "json"], ["search", "x", "--kommune"],
  ])
  func `ends in 64 with nothing on standard output`(arguments: [String]) async throws {
    let outcome = try await Command.run(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix("Error: "))
  }

  @Test(arguments: [
    (["--kommune", "Lilestrøm"], "--kommune 'Lilestrøm' is unknown; the nearest are lillestrom"),
    (["--tiltakstype", "hasjavvening"], "the nearest are hasjavvenning"),
    (["--innsatsomraade", "psykiskhelse"], "the nearest are psykisk-helse"),
    (["--nivaa", "styrnede"], "the nearest are styrende"),
    (["--aktoer", "plitie"], "the nearest are politi"),
    (["--ansvar", "barnvern"], "the nearest are barnevern"),
    (["--dokumenttype", "arsrapport"], "the nearest are aarsrapport"),
    (["--slag", "titlak"], "the nearest are tiltak"),
    (["--gyldig-i", "i fjor"], "--gyldig-i 'i fjor' is no year; write four digits"),
    (["--alder", "tolv"], "--alder 'tolv' is no age; write one as in 15 or a range as in 13-16"),
    (["--alder", "16-13"], "--alder '16-13' is no age"),
    (["--alder", "100"], "--alder '100' is no age"),
  ])
  func `a filter value that is not there is one line, and 64`(
    flags: [String], message: String
  ) async throws {
    let index = try await BuiltIndex.flags
    let outcome = try await Command.run(["search", "x"] + flags + index)
    #expect(outcome.status == 64)
    #expect(outcome.output == "")
    #expect(outcome.errorLines.count == 1)
    #expect(outcome.errors.hasPrefix("tverrsnitt: "))
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test(arguments: [
    [], ["index"], ["search"], ["show"], ["compare"], ["gaps"], ["check"],
  ])
  func `help is there for every command`(command: [String]) async throws {
    let outcome = try await Command.run(command + ["--help"])
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(outcome.output.contains((["USAGE: tverrsnitt"] + command).joined(separator: " ")))
    let help = try await Command.run(["help"] + command)
    #expect(help.output == outcome.output)
  }

  @Test func `the commands are listed by a bare call`() async throws {
    let outcome = try await Command.run()
    #expect(outcome.status == 0)
    for command in ["index", "search", "show", "compare", "gaps", "check"] {
      #expect(outcome.output.contains("  \(command)  "))
    }
  }

  @Test func `the version is three numbers`() async throws {
    let outcome = try await Command.run("--version")
    #expect(outcome.status == 0)
    #expect(outcome.output.wholeMatch(of: /[0-9]+\.[0-9]+\.[0-9]+\n/) != nil)
  }
}
