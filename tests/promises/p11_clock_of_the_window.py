"""P11, in the window: a clock a year ahead is asked about before an answer is kept by it, also when it is then corrected.

p11_clock_of_the_window.py PROGRAM CONTENT. The clock is libfaketime's, and is changed while the window is open.
"""

import datetime
import glob
import pathlib
import shutil
import sys
import tempfile

from answering import Learner
from window import Window, expect, log_of, report

program, content = sys.argv[1:3]
folder = pathlib.Path(tempfile.mkdtemp(prefix="ingat-promise-"))
ASKS = "Is the date right?"
RIGHT = "study/notice/action"


class Clock:
    """The clock of the window, so many days off."""

    def __init__(self, days):
        found = glob.glob("/usr/lib/*/faketime/libfaketimeMT.so.1")
        expect(found, "libfaketime is installed")
        self.file = folder / "clock"
        self.set(days)
        self.around = {"LD_PRELOAD": found[0], "FAKETIME_TIMESTAMP_FILE": str(self.file), "FAKETIME_NO_CACHE": "1",
                       "FAKETIME_DONT_FAKE_MONOTONIC": "1"}

    def set(self, days):
        self.file.write_text(f"{days:+d}d\n", encoding="ascii")


def days_off(entry):
    seen = datetime.datetime.fromisoformat(entry["at"])
    return round((seen - datetime.datetime.now(datetime.timezone.utc)).total_seconds() / 86400)


def begun(name):
    """Two answers by the right clock."""
    home = folder / name
    learner = Learner(program, home, content)
    with Window(program, home, marks=folder / "marks") as window:
        window.until("the first run", lambda frame: frame.screen == "first_run")
        window.key("1")
        for _ in range(2):
            learner.answer(window, by_mouse=False, rightly=True)
        window.close()
    return home


def start(window):
    window.until("Home", lambda frame: frame.screen == "home")
    window.click("home/start")
    return window.until("a card", lambda frame: frame.card is not None and not frame.answered)


def answer(window, frame):
    """Whatever kind it is, somehow; it is asked for right or wrong."""
    card = frame.card
    keys = {"recall": ("space", "2"), "options": ("1",)}.get(frame.kind, ("Return",))
    if frame.kind == "typed":
        window.type("nothing")
    for key in keys:
        window.settled(0.4)
        window.key(key)
    return window.until("what comes of it", lambda seen: seen.says(ASKS) or seen.card != card or seen.answered)


def asked(window, frame):
    """The answer waits, the card stays, and Space alone does not make it go on."""
    card = frame.card
    answer(window, frame)
    frame = window.until("a question about the date", lambda seen: seen.says(ASKS))
    expect(frame.card == card and frame.can_press(RIGHT), f"the same card, with a way on: {frame}")
    window.settled(0.4)
    window.key("space")
    frame = window.settled(0.4)
    expect(frame.says(ASKS), f"who presses Space from card to card does not answer it: {frame}")


def said_right(window, home, entries):
    window.click(RIGHT)
    window.until("an end of the question", lambda seen: not seen.says(ASKS))
    log = log_of(program, home)
    expect(len(log) == entries, f"{entries} answers are kept: {log}")
    return log[-1]


def ahead_then_corrected():
    """a year ahead, corrected before anything is kept: the answer has the right date, and no card moved"""
    home, clock = begun("corrected"), Clock(365)
    before = log_of(program, home)
    with Window(program, home, marks=folder / "marks", more=clock.around) as window:
        asked(window, start(window))
        expect(log_of(program, home) == before, "nothing is kept meanwhile")
        clock.set(0)
        expect(days_off(said_right(window, home, len(before) + 1)) == 0, "it has the right date")
        window.close()


def ahead_and_believed():
    """a year ahead and believed, then corrected: everything is there, in order, and it is asked about once more"""
    home, clock = begun("believed"), Clock(365)
    before = log_of(program, home)
    with Window(program, home, marks=folder / "marks", more=clock.around) as window:
        asked(window, start(window))
        expect(days_off(said_right(window, home, len(before) + 1)) == 365, "it is kept as was said")
        window.close()
    clock.set(0)
    with Window(program, home, marks=folder / "marks", more=clock.around) as window:
        asked(window, start(window))
        expect(days_off(said_right(window, home, len(before) + 2)) == 0, "it is kept by the clock of now")
        frame = window.settled(0.4)
        if frame.answered:
            window.key("Return")
            frame = window.until("the next card", lambda seen: not seen.answered)
        answer(window, frame)
        window.settled(0.4)
        expect(not window.last.says(ASKS), f"and not asked about again: {window.last}")
        window.close()
    log = log_of(program, home)
    expect(log[:2] == before and len(log) == 5, f"nothing is lost: {log}")
    ids = [entry["id"] for entry in log]
    expect(ids == sorted(set(ids)), f"in the order given: {ids}")


try:
    report("P11 in the window", [ahead_then_corrected, ahead_and_believed])
finally:
    shutil.rmtree(folder)
