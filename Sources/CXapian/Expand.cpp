// Terms that set some documents apart.
#include "Enquire.hpp"

namespace {

struct PrefixDecider : Xapian::ExpandDecider {
  std::string prefix;

  explicit PrefixDecider(std::string wanted) : prefix(std::move(wanted)) {}
  bool operator()(const std::string &term) const override {
    return term.compare(0, prefix.size(), prefix) == 0;
  }
};

}  // namespace

bool cx_expand(
    CXDatabase *database, const uint32_t *ids, size_t count, uint32_t limit, CXBytes prefix,
    double *weights, CXList *out, CXError *error) {
  return shim::guarded(error, [&] {
    out->clear();
    Xapian::RSet relevant;
    for (size_t i = 0; i != count; ++i) relevant.add_document(ids[i]);
    const Xapian::Enquire enquire(database->any());
    const PrefixDecider decider(shim::text_in(prefix));
    // Of several databases Xapian would guess how frequent a term is by those alone that have
    // the documents.
    const Xapian::ESet set =
        enquire.get_eset(limit, relevant, Xapian::Enquire::USE_EXACT_TERMFREQ, &decider);
    for (auto i = set.begin(); i != set.end(); ++i) {
      *weights++ = i.get_weight();
      out->add(*i);
    }
  });
}
