"""P3: any grade can be taken back, also after a restart, to the first one ever given. p03_undo_after_restart.py PROGRAM

Each command is a run of the program of its own. (Answers of another device come with synchronising, which is not built.)
"""

import pathlib
import random
import shutil
import sys
import tempfile

from commands import Commands, bank_file
from window import expect, report

folder = pathlib.Path(tempfile.mkdtemp(prefix="ingat-promise-"))
learner = Commands(sys.argv[1], folder / "home")
CARDS, ANSWERS = 4, 24
START = 1_771_300_000  # some morning in 2026


def begun():
    """Answers of every grade at odd times; what each card was before each."""
    bank = bank_file(folder / "numbers.bank.json", CARDS)
    expect(learner.run("add", folder / "numbers.bank.json")[0] == 0, "the bank is added")
    dice, known, before = random.Random(3), {}, []
    now = START
    for number in range(ANSWERS):
        now += dice.choice((20, 900, 90_000, 800_000))
        card = f"q{dice.randrange(CARDS) + 1}#1"
        rating = number % 4 + 1
        before.append((card, rating, known.get(card)))
        known[card] = learner.answer(bank, card, rating, at=now)["memory"]
    return before, now


def taken_back_one_by_one():
    """each of them is taken back in a run of its own, newest first, and its card is as it was before"""
    before, now = begun()
    for card, rating, memory in reversed(before):
        now += 60
        undone = learner.told("undo", at=now)
        expect((undone["card"], undone["rating"]) == (card, rating), f"{card} {rating} is taken back: {undone}")
        expect(undone["memory"] == memory, f"{card} is {memory} again: {undone['memory']}")
    learner.refused(["undo"], "no answer to take back")
    log = learner.log()
    expect(len(log) == ANSWERS and all(entry["undone"] for entry in log), f"all are in the log, as undone: {log}")
    expect([(entry["card"], entry["rating"]) for entry in log] == [(card, rating) for card, rating, _ in before],
           "the log has them as they were given")
    return f"{ANSWERS} answers, all four grades"


try:
    report("P3", [taken_back_one_by_one])
finally:
    shutil.rmtree(folder)
