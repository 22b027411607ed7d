"""Quizzes and exams, driven as by hand: planned, sat, cut off, handed in, looked back on. exams.py PROGRAM CONTENT"""

import json
import os
import pathlib
import shutil
import signal
import sys
import tempfile
import time

from window import Window, expect, log_of, report, run

program = sys.argv[1]
folder = pathlib.Path(tempfile.mkdtemp(prefix="ingat-whole-"))
OPTIONS = "abcd"


def question(number):
    """Three choices, then a typed answer, in turn; option a, or “word N”, is right."""
    name = f"q{number}"
    if number % 4 == 3:
        return {"id": name, "kind": "short_answer", "prompt": f"Word {number}?", "accepted": [f"word {number}"],
                "tags": ["words"]}
    return {"id": name, "kind": "choice", "prompt": f"Which one of {number}?", "tags": ["choices"],
            "options": [{"id": each, "text": f"Option {each} of {number}", **({"right": True} if each == "a" else {})}
                        for each in OPTIONS]}


def begin(name, questions=8):
    """A home with one bank, and nothing of the program's own."""
    home, author, empty = folder / name, folder / f"author-{name}", folder / "empty"
    for each in (home, author):
        each.mkdir()
    empty.mkdir(exist_ok=True)
    put_bank(author, questions)
    more = {"INGAT_CONTENT": str(empty)}
    code, out, err = run(program, str(home), "add", str(author / "own.bank.json"), more=more)
    expect(code == 0, f"ingat add ended with {code}: {out}{err}")
    return str(home), author, more


def put_bank(author, questions, key="a"):
    bank = {"format": 2, "id": "own", "title": "Own", "language": "en",
            "questions": [question(number) for number in range(questions)]}
    for each in bank["questions"]:
        for option in each.get("options", []):
            option.pop("right", None)
            if option["id"] == key:
                option["right"] = True
    (author / "own.bank.json").write_text(json.dumps(bank), encoding="utf-8")


def on(screen):
    return lambda frame: frame.screen == screen


def at_item(item):
    return lambda frame: frame.screen == "exam" and frame.all.get("item") == item


def plan(window, exam):
    window.until("home or a door", lambda frame: frame.screen in ("home", "first_run", "study"))
    window.key("alt+3")
    window.until("Exams", on("exams"))
    window.click(f"exams/preset/0/{1 if exam else 0}")


def start(window):
    window.key("ctrl+Return")
    window.until("the first question", at_item(1))


def number_of(frame):
    return int(frame.card.split("#")[0][1:])


def enter(window, rightly):
    """Answers the question on the screen by the keyboard. Returns whether it can be right."""
    frame = window.until("a question", on("exam"))
    number = number_of(frame)
    if frame.kind == "typed":
        window.type(f"word {number}" if rightly else "nothing")
        window.until("what was typed", lambda seen: seen.says("word" if rightly else "nothing"))
        return
    options = frame.named("study/option/")
    wanted = next(at for at, name in enumerate(options) if name.endswith("/a") == rightly)
    window.key(str(wanted + 1))


def go_on(window, frame):
    """With PgDn, which moves also from a field."""
    window.key("Next")
    item = frame.all["item"]
    window.until("the next question", at_item(item + 1))


def sat_by_keyboard():
    """an exam of eight questions from the plan to the result by the keyboard; every answer is a review once it is handed in"""
    home, _, more = begin("keyboard")
    with Window(program, home, more=more) as window:
        plan(window, exam=True)
        start(window)
        for item in range(8):
            frame = window.until("the question", at_item(item + 1))
            enter(window, rightly=item != 2)
            if item == 4:
                window.key("alt+f" if frame.kind == "typed" else "f")
            expect(not log_of(program, home, more), "nothing is reviewed before the end")
            if item < 7:
                go_on(window, frame)
        window.key("ctrl+Return")
        window.until("the question whether to submit", lambda frame: frame.shows("exam/submit_now"))
        window.key("Escape")
        window.until("back", lambda frame: not frame.shows("exam/submit_now"))
        window.key("ctrl+Return")
        window.until_shown("exam/submit_now")
        window.key("ctrl+Return")
        result = window.until("the result", on("result"))
        expect(result.says("88%"), f"seven of eight are 88%: {result.texts}")
        expect(len(result.named("result/item/")) == 1, "the one that was wrong is listed first")
        log = log_of(program, home, more)
        expect(len(log) == 8, f"eight reviews, but {len(log)}")
        expect(sorted(entry["rating"] for entry in log) == [1] + [3] * 7, f"{log}")
        expect({entry["mode"].split("/")[0] for entry in log} == {"exam"}, f"{log}")
        window.key("r")
        window.until("only the wrong one again", at_item(1))
        enter(window, rightly=True)
        window.close()
    kept = list(pathlib.Path(home, "results").glob("*.result"))
    expect(len(kept) == 1, f"one result on the disk: {kept}")
    return "8 answers, 8 reviews, 1 retried"


