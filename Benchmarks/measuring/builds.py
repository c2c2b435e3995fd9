"""The builds that are measured: this checkout's, or those that are named, to compare them."""

import os
import pathlib
import sys

PROJECT = pathlib.Path(__file__).resolve().parent.parent.parent


def add_option(parser, program):
    parser.add_argument("--ours", action="append", metavar="NAME=PROGRAM",
                        help=f"a build of {program}; repeated, builds are compared with each other "
                        "in turn, and ratios are to the first")


def named(options, program):
    """Programs by name; the checkout's own where none is named."""
    builds = {}
    for build in options.ours or [f"tverrsnitt={PROJECT / '.build/release' / program}"]:
        name, _, path = build.partition("=")
        if not os.access(path, os.X_OK):
            sys.exit(f"{pathlib.Path(path or build).name} cannot be run: name it as NAME=PROGRAM, "
                     f"or build it by `swift build -c release --product {program}`")
        builds[name] = pathlib.Path(path).resolve()
    return builds
