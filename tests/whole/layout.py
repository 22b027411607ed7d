"""The smallest window with the largest text: all that can be pressed is inside it. layout.py PROGRAM CONTENT"""

import shutil
import sys
import tempfile

from answering import Learner
from window import Window, expect, report

program, content = sys.argv[1:3]
folder = tempfile.mkdtemp(prefix="ingat-whole-")
SMALLEST = (900, 600)


def check_inside(window, primary):
    frame = window.settled()
    for name, mark in frame.marks.items():
        inside = (mark["x"] >= -0.5 and mark["y"] >= -0.5 and mark["x"] + mark["width"] <= SMALLEST[0] + 0.5 and
                  mark["y"] + mark["height"] <= SMALLEST[1] + 0.5)
        expect(not mark["visible"] or inside, f"{name} leaves the window: {mark}")
    for name in primary:
        expect(frame.can_press(name), f"{name} is to be seen: {frame}")
        high = frame.marks[name]["height"]
        expect(high >= 24, f"{name} is cut off, {high} pixels are left of it: {frame.marks[name]}")


def text_at(window, per_cent):
    window.key("ctrl+0")
    window.until("text at 100 %", lambda frame: frame.all["text_size"] == 100)
    step = "ctrl+minus" if per_cent < 100 else "ctrl+plus"
    while window.settled(0.05).all["text_size"] != per_cent:
        before = window.last.all["text_size"]
        window.key(step)
        window.until("another size", lambda frame: frame.all["text_size"] != before)


def study_in(language, per_cent):
    home = f"{folder}/home-{language}-{per_cent}"
    learner = Learner(program, home, content)
    with Window(program, home, language=language, size=SMALLEST) as window:
        window.until("the first run", lambda frame: frame.screen == "first_run")
        text_at(window, per_cent)
        check_inside(window, ["first/sample"])
        window.key("1")
        for number in range(5):
            frame = window.until("a card", lambda seen: seen.card and not seen.answered)
            check_inside(window, ["study/show_answer"] if frame.kind == "recall" else [])
            learner.answer(window, by_mouse=number % 2 == 0, rightly=True)
        window.key("alt+1")
        window.until("Home", lambda frame: frame.screen == "home")
        check_inside(window, ["home/start"])
        window.key("alt+3")
        window.until("Settings", lambda frame: frame.screen == "settings")
        check_inside(window, [])
        window.key("question")
        window.until_shown("keys/close")
        check_inside(window, ["keys/close"])
        window.key("Escape")
        window.until("the keys closed", lambda frame: not frame.shows("keys/close"))
        window.key("ctrl+o")
        window.until_shown("open_bank/path")
        check_inside(window, ["open_bank/cancel"])
        window.close()


def largest_text():
    """text at 200 % in 900×600, English: five cards by hand, every button within reach"""
    study_in("en", 200)


def largest_text_in_indonesian():
    """text at 200 % in 900×600, Indonesian"""
    study_in("id", 200)


def smallest_text():
    """text at 80 % in 900×600"""
    study_in("en", 80)


try:
    report("layout", [largest_text, largest_text_in_indonesian, smallest_text])
finally:
    shutil.rmtree(folder)
