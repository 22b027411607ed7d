"""P9: on a full disk no answer is shown as kept that is not, nothing earlier is lost, and it goes on when there is room again.

p09_full_disk.py PROGRAM CONTENT LYING_DISK. Each scene twice: on a real full disk where one can be mounted, and with the
calls refused that a full disk refuses, which goes everywhere.
"""

import pathlib
import shutil
import sys
import tempfile

from answering import Learner
from commands import Commands
from disks import Skipped, refusing, tmpfs
from noticing import noticed, on_lying_disk
from window import PATIENCE, Window, expect, report

program, content, lying_disk = sys.argv[1:4]
folder = pathlib.Path(tempfile.mkdtemp(prefix="ingat-promise-")).resolve()
FULL = "the disk is full"


def fill_before_a_grade(window, learner, disk):
    """Answers, and fills the disk when the next answer is shown; the card that waits for its grade."""
    window.until("the first run", lambda frame: frame.screen == "first_run")
    window.key("1")
    frame = learner.answer(window, by_mouse=False, rightly=True)
    while frame.kind != "recall":
        frame = learner.answer(window, by_mouse=False, rightly=True)
    disk.refuse()
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


def marks_of(disk):
    """Beside the disk, where there is always room."""
    return folder / f"marks-of-{disk.folder.name}"


def deaf_on(disk):
    return {**on_lying_disk(lying_disk, disk.folder, "deaf"), **disk.more}


def in_the_window(disk):
    """in the middle of a sitting: the answer is not shown as kept, and is once there is room and it is tried again"""
    home = disk.folder / "home"
    learner = Learner(program, home, content, disk.more)
    with Window(program, home, marks=marks_of(disk), more=disk.more) as window:
        card = fill_before_a_grade(window, learner, disk)
        grade_refused(window, learner, card)
        window.key("Return")  # try again: still full
        frame = window.settled(0.5)
        expect(frame.card == card and frame.says(FULL), f"still full: {frame}")
        learner.check_disk()
        disk.allow()
        window.key("Return")
        learner.given.append((card, 3))
        window.until("the next card", lambda seen: seen.card != card or not seen.answered)
        learner.check_disk()
        learner.answer(window, by_mouse=False, rightly=True)
        window.close()
    learner.check_disk()
    return f"{len(learner.given)} answers"


def deaf_window_is_noticed(disk):
    """a window that shows as kept what the disk refused is found out, and so is the answer that is missing then"""
    home = disk.folder / "home"
    learner = Learner(program, home, content, disk.more)
    with Window(program, home, marks=marks_of(disk), more=deaf_on(disk)) as window:
        card = fill_before_a_grade(window, learner, disk)
        noticed(lambda: grade_refused(window, learner, card, patience=3), "waited for why not")
        window.until("the next card", lambda frame: frame.card != card)
        learner.given.append((card, 3))
        return noticed(learner.check_disk, "but the disk has")


def expect_log(commands, cards):
    kept = [entry["card"] for entry in commands.log()]
    expect(kept == cards, f"only what was kept is there, each once: {kept}")


def answered_once(disk):
    """A full disk with one answer on it: commands and cards, the first of them answered."""
    commands = Commands(program, disk.folder / "home", more=disk.more)
    commands.run("answer", "selamat-datang", "none", "3")  # puts the banks there
    cards = commands.due("selamat-datang")["cards"]
    commands.answer("selamat-datang", cards[0], 3)
    disk.refuse()
    return commands, cards


def refused(commands, card):
    commands.refused(["answer", "selamat-datang", card, "3"], "progress.db", FULL)


def by_commands(disk):
    """`ingat answer` says that the disk is full and ends with 1; what was there is shown; with room it is kept"""
    commands, cards = answered_once(disk)
    for card in cards[1:4]:
        refused(commands, card)
    expect_log(commands, cards[:1])
    disk.allow()
    for card in cards[1:4]:
        commands.answer("selamat-datang", card, 3)
    expect_log(commands, cards[:4])


