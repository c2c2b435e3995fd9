// Throws what is asked for: the library gives no way to provoke half of its
// own exceptions, and an untested translation is a guess.
#include <stdexcept>

#include "Shim.hpp"

namespace {

struct OtherError : Xapian::RuntimeError {
  explicit OtherError(const std::string &message)
      : Xapian::RuntimeError(message, std::string(), "\026OtherError", 0) {}
};

void provoke_database(CXErrorKind kind, const std::string &text) {
  switch (kind) {
    case CXErrorDatabase:
      // The base class itself is abstract in effect, so the nearest concrete
      // thing is a class of ours below it.
      struct PlainDatabaseError : Xapian::DatabaseError {
        explicit PlainDatabaseError(const std::string &message)
            : Xapian::DatabaseError(message, "here", 2) {}
      };
      throw PlainDatabaseError(text);
    case CXErrorDatabaseCorrupt: throw Xapian::DatabaseCorruptError(text, "here", 2);
    case CXErrorDatabaseCreate: throw Xapian::DatabaseCreateError(text, "here", 2);
    case CXErrorDatabaseLock: throw Xapian::DatabaseLockError(text, "here", 2);
    case CXErrorDatabaseModified: throw Xapian::DatabaseModifiedError(text, "here", 2);
    case CXErrorDatabaseOpening: throw Xapian::DatabaseOpeningError(text, "here", 2);
    case CXErrorDatabaseVersion: throw Xapian::DatabaseVersionError(text, "here", 2);
    case CXErrorDatabaseNotFound: throw Xapian::DatabaseNotFoundError(text, "here", 2);
    case CXErrorDatabaseClosed: throw Xapian::DatabaseClosedError(text, "here", 2);
    default: return;
  }
}

void provoke_other(CXErrorKind kind, const std::string &text) {
  switch (kind) {
    case CXErrorAssertion: throw Xapian::AssertionError(text);
    case CXErrorInvalidArgument: throw Xapian::InvalidArgumentError(text);
    case CXErrorInvalidOperation: throw Xapian::InvalidOperationError(text);
    case CXErrorUnimplemented: throw Xapian::UnimplementedError(text);
    case CXErrorDocumentNotFound: throw Xapian::DocNotFoundError(text);
    case CXErrorFeatureUnavailable: throw Xapian::FeatureUnavailableError(text);
    case CXErrorInternal: throw Xapian::InternalError(text);
    case CXErrorNetwork: throw Xapian::NetworkError(text, "here", 111);
    case CXErrorNetworkTimeout: throw Xapian::NetworkTimeoutError(text, "here", 110);
    case CXErrorQueryParser: throw Xapian::QueryParserError(text);
    case CXErrorSerialisation: throw Xapian::SerialisationError(text);
    case CXErrorRange: throw Xapian::RangeError(text);
    case CXErrorWildcard: throw Xapian::WildcardError(text);
    case CXErrorXapianOther: throw OtherError(text);
    case CXErrorOutOfMemory: throw std::bad_alloc();
    case CXErrorStandardException: throw std::runtime_error(text);
    case CXErrorUnknown: throw 1;
    default: return;
  }
}

}  // namespace

bool cx_error_provoke(CXErrorKind kind, CXError *error) {
  return shim::guarded(error, [&] {
    const std::string text = "provoked";
    provoke_database(kind, text);
    provoke_other(kind, text);
  });
}
