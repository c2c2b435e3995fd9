"""A server over an index that is built for the tests."""

import atexit
import os
import pathlib
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

PROJECT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = PROJECT / os.environ.get("TVERRSNITT", ".build/debug/tverrsnitt")
PATIENCE = 120

_scratch = tempfile.TemporaryDirectory(prefix="tverrsnitt-browser-")
_running = {}
atexit.register(_scratch.cleanup)


def scratch(name):
    """A folder that is gone when the tests are."""
    folder = pathlib.Path(_scratch.name) / name
    folder.mkdir(exist_ok=True)
    return folder


def real():
    """Where the plans of Corpus/ are served."""
    return _served("real", PROJECT / "Corpus")


def fictional():
    """Where the plans of the fictional kommuner are served."""
    return _served("fictional", PROJECT / "Tests/Fixtures/corpus")


def reviewed():
    """Where a copy of the fictional kommuner's plans may be corrected, and the copy."""
    corpus = scratch("reviewed") / "corpus"
    if not corpus.exists():
        shutil.copytree(PROJECT / "Tests/Fixtures/corpus", corpus)
    return _served("reviewed", corpus, "--gjennomgang", "--corpus", corpus), corpus


def _served(name, corpus, *flags):
    if name not in _running:
        index = scratch("indexes") / name
        command = [PROGRAM, "index", "--corpus", corpus, "--index", index]
        subprocess.run(command, cwd=PROJECT, check=True, capture_output=True)
        port = _free_port()
        with open(scratch("logs") / name, "wb") as log:
            process = subprocess.Popen(
                [PROGRAM, "serve", "--index", index, "--port", str(port), *flags],
                cwd=PROJECT,
                stdout=log,
                stderr=log,
            )
        _running[name] = (f"http://127.0.0.1:{port}", process)
        _wait(*_running[name])
    return _running[name][0]


def _free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _wait(site, process):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if process.poll() is not None:
            raise RuntimeError(f"the server ended with status {process.returncode}")
        try:
            urllib.request.urlopen(f"{site}/healthz", timeout=5).close()
            return
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    raise RuntimeError(f"the server did not answer within {PATIENCE} seconds")


@atexit.register
def _stop():
    for _, process in _running.values():
        process.terminate()
    for _, process in _running.values():
        process.wait(timeout=20)
