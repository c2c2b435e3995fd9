/// Xapian's flag values, taken from its headers when the shim is compiled.
#ifndef CXAPIAN_CONSTANTS_H
#define CXAPIAN_CONSTANTS_H

#include "CXapianBase.h"

#ifdef __cplusplus
extern "C" {
#endif

/// The longest term the disk backend stores, in bytes. Not in Xapian's public
/// headers; a NUL byte counts twice.
extern const uint32_t cx_max_term_size;
extern const uint32_t cx_no_slot;

extern const int32_t cx_db_create_or_open;
extern const int32_t cx_db_create_or_overwrite;
extern const int32_t cx_db_create;
extern const int32_t cx_db_open;
extern const int32_t cx_db_no_sync;
extern const int32_t cx_db_full_sync;
extern const int32_t cx_db_dangerous;
extern const int32_t cx_db_no_termlist;
extern const int32_t cx_db_retry_lock;

extern const int32_t cx_check_short_tree;
extern const int32_t cx_check_full_tree;
extern const int32_t cx_check_show_freelist;
extern const int32_t cx_check_show_stats;
extern const int32_t cx_check_fix;

extern const uint32_t cx_compact_standard;
extern const uint32_t cx_compact_full;
extern const uint32_t cx_compact_fuller;
extern const uint32_t cx_compact_no_renumber;
extern const uint32_t cx_compact_multipass;
extern const uint32_t cx_compact_single_file;

extern const int32_t cx_op_and;
extern const int32_t cx_op_or;
extern const int32_t cx_op_and_not;
extern const int32_t cx_op_xor;
extern const int32_t cx_op_and_maybe;
extern const int32_t cx_op_filter;
extern const int32_t cx_op_near;
extern const int32_t cx_op_phrase;
extern const int32_t cx_op_elite_set;
extern const int32_t cx_op_synonym;
extern const int32_t cx_op_max;

extern const int32_t cx_wildcard_limit_error;
extern const int32_t cx_wildcard_limit_first;
extern const int32_t cx_wildcard_limit_most_frequent;

extern const uint32_t cx_parse_boolean;
extern const uint32_t cx_parse_phrase;
extern const uint32_t cx_parse_lovehate;
extern const uint32_t cx_parse_boolean_any_case;
extern const uint32_t cx_parse_wildcard;
extern const uint32_t cx_parse_pure_not;
extern const uint32_t cx_parse_partial;
extern const uint32_t cx_parse_spelling_correction;
extern const uint32_t cx_parse_synonym;
extern const uint32_t cx_parse_auto_synonyms;
extern const uint32_t cx_parse_auto_multiword_synonyms;
extern const uint32_t cx_parse_cjk_ngram;
extern const uint32_t cx_parse_accumulate;
extern const uint32_t cx_parse_no_positions;
extern const uint32_t cx_parse_default;

extern const int32_t cx_parse_stem_none;
extern const int32_t cx_parse_stem_some;
extern const int32_t cx_parse_stem_all;
extern const int32_t cx_parse_stem_all_z;
extern const int32_t cx_parse_stem_some_full_pos;

extern const uint32_t cx_range_suffix;
extern const uint32_t cx_range_repeated;
extern const uint32_t cx_range_date_prefer_mdy;

extern const int32_t cx_docid_ascending;
extern const int32_t cx_docid_descending;
extern const int32_t cx_docid_dont_care;

extern const uint32_t cx_snippet_background_model;
extern const uint32_t cx_snippet_exhaustive;
extern const uint32_t cx_snippet_empty_without_match;
extern const uint32_t cx_snippet_cjk_ngram;

extern const int32_t cx_index_stem_none;
extern const int32_t cx_index_stem_some;
extern const int32_t cx_index_stem_all;
extern const int32_t cx_index_stem_all_z;
extern const int32_t cx_index_stem_some_full_pos;
extern const int32_t cx_index_stop_none;
extern const int32_t cx_index_stop_all;
extern const int32_t cx_index_stop_stemmed;
extern const int32_t cx_index_spelling;
extern const int32_t cx_index_cjk_ngram;

extern const int32_t cx_smoothing_two_stage;
extern const int32_t cx_smoothing_dirichlet;
extern const int32_t cx_smoothing_absolute_discount;
extern const int32_t cx_smoothing_jelinek_mercer;
extern const int32_t cx_smoothing_dirichlet_plus;

#ifdef __cplusplus
}
#endif

#endif
