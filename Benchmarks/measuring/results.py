"""Results as a table to read and as JSON to go on with, by date and machine."""

import datetime
import json
import pathlib

from measuring import machine

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "results"


def table(head, rows):
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(str(cell) for cell in line) + " |" for line in lines)


def add_option(parser):
    parser.add_argument("--write", action="store_true",
                        help="keep the report in results/, by date and machine")


def give(options, name, text, data):
    """Prints the report, and keeps it with its figures when asked to."""
    print(text + "\n")
    if not options.write:
        return
    FOLDER.mkdir(exist_ok=True)
    stem = f"{datetime.date.today()}-{machine.slug()}-{name}"
    (FOLDER / f"{stem}.md").write_text(text + "\n", encoding="utf-8")
    (FOLDER / f"{stem}.json").write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")
