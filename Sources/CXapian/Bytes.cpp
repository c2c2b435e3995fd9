// Owned text, lists and arrays of ids.
#include "Shim.hpp"

void cx_text_free(CXText text) { std::free(text.data); }

CXList *cx_list_new(void) { return new (std::nothrow) CXList(); }
void cx_list_free(CXList *list) { delete list; }
size_t cx_list_count(const CXList *list) { return list->entries.size(); }
const CXEntry *cx_list_entries(const CXList *list) { return list->entries.data(); }
const uint8_t *cx_list_bytes(const CXList *list) {
  return reinterpret_cast<const uint8_t *>(list->bytes.data());
}

CXIDs *cx_ids_new(void) { return new (std::nothrow) CXIDs(); }
void cx_ids_free(CXIDs *ids) { delete ids; }
size_t cx_ids_count(const CXIDs *ids) { return ids->ids.size(); }
const uint32_t *cx_ids_data(const CXIDs *ids) { return ids->ids.data(); }
