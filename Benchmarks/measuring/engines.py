"""The engines that are compared, each as two commands: one that indexes, one that queries."""

import dataclasses
import os
import pathlib
import shutil
import subprocess
import sys

from measuring.builds import PROJECT

BENCHMARKS = PROJECT / "Benchmarks"
PEERS = BENCHMARKS / "peers"
PYTHON = PROJECT / ".build/python-bench"


@dataclasses.dataclass
class Engine:
    name: str
    #: Engines with the same store are indexed once.
    store: str
    index: list
    queries: list
    #: Which files it reads: lines of JSON or rows of tabs.
    suffix: str = "jsonl"
    #: Whether it is asked for just what the others are, so that totals must agree.
    is_checked: bool = True


def ours(name, program):
    """One program twice: on the words as written, as the peers do it, and as people search."""
    index = [program, "index"]
    return [Engine(name, name, index, [program, "queries", "--exact"]),
            Engine(f"{name}, widened", name, index, [program, "queries"], is_checked=False)]


def peers(folder):
    """Plain Xapian is compiled, and tantivy is installed where it is not yet."""
    python = [sys.executable]
    plain = build_plain(folder)
    install()
    return [Engine("plain Xapian", "xapian", [plain, "index"], [plain, "queries"], suffix="tsv"),
            Engine("SQLite FTS5", "fts5", python + [PEERS / "fts5.py", "index"],
                   python + [PEERS / "fts5.py", "queries"]),
            Engine("tantivy", "tantivy", python + [PEERS / "tantivy_peer.py", "index"],
                   python + [PEERS / "tantivy_peer.py", "queries"])]


def build_plain(folder):
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", "xapian-core"], check=True,
                           capture_output=True, text=True).stdout.split()
    program = pathlib.Path(folder) / "xapian_plain"
    # The compiler that Swift brings along.
    subprocess.run(["clang++", "-std=c++17", "-O2", PEERS / "xapian_plain.cpp", "-o", program,
                    *flags], check=True)
    return program


def install():
    wanted, there = BENCHMARKS / "requirements.txt", PYTHON / "requirements.txt"
    if there.exists() and there.read_text() == wanted.read_text():
        return
    shutil.rmtree(PYTHON, ignore_errors=True)
    subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", "--root-user-action=ignore",
                    "--disable-pip-version-check", "--target", PYTHON, "--requirement", wanted],
                   check=True)
    # Kept last, so that an interrupted installation starts again.
    shutil.copy(wanted, there)


def environment():
    return os.environ | {"PYTHONPATH": str(PYTHON)}
