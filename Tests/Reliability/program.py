"""The program, run as anybody runs it, and folders that are gone when the checks are."""

import atexit
import contextlib
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import time

PROJECT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = PROJECT / os.environ.get("TVERRSNITT", ".build/debug/tverrsnitt")
VOCABULARIES = PROJECT / "Index"
PATIENCE = 180
NOBODY = 65534

_scratch = tempfile.TemporaryDirectory(prefix="tverrsnitt-reliability-", ignore_cleanup_errors=True)
# Where the program and those that it starts put what is temporary, so that it can be counted.
TEMPORARY = pathlib.Path(_scratch.name) / "temporary"
TEMPORARY.mkdir()
# Whoever has lost their permissions must come as far as to what they may not do.
os.chmod(_scratch.name, 0o755)
os.chmod(TEMPORARY, 0o1777)

ENVIRONMENT = {**os.environ, "TMPDIR": str(TEMPORARY), "SWIFT_BACKTRACE": "enable=no"}


def scratch(name):
    """An empty folder of this name."""
    folder = pathlib.Path(_scratch.name) / name
    _open(folder)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def _open(folder):
    """Takes back what was closed: who is not root could not clear it away."""
    for place, folders, _ in os.walk(folder):
        for own in [place, *(os.path.join(place, name) for name in folders)]:
            os.chmod(own, 0o755)


@atexit.register
def _clean():
    _open(_scratch.name)
    _scratch.cleanup()


class Ended:
    """What a run came to."""

    def __init__(self, status, output, errors):
        self.status = status
        self.output = output
        self.errors = errors

    @property
    def last(self):
        """The line that says what went wrong."""
        lines = self.errors.strip().splitlines()
        return lines[-1] if lines else ""

    def __str__(self):
        return f"status {self.status}: {self.last}"


def command(arguments, before=()):
    """The words of a run; `before` are those of a program that runs it."""
    return [str(word) for word in [*before, PROGRAM, *arguments]]


def start(arguments, before=(), **options):
    """A run that is left to itself, in a session of its own."""
    options = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, **options}
    return subprocess.Popen(
        command(arguments, before), cwd=PROJECT, stdin=subprocess.DEVNULL,
        env={**ENVIRONMENT, **options.pop("env", {})}, start_new_session=True, **options)


def run(*arguments, before=(), **options):
    """A run to its end, and what it said."""
    options = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options}
    done = subprocess.run(
        command(arguments, before), cwd=PROJECT, stdin=subprocess.DEVNULL, env=ENVIRONMENT,
        timeout=PATIENCE, **options)
    return Ended(done.returncode, *(
        (told or b"").decode(errors="replace") for told in (done.stdout, done.stderr)))


def must(*arguments, **options):
    """The output of a run that has to end well."""
    ended = run(*arguments, **options)
    if ended.status != 0:
        raise AssertionError(f"{' '.join(map(str, arguments))}: {ended}")
    return ended.output


# What belongs together

def index(corpus, place, *flags, **options):
    """Builds an index."""
    return run("index", "--corpus", corpus, "--index", place, "--vocabularies", VOCABULARIES,
               *flags, **options)


def add(what, corpus, *flags, **options):
    """Brings plans into a corpus."""
    return run("add", what, "--corpus", corpus, "--vocabularies", VOCABULARIES, *flags, **options)


def is_sound(corpus):
    """What `check` finds in a corpus; nothing is as it should be."""
    ended = run("check", "--corpus", corpus, "--vocabularies", VOCABULARIES)
    return "" if ended.status == 0 else ended.output + ended.errors


# What is left

def living():
    """The processes that work in the temporary folder, whoever has started them."""
    return {pid: name for pid, (name, _) in _processes() if pid != os.getpid()}


def _processes():
    mark = f"={TEMPORARY}/".encode()
    for folder in pathlib.Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            # Programs that were started for a file have their home in its folder.
            home = re.search(rb"(?:^|\0)HOME" + re.escape(mark) + rb"([^\0]*)",
                             (folder / "environ").read_bytes())
            state = (folder / "stat").read_text().rsplit(")", 1)[1].split()[0]
            if home and state != "Z":
                yield int(folder.name), ((folder / "comm").read_text().strip(), home[1])


def eventually(is_so, within):
    """Whether it comes to be so, and after how many seconds."""
    start = time.monotonic()
    while not is_so():
        if time.monotonic() - start > within:
            return None
        time.sleep(0.05)
    return time.monotonic() - start
