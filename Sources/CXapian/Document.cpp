// Documents being made.
#include "Shim.hpp"

using shim::guarded;
using shim::text_in;
using shim::text_out;

CXDocument *cx_document_new(CXError *error) {
  return shim::made<CXDocument>(error, [](CXDocument &) {});
}

CXDocument *cx_document_load(CXDatabase *database, uint32_t id, CXError *error) {
  return shim::made<CXDocument>(error, [&](CXDocument &fresh) {
    // Through the serialised form, which leaves no reference to the database.
    const std::string copy = database->any().get_document(id).serialise();
    fresh.document = Xapian::Document::unserialise(copy);
  });
}

void cx_document_free(CXDocument *document) { delete document; }

bool cx_document_clear(CXDocument *document, CXError *error) {
  return guarded(error, [&] {
    document->document.clear_terms();
    document->document.clear_values();
    document->document.set_data(std::string());
  });
}

bool cx_document_set_data(CXDocument *document, CXBytes data, CXError *error) {
  return guarded(error, [&] { document->document.set_data(text_in(data)); });
}

bool cx_document_set_value(CXDocument *document, uint32_t slot, CXBytes value, CXError *error) {
  return guarded(error, [&] { document->document.add_value(slot, text_in(value)); });
}

bool cx_document_remove_value(CXDocument *document, uint32_t slot, CXError *error) {
  // An empty value is no value, and unlike `remove_value` it may be absent.
  return guarded(error, [&] { document->document.add_value(slot, std::string()); });
}

bool cx_document_add_term(CXDocument *document, CXBytes term, uint32_t wdf, CXError *error) {
  return guarded(error, [&] { document->document.add_term(text_in(term), wdf); });
}

bool cx_document_add_posting(
    CXDocument *document, CXBytes term, uint32_t position, uint32_t wdf, CXError *error) {
  return guarded(
      error, [&] { document->document.add_posting(text_in(term), position, wdf); });
}

bool cx_document_remove_term(CXDocument *document, CXBytes term, CXError *error) {
  return guarded(error, [&] { document->document.remove_term(text_in(term)); });
}

bool cx_document_terms(CXDocument *document, CXList *out, CXError *error) {
  return guarded(error, [&] {
    out->clear();
    const Xapian::Document &source = document->document;
    for (auto i = source.termlist_begin(); i != source.termlist_end(); ++i)
      out->add(*i, i.get_wdf(), i.positionlist_count());
  });
}

bool cx_document_value(CXDocument *document, uint32_t slot, CXText *out, CXError *error) {
  return guarded(error, [&] { *out = text_out(document->document.get_value(slot)); });
}

bool cx_document_data(CXDocument *document, CXText *out, CXError *error) {
  return guarded(error, [&] { *out = text_out(document->document.get_data()); });
}
