internal import PlanIndex
internal import Xapian

extension OpenIndex {
  /// Lends a reader; what goes wrong is the index', by its path.
  ///
  /// - Throws: `QueryError.index` when the index cannot be read.
  func read<Value: Sendable>(
    _ body: (borrowing Reader) throws(XapianError) -> Value
  ) throws(QueryError) -> Value {
    do throws(XapianError) {
      return try database.read(body)
    } catch {
      throw .index(.unreadable(path: path, reason: "\(error)"))
    }
  }
}
