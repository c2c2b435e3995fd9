"""`index` is killed: the old index serves, or the new one, and the next run clears up."""

import itertools
import shutil
import unittest

import kills
import plans
import program
import rounds


def answers(index):
    """What an index says to some questions, each to the byte."""
    return "".join(
        program.must(*question, "--format", "json", "--index", index)
        for question in [["search", "ungdom", "--limit", "100"], ["search", "rus", "--slag", "plan"]])


class Index(unittest.TestCase):
    def setUp(self):
        self.corpora = [plans.corpus(name, more=rounds.is_long()) for name in ["with", "without"]]
        shutil.rmtree(self.corpora[1] / "fjellvik-2023")
        self.before = [plans.tree(corpus) for corpus in self.corpora]
        self.folder = program.scratch("index")
        self.index = self.folder / "db"
        self.expected = [self.of(corpus) for corpus in self.corpora]
        self.assertNotEqual(*self.expected)

    def of(self, corpus):
        place = program.scratch("whole") / "db"
        program.must("index", "--corpus", corpus, "--index", place)
        return answers(place)

    def arguments(self, corpus, flags):
        return ["index", "--corpus", corpus, "--index", self.index, *flags]

    def is_compacting(self):
        return any(self.folder.glob(".db.building-*.file*"))

    def length(self, flags):
        """Seconds that a run takes after one on the other corpus. Ends on the first corpus."""
        corpora = itertools.cycle(reversed(self.corpora))
        return kills.duration(
            lambda: program.must(*self.arguments(next(corpora), flags)), count=4)

    def test_kills(self):
        chance = rounds.chance("index")
        program.must(*self.arguments(self.corpora[0], []))
        lengths = {flags: self.length(flags) for flags in [("--full",), ()]}
        current, kinds, swapped = 0, [], 0
        for number in range(rounds.size("kills")):
            new = 1 - current
            flags = ("--full",) if chance.random() < 0.7 else ()
            old = plans.digest(self.index)
            with self.subTest(number=number):
                arguments = self.arguments(self.corpora[new], flags)
                kinds.append(kills.kill(
                    arguments, lengths[flags], chance, self.is_compacting))
                is_old = plans.digest(self.index) == old
                swapped += not is_old
                self.assertEqual(answers(self.index), self.expected[current if is_old else new])
                for corpus, before in zip(self.corpora, self.before):
                    self.assertEqual(plans.tree(corpus), before)
                # The next run ends well and leaves nothing beside the index.
                program.must(*self.arguments(self.corpora[new], []))
                self.assertEqual([path.name for path in self.folder.iterdir()], ["db"])
                self.assertEqual(answers(self.index), self.expected[new])
            current = new
        self.assertGreater(sum(kind != "ended" for kind in kinds), rounds.size("kills") / 3)
        rounds.tell(
            "`index` killed", f"{len(kinds)} ({kills.told(kinds)})",
            f"the old index answered {len(kinds) - swapped} times and the new one {swapped}, each "
            "as it should; plans untouched; the next run cleared up")


if __name__ == "__main__":
    unittest.main()
