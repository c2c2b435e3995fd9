/// Words: stemming, indexing of running text, and numbers that sort as text.
#ifndef CXAPIAN_TEXT_H
#define CXAPIAN_TEXT_H

#include "CXapianDatabase.h"

#ifdef __cplusplus
extern "C" {
#endif

#pragma clang assume_nonnull begin

typedef struct CXStemmer CXStemmer;

CXStemmer *_Nullable cx_stemmer_new(const char *language, CXError *error);
void cx_stemmer_free(CXStemmer *_Nullable stemmer);
bool cx_stemmer_stem(const CXStemmer *stemmer, CXBytes word, CXText *out, CXError *error);
/// Names with a space between.
bool cx_stemmer_languages(CXText *out, CXError *error);

typedef struct CXTermGenerator CXTermGenerator;

CXTermGenerator *_Nullable cx_generator_new(CXError *error);
void cx_generator_free(CXTermGenerator *_Nullable generator);
bool cx_generator_set_stemmer(
    CXTermGenerator *generator, const char *language, int32_t strategy, CXError *error);
bool cx_generator_add_stopword(CXTermGenerator *generator, CXBytes word, CXError *error);
bool cx_generator_set_stopper(CXTermGenerator *generator, int32_t strategy, CXError *error);
bool cx_generator_set_max_word_length(
    CXTermGenerator *generator, uint32_t bytes, CXError *error);
bool cx_generator_set_flags(CXTermGenerator *generator, int32_t flags, CXError *error);
/// The words met are added to the writer's spelling dictionary.
bool cx_generator_set_writer(
    CXTermGenerator *generator, CXDatabase *_Nullable writer, CXError *error);
/// Positions go on from the last call for the same document, and start again
/// with another one.
bool cx_generator_index(
    CXTermGenerator *generator, CXDocument *document, CXBytes text, CXBytes prefix, uint32_t wdf,
    bool positions, CXError *error);
bool cx_generator_increase_position(
    CXTermGenerator *generator, uint32_t delta, CXError *error);
bool cx_generator_position(const CXTermGenerator *generator, uint32_t *out, CXError *error);
bool cx_generator_set_position(CXTermGenerator *generator, uint32_t position, CXError *error);

/// Writes at most 9 bytes to `out` and returns how many. Cannot fail.
size_t cx_sortable_serialise(double value, uint8_t *out);
bool cx_sortable_unserialise(CXBytes bytes, double *out, CXError *error);

#pragma clang assume_nonnull end

#ifdef __cplusplus
}
#endif

#endif
