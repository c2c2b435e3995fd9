// Compacting, checking, and the library's version.
#include <sstream>

#include "Shim.hpp"

bool cx_compact(
    CXDatabase *sources, const char *destination, uint32_t flags, int32_t block_size,
    CXError *error) {
  return shim::guarded(
      error, [&] { sources->any().compact(destination, flags, block_size); });
}

bool cx_check(
    const char *path, int32_t options, uint64_t *problems, CXText *log, CXError *error) {
  return shim::guarded(error, [&] {
    std::ostringstream printed;
    *problems = Xapian::Database::check(path, options, &printed);
    *log = shim::text_out(printed.str());
  });
}

const char *cx_version(void) { return Xapian::version_string(); }
