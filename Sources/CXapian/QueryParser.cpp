// What people type, to queries. Stoppers and range processors live here.
#include "Shim.hpp"

using shim::guarded;
using shim::text_in;
using shim::text_out;

struct CXQueryParser {
  // Declared first, so that it outlives the parser which points to it.
  Xapian::SimpleStopper stopper;
  Xapian::QueryParser parser;
  bool stops = false;
};

namespace {

// A range processor the parser owns: `release` hands over the only reference.
Xapian::RangeProcessor *range_processor(
    CXRangeKind kind, uint32_t slot, const std::string &marker, uint32_t flags, int epoch_year) {
  switch (kind) {
    case CXRangeNumber:
      return (new Xapian::NumberRangeProcessor(slot, marker, flags))->release();
    case CXRangeDate:
      return (new Xapian::DateRangeProcessor(slot, marker, flags, epoch_year))->release();
    case CXRangeString:
      break;
  }
  return (new Xapian::RangeProcessor(slot, marker, flags))->release();
}

void list_stopwords(const Xapian::QueryParser &parser, CXList *out) {
  out->clear();
  for (auto i = parser.stoplist_begin(); i != parser.stoplist_end(); ++i) out->add(*i);
}

void list_unstemmed(
    const Xapian::QueryParser &parser, const Xapian::Query &query, CXList *terms, CXList *out) {
  terms->clear();
  out->clear();
  for (auto term = query.get_unique_terms_begin(); term != query.get_unique_terms_end(); ++term) {
    const std::string name = *term;
    const auto index = static_cast<uint32_t>(terms->entries.size());
    terms->add(name);
    for (auto i = parser.unstem_begin(name); i != parser.unstem_end(name); ++i)
      out->add(*i, index);
  }
}

}  // namespace

CXQueryParser *cx_parser_new(CXError *error) {
  return shim::made<CXQueryParser>(error, [](CXQueryParser &) {});
}

void cx_parser_free(CXQueryParser *parser) { delete parser; }

bool cx_parser_set_stemmer(
    CXQueryParser *parser, const char *language, int32_t strategy, CXError *error) {
  return guarded(error, [&] {
    parser->parser.set_stemmer(Xapian::Stem(language));
    parser->parser.set_stemming_strategy(
        static_cast<Xapian::QueryParser::stem_strategy>(strategy));
  });
}

bool cx_parser_set_default_op(CXQueryParser *parser, int32_t op, CXError *error) {
  return guarded(
      error, [&] { parser->parser.set_default_op(static_cast<Xapian::Query::op>(op)); });
}

bool cx_parser_add_stopword(CXQueryParser *parser, CXBytes word, CXError *error) {
  return guarded(error, [&] {
    parser->stopper.add(text_in(word));
    if (!parser->stops) parser->parser.set_stopper(&parser->stopper);
    parser->stops = true;
  });
}

bool cx_parser_add_prefix(CXQueryParser *parser, CXBytes field, CXBytes prefix, CXError *error) {
  return guarded(error, [&] { parser->parser.add_prefix(text_in(field), text_in(prefix)); });
}

bool cx_parser_add_boolean_prefix(
    CXQueryParser *parser, CXBytes field, CXBytes prefix, const CXBytes *grouping,
    CXError *error) {
  return guarded(error, [&] {
    const std::string group = grouping ? text_in(*grouping) : std::string();
    parser->parser.add_boolean_prefix(
        text_in(field), text_in(prefix), grouping ? &group : nullptr);
  });
}

bool cx_parser_add_range(
    CXQueryParser *parser, CXRangeKind kind, uint32_t slot, CXBytes marker, uint32_t flags,
    int32_t epoch_year, const CXBytes *grouping, CXError *error) {
  return guarded(error, [&] {
    const std::string group = grouping ? text_in(*grouping) : std::string();
    parser->parser.add_rangeprocessor(
        range_processor(kind, slot, text_in(marker), flags, epoch_year),
        grouping ? &group : nullptr);
  });
}

bool cx_parser_set_max_expansion(
    CXQueryParser *parser, uint32_t limit, int32_t beyond, uint32_t flags, CXError *error) {
  return guarded(error, [&] { parser->parser.set_max_expansion(limit, beyond, flags); });
}

bool cx_parser_parse(
    CXQueryParser *parser, CXDatabase *database, CXBytes text, uint32_t flags,
    CXBytes default_prefix, CXParsed *out, CXList *stopwords, CXList *terms, CXList *unstemmed,
    CXError *error) {
  *out = CXParsed{};
  const bool ok = guarded(error, [&] {
    Xapian::QueryParser &source = parser->parser;
    source.set_database(database->any());
    const Xapian::Query query =
        source.parse_query(text_in(text), flags, text_in(default_prefix));
    list_stopwords(source, stopwords);
    list_unstemmed(source, query, terms, unstemmed);
    out->is_empty = query.empty();
    out->query = text_out(query.serialise());
    out->corrected = text_out(source.get_corrected_query_string());
    out->description = text_out(query.get_description());
  });
  if (!ok) {
    cx_text_free(out->query);
    cx_text_free(out->corrected);
    cx_text_free(out->description);
    *out = CXParsed{};
  }
  return ok;
}
