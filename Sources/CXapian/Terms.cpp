// Walks over terms, spellings, synonyms and keys, a batch at a time.
#include "Shim.hpp"

using shim::guarded;
using shim::text_in;

// Which numbers a walk has. Xapian throws when asked for the others.
enum class Numbers { none, frequency, frequency_and_wdf };

struct CXTerms {
  Xapian::TermIterator next;
  Numbers numbers = Numbers::none;
  // Where a walk over one database's terms stands is lost when the database
  // goes; holding it costs a reference.
  Xapian::Database database;
};

namespace {

template <typename Begin>
CXTerms *terms(CXDatabase *database, Numbers numbers, CXError *error, Begin &&begin) noexcept {
  return shim::made<CXTerms>(error, [&](CXTerms &fresh) {
    fresh.numbers = numbers;
    fresh.database = database->any();
    fresh.next = begin(fresh.database);
  });
}

}  // namespace

CXTerms *cx_terms_all(CXDatabase *database, CXBytes prefix, CXError *error) {
  return terms(database, Numbers::frequency, error, [&](const Xapian::Database &db) {
    return db.allterms_begin(text_in(prefix));
  });
}

CXTerms *cx_terms_document(CXDatabase *database, uint32_t id, CXError *error) {
  return terms(database, Numbers::frequency_and_wdf, error, [&](const Xapian::Database &db) {
    return db.termlist_begin(id);
  });
}

CXTerms *cx_terms_spellings(CXDatabase *database, CXError *error) {
  return terms(database, Numbers::frequency, error, [](const Xapian::Database &db) {
    return db.spellings_begin();
  });
}

CXTerms *cx_terms_synonyms(CXDatabase *database, CXBytes term, CXError *error) {
  return terms(database, Numbers::none, error, [&](const Xapian::Database &db) {
    return db.synonyms_begin(text_in(term));
  });
}

CXTerms *cx_terms_synonym_keys(CXDatabase *database, CXBytes prefix, CXError *error) {
  return terms(database, Numbers::none, error, [&](const Xapian::Database &db) {
    return db.synonym_keys_begin(text_in(prefix));
  });
}

CXTerms *cx_terms_metadata_keys(CXDatabase *database, CXBytes prefix, CXError *error) {
  return terms(database, Numbers::none, error, [&](const Xapian::Database &db) {
    return db.metadata_keys_begin(text_in(prefix));
  });
}

void cx_terms_free(CXTerms *terms) { delete terms; }

bool cx_terms_next(CXTerms *terms, size_t limit, CXList *out, CXError *error) {
  return guarded(error, [&] {
    out->clear();
    const Xapian::TermIterator end;
    Xapian::TermIterator &next = terms->next;
    for (; out->entries.size() < limit && next != end; ++next) {
      const bool counted = terms->numbers != Numbers::none;
      const bool weighed = terms->numbers == Numbers::frequency_and_wdf;
      out->add(*next, counted ? next.get_termfreq() : 0, weighed ? next.get_wdf() : 0);
    }
  });
}

bool cx_terms_skip(CXTerms *terms, CXBytes term, CXError *error) {
  return guarded(error, [&] {
    if (terms->next != Xapian::TermIterator()) terms->next.skip_to(text_in(term));
  });
}
