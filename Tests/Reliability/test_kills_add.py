"""`add` is killed: every plan of the corpus is there, whole, and the next run goes on."""

import contextlib
import multiprocessing
import os
import unittest

import kills
import plans
import program
import rounds


def look(path, ends, missed):
    """Looks for a file all the time."""
    while not ends.value:
        missed.value += not os.path.exists(path)


@contextlib.contextmanager
def looking(path):
    """Lends how often a file was not there; it may only be read afterwards."""
    ends, missed = multiprocessing.Value("b", 0), multiprocessing.Value("i", 0)
    looker = multiprocessing.Process(target=look, args=(path, ends, missed))
    looker.start()
    try:
        yield missed
    finally:
        ends.value = 1
        looker.join(program.PATIENCE)


class Add(unittest.TestCase):
    def setUp(self):
        self.corpus = plans.corpus("corpus", more=False)
        self.before = plans.tree(self.corpus)
        self.sent = plans.delivered("sent", most=7 if rounds.is_long() else 3)
        whole = plans.corpus("whole", more=False)
        program.must("add", self.sent, "--corpus", whole)
        self.whole = plans.tree(whole)

    def is_naming(self):
        return any(self.corpus.glob(".new-*"))

    def take_back(self):
        """As it was before anything was added."""
        self.corpus = plans.corpus("corpus", more=False)

    def part(self, tree):
        """What is to be seen: hidden folders are nobody's plan."""
        return {name: digest for name, digest in tree.items() if not name.startswith(".")}

    def kill(self, length, chance):
        arguments = ["add", self.sent, "--corpus", self.corpus]
        return kills.kill(arguments, length, chance, self.is_naming)

    def test_kills_while_plans_come_in(self):
        chance = rounds.chance("add")
        length = kills.duration(lambda: (
            self.take_back(), program.must("add", self.sent, "--corpus", self.corpus)))
        kinds, come = [], 0
        for number in range(rounds.size("kills")):
            self.take_back()
            with self.subTest(number=number):
                kinds.append(self.kill(length, chance))
                seen = self.part(plans.tree(self.corpus))
                come += sum(name.endswith("plan.yaml") for name in seen) - 2
                # All that was there, and of what came in only whole plans.
                self.assertLessEqual(self.before.items(), seen.items())
                self.assertLessEqual(seen.items(), self.whole.items())
                for folder in {name.split("/")[0] for name in seen}:
                    self.assertIn(f"{folder}/plan.yaml", seen)
                self.assertEqual(program.is_sound(self.corpus), "")
                program.must("add", self.sent, "--corpus", self.corpus)
                self.assertEqual(plans.tree(self.corpus), self.whole)
        rounds.tell(
            "`add` of a folder killed", f"{len(kinds)} ({kills.told(kinds)})",
            f"{come} plans had come in, each whole; what was there is the same to the byte; the "
            "next run brought in the rest and cleared up")

    def test_kills_while_a_plan_is_replaced(self):
        chance = rounds.chance("replace")
        texts = [self.text("en", ""), self.text("to", "\nTiltak 99: Natteravner\n")]
        trees = []
        for text in texts:
            self.add(text)
            trees.append(plans.tree(self.corpus))
        self.assertNotEqual(*trees)
        length = kills.duration(lambda: [self.add(text) for text in texts]) / 2
        current, kinds, replaced = 1, [], 0
        with looking(self.corpus / "bjoerkvik-2021/plan.yaml") as missed:
            for number in range(rounds.size("kills")):
                new = 1 - current
                with self.subTest(number=number):
                    kinds.append(kills.kill(
                        self.arguments(texts[new]), length, chance, self.is_naming))
                    seen = self.part(plans.tree(self.corpus))
                    self.assertIn(seen, trees)
                    replaced += seen == trees[new]
                    self.assertEqual(program.is_sound(self.corpus), "")
                    self.add(texts[new])
                    self.assertEqual(plans.tree(self.corpus), trees[new])
                current = new
        self.assertEqual(missed.value, 0)
        rounds.tell(
            "`add --yes` over a plan killed", f"{len(kinds)} ({kills.told(kinds)})",
            f"the old plan stood {len(kinds) - replaced} times and the new one {replaced}, whole; "
            "who looked all the time always found one")

    def text(self, name, more):
        source = plans.FIXTURES / "heldout/bjoerkvik-2021/plan.txt"
        path = program.scratch(f"replacing-{name}") / "bjoerkvik.txt"
        path.write_text(source.read_text() + more)
        return path

    def arguments(self, text):
        return ["add", text, "--id", "bjoerkvik-2021", "--yes", "--corpus", self.corpus]

    def add(self, text):
        program.must(*self.arguments(text))


if __name__ == "__main__":
    unittest.main()
