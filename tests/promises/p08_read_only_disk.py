"""P8: on a read-only disk or with a read-only file, what was learnt is shown and no answer is taken.

p08_read_only_disk.py PROGRAM CONTENT LYING_DISK. The window was killed before, so that the newest answers are only in the
write-ahead log.
"""

import os
import pathlib
import shutil
import sys
import tempfile

from answering import Learner
from commands import Commands
from disks import Skipped, call, ext4, refusing, remount
from noticing import noticed
from window import Window, expect, report

program, content, lying_disk = sys.argv[1:4]
folder = pathlib.Path(tempfile.mkdtemp(prefix="ingat-promise-")).resolve()


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


def look_but_not_answer(home, learner, *sentences, more=None):
    """By commands and in the window; not a byte changes. `more`: of the environment."""
    before = files_of(home)
    commands = Commands(program, home, more=more)
    learner.more = more
    learner.check_disk()
    expect(commands.told("due")["reviews_today"] == 3, "the answers in the write-ahead log count")
    commands.refused(["answer", "selamat-datang", learner.given[0][0], "3"], *sentences)
    commands.refused(["undo"], *sentences)
    marks = folder / f"marks-of-{home.parent.name}"
    with Window(program, home, marks=marks, more=more) as window:
        frame = window.until("Home", lambda seen: seen.screen == "home")
        for sentence in sentences:
            expect(frame.says(sentence), f"“{sentence}” is said: {frame}")
        window.key("alt+2")
        window.settled()
        window.key("space", "2", "ctrl+z")
        frame = window.settled()
        expect(not frame.can_press("study/remembered") and not frame.can_press("study/forgot"), f"no grade: {frame}")
        window.key("alt+4")
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


def may_be_written_again(home, learner):
    learner.check_disk()
    expect(Commands(program, home).run("undo")[0] == 0, "may it be written again, it is")


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
            may_be_written_again(home, learner)
    except Skipped as why:
        return f"skipped: {why}"
    return "3 answers shown of 3"


def file_without_leave():
    """with a progress file that its learner may not write (chmod)"""
    home = folder / "disk3" / "home"
    if os.geteuid() == 0:
        return "skipped: root may write whatever its mode is"
    home.parent.mkdir()
    learner = killed_in_a_sitting(home)
    (home / "progress.db").chmod(0o400)
    look_but_not_answer(home, learner, "cannot be written")
    (home / "progress.db").chmod(0o600)
    may_be_written_again(home, learner)
    return "3 answers shown of 3"


def on_refusing(name, root="."):
    """Killed in a sitting below `name`; then all below `root` of it is read-only by refused calls."""
    disk = refusing(lying_disk, folder / name, "read_only", root)
    home = disk.folder / "home"
    return disk, home, killed_in_a_sitting(home)


def calls_refused():
    """on a disk below which every call that changes something is refused (EROFS), which goes everywhere"""
    disk, home, learner = on_refusing("disk4")
    disk.refuse()
    look_but_not_answer(home, learner, "cannot be written", more=disk.more)
    disk.allow()
    may_be_written_again(home, learner)
    return "3 answers shown of 3"


def calls_on_the_file_refused():
    """with a progress file that alone is read-only (EROFS), as a file that is mounted so"""
    disk, home, learner = on_refusing("disk5", "home/progress.db")
    disk.refuse()
    look_but_not_answer(home, learner, "cannot be written", more=disk.more)
    disk.allow()
    may_be_written_again(home, learner)
    return "3 answers shown of 3"


def unheard_is_noticed():
    """were the calls not refused, what is looked for would not be found"""
    disk, home, learner = on_refusing("disk6")
    return noticed(lambda: look_but_not_answer(home, learner, "cannot be written", more=disk.more), "is said: The bank")


try:
    report("P8", [read_only_disk, read_only_file, file_without_leave, calls_refused, calls_on_the_file_refused,
                  unheard_is_noticed])
finally:
    shutil.rmtree(folder)
