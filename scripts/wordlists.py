#!/usr/bin/env python3
"""Compile the word lists that indexing reads: `scripts/wordlists.py [FOLDER]`.

Sources, none of which is copied into the repository:
- the word lists of Debian's wnorwegian (GPL-2+),
- the analyser and the bilingual dictionary of Debian's apertium-nno-nob (GPL-2+), read by
  lt-proc of lttoolbox,
- the frequencies of the PyPI package wordfreq, list nb (data CC BY-SA 4.0, Robyn Speer,
  https://github.com/rspeer/wordfreq).

The results are derived works: build them where they are used; do not publish them without
the licences of their sources.

Both are UTF-8, a line a word or pair:
- nynorsk.tsv: a word as nynorsk writes it, a tab, the dictionary form of the bokmaal word it
  stands for. Pairs that a stemmer joins by itself are left out.
- ord.txt: words in common use, in dictionary order: what compounds are split into.
"""

import os
import re
import subprocess
import sys
import tempfile

DICTIONARIES = ("/usr/share/dict/bokmaal", "/usr/share/dict/nynorsk")
APERTIUM = "/usr/share/apertium/apertium-nno-nob"
DEFAULT = os.path.join(os.path.dirname(__file__), "..", ".lexicon")
# About one word in five million: rarer ones split compounds in the wrong places.
LEAST_FREQUENCY = 2e-7
LETTERS = re.compile(r"^[a-zæøåéòóôü]{2,30}$")
# Classes whose words carry meaning: nouns, adjectives, verbs, adverbs.
CONTENT = ("<n>", "<adj>", "<vblex>", "<adv>", "<vbser>")
ENDINGS = ("ingane", "ingene", "ingar", "inger", "inga", "ing", "ande", "ende", "ane", "ene",
           "ast", "est", "are", "ere", "ar", "er", "en", "et", "te", "de", "a", "e", "t", "s")


def words(path):
    if not os.path.exists(path):
        sys.exit(f"wordlists.py: {path} is missing: install the package wnorwegian")
    with open(path, encoding="latin-1") as lines:
        return sorted({w for line in lines if LETTERS.match(w := line.strip())})


def process(dictionary, lines, *flags):
    path = f"{APERTIUM}/{dictionary}"
    if not os.path.exists(path):
        sys.exit(f"wordlists.py: {path} is missing: install the package apertium-nno-nob")
    done = subprocess.run(["lt-proc", *flags, path], input="\n".join(lines) + "\n", text=True,
                          encoding="utf-8", capture_output=True, check=True)
    return done.stdout.splitlines()


def analyses(forms):
    """(form, analysis) of every simple word that carries meaning."""
    for form, line in zip(forms, process("nno-nob.automorf.bin", forms)):
        for analysis in line.strip("^$").split("/")[1:]:
            if "+" not in analysis and any(tag in analysis for tag in CONTENT):
                yield form, analysis


def lemma(analysis):
    return analysis.split("<", 1)[0].replace("# ", "")


def root(word):
    """What is left of a word without one ending, about as a stemmer leaves it."""
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def pairs(forms):
    found = list(analyses(forms))
    distinct = sorted({analysis for _, analysis in found})
    targets = {}
    translated = process("nno-nob.autobil.bin", [f"^{a}$" for a in distinct], "-b")
    for analysis, line in zip(distinct, translated):
        lemmas = [lemma(t) for t in line.strip("^$").split("/")[1:] if not t.startswith("@")]
        targets[analysis] = [t for t in dict.fromkeys(lemmas) if LETTERS.match(t)]
    seen = set()
    for form, analysis in found:
        for target in targets[analysis]:
            key = (root(form), root(target))
            if key[0] != key[1] and key not in seen:
                seen.add(key)
                yield form, target


def common_words():
    """Dictionary words that people use."""
    try:
        import wordfreq
    except ImportError:
        sys.exit("wordlists.py: wordfreq is missing: run scripts/setup")
    known = set().union(*map(words, DICTIONARIES))
    counts = wordfreq.get_frequency_dict("nb", "best")
    return sorted(w for w in known if len(w) > 2 and counts.get(w, 0) >= LEAST_FREQUENCY)


def write(path, lines):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=os.path.dirname(path))
    with os.fdopen(handle, "w", encoding="utf-8") as out:
        out.writelines(f"{line}\n" for line in lines)
    os.chmod(temporary, 0o644)
    os.replace(temporary, path)
    print(f"{os.path.relpath(path)}: {len(lines)} lines")


def main():
    folder = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else DEFAULT)
    write(f"{folder}/ord.txt", common_words())
    write(f"{folder}/nynorsk.tsv",
          [f"{form}\t{target}" for form, target in sorted(pairs(words(DICTIONARIES[1])))])


if __name__ == "__main__":
    main()
