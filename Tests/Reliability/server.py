"""A server for the checks, and how much it takes of the machine."""

import contextlib
import http.client
import pathlib
import re
import socket
import threading
import time

import program

# What an ordinary client waits for an answer at most while others are rude, in seconds.
BOUND = 10


def _free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """Serves an index on a free port; use it as a context."""

    def __init__(self, index, *flags, before=(), log=None):
        """`log` is where the log goes when it cannot be read."""
        self.log = program.scratch("logs") / "log"
        self.port = _free_port() if log else None
        with open(log or self.log, "wb", buffering=0) as stream:
            self.process = program.start(
                ["serve", "--port", str(self.port or 0), "--index", index, *flags], before,
                stderr=stream)

    def __enter__(self):
        if program.eventually(self.listens, program.PATIENCE) is None:
            self.process.kill()
            raise AssertionError("the server did not start")
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.terminate()
        self.process.wait(timeout=60)

    def listens(self):
        if self.process.poll() is not None:
            raise AssertionError(f"the server ended with {self.process.returncode}")
        if self.port:
            return self._takes_connections()
        found = re.search(r"listening on [\d.]+:(\d+)", self.log.read_text())
        self.port = int(found[1]) if found else None
        return found

    def _takes_connections(self):
        with contextlib.suppress(OSError):
            socket.create_connection(("127.0.0.1", self.port), timeout=5).close()
            return True
        return False

    @property
    def lives(self):
        return self.process.poll() is None

    def logged(self, words):
        """How many lines of the log hold the words."""
        return sum(words in line for line in self.log.read_text().splitlines())

    # What it takes

    def _status(self, name):
        text = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(rf"{name}:\s+(\d+)", text)[1])

    @property
    def memory(self):
        """MiB in use."""
        return self._status("VmRSS") / 1024

    @property
    def threads(self):
        return self._status("Threads")

    @property
    def files(self):
        """Files and connections that are open."""
        return len(list(pathlib.Path(f"/proc/{self.process.pid}/fd").iterdir()))

    @property
    def work(self):
        """Seconds that it has made the processor work."""
        text = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1]
        return sum(map(int, text.split()[11:13])) / 100

    # Clients

    def client(self, timeout=60):
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)

    def ask(self, address, timeout=60):
        """Status, headers and body of an answer over a connection of its own."""
        client = self.client(timeout)
        try:
            return answer(client, address)
        finally:
            client.close()


def answer(client, address):
    """Over a connection that is kept."""
    client.request("GET", address)
    response = client.getresponse()
    return response.status, response.headers, response.read()


class Asker(threading.Thread):
    """An ordinary client that goes on asking, one question after the other."""

    def __init__(self, server, addresses, judge, pause=0):
        super().__init__()
        self.server, self.addresses, self.judge = server, addresses, judge
        self.pause = pause
        self.asked, self.faults, self.longest = 0, [], 0.0
        self.ends = threading.Event()

    def run(self):
        client = self.server.client()
        while not self.ends.is_set():
            address = self.addresses[self.asked % len(self.addresses)]
            start = time.monotonic()
            try:
                fault = self.judge(address, *answer(client, address))
            except (OSError, http.client.HTTPException) as error:
                fault = repr(error)
                client.close()
            self.longest = max(self.longest, time.monotonic() - start)
            self.asked += 1
            if fault:
                self.faults.append(f"{address}: {fault}")
            time.sleep(self.pause)
        client.close()

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.ends.set()
        self.join(program.PATIENCE)


def is_well(_, status, *__):
    """Judges that an answer is there."""
    return None if status == 200 else f"status {status}"
