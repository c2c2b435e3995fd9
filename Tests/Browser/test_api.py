"""The API answers whatever its description lets anybody ask, and refuses the rest in order."""

import json
import os
import re
import subprocess
import sys
import unittest
import urllib.request

import server

SEED = "20161"
# A value that the index does not have is an error that names the nearest: no description can list
# the values beforehand.
UNFIT = "positive_data_acceptance"
ASK = """
import sys
from schemathesis.cli import schemathesis
schemathesis(sys.argv[1:])
"""


def ask(description, site, examples):
    """What schemathesis says, and whether it is content."""
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            ASK,
            "run",
            str(description),
            "--url",
            site,
            "--phases",
            "examples,coverage,fuzzing",
            "--max-examples",
            str(examples),
            "--seed",
            SEED,
            "--exclude-checks",
            UNFIT,
            # Files that other programs make take seconds each.
            "--exclude-path-regex",
            "/export/",
            "--no-color",
        ],
        cwd=server.scratch("schemathesis"),
        env={**os.environ, "HYPOTHESIS_STORAGE_DIRECTORY": str(server.scratch("hypothesis"))},
        capture_output=True,
        text=True,
    )
    return done.stdout + done.stderr, done.returncode == 0


class Api(unittest.TestCase):
    def setUp(self):
        self.site = server.fictional()
        self.address = f"{self.site}/openapi.json"

    def test_it_keeps_to_its_description(self):
        told, is_content = ask(self.address, self.site, examples=20)
        self.assertTrue(is_content, told)
        self.assertGreater(int(re.search(r"(\d+) generated", told).group(1)), 100, told)

    def test_an_answer_of_another_shape_is_found_out(self):
        with urllib.request.urlopen(self.address) as answer:
            description = json.load(answer)
        total = description["components"]["schemas"]["SearchResults"]["properties"]["total"]
        total["type"] = "string"
        spoilt = server.scratch("schemathesis") / "spoilt.json"
        spoilt.write_text(json.dumps(description))
        told, is_content = ask(spoilt, self.site, examples=2)
        self.assertFalse(is_content)
        self.assertIn("is not of type \"string\"", told)


if __name__ == "__main__":
    unittest.main()
