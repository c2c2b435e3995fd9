internal import Foundation
package import Logging
internal import NIOPosix
internal import PlanIndex
package import PlanQueries
internal import Synchronization

/// The newest edition of the index, taken up while the server runs.
///
/// A new index is opened beside the old one and takes its place when all of it is read; requests
/// under way keep the edition that they took. If the new one cannot be opened, or the file is
/// gone, the old one goes on; what could not be opened is tried again at each look, since the
/// reason may be the moment's. Of an index in shards every server is asked whether it is there, as
/// often as one looks at a file; while one is not, nothing is answered.
package final class LiveIndex: Sendable {
  private struct State {
    var edition: Edition
    /// The file that was opened last.
    var seen: FileIdentity?
    /// The file that could not be opened, told about once.
    var failed: FileIdentity?
    var lastLook: ContinuousClock.Instant
    var isOpening = false
    /// What keeps the index from being read now.
    var fault: QueryError?
  }

  private let path: String
  private let pause: Duration
  private let logger: Logger
  private let state: Mutex<State>

  /// - Parameter pause: the least time between two looks at the file.
  /// - Throws: `QueryError.index` when there is no index at the start.
  package init(
    path: String, logger: Logger, pause: Duration = .seconds(1)
  ) throws(QueryError) {
    self.path = path
    self.pause = pause
    self.logger = logger
    // Seen before it is opened: a swap in between is found at the next look.
    let seen = FileIdentity(path)
    let edition = try Edition(path: path)
    state = Mutex(State(edition: edition, seen: seen, lastLook: .now))
  }

  /// The edition to answer from.
  package var current: Edition {
    let (edition, isDue) = state.withLock { state in
      let isDue = !state.isOpening && ContinuousClock.now - state.lastLook >= pause
      if isDue {
        state.lastLook = .now
        state.isOpening = true
      }
      return (state.edition, isDue)
    }
    if isDue {
      NIOThreadPool.singleton.submit { _ in self.look(beside: edition) }
    }
    return edition
  }

  /// Why nothing can be answered just now; `nil` when it can.
  package var fault: QueryError? { state.withLock(\.fault) }

  private func look(beside edition: Edition) {
    if edition.index.isInShards { return ask(the: edition) }
    let seen = FileIdentity(path)
    let isNew = seen != nil && seen != state.withLock(\.seen)
    let opened = isNew ? open(seen) : nil
    let next = opened ?? Edition(edition, on: .today)
    state.withLock { state in
      state.isOpening = false
      if isNew, opened == nil { state.failed = seen }
      if opened != nil { state.seen = seen }
      if let next { state.edition = next }
    }
  }

  /// Takes up the shards of a new build, when all servers have it.
  private func ask(the edition: Edition) {
    var (opened, fault): (Edition?, QueryError?)
    do {
      let isWhole = try edition.index.isWhole()
      opened = isWhole ? Edition(edition, on: .today) : try Edition(path: path)
    } catch let error as IndexError {
      fault = .index(error)
    } catch {
      fault = error as? QueryError ?? .index(.unreadable(path: path, reason: "\(error)"))
    }
    let before = self.fault
    if let fault, before == nil {
      logger.error("shards are not whole", metadata: ["reason": "\(fault)"])
    } else if before != nil, fault == nil {
      logger.info("shards are whole again")
    }
    state.withLock { state in
      state.isOpening = false
      state.fault = fault
      if let opened { state.edition = opened }
    }
  }

  private func open(_ seen: FileIdentity?) -> Edition? {
    do throws(QueryError) {
      let edition = try Edition(path: path)
      logger.info("took up a new index", metadata: ["generation": "\(edition.generation)"])
      return edition
    } catch {
      if seen != state.withLock(\.failed) {
        logger.error("kept the old index", metadata: ["reason": "\(error)"])
      }
      return nil
    }
  }
}

/// What tells one file at a path from the next.
private struct FileIdentity: Equatable {
  let number: Int?
  let size: Int?
  let changed: Date?

  /// `nil` when there is no file.
  init?(_ path: String) {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else {
      return nil
    }
    number = (attributes[.systemFileNumber] as? NSNumber)?.intValue
    size = (attributes[.size] as? NSNumber)?.intValue
    changed = attributes[.modificationDate] as? Date
  }
}
