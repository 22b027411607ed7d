"""Gaps, essays and pictures answered by hand, by keyboard and by mouse, rightly and wrongly. forms.py PROGRAM CONTENT"""

import json
import pathlib
import shutil
import sys
import tempfile

from answering import Learner
from window import Window, expect, report, run

program, content = sys.argv[1:3]
folder = tempfile.mkdtemp(prefix="ingat-whole-")
PICTURE = "six-countries.svg"


def gaps(name):
    return {"id": name, "kind": "fill_in", "prompt": "In [[year]] a [[place]] became a [[what]].", "blanks": [
        {"id": "what", "options": [{"id": "park", "text": "park", "right": True}, {"id": "port", "text": "port"},
                                   {"id": "road", "text": "road"}]},
        {"id": "place", "accepted": ["wood", "forest"]},
        {"id": "year", "accepted": ["1990"]}]}


def essay(name, rubric):
    return {"id": name, "kind": "essay", "prompt": "Why is that so?", "answer": "It has two sides, a good and a bad one.",
            "rubric": [{"id": str(number), "text": f"Part {number}", "marks": marks} for number, marks in enumerate(rubric)]}


def picture(name, ask, shape, points):
    return {"id": name, "kind": "hotspot", "prompt": "On this map:", "picture": PICTURE, "ask": ask,
            "regions": [{"number": 1, "label": "the middle", "shape": shape, "points": points}]}


QUESTIONS = [gaps("gaps"), essay("marked", [2, 0.5, 4]), essay("essay", []),
             picture("place", "where", "ellipse", "0.3,0.3 0.6,0.7"),
             picture("covered", "what", "rectangle", "0.3,0.3 0.6,0.7"),
             {"id": "number", "kind": "numerical", "prompt": "How long is it?", "accepted": [{"value": 6}],
              "units": [{"name": "years", "multiplier": 1}]}]


def bank_of(name):
    """A bank of each kind that there is little of in the program's own banks."""
    author = pathlib.Path(folder, f"author-{name}")
    author.mkdir()
    shutil.copy(pathlib.Path(content, PICTURE), author)
    bank = {"format": 2, "id": name, "title": "Forms", "language": "en",
            "pictures": [{"file": PICTURE, "description": "A map."}],
            "questions": QUESTIONS}
    (author / f"{name}.bank.json").write_text(json.dumps(bank), encoding="utf-8")
    return author


def answered(by_mouse, rightly):
    name = f"{'mouse' if by_mouse else 'keyboard'}-{'right' if rightly else 'wrong'}"
    author, home = bank_of(name), f"{folder}/home-{name}"
    empty = pathlib.Path(folder, "empty")
    empty.mkdir(exist_ok=True)
    more = {"INGAT_CONTENT": str(empty)}
    code, out, err = run(program, home, "add", str(author / f"{name}.bank.json"), more=more)
    expect(code == 0, f"ingat add ended with {code}: {out}{err}")
    learner = Learner(program, home, author, more)
    with Window(program, home, more=more) as window:
        window.until("a door or home", lambda frame: frame.screen in ("first_run", "home"))
        window.key("alt+2")
        for _ in range(len(QUESTIONS)):
            learner.answer(window, by_mouse, rightly)
        window.close()
    expect(len(learner.kinds) == 4, f"kinds seen: {learner.kinds}")
    return f"{len(learner.given)} answers"


def rightly_by_keyboard():
    """gaps, essays, places and numbers are answered rightly by the keyboard alone"""
    return answered(by_mouse=False, rightly=True)


def rightly_by_mouse():
    """the same by mouse"""
    return answered(by_mouse=True, rightly=True)


def wrongly():
    """wrongly, by both"""
    return ", ".join(answered(by_mouse, rightly=False) for by_mouse in (False, True))


try:
    report("forms", [rightly_by_keyboard, rightly_by_mouse, wrongly])
finally:
    shutil.rmtree(folder)
