"""More than anyone has: ten thousand banks, 200,000 questions, a card of a mebibyte. Says what each takes.
large.py PROGRAM CONTENT"""

import json
import pathlib
import shutil
import sys
import tempfile
import time

from window import Window, expect, log_of, report, run

program, content = sys.argv[1:3]
folder = pathlib.Path(tempfile.mkdtemp(prefix="ingat-whole-"))


def question(number, prompt=None):
    return {"id": f"q{number}", "kind": "flashcard", "prompt": prompt or f"Question {number}?",
            "answer": f"Answer {number}"}


def put(home, bank, questions):
    place = home / "banks" / bank
    place.mkdir(parents=True)
    (place / "bank.json").write_text(json.dumps({"format": 1, "id": bank, "title": bank, "language": "en",
                                                 "questions": questions}))


def mebibytes(window):
    with open(f"/proc/{window.process.pid}/status", encoding="ascii") as file:
        return next(int(line.split()[1]) // 1024 for line in file if line.startswith("VmHWM"))


def timed(window, what, keys, condition, most):
    """Presses a key and says how long it takes until `condition` holds; longer than `most` seconds is a failure."""
    began = time.monotonic()
    window.key(keys)
    window.until(what, condition, most)
    return f"{what} {time.monotonic() - began:.2f} s"


def studied(home, bank, most, most_memory):
    """Opens the window, goes to the first card, which is of this bank, answers it, and is back on Home; each within
    `most` seconds, with at most so many mebibytes of memory."""
    code, out, err = run(program, home, "answer", bank, "q0#1", "3")
    expect(code == 0, f"answer: {out} {err}")
    began = time.monotonic()
    with Window(program, home) as window:
        said = [f"start {time.monotonic() - began:.2f} s"]
        window.until("Home", lambda frame: frame.screen == "home")
        said.append(timed(window, "first card", "alt+2", lambda frame: frame.can_press("study/show_answer"), most))
        card = window.frame().card
        expect(window.frame().bank == bank, f"a card of {bank}: {window.frame()}")
        said.append(timed(window, "its answer", "space", lambda frame: frame.can_press("study/remembered")
                          and frame.shows("study/right_answer"), most))
        window.settled(0.4)
        said.append(timed(window, "next card", "2", lambda frame: frame.card != card, most))
        said.append(timed(window, "Home again", "alt+1", lambda frame: frame.screen == "home", most))
        window.settled()
        memory = mebibytes(window)
        expect(memory <= most_memory, f"{memory} MiB, which is more than {most_memory}")
        said.append(f"at most {memory} MiB")
        window.close()
    expect(len(log_of(program, home)) == 2, "both answers are on the disk")
    return ", ".join(said)


def many_banks():
    """ten thousand banks can be studied, and the last of them is reached"""
    home = folder / "many"
    for number in range(10_000):
        put(home, f"bank-{number:05}", [question(each) for each in range(3)])
    return studied(home, "bank-09999", 10, 300)


def many_questions():
    """a bank of 200,000 questions can be checked and studied"""
    home = folder / "questions"
    put(home, "large", [question(number) for number in range(200_000)])
    began = time.monotonic()
    code, out, err = run(program, home, "check", str(home / "banks" / "large" / "bank.json"))
    expect(code == 0, f"check: {code} {out} {err}")
    said = f"check {time.monotonic() - began:.2f} s"
    return f"{said}, {studied(home, 'large', 10, 600)}"


MOST_FOR_LONG_CARD = 4  # seconds, on a busy machine; set in one piece it took 7.4


def a_card_of_a_mebibyte():
    """a card of a mebibyte is shown without a wait, whether it has paragraphs or none"""
    words = "The quick brown fox jumps over the lazy dog beside the river bank at noon. "
    said = []
    for name, text in (("one paragraph", words * 20_000), ("many paragraphs", (words * 6 + "\n\n") * 3_000),
                       ("one word", "x" * (1 << 20)), ("a list", "- item\n" * 150_000)):
        home = folder / name.replace(" ", "-")
        prompt = text[:1 << 20]
        put(home, "long", [question(0), question(1, prompt), question(2)])
        said.append(f"{name}: {studied(home, 'long', MOST_FOR_LONG_CARD, 220)}")
    return "; ".join(said)


try:
    report("large", [many_banks, many_questions, a_card_of_a_mebibyte])
finally:
    shutil.rmtree(folder)
