// Opening databases and asking about them as a whole.
#include "Shim.hpp"

using shim::guarded;
using shim::text_in;
using shim::text_out;

CXDatabase *cx_database_new(CXError *error) {
  return shim::made<CXDatabase>(error, [](CXDatabase &) {});
}

// Xapian's destructors swallow their own errors, save the ones of memory.
void cx_database_free(CXDatabase *database) {
  CXError ignored{};
  if (!guarded(&ignored, [&] { delete database; })) cx_error_free(&ignored);
}

bool cx_database_add_path(CXDatabase *database, const char *path, CXError *error) {
  return guarded(error, [&] { database->reading.add_database(Xapian::Database(path)); });
}

bool cx_database_add_remote(
    CXDatabase *database, const char *host, uint32_t port, uint32_t timeout,
    uint32_t connect_timeout, CXError *error) {
  return guarded(error, [&] {
    database->reading.add_database(Xapian::Remote::open(host, port, timeout, connect_timeout));
  });
}

bool cx_database_reopen(CXDatabase *database, bool *changed, CXError *error) {
  return guarded(error, [&] { *changed = database->any().reopen(); });
}

bool cx_database_close(CXDatabase *database, CXError *error) {
  return guarded(error, [&] { database->any().close(); });
}

bool cx_database_keep_alive(CXDatabase *database, CXError *error) {
  return guarded(error, [&] { database->any().keep_alive(); });
}

bool cx_database_statistics(CXDatabase *database, CXStatistics *out, CXError *error) {
  return guarded(error, [&] {
    const Xapian::Database &db = database->any();
    out->document_count = db.get_doccount();
    out->last_document_id = db.get_lastdocid();
    out->average_length = db.get_average_length();
    out->total_length = db.get_total_length();
    out->shortest_length = db.get_doclength_lower_bound();
    out->longest_length = db.get_doclength_upper_bound();
    out->has_positions = db.has_positions();
  });
}

bool cx_database_document_count(CXDatabase *database, uint32_t *out, CXError *error) {
  return guarded(error, [&] { *out = database->any().get_doccount(); });
}

bool cx_database_revision(CXDatabase *database, uint64_t *out, CXError *error) {
  return guarded(error, [&] { *out = database->any().get_revision(); });
}

bool cx_database_uuid(CXDatabase *database, CXText *out, CXError *error) {
  return guarded(error, [&] { *out = text_out(database->any().get_uuid()); });
}

bool cx_database_is_locked(CXDatabase *database, bool *out, CXError *error) {
  return guarded(error, [&] { *out = database->any().locked(); });
}

bool cx_database_has_term(CXDatabase *database, CXBytes term, bool *out, CXError *error) {
  return guarded(error, [&] { *out = database->any().term_exists(text_in(term)); });
}

bool cx_database_term_statistics(
    CXDatabase *database, CXBytes term, CXTermStatistics *out, CXError *error) {
  return guarded(error, [&] {
    const Xapian::Database &db = database->any();
    const std::string name = text_in(term);
    out->term_frequency = db.get_termfreq(name);
    out->collection_frequency = db.get_collection_freq(name);
    out->wdf_upper_bound = db.get_wdf_upper_bound(name);
  });
}

bool cx_database_postings(CXDatabase *database, CXBytes term, CXIDs *out, CXError *error) {
  return guarded(error, [&] {
    const Xapian::Database &db = database->any();
    const std::string name = text_in(term);
    out->ids.reserve(out->ids.size() + db.get_termfreq(name));
    for (auto i = db.postlist_begin(name); i != db.postlist_end(name); ++i) out->ids.push_back(*i);
  });
}

bool cx_database_weighted_postings(
    CXDatabase *database, CXBytes term, CXIDs *out, CXIDs *counts, CXError *error) {
  return guarded(error, [&] {
    const Xapian::Database &db = database->any();
    const std::string name = text_in(term);
    const size_t frequency = db.get_termfreq(name);
    out->ids.reserve(out->ids.size() + frequency);
    counts->ids.reserve(counts->ids.size() + frequency);
    for (auto i = db.postlist_begin(name); i != db.postlist_end(name); ++i) {
      out->ids.push_back(*i);
      counts->ids.push_back(i.get_wdf());
    }
  });
}

bool cx_database_lengths(CXDatabase *database, CXIDs *out, CXIDs *lengths, CXError *error) {
  return guarded(error, [&] {
    const Xapian::Database &db = database->any();
    const std::string all;
    for (auto i = db.postlist_begin(all); i != db.postlist_end(all); ++i) {
      out->ids.push_back(*i);
      lengths->ids.push_back(i.get_doclength());
    }
  });
}

bool cx_database_positions(
    CXDatabase *database, uint32_t id, CXBytes term, CXIDs *out, CXError *error) {
  return guarded(error, [&] {
    const Xapian::Database &db = database->any();
    const std::string name = text_in(term);
    for (auto i = db.positionlist_begin(id, name); i != db.positionlist_end(id, name); ++i)
      out->ids.push_back(*i);
  });
}

bool cx_database_metadata(CXDatabase *database, CXBytes key, CXText *out, CXError *error) {
  return guarded(error, [&] { *out = text_out(database->any().get_metadata(text_in(key))); });
}

bool cx_database_spelling_suggestion(
    CXDatabase *database, CXBytes word, uint32_t max_distance, CXText *out, CXError *error) {
  return guarded(error, [&] {
    *out = text_out(database->any().get_spelling_suggestion(text_in(word), max_distance));
  });
}
