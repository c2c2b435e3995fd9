"""What the figures were measured on, without a word about where on it anything lies."""

import os
import pathlib
import platform
import re

from measuring import processes
from measuring.builds import PROJECT


def cpu():
    for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return " ".join(line.split(":", 1)[1].split())
    return platform.machine()


def described():
    pages = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return f"{cpu()}, {os.cpu_count()} cores, {pages >> 30} GiB"


def slug():
    return re.sub(r"[^a-z0-9]+", "-", f"{cpu()} {os.cpu_count()} cores".lower()).strip("-")


def load():
    """Processes that wanted to run over the last minute; above the number of cores they waited."""
    return os.getloadavg()[0]


def commit():
    return processes.run(["git", "describe", "--always", "--dirty"]).stdout.strip()


class Conditions:
    """What the figures of a run hang on; begins when it is made."""

    def __init__(self):
        self.before = load()

    def facts(self):
        return {"machine": described(), "commit": commit(), "load": [self.before, load()]}

    def line(self):
        facts = self.facts()
        return (f"{facts['machine']}; load {facts['load'][0]:.1f} before and "
                f"{facts['load'][1]:.1f} after; commit {facts['commit']}")
