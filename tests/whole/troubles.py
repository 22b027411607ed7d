"""What can be wrong with the machine or the data folder: a clear message, nothing lost. troubles.py PROGRAM CONTENT"""

import os
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import tempfile

from answering import Learner
from window import Window, environment, expect, log_of, report, run

program, content = sys.argv[1:3]
folder = pathlib.Path(tempfile.mkdtemp(prefix="ingat-whole-"))


def begun(name, cards=2):
    """A data folder with some answers in it."""
    home = folder / name
    learner = Learner(program, home, content)
    with Window(program, home) as window:
        window.until("the first run", lambda frame: frame.screen == "first_run")
        window.key("1")
        for _ in range(cards):
            learner.answer(window, by_mouse=False, rightly=True)
        window.close()
    return home, learner


def try_to_study(window):
    """Does what a hand would do to answer a card; whatever the window lets it."""
    window.key("alt+2")
    window.settled()
    for keys in (["space"], ["2"], ["1"], ["Return"], ["ctrl+z"]):
        window.key(*keys)
        window.settled(0.3)


def expect_no_answer_button(frame):
    for name in ("study/remembered", "study/forgot", "study/was_right"):
        expect(not frame.can_press(name), f"{name} cannot be pressed: {frame}")


def second_window():
    """a second window says that the first has the progress, takes no answer, and leaves the first alone"""
    home = folder / "two"
    learner = Learner(program, home, content)
    with Window(program, home) as first:
        first.until("the first run", lambda frame: frame.screen == "first_run")
        first.key("1")
        learner.answer(first, by_mouse=False, rightly=True)
        for language, words in (("en", "another Ingat window is open"), ("id", "jendela Ingat lain terbuka")):
            with Window(program, home, language=language) as second:
                second.until(f"“{words}”", lambda frame: frame.screen == "home" and frame.says(words), 10)
                try_to_study(second)
                expect_no_answer_button(second.settled())
                learner.check_disk()
                second.close()
        first.focus()
        learner.answer(first, by_mouse=True, rightly=True)
        first.close()
    learner.check_disk()


def expect_untouched(home, how, language, words, must_start=True):
    """A window on this folder says so and writes nothing to the progress."""
    kept = (home / "progress.db").read_bytes()
    with Window(program, home, language=language) as window:
        window.until(f"“{words}” ({how})", lambda frame: frame.says(words), 10)
        try_to_study(window)
        expect_no_answer_button(window.settled())
        window.close()
    expect((home / "progress.db").read_bytes() == kept, f"{how}: the file is as it was")


def newer_progress():
    """progress of a newer version is said to be so, and left as it is"""
    home, _ = begun("newer")
    database = sqlite3.connect(home / "progress.db")
    database.execute("PRAGMA user_version = 99")
    database.commit()
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()
    expect_untouched(home, "newer", "en", "newer version of Ingat")
    expect_untouched(home, "newer", "id", "versi Ingat yang lebih baru")
    # The file says that programs of this format may still read it; none of them may write.
    code, out, err = run(program, home, "log", "--json")
    expect(code == 0 and len(out.splitlines()) == 2, f"ingat log: {code} {out} {err}")
    code, out, err = run(program, home, "undo")
    expect(code == 1 and "newer" in err, f"ingat undo: {code} {out} {err}")


def damaged_progress():
    """a progress file that is no such thing is said to be so, and left as it is"""
    home = folder / "damaged"
    home.mkdir()
    (home / "progress.db").write_bytes(b"this is not progress\n" * 500)
    expect_untouched(home, "damaged", "en", "progress.db")
    expect_untouched(home, "damaged", "id", "progress.db")


def no_folder():
    """a data folder that cannot be written: said in the window, which still shows the banks"""
    home = folder / "file-in-its-place"
    home.write_text("a file")
    for language, words in (("en", "should be a folder but is a file"), ("id", "seharusnya folder, tetapi berupa berkas")):
        with Window(program, home, language=language) as window:
            frame = window.until("a notice", lambda seen: any(str(home.name) in text for text in seen.texts), 10)
            expect(frame.says(words), f"“{words}”: {frame}")
            try_to_study(window)
            expect_no_answer_button(window.settled())
            window.close()
    expect(home.read_text() == "a file", "the file is still there")


def read_only_folder():
    """a data folder on a disk that is read-only: what was learnt is shown, no answer is taken"""
    home, learner = begun("read-only")
    mounted = subprocess.run(["mount", "--bind", home, home], capture_output=True, check=False).returncode == 0
    try:
        if mounted:
            if subprocess.run(["mount", "-o", "remount,bind,ro", home], capture_output=True, check=False).returncode != 0:
                return "skipped: not permitted to mount read-only"
        elif os.geteuid() == 0:
            return "skipped: root may write everywhere, and may not mount here"
        else:
            home.chmod(0o555)
            for file in home.iterdir():
                file.chmod(0o555 if file.is_dir() else 0o444)
        with Window(program, home) as window:
            window.until("Home", lambda frame: frame.screen == "home")
            frame = window.settled()
            expect(any("read-only" in text or "cannot be written" in text for text in frame.texts), f"says why: {frame}")
            try_to_study(window)
            expect_no_answer_button(window.settled())
            window.close()
        learner.check_disk()
    finally:
        if mounted:
            subprocess.run(["umount", home], check=False)
        else:
            home.chmod(0o755)
    return None


def damaged_bank():
    """a damaged bank in the library is named on Home, and the others can be studied"""
    home, learner = begun("bank")
    bank = home / "banks" / "selamat-datang" / "bank.json"
    bank.write_bytes(bank.read_bytes()[:1000])
    for language in ("en", "id"):
        with Window(program, home, language=language) as window:
            frame = window.until("Home", lambda seen: seen.screen == "home")
            expect(frame.says("selamat-datang"), f"the bank is named: {frame}")
            window.key("alt+2")
            learner.answer(window, by_mouse=False, rightly=True)
            window.close()
    expect(len(bank.read_bytes()) == 1000, "the damaged bank is left as it is")


def no_display():
    """without a display: one sentence, exit code 1, in both languages"""
    said = {}
    for language in ("en", "id"):
        around = environment(folder / "nowhere", language)
        around.pop("DISPLAY", None)
        done = subprocess.run([program], env=around, capture_output=True, text=True, timeout=30, check=False)
        said[language] = done.stderr
        expect(done.returncode == 1 and done.stdout == "" and done.stderr.count("\n") == 1,
               f"{language}: {done.returncode} {done.stdout} {done.stderr}")
    expect("no display" in said["en"], f"English: {said}")
    expect("layar" in said["id"] and said["id"] != said["en"], f"Indonesian: {said}")


try:
    report("troubles", [no_display, second_window, newer_progress, damaged_progress, no_folder, read_only_folder,
                        damaged_bank])
finally:
    shutil.rmtree(folder)
