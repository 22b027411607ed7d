"""P9: on a full disk no answer is shown as kept that is not, nothing earlier is lost, and it goes on when there is room again.

p09_full_disk.py PROGRAM CONTENT LYING_DISK
"""

import os
import pathlib
import shutil
import sys
import tempfile

from answering import Learner
from commands import Commands
from disks import Skipped, tmpfs
from noticing import noticed, on_lying_disk
from window import PATIENCE, Window, expect, report

program, content, lying_disk = sys.argv[1:4]
folder = pathlib.Path(tempfile.mkdtemp(prefix="ingat-promise-")).resolve()
FULL = "the disk is full"


class Ballast:
    """A file that takes all the room there is."""

    def __init__(self, disk):
        self.path = disk / "ballast"

    def fill(self):
        with open(self.path, "ab", buffering=0) as file:
            for size in (65536, 4096, 512, 1):
                try:
                    while True:
                        file.write(bytes(size))
                except OSError:
                    continue

    def drop(self):
        os.truncate(self.path, 0)


def fill_before_a_grade(window, learner, ballast):
    """Answers, and fills the disk when the next answer is shown; the card that waits for its grade."""
    window.until("the first run", lambda frame: frame.screen == "first_run")
    window.key("1")
    frame = learner.answer(window, by_mouse=False, rightly=True)
    while frame.kind != "recall":
        frame = learner.answer(window, by_mouse=False, rightly=True)
    ballast.fill()
    window.key("space")
    window.until_shown("study/remembered")
    window.settled(0.5)
    return frame.card


def grade_refused(window, learner, card, patience=PATIENCE):
    """The grade is given, and not shown as kept."""
    window.key("2")
    frame = window.until("why not", lambda seen: seen.says(FULL), patience)
    expect(frame.card == card, f"the same card stays: {frame}")
    learner.check_disk()


def in_the_window():
    """in the middle of a sitting: the answer is not shown as kept, and is once there is room and it is tried again"""
    try:
        with tmpfs(folder / "disk", "4m") as disk:
            home, ballast = disk / "home", Ballast(disk)
            learner = Learner(program, home, content)
            with Window(program, home, marks=folder / "marks") as window:
                card = fill_before_a_grade(window, learner, ballast)
                grade_refused(window, learner, card)
                window.key("Return")  # try again: still full
                frame = window.settled(0.5)
                expect(frame.card == card and frame.says(FULL), f"still full: {frame}")
                learner.check_disk()
                ballast.drop()
                window.key("Return")
                learner.given.append((card, 3))
                window.until("the next card", lambda seen: seen.card != card or not seen.answered)
                learner.check_disk()
                learner.answer(window, by_mouse=False, rightly=True)
                window.close()
            learner.check_disk()
    except Skipped as why:
        return f"skipped: {why}"
    return f"{len(learner.given)} answers"


def deaf_window_is_noticed():
    """a window that shows as kept what the disk refused is found out, and so is the answer that is missing then"""
    try:
        with tmpfs(folder / "disk5", "4m") as disk:
            home, ballast = disk / "home", Ballast(disk)
            learner = Learner(program, home, content)
            deaf = on_lying_disk(lying_disk, home, "deaf")
            with Window(program, home, marks=folder / "marks5", more=deaf) as window:
                card = fill_before_a_grade(window, learner, ballast)
                noticed(lambda: grade_refused(window, learner, card, patience=3), "waited for why not")
                window.until("the next card", lambda frame: frame.card != card)
                learner.given.append((card, 3))
                return noticed(learner.check_disk, "but the disk has")
    except Skipped as why:
        return f"skipped: {why}"


def expect_log(commands, cards):
    kept = [entry["card"] for entry in commands.log()]
    expect(kept == cards, f"only what was kept is there, each once: {kept}")


def answered_once(disk, name):
    """A full disk with one answer on it: commands, ballast and cards, the first of them answered."""
    ballast = Ballast(disk)
    commands = Commands(program, disk / name)
    commands.run("answer", "selamat-datang", "none", "3")  # puts the banks there
    cards = commands.due("selamat-datang")["cards"]
    commands.answer("selamat-datang", cards[0], 3)
    ballast.fill()
    return commands, ballast, cards


def refused(commands, card):
    commands.refused(["answer", "selamat-datang", card, "3"], "progress.db", FULL)


def by_commands():
    """`ingat answer` says that the disk is full and ends with 1; what was there is shown; with room it is kept"""
    try:
        with tmpfs(folder / "disk2", "2m") as disk:
            commands, ballast, cards = answered_once(disk, "home")
            for card in cards[1:4]:
                refused(commands, card)
            expect_log(commands, cards[:1])
            ballast.drop()
            for card in cards[1:4]:
                commands.answer("selamat-datang", card, 3)
            expect_log(commands, cards[:4])
    except Skipped as why:
        return f"skipped: {why}"
    return None


def deaf_command_is_noticed():
    """an `ingat answer` that does not hear that the disk is full is found out, and so is the answer that is missing then"""
    try:
        with tmpfs(folder / "disk6", "2m") as disk:
            commands, ballast, cards = answered_once(disk, "home")
            deaf = Commands(program, commands.home, more=on_lying_disk(lying_disk, commands.home, "deaf"))
            noticed(lambda: refused(deaf, cards[1]), "is refused: 0")
            (commands.home / "progress.db-told").unlink()  # by which the program itself would miss it
            said = noticed(lambda: expect_log(commands, cards[:2]), "only what was kept is there")
            ballast.drop()
            expect_log(commands, cards[:1])
            return said
    except Skipped as why:
        return f"skipped: {why}"


def opened_on_a_full_disk():
    """opened on a full disk the window says what is the matter and shows what is there; nothing is lost"""
    try:
        with tmpfs(folder / "disk3", "2m") as disk:
            home, ballast = disk / "home", Ballast(disk)
            commands = Commands(program, home)
            commands.run("answer", "selamat-datang", "none", "3")
            card = commands.due("selamat-datang")["cards"][0]
            commands.answer("selamat-datang", card, 3)
            ballast.fill()
            with Window(program, home, marks=folder / "marks3") as window:
                window.until("Home", lambda frame: frame.screen == "home")
                window.key("alt+2")
                window.until("a card", lambda frame: frame.card)
                window.close()
            expect([entry["card"] for entry in commands.log()] == [card], "the answer is there")
            ballast.drop()
            expect(commands.run("undo")[0] == 0, "and can be taken back when there is room")
    except Skipped as why:
        return f"skipped: {why}"
    return None


def begun_on_a_full_disk():
    """begun on a full disk: a sentence, and nothing half made that would be in the way later"""
    try:
        with tmpfs(folder / "disk4", "1m") as disk:
            home, ballast = disk / "home", Ballast(disk)
            home.mkdir()
            ballast.fill()
            commands = Commands(program, home)
            commands.refused(["answer", "selamat-datang", "none", "3"], FULL)
            with Window(program, home, marks=folder / "marks4") as window:
                window.until("why", lambda frame: frame.says(FULL))
                window.close()
            ballast.drop()
            commands.run("answer", "selamat-datang", "none", "3")
            card = commands.due("selamat-datang")["cards"][0]
            commands.answer("selamat-datang", card, 3)
    except Skipped as why:
        return f"skipped: {why}"
    return None


try:
    report("P9", [in_the_window, by_commands, opened_on_a_full_disk, begun_on_a_full_disk, deaf_window_is_noticed,
                  deaf_command_is_noticed])
finally:
    shutil.rmtree(folder)
