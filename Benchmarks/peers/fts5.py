#!/usr/bin/env python3
"""SQLite's FTS5 on the benchmark's documents: the texts in an FTS5 table, the codes of each
document's facet values in a table beside it, facets by GROUP BY over the documents that match.

FTS5 knows no Norwegian stemmer; words are as written, which all engines are asked for.
"""

import sqlite3

import shared

SCHEMA = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
CREATE VIRTUAL TABLE texts USING fts5(title, headings, text, ansvar,
  tokenize = "unicode61 remove_diacritics 0");
CREATE TABLE ids (document INTEGER PRIMARY KEY, id TEXT NOT NULL);
CREATE TABLE codes (code INTEGER PRIMARY KEY, facet INTEGER, value TEXT, UNIQUE (facet, value));
CREATE TABLE vals (document INTEGER, facet INTEGER, code INTEGER,
  PRIMARY KEY (document, facet, code)) WITHOUT ROWID;
CREATE TABLE ages (year INTEGER, document INTEGER, PRIMARY KEY (year, document)) WITHOUT ROWID;
"""
AFTER = "CREATE INDEX by_code ON vals (code, document); ANALYZE;"


def write(rows, path):
    codes = {}
    with sqlite3.connect(path) as base:
        base.executescript(SCHEMA)
        base.executemany("INSERT INTO texts (rowid, title, headings, text, ansvar) "
                         "VALUES (?, ?, ?, ?, ?)",
                         ((n, *row.texts) for n, row in enumerate(rows, 1)))
        base.executemany("INSERT INTO ids VALUES (?, ?)",
                         ((n, row.id) for n, row in enumerate(rows, 1)))
        base.executemany("INSERT INTO vals VALUES (?, ?, ?)",
                         ((n, shared.FACETS.index(facet),
                           codes.setdefault((shared.FACETS.index(facet), value), len(codes)))
                          for n, row in enumerate(rows, 1)
                          for facet, values in row.facets.items() for value in values))
        base.executemany("INSERT INTO codes VALUES (?, ?, ?)",
                         ((code, *key) for key, code in codes.items()))
        base.executemany("INSERT INTO ages VALUES (?, ?)",
                         ((year, n) for n, row in enumerate(rows, 1)
                          for year in shared.years_of(row.ages)))
        base.executescript(AFTER)


def connect(path):
    return sqlite3.connect(f"file:{path}?mode=ro", uri=True)


def carrying(facet, values):
    """The documents with any of the values, as SQL and its parameters.

    The plus keeps the planner from asking the words of one document after another."""
    marks = ", ".join("?" * len(values))
    return ("SELECT document FROM vals WHERE code IN (SELECT code FROM codes "
            f"WHERE facet = ? AND value IN ({marks}))", [shared.FACETS.index(facet), *values])


def condition(question, but=None):
    """The filters, to stand behind the words."""
    inner, values = carrying("slag", ["plan"])
    parts = [f"+rowid NOT IN ({inner})"]
    for facet, chosen in question.filters.items():
        if facet != but:
            inner, more = carrying(facet, chosen)
            parts.append(f"+rowid IN ({inner})")
            values += more
    if question.years and but != "alder":
        parts.append("+rowid IN (SELECT document FROM ages WHERE year BETWEEN ? AND ?)")
        values += [question.years[0], question.years[-1]]
    return " AND ".join(parts), values


def counts(base, question, words, facets, but=None):
    where, values = condition(question, but)
    base.execute("DROP TABLE IF EXISTS temp.matching")
    base.execute("CREATE TEMP TABLE matching AS SELECT rowid AS document FROM texts "
                 f"WHERE texts MATCH ? AND {where}", [words, *values])
    total = base.execute("SELECT COUNT(*) FROM matching").fetchone()[0]
    marks = ", ".join("?" * len(facets))
    return total, dict(base.execute(
        "SELECT code, COUNT(*) FROM matching CROSS JOIN vals USING (document) "
        f"WHERE facet IN ({marks}) GROUP BY code",
        [shared.FACETS.index(facet) for facet in facets]))


def answer(base, question):
    words = " OR ".join(f'"{word}"' for word in question.words)
    where, values = condition(question)
    base.execute("SELECT rowid, title, snippet(texts, 2, '<mark>', '</mark>', '…', 30) FROM texts "
                 f"WHERE texts MATCH ? AND {where} ORDER BY rank LIMIT ?",
                 [words, *values, shared.HITS]).fetchall()
    plain = [facet for facet in question.facets if facet not in question.filtering]
    total, found = counts(base, question, words, plain)
    for facet in question.filtering:
        if facet in question.facets:
            found.update(counts(base, question, words, [facet], but=facet)[1])
    return total, found


if __name__ == "__main__":
    shared.main(write, connect, answer)
