"""Places where writing goes wrong, and what is asked of a run there."""

import contextlib
import os
import pathlib
import shutil
import subprocess

import program

# Words that run a program as somebody who owns nothing.
AS_NOBODY = ["setpriv", f"--reuid={program.NOBODY}", f"--regid={program.NOBODY}", "--clear-groups"]


def is_root():
    return os.geteuid() == 0


def as_other():
    """Words that take root's rights away; none where there are none."""
    return AS_NOBODY if is_root() else []


def can_be_other():
    """Whether the program can be run by somebody without rights: its folder may be closed to them.

    It is started all the same then, with root's rights, and has them no more when it looks around.
    """
    with contextlib.suppress(OSError):
        return subprocess.run([*as_other(), "test", "-r", program.PROGRAM]).returncode == 0
    return False


@contextlib.contextmanager
def small_disk(name, size):
    """Lends a file system of so many bytes in memory; nothing where it cannot be had."""
    folder = program.scratch(name)
    words = ["mount", "-t", "tmpfs", "-o", f"size={size},mode=777", "tmpfs", folder]
    can_mount = is_root() and shutil.which("mount")
    if not can_mount or subprocess.run(words, capture_output=True).returncode != 0:
        yield None
        return
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", folder], check=True)


def read_only(folder, is_so=True):
    """Lets nobody write to a small disk, root neither."""
    subprocess.run(["mount", "-o", "remount," + ("ro" if is_so else "rw"), folder], check=True)


@contextlib.contextmanager
def room(folder, free):
    """Fills a small disk up to so many free bytes."""
    filler = pathlib.Path(folder) / "filler"
    status = os.statvfs(folder)
    filler.write_bytes(bytes(max(0, status.f_bavail * status.f_bsize - free)))
    try:
        yield
    finally:
        filler.unlink()


def own(folder, mode=0o755):
    """Gives all of it to the one who has no other rights."""
    for place in [pathlib.Path(folder), *pathlib.Path(folder).rglob("*")]:
        if is_root():
            os.chown(place, program.NOBODY, program.NOBODY)
        if place.is_dir():
            os.chmod(place, mode)


def fault(ended, *words):
    """What is wrong about how a run said that it failed; nothing when all is as it should be."""
    told = [line for line in ended.errors.splitlines() if line.startswith("tverrsnitt: ")]
    if ended.status != 1:
        return f"{ended}: not status 1"
    if len(told) != 1 or ended.last != told[0]:
        return f"{ended.errors!r}: not one line at the end"
    missing = [str(word) for word in words if str(word) not in told[0]]
    return f"{told[0]!r} does not say {missing}" if missing else ""
