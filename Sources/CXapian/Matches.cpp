// Asking about a page of matches.
#include "Enquire.hpp"

using shim::guarded;
using shim::text_in;
using shim::text_out;

bool cx_matches_summary(const CXMatches *matches, CXMatchSummary *out, CXError *error) {
  return guarded(error, [&] {
    const Xapian::MSet &set = matches->set;
    out->count = set.size();
    out->estimated = set.get_matches_estimated();
    out->lower = set.get_matches_lower_bound();
    out->upper = set.get_matches_upper_bound();
    out->uncollapsed_estimated = set.get_uncollapsed_matches_estimated();
    out->uncollapsed_lower = set.get_uncollapsed_matches_lower_bound();
    out->uncollapsed_upper = set.get_uncollapsed_matches_upper_bound();
    out->max_attained = set.get_max_attained();
    out->max_possible = set.get_max_possible();
  });
}

bool cx_matches_get(const CXMatches *matches, CXMatch *out, CXList *keys, CXError *error) {
  return guarded(error, [&] {
    keys->clear();
    const Xapian::MSet &set = matches->set;
    for (auto i = set.begin(); i != set.end(); ++i, ++out) {
      out->id = *i;
      out->rank = i.get_rank();
      out->percent = i.get_percent();
      out->collapse_count = i.get_collapse_count();
      out->weight = i.get_weight();
      keys->add(i.get_collapse_key());
      keys->add(i.get_sort_key());
    }
  });
}

bool cx_matches_fetch(const CXMatches *matches, CXError *error) {
  return guarded(error, [&] {
    // Xapian 1.4.22 counts from the wrong end of a page that does not begin
    // with the first match, and reads outside it. Such pages do without: their
    // documents come one by one.
    if (matches->set.get_firstitem() == 0) matches->set.fetch();
  });
}

bool cx_matches_data(const CXMatches *matches, uint32_t index, CXText *out, CXError *error) {
  return guarded(error, [&] {
    if (index >= matches->set.size())
      throw Xapian::RangeError("There is no match with that index on this page");
    *out = text_out(matches->set[index].get_document().get_data());
  });
}

bool cx_matches_matching_terms(
    const CXMatches *matches, uint32_t id, CXList *out, CXError *error) {
  return guarded(error, [&] {
    out->clear();
    const Xapian::Enquire &enquire = matches->enquire;
    for (auto i = enquire.get_matching_terms_begin(id); i != enquire.get_matching_terms_end(id);
         ++i)
      out->add(*i);
  });
}

bool cx_matches_term_weight(
    const CXMatches *matches, CXBytes term, uint32_t *frequency, double *weight,
    CXError *error) {
  return guarded(error, [&] {
    const std::string name = text_in(term);
    *frequency = matches->set.get_termfreq(name);
    *weight = matches->set.get_termweight(name);
  });
}

bool cx_matches_facet(
    const CXMatches *matches, size_t index, CXList *out, uint64_t *total, CXError *error) {
  return guarded(error, [&] {
    out->clear();
    const Xapian::ValueCountMatchSpy &spy = *matches->spies.at(index);
    *total = spy.get_total();
    for (auto i = spy.values_begin(); i != spy.values_end(); ++i) out->add(*i, i.get_termfreq());
  });
}

bool cx_matches_snippet(
    const CXMatches *matches, CXBytes text, size_t length, const char *language, uint32_t flags,
    CXBytes open, CXBytes close, CXBytes omission, CXText *out, CXError *error) {
  return guarded(error, [&] {
    // Xapian leaves the text unescaped when the markers are empty.
    if (open.size == 0 || close.size == 0)
      throw Xapian::InvalidArgumentError("The markers of a snippet must not be empty");
    *out = text_out(matches->set.snippet(
        text_in(text), length, Xapian::Stem(language), flags, text_in(open), text_in(close),
        text_in(omission)));
  });
}
