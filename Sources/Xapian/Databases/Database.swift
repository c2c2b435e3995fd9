internal import CXapian
internal import Synchronization

/// A database to read, for any number of threads.
///
/// Xapian's own objects may be used by one thread at a time. A `Database`
/// therefore keeps several of them open and lends one to each call of
/// ``read(_:)``; only values leave the closure.
///
/// ```swift
/// let plans = try Database(path: "plans.db")
/// let titles = try plans.read { reader throws(XapianError) in
///   let found = try reader.search(Search(.term("Zungdom")))
///   return try found.matches.map { match throws(XapianError) in
///     try reader.data(of: match.id)
///   }
/// }
/// ```
///
/// A read blocks its thread while the disk or a server answers. Call it from a
/// thread that may wait.
///
/// **Freshness.** A handle reads the revision it was opened at. After a writer
/// has committed, ``refresh()`` moves readers on. After the files were
/// replaced as a whole, open a new `Database` instead: reopening handles over
/// swapped files may mix old and new.
public final class Database: Sendable {
  /// What was opened.
  public let sources: [Source]
  /// The sources as text, as named in errors.
  public let name: String
  private let words: Source?
  /// What the servers served at first; `nil` where there are none.
  private let identity: String?
  private let pool: Mutex<HandlePool>

  /// Opens a directory, a single-file database or a stub file.
  ///
  /// - Throws: `databaseNotFound`, `databaseOpening`, `databaseCorrupt`,
  ///   `databaseVersion`; for a stub file also what its parts throw.
  public convenience init(path: String) throws(XapianError) {
    try self.init(sources: [.path(path)])
  }

  /// Opens a database that errors call by another name, such as a file that is reached through an
  /// open descriptor of it.
  ///
  /// - Throws: as ``init(path:)``.
  public convenience init(path: String, named name: String) throws(XapianError) {
    try self.init(sources: [.path(path)], named: name)
  }

  /// Opens several databases as one. Documents are numbered in turn: the first
  /// of each, then the second of each.
  public convenience init(paths: [String]) throws(XapianError) {
    try self.init(sources: paths.map { .path($0) })
  }

  /// Opens a database served by `xapian-tcpsrv`.
  ///
  /// - Throws: `network`, `networkTimeout`.
  public convenience init(
    remoteHost host: String, port: UInt16, timeout: Duration = .seconds(10),
    connectTimeout: Duration = .seconds(10)
  ) throws(XapianError) {
    try self.init(sources: [
      .remote(host: host, port: port, timeout: timeout, connectTimeout: connectTimeout)
    ])
  }

  /// Opens any mixture of sources as one database.
  ///
  /// - Parameters:
  ///   - name: what errors call it; the sources when left out.
  ///   - words: has the synonyms and spellings that readers give. The remote protocol carries
  ///     neither: without it a served database has none.
  /// - Throws: `invalidArgument` without a source; otherwise what opening them
  ///   throws.
  public init(
    sources: [Source], named name: String? = nil, words: Source? = nil
  ) throws(XapianError) {
    guard !sources.isEmpty else {
      throw XapianError(code: .invalidArgument, message: "A database needs a source")
    }
    self.sources = sources
    self.words = words
    let name = name ?? sources.map(\.description).joined(separator: ", ")
    self.name = name
    let first = try DatabaseHandle(opening: sources, name: name, words: words)
    identity = try sources.contains(where: \.isRemote) ? Reader(handle: first).uuid : nil
    pool = Mutex(HandlePool(first: HandlePool.Slot(handle: first, generation: 0)))
  }

  /// Lends a reader to the closure.
  ///
  /// When the closure throws `databaseModified` (a writer committed twice since
  /// the handle was opened), the handle is moved on to the newest revision and
  /// the closure runs **once more**: it must be repeatable. A second such error
  /// leaves. So it is when a server has closed the connection of a handle that
  /// lay idle, which servers do: the others are dropped and a new one opened.
  ///
  /// - Throws: what the closure throws, or what opening another handle throws,
  ///   `network` among it when a server has another database than at first;
  ///   `databaseClosed` after ``close()``.
  public func read<R: Sendable>(
    _ body: (borrowing Reader) throws(XapianError) -> R
  ) throws(XapianError) -> R {
    let (slot, isFresh) = try take()
    do throws(XapianError) {
      return try run(on: slot, body)
    } catch {
      guard !isFresh, error.code == .network else { throw error }
      withPool { $0.idle = [] }
      return try run(on: try take().slot, body)
    }
  }

  private func run<R: Sendable>(
    on slot: HandlePool.Slot, _ body: (borrowing Reader) throws(XapianError) -> R
  ) throws(XapianError) -> R {
    var slot = slot
    do throws(XapianError) {
      let result = try attempt(slot.handle, body)
      giveBack(&slot)
      return result
    } catch {
      if !error.code.spoilsHandle { giveBack(&slot) }
      throw error
    }
  }

  /// Lets later reads see what was committed since their handles were opened.
  /// Reads under way are not disturbed.
  public func refresh() {
    withPool { $0.generation += 1 }
  }

  /// Closes the handles that lie idle and refuses further reads; reads under
  /// way finish.
  public func close() {
    withPool { $0.close() }
  }

  private func attempt<R>(
    _ handle: DatabaseHandle, _ body: (borrowing Reader) throws(XapianError) -> R
  ) throws(XapianError) -> R {
    do throws(XapianError) {
      return try body(Reader(handle: handle))
    } catch {
      guard error.code == .databaseModified else { throw error }
      try handle.reopen()
      return try body(Reader(handle: handle))
    }
  }

  private func take() throws(XapianError) -> (slot: HandlePool.Slot, isFresh: Bool) {
    let (idle, generation, isClosed) = withPool { pool in
      (pool.idle.popLast(), pool.generation, pool.isClosed)
    }
    if isClosed {
      throw XapianError(
        code: .databaseClosed, message: "It was closed by this program", database: name)
    }
    guard let idle else {
      let handle = try openAnother()
      return (HandlePool.Slot(handle: handle, generation: generation), true)
    }
    if idle.generation != generation { try idle.handle.reopen() }
    return (HandlePool.Slot(handle: idle.handle, generation: generation), false)
  }

  /// A server may have another database by now, or one of several servers may: no answer is to
  /// mix two.
  private func openAnother() throws(XapianError) -> DatabaseHandle {
    let handle = try DatabaseHandle(opening: sources, name: name, words: words)
    guard let identity, try Reader(handle: handle).uuid != identity else { return handle }
    throw XapianError(
      code: .network, message: "A server has another database than before; open it anew",
      database: name)
  }

  private func giveBack(_ slot: inout HandlePool.Slot) {
    // What outlived the closure still uses the handle, so it must not be lent.
    guard isKnownUniquelyReferenced(&slot.handle) else { return }
    let slot = slot
    withPool { $0.giveBack(slot) }
  }

  private func withPool<R: Sendable>(_ body: (inout HandlePool) -> R) -> R {
    let address = Unmanaged.passUnretained(self).toOpaque()
    return pool.withLock { pool in
      cx_lock_taken(address)
      defer { cx_lock_leaving(address) }
      return body(&pool)
    }
  }
}

extension XapianError.Code {
  /// Whether a handle that threw this is of no more use: a dead connection
  /// stays dead, so the next read opens a new one.
  var spoilsHandle: Bool {
    switch self {
    case .network, .networkTimeout, .databaseClosed, .databaseCorrupt, .database,
      .databaseModified, .outOfMemory, .internal:
      true
    default:
      false
    }
  }
}
