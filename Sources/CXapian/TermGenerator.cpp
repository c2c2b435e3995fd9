// Running text to terms.
#include "Shim.hpp"

using shim::guarded;
using shim::text_in;

struct CXTermGenerator {
  // Declared first, so that it outlives the generator which points to it.
  Xapian::SimpleStopper stopper;
  Xapian::TermGenerator generator;
};

CXTermGenerator *cx_generator_new(CXError *error) {
  return shim::made<CXTermGenerator>(error, [](CXTermGenerator &) {});
}

void cx_generator_free(CXTermGenerator *generator) { delete generator; }

bool cx_generator_set_stemmer(
    CXTermGenerator *generator, const char *language, int32_t strategy, CXError *error) {
  return guarded(error, [&] {
    generator->generator.set_stemmer(Xapian::Stem(language));
    generator->generator.set_stemming_strategy(
        static_cast<Xapian::TermGenerator::stem_strategy>(strategy));
  });
}

bool cx_generator_add_stopword(CXTermGenerator *generator, CXBytes word, CXError *error) {
  return guarded(error, [&] { generator->stopper.add(text_in(word)); });
}

bool cx_generator_set_stopper(CXTermGenerator *generator, int32_t strategy, CXError *error) {
  return guarded(error, [&] {
    generator->generator.set_stopper(&generator->stopper);
    generator->generator.set_stopper_strategy(
        static_cast<Xapian::TermGenerator::stop_strategy>(strategy));
  });
}

bool cx_generator_set_max_word_length(
    CXTermGenerator *generator, uint32_t bytes, CXError *error) {
  return guarded(error, [&] { generator->generator.set_max_word_length(bytes); });
}

bool cx_generator_set_flags(CXTermGenerator *generator, int32_t flags, CXError *error) {
  return guarded(error, [&] { generator->generator.set_flags(flags); });
}

bool cx_generator_set_writer(
    CXTermGenerator *generator, CXDatabase *writer, CXError *error) {
  return guarded(error, [&] {
    generator->generator.set_database(writer ? writer->writer() : Xapian::WritableDatabase());
  });
}

bool cx_generator_index(
    CXTermGenerator *generator, CXDocument *document, CXBytes text, CXBytes prefix, uint32_t wdf,
    bool positions, CXError *error) {
  return guarded(error, [&] {
    Xapian::TermGenerator &target = generator->generator;
    // Setting the document starts the positions again.
    if (target.get_document().internal.get() != document->document.internal.get())
      target.set_document(document->document);
    const char *bytes = text.data ? reinterpret_cast<const char *>(text.data) : "";
    const Xapian::Utf8Iterator words(bytes, text.size);
    if (positions) {
      target.index_text(words, wdf, text_in(prefix));
    } else {
      target.index_text_without_positions(words, wdf, text_in(prefix));
    }
  });
}

bool cx_generator_increase_position(
    CXTermGenerator *generator, uint32_t delta, CXError *error) {
  return guarded(error, [&] { generator->generator.increase_termpos(delta); });
}

bool cx_generator_position(const CXTermGenerator *generator, uint32_t *out, CXError *error) {
  return guarded(error, [&] { *out = generator->generator.get_termpos(); });
}

bool cx_generator_set_position(CXTermGenerator *generator, uint32_t position, CXError *error) {
  return guarded(error, [&] { generator->generator.set_termpos(position); });
}
