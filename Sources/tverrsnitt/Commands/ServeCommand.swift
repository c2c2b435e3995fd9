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

  @OptionGroup var locations: Locations

  func validate() throws {
    guard (0...65_535).contains(port) else {
      throw ValidationError("--port takes a number from 0 to 65535.")
    }
  }

  func run() async throws {
    try await Failure.reported {
      let site = Site(
        indexPath: locations.indexPath, savedPath: locations.savedPath,
        definitionPath: locations.definitionPath)
      let logger = Logger(label: "tverrsnitt") { _ in JSONLines() }
      try await WebServer(site, logger: logger).run(host: host, port: port)
    }
  }
}
