// Plain Xapian on the benchmark's documents, as its own documentation has one write it: a
// TermGenerator, a boolean term and a value for each facet, match spies that count.
//
//   xapian_plain index DOCUMENTS.tsv DATABASE     prints what it took
//   xapian_plain queries DATABASE QUERIES.tsv     runs every query once, prints each
//
// The columns of both files stand in tables.py, which writes them.

#include <xapian.h>

#include <chrono>
#include <ctime>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iostream>
#include <map>
#include <memory>
#include <sstream>
#include <string>
#include <unordered_map>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;
using Row = std::vector<std::string>;

const std::vector<std::string> FACETS = {"kommune", "innsatsomraade", "tiltakstype", "nivaa",
                                         "aktoer", "ansvar", "dokumenttype", "gyldig_i",
                                         "alder", "slag"};

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

// Of the processors, as shared.py tells it.
double processor_seconds() {
  timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

Row split(const std::string& text, char separator) {
  Row parts;
  std::istringstream stream(text);
  for (std::string part; std::getline(stream, part, separator);) parts.push_back(part);
  return parts;
}

std::vector<Row> rows(const char* path) {
  std::vector<Row> found;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    found.push_back(split(line, '\t'));
    found.back().resize(8);
  }
  return found;
}

long kibibytes(const char* key) {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.rfind(key, 0) == 0) return std::stol(line.substr(line.find_first_of("0123456789")));
  return 0;
}

Xapian::valueno slot(const std::string& facet) {
  for (size_t place = 0; place < FACETS.size(); ++place)
    if (FACETS[place] == facet) return static_cast<Xapian::valueno>(place);
  throw Xapian::InvalidArgumentError("no such facet: " + facet);
}

// Facets of several values, which ValueCountMatchSpy takes for one value, are joined by commas.
class ListCountSpy : public Xapian::MatchSpy {
  Xapian::valueno slot_;

 public:
  std::unordered_map<std::string, unsigned> counts;
  explicit ListCountSpy(Xapian::valueno slot) : slot_(slot) {}
  void operator()(const Xapian::Document& document, double) override {
    const std::string value = document.get_value(slot_);
    for (size_t start = 0; start < value.size();) {
      size_t end = value.find(',', start);
      if (end == std::string::npos) end = value.size();
      ++counts[value.substr(start, end - start)];
      start = end + 1;
    }
  }
};

bool has_many(const std::string& facet) {
  return facet == "nivaa" || facet == "aktoer" || facet == "ansvar" || facet == "gyldig_i" ||
         facet == "alder";
}

// One facet's counts, by the spy that fits it.
struct Counter {
  std::unique_ptr<Xapian::ValueCountMatchSpy> one;
  std::unique_ptr<ListCountSpy> many;

  explicit Counter(const std::string& facet) {
    if (has_many(facet)) many = std::make_unique<ListCountSpy>(slot(facet));
    else one = std::make_unique<Xapian::ValueCountMatchSpy>(slot(facet));
  }
  Xapian::MatchSpy* spy() {
    return one ? static_cast<Xapian::MatchSpy*>(one.get()) : many.get();
  }
  unsigned long sum() const {
    unsigned long sum = 0;
    if (many) for (const auto& entry : many->counts) sum += entry.second;
    else
      for (auto value = one->values_begin(); value != one->values_end(); ++value)
        if (!(*value).empty()) sum += value.get_termfreq();
    return sum;
  }
};

// Columns: id, title, headings, text, ansvar, facets (facet=a,b;...), years (13,14,...)
void index(const char* documents, const char* path) {
  const auto read = rows(documents);
  std::ofstream("/proc/self/clear_refs") << "5";
  const long before = kibibytes("VmRSS");
  const auto start = Clock::now();
  const double spent = processor_seconds();
  Xapian::WritableDatabase database(path, Xapian::DB_CREATE_OR_OVERWRITE);
  Xapian::TermGenerator generator;
  generator.set_stemmer(Xapian::Stem("norwegian"));
  for (const Row& row : read) {
    Xapian::Document document;
    generator.set_document(document);
    generator.set_termpos(0);
    for (int column = 1; column <= 4; ++column) {
      generator.index_text(row[column]);
      generator.increase_termpos();
    }
    for (const std::string& facet : split(row[5], ';')) {
      const size_t equals = facet.find('=');
      const std::string name = facet.substr(0, equals), values = facet.substr(equals + 1);
      document.add_value(slot(name), values);
      for (const std::string& value : split(values, ','))
        document.add_boolean_term("XF" + name + ":" + value);
    }
    for (const std::string& year : split(row[6], ',')) document.add_boolean_term("XA" + year);
    document.add_boolean_term("Q" + row[0]);
    document.set_data(row[0] + "\t" + row[1] + "\t" + row[3]);
    database.add_document(document);
  }
  database.commit();
  const double took = seconds_since(start), used = processor_seconds() - spent;
  std::printf("{\"documents\": %zu, \"seconds\": %.3f, \"cpu_seconds\": %.3f, "
              "\"growth_mib\": %ld}\n",
              read.size(), took, used, (kibibytes("VmHWM") - before) >> 10);
}

