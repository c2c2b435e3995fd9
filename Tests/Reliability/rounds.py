"""How much is tried, and the list of what was tried."""

import inspect
import pathlib
import random

LONG = {"kills": 100, "swaps": 50, "seconds": 60, "slow": 500}
SHORT = {"kills": 4, "swaps": 3, "seconds": 3, "slow": 100}

_sizes = dict(SHORT)
_seed = 2016
_told = []


def choose(is_long, count, seconds, seed):
    """Sets the sizes for all checks."""
    global _seed
    _sizes.update(LONG if is_long else SHORT)
    if count:
        _sizes.update(kills=count, swaps=count)
    if seconds:
        _sizes.update(seconds=seconds)
    _seed = seed


def size(what):
    """How many, or how long."""
    return _sizes[what]


def is_long():
    return _sizes["slow"] == LONG["slow"]


def chance(name):
    """Chance that comes out the same for the same seed."""
    return random.Random(f"{_seed} {name}")


def tell(tried, count, result):
    """Notes what was tried, how often, and what came of it; the caller's file is what repeats it."""
    file = pathlib.Path(inspect.stack()[1].filename).stem
    _told.append((tried, count, result, f"`Tests/Reliability/run{' --long' * is_long()} {file}`"))


def table():
    """All of it as it stands in docs/paalitelighet.md."""
    head = ["| tried | how often | result | again |", "|---|---|---|---|"]
    return "\n".join(head + ["| " + " | ".join(map(str, row)) + " |" for row in _told])
