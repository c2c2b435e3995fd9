// What the parts of matching share.
#pragma once

#include "Shim.hpp"

struct CXMatches {
  // Enquire keeps the query and the database for what is asked afterwards.
  Xapian::Enquire enquire;
  Xapian::MSet set;
  std::vector<std::unique_ptr<Xapian::ValueCountMatchSpy>> spies;

  explicit CXMatches(const Xapian::Database &database) : enquire(database) {}
};

namespace shim {

void set_weighting(Xapian::Enquire &enquire, const CXSearch &search);

}  // namespace shim
