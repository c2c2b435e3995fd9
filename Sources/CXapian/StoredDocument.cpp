// Documents and value slots as the database has them.
#include "Shim.hpp"

using shim::guarded;
using shim::text_out;

struct CXValues {
  Xapian::ValueIterator next;
  Xapian::ValueIterator end;
};

bool cx_database_document_data(CXDatabase *database, uint32_t id, CXText *out, CXError *error) {
  return guarded(
      error, [&] { *out = text_out(database->any().get_document(id).get_data()); });
}

bool cx_database_document_value(
    CXDatabase *database, uint32_t id, uint32_t slot, CXText *out, CXError *error) {
  return guarded(
      error, [&] { *out = text_out(database->any().get_document(id).get_value(slot)); });
}

bool cx_database_document(
    CXDatabase *database, uint32_t id, CXText *data, CXList *values, CXError *error) {
  return guarded(error, [&] {
    const Xapian::Document document = database->any().get_document(id);
    values->clear();
    for (auto i = document.values_begin(); i != document.values_end(); ++i)
      values->add(*i, i.get_valueno());
    *data = text_out(document.get_data());
  });
}

bool cx_database_document_length(
    CXDatabase *database, uint32_t id, uint32_t *length, uint32_t *unique, CXError *error) {
  return guarded(error, [&] {
    *length = database->any().get_doclength(id);
    *unique = database->any().get_unique_terms(id);
  });
}

bool cx_database_value_frequency(
    CXDatabase *database, uint32_t slot, uint32_t *out, CXError *error) {
  return guarded(error, [&] { *out = database->any().get_value_freq(slot); });
}

bool cx_database_value_bounds(
    CXDatabase *database, uint32_t slot, CXText *lower, CXText *upper, CXError *error) {
  return guarded(error, [&] {
    const std::string low = database->any().get_value_lower_bound(slot);
    const std::string high = database->any().get_value_upper_bound(slot);
    const CXText first = text_out(low);
    try {
      *upper = text_out(high);
    } catch (...) {
      cx_text_free(first);
      throw;
    }
    *lower = first;
  });
}

CXValues *cx_values_new(CXDatabase *database, uint32_t slot, CXError *error) {
  return shim::made<CXValues>(error, [&](CXValues &values) {
    values.next = database->any().valuestream_begin(slot);
    values.end = database->any().valuestream_end(slot);
  });
}

void cx_values_free(CXValues *values) { delete values; }

bool cx_values_next(CXValues *values, size_t limit, CXList *out, CXError *error) {
  return guarded(error, [&] {
    out->clear();
    for (; out->entries.size() < limit && values->next != values->end; ++values->next)
      out->add(*values->next, values->next.get_docid());
  });
}