def deaf_command_is_noticed(disk):
    """an `ingat answer` that does not hear that the disk is full is found out, and so is the answer that is missing then"""
    commands, cards = answered_once(disk)
    deaf = Commands(program, commands.home, more=deaf_on(disk))
    noticed(lambda: refused(deaf, cards[1]), "is refused: 0")
    (commands.home / "progress.db-told").unlink()  # by which the program itself would miss it
    said = noticed(lambda: expect_log(commands, cards[:2]), "only what was kept is there")
    disk.allow()
    expect_log(commands, cards[:1])
    return said


def opened_on_a_full_disk(disk):
    """opened on a full disk the window says what is the matter and shows what is there; nothing is lost"""
    commands, cards = answered_once(disk)
    with Window(program, commands.home, marks=marks_of(disk), more=disk.more) as window:
        window.until("Home", lambda frame: frame.screen == "home")
        window.key("alt+2")
        window.until("a card", lambda frame: frame.card)
        window.close()
    expect_log(commands, cards[:1])
    disk.allow()
    expect(commands.run("undo")[0] == 0, "and can be taken back when there is room")


def begun_on_a_full_disk(disk):
    """begun on a full disk: a sentence, and nothing half made that would be in the way later"""
    home = disk.folder / "home"
    home.mkdir()
    disk.refuse()
    commands = Commands(program, home, more=disk.more)
    commands.refused(["answer", "selamat-datang", "none", "3"], FULL)
    with Window(program, home, marks=marks_of(disk), more=disk.more) as window:
        window.until("why", lambda frame: frame.says(FULL))
        window.close()
    disk.allow()
    commands.run("answer", "selamat-datang", "none", "3")
    card = commands.due("selamat-datang")["cards"][0]
    commands.answer("selamat-datang", card, 3)


def no_new_file(disk):
    """where not even an empty file can be made: a sentence and 1; what was there is shown; with room it is kept"""
    commands, cards = answered_once(disk)
    for card in cards[1:3]:  # SQLite does not say why its log could not be made
        commands.refused(["answer", "selamat-datang", card, "3"], "progress.db", "cannot be written")
    expect_log(commands, cards[:1])
    with Window(program, commands.home, marks=marks_of(disk), more=disk.more) as window:
        window.until("why not", lambda frame: frame.says("cannot be written"))
        window.close()
    expect_log(commands, cards[:1])
    disk.allow()
    commands.answer("selamat-datang", cards[1], 3)
    expect_log(commands, cards[:2])


def unheard_is_noticed(disk):
    """were the calls not refused, what is looked for would not be found"""
    commands, cards = answered_once(disk)
    return noticed(lambda: refused(Commands(program, commands.home), cards[1]), "is refused: 0")


def on_mounted(scene, megabytes):
    def check():
        try:
            with tmpfs(folder / f"{scene.__name__}-mounted", f"{megabytes}m") as disk:
                return scene(disk)
        except Skipped as why:
            return f"skipped: {why}"
    check.__doc__ = f"a full tmpfs: {scene.__doc__}"
    return check


def on_refusing(scene, refuses="full"):
    def check():
        return scene(refusing(lying_disk, folder / f"{scene.__name__}-refusing", refuses))
    check.__doc__ = f"calls refused: {scene.__doc__}"
    return check


# Each with the size of the disk in MiB.
SCENES = [(in_the_window, 4), (by_commands, 2), (opened_on_a_full_disk, 2), (begun_on_a_full_disk, 1),
          (deaf_window_is_noticed, 4), (deaf_command_is_noticed, 2)]

try:
    report("P9", [on_mounted(*scene) for scene in SCENES] + [on_refusing(scene) for scene, _ in SCENES] +
           [on_refusing(no_new_file, "full_of_names"), on_refusing(unheard_is_noticed)])
finally:
    shutil.rmtree(folder)
