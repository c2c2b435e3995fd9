"""Connections that take their time: each does a little at every step, and never more."""

import socket

BIG = "/api/v1/export/tiltak.json"


class Slow:
    """A connection; `asked` is what it says, byte by byte, after what it says at once."""

    def __init__(self, port, at_once=b"", asked=b"", reads=False):
        self.socket = socket.socket()
        # So that little of an answer fits into what the machine keeps for it.
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
        self.socket.settimeout(10)
        self.socket.connect(("127.0.0.1", port))
        self.socket.setblocking(False)
        self.rest, self.reads, self.is_open = asked, reads, True
        if at_once:
            self._say(at_once)

    def step(self):
        """One byte more, one way or the other."""
        if self.is_open and self.rest:
            self._say(self.rest[:1])
            self.rest = self.rest[1:]
        if self.is_open and self.reads:
            self._hear(1)

    def is_closed(self):
        """Whether the server has ended it; takes all that came."""
        while self.is_open and self._hear(1 << 20):
            pass
        return not self.is_open

    def _say(self, part):
        try:
            self.socket.send(part)
        except BlockingIOError:
            pass  # the server takes no more for now
        except OSError:
            self.is_open = False

    def _hear(self, most):
        """What came; nothing when nothing is there now, and at the end."""
        try:
            came = self.socket.recv(most)
        except BlockingIOError:
            return b""
        except OSError:
            came = b""
        self.is_open = bool(came)
        return came

    def close(self):
        self.socket.close()


def head(path, *more):
    return "\r\n".join([f"GET {path} HTTP/1.1", "Host: x", *more, "", ""]).encode()


KINDS = {
    "says nothing": lambda port: Slow(port),
    "sends its head byte by byte": lambda port: Slow(port, asked=head("/healthz", "X: " + "a" * 9000)),
    "sends half a head": lambda port: Slow(port, at_once=head("/healthz")[:-2]),
    "sends a body byte by byte": lambda port: Slow(
        port, at_once=head("/healthz", "Content-Length: 9000"), asked=b"a" * 9000),
    "reads answers byte by byte": lambda port: Slow(port, at_once=head(BIG) * 50, reads=True),
    "asks fifty times and reads nothing": lambda port: Slow(port, at_once=head(BIG) * 50),
}
# Who goes on sending is not idle, and is answered: its connection may stay.
MAY_STAY = {"sends a body byte by byte"}


def crowd(port, count):
    """So many of all kinds, in turn."""
    kinds = list(KINDS.items())
    return [(kinds[n % len(kinds)][0], kinds[n % len(kinds)][1](port)) for n in range(count)]
