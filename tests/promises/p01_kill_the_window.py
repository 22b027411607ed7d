"""P1: when the next card is shown, the last answer is on the disk. p01_kill_the_window.py PROGRAM CONTENT LYING_DISK

The window is killed after the first, the second, … answer of a sitting, as soon as the next card is on the screen.
"""

import itertools
import os
import random
import shutil
import sys
import tempfile

from answering import Learner
from noticing import noticed, on_lying_disk
from window import Window, expect, log_of, report

program, content, lying_disk = sys.argv[1:4]
folder = os.path.realpath(tempfile.mkdtemp(prefix="ingat-promise-"))
KILLS = 40 if os.environ.get("INGAT_LONG") else 6
FOR_A_DAY = 10  # kills of one learner, who has cards for no more
# Memory can be believed only if it is the log's: the log is read again, and nothing was mended.
UNTOUCHED = ("computed again", "damaged", "missing")


class Hasty(Learner):
    """Looks at the disk only after a kill."""

    def check_disk(self):
        pass


def expect_kept(learner, kills):
    kept = [(entry["card"], entry["rating"]) for entry in log_of(program, learner.home) if not entry["undone"]]
    lost = learner.given[len(kept):] if kept == learner.given[:len(kept)] else learner.given
    expect(kept == learner.given, f"killed for the {kills}. time: LOST {lost}; given {learner.given}, there are {kept}")


def kill(home, times, more=None):
    """Answers and kills so many times; what was answered."""
    learner = Hasty(program, home, content)
    dice = random.Random(1)
    for sitting in range(1, times + 1):
        with Window(program, home, more=more) as window:
            frame = window.until("a start", lambda seen: seen.screen in ("first_run", "home"))
            for words in UNTOUCHED:
                expect(not frame.says(words), f"after {sitting - 1} kills: {frame}")
            window.key("1" if frame.screen == "first_run" else "alt+2")
            for number in range(1 + sitting % 3):
                learner.answer(window, by_mouse=False, rightly=dice.random() < 0.7)
            window.kill()
        expect_kept(learner, sitting)
    return learner.given


def killed_again_and_again():
    """killed after every n-th answer as soon as the next card shows, each answer is there at the next start"""
    given = []
    for before in range(0, KILLS, FOR_A_DAY):
        given += kill(f"{folder}/home-{before}", min(FOR_A_DAY, KILLS - before))
    return f"{KILLS} kills, {len(given)} answers shown as kept, {len(given)} there"


def too_early_is_noticed():
    """a window that shows the next card before the disk has the answer is found out at the first kill"""
    home = f"{folder}/early"
    return noticed(lambda: kill(home, 1, on_lying_disk(lying_disk, home, "late")), "killed for the 1. time: LOST")


def expect_order(entries):
    ids = [entry["id"] for entry in entries]
    expect(ids == sorted(set(ids)), f"ids rise: {ids}")
    for before, after in itertools.pairwise(entries):
        expect(before["at"] <= after["at"], f"{before} before {after}")


def order_is_kept():
    """the log is in the order in which the answers were given, and no review is there twice; else it is noticed"""
    entries = log_of(program, f"{folder}/home-0")
    expect_order(entries)
    noticed(lambda: expect_order([entries[1], entries[0], *entries[2:]]), "ids rise")
    noticed(lambda: expect_order([entries[0], *entries]), "ids rise")
    earlier = {**entries[1], "at": entries[0]["at"][:3] + "0" + entries[0]["at"][4:]}
    noticed(lambda: expect_order([entries[0], earlier, *entries[2:]]), "before")


try:
    report("P1", [killed_again_and_again, order_is_kept, too_early_is_noticed])
finally:
    shutil.rmtree(folder)
