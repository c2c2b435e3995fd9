"""A disk without room: one line that says so, and everything stands as it was."""

import shutil
import unittest

import places
import plans
import program
import review
import rounds
from server import Server

NO_ROOM = "No space left on device"
INDEX = ["check the folder, its permissions and space", NO_ROOM]
SKIPPED = "no small file system can be had here (root and mount)"
# Bytes that are free, from nothing to nearly enough.
FREE = [0, 4096, 40_000, 200_000, 400_000, 800_000, 1_600_000, 2_400_000]
FORMATS = ["csv", "json", "html", "md", "xlsx", "docx", "odt"]


class FullDisk(unittest.TestCase):
    def setUp(self):
        self.corpus, self.index = plans.indexed()

    def skip(self, what):
        rounds.tell(what, "skipped", SKIPPED)
        self.skipTest(SKIPPED)

    def test_index(self):
        with places.small_disk("small", "8m") as disk:
            if not disk:
                self.skip("`index` on a full disk")
            place = disk / "db"
            program.must("index", "--corpus", self.corpus, "--index", place)
            before, full = plans.digest(place), 0
            for free in FREE:
                with self.subTest(free=free), places.room(disk, free):
                    ended = program.index(self.corpus, place, "--full")
                    self.assertEqual({path.name for path in disk.iterdir()}, {"db", "filler"})
                    if ended.status == 0:
                        before = plans.digest(place)
                        continue
                    full += 1
                    self.assertEqual(places.fault(ended, place, *INDEX), "")
                    self.assertEqual(plans.digest(place), before)
                    program.must("search", "ungdom", "--index", place)
            program.must("index", "--full", "--corpus", self.corpus, "--index", place)
        self.assertGreater(full, len(FREE) / 2)
        rounds.tell("`index` on a full disk", f"{full}, with {FREE[0]} to {FREE[full - 1]} bytes free",
                    "one line, status 1, the old index answered, nothing left beside it")

    def test_add(self):
        sent, full = plans.delivered("sent", most=3), 0
        with places.small_disk("small", "8m") as disk:
            if not disk:
                self.skip("`add` to a full disk")
            corpus = disk / "Corpus"
            program.must("add", sent / "bjoerkvik-2021.txt", "--corpus", corpus)
            for free in [0, 4096, 12_000, 20_000, 60_000]:
                before = plans.tree(corpus)
                with self.subTest(free=free), places.room(disk, free):
                    ended = program.add(sent / "eidsgrend-2022.html", corpus)
                    if ended.status == 0:
                        continue
                    full += 1
                    self.assertEqual(places.fault(ended, corpus, "room on the disk"), "")
                    self.assertEqual(plans.tree(corpus), before)
                    self.assertEqual(program.is_sound(corpus), "")
            program.must("add", sent, "--corpus", corpus)
            self.assertEqual(program.is_sound(corpus), "")
        self.assertGreater(full, 1)
        rounds.tell("`add` to a full disk", full, "one line, status 1, the corpus as it was")

    def test_a_correction_in_the_browser(self):
        with places.small_disk("small", "2m") as disk:
            if not disk:
                self.skip("a correction saved on a full disk")
            corpus = disk / "Corpus"
            shutil.copytree(self.corpus, corpus)
            before = plans.tree(corpus)
            with Server(self.index, "--gjennomgang", "--corpus", corpus) as server:
                with places.room(disk, 0):
                    status, page = review.correct(server, "En annen tittel")
                    self.assertGreaterEqual(status, 400)
                    self.assertIn("fjellvik-2023", page)
                    self.assertEqual(plans.tree(corpus), before)
                self.assertEqual(review.correct(server, "En annen tittel")[0], 303)
            self.assertNotEqual(plans.tree(corpus), before)
            self.assertEqual(program.is_sound(corpus), "")
        rounds.tell("a correction saved on a full disk", "once",
                    f"{status}, plan.yaml as it was; saved when there was room")

    def test_export(self):
        full = 0
        with places.small_disk("small", "4m") as disk:
            if not disk:
                self.skip("`export` to a full disk")
            for format in FORMATS:
                for free in [0, 4096]:
                    with self.subTest(format=format, free=free), places.room(disk, free):
                        place = disk / f"table.{format}"
                        place_before = plans.tree(disk)
                        ended = self.export(place)
                        if ended.status != 0:
                            full += 1
                            self.assertEqual(places.fault(ended, place, NO_ROOM), "")
                            self.assertEqual(plans.tree(disk), place_before)
                        else:
                            place.unlink()
        self.assertGreater(full, len(FORMATS))
        rounds.tell("`export` to a full disk", f"{full}, {len(FORMATS)} formats",
                    "one line, status 1, no file and no part of one")

    def test_export_over_a_file(self):
        with places.small_disk("small", "2m") as disk:
            if not disk:
                self.skip("`export --force` over a file on a full disk")
            place = disk / "table.html"
            place.write_text("as it was")
            with places.room(disk, 0):
                ended = self.export(place, "--force")
            self.assertEqual(places.fault(ended, place, NO_ROOM), "")
            self.assertEqual(place.read_text(), "as it was")
        rounds.tell("`export --force` over a file on a full disk", "once", "the old file stands")

    def test_temporary_files(self):
        """Where programs that convert have their folders."""
        sent = plans.delivered("sent", most=4)
        out = program.scratch("out")
        runs = [["add", path, "--corpus", self.corpus] for path in sorted(sent.glob("*.[do]*"))]
        runs += [self.export_arguments(out / f"table.{format}") for format in FORMATS[4:]]
        before = plans.tree(self.corpus)
        with places.small_disk("small", "1m") as disk:
            if not disk:
                self.skip("a full disk for temporary files")
            with places.room(disk, 0):
                for arguments in runs:
                    with self.subTest(arguments=arguments[:2]):
                        ended = program.run(*arguments, before=["env", f"TMPDIR={disk}"])
                        self.assertEqual(places.fault(ended), "")
            self.assertEqual(list(disk.iterdir()), [])
        self.assertEqual(plans.tree(self.corpus), before)
        self.assertEqual(list(out.iterdir()), [])
        rounds.tell("a full disk for temporary files, `add` and `export`", len(runs),
                    "one line, status 1, nothing written")

    def export_arguments(self, place, *flags):
        return ["export", "tiltak", "-o", place, "--index", self.index, *flags]

    def export(self, place, *flags):
        return program.run(*self.export_arguments(place, *flags))


class FullOutput(unittest.TestCase):
    """Standard output and standard error that take nothing."""

    def test_every_command_that_prints(self):
        corpus, index = plans.indexed()
        text = corpus / "fjellvik-2023/plan.txt"
        ways = [["--index", index], ["--index", index, "--format", "json"]]
        runs = [[*words, *way] for way in ways for words in [
            ["search", "ungdom"], ["show", "sundnes-2021"], ["compare", "maalgrupper"],
            ["gaps", "--kommune", "Sundnes"]]]
        runs += [["repair", text], ["extract", text], ["check", "--corpus", corpus],
                 ["index", "--corpus", corpus, "--index", index]]
        words = ["standard output", NO_ROOM]
        for arguments in runs:
            with self.subTest(arguments=arguments[:2]), open("/dev/full", "wb") as full:
                self.assertEqual(places.fault(program.run(*arguments, stdout=full), *words), "")
                status = program.run(*arguments, stderr=full).status
                self.assertEqual(status, 0)
        rounds.tell("commands whose output, or whose messages, go to a full disk", 2 * len(runs),
                    "one line and status 1, or done without the messages")


if __name__ == "__main__":
    unittest.main()
