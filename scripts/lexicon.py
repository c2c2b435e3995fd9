#!/usr/bin/env python3
"""Compile the lexicon that text repair reads: `scripts/lexicon.py [OUTPUT]`.

Sources, none of which is copied into the repository:
- the word lists of Debian's wnorwegian (bokmaal, nynorsk; GPL-2+),
- the frequencies of the PyPI package wordfreq, list nb (data CC BY-SA 4.0,
  Robyn Speer, https://github.com/rspeer/wordfreq). Without that package the
  lexicon holds no frequencies and repair decides more cautiously.

The result is a derived work of both lists: build it where it is used; do not
publish it without their licences.

Format (little-endian), a trie in breadth-first order, so that the children of
node i are the nodes first[i] ..< first[i + 1]:
  8 bytes  "TVLEX001"
  4 bytes  number of nodes N
  (N + 1) x 4 bytes  first
  N bytes  label: the letter in Latin-1; node 0 is the root
  N bytes  kind: 0 no word, else bit 7, with bit 0 bokmaal, bit 1 nynorsk,
           bit 2 written with a capital only; neither bit 0 nor 1: seen in use,
           in no dictionary
  N bytes  frequency: 0 unknown, else ln(frequency) = -3 - value / 15
"""

import array
import math
import os
import sys
import tempfile

DICTIONARIES = (("/usr/share/dict/bokmaal", 1), ("/usr/share/dict/nynorsk", 2))
DEFAULT = os.path.join(os.path.dirname(__file__), "..", ".lexicon", "norsk.trie")


def letters_only(word):
    return all(c.isalpha() or c in "-'." for c in word)


def dictionary_words():
    kinds, lowercase = {}, set()
    for path, bit in DICTIONARIES:
        if not os.path.exists(path):
            sys.exit(f"lexicon.py: {path} is missing: install the package wnorwegian")
        with open(path, encoding="latin-1") as lines:
            for line in lines:
                word = line.strip()
                lower = word.lower()
                kinds[lower] = kinds.get(lower, 0) | bit
                if word == lower:
                    lowercase.add(lower)
    return {w: k | (0 if w in lowercase else 4) for w, k in kinds.items()}


def frequencies():
    try:
        import wordfreq
    except ImportError:
        print("lexicon.py: no wordfreq (pip install wordfreq): no frequencies", file=sys.stderr)
        return {}
    return wordfreq.get_frequency_dict("nb", "best")


def entries():
    """(word in Latin-1, kind byte, frequency byte), each word once."""
    kinds, counts = dictionary_words(), frequencies()
    for word, frequency in counts.items():
        if word not in kinds and word.isalpha() and frequency >= 1e-8:
            kinds[word] = 0
    for word, kind in kinds.items():
        if not word or len(word) > 60 or not letters_only(word):
            continue
        try:
            latin = word.encode("latin-1")
        except UnicodeEncodeError:
            continue
        frequency = counts.get(word, 0)
        level = 0
        if frequency > 0:
            level = min(255, max(1, round((-3 - math.log(frequency)) * 15)))
        yield latin, kind | 0x80, level


def levels(words):
    """The nodes of each depth: labels, kinds, frequencies, numbers of children."""
    depths = [[bytearray(b"\0"), bytearray(b"\0"), bytearray(b"\0"), array.array("I", [0])]]
    previous = b""
    for word, kind, level in words:
        shared = 0
        for a, b in zip(word, previous):
            if a != b:
                break
            shared += 1
        for depth in range(shared, len(word)):
            if len(depths) <= depth + 1:
                depths.append([bytearray(), bytearray(), bytearray(), array.array("I")])
            labels, kinds, frequency, children = depths[depth + 1]
            labels.append(word[depth])
            kinds.append(0)
            frequency.append(0)
            children.append(0)
            depths[depth][3][-1] += 1
        depths[len(word)][1][-1] = kind
        depths[len(word)][2][-1] = level
        previous = word
    return depths


def write(depths, path):
    count = sum(len(d[0]) for d in depths)
    first, next_child = array.array("I"), 1
    for depth in depths:
        for children in depth[3]:
            first.append(next_child)
            next_child += children
    first.append(next_child)
    if sys.byteorder == "big":
        first.byteswap()
    os.makedirs(os.path.dirname(os.path.abspath(path)), exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=os.path.dirname(os.path.abspath(path)))
    with os.fdopen(handle, "wb") as out:
        out.write(b"TVLEX001" + count.to_bytes(4, "little"))
        out.write(first.tobytes())
        for column in range(3):
            for depth in depths:
                out.write(bytes(depth[column]))
    os.chmod(temporary, 0o644)
    os.replace(temporary, path)
    return count


def main():
    path = sys.argv[1] if len(sys.argv) > 1 else DEFAULT
    words = sorted(entries())
    count = write(levels(words), path)
    print(f"{os.path.relpath(path)}: {len(words)} words, {count} nodes")


if __name__ == "__main__":
    main()
