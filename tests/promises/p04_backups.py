"""P4: there are backups, each whole, kept for a year the fewer the older, and the newest good one is never lost.

p04_backups.py PROGRAM CONTENT. Days pass by libfaketime.
"""

import datetime
import pathlib
import re
import shutil
import sqlite3
import sys
import tempfile
import time

from answering import Learner
from commands import Commands, bank_file
from window import Window, expect, report

program, content = sys.argv[1:3]
folder = pathlib.Path(tempfile.mkdtemp(prefix="ingat-promise-"))
MORNING = 1_767_254_400  # 1 January 2026, 08:00 UTC, a Thursday
HOUR, DAY = 3600, 86400
DAYS = 100
NAME = re.compile(r"progress-(\d{4}-\d\d-\d\d)-(\d{6})-(\d{3})\.db")


def backups_in(home):
    """Names, newest first; nothing else is in the folder."""
    names = sorted((path.name for path in (home / "backups").iterdir()), reverse=True)
    strangers = [name for name in names if not NAME.fullmatch(name)]
    expect(not strangers, f"only backups are there: {strangers}")
    return names


def made(name):
    date, clock, _ = NAME.fullmatch(name).groups()
    return datetime.datetime.strptime(date + clock, "%Y-%m-%d%H%M%S")


def kept_of(times):
    """By the rule as it is told to people, worked out here on its own: from newest to oldest."""
    times = sorted(times, reverse=True)
    kept = set(times[:10])
    for most, period in ((7, lambda at: at.date()), (4, lambda at: at.isocalendar()[:2]),
                         (12, lambda at: (at.year, at.month))):
        newest = {}
        for at in times:
            newest.setdefault(period(at), at)
        kept.update(sorted(newest.values(), reverse=True)[:most])
    return kept


def entries_in(backup):
    """How many entries the log in it has, by SQLite and nothing of ours; the file is sound."""
    database = sqlite3.connect(f"file:{backup}?immutable=1", uri=True)
    try:
        expect(database.execute("PRAGMA integrity_check").fetchall() == [("ok",)], f"{backup} is sound")
        return database.execute("SELECT COUNT(*) FROM event").fetchone()[0]
    finally:
        database.close()


def put_in_place(home, backup):
    """As README says."""
    for path in list(home.iterdir()):
        if path.name.startswith("progress.db"):
            path.rename(home / f"old-{path.name}")
    shutil.copyfile(home / "backups" / backup, home / "progress.db")


def begun(name):
    learner = Commands(program, folder / name, zone="UTC")
    bank = bank_file(folder / "numbers.bank.json", 9)
    expect(learner.run("add", folder / "numbers.bank.json")[0] == 0, "the bank is added")
    return learner, bank


def thinned():
    """after a hundred days of two answers each those are kept that the rule names, each whole"""
    learner, bank = begun("thinned")
    times = []
    for day in range(DAYS):
        for hour in (0, 9):
            at = MORNING + day * DAY + hour * HOUR
            learner.answer(bank, f"q{day % 9 + 1}#1", 3, at=at)
            times.append(datetime.datetime.fromtimestamp(at, datetime.timezone.utc).replace(tzinfo=None))
    names = backups_in(learner.home)
    expect(sorted(map(made, names)) == sorted(kept_of(times)), f"kept: {names}")
    counts = [entries_in(learner.home / "backups" / name) for name in names]
    expected = [times.index(made(name)) + 1 for name in names]
    expect(counts == expected, f"each has all that was answered by then: {counts}, not {expected}")
    return f"{len(times)} made, {len(names)} kept"


def restored():
    """progress lost altogether is there again from the newest backup, and goes on"""
    learner, bank = begun("restored")
    for number in range(1, 7):
        learner.answer(bank, f"q{number}#1", 3, at=MORNING + number * HOUR)
    before, waiting = learner.log(at=MORNING + 8 * HOUR), learner.due(bank, at=MORNING + 8 * HOUR)
    (learner.home / "progress.db").write_bytes(b"not a progress file at all" * 1000)
    (learner.home / "progress.db-wal").unlink(missing_ok=True)
    learner.refused(["answer", bank, "q7#1", "3"], "progress.db", at=MORNING + 8 * HOUR)
    put_in_place(learner.home, backups_in(learner.home)[0])
    expect(learner.log(at=MORNING + 8 * HOUR) == before, "every answer is there again")
    expect(learner.due(bank, at=MORNING + 8 * HOUR) == waiting, "and every card on its day")
    learner.answer(bank, "q7#1", 3, at=MORNING + 9 * HOUR)
    expect(len(learner.log(at=MORNING + 9 * HOUR)) == len(before) + 1, "and it goes on")


def never_the_last_good_one():
    """damaged progress gives no backup, says so, and thins none of the good ones away"""
    learner, bank = begun("damaged")
    for number in range(12):
        learner.answer(bank, f"q{number % 9 + 1}#1", 3, at=MORNING + number * HOUR)
    good = backups_in(learner.home)
    database = sqlite3.connect(learner.home / "progress.db")
    database.execute("UPDATE event SET rating = 1 WHERE question = 'q2'")
    database.commit()
    database.close()
    for number in range(12, 30):
        code, _, err = learner.run("answer", bank, f"q{number % 9 + 1}#1", 3, at=MORNING + number * DAY)
        expect(code == 0, f"the answer is kept all the same: {err}")
        expect("damaged" in err, f"and it is said that something is damaged: {err}")
    expect(backups_in(learner.home) == good, "the good backups are as they were")


def by_the_window():
    """the window makes one when it starts, beside the study, and none when nothing changed"""
    home = folder / "window"
    learner = Learner(program, home, content)
    with Window(program, home, marks=folder / "marks") as window:
        window.until("the first run", lambda frame: frame.screen == "first_run")
        window.key("1")
        for _ in range(3):
            learner.answer(window, by_mouse=False, rightly=True)
        window.close()
    first = backups_in(home)
    expect(len(first) == 1, f"one, of the first half hour: {first}")
    for expected in (2, 2):
        with Window(program, home, marks=folder / "marks") as window:
            window.until("Home", lambda frame: frame.screen == "home")
            end = time.monotonic() + 10
            while len(backups_in_peace(home)) < expected and time.monotonic() < end:
                time.sleep(0.05)
            time.sleep(0.5)
            window.close()
        names = backups_in(home)
        expect(len(names) == expected, f"{expected} after a start: {names}")
    expect(entries_in(home / "backups" / names[0]) == 3, "the newest has every answer")


def backups_in_peace(home):
    """While one may just be being made."""
    return [path.name for path in (home / "backups").iterdir() if NAME.fullmatch(path.name)]


try:
    report("P4", [thinned, restored, never_the_last_good_one, by_the_window])
finally:
    shutil.rmtree(folder)
