"""What every peer has in common: the documents as plain rows, the queries, memory, and how a run
reports itself.

A peer is a program with two verbs. `index DOCUMENTS STORE` prints one line of JSON: documents,
seconds, cpu_seconds (of the processors, all threads together), growth_mib (the most that the process
took beyond the documents, which it had read before).
`queries STORE QUERIES` prints open_ms and first_ms (a cold start: opening and the first query),
then, after one pass that is not counted, a line for each query: variant, ms, cpu_ms, total
(documents that match) and counted (the sum of all facet counts); last peak_mib.

Everywhere the same is asked: documents with one word or the other, that are no whole plans, within
the filters; the best ten with a snippet; and the counts of the facets, exact, each facet that
filters counted without its own filter.
"""

import json
import sys
import time

FACETS = ["kommune", "innsatsomraade", "tiltakstype", "nivaa", "aktoer", "ansvar", "dokumenttype",
          "gyldig_i", "alder", "slag"]
BANDS = [(0, 5), (6, 12), (13, 15), (16, 18), (19, 24), (25, 99)]
OLDEST = 99
HITS = 10
SNIPPET = 240


def years_of(ages):
    """Every year of age within the ranges; no upper end runs to the oldest."""
    return sorted({year for first, last in ages
                   for year in range(first, (OLDEST if last is None else last) + 1)})


def bands_of(ages):
    """The bands of age that any range overlaps."""
    return [f"{low}-{high}" for low, high in BANDS
            if any(first <= high and low <= (OLDEST if last is None else last)
                   for first, last in ages)]


class Document:
    """One document: its texts, its facet values by facet, its ages."""

    def __init__(self, line):
        draft = json.loads(line)
        head = draft["head"]
        self.id, self.title, self.text = head["id"], head["title"], head["text"]
        self.headings = " . ".join(head["headings"])
        self.ansvar = " . ".join(head["ansvar"])
        self.facets = {}
        for value in draft["facets"]:
            # A plan's own headings are filtered by and never counted.
            if value["isShown"]:
                self.facets.setdefault(value["facet"], []).append(value["value"])
        self.ages = draft["ages"]
        if self.ages:
            self.facets["alder"] = bands_of(self.ages)

    @property
    def texts(self):
        return [self.title, self.headings, self.text, self.ansvar]


class Question:
    """One query: two words, the facets to count, filters by facet, ages that filter."""

    def __init__(self, line):
        asked = json.loads(line)
        self.variant = asked["variant"]
        self.words = asked["query"].split()
        self.facets = asked["facets"]
        self.filters = dict(asked["filters"])
        self.years = years_of([[int(age) for age in ages.split("-")]
                               for ages in self.filters.pop("alder", [])])

    @property
    def filtering(self):
        return list(self.filters) + (["alder"] if self.years else [])


def documents(path):
    with open(path, encoding="utf-8") as file:
        return [Document(line) for line in file]


def questions(path):
    with open(path, encoding="utf-8") as file:
        return [Question(line) for line in file]


def memory(key):
    with open("/proc/self/status", encoding="ascii") as status:
        return next(int(line.split()[1]) for line in status if line.startswith(key)) >> 10


def report_index(read, write):
    """Reads the documents, then times what writes them."""
    rows = read()
    with open("/proc/self/clear_refs", "w", encoding="ascii") as file:
        file.write("5")
    before, start, spent = memory("VmRSS"), time.perf_counter(), time.process_time()
    write(rows)
    print(json.dumps({"documents": len(rows), "seconds": time.perf_counter() - start,
                      "cpu_seconds": time.process_time() - spent,
                      "growth_mib": memory("VmHWM") - before}))


def report_queries(asked, connect, answer):
    """Times opening and the first query, then every query once after a pass that is not counted."""
    start = time.perf_counter()
    store = connect()
    opened = time.perf_counter() - start
    answer(store, asked[0])
    print(json.dumps({"open_ms": opened * 1000, "first_ms": (time.perf_counter() - start) * 1000}))
    for question in asked:
        answer(store, question)
    for question in asked:
        start, spent = time.perf_counter(), time.process_time()
        total, counts = answer(store, question)
        took, spent = time.perf_counter() - start, time.process_time() - spent
        print(json.dumps({"variant": question.variant, "ms": took * 1000, "cpu_ms": spent * 1000,
                          "total": total, "counted": sum(counts.values())}))
    print(json.dumps({"peak_mib": memory("VmHWM")}))


def main(write, connect, answer):
    verb, first, second = sys.argv[1:]
    if verb == "index":
        report_index(lambda: documents(first), lambda rows: write(rows, second))
    else:
        report_queries(questions(second), lambda: connect(first), answer)
