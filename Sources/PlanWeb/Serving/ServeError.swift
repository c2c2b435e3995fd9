/// The server did not start.
package enum ServeError: Error, Sendable, CustomStringConvertible {
  case cannotListen(host: String, port: Int, reason: String)

  package var description: String {
    switch self {
    case .cannotListen(let host, let port, let reason):
      "\(host):\(port): cannot listen there (\(reason)); choose another --host or --port"
    }
  }
}
