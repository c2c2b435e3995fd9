"""Whatever comes over the wire is answered, refused or cut off, and harms nobody else."""

import re
import socket
import unittest

import plans
import program
import rounds
import rude
from server import BOUND, Asker, Server, is_well

# Seconds after which a connection is looked at as one that is left to wait, and after which an
# answer is looked at as the last.
WAIT, SILENCE = 8, 0.3


def tell(port, request):
    """What comes back: status codes, `closed` where there is none, `waits` where nothing comes."""
    with socket.create_connection(("127.0.0.1", port), timeout=WAIT) as connection:
        came, is_open = b"", True
        try:
            connection.sendall(request)
        except OSError:
            is_open = False  # refused while it was still talking
        try:
            while part := connection.recv(1 << 20):
                came += part
                connection.settimeout(SILENCE)
            is_open = False
        except TimeoutError:
            pass
        except OSError:
            is_open = False
    codes = [int(code) for code in re.findall(rb"HTTP/1\.[01] (\d{3}) ", came)]
    return codes or ("waits" if is_open else "closed")


class Rude(unittest.TestCase):
    def setUp(self):
        _, self.index = plans.indexed()

    def test_requests_that_no_browser_makes(self):
        came = {}
        with Server(self.index) as server:
            for address in ["/", "/om", "/planer/sundnes-2021"]:
                server.ask(address)
            before = server.files, server.threads
            with Asker(server, ["/healthz", "/?q=ungdom"], is_well, pause=0.05) as asker:
                for name, request in rude.ALL.items():
                    with self.subTest(name):
                        came[name] = tell(server.port, request)
                        self.assertTrue(server.lives)
                        if isinstance(came[name], list):
                            self.assertLess(max(came[name]), 500)
                        elif came[name] == "waits":
                            self.assertIn(name, rude.UNFINISHED)
            self.assertEqual(asker.faults, [])
            self.assertLess(asker.longest, BOUND)
            self.assertIsNotNone(program.eventually(
                lambda: server.files <= before[0] + 4 and server.threads <= before[1] + 4, 30))
        codes = sorted({code for told in came.values() if isinstance(told, list) for code in told})
        rounds.tell(
            "requests that no browser makes", f"{len(rude.ALL)}, each once",
            f"answered with {', '.join(map(str, codes))}, "
            f"{sum(told == 'closed' for told in came.values())} closed, "
            f"{sum(told == 'waits' for told in came.values())} unfinished and left to the time "
            f"limit; others waited {asker.longest:.1f} s at most")

    def test_pipelined_requests_come_back_in_order(self):
        addresses = [b"/healthz", b"/finnes-ikke", b"/api/v1/planer/sundnes-2021"] * 20
        with Server(self.index) as server:
            told = tell(server.port, b"".join(map(rude.get, addresses)))
        self.assertEqual(told, [200, 404, 200] * 20)
        rounds.tell("requests in one go over one connection", len(addresses), "answered in order")

    def test_half_closed_connections(self):
        with Server(self.index) as server:
            before = server.files
            told = [self.half_closed(server.port, rude.get(b"/healthz"), cut) for cut in (0, 1, 20)]
            self.assertIn(b" 200 ", told[0])
            for answer in told[1:]:
                self.assertNotIn(b" 200 ", answer)
            self.assertIsNotNone(program.eventually(lambda: server.files <= before, 30))
        rounds.tell("connections closed for writing by the client", len(told),
                    "a whole request is answered, a cut one is not, and the connection goes")

    @staticmethod
    def half_closed(port, request, cut):
        with socket.create_connection(("127.0.0.1", port), timeout=WAIT) as connection:
            connection.sendall(request[:len(request) - cut])
            connection.shutdown(socket.SHUT_WR)
            came = b""
            while part := connection.recv(1 << 16):
                came += part
            return came


if __name__ == "__main__":
    unittest.main()
