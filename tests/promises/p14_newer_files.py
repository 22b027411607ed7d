"""P14: a file of a newer version, or of another program, is not written, not "repaired", and shown if that can be.

p14_newer_files.py PROGRAM CONTENT
"""

import json
import os
import pathlib
import shutil
import sqlite3
import sys
import tempfile

from commands import Commands
from noticing import noticed
from window import Window, expect, report

program, content = sys.argv[1:3]
folder = pathlib.Path(tempfile.mkdtemp(prefix="ingat-promise-"))
STUDIED = ("progress.db", "backups/")  # what changes where the rest is studied


def begun(name):
    """A data folder with an answer in it."""
    commands = Commands(program, folder / name)
    commands.run("answer", "selamat-datang", "none", "3")  # puts the banks there
    card = commands.due("selamat-datang")["cards"][0]
    commands.answer("selamat-datang", card, 3)
    return commands, folder / name


def change(home, sql):
    database = sqlite3.connect(home / "progress.db")
    database.executescript(sql)
    database.commit()
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()


def everything_in(home):
    """All files: bytes, and when they were written."""
    return {str(path.relative_to(home)): (path.read_bytes(), path.stat().st_mtime_ns)
            for path in sorted(home.rglob("*")) if path.is_file()}


def in_window(home, *sentences):
    with Window(program, home, marks=folder / f"marks-{home.name}") as window:
        for sentence in sentences:
            window.until(f"“{sentence}”", lambda frame, words=sentence: frame.says(words))
        window.key("alt+2")
        window.settled()
        window.key("space", "2", "ctrl+z")
        frame = window.settled()
        expect(not frame.can_press("study/remembered"), f"no grade can be given: {frame}")
        window.close()


def expect_untouched(home, before, may_change=()):
    """Of all files but those that `may_change` names the beginnings of."""
    after = {name: what for name, what in everything_in(home).items() if not name.startswith(tuple(may_change))}
    before = {name: what for name, what in before.items() if not name.startswith(tuple(may_change))}
    expect(set(after) == set(before), f"no file came or went: {sorted(set(after) ^ set(before))}")
    for name, (content, written) in after.items():
        expect(content == before[name][0], f"{name}: not a byte changed")
        expect(written == before[name][1], f"{name}: not written again")


def put_back(file, content, written):
    file.write_bytes(content)
    os.utime(file, ns=(written, written))


def every_harm_is_noticed(home, names, may_change=()):
    """A file with other bytes and the old time, written again as it was, gone, or with another beside it."""
    before = everything_in(home)
    for name in names:
        file, (content, written) = home / name, before[name]
        put_back(file, content[:-1] + bytes([content[-1] ^ 1]), written)
        noticed(lambda: expect_untouched(home, before, may_change), f"{name}: not a byte changed")
        put_back(file, content, written + 1_000_000)
        noticed(lambda: expect_untouched(home, before, may_change), f"{name}: not written again")
        file.unlink()
        noticed(lambda: expect_untouched(home, before, may_change), "no file came or went", name)
        put_back(file, content, written)
        beside = file.with_name(file.name + ".damaged-1")
        beside.write_bytes(content)
        noticed(lambda: expect_untouched(home, before, may_change), "no file came or went", beside.name)
        beside.unlink()
        expect_untouched(home, before, may_change)


def try_all(commands, home, sentence, is_readable):
    before = everything_in(home)
    card = commands.due("selamat-datang")["cards"][0] if is_readable else "arti#1"
    commands.refused(["answer", "selamat-datang", card, "3"], "progress.db", sentence)
    commands.refused(["undo"], "progress.db", sentence)
    if is_readable:
        expect(len(commands.log()) == 1, "what it holds is shown")
    else:
        commands.refused(["log"], "progress.db", sentence)
    in_window(home, sentence)
    expect_untouched(home, before)
    every_harm_is_noticed(home, ["progress.db"])


def newer_progress():
    """progress of a newer format that this version may read: shown, not written"""
    commands, home = begun("newer")
    change(home, "PRAGMA user_version=99;")
    try_all(commands, home, "newer version", is_readable=True)


def newer_than_readable():
    """progress of a newer format that this version cannot read: said so, not written"""
    commands, home = begun("unreadable")
    change(home, "PRAGMA user_version=99; DELETE FROM about WHERE name='least_reader';")
    try_all(commands, home, "newer version", is_readable=False)


def foreign_progress():
    """a file of another program in its place: said so, not written"""
    commands, home = begun("foreign")
    change(home, "PRAGMA application_id=1234;")
    try_all(commands, home, "not a progress file of Ingat", is_readable=False)


def newer_settings_and_bank():
    """settings and a bank of a newer format: said so and left alone, while the rest is studied"""
    commands, home = begun("settings")
    (home / "settings.json").write_text('{"format": 99, "theme": "from the future"}')
    bank = home / "banks" / "selamat-datang" / "bank.json"
    newer = json.loads(bank.read_text(encoding="utf-8"))
    newer["format"] = 99
    bank.write_text(json.dumps(newer), encoding="utf-8")
    before = everything_in(home)
    code, out, err = commands.run("due", "--json")
    expect(code == 1 and "settings.json was written by a newer" in err and "bank.json was written by a newer" in err,
           f"both are named: {code} {err}")
    expect("selamat-datang" not in [each["id"] for each in json.loads(out)["banks"]], "the bank is not guessed at")
    commands.refused(["answer", "selamat-datang", "none", "3"], "bank.json", "newer")
    with Window(program, home, marks=folder / "marks-settings") as window:
        window.until("the bank is named", lambda frame: frame.screen == "home" and frame.says("selamat-datang"))
        frame = window.settled()
        expect(frame.says("settings.json"), f"the settings are named: {frame}")
        window.key("alt+4")
        window.until("Settings", lambda seen: seen.screen == "settings")
        window.click("settings/theme/2")
        window.until("the dark theme", lambda seen: seen.all["dark"])
        window.close()
    expect_untouched(home, before, STUDIED)
    every_harm_is_noticed(home, ["settings.json", "banks/selamat-datang/bank.json"], STUDIED)


try:
    report("P14", [newer_progress, newer_than_readable, foreign_progress, newer_settings_and_bank])
finally:
    shutil.rmtree(folder)