def cut_off():
    """killed in the middle: the next start is at the same question, with every answer and the time that is left"""
    home, _, more = begin("killed")
    given = 0
    for round_ in range(3):
        with Window(program, home, more=more) as window:
            if round_ == 0:
                plan(window, exam=True)
                start(window)
            frame = window.until("the exam", on("exam"))
            expect(frame.all["item"] == given + 1, f"at question {frame.all['item']}, left at {given + 1}")
            expect(frame.says(f"{given} of 8 answered"), f"{given} answers: {frame.texts}")
            for _ in range(2):
                frame = window.until("the question", on("exam"))
                enter(window, rightly=True)
                go_on(window, frame)
                given += 1
            os.kill(window.process.pid, signal.SIGKILL)
            window.process.wait()
    with Window(program, home, more=more) as window:
        frame = window.until("the exam", on("exam"))
        expect(frame.says("6 of 8 answered"), f"{frame.texts}")
        expect(frame.says("left of"), "the time is there")
        window.close()
    return "3 kills, 6 answers kept"


def quiz_by_mouse():
    """a quiz by the mouse: feedback after each answer, each a review at once"""
    home, _, more = begin("mouse", 6)
    with Window(program, home, more=more) as window:
        plan(window, exam=False)
        window.click("exams/start")
        for item in range(6):
            frame = window.until("the question", at_item(item + 1))
            if frame.kind == "typed":
                window.click("study/answer")
                window.type("nothing")
            else:
                options = frame.named("study/option/")
                window.click(next(name for name in options if name.endswith("/b")))
            window.until("it can be checked", lambda seen: seen.can_press("exam/check"))
            window.click("exam/check")
            window.until("the feedback", lambda seen: seen.answered)
            expect(len(log_of(program, home, more)) == item + 1, "each is on the disk at once")
            if item < 5:
                window.click("exam/next")
        window.click("exam/submit")
        window.until_shown("exam/submit_now")
        window.click("exam/submit_now")
        window.until("the result", on("result"))
        window.click("result/item/2")
        window.until("one question", lambda frame: frame.shows("result/question/close"))
        window.close()
    expect({entry["mode"].split("/")[0] for entry in log_of(program, home, more)} == {"quiz"}, "by their mode")
    return "6 answers"


def time_is_over():
    """the time of a question runs out before the eyes of the learner: it is closed and keeps its answer"""
    home, _, more = begin("over", 3)
    with Window(program, home, more=more) as window:
        plan(window, exam=True)
        window.click("exams/rules")
        window.until("the rules", lambda seen: "exams/question_limit/0/more" in seen.marks)
        window.click("exams/question_limit/0/more")
        window.until("ten seconds for each question", lambda seen: seen.says("10 s"))
        window.click("exams/start")
        window.until("the first question", at_item(1))
        began = time.monotonic()
        enter(window, rightly=True)
        frame = window.until("it is closed", lambda seen: seen.shows("exam/closed"), 20)
        expect(not any(frame.can_press(name) for name in frame.named("study/option/")), "nothing more is taken")
        took = time.monotonic() - began
        expect(8 < took < 15, f"ten seconds, but {took:.1f}")
        window.close()
    return f"closed after {took:.1f} s of 10"


def regraded():
    """the author changes a key: both marks show, and a table holds them"""
    home, author, more = begin("regraded", 3)
    with Window(program, home, more=more) as window:
        plan(window, exam=True)
        start(window)
        for item in range(3):
            frame = window.until("the question", at_item(item + 1))
            enter(window, rightly=True)
            if item < 2:
                go_on(window, frame)
        window.key("ctrl+Return")
        window.until_shown("exam/submit_now")
        window.key("ctrl+Return")
        window.until("all right", lambda frame: frame.screen == "result" and frame.says("100%"))
        window.close()
    put_bank(author, 3, key="b")
    code, out, err = run(program, home, "add", str(author / "own.bank.json"), more=more)
    expect(code == 0, f"{out}{err}")
    with Window(program, home, more=more) as window:
        plan(window, exam=False)
        window.click("exams/result/0")
        window.until_shown("result/regrade/action")
        window.click("result/regrade/action")
        window.until("both marks", lambda frame: frame.says("1 → 0 / 1") and frame.says("0%"))
        window.key("x")
        window.until("where it was saved", lambda frame: frame.says(".csv"))
        window.close()
    tables = list(pathlib.Path(home).glob("*.csv"))
    expect(len(tables) == 1, f"{tables}")
    lines = tables[0].read_text(encoding="utf-8").splitlines()
    expect(len(lines) == 4 and lines[0].startswith("number,bank,question,"), f"{lines}")
    return "3 marks"


try:
    report("exams", [sat_by_keyboard, cut_off, quiz_by_mouse, time_is_over, regraded])
finally:
    shutil.rmtree(folder)
