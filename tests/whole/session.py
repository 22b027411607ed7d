"""A whole sitting by hand: from nothing to the first graded answer, and a day in Indonesian. session.py PROGRAM CONTENT"""

import pathlib
import re
import shutil
import sys
import tempfile
import time

from answering import Learner
from window import Window, expect, log_of, report

program, content = sys.argv[1:3]
folder = tempfile.mkdtemp(prefix="ingat-whole-")
CATALOGUE = pathlib.Path(content).parent / "app/locale/id.po"
MOST_KEYS = 4  # the door, show, remembered; one more where a kind needs it
MOST_SECONDS = 15  # of the machine's time, on one that is busy with other things


def unquoted(line):
    return line[line.index('"') + 1:line.rindex('"')].replace('\\"', '"').replace("\\n", "\n")


def english_sentences():
    """What is said in English where Indonesian says it otherwise, without those that have places for words."""
    found, parts = set(), {}
    for line in CATALOGUE.read_text(encoding="utf-8").splitlines() + [""]:
        if line.startswith(("msgid ", "msgstr ")):
            name = line.split()[0]
            parts[name] = unquoted(line)
        elif line.startswith('"') and parts:
            parts[name] += unquoted(line)
        elif not line.strip():
            english = parts.get("msgid", "")
            if len(english) > 3 and "{" not in english and parts.get("msgstr") not in ("", None, english):
                found.add(english)
            parts = {}
    return found


def to_first_answer(language):
    """Keys and seconds from starting the program in an empty home to an answer on the disk."""
    home = f"{folder}/first-{language}"
    began = time.monotonic()
    with Window(program, home, language=language) as window:
        frame = window.until("the first run", lambda seen: seen.screen == "first_run")
        shown = time.monotonic()
        keys = 0

        def press(key):
            nonlocal keys
            keys += 1
            window.key(key)

        press("1")
        while not log_of(program, home):
            frame = window.settled()
            expect(keys < MOST_KEYS, f"{keys} keys and no answer is kept: {frame}")
            if frame.kind == "recall" and frame.answered:
                time.sleep(0.3)  # sooner would be taken for a slip
                press("2")
            elif frame.kind == "recall":
                press("space")
            elif frame.kind == "options":
                press("1")
            else:
                press("Return")
            window.settled()
        seconds = time.monotonic() - began
        window.close()
    expect(seconds < MOST_SECONDS, f"{seconds:.1f} s to the first answer")
    return f"{language}: {keys} keys, {seconds:.1f} s, the first run after {shown - began:.2f} s"


def first_answer():
    """from an empty home to the first graded answer, by the keyboard alone"""
    return "; ".join(to_first_answer(language) for language in ("en", "id"))


def speaks_indonesian(frame, english):
    strangers = [text for text in frame.texts if text in english]
    expect(not strangers, f"English on an Indonesian screen: {strangers}")


def a_day_in_indonesian():
    """a day's sitting in Indonesian from the first run to its end, and Home after it, also when opened again"""
    home = f"{folder}/home"
    english = english_sentences()
    expect(len(english) > 150, f"only {len(english)} sentences found in {CATALOGUE}")
    learner = Learner(program, home, content)
    with Window(program, home, language="id") as window:
        frame = window.until("the first run", lambda seen: seen.screen == "first_run")
        speaks_indonesian(frame, english)
        window.key("1")
        window.until("a card", lambda seen: seen.card)
        for number in range(60):
            frame = window.until("a card or the end", lambda seen: seen.screen == "study")
            frame = window.settled()
            if frame.card is None:
                break
            speaks_indonesian(frame, english)
            learner.answer(window, by_mouse=number % 3 == 2, rightly=number % 5 != 1)
        expect(frame.card is None and frame.shows("study/back_home"), f"no end after {len(learner.given)} answers: {frame}")
        speaks_indonesian(frame, english)
        window.key("alt+1")
        frame = window.until("Home", lambda seen: seen.screen == "home")
        speaks_indonesian(window.settled(), english)
        told = [text for text in window.last.texts if not re.search(r"\d+\s?%", text)]
        window.close()
    cards = {card for card, _ in learner.given}
    with Window(program, home, language="id") as window:
        window.until("Home", lambda seen: seen.screen == "home")
        again = [text for text in window.settled().texts if not re.search(r"\d+\s?%", text)]
        window.close()
    expect(told == again, f"Home said {told}, and after a restart {again}")
    return f"{len(learner.given)} answers to {len(cards)} cards of kinds {', '.join(sorted(learner.kinds))}"


try:
    report("session", [first_answer, a_day_in_indonesian])
finally:
    shutil.rmtree(folder, ignore_errors=True)