struct Question {
  std::string variant;
  Xapian::Query words;
  std::vector<std::string> facets;
  // By the facet it filters; OR within one, AND between them.
  std::map<std::string, Xapian::Query> filters;
};

// Columns: variant, words, facets, filters (facet=a,b;...), years (13,14,...)
Question question(const Row& row) {
  Question made{row[0], {}, split(row[2], ','), {}};
  const Row words = split(row[1], ' ');
  made.words = Xapian::Query(Xapian::Query::OP_OR, words.begin(), words.end());
  made.words = Xapian::Query(Xapian::Query::OP_AND_NOT, made.words, Xapian::Query("XFslag:plan"));
  for (const std::string& filter : split(row[3], ';')) {
    const size_t equals = filter.find('=');
    const std::string name = filter.substr(0, equals);
    Row terms;
    for (const std::string& value : split(filter.substr(equals + 1), ','))
      terms.push_back("XF" + name + ":" + value);
    made.filters[name] = Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end());
  }
  Row years;
  for (const std::string& year : split(row[4], ',')) years.push_back("XA" + year);
  if (!years.empty())
    made.filters["alder"] = Xapian::Query(Xapian::Query::OP_OR, years.begin(), years.end());
  return made;
}

Xapian::Query filtered(const Question& question, const std::string& but = "") {
  Xapian::Query query = question.words;
  for (const auto& [facet, filter] : question.filters)
    if (facet != but) query = Xapian::Query(Xapian::Query::OP_FILTER, query, filter);
  return query;
}

struct Answer {
  unsigned total = 0;
  unsigned long counted = 0;
  size_t bytes = 0;
};

Answer answer(Xapian::Database& database, const Question& question) {
  Answer found;
  Xapian::Enquire enquire(database);
  enquire.set_query(filtered(question));
  std::vector<Counter> counters;
  for (const std::string& facet : question.facets)
    if (question.filters.count(facet) == 0) counters.emplace_back(facet);
  for (Counter& counter : counters) enquire.add_matchspy(counter.spy());
  const Xapian::MSet hits = enquire.get_mset(0, 10, database.get_doccount());
  found.total = hits.get_matches_estimated();
  const Xapian::Stem stemmer("norwegian");
  for (auto hit = hits.begin(); hit != hits.end(); ++hit) {
    const std::string data = hit.get_document().get_data();
    found.bytes += hits.snippet(data.substr(data.rfind('\t') + 1), 240, stemmer).size();
  }
  for (const Counter& counter : counters) found.counted += counter.sum();
  // A facet that filters is counted without its own filter.
  for (const std::string& facet : question.facets) {
    if (question.filters.count(facet) == 0) continue;
    Xapian::Enquire others(database);
    others.set_query(filtered(question, facet));
    others.set_weighting_scheme(Xapian::BoolWeight());
    Counter counter(facet);
    others.add_matchspy(counter.spy());
    others.get_mset(0, 0, database.get_doccount());
    found.counted += counter.sum();
  }
  return found;
}

void queries(const char* path, const char* file) {
  std::vector<Question> asked;
  for (const Row& row : rows(file)) asked.push_back(question(row));
  const auto start = Clock::now();
  Xapian::Database database(path);
  const double opened = seconds_since(start);
  if (!asked.empty()) answer(database, asked.front());
  std::printf("{\"open_ms\": %.3f, \"first_ms\": %.3f}\n", opened * 1000,
              seconds_since(start) * 1000);
  for (const Question& one : asked) answer(database, one);
  for (const Question& one : asked) {
    const auto began = Clock::now();
    const double spent = processor_seconds();
    const Answer found = answer(database, one);
    const double took = seconds_since(began), used = processor_seconds() - spent;
    std::printf("{\"variant\": \"%s\", \"ms\": %.4f, \"cpu_ms\": %.4f, \"total\": %u, "
                "\"counted\": %lu}\n",
                one.variant.c_str(), took * 1000, used * 1000, found.total, found.counted);
  }
  std::printf("{\"peak_mib\": %ld}\n", kibibytes("VmHWM") >> 10);
}

}  // namespace

int main(int count, char** arguments) {
  const std::string verb = count == 4 ? arguments[1] : "";
  try {
    if (verb == "index") index(arguments[2], arguments[3]);
    else if (verb == "queries") queries(arguments[2], arguments[3]);
    else {
      std::cerr << "use: xapian_plain index DOCUMENTS DATABASE | queries DATABASE QUERIES\n";
      return 64;
    }
  } catch (const Xapian::Error& error) {
    std::cerr << "xapian_plain: " << error.get_description() << "\n";
    return 1;
  }
  return 0;
}
