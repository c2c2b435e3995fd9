// The one translator of exceptions.
#include <exception>

#include "Shim.hpp"

namespace {

// NULL when there is no memory: an error about memory must still get out.
char *copy(const char *text) noexcept {
  if (!text || !*text) return nullptr;
  const size_t size = std::strlen(text) + 1;
  char *fresh = static_cast<char *>(std::malloc(size));
  if (fresh) std::memcpy(fresh, text, size);
  return fresh;
}

// The message may hold NUL bytes (a term may); C strings end there, so they
// are shown as question marks.
char *copy(const std::string &text) noexcept {
  if (text.empty()) return nullptr;
  char *fresh = static_cast<char *>(std::malloc(text.size() + 1));
  if (!fresh) return nullptr;
  for (size_t i = 0; i != text.size(); ++i) fresh[i] = text[i] ? text[i] : '?';
  fresh[text.size()] = 0;
  return fresh;
}

void fill(CXError *error, CXErrorKind kind, const Xapian::Error &cause) noexcept {
  error->kind = kind;
  error->type = copy(cause.get_type());
  error->message = copy(cause.get_msg());
  error->context = copy(cause.get_context());
  try {
    error->underlying = copy(cause.get_error_string());
  } catch (...) {
    // It formats errno on demand and may run out of memory doing so.
    error->underlying = nullptr;
  }
}

void fill(CXError *error, CXErrorKind kind, const char *type, const char *message) noexcept {
  error->kind = kind;
  error->type = copy(type);
  error->message = copy(message);
}

}  // namespace

void shim::translate_current_exception(CXError *error) noexcept {
  *error = CXError{};
  // Derived classes stand before their bases.
  try {
    throw;
  } catch (const Xapian::DatabaseNotFoundError &e) {
    fill(error, CXErrorDatabaseNotFound, e);
  } catch (const Xapian::DatabaseVersionError &e) {
    fill(error, CXErrorDatabaseVersion, e);
  } catch (const Xapian::DatabaseOpeningError &e) {
    fill(error, CXErrorDatabaseOpening, e);
  } catch (const Xapian::DatabaseCorruptError &e) {
    fill(error, CXErrorDatabaseCorrupt, e);
  } catch (const Xapian::DatabaseCreateError &e) {
    fill(error, CXErrorDatabaseCreate, e);
  } catch (const Xapian::DatabaseLockError &e) {
    fill(error, CXErrorDatabaseLock, e);
  } catch (const Xapian::DatabaseModifiedError &e) {
    fill(error, CXErrorDatabaseModified, e);
  } catch (const Xapian::DatabaseClosedError &e) {
    fill(error, CXErrorDatabaseClosed, e);
  } catch (const Xapian::DatabaseError &e) {
    fill(error, CXErrorDatabase, e);
  } catch (const Xapian::DocNotFoundError &e) {
    fill(error, CXErrorDocumentNotFound, e);
  } catch (const Xapian::FeatureUnavailableError &e) {
    fill(error, CXErrorFeatureUnavailable, e);
  } catch (const Xapian::InternalError &e) {
    fill(error, CXErrorInternal, e);
  } catch (const Xapian::NetworkTimeoutError &e) {
    fill(error, CXErrorNetworkTimeout, e);
  } catch (const Xapian::NetworkError &e) {
    fill(error, CXErrorNetwork, e);
  } catch (const Xapian::QueryParserError &e) {
    fill(error, CXErrorQueryParser, e);
  } catch (const Xapian::SerialisationError &e) {
    fill(error, CXErrorSerialisation, e);
  } catch (const Xapian::RangeError &e) {
    fill(error, CXErrorRange, e);
  } catch (const Xapian::WildcardError &e) {
    fill(error, CXErrorWildcard, e);
  } catch (const Xapian::AssertionError &e) {
    fill(error, CXErrorAssertion, e);
  } catch (const Xapian::InvalidArgumentError &e) {
    fill(error, CXErrorInvalidArgument, e);
  } catch (const Xapian::InvalidOperationError &e) {
    fill(error, CXErrorInvalidOperation, e);
  } catch (const Xapian::UnimplementedError &e) {
    fill(error, CXErrorUnimplemented, e);
  } catch (const Xapian::Error &e) {
    fill(error, CXErrorXapianOther, e);
  } catch (const std::bad_alloc &e) {
    fill(error, CXErrorOutOfMemory, "std::bad_alloc", e.what());
  } catch (const std::exception &e) {
    fill(error, CXErrorStandardException, "std::exception", e.what());
  } catch (...) {
    fill(error, CXErrorUnknown, "unknown", "An exception of an unknown type");
  }
}

void cx_error_free(CXError *error) {
  std::free(error->type);
  std::free(error->message);
  std::free(error->context);
  std::free(error->underlying);
  *error = CXError{};
}
