// Changing a database.
#include "Shim.hpp"

using shim::guarded;
using shim::text_in;

CXDatabase *cx_writer_open(
    const char *path, int32_t flags, uint32_t block_size, CXError *error) {
  return shim::made<CXDatabase>(error, [&](CXDatabase &fresh) {
    fresh.writing.reset(
        new Xapian::WritableDatabase(path, flags, static_cast<int>(block_size)));
  });
}

bool cx_writer_add(CXDatabase *writer, CXDocument *document, uint32_t *id, CXError *error) {
  return guarded(error, [&] { *id = writer->writer().add_document(document->document); });
}

bool cx_writer_replace(CXDatabase *writer, uint32_t id, CXDocument *document, CXError *error) {
  return guarded(error, [&] { writer->writer().replace_document(id, document->document); });
}

bool cx_writer_replace_term(
    CXDatabase *writer, CXBytes term, CXDocument *document, uint32_t *id, CXError *error) {
  return guarded(error, [&] {
    *id = writer->writer().replace_document(text_in(term), document->document);
  });
}

bool cx_writer_delete(CXDatabase *writer, uint32_t id, CXError *error) {
  return guarded(error, [&] { writer->writer().delete_document(id); });
}

bool cx_writer_delete_term(CXDatabase *writer, CXBytes term, CXError *error) {
  return guarded(error, [&] { writer->writer().delete_document(text_in(term)); });
}

bool cx_writer_commit(CXDatabase *writer, CXError *error) {
  return guarded(error, [&] { writer->writer().commit(); });
}

bool cx_writer_begin(CXDatabase *writer, bool flushed, CXError *error) {
  return guarded(error, [&] { writer->writer().begin_transaction(flushed); });
}

bool cx_writer_commit_transaction(CXDatabase *writer, CXError *error) {
  return guarded(error, [&] { writer->writer().commit_transaction(); });
}

bool cx_writer_cancel_transaction(CXDatabase *writer, CXError *error) {
  return guarded(error, [&] { writer->writer().cancel_transaction(); });
}

bool cx_writer_set_metadata(CXDatabase *writer, CXBytes key, CXBytes value, CXError *error) {
  return guarded(
      error, [&] { writer->writer().set_metadata(text_in(key), text_in(value)); });
}

bool cx_writer_add_spelling(CXDatabase *writer, CXBytes word, uint32_t count, CXError *error) {
  return guarded(error, [&] { writer->writer().add_spelling(text_in(word), count); });
}

bool cx_writer_remove_spelling(
    CXDatabase *writer, CXBytes word, uint32_t count, CXError *error) {
  return guarded(error, [&] { writer->writer().remove_spelling(text_in(word), count); });
}

bool cx_writer_add_synonym(CXDatabase *writer, CXBytes term, CXBytes synonym, CXError *error) {
  return guarded(
      error, [&] { writer->writer().add_synonym(text_in(term), text_in(synonym)); });
}

bool cx_writer_remove_synonym(
    CXDatabase *writer, CXBytes term, CXBytes synonym, CXError *error) {
  return guarded(
      error, [&] { writer->writer().remove_synonym(text_in(term), text_in(synonym)); });
}

bool cx_writer_clear_synonyms(CXDatabase *writer, CXBytes term, CXError *error) {
  return guarded(error, [&] { writer->writer().clear_synonyms(text_in(term)); });
}
