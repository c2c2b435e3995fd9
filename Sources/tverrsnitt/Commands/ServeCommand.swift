internal import ArgumentParser
internal import Logging
internal import PlanWeb

/// `tverrsnitt serve`
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serve the pages and the API over HTTP.",
    discussion: """
      Answers on this machine alone, unless --host says otherwise: put a proxy with TLS before it. \
      A new index is taken up while it runs. Ends at SIGTERM or SIGINT when what it has begun is \
      answered.
      """)

  @Option(help: "The address to listen on; 0.0.0.0 is every one of this machine.")
  var host = "127.0.0.1"

  @Option(help: "The port to listen on; 0 is any that is free, which the log names.")
  var port = 8080

  @Flag(
    help: """
      Serve the pages where plans are looked over and corrected, on this machine alone. Not for a \
      server behind a proxy.
      """)
  var gjennomgang = false

  @OptionGroup var locations: Locations

  func validate() throws {
    guard (0...65_535).contains(port) else {
      throw ValidationError("--port takes a number from 0 to 65535.")
    }
    guard !gjennomgang || Loopback.isMeant(by: host) else {
      throw ValidationError(
        "--gjennomgang writes into the corpus, so it is served on this machine alone; leave out "
          + "--host, or take --gjennomgang away.")
    }
  }

  func run() async throws {
    try await Failure.reported {
      let site = Site(
        indexPath: locations.indexPath, savedPath: locations.savedPath,
        definitionPath: locations.definitionPath,
        review: gjennomgang
          ? try ReviewDesk(corpus: locations.corpusPath, vocabularies: locations.vocabularyPath)
          : nil)
      let logger = Logger(label: "tverrsnitt") { _ in JSONLines() }
      try await WebServer(site, logger: logger).run(host: host, port: port)
    }
  }
}
