"""P1: when the next card is shown, the last answer is on the disk. p01_kill_the_window.py PROGRAM CONTENT

The window is killed after the first, the second, … answer of a sitting, as soon as the next card is on the screen.
"""

import itertools
import os
import random
import shutil
import sys
import tempfile

from answering import Learner
from window import Window, expect, log_of, report

program, content = sys.argv[1:3]
folder = tempfile.mkdtemp(prefix="ingat-promise-")
KILLS = 40 if os.environ.get("INGAT_LONG") else 6
# Memory can be believed only if it is the log's: the log is read again, and nothing was mended.
UNTOUCHED = ("computed again", "damaged", "missing")


class Hasty(Learner):
    """Looks at the disk only after a kill."""

    def check_disk(self):
        pass


def killed_again_and_again():
    """killed after every n-th answer as soon as the next card shows, each answer is there at the next start"""
    home = f"{folder}/home"
    learner = Hasty(program, home, content)
    dice = random.Random(1)
    for sitting in range(1, KILLS + 1):
        with Window(program, home) as window:
            frame = window.until("a start", lambda seen: seen.screen in ("first_run", "home"))
            for words in UNTOUCHED:
                expect(not frame.says(words), f"after {sitting - 1} kills: {frame}")
            window.key("1" if frame.screen == "first_run" else "alt+2")
            for number in range(1 + sitting % 3):
                learner.answer(window, by_mouse=False, rightly=dice.random() < 0.7)
            window.kill()
        kept = [(entry["card"], entry["rating"]) for entry in log_of(program, home) if not entry["undone"]]
        expect(kept == learner.given, f"killed for the {sitting}. time: given {learner.given}, there are {kept}")
    return f"{KILLS} kills, {len(learner.given)} answers shown as kept, {len(learner.given)} there"


def order_is_kept():
    """the log is in the order in which the answers were given, and no review is there twice"""
    entries = log_of(program, f"{folder}/home")
    ids = [entry["id"] for entry in entries]
    expect(ids == sorted(set(ids)), f"ids rise: {ids}")
    for before, after in itertools.pairwise(entries):
        expect(before["at"] <= after["at"], f"{before} before {after}")


try:
    report("P1", [killed_again_and_again, order_is_kept])
finally:
    shutil.rmtree(folder)
