/// Queries, their parser, and matching.
#ifndef CXAPIAN_SEARCH_H
#define CXAPIAN_SEARCH_H

#include "CXapianDatabase.h"

#ifdef __cplusplus
extern "C" {
#endif

#pragma clang assume_nonnull begin

// Queries

/// A query under construction: a stack. Leaves push one query; an operator
/// takes the topmost `count` and pushes what it makes of them. One handle
/// serves a whole tree, so that nothing leaks when a step fails.
typedef struct CXQuery CXQuery;

CXQuery *_Nullable cx_query_new(CXError *error);
void cx_query_free(CXQuery *_Nullable query);
bool cx_query_term(
    CXQuery *query, CXBytes term, uint32_t wqf, uint32_t position, CXError *error);
bool cx_query_match_all(CXQuery *query, CXError *error);
bool cx_query_match_nothing(CXQuery *query, CXError *error);
/// `parameter` is the window of near and phrase, the size of an elite set;
/// zero is Xapian's default.
bool cx_query_combine(
    CXQuery *query, int32_t op, size_t count, uint32_t parameter, CXError *error);
bool cx_query_scale(CXQuery *query, double factor, CXError *error);
bool cx_query_value_range(
    CXQuery *query, uint32_t slot, CXBytes lower, CXBytes upper, CXError *error);
bool cx_query_value_at_least(CXQuery *query, uint32_t slot, CXBytes lower, CXError *error);
bool cx_query_value_at_most(CXQuery *query, uint32_t slot, CXBytes upper, CXError *error);
bool cx_query_wildcard(
    CXQuery *query, CXBytes prefix, uint32_t limit, int32_t beyond, int32_t combiner,
    CXError *error);
bool cx_query_serialised(CXQuery *query, CXBytes bytes, CXError *error);
bool cx_query_serialise(const CXQuery *query, CXText *out, CXError *error);
bool cx_query_description(const CXQuery *query, CXText *out, CXError *error);
/// The tree in preorder, an entry a node: a term with its frequency in the query as `second`, or
/// an operator with its count of parts. `first` is zero for a term, one for OR, two for AND, three
/// for AND NOT, four for AND MAYBE, five for FILTER; a node of another kind empties the list.
bool cx_query_nodes(const CXQuery *query, CXList *out, CXError *error);
/// The distinct terms, in byte order.
bool cx_query_terms(const CXQuery *query, CXList *out, CXError *error);

// The parser

typedef struct CXQueryParser CXQueryParser;

typedef enum CXRangeKind {
  CXRangeString = 0,
  CXRangeNumber,
  CXRangeDate,
} CXRangeKind;

CXQueryParser *_Nullable cx_parser_new(CXError *error);
void cx_parser_free(CXQueryParser *_Nullable parser);
bool cx_parser_set_stemmer(
    CXQueryParser *parser, const char *language, int32_t strategy, CXError *error);
bool cx_parser_set_default_op(CXQueryParser *parser, int32_t op, CXError *error);
bool cx_parser_add_stopword(CXQueryParser *parser, CXBytes word, CXError *error);
bool cx_parser_add_prefix(CXQueryParser *parser, CXBytes field, CXBytes prefix, CXError *error);
/// Filters of one grouping are joined with OR, groupings with AND. NULL
/// groups by the field; an empty grouping puts the filter in none.
bool cx_parser_add_boolean_prefix(
    CXQueryParser *parser, CXBytes field, CXBytes prefix, const CXBytes *_Nullable grouping,
    CXError *error);
bool cx_parser_add_range(
    CXQueryParser *parser, CXRangeKind kind, uint32_t slot, CXBytes marker, uint32_t flags,
    int32_t epoch_year, const CXBytes *_Nullable grouping, CXError *error);
bool cx_parser_set_max_expansion(
    CXQueryParser *parser, uint32_t limit, int32_t beyond, uint32_t flags, CXError *error);

/// What the parser made of a text, all of it owned by the caller.
typedef struct CXParsed {
  CXText query;
  CXText corrected;
  CXText description;
  bool is_empty;
} CXParsed;

/// `stopwords` gets the words left out; `unstemmed` gets, for each term of the
/// query in byte order, the words as typed: `first` is the index of the term
/// in `terms`.
bool cx_parser_parse(
    CXQueryParser *parser, CXDatabase *database, CXBytes text, uint32_t flags,
    CXBytes default_prefix, CXParsed *out, CXList *stopwords, CXList *terms, CXList *unstemmed,
    CXError *error);

// Matching

typedef enum CXWeighting {
  CXWeightingBM25 = 0,
  CXWeightingBM25Plus,
  CXWeightingBoolean,
  CXWeightingTfIdf,
  CXWeightingCoordinate,
  CXWeightingTraditional,
  CXWeightingDLH,
  CXWeightingDPH,
  CXWeightingPL2,
  CXWeightingPL2Plus,
  CXWeightingInL2,
  CXWeightingIfB2,
  CXWeightingIneB2,
  CXWeightingBB2,
  CXWeightingLanguageModel,
} CXWeighting;

typedef enum CXSort {
  CXSortRelevance = 0,
  CXSortKeys,
  CXSortKeysThenRelevance,
  CXSortRelevanceThenKeys,
} CXSort;

typedef struct CXSortKey {
  uint32_t slot;
  bool reverse;
  CXBytes missing;
} CXSortKey;

typedef struct CXSearch {
  CXWeighting weighting;
  /// In the order of the Xapian constructor's arguments.
  double parameters[6];
  int32_t smoothing;
  CXBytes normalizations;
  CXSort sort;
  const CXSortKey *_Nullable keys;
  size_t key_count;
  int32_t docid_order;
  /// `cx_no_slot` for none.
  uint32_t collapse_slot;
  uint32_t collapse_max;
  uint32_t offset;
  uint32_t limit;
  uint32_t check_at_least;
  int32_t percent_cutoff;
  double weight_cutoff;
  /// Seconds; zero for none.
  double time_limit;
  uint32_t query_length;
  const uint32_t *_Nullable facets;
  size_t facet_count;
} CXSearch;

/// A page of matches, with what can be asked about it.
typedef struct CXMatches CXMatches;

typedef struct CXMatchSummary {
  uint32_t count;
  uint32_t estimated;
  uint32_t lower;
  uint32_t upper;
  uint32_t uncollapsed_estimated;
  uint32_t uncollapsed_lower;
  uint32_t uncollapsed_upper;
  double max_attained;
  double max_possible;
} CXMatchSummary;

typedef struct CXMatch {
  uint32_t id;
  uint32_t rank;
  int32_t percent;
  uint32_t collapse_count;
  double weight;
} CXMatch;

CXMatches *_Nullable cx_search(
    CXDatabase *database, const CXQuery *query, const CXSearch *search, CXError *error);
void cx_matches_free(CXMatches *_Nullable matches);
bool cx_matches_summary(const CXMatches *matches, CXMatchSummary *out, CXError *error);
/// Fills `out`, which has room for the count of the summary. Two entries of
/// `keys` for each match: its collapse key, then its sort key.
bool cx_matches_get(const CXMatches *matches, CXMatch *out, CXList *keys, CXError *error);
/// Asks for the documents of the whole page at once; of use over a network.
/// Does nothing for a page with an offset.
bool cx_matches_fetch(const CXMatches *matches, CXError *error);
bool cx_matches_data(const CXMatches *matches, uint32_t index, CXText *out, CXError *error);
bool cx_matches_matching_terms(
    const CXMatches *matches, uint32_t id, CXList *out, CXError *error);
bool cx_matches_term_weight(
    const CXMatches *matches, CXBytes term, uint32_t *frequency, double *weight, CXError *error);
/// Entries by value, in byte order; `first` is the count. `total` is how many
/// documents the spy was shown.
bool cx_matches_facet(
    const CXMatches *matches, size_t index, CXList *out, uint64_t *total, CXError *error);
bool cx_matches_snippet(
    const CXMatches *matches, CXBytes text, size_t length, const char *language, uint32_t flags,
    CXBytes open, CXBytes close, CXBytes omission, CXText *out, CXError *error);

/// Appends the ids of everything that matches, unweighted and ascending.
bool cx_match_ids(CXDatabase *database, const CXQuery *query, CXIDs *out, CXError *error);

/// Terms that set the given documents apart from the rest, the best first.
/// `weights` has room for `limit`. A NULL or empty prefix allows every term.
bool cx_expand(
    CXDatabase *database, const uint32_t *_Nullable ids, size_t count, uint32_t limit,
    CXBytes prefix, double *weights, CXList *out, CXError *error);

#pragma clang assume_nonnull end

#ifdef __cplusplus
}
#endif

#endif
