"""Runs programs in the checkout, and reads what they print."""

import contextlib
import json
import pathlib
import re
import subprocess
import tempfile
import time

from measuring.builds import PROJECT


def run(command, **options):
    return subprocess.run([str(part) for part in command], check=True, stdout=subprocess.PIPE,
                          text=True, cwd=PROJECT, **options)


def lines(command, **options):
    """Every line of JSON that it prints."""
    return [json.loads(line) for line in run(command, **options).stdout.splitlines()]


def timed(command):
    """Seconds of a whole process."""
    start = time.perf_counter()
    run(command, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


@contextlib.contextmanager
def server(program, index):
    """Lends a server on a port that is free, and its address."""
    # A log into a pipe that nobody reads would stop the server, so it goes to a file.
    with tempfile.NamedTemporaryFile("w+", suffix=".log") as log:
        process = subprocess.Popen([program, "serve", "--index", index, "--port", "0"],
                                   cwd=PROJECT, stdout=subprocess.DEVNULL, stderr=log)
        try:
            yield process, f"http://127.0.0.1:{port(process, pathlib.Path(log.name))}"
        finally:
            process.terminate()
            process.wait()


def port(process, log):
    """The port that its log names."""
    while process.poll() is None:
        found = re.search(r"listening on [\d.]+:(\d+)", log.read_text())
        if found:
            return found[1]
        time.sleep(0.05)
    raise SystemExit("the server did not start: run `tverrsnitt serve` to see why")
