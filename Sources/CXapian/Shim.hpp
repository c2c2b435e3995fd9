// What the shim's parts share: the exception guard, the boxes behind the
// opaque handles, and the crossing of text.
#pragma once

#include <xapian.h>

#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "include/CXapian.h"

// One database handle. The parts are kept beside the combination because
// Xapian numbers documents per part where it calls back.
struct CXDatabase {
  Xapian::Database reading;
  std::unique_ptr<Xapian::WritableDatabase> writing;

  Xapian::Database &any() { return writing ? *writing : reading; }
  Xapian::WritableDatabase &writer() {
    if (!writing) throw Xapian::InvalidOperationError("The database is open for reading only");
    return *writing;
  }
};

struct CXDocument {
  Xapian::Document document;
};

struct CXList {
  std::string bytes;
  std::vector<CXEntry> entries;

  void clear() {
    bytes.clear();
    entries.clear();
  }
  void add(const std::string &text, uint32_t first = 0, uint32_t second = 0) {
    entries.push_back(CXEntry{bytes.size(), text.size(), first, second});
    bytes += text;
  }
};

struct CXIDs {
  std::vector<uint32_t> ids;
};

struct CXQuery {
  std::vector<Xapian::Query> stack;

  const Xapian::Query &top() const {
    if (stack.size() != 1)
      throw Xapian::InvalidOperationError("The query under construction is not complete");
    return stack.back();
  }
};

struct CXStemmer {
  Xapian::Stem stem;
};

namespace shim {

// Turns the exception in flight into an error struct. Must be called from a
// catch block; the only place which knows the classes of exceptions.
void translate_current_exception(CXError *error) noexcept;

// Runs what may throw. Every exported function that can fail goes through here.
template <typename Body>
bool guarded(CXError *error, Body &&body) noexcept {
  try {
    body();
    return true;
  } catch (...) {
    translate_current_exception(error);
    return false;
  }
}

// The same for what makes a handle: NULL when it failed.
template <typename Handle, typename Body>
Handle *made(CXError *error, Body &&body) noexcept {
  Handle *handle = nullptr;
  guarded(error, [&] {
    std::unique_ptr<Handle> fresh(new Handle());
    body(*fresh);
    handle = fresh.release();
  });
  return handle;
}

inline std::string text_in(CXBytes bytes) {
  if (bytes.size == 0) return std::string();
  return std::string(reinterpret_cast<const char *>(bytes.data), bytes.size);
}

inline CXText text_out(const std::string &text) {
  CXText out{nullptr, text.size()};
  if (text.empty()) return out;
  out.data = static_cast<uint8_t *>(std::malloc(text.size()));
  if (!out.data) throw std::bad_alloc();
  std::memcpy(out.data, text.data(), text.size());
  return out;
}

}  // namespace shim
