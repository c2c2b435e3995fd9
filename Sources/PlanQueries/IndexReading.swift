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
      switch error.code {
      case .network, .networkTimeout:
        // Xapian does not always say which server it was; asking them does.
        throw .index(fault() ?? .unreadable(path: path, reason: "\(error)"))
      default: throw .index(.unreadable(path: path, reason: "\(error)"))
      }
    }
  }

  /// What keeps an index in shards from being read.
  private func fault() -> IndexError? {
    do throws(IndexError) {
      return try isWhole()
        ? nil : .unreadable(path: path, reason: "its shards are of another build")
    } catch {
      return error
    }
  }
}
