/// Databases: reading, writing, documents and upkeep.
#ifndef CXAPIAN_DATABASE_H
#define CXAPIAN_DATABASE_H

#include "CXapianBase.h"

#ifdef __cplusplus
extern "C" {
#endif

#pragma clang assume_nonnull begin

/// A database for reading, or for writing as well.
typedef struct CXDatabase CXDatabase;
/// A walk over terms, keys or words, in byte order.
typedef struct CXTerms CXTerms;
/// A walk over one value slot, in the order of document ids.
typedef struct CXValues CXValues;
typedef struct CXDocument CXDocument;

// Opening

/// An empty set of databases, to which the `add` functions add.
CXDatabase *_Nullable cx_database_new(CXError *error);
void cx_database_free(CXDatabase *_Nullable database);
bool cx_database_add_path(CXDatabase *database, const char *path, CXError *error);
/// Both timeouts in milliseconds; zero waits for ever.
bool cx_database_add_remote(
    CXDatabase *database, const char *host, uint32_t port, uint32_t timeout,
    uint32_t connect_timeout, CXError *error);
/// `changed` tells whether a newer revision was found.
bool cx_database_reopen(CXDatabase *database, bool *changed, CXError *error);
bool cx_database_close(CXDatabase *database, CXError *error);
bool cx_database_keep_alive(CXDatabase *database, CXError *error);

// Statistics

typedef struct CXStatistics {
  uint32_t document_count;
  uint32_t last_document_id;
  double average_length;
  uint64_t total_length;
  uint32_t shortest_length;
  uint32_t longest_length;
  bool has_positions;
} CXStatistics;

bool cx_database_statistics(CXDatabase *database, CXStatistics *out, CXError *error);
bool cx_database_document_count(CXDatabase *database, uint32_t *out, CXError *error);
bool cx_database_revision(CXDatabase *database, uint64_t *out, CXError *error);
bool cx_database_uuid(CXDatabase *database, CXText *out, CXError *error);
bool cx_database_is_locked(CXDatabase *database, bool *out, CXError *error);

typedef struct CXTermStatistics {
  uint32_t term_frequency;
  uint32_t collection_frequency;
  uint32_t wdf_upper_bound;
} CXTermStatistics;

bool cx_database_has_term(CXDatabase *database, CXBytes term, bool *out, CXError *error);
bool cx_database_term_statistics(
    CXDatabase *database, CXBytes term, CXTermStatistics *out, CXError *error);
/// Appends the ids of the documents that have the term, ascending.
bool cx_database_postings(CXDatabase *database, CXBytes term, CXIDs *out, CXError *error);
/// The same with how often each document has it, one for one.
bool cx_database_weighted_postings(
    CXDatabase *database, CXBytes term, CXIDs *out, CXIDs *counts, CXError *error);
/// Appends the ids of all documents, ascending, with their lengths.
bool cx_database_lengths(CXDatabase *database, CXIDs *out, CXIDs *lengths, CXError *error);
bool cx_database_positions(
    CXDatabase *database, uint32_t id, CXBytes term, CXIDs *out, CXError *error);

// Documents as stored

bool cx_database_document_data(CXDatabase *database, uint32_t id, CXText *out, CXError *error);
bool cx_database_document_value(
    CXDatabase *database, uint32_t id, uint32_t slot, CXText *out, CXError *error);
/// Data in `data`; one entry per value with its slot as `first`.
bool cx_database_document(
    CXDatabase *database, uint32_t id, CXText *data, CXList *values, CXError *error);
bool cx_database_document_length(
    CXDatabase *database, uint32_t id, uint32_t *length, uint32_t *unique, CXError *error);

// Value slots

bool cx_database_value_frequency(
    CXDatabase *database, uint32_t slot, uint32_t *out, CXError *error);
bool cx_database_value_bounds(
    CXDatabase *database, uint32_t slot, CXText *lower, CXText *upper, CXError *error);
CXValues *_Nullable cx_values_new(CXDatabase *database, uint32_t slot, CXError *error);
void cx_values_free(CXValues *_Nullable values);
/// Replaces the list with up to `limit` values, the document id as `first`.
/// An empty list is the end.
bool cx_values_next(CXValues *values, size_t limit, CXList *out, CXError *error);

// Terms, keys and words

/// Numbers of an entry: the documents that have the term, and zero.
CXTerms *_Nullable cx_terms_all(CXDatabase *database, CXBytes prefix, CXError *error);
/// Numbers of an entry: the documents that have the term, and the wdf here.
CXTerms *_Nullable cx_terms_document(CXDatabase *database, uint32_t id, CXError *error);
/// Numbers of an entry: how often the word was added, and zero.
CXTerms *_Nullable cx_terms_spellings(CXDatabase *database, CXError *error);
CXTerms *_Nullable cx_terms_synonyms(CXDatabase *database, CXBytes term, CXError *error);
CXTerms *_Nullable cx_terms_synonym_keys(CXDatabase *database, CXBytes prefix, CXError *error);
CXTerms *_Nullable cx_terms_metadata_keys(CXDatabase *database, CXBytes prefix, CXError *error);
void cx_terms_free(CXTerms *_Nullable terms);
/// Replaces the list with up to `limit` entries. An empty list is the end.
bool cx_terms_next(CXTerms *terms, size_t limit, CXList *out, CXError *error);
bool cx_terms_skip(CXTerms *terms, CXBytes term, CXError *error);

bool cx_database_metadata(CXDatabase *database, CXBytes key, CXText *out, CXError *error);
/// No suggestion gives empty text.
bool cx_database_spelling_suggestion(
    CXDatabase *database, CXBytes word, uint32_t max_distance, CXText *out, CXError *error);

// Writing

/// The database can be read through the handle too, with what is not yet
/// committed. A block size of zero is Xapian's own.
CXDatabase *_Nullable cx_writer_open(
    const char *path, int32_t flags, uint32_t block_size, CXError *error);
bool cx_writer_add(CXDatabase *writer, CXDocument *document, uint32_t *id, CXError *error);
bool cx_writer_replace(CXDatabase *writer, uint32_t id, CXDocument *document, CXError *error);
bool cx_writer_replace_term(
    CXDatabase *writer, CXBytes term, CXDocument *document, uint32_t *id, CXError *error);
bool cx_writer_delete(CXDatabase *writer, uint32_t id, CXError *error);
bool cx_writer_delete_term(CXDatabase *writer, CXBytes term, CXError *error);
bool cx_writer_commit(CXDatabase *writer, CXError *error);
bool cx_writer_begin(CXDatabase *writer, bool flushed, CXError *error);
bool cx_writer_commit_transaction(CXDatabase *writer, CXError *error);
bool cx_writer_cancel_transaction(CXDatabase *writer, CXError *error);
bool cx_writer_set_metadata(CXDatabase *writer, CXBytes key, CXBytes value, CXError *error);
bool cx_writer_add_spelling(CXDatabase *writer, CXBytes word, uint32_t count, CXError *error);
bool cx_writer_remove_spelling(
    CXDatabase *writer, CXBytes word, uint32_t count, CXError *error);
bool cx_writer_add_synonym(CXDatabase *writer, CXBytes term, CXBytes synonym, CXError *error);
bool cx_writer_remove_synonym(
    CXDatabase *writer, CXBytes term, CXBytes synonym, CXError *error);
bool cx_writer_clear_synonyms(CXDatabase *writer, CXBytes term, CXError *error);

// Documents being made

CXDocument *_Nullable cx_document_new(CXError *error);
/// A copy of a stored document, complete and independent of the database.
CXDocument *_Nullable cx_document_load(CXDatabase *database, uint32_t id, CXError *error);
void cx_document_free(CXDocument *_Nullable document);
bool cx_document_clear(CXDocument *document, CXError *error);
bool cx_document_set_data(CXDocument *document, CXBytes data, CXError *error);
bool cx_document_set_value(CXDocument *document, uint32_t slot, CXBytes value, CXError *error);
bool cx_document_remove_value(CXDocument *document, uint32_t slot, CXError *error);
bool cx_document_add_term(CXDocument *document, CXBytes term, uint32_t wdf, CXError *error);
bool cx_document_add_posting(
    CXDocument *document, CXBytes term, uint32_t position, uint32_t wdf, CXError *error);
bool cx_document_remove_term(CXDocument *document, CXBytes term, CXError *error);
/// Numbers of an entry: the wdf, and how many positions.
bool cx_document_terms(CXDocument *document, CXList *out, CXError *error);
bool cx_document_value(CXDocument *document, uint32_t slot, CXText *out, CXError *error);
bool cx_document_data(CXDocument *document, CXText *out, CXError *error);

// Upkeep

bool cx_compact(
    CXDatabase *sources, const char *destination, uint32_t flags, int32_t block_size,
    CXError *error);
/// `log` is what Xapian printed while it looked.
bool cx_check(
    const char *path, int32_t options, uint64_t *problems, CXText *log, CXError *error);
const char *cx_version(void);

#pragma clang assume_nonnull end

#ifdef __cplusplus
}
#endif

#endif
