/// Bytes, lists and errors: what every other declaration speaks in.
#ifndef CXAPIAN_BASE_H
#define CXAPIAN_BASE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma clang assume_nonnull begin

/// Bytes lent for the length of a call.
typedef struct CXBytes {
  const uint8_t *_Nullable data;
  size_t size;
} CXBytes;

/// Bytes given to the caller.
typedef struct CXText {
  uint8_t *_Nullable data;
  size_t size;
} CXText;

void cx_text_free(CXText text);

/// What went wrong, one value per class of Xapian's error hierarchy, and
/// three for what is not Xapian's.
typedef enum CXErrorKind {
  CXErrorNone = 0,
  CXErrorAssertion,
  CXErrorInvalidArgument,
  CXErrorInvalidOperation,
  CXErrorUnimplemented,
  CXErrorDatabase,
  CXErrorDatabaseCorrupt,
  CXErrorDatabaseCreate,
  CXErrorDatabaseLock,
  CXErrorDatabaseModified,
  CXErrorDatabaseOpening,
  CXErrorDatabaseVersion,
  CXErrorDatabaseNotFound,
  CXErrorDatabaseClosed,
  CXErrorDocumentNotFound,
  CXErrorFeatureUnavailable,
  CXErrorInternal,
  CXErrorNetwork,
  CXErrorNetworkTimeout,
  CXErrorQueryParser,
  CXErrorSerialisation,
  CXErrorRange,
  CXErrorWildcard,
  CXErrorXapianOther,
  CXErrorOutOfMemory,
  CXErrorStandardException,
  CXErrorUnknown,
} CXErrorKind;

/// An error as C strings; a NULL field has nothing to say (or could not be
/// copied, which is how an error about memory still gets out).
typedef struct CXError {
  CXErrorKind kind;
  char *_Nullable type;
  char *_Nullable message;
  char *_Nullable context;
  char *_Nullable underlying;
} CXError;

void cx_error_free(CXError *error);

/// Throws each kind of exception on purpose, so that the translation of every
/// one of them can be tested without a way to provoke it in the library.
bool cx_error_provoke(CXErrorKind kind, CXError *error);

/// One entry of a list: where its bytes lie in the list's store, and two
/// numbers whose meaning the function that fills the list states.
typedef struct CXEntry {
  size_t offset;
  size_t size;
  uint32_t first;
  uint32_t second;
} CXEntry;

/// Many byte strings with numbers in two blocks of memory, so that a batch
/// costs one call and no allocation per entry.
typedef struct CXList CXList;

CXList *_Nullable cx_list_new(void);
void cx_list_free(CXList *_Nullable list);
size_t cx_list_count(const CXList *list);
const CXEntry *_Nullable cx_list_entries(const CXList *list);
const uint8_t *_Nullable cx_list_bytes(const CXList *list);

/// A growing array of document ids.
typedef struct CXIDs CXIDs;

CXIDs *_Nullable cx_ids_new(void);
void cx_ids_free(CXIDs *_Nullable ids);
size_t cx_ids_count(const CXIDs *ids);
const uint32_t *_Nullable cx_ids_data(const CXIDs *ids);

/// To be called just after a lock was taken and just before it is left, with
/// one address per lock: for the thread sanitizer, which cannot see Swift's.
void cx_lock_taken(void *lock);
void cx_lock_leaving(void *lock);

#pragma clang assume_nonnull end

#ifdef __cplusplus
}
#endif

#endif
