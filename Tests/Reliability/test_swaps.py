"""The index is swapped under load: nothing fails, nothing is mixed, nothing is left."""

import contextlib
import json
import shutil
import unittest

import plans
import program
import rounds
from server import Asker, Server

CLIENTS = 4
# MiB that memory may be above what it was when both indexes had been served for a while.
GROWTH = 40
ADDRESSES = [
    "/api/v1/search?q=ungdom&limit=50", "/api/v1/search?q=rus%20OR%20kommune&slag=plan",
    "/api/v1/compare/maalgrupper", "/api/v1/compare/tiltakstyper", "/healthz", "/",
    "/?q=foreldre", "/sammenlign/organisering", "/planer/sundnes-2021",
    "/api/v1/planer/sundnes-2021", "/api/v1/export/tiltak.csv", "/om",
]
# Only one of the two indexes has it.
CHANGING = "/api/v1/planer/fjellvik-2023"


class Judge:
    """Knows what each generation answers, and finds what another would have answered."""

    def __init__(self):
        self.answers, self.plans, self.generations = {}, {}, set()

    def learn(self, server, plans_there):
        """What the index now served says, and whether it has the plan that comes and goes."""
        generation = json.loads(server.ask("/healthz")[2])["generation"]
        self.plans[generation] = plans_there
        return generation

    def __call__(self, address, status, headers, body):
        generation = headers.get("X-Index-Generation")
        self.generations.add(generation)
        if not generation:
            return "no generation"
        tag = headers.get("ETag", "")
        if status == 200 and tag and not tag.startswith(f'W/"{generation[:8]}-'):
            return f"{tag} of {generation}"
        has = self.has(address, status, body)
        if has is None:
            return None if status == 200 else f"status {status}"
        # The same generation never has and has not.
        if self.plans.setdefault(generation, has) != has:
            return f"{generation} has {'not' if has else ''} had the plan"
        return None

    def has(self, address, status, body):
        """Whether the answer knows the plan; nothing where it does not tell."""
        if address == CHANGING:
            return {200: True, 404: False}.get(status)
        if status != 200:
            return None
        if address == "/healthz":
            return json.loads(body)["plans"] > 1
        if address in ("/om", "/planer/sundnes-2021", "/api/v1/planer/sundnes-2021"):
            return None
        return b"jellvik" in body


class Swaps(unittest.TestCase):
    def setUp(self):
        self.corpora = [plans.corpus(name, more=False) for name in ["with", "without"]]
        shutil.rmtree(self.corpora[1] / "fjellvik-2023")
        self.index = program.scratch("served") / "db"

    def swap(self, number):
        program.must("index", "--corpus", self.corpora[number % 2], "--index", self.index)

    def is_new(self, server, old):
        return json.loads(server.ask("/healthz")[2])["generation"] != old

    def test_swaps_under_load(self):
        self.swap(0)
        judge, before = Judge(), None
        addresses = [*ADDRESSES, CHANGING]
        with Server(self.index) as server, contextlib.ExitStack() as stack:
            old = json.loads(server.ask("/healthz")[2])["generation"]
            askers = [
                stack.enter_context(Asker(server, addresses[n * 3:] + addresses[:n * 3], judge))
                for n in range(CLIENTS)]
            for number in range(1, rounds.size("swaps") + 1):
                self.swap(number)
                taken = program.eventually(lambda: self.is_new(server, old), 60)
                self.assertIsNotNone(taken, "a new index was not taken up")
                old = json.loads(server.ask("/healthz")[2])["generation"]
                # By then both have been served, and their answers kept.
                if number == max(2, rounds.size("swaps") // 5):
                    before = server.memory, server.files, server.threads
            stack.close()
            self.settle(server, before)
            after = server.memory, server.files, server.threads
        self.assertEqual([fault for asker in askers for fault in asker.faults], [])
        self.assertGreater(len(judge.generations), rounds.size("swaps"))
        self.assertEqual(set(judge.plans.values()), {True, False})
        asked = sum(asker.asked for asker in askers)
        rounds.tell(
            f"index swapped under {CLIENTS} clients that keep asking", rounds.size("swaps"),
            f"{asked} answers, none failed, each of one of {len(judge.generations)} generations; "
            f"{before[0]:.0f} MiB, {before[1]} files, {before[2]} threads before, "
            f"{after[0]:.0f} MiB, {after[1]}, {after[2]} after")

    def settle(self, server, before):
        """Back to what it was: memory within bounds, connections and old indexes gone."""
        self.assertIsNotNone(
            program.eventually(lambda: server.files <= before[1] + 4, 30), f"{server.files} files")
        self.assertLess(server.memory, before[0] + GROWTH)
        self.assertLess(server.threads, before[2] + 4)


class Spoilt(unittest.TestCase):
    """What stands in the index' place is no index."""

    def setUp(self):
        self.corpus, self.index = plans.indexed()

    def spoil(self):
        whole = self.index.read_bytes()
        return {
            "taken away": lambda: self.index.unlink(),
            "replaced by rubbish": lambda: self.put(b"no index\n" * 1000),
            "replaced by an empty file": lambda: self.put(b""),
            "replaced by half of itself": lambda: self.put(whole[:len(whole) // 2]),
            "replaced by a folder": lambda: (self.index.unlink(), self.index.mkdir()),
        }

    def put(self, content):
        other = self.index.with_name("other")
        other.write_bytes(content)
        other.rename(self.index)

    def test_it_goes_on_and_recovers(self):
        with Server(self.index) as server:
            for name, spoil in self.spoil().items():
                with self.subTest(name):
                    old = server.ask("/healthz")[2]
                    spoil()
                    for _ in range(15):
                        self.assertEqual(server.ask("/healthz")[2], old)
                        self.assertEqual(server.ask("/?q=ungdom")[0], 200)
                        program.eventually(lambda: False, 0.1)
                    if self.index.is_dir():
                        self.index.rmdir()
                    program.must("index", "--corpus", self.corpus, "--index", self.index)
                    self.assertIsNotNone(program.eventually(
                        lambda: server.ask("/healthz")[2] != old, 30))
            told = server.logged("kept the old index")
        rounds.tell(
            "index " + ", ".join(self.spoil_names()) + " while it is served", "each once",
            f"the old one went on answering, the log said so {told} times, the next was taken up")

    @staticmethod
    def spoil_names():
        return ["taken away", "replaced by rubbish", "an empty file", "half of itself", "a folder"]

    def test_what_is_overwritten_in_place_is_told(self):
        """A disk that fails under the open file: refused in order, and well with the next index."""
        with Server(self.index) as server:
            with open(self.index, "r+b") as file:
                file.truncate(0)
            told = {server.ask(f"/api/v1/search?q=x{n}")[0] for n in range(20)}
            self.assertLessEqual(told, {200, 503})
            program.must("index", "--corpus", self.corpus, "--index", self.index)
            self.assertIsNotNone(program.eventually(
                lambda: server.ask("/api/v1/search?q=ungdom")[0] == 200, 30))
        rounds.tell("index truncated in place while it is served", "once",
                    f"answered with {', '.join(map(str, sorted(told)))}, and well again with the next "
                    "index")


if __name__ == "__main__":
    unittest.main()
