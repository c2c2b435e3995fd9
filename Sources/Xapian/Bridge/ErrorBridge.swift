internal import CXapian

extension XapianError {
  /// Takes over what the shim tells, and frees it.
  init(taking error: inout CXError, subject: Subject?, database: String?) {
    self.init(
      code: Code(error.kind),
      message: error.message.map { String(cString: $0) } ?? "",
      typeName: error.type.map { String(cString: $0) } ?? "",
      context: error.context.map { String(cString: $0) },
      underlying: error.underlying.map { String(cString: $0) },
      subject: subject, database: database)
    cx_error_free(&error)
  }
}

extension XapianError.Code {
  init(_ kind: CXErrorKind) {
    self = Self.database(kind) ?? Self.logic(kind) ?? Self.runtime(kind) ?? .other
  }

  private static func database(_ kind: CXErrorKind) -> Self? {
    switch kind {
    case CXErrorDatabaseNotFound: .databaseNotFound
    case CXErrorDatabaseOpening: .databaseOpening
    case CXErrorDatabaseLock: .databaseLocked
    case CXErrorDatabaseCorrupt: .databaseCorrupt
    case CXErrorDatabaseModified: .databaseModified
    case CXErrorDatabaseVersion: .databaseVersion
    case CXErrorDatabaseClosed: .databaseClosed
    case CXErrorDatabaseCreate: .databaseCreate
    case CXErrorDatabase: .database
    default: nil
    }
  }

  private static func logic(_ kind: CXErrorKind) -> Self? {
    switch kind {
    case CXErrorInvalidArgument: .invalidArgument
    case CXErrorInvalidOperation: .invalidOperation
    case CXErrorUnimplemented: .unimplemented
    case CXErrorAssertion, CXErrorInternal: .internal
    default: nil
    }
  }

  private static func runtime(_ kind: CXErrorKind) -> Self? {
    switch kind {
    case CXErrorDocumentNotFound: .documentNotFound
    case CXErrorFeatureUnavailable: .featureUnavailable
    case CXErrorNetwork: .network
    case CXErrorNetworkTimeout: .networkTimeout
    case CXErrorQueryParser: .queryParser
    case CXErrorSerialisation: .serialisation
    case CXErrorRange: .range
    case CXErrorWildcard: .wildcard
    case CXErrorOutOfMemory: .outOfMemory
    default: nil
    }
  }
}

/// Runs a call of the shim that answers with success or failure.
func callShim(
  _ subject: @autoclosure () -> XapianError.Subject? = nil,
  in database: @autoclosure () -> String? = nil,
  _ body: (UnsafeMutablePointer<CXError>) -> Bool
) throws(XapianError) {
  var error = CXError()
  if body(&error) { return }
  throw XapianError(taking: &error, subject: subject(), database: database())
}

/// Runs a call of the shim that makes a handle.
func makeHandle(
  _ subject: @autoclosure () -> XapianError.Subject? = nil,
  in database: @autoclosure () -> String? = nil,
  _ body: (UnsafeMutablePointer<CXError>) -> OpaquePointer?
) throws(XapianError) -> OpaquePointer {
  var error = CXError()
  if let handle = body(&error) { return handle }
  throw XapianError(taking: &error, subject: subject(), database: database())
}

/// Throws a kind of exception inside the shim and shows what comes out, so
/// that every translation is tested.
package func provokeError(kind: UInt32) throws(XapianError) {
  try callShim { cx_error_provoke(CXErrorKind(rawValue: .init(kind)), $0) }
}
