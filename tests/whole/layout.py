"""Small windows and large text: all that can be pressed is inside, and every kind of question can be answered.

layout.py PROGRAM CONTENT
"""

import concurrent.futures
import itertools
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

from answering import Learner
from window import Frame, Window, environment, expect, report

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
        window.key("alt+4")
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


# ---- every kind of question, drawn once in each window

LEGIBLE = 22  # of a row, in units: a line of text
REACHABLE = 30  # of a button, in units
AT_ONCE = ("study_choice_question", "study_true_false_question")  # a press is the answer
COVERED = ("study_hotspot_covered", "study_hotspot_covered_answer")  # a region to be named: the learner says how it went
OVER_A_CARD = ("study_choice", "study_recall_source", "study_zoom")  # source or picture
KINDS = 8


def drawn(screen, size, per_cent, language):
    """The last frame of a picture of this screen."""
    name = f"{screen}-{size}-{per_cent}-{language}"
    marks = pathlib.Path(folder) / f"{name}.marks"
    words = [program, "window", "--screenshot", f"{folder}/{name}.png", "--screen", screen, "--size", size, "--lang", language,
             "--text-size", per_cent]
    done = subprocess.run(list(map(str, words)), env=environment(folder, INGAT_MARKS=str(marks)), capture_output=True, text=True,
                          timeout=60, check=False)
    expect(done.returncode == 0, f"{words}: {done.returncode} {done.stderr}")
    return Frame(marks.read_text(encoding="utf-8").splitlines()[-1])


def buttons_of(screen, frame):
    """Those that lead on from this card."""
    if frame.kind == "recall" or screen in COVERED:
        return ["study/forgot", "study/remembered"] if frame.answered else ["study/show_answer"]
    if frame.kind == "essay":  # then the marks are given
        return ["study/check" if frame.answered else "study/show_answer"]
    if frame.answered:
        return ["study/continue"]
    return [] if screen in AT_ONCE else ["study/check"]


def part_of(screen, frame):
    """Beginning of the names of what must not be out of sight besides them."""
    if frame.answered and (frame.kind in ("recall", "typed", "essay") or screen in COVERED):
        return "study/right_answer"
    return {"recall": None, "options": "study/option/", "typed": "study/answer", "order": "study/item/",
            "match": "study/row/", "fill": "study/blank/", "picture": "study/hotspot", "essay": "study/answer"}[frame.kind]


def check_kind(wanted):
    screen, size, per_cent, language = wanted
    frame = drawn(*wanted)
    unit = per_cent / 100
    where = f"{screen} {size} {per_cent} {language}"

    def seen(name):
        return frame.marks[name]["height"] / unit if frame.shows(name) else 0

    def some(beginning):
        return max((seen(name) for name in frame.marks if name.startswith(beginning)), default=0)

    buttons = buttons_of(screen, frame)
    if screen == "study_date":  # the answer was given; what is asked, and the way on, may take the room of the card
        way_on = "study/notice/action"
        expect(seen(way_on) >= REACHABLE, f"{where}: {way_on} is cut: {frame.marks.get(way_on)}")
        return frame.kind, frame.answered
    for button in buttons:
        expect(seen(button) >= REACHABLE, f"{where}: {button} is cut: {frame.marks.get(button)}")
    parts = part_of(screen, frame)
    if parts:
        expect(some(parts) >= LEGIBLE, f"{where}: nothing of {parts} is to be seen: {frame}")
        top = min((frame.marks[button]["y"] for button in buttons), default=frame.all["height"])
        for name, mark in frame.marks.items():
            covered = name.startswith(parts) and mark["visible"] and mark["y"] + mark["height"] > top + 1
            expect(not covered, f"{where}: {name} reaches below the buttons: {mark}")
    if frame.answered and frame.kind == "options":
        right = max(map(seen, right_options(frame)))
        expect(right >= LEGIBLE, f"{where}: the right option is out of sight: {frame}")
    if frame.kind == "match":
        expect(some("study/partner/") >= LEGIBLE, f"{where}: no partner is to be seen: {frame}")
    return frame.kind, frame.answered


