// Everything that matches, unweighted, as ids.
#include <algorithm>

#include "Enquire.hpp"

using shim::guarded;

namespace {

// Notes each candidate and turns it down, so that the matcher neither keeps
// items nor stops early.
struct Collector : Xapian::MatchDecider {
  std::vector<uint32_t> &ids;

  explicit Collector(std::vector<uint32_t> &into) : ids(into) {}
  bool operator()(const Xapian::Document &document) const override {
    ids.push_back(document.get_docid());
    return false;
  }
};

Xapian::Enquire unweighted(const Xapian::Database &database, const Xapian::Query &query) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  return enquire;
}

void postings(const Xapian::Database &database, const std::string &term, CXIDs &out) {
  out.ids.reserve(out.ids.size() + database.get_termfreq(term));
  for (auto i = database.postlist_begin(term); i != database.postlist_end(term); ++i)
    out.ids.push_back(*i);
}

// Deciders are called with the document numbers of a part, and not at all for
// remote parts; there the whole page of matches is asked for.
void whole_page(const Xapian::Database &database, const Xapian::Query &query, CXIDs &out) {
  Xapian::Enquire enquire = unweighted(database, query);
  const Xapian::MSet set = enquire.get_mset(0, database.get_doccount());
  out.ids.reserve(out.ids.size() + set.size());
  for (auto i = set.begin(); i != set.end(); ++i) out.ids.push_back(*i);
}

}  // namespace

bool cx_match_ids(CXDatabase *database, const CXQuery *query, CXIDs *out, CXError *error) {
  return guarded(error, [&] {
    const Xapian::Database &db = database->any();
    const Xapian::Query &top = query->top();
    const auto kind = top.empty() ? Xapian::Query::LEAF_MATCH_NOTHING : top.get_type();
    const size_t before = out->ids.size();
    if (kind == Xapian::Query::LEAF_MATCH_NOTHING) return;
    if (kind == Xapian::Query::LEAF_MATCH_ALL) return postings(db, std::string(), *out);
    if (kind == Xapian::Query::LEAF_TERM) return postings(db, *top.get_terms_begin(), *out);
    if (db.size() != 1) {
      whole_page(db, top, *out);
    } else {
      try {
        const Collector collector(out->ids);
        unweighted(db, top).get_mset(0, 0, 1, nullptr, &collector);
      } catch (const Xapian::UnimplementedError &) {
        out->ids.resize(before);
        whole_page(db, top, *out);
      }
    }
    const auto first = out->ids.begin() + static_cast<std::ptrdiff_t>(before);
    if (!std::is_sorted(first, out->ids.end())) std::sort(first, out->ids.end());
  });
}
