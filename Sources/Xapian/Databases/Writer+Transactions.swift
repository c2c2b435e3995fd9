internal import CXapian

extension Writer {
  /// Begins a transaction: the changes up to ``commitTransaction()`` become
  /// visible together or not at all.
  ///
  /// - Parameter flushed: whether the changes are durable when the transaction
  ///   is committed. Otherwise they are only kept together.
  /// - Throws: `invalidOperation` when one is under way.
  public mutating func beginTransaction(flushed: Bool = true) throws(XapianError) {
    try handle.call { cx_writer_begin($0, flushed, $1) }
  }

  /// Keeps the changes of the transaction.
  ///
  /// - Throws: `invalidOperation` without one.
  public mutating func commitTransaction() throws(XapianError) {
    try handle.call { cx_writer_commit_transaction($0, $1) }
  }

  /// Drops the changes of the transaction.
  ///
  /// - Throws: `invalidOperation` without one.
  public mutating func cancelTransaction() throws(XapianError) {
    try handle.call { cx_writer_cancel_transaction($0, $1) }
  }

  /// Runs the closure as a transaction, cancelled when it throws.
  public mutating func transaction<R>(
    flushed: Bool = true, _ body: (inout Writer) throws(XapianError) -> R
  ) throws(XapianError) -> R {
    try beginTransaction(flushed: flushed)
    do throws(XapianError) {
      let result = try body(&self)
      try commitTransaction()
      return result
    } catch {
      // The first error says what happened; one about cancelling adds nothing.
      try? cancelTransaction()
      throw error
    }
  }
}
