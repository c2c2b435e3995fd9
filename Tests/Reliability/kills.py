"""Kills of a run, spread over the time that it takes."""

import signal
import statistics
import time

import program

# Of the kills so many fall into the last tenth of the time, and so many are aimed by what is to be
# seen of the run's work; the others anywhere.
LATE, AIMED = 0.25, 0.25


def duration(run, count=3):
    """Seconds that the run takes, in the middle of several."""
    taken = []
    for _ in range(count):
        start = time.monotonic()
        run()
        taken.append(time.monotonic() - start)
    return statistics.median(taken)


def kill(arguments, length, chance, is_near_end):
    """Starts a run and kills it, and says when: `late`, `aimed`, `any`, or `ended` before that.

    `is_near_end` tells from outside that the run has come to its last step.
    """
    draw = chance.random()
    process = program.start(arguments)
    start = time.monotonic()
    if draw < AIMED:
        kind = "aimed"
        while not is_near_end() and process.poll() is None and time.monotonic() - start < length * 9:
            pass
        time.sleep(chance.uniform(0, 0.05))
    else:
        kind = "late" if draw < AIMED + LATE else "any"
        time.sleep(length * (chance.uniform(0.9, 1.02) if kind == "late" else chance.uniform(0, 1)))
    # The one process alone, as a machine without memory would: nothing that it started.
    process.kill()
    return kind if process.wait(timeout=program.PATIENCE) == -signal.SIGKILL else "ended"


def told(kinds):
    """How many of which kind."""
    return ", ".join(f"{kinds.count(kind)} {kind}" for kind in sorted(set(kinds)))
