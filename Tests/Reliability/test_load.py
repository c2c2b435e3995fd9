"""Many at once, and many slow ones: everybody else is served, and nothing is left of it."""

import contextlib
import os
import tempfile
import time
import unittest

import plans
import program
import rounds
import slow
from server import BOUND, Asker, Server, answer, is_well

CONNECTIONS = 32
ADDRESSES = [
    "/", "/?q=foreldre+rus", "/api/v1/search?q=ungdom", "/sammenlign/maalgrupper",
    "/api/v1/compare/tiltakstyper", "/planer/sundnes-2021", "/healthz", "/om",
    "/api/v1/export/tiltak.csv", "/hull/sundnes",
]
# What a crowd may leave behind: MiB, files, threads.
LEFT = (60, 4, 4)
# Seconds after which the server ends a connection that is idle, and some more.
IDLE = 60 + 15


class Load(unittest.TestCase):
    def setUp(self):
        self.corpus, self.index = plans.indexed()

    @staticmethod
    def taken(server):
        return server.memory, server.files, server.threads

    def assertNormal(self, server, before):
        """As it was before the crowd came."""
        within = program.eventually(
            lambda: all(now <= was + left for now, was, left in
                        zip(self.taken(server), before, LEFT)), 60)
        self.assertIsNotNone(within, f"{before} before, {self.taken(server)} after")

    @staticmethod
    def warm(server):
        for address in [*ADDRESSES, slow.BIG]:
            server.ask(address)

    @staticmethod
    def told(taken):
        return f"{taken[0]:.0f} MiB, {taken[1]} files, {taken[2]} threads"

    def new(self, number):
        """Addresses in which nobody was interested before stand between the usual ones."""
        return [*ADDRESSES, *(f"/api/v1/search?q=x{number}y{n}+OR+ungdom" for n in range(40))]

    def test_many_at_once(self):
        with Server(self.index) as server, contextlib.ExitStack() as stack:
            self.warm(server)
            before = self.taken(server)
            askers = [stack.enter_context(Asker(server, self.new(n), is_well))
                      for n in range(CONNECTIONS)]
            time.sleep(rounds.size("seconds"))
            stack.close()
            self.assertNormal(server, before)
            after = self.taken(server)
            refused = server.logged('"level":"error"')
        self.assertEqual([fault for asker in askers for fault in asker.faults], [])
        self.assertEqual(refused, 0)
        longest = max(asker.longest for asker in askers)
        self.assertLess(longest, BOUND)
        rounds.tell(
            f"{CONNECTIONS} connections that keep asking", f"{rounds.size('seconds')} s",
            f"{sum(asker.asked for asker in askers)} answers, none failed, {longest:.1f} s at most; "
            f"{self.told(before)} before, {self.told(after)} after")

    def test_a_crowd_of_slow_ones(self):
        count = rounds.size("slow")
        with Server(self.index) as server:
            self.warm(server)
            before = self.taken(server)
            with Asker(server, ADDRESSES, is_well, pause=0.05) as asker:
                crowd = slow.crowd(server.port, count)
                self.step(crowd, IDLE if rounds.is_long() else rounds.size("seconds"))
                during = self.taken(server)
                closed = [kind for kind, one in crowd if one.is_closed()]
                for _, one in crowd:
                    one.close()
            self.assertNormal(server, before)
            after = self.taken(server)
            self.assertTrue(server.lives)
        self.assertEqual(asker.faults, [])
        self.assertLess(asker.longest, BOUND)
        if rounds.is_long():
            staying = {kind for kind, one in crowd if kind not in closed}
            self.assertLessEqual(staying, slow.MAY_STAY)
        rounds.tell(
            f"{count} slow connections: " + ", ".join(slow.KINDS), "once",
            f"others got {asker.asked} answers, none failed, {asker.longest:.1f} s at most; "
            f"{len(closed)} were ended by the server; {self.told(before)} before, "
            f"{self.told(during)} during, {self.told(after)} after")

    @staticmethod
    def step(crowd, seconds):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            for _, one in crowd:
                one.step()
            time.sleep(1)

    def test_more_connections_than_files_may_be_open(self):
        """Others wait; the processor rests, and a new index is taken up all the same."""
        with Server(self.index, before=["prlimit", "--nofile=100:100"]) as server:
            kept = server.client()
            self.addCleanup(kept.close)
            old = answer(kept, "/healthz")[2]
            crowd = [slow.Slow(server.port) for _ in range(150)]
            time.sleep(1)
            work, start = server.work, time.monotonic()
            while time.monotonic() - start < max(5, rounds.size("seconds") / 2):
                self.assertEqual(answer(kept, "/healthz")[0], 200)
                time.sleep(0.2)
            rate = (server.work - work) / (time.monotonic() - start)
            program.must("index", "--corpus", self.corpus, "--index", self.index)
            taken = program.eventually(lambda: answer(kept, "/healthz")[2] != old, 30)
            self.assertIsNotNone(taken, "the new index was not taken up")
            for one in crowd:
                one.close()
            self.assertEqual(server.ask("/healthz", timeout=BOUND)[0], 200)
            self.assertIsNotNone(program.eventually(lambda: server.files < 60, 30))
        self.assertLess(rate, 0.3)
        rounds.tell(
            "150 connections where 100 files may be open", "once",
            f"the processor was used to {rate:.0%} while they stood, a new index was taken up, and "
            "all was well afterwards")

    def test_a_log_that_cannot_be_written(self):
        with Server(self.index, log="/dev/full") as server:
            told = [server.ask("/om")[0] for _ in range(20)]
            self.assertTrue(server.lives)
        self.assertEqual(told, [200] * 20)
        rounds.tell("server whose log is on a full disk", f"{len(told)} requests", "answered")

    def test_a_log_that_nobody_reads_any_more(self):
        with tempfile.TemporaryDirectory(dir=program.TEMPORARY) as folder:
            place = os.path.join(folder, "log")
            os.mkfifo(place)
            # Whoever reads is gone once the server has begun.
            reader = os.open(place, os.O_RDONLY | os.O_NONBLOCK)
            with Server(self.index, log=place) as server:
                os.close(reader)
                told = [server.ask("/om")[0] for _ in range(20)]
                self.assertTrue(server.lives)
        self.assertEqual(told, [200] * 20)
        rounds.tell("server whose log nobody reads any more", f"{len(told)} requests", "answered")


if __name__ == "__main__":
    unittest.main()
