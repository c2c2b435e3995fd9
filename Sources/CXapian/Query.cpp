// Queries, built as a stack.
#include "Shim.hpp"

using shim::guarded;
using shim::text_in;
using shim::text_out;

CXQuery *cx_query_new(CXError *error) {
  return shim::made<CXQuery>(error, [](CXQuery &) {});
}

void cx_query_free(CXQuery *query) { delete query; }

bool cx_query_term(
    CXQuery *query, CXBytes term, uint32_t wqf, uint32_t position, CXError *error) {
  return guarded(error, [&] {
    const std::string name = text_in(term);
    if (name.empty()) throw Xapian::InvalidArgumentError("A term of a query must not be empty");
    query->stack.emplace_back(name, wqf, position);
  });
}

bool cx_query_match_all(CXQuery *query, CXError *error) {
  // Never `Query::MatchAll`: that is one object whose plain reference count
  // all threads would change.
  return guarded(error, [&] { query->stack.emplace_back(std::string()); });
}

bool cx_query_match_nothing(CXQuery *query, CXError *error) {
  return guarded(error, [&] { query->stack.emplace_back(); });
}

bool cx_query_combine(
    CXQuery *query, int32_t op, size_t count, uint32_t parameter, CXError *error) {
  return guarded(error, [&] {
    if (query->stack.size() < count)
      throw Xapian::InvalidOperationError("The query under construction has too few parts");
    const auto first = query->stack.end() - static_cast<std::ptrdiff_t>(count);
    Xapian::Query made(
        static_cast<Xapian::Query::op>(op), first, query->stack.end(), parameter);
    query->stack.erase(first, query->stack.end());
    query->stack.push_back(std::move(made));
  });
}

bool cx_query_scale(CXQuery *query, double factor, CXError *error) {
  return guarded(error, [&] {
    if (query->stack.empty())
      throw Xapian::InvalidOperationError("The query under construction has nothing to scale");
    query->stack.back() = Xapian::Query(factor, query->stack.back());
  });
}

bool cx_query_value_range(
    CXQuery *query, uint32_t slot, CXBytes lower, CXBytes upper, CXError *error) {
  return guarded(error, [&] {
    query->stack.emplace_back(
        Xapian::Query::OP_VALUE_RANGE, slot, text_in(lower), text_in(upper));
  });
}

bool cx_query_value_at_least(CXQuery *query, uint32_t slot, CXBytes lower, CXError *error) {
  return guarded(error, [&] {
    query->stack.emplace_back(Xapian::Query::OP_VALUE_GE, slot, text_in(lower));
  });
}

bool cx_query_value_at_most(CXQuery *query, uint32_t slot, CXBytes upper, CXError *error) {
  return guarded(error, [&] {
    query->stack.emplace_back(Xapian::Query::OP_VALUE_LE, slot, text_in(upper));
  });
}

bool cx_query_wildcard(
    CXQuery *query, CXBytes prefix, uint32_t limit, int32_t beyond, int32_t combiner,
    CXError *error) {
  return guarded(error, [&] {
    query->stack.emplace_back(
        Xapian::Query::OP_WILDCARD, text_in(prefix), limit, beyond,
        static_cast<Xapian::Query::op>(combiner));
  });
}

bool cx_query_serialised(CXQuery *query, CXBytes bytes, CXError *error) {
  return guarded(
      error, [&] { query->stack.push_back(Xapian::Query::unserialise(text_in(bytes))); });
}

bool cx_query_serialise(const CXQuery *query, CXText *out, CXError *error) {
  return guarded(error, [&] { *out = text_out(query->top().serialise()); });
}

bool cx_query_description(const CXQuery *query, CXText *out, CXError *error) {
  return guarded(error, [&] { *out = text_out(query->top().get_description()); });
}

namespace {

// What of a query can be told from outside without loss; the window of a phrase, a scale's factor
// and a wildcard's limit cannot.
uint32_t plain_kind(const Xapian::Query &query) {
  switch (query.get_type()) {
    case Xapian::Query::LEAF_TERM: return 0;
    case Xapian::Query::OP_OR: return 1;
    case Xapian::Query::OP_AND: return 2;
    case Xapian::Query::OP_AND_NOT: return 3;
    case Xapian::Query::OP_AND_MAYBE: return 4;
    case Xapian::Query::OP_FILTER: return 5;
    default: return 6;
  }
}

bool add_nodes(const Xapian::Query &query, CXList &out) {
  if (query.empty()) return false;
  const uint32_t kind = plain_kind(query);
  if (kind == 6) return false;
  if (kind == 0) {
    out.add(*query.get_terms_begin(), kind, query.get_length());
    return true;
  }
  const size_t count = query.get_num_subqueries();
  out.add(std::string(), kind, static_cast<uint32_t>(count));
  for (size_t i = 0; i != count; ++i)
    if (!add_nodes(query.get_subquery(i), out)) return false;
  return true;
}

}  // namespace

bool cx_query_nodes(const CXQuery *query, CXList *out, CXError *error) {
  return guarded(error, [&] {
    out->clear();
    if (!add_nodes(query->top(), *out)) out->clear();
  });
}

bool cx_query_terms(const CXQuery *query, CXList *out, CXError *error) {
  return guarded(error, [&] {
    out->clear();
    const Xapian::Query &top = query->top();
    for (auto i = top.get_unique_terms_begin(); i != top.get_unique_terms_end(); ++i)
      out->add(*i);
  });
}