def right_options(frame):
    question = QUESTIONS.question_on(frame)
    if question["kind"] == "true_false":
        return ["study/option/true" if question["is_true"] else "study/option/false"]
    return ["study/option/" + option["id"] for option in question["options"] if option.get("right")]


QUESTIONS = Learner(program, folder, content)


def listed_screens():
    listed = subprocess.run([program, "window", "--list"], env=environment(folder), capture_output=True, text=True, check=True)
    return listed.stdout.split()


SCREENS = listed_screens()


def every_kind():
    """every kind, before and after the answer, in two sizes and languages with text at 80, 100 and 200 %"""
    screens = [name for name in SCREENS if name.startswith("study_") and name != "study_done"]
    screens = [name for name in screens if name not in OVER_A_CARD]
    wanted = list(itertools.product(screens, ["900x600", "1280x800"], [80, 100, 200], ["en", "id"]))
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        kinds = set(pool.map(check_kind, wanted))
    expect(len(kinds) == 2 * KINDS, f"of {KINDS} kinds, before and after: {sorted(kinds)}")
    return f"{len(wanted)} pictures of {len(screens)} screens"


# ---- every screen

# What may end in "…": titles that others gave, alone or in a sentence, and in a row of a table a question or a topic of
# theirs; the pointer shows them whole.
BANKS = [json.loads(bank.read_text(encoding="utf-8")) for bank in pathlib.Path(content).glob("*.bank.json")]
TITLES = tuple(bank["title"] for bank in BANKS)
TOPICS = {tag for bank in BANKS for question in bank["questions"] for tag in question.get("tags", [])}
PROMPTS = {question["prompt"].replace("*", "") for bank in BANKS for question in bank["questions"]}


def overlap(one, other):
    """By more than a pixel both ways."""
    wide = min(one["x"] + one["width"], other["x"] + other["width"]) - max(one["x"], other["x"])
    high = min(one["y"] + one["height"], other["y"] + other["height"]) - max(one["y"], other["y"])
    return wide > 1 and high > 1


def may_be_cut(text, in_table):
    if any(title in text for title in TITLES):
        return True
    text = text.removesuffix("…")
    begins = text.split("[")[0]  # before the first gap
    return in_table and (text in TOPICS or len(begins) > 12 and any(prompt.startswith(begins) for prompt in PROMPTS))


def check_structure(wanted):
    """What is wrong in this picture."""
    frame = drawn(*wanted)
    in_table = any(name.startswith("result/item/") for name in frame.marks) or frame.screen == "result"
    marks = [mark for mark in frame.marks.values() if mark["visible"]]
    wrong = [f"{mark['name']} leaves the window" for mark in marks
             if mark["x"] < -0.5 or mark["y"] < -0.5 or mark["x"] + mark["width"] > frame.all["width"] + 0.5 or
             mark["y"] + mark["height"] > frame.all["height"] + 0.5]
    wrong += [f"{one['name']} and {other['name']} lie on each other" for one, other in itertools.combinations(marks, 2)
              if overlap(one, other)]
    wrong += [f"“{text}” is cut" for text in frame.texts if text.endswith("…") and not may_be_cut(text, in_table)]
    return [f"{' '.join(map(str, wanted))}: {what}" for what in wrong]


def every_screen():
    """every screen, in two sizes and languages with text at 100 and 200 %: all inside, none over another, no text cut"""
    wanted = list(itertools.product(SCREENS, ["900x600", "1280x800"], [100, 200], ["en", "id"]))
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        wrong = [what for of_picture in pool.map(check_structure, wanted) for what in of_picture]
    expect(not wrong, "\n    ".join(wrong))
    return f"{len(wanted)} pictures"


try:
    report("layout", [largest_text, largest_text_in_indonesian, smallest_text, every_kind, every_screen])
finally:
    shutil.rmtree(folder)
