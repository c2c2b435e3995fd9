package import PlanCorpus

/// Building or opening the index failed.
package enum IndexError: Error, Sendable, CustomStringConvertible {
  /// A vocabulary, a plan or a manifest is at fault; nothing was written.
  case faulty([Fault])
  /// There is no index at this path.
  case missing(path: String)
  /// The index was built by a program with another schema.
  case otherSchema(path: String, found: String)
  /// The index cannot be read.
  case unreadable(path: String, reason: String)
  /// A server of an index in shards does not answer; without it nothing can be answered.
  case unreachable(path: String, server: String, reason: String)
  /// The index cannot be written; the old one still stands.
  case unwritable(path: String, reason: String)

  package var description: String {
    switch self {
    case .faulty(let faults): CorpusError(faults).description
    case .missing(let path): "\(path): there is no index; run `tverrsnitt index`"
    case .otherSchema(let path, let found):
      "\(path): the index was built by another version (schema \(found)); run `tverrsnitt index`"
    case .unreadable(let path, let reason):
      "\(path): the index cannot be read (\(reason)); run `tverrsnitt index` to build it anew"
    case .unreachable(let path, let server, let reason):
      "\(path): the shard at \(server) does not answer (\(reason)); see that its xapian-tcpsrv runs"
    case .unwritable(let path, let reason):
      "\(path): the index cannot be written (\(reason)); check the folder, its permissions and space"
    }
  }
}
