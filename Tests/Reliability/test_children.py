"""Programs that were started for a file, when whoever started them is killed."""

import os
import shutil
import time
import unittest

import plans
import program
import rounds

CHROMIUM = ["chromium", "chromium-browser", "google-chrome"]
WORKERS = {"pandoc", "sleep", *CHROMIUM}
# Seconds that a program may go on with what it has begun; a program that hangs, as its limits say.
WORK, MOST = 30, 80


class Children(unittest.TestCase):
    def setUp(self):
        self.assertEqual(program.living(), {})
        self.corpus, self.index = plans.indexed()

    def orphans(self, arguments, within, **options):
        """Kills a run while another program works for it: who was left, and how long they lived."""
        process = program.start(arguments, **options)
        came = program.eventually(lambda: self.is_working() or process.poll() is not None, 60)
        self.assertIsNotNone(came)
        process.kill()
        process.wait(timeout=program.PATIENCE)
        left = sorted(set(program.living().values()))
        lived = program.eventually(lambda: not program.living(), within)
        self.assertIsNotNone(lived, f"still there after {within} s: {program.living()}")
        return left, lived

    @staticmethod
    def is_working():
        """Whether a program is at its work, beside those that only set it its limits."""
        return bool(set(program.living().values()) & WORKERS)

    def clear(self):
        """The next run takes away the folder of the one that was killed, once it is a minute old."""
        left = list(program.TEMPORARY.glob("tverrsnitt-child-*"))
        for folder in left:
            os.utime(folder, (time.time() - 100, time.time() - 100))
        sent = plans.delivered("clearing", most=3) / "elvsund-2023.docx"
        program.must("add", sent, "--dry-run", "--corpus", self.corpus)
        self.assertEqual(list(program.TEMPORARY.glob("tverrsnitt-child-*")), [])
        return len(left)

    @staticmethod
    def tool(script):
        """An environment in which pandoc does this."""
        tools = program.scratch("tools")
        place = tools / "pandoc"
        place.write_text(f"#!/bin/sh\n{script}\n")
        place.chmod(0o755)
        return {"PATH": f"{tools}{os.pathsep}{os.environ['PATH']}"}

    def test_those_that_do_their_work(self):
        sent = plans.delivered("sent", most=3) / "elvsund-2023.docx"
        out = program.scratch("out")
        slow = self.tool(f'sleep 2; exec {shutil.which("pandoc")} "$@"')
        runs = {"pandoc for `add`": ["add", sent, "--corpus", self.corpus],
                "pandoc for `export`": self.export(out / "table.docx")}
        if any(map(shutil.which, CHROMIUM)):
            runs["Chromium for `export`"] = self.export(out / "table.pdf")
        for name, arguments in runs.items():
            with self.subTest(name):
                left, lived = self.orphans(arguments, WORK, env=slow)
                folders = self.clear()
                rounds.tell(
                    f"killed while {name} works", "once",
                    f"{', '.join(left) or 'nothing'} left, ended by itself after {lived:.1f} s; "
                    f"{folders} temporary folder left, cleared by the next run")
        self.assertEqual(list(out.iterdir()), [])

    def export(self, place):
        return ["export", "tiltak", "-o", place, "--index", self.index]

    def test_one_that_hangs(self):
        """It ends by its own limit, though nobody is left to end it."""
        if not rounds.is_long():
            self.skipTest("takes a minute: in the long round")
        sent = plans.delivered("sent", most=3) / "elvsund-2023.docx"
        left, lived = self.orphans(
            ["add", sent, "--corpus", self.corpus], MOST, env=self.tool("exec sleep 1000"))
        self.clear()
        rounds.tell("killed while a program that hangs works for `add`", "once",
                    f"{', '.join(left)} left, ended by its limit after {lived:.0f} s")


if __name__ == "__main__":
    unittest.main()
