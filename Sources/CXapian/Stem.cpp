// Stemming, and numbers that sort as text.
#include "Shim.hpp"

using shim::guarded;

CXStemmer *cx_stemmer_new(const char *language, CXError *error) {
  return shim::made<CXStemmer>(
      error, [&](CXStemmer &fresh) { fresh.stem = Xapian::Stem(language); });
}

void cx_stemmer_free(CXStemmer *stemmer) { delete stemmer; }

bool cx_stemmer_stem(const CXStemmer *stemmer, CXBytes word, CXText *out, CXError *error) {
  return guarded(error, [&] { *out = shim::text_out(stemmer->stem(shim::text_in(word))); });
}

bool cx_stemmer_languages(CXText *out, CXError *error) {
  return guarded(error, [&] { *out = shim::text_out(Xapian::Stem::get_available_languages()); });
}

size_t cx_sortable_serialise(double value, uint8_t *out) {
  return Xapian::sortable_serialise_(value, reinterpret_cast<char *>(out));
}

bool cx_sortable_unserialise(CXBytes bytes, double *out, CXError *error) {
  return guarded(error, [&] { *out = Xapian::sortable_unserialise(shim::text_in(bytes)); });
}
