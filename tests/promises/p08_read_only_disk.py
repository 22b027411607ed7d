"""P8: on a read-only disk or with a read-only file, what was learnt is shown and no answer is taken.

p08_read_only_disk.py PROGRAM CONTENT. The window was killed before, so that the newest answers are only in the write-ahead log.
"""

import pathlib
import shutil
import sys
import tempfile

from answering import Learner
from commands import Commands
from disks import Skipped, call, ext4, remount
from window import Window, expect, report

program, content = sys.argv[1:3]
folder = pathlib.Path(tempfile.mkdtemp(prefix="ingat-promise-"))


def killed_in_a_sitting(home):
    learner = Learner(program, home, content)
    # The marks of the frames are written beside the data folder: the disk has room for them.
    with Window(program, home) as window:
        window.until("the first run", lambda frame: frame.screen == "first_run")
        window.key("1")
        for _ in range(3):
            learner.answer(window, by_mouse=False, rightly=True)
        window.kill()
    hot = home / "progress.db-wal"
    expect(hot.exists() and hot.stat().st_size > 0, f"the newest answers are in {hot}")
    return learner


def files_of(home):
    return {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in home.iterdir() if path.is_file()}


def look_but_not_answer(home, learner, *sentences):
    """By commands and in the window; not a byte changes."""
    before = files_of(home)
    commands = Commands(program, home)
    learner.check_disk()
    expect(commands.told("due")["reviews_today"] == 3, "the answers in the write-ahead log count")
    commands.refused(["answer", "selamat-datang", learner.given[0][0], "3"], *sentences)
    commands.refused(["undo"], *sentences)
    marks = folder / f"marks-of-{home.parent.name}"
    with Window(program, home, marks=marks) as window:
        frame = window.until("Home", lambda seen: seen.screen == "home")
        for sentence in sentences:
            expect(frame.says(sentence), f"“{sentence}” is said: {frame}")
        window.key("alt+2")
        window.settled()
        window.key("space", "2", "ctrl+z")
        frame = window.settled()
        expect(not frame.can_press("study/remembered") and not frame.can_press("study/forgot"), f"no grade: {frame}")
        window.key("alt+3")
        window.until("Settings", lambda seen: seen.screen == "settings")
        window.close()
    expect(files_of(home) == before, "not a byte changed, and no file came or went")


def read_only_disk():
    """on an ext4 mounted read-only, with answers that are only in the write-ahead log"""
    try:
        with ext4(folder / "disk", folder / "image") as disk:
            home = disk / "home"
            learner = killed_in_a_sitting(home)
            remount(disk, "ro")
            look_but_not_answer(home, learner, "cannot be written")
    except Skipped as why:
        return f"skipped: {why}"
    return "3 answers shown of 3"


def read_only_file():
    """with a progress file that nobody may write, not even root (chattr +i)"""
    try:
        with ext4(folder / "disk2", folder / "image2") as disk:
            home = disk / "home"
            learner = killed_in_a_sitting(home)
            done, why = call("chattr", "+i", home / "progress.db")
            if not done:
                raise Skipped(f"no file can be made immutable here: {why}")
            try:
                look_but_not_answer(home, learner, "cannot be written")
            finally:
                call("chattr", "-i", home / "progress.db")
            learner.check_disk()
            expect(Commands(program, home).run("undo")[0] == 0, "may it be written again, it is")
    except Skipped as why:
        return f"skipped: {why}"
    return "3 answers shown of 3"


try:
    report("P8", [read_only_disk, read_only_file])
finally:
    shutil.rmtree(folder)
