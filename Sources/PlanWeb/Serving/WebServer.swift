internal import Foundation
internal import Hummingbird
internal import HummingbirdCore
internal import NIOCore
package import Logging
package import PlanQueries
internal import ServiceLifecycle
internal import UnixSignals

/// The server of the pages and the API.
package struct WebServer: Sendable {
  /// Every route that everybody has: beside these there is only the review of plans, where it is
  /// asked for and the server is reached from its own machine alone.
  package static let routes = PageRoutes.all + ApiRoutes.all

  let live: LiveIndex
  private let site: Site
  private let logger: Logger
  private let patience: Int

  /// - Parameters:
  ///   - pause: the least time between two looks for a new index.
  ///   - patience: how many times the usual an answer may take, on a machine that does much else.
  /// - Throws: `QueryError.index` when there is no index to serve.
  package init(
    _ site: Site, logger: Logger, pause: Duration = .seconds(1), patience: Int = 1
  ) throws(QueryError) {
    self.site = site
    self.patience = patience
    self.logger = logger
    live = try LiveIndex(path: site.indexPath, logger: logger, pause: pause)
  }

  /// Serves until the process is told to stop, and finishes what it has begun.
  ///
  /// - Throws: `ServeError` when it cannot listen there.
  package func run(host: String, port: Int) async throws {
    var group = ServiceGroupConfiguration(
      services: [application(host: host, port: port)],
      gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
    group.maximumGracefulShutdownDuration = Limits.ending
    do {
      try await ServiceGroup(configuration: group).run()
    } catch let error as IOError {
      let reason = String(cString: strerror(error.errnoCode))
      throw ServeError.cannotListen(host: host, port: port, reason: reason)
    }
  }

  func application(host: String = "127.0.0.1", port: Int = 0) -> some ApplicationProtocol {
    Application(
      router: router(site(for: host)),
      server: .http1(configuration: Limits.http1),
      configuration: ApplicationConfiguration(
        address: .hostname(host, port: port),
        availableConnectionsDelegate: MaximumAvailableConnections(
          OpenFiles.connections(atMost: Limits.connections), logger: logger)),
      logger: logger)
  }

  /// Nothing can be written from another machine.
  private func site(for host: String) -> Site {
    var site = site
    if !Loopback.isMeant(by: host) { site.review = nil }
    return site
  }

  private func router(_ site: Site) -> Router<WebContext> {
    let router = Router(context: WebContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: RequestLogMiddleware())
    router.add(middleware: SecurityMiddleware())
    router.add(middleware: EditionMiddleware(live: live))
    router.add(middleware: RefusalMiddleware())
    router.add(middleware: LimitMiddleware(forms: site.review.map { _ in ReviewRoutes.base }))
    for route in Self.routes + (site.review.map(ReviewRoutes.all) ?? []) {
      let path = route.path.prefix + (route.path.variables.isEmpty ? "" : "**")
      router.on(
        RouterPath(path), method: route.method,
        responder: RouteResponder(route: route, site: site, patience: patience))
    }
    return router
  }
}
