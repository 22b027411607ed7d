"""P7: of two instances only one writes, and the other says so and shows a true copy. p07_two_instances.py PROGRAM CONTENT"""

import datetime
import pathlib
import shutil
import subprocess
import sys
import tempfile
import threading
import time

from answering import Learner
from commands import Commands
from window import Failed, Window, environment, expect, report

program, content = sys.argv[1:3]
folder = pathlib.Path(tempfile.mkdtemp(prefix="ingat-promise-"))
IN_USE = "another Ingat window is open"


def beside_a_window():
    """beside a window, `answer` and `undo` end with 1 and a sentence; `log` and `due` show what is on the disk"""
    home = folder / "window"
    learner, commands = Learner(program, home, content), Commands(program, home)
    with Window(program, home) as window:
        window.until("the first run", lambda frame: frame.screen == "first_run")
        window.key("1")
        learner.answer(window, by_mouse=False, rightly=True)
        card = learner.given[0][0]
        commands.refused(["answer", "selamat-datang", card, "3"], IN_USE)
        commands.refused(["undo"], IN_USE)
        expect(commands.told("due")["reviews_today"] == 1, "the copy has the answer of this moment")
        learner.answer(window, by_mouse=False, rightly=True)
        window.close()
    expect(commands.run("undo")[0] == 0, "when the window is closed, it is done")


def second_window():
    """a second window says so, shows the figures, and takes no answer while the first goes on"""
    home = folder / "windows"
    learner = Learner(program, home, content)
    with Window(program, home) as first:
        first.until("the first run", lambda frame: frame.screen == "first_run")
        first.key("1")
        learner.answer(first, by_mouse=False, rightly=True)
        with Window(program, home) as second:
            second.until("why", lambda frame: frame.screen == "home" and frame.says(IN_USE))
            second.key("alt+2")
            second.settled()
            second.key("space", "2", "ctrl+z")
            frame = second.settled()
            expect(not frame.can_press("study/remembered"), f"no grade can be given: {frame}")
            learner.check_disk()
            second.close()
        first.focus()
        learner.answer(first, by_mouse=False, rightly=True)
        first.close()
    learner.check_disk()


class FullSpeed:
    """Another instance that writes as fast as it can, and counts what it was told is kept."""

    def __init__(self, home):
        self.process = subprocess.Popen([program, "selftest", "writer", home], env=environment(home), text=True,
                                        stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.acknowledged = 0
        self.reader = threading.Thread(target=self._count)
        self.reader.start()
        while self.acknowledged == 0 and self.process.poll() is None:
            time.sleep(0.01)

    def _count(self):
        for line in self.process.stdout:
            self.acknowledged = int(line.split()[1])

    def __enter__(self):
        return self

    def __exit__(self, *what):
        self.process.kill()
        self.reader.join()
        self.process.wait()
        self.process.stdout.close()
        self.process.stderr.close()


def number_of(entry):
    """Of the deed that a review of a self-test is: each is five hours after the one before (store/selftest_plan.cpp)."""
    beginning, between = 20000 * 24 * 3600, 5 * 3600
    return (datetime.datetime.fromisoformat(entry["at"]).timestamp() - beginning) / between


def shown_in(entries):
    return [(number_of(entry), entry["card"], entry["rating"], entry["undone"]) for entry in entries]


def expect_moment(entries, first, last):
    """The log is the whole log after one of the deeds `first` to `last`, also in what is taken back: all that are done
    once more, elsewhere."""
    again = Commands(program, folder / "again")
    shown = shown_in(entries)
    again.run("selftest", "writer", again.home, first)
    for _ in range(first, last + 1):
        if shown_in(again.log()) == shown:
            return
        again.run("selftest", "writer", again.home, 1)
    raise Failed(f"no log that there was after {first} to {last} deeds: {shown}")


def while_the_other_writes():
    """while the first writes at full speed, `log` shows all that was acknowledged before, whole and in order"""
    home = folder / "busy"
    home.mkdir()
    commands, longest, readings, early = Commands(program, home), 0.0, [], None
    with FullSpeed(home) as first:
        end = time.monotonic() + 5
        while time.monotonic() < end:
            acknowledged, began = first.acknowledged, time.monotonic()
            entries = commands.log()
            longest = max(longest, time.monotonic() - began)
            ids = [entry["id"] for entry in entries]
            expect(ids == sorted(set(ids)), "in order, each once")
            readings.append((acknowledged, {number_of(entry) for entry in entries}))
            if early is None and any(entry["undone"] for entry in entries):
                early = entries, acknowledged, first.acknowledged + 20  # of which some may be heard of late
            commands.told("due")
        expect(first.process.poll() is None, "the first goes on")
        written = first.acknowledged
    code, _, err = commands.run("selftest", "verify", home)
    expect(code == 0, f"the store of the first is whole: {err}")
    # To take back or bring back is a deed, but no review of its own: which are is known when all is known.
    whole = {number_of(entry) for entry in commands.log()}
    for acknowledged, shown in readings:
        missing = sorted(number for number in whole - shown if number <= acknowledged)
        expect(not missing, f"{acknowledged} were acknowledged before, but {missing} are not shown")
    expect(early is not None, "a reading with something that is taken back")
    expect_moment(*early)
    return f"{len(readings)} times log and due beside {written} writes, the longest took {longest:.2f} s"


try:
    report("P7", [beside_a_window, second_window, while_the_other_writes])
finally:
    shutil.rmtree(folder)
