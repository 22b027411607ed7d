"""P11, by commands: a clock that goes back or forth loses and reorders nothing, and moves no other card.

p11_clock_of_the_commands.py PROGRAM. The clock is libfaketime's.
"""

import datetime
import pathlib
import random
import shutil
import sys
import tempfile

from commands import Commands, bank_file
from window import expect, report

program = sys.argv[1]
folder = pathlib.Path(tempfile.mkdtemp(prefix="ingat-promise-"))
HOUR, DAY = 3600, 86400
YEAR = 365 * DAY
NOON = 1_779_253_200  # 20 May 2026, 12:00 in Jakarta
CARDS = 12


def begun(name):
    """Some cards that wait for days."""
    commands = Commands(program, folder / name)
    bank = bank_file(folder / "numbers.bank.json", CARDS)
    expect(commands.run("add", folder / "numbers.bank.json")[0] == 0, "the bank is added")
    memories = {}
    for number in range(1, 5):
        card = f"q{number}#1"
        memories[card] = commands.answer(bank, card, 4, at=NOON + number)["memory"]
    return commands, bank, memories


def due_in_time(commands, bank):
    """What waits on each of the days to come, by a right clock."""
    return [commands.due(bank, at=NOON + days * DAY)["cards"] for days in (0, 3, 8, 15, 30)]


def seconds(text):
    return datetime.datetime.fromisoformat(text).timestamp()


def one_jump(name, jump):
    """An answer while the clock is wrong, and one after it is right again."""
    commands, bank, memories = begun(name)
    before = due_in_time(commands, bank)
    wrong = commands.answer(bank, "q1#1", 3, at=NOON + jump)
    right = commands.answer(bank, "q2#1", 3, at=NOON + HOUR // 2)
    log = commands.log(at=NOON + HOUR)
    order = [entry["card"] for entry in log]
    expect(order == ["q1#1", "q2#1", "q3#1", "q4#1", "q1#1", "q2#1"], f"nothing is lost or in another order: {order}")
    expect([seconds(entry["at"]) for entry in log[4:]] == [NOON + jump, NOON + HOUR // 2], "with the times that were seen")
    for said, at in ((wrong, NOON + jump), (right, NOON + HOUR // 2)):
        memory = said["memory"]
        expect(memory["scheduled_days"] >= 0 and seconds(memory["due"]) >= at, f"no negative interval: {memory}")
        expect(memory["stability"] > 0, f"{memory}")
    if jump < 0:
        same_time = Commands(program, folder / f"{name}-at-once")
        expect(same_time.run("add", folder / "numbers.bank.json")[0] == 0, "the bank is added")
        same_time.answer(bank, "q1#1", 4, at=NOON + 1)
        at_once = same_time.answer(bank, "q1#1", 3, at=NOON + 1)["memory"]
        for key in ("stability", "difficulty", "scheduled_days"):
            expect(wrong["memory"][key] == at_once[key], f"time that went back counts as none: {wrong} {at_once}")
    expect([[card for card in each if card not in ("q1#1", "q2#1")] for each in before] ==
           [[card for card in each if card not in ("q1#1", "q2#1")] for each in due_in_time(commands, bank)],
           "no other card moved")
    for card, rating in (("q2#1", 3), ("q1#1", 3)):
        undone = commands.told("undo", at=NOON + HOUR)
        expect((undone["card"], undone["memory"]) == (card, memories[card]), f"undo brings {memories[card]} back: {undone}")
    expect(due_in_time(commands, bank) == before, "and with it every card to its day")


def an_hour():
    """an hour forth and back"""
    one_jump("hour-forth", HOUR)
    one_jump("hour-back", -HOUR)


def a_day():
    """a day forth and back"""
    one_jump("day-forth", DAY)
    one_jump("day-back", -DAY)


def a_year():
    """a year forth, then right again; a year back"""
    one_jump("year-forth", YEAR)
    one_jump("year-back", -YEAR)


def any_clock():
    """a clock that jumps at random: each answer is there, in the order given, the next start agrees with the log"""
    commands, bank, _ = begun("random")
    dice, given = random.Random(11), []
    for _ in range(25):
        card = f"q{dice.randrange(CARDS) + 1}#1"
        at = NOON + dice.choice((-YEAR, -DAY, -HOUR, 0, HOUR, DAY, YEAR)) + dice.randrange(HOUR)
        commands.answer(bank, card, dice.randrange(4) + 1, at=at)
        given.append((card, at))
    log = commands.log(at=NOON)
    kept = [(entry["card"], seconds(entry["at"])) for entry in log[4:]]
    expect(kept == given, f"given {given}, kept {kept}")
    ids = [entry["id"] for entry in log]
    expect(ids == sorted(set(ids)), f"ids rise: {ids}")
    code, out, err = commands.run("due", "--json", at=NOON + 2 * YEAR)
    expect(code == 0 and not err, f"nothing had to be mended: {code} {out} {err}")
    return f"{len(given)} answers"


try:
    report("P11 by commands", [an_hour, a_day, a_year, any_clock])
finally:
    shutil.rmtree(folder)
