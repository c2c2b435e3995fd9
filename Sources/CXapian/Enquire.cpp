// Running a search.
#include "Enquire.hpp"

using shim::guarded;
using shim::text_in;

namespace {

void set_keys(Xapian::Enquire &enquire, const CXSearch &search) {
  std::unique_ptr<Xapian::MultiValueKeyMaker> maker(new Xapian::MultiValueKeyMaker());
  for (size_t i = 0; i != search.key_count; ++i) {
    const CXSortKey &key = search.keys[i];
    maker->add_value(key.slot, key.reverse, text_in(key.missing));
  }
  // Released, the matcher owns it.
  Xapian::KeyMaker *owned = maker.release()->release();
  switch (search.sort) {
    case CXSortKeysThenRelevance: return enquire.set_sort_by_key_then_relevance(owned, false);
    case CXSortRelevanceThenKeys: return enquire.set_sort_by_relevance_then_key(owned, false);
    default: return enquire.set_sort_by_key(owned, false);
  }
}

// A single slot without a default needs no key to be put together, and works
// over the remote protocol, which knows no key makers.
void set_value(Xapian::Enquire &enquire, const CXSearch &search) {
  const CXSortKey &key = search.keys[0];
  switch (search.sort) {
    case CXSortKeysThenRelevance:
      return enquire.set_sort_by_value_then_relevance(key.slot, key.reverse);
    case CXSortRelevanceThenKeys:
      return enquire.set_sort_by_relevance_then_value(key.slot, key.reverse);
    default:
      return enquire.set_sort_by_value(key.slot, key.reverse);
  }
}

void set_sort(Xapian::Enquire &enquire, const CXSearch &search) {
  enquire.set_docid_order(static_cast<Xapian::Enquire::docid_order>(search.docid_order));
  if (search.sort == CXSortRelevance || search.key_count == 0) {
    enquire.set_sort_by_relevance();
  } else if (search.key_count == 1 && search.keys[0].missing.size == 0) {
    set_value(enquire, search);
  } else {
    set_keys(enquire, search);
  }
}

bool has_max(const Xapian::Query &query) {
  if (query.get_type() == Xapian::Query::OP_MAX) return true;
  for (size_t i = 0; i != query.get_num_subqueries(); ++i)
    if (has_max(query.get_subquery(i))) return true;
  return false;
}

// Xapian 1.4.22 reads freed or null memory when it skips documents under OP_MAX for having too
// little weight. It skips none when a value sorts before the weight, so a value that no document
// has is put there; what must skip is refused.
void keep_max_from_skipping(Xapian::Enquire &enquire, const CXSearch &search) {
  const bool by_weight_first =
      search.key_count != 0 && search.sort == CXSortRelevanceThenKeys;
  if (search.percent_cutoff > 0 || search.weight_cutoff > 0 || by_weight_first)
    throw Xapian::UnimplementedError(
        "A query with OP_MAX takes no cutoff and no sorting by relevance and then by values: "
        "Xapian 1.4 may end the process");
  if (search.sort == CXSortRelevance || search.key_count == 0)
    enquire.set_sort_by_value_then_relevance(Xapian::BAD_VALUENO - 1, false);
}

void set_limits(Xapian::Enquire &enquire, const CXSearch &search) {
  if (search.collapse_slot != Xapian::BAD_VALUENO)
    enquire.set_collapse_key(search.collapse_slot, search.collapse_max);
  enquire.set_cutoff(search.percent_cutoff, search.weight_cutoff);
  if (search.time_limit > 0) enquire.set_time_limit(search.time_limit);
}

void add_spies(CXMatches &matches, const CXSearch &search) {
  for (size_t i = 0; i != search.facet_count; ++i) {
    matches.spies.emplace_back(new Xapian::ValueCountMatchSpy(search.facets[i]));
    matches.enquire.add_matchspy(matches.spies.back().get());
  }
}

}  // namespace

CXMatches *cx_search(
    CXDatabase *database, const CXQuery *query, const CXSearch *search, CXError *error) {
  CXMatches *handle = nullptr;
  guarded(error, [&] {
    std::unique_ptr<CXMatches> fresh(new CXMatches(database->any()));
    fresh->enquire.set_query(query->top(), search->query_length);
    shim::set_weighting(fresh->enquire, *search);
    set_sort(fresh->enquire, *search);
    set_limits(fresh->enquire, *search);
    if (has_max(query->top())) keep_max_from_skipping(fresh->enquire, *search);
    add_spies(*fresh, *search);
    fresh->set =
        fresh->enquire.get_mset(search->offset, search->limit, search->check_at_least);
    // The spies are ours; the enquire must not outlive them with pointers.
    fresh->enquire.clear_matchspies();
    handle = fresh.release();
  });
  return handle;
}

// Letting go of the last reference to a database may close a connection.
void cx_matches_free(CXMatches *matches) {
  CXError ignored{};
  if (!guarded(&ignored, [&] { delete matches; })) cx_error_free(&ignored);
}
