"""What may not be written or read: one line that says so, and everything stands as it was."""

import os
import unittest

import places
import plans
import program
import rounds

DENIED = "Permission denied"
SKIPPED = "whoever has no rights cannot come as far as the program"


class Permissions(unittest.TestCase):
    def setUp(self):
        if not places.can_be_other():
            rounds.tell("lost permissions", "skipped", SKIPPED)
            self.skipTest(SKIPPED)
        self.corpus, self.index = plans.indexed()
        self.folder = self.index.parent
        self.addCleanup(os.chmod, self.folder, 0o755)

    def other(self, *arguments):
        return program.run(*arguments, before=places.as_other())

    def refused(self, ended, *words):
        self.assertEqual(places.fault(ended, *words), "")

    def build(self):
        return self.other("index", "--full", "--corpus", self.corpus, "--index", self.index)

    def test_index_into_a_closed_folder(self):
        before = plans.tree(self.folder)
        places.own(self.folder, 0o555)
        self.refused(self.build(), self.index, DENIED, "permissions")
        self.assertEqual(plans.tree(self.folder), before)
        self.assertEqual(self.other("search", "ungdom", "--index", self.index).status, 0)
        rounds.tell("`index` into a folder that may not be written", "once",
                    "one line, status 1, the old index answers")

    def test_index_beside_what_another_left(self):
        """A build of root's was killed; whoever builds next may not clear it up, and builds."""
        if not places.is_root():
            self.skipTest("takes two users")
        places.own(self.folder)
        left = self.folder / ".db.building-4194305"
        left.mkdir()
        (left / "rest").write_bytes(b"x")
        old = plans.digest(self.index)
        ended = self.build()
        self.assertEqual(ended.status, 0, ended.errors)
        self.assertNotEqual(plans.digest(self.index), old)
        # Who may clear it up does.
        program.must("index", "--corpus", self.corpus, "--index", self.index)
        self.assertEqual([path.name for path in self.folder.iterdir()], ["db"])
        rounds.tell("`index` beside what another user's killed build left", "once",
                    "built all the same; cleared up by the next run that may")

    def test_an_index_that_may_not_be_read(self):
        os.chmod(self.index, 0o000)
        if places.is_root():
            os.chown(self.index, 0, 0)
        for arguments in [["search", "ungdom"], ["compare", "maalgrupper"], ["serve", "--port", "0"]]:
            self.refused(self.other(*arguments, "--index", self.index), self.index, "tverrsnitt index")
        os.chmod(self.index, 0o644)
        rounds.tell("an index that may not be read", "3 commands", "one line, status 1")

    def test_a_plan_that_may_not_be_read(self):
        places.own(self.folder)
        before = plans.digest(self.index)
        place = self.corpus / "sundnes-2021/plan.txt"
        os.chmod(place, 0o000)
        ended = self.build()
        os.chmod(place, 0o644)
        self.assertEqual(ended.status, 1)
        self.assertIn("sundnes-2021/plan.txt", ended.errors)
        self.assertEqual(plans.digest(self.index), before)
        rounds.tell("`index` of a plan that may not be read", "once",
                    "named with its file, status 1, the old index stands")

    def test_add_to_a_closed_corpus(self):
        before = plans.tree(self.corpus)
        sent = plans.delivered("sent", most=3)
        places.own(self.corpus, 0o555)
        for path in sorted(sent.iterdir()):
            self.refused(self.other("add", path, "--corpus", self.corpus), self.corpus, "permissions")
        self.assertEqual(plans.tree(self.corpus), before)
        rounds.tell("`add` to a corpus that may not be written", 3, "one line, status 1, as it was")

    def test_add_of_a_file_that_may_not_be_read(self):
        places.own(self.corpus)
        before = plans.tree(self.corpus)
        path = plans.delivered("sent", most=1) / "bjoerkvik-2021.txt"
        os.chmod(path, 0o000)
        self.refused(self.other("add", path, "--corpus", self.corpus), path.name)
        self.assertEqual(plans.tree(self.corpus), before)
        rounds.tell("`add` of a file that may not be read", "once", "one line, status 1, as it was")

    def test_export_into_a_closed_folder(self):
        out = program.scratch("out")
        places.own(out, 0o555)
        for format in ["csv", "xlsx", "docx"]:
            place = out / f"table.{format}"
            self.refused(
                self.other("export", "tiltak", "-o", place, "--index", self.index), place,
                "permission")
        self.assertEqual(list(out.iterdir()), [])
        rounds.tell("`export` into a folder that may not be written", 3, "one line, status 1, no file")


class ReadOnly(unittest.TestCase):
    """A file system on which nobody may write."""

    def test_all_that_reads_works_and_all_that_writes_says_why(self):
        words = "Read-only file system"
        with places.small_disk("small", "16m") as disk:
            if not disk:
                rounds.tell("a file system that is read alone", "skipped", "none can be had here")
                self.skipTest("no small file system can be had here (root and mount)")
            corpus, index = disk / "Corpus", disk / "db"
            program.must("add", plans.delivered("sent", most=2), "--corpus", corpus)
            program.must("index", "--corpus", corpus, "--index", index)
            places.read_only(disk)
            before = plans.tree(disk)
            sent = plans.delivered("other", most=3) / "elvsund-2023.docx"
            for arguments, named in [
                (["index", "--full", "--corpus", corpus, "--index", index], index),
                (["add", sent, "--corpus", corpus], corpus),
                (["export", "tiltak", "-o", disk / "x.csv", "--index", index], disk / "x.csv"),
            ]:
                with self.subTest(arguments[0]):
                    self.assertEqual(places.fault(program.run(*arguments), named), "")
            for arguments in [["search", "ungdom"], ["compare", "maalgrupper"]]:
                program.must(*arguments, "--index", index)
            self.assertEqual(program.is_sound(corpus), "")
            self.assertEqual(plans.tree(disk), before)
            places.read_only(disk, False)
        rounds.tell(f"a file system that is read alone ({words})", "3 commands that write, 3 that read",
                    "one line and status 1; what reads works")


if __name__ == "__main__":
    unittest.main()
