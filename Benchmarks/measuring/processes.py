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
    """Ends the measurement when the program does not end well, with its own last words."""
    done = subprocess.run([str(part) for part in command], stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, text=True, cwd=PROJECT, **options)
    if done.returncode != 0:
        name = " ".join(str(part) for part in command[:2])
        told = done.stderr.strip().splitlines() or ["it says nothing about why"]
        reason = next((line for line in told if line.startswith("Error")), told[-1])
        raise SystemExit(f"{name} ended with {done.returncode}: {reason}")
    return done


def lines(command, **options):
    """Every line of JSON that it prints."""
    return [json.loads(line) for line in run(command, **options).stdout.splitlines()]


def timed(command):
    """Seconds of a whole process."""
    start = time.perf_counter()
    run(command)
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
