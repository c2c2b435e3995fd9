"""Plans to index and to add, and what a corpus is made of, to the byte."""

import functools
import hashlib
import os
import pathlib
import shutil
import subprocess

import program

FIXTURES = program.PROJECT / "Tests/Fixtures"
# Those that say themselves whose they are, and for which years.
PLANS = ["bjoerkvik-2021", "eidsgrend-2022", "elvsund-2023", "rundhaug-2019", "litlefjord-2020",
         "loevaas-2024", "nordlia-2025"]


def corpus(name, more=True):
    """A corpus of fictional kommuner; without more, two small plans."""
    folder = program.scratch(name)
    for plan in sorted((FIXTURES / "corpus").iterdir()):
        shutil.copytree(plan, folder / plan.name)
    if more:
        ended = program.add(delivered("more", ["txt"]), folder)
        if ended.status != 0:
            raise AssertionError(f"the plans could not be added: {ended}")
    return folder


@functools.cache
def _built():
    place = program.scratch("built") / "db"
    program.must("index", "--corpus", FIXTURES / "corpus", "--index", place)
    return place


def indexed():
    """Two small plans and their index: a corpus and a file in a folder, for the taking."""
    place = program.scratch("index") / "db"
    shutil.copy(_built(), place)
    return corpus("corpus", more=False), place


def delivered(name, formats=("txt", "html", "docx", "odt"), most=len(PLANS)):
    """A folder of files as kommuner send them, each of one format after the other."""
    folder = program.scratch(name)
    for number, plan in enumerate(PLANS[:most]):
        text = FIXTURES / "heldout" / plan / "plan.txt"
        kind = formats[number % len(formats)]
        place = folder / f"{plan}.{kind}"
        if kind == "txt":
            shutil.copy(text, place)
        else:
            subprocess.run(
                ["pandoc", "--standalone", "--metadata=title=Plan", "--from=markdown+hard_line_breaks",
                 text, "-o", place], check=True, capture_output=True, timeout=program.PATIENCE)
    return folder


def tree(folder):
    """Every file below a folder with the digest of what is in it, hidden ones too."""
    found = {}
    for place, folders, names in os.walk(folder):
        own = pathlib.Path(place)
        for name in names:
            path = own / name
            found[str(path.relative_to(folder))] = hashlib.sha256(path.read_bytes()).hexdigest()
        if not names and not folders and own != pathlib.Path(folder):
            found[f"{own.relative_to(folder)}/"] = ""
    return found


def digest(path):
    """Of a file; nothing where there is none."""
    path = pathlib.Path(path)
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.exists() else ""
