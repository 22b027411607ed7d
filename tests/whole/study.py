"""The main job in the real window: study ten cards, close, come back. study.py PROGRAM CONTENT [--untimed]

--untimed: of a program under sanitizers, which has work of its own.
"""

import json
import pathlib
import re
import shutil
import sys
import tempfile
import time

from answering import Learner
from window import Window, expect, log_of, report, run

program, content = sys.argv[1:3]
is_timed = "--untimed" not in sys.argv
Window.slowness = 1 if is_timed else 5
folder = tempfile.mkdtemp(prefix="ingat-whole-")
home = f"{folder}/home"
learner = Learner(program, home, content)
SETTINGS_KEPT = {"dark": True, "text_size": 120}


def on_screen(screen):
    return lambda frame: frame.screen == screen


def is_idle(window):
    """Five seconds without a frame and without work. A card in its steps may come due meanwhile: then once more."""
    if not is_timed:
        return
    for _ in range(4):
        frame, ticks = window.settled(0.5), window.processor_ticks()
        time.sleep(5)
        spent = window.processor_ticks() - ticks
        if window.frame().number == frame.number and spent <= 1:
            return
    expect(False, f"idle, it drew {window.last.number - frame.number} frames and worked {spent} ticks in 5 s")


def first_run_to_ten_cards():
    """ten cards by keyboard and mouse; each answer is on the disk before the next card shows"""
    with Window(program, home) as window:
        frame = window.until("the first run", on_screen("first_run"))
        expect(frame.can_press("first/sample") and frame.can_press("first/open"), f"two doors: {frame}")
        window.key("1")
        for number in range(10):
            learner.answer(window, by_mouse=number % 2 == 1, rightly=number % 4 != 2)
        window.until("the eleventh card", lambda frame: frame.card is not None and not frame.answered)
        is_idle(window)
        window.close()
    return f"{len(learner.given)} answers, {', '.join(sorted(learner.kinds))}"


def figures(frame):
    """What Home says, but for what moves with the time of day and with a sitting left open."""
    return [text for text in frame.texts if not re.search(r"min|Continue|Start|Next|\d+%", text)]


def everything_where_it_was():
    """closed and opened again, Home, counts, settings and undo are where they were"""
    with Window(program, home) as window:
        window.until("Home", on_screen("home"))
        window.key("alt+4")
        window.until("Settings", on_screen("settings"))
        window.click("settings/theme/2")
        window.until("the dark theme", lambda frame: frame.all["dark"])
        for size in (110, SETTINGS_KEPT["text_size"]):
            window.key("ctrl+plus")
            window.until("larger text", lambda frame: frame.all["text_size"] == size)
        window.key("alt+1")
        window.until("Home", on_screen("home"))
        told = figures(window.settled())
        is_idle(window)
        window.close()
    due = json.loads(run(program, home, "due", "--json")[1])
    expect(due["reviews_today"] == 10, f"ten reviews today: {due}")
    with Window(program, home) as window:
        window.until("Home", on_screen("home"))
        frame = window.settled()
        seen = {name: frame.all[name] for name in SETTINGS_KEPT}
        expect(seen == SETTINGS_KEPT, f"settings were kept: {seen}")
        expect(figures(frame) == told, f"Home said {told}, and now {figures(frame)}")
        taken_back = learner.given[-1]
        window.key("ctrl+z")
        window.until("the answer taken back", lambda _: log_of(program, home)[-1]["undone"])
        learner.given.pop()
        learner.check_disk()
        frame = window.settled()
        said = frame.all["toast"] or frame.screen == "study"
        expect(said, f"undo is shown: {frame}")
        window.key("ctrl+shift+z")
        window.until("the answer put back", lambda _: not log_of(program, home)[-1]["undone"])
        learner.given.append(taken_back)
        learner.check_disk()
        window.close()


def killed_in_a_session():
    """killed in the middle of a sitting, no acknowledged answer is lost; typing, ordering and matching work"""
    with Window(program, home) as window:
        window.until("Home", on_screen("home"))
        window.click("home/bank/selamat-datang")
        for number in range(11):
            kind = learner.question_on(window.until("a card", lambda frame: frame.card))["kind"]
            learner.answer(window, by_mouse=number % 2 == 0, rightly=kind in ("ordering", "matching") or number % 3 > 0)
        window.kill()
    learner.check_disk()
    with Window(program, home) as window:
        frame = window.until("Home", on_screen("home"))
        learner.check_disk()
        window.close()
    expect({"short_answer", "ordering", "matching"} <= learner.kinds, f"kinds seen: {learner.kinds}")
    return ", ".join(sorted(learner.kinds))


def opens_a_bank():
    """Ctrl+O and a path open a bank; a path to nothing is said to be so"""
    bank = pathlib.Path(folder) / "capitals.bank.json"
    bank.write_text(json.dumps({"format": 1, "id": "capitals", "title": "Capitals", "language": "en", "questions": [
        {"id": "peru", "kind": "flashcard", "prompt": "Capital of Peru?", "answer": "Lima"}]}), encoding="utf-8")
    with Window(program, home) as window:
        window.until("Home", on_screen("home"))
        window.key("ctrl+o")
        window.until_shown("open_bank/path")
        window.type(f"{folder}/nothing.bank.json")
        window.until_shown("open_bank/open")
        window.key("Return")
        window.until("why not", lambda frame: frame.shows("open_bank/path") and frame.says("nothing.bank.json") and
                     frame.says("is not there"))
        kept = "".join(window.last.texts).replace("\n", "").count("/nothing.bank.json")
        expect(kept == 2, f"the path stands in the field and in the sentence: {window.last}")
        window.key("ctrl+a")
        window.type(str(bank))
        window.settled()
        window.key("Return")
        window.until("the new bank", lambda frame: "home/bank/capitals" in frame.marks)
        window.close()
    due = json.loads(run(program, home, "due", "--json")[1])
    expect("capitals" in [each["id"] for each in due["banks"]], f"the bank is in the library: {due}")


try:
    report("study", [first_run_to_ten_cards, everything_where_it_was, killed_in_a_session, opens_a_bank])
finally:
    shutil.rmtree(folder)
