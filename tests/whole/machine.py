"""Machines that lack something, and a bank that changes under the learner's hands: a sentence, or nothing happens.
machine.py PROGRAM CONTENT"""

import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

from answering import Learner
from window import Window, environment, expect, log_of, report, run

program, content = sys.argv[1:3]
folder = pathlib.Path(tempfile.mkdtemp(prefix="ingat-whole-"))


def flashcards(bank, questions, title=None):
    """A bank file of flashcards as JSON; `questions` are (id, prompt)."""
    return json.dumps({"format": 1, "id": bank, "title": title or bank, "language": "en", "questions": [
        {"id": name, "kind": "flashcard", "prompt": prompt, "answer": f"Answer to {name}"}
        for name, prompt in questions]}, ensure_ascii=False)


def expect_refused(words, **more):
    """Without a window: one sentence that contains `words`, by language, and exit code 1."""
    for language, sentence in words.items():
        home = folder / "refused"
        done = subprocess.run([program], env=environment(home, language, **more), capture_output=True, text=True,
                              timeout=30, check=False)
        said = [line for line in done.stderr.splitlines() if line and not line.startswith(("libGL", "libEGL", "Fontconfig"))]
        expect(done.returncode == 1 and len(said) == 1 and sentence in said[0] and done.stdout == "",
               f"{language}: {done.returncode} {done.stdout} {done.stderr}")


def no_opengl():
    """a display without OpenGL 3.3 is said to be one, with what to do about it"""
    expect_refused({"en": "no OpenGL 3.3", "id": "OpenGL 3.3"}, MESA_GL_VERSION_OVERRIDE="2.1")
    expect_refused({"en": "LIBGL_ALWAYS_SOFTWARE=1"}, LIBGL_DRIVERS_PATH="/nonexistent")


def no_fonts():
    """without a font there is a sentence on the terminal and no window of empty boxes"""
    nothing = folder / "no-fonts.conf"
    nothing.write_text('<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">\n<fontconfig/>\n')
    expect_refused({"en": "no font is installed", "id": "fonts-noto-core"}, FONTCONFIG_FILE=str(nothing))


def wrong_locale():
    """a locale that is not there, or of a language that Ingat does not speak, is English"""
    for locale in ("xx_YY.nonsense", "POSIX", "tr_TR.UTF-8", ""):
        home = folder / "locale"
        shutil.rmtree(home, ignore_errors=True)
        learner = Learner(program, home, content)
        with Window(program, home, more={"LC_ALL": locale}) as window:
            window.until(f"English under {locale}", lambda frame: frame.says("Remember what you read."), 10)
            window.key("1")
            learner.answer(window, by_mouse=False, rightly=True)
            window.close()
        for words in (["due"], ["check", f"{content}/selamat-datang.bank.json"]):
            done = subprocess.run([program, *words], env=environment(home, LC_ALL=locale), capture_output=True,
                                  text=True, timeout=30, check=False)
            expect(done.returncode == 0 and done.stderr == "", f"{locale}, {words}: {done}")


def no_home():
    """without a home folder: a sentence that says what to set; in one that cannot be made: the window says so"""
    around = {name: value for name, value in environment(folder).items() if name not in ("HOME", "INGAT_HOME")}
    for words in ([], ["due"], ["log"], ["answer", "a", "b#1", "3"]):
        done = subprocess.run([program, *words], env=around, capture_output=True, text=True, timeout=30, check=False)
        expect(done.returncode == 1 and "INGAT_HOME" in done.stderr and done.stderr.count("\n") == 1,
               f"{words}: {done}")
    # /proc: nobody, not even root, makes a folder there.
    with Window(program, folder / "unused", more={"HOME": "/proc/nobody", "INGAT_HOME": ""}) as window:
        frame = window.until("a notice", lambda seen: seen.says("/proc/nobody"), 10)
        expect(frame.screen == "home" and frame.can_press("shell/settings"), f"there is a way on: {frame}")
        window.key("alt+2")
        window.settled()
        window.key("space")
        frame = window.settled()
        expect(not frame.can_press("study/remembered"), f"no answer is taken: {frame}")
        window.close()


def begin(home, bank):
    """Two cards of a bank answered, so that Home is the first screen."""
    file = folder / f"{bank}.bank.json"
    file.write_text(flashcards(bank, [(f"q{n}", f"Question {n}?") for n in range(6)]))
    for words in (["add", str(file)], ["answer", bank, "q0#1", "3"]):
        code, out, err = run(program, home, *words)
        expect(code == 0, f"{words}: {out} {err}")
    return home / "banks" / bank / "bank.json"


def remember(window):
    """Answers the recall card on the screen."""
    card = window.until_shown("study/show_answer").card
    window.key("space")
    window.until_shown("study/remembered")
    window.settled(0.35)
    window.key("2")
    window.until("the next card", lambda frame: frame.card != card)
    return card


def replaced_while_studying():
    """a bank file that is replaced, spoilt or taken away while it is studied: the sitting goes on, nothing is lost"""
    for how in ("newer", "spoilt", "gone", "a folder"):
        home = folder / f"replaced-{how}"
        copy = begin(home, "mine")
        with Window(program, home) as window:
            window.until("Home", lambda frame: frame.screen == "home")
            window.key("alt+2")
            given = [remember(window)]
            if how == "newer":
                copy.write_text(flashcards("mine", [("q0", "Another?"), ("q9", "New in it?")], "Newer"))
            elif how == "spoilt":
                copy.write_bytes(b"\xff\xfe{ no bank \x00" * 50)
            else:
                copy.unlink()
                if how == "a folder":
                    copy.mkdir()
            given += [remember(window), remember(window)]
            kept = [entry["card"] for entry in log_of(program, home)]
            expect(kept == ["q0#1", *given], f"{how}: given {given}, kept {kept}")
            window.key("alt+1")
            window.until("Home", lambda frame: frame.screen == "home")
            window.close()
        check_after(how, home, len(given) + 1)


def check_after(how, home, answers):
    """What the next start makes of a bank that was replaced."""
    with Window(program, home) as window:
        window.until("Home", lambda frame: frame.screen == "home", 10)
        frame = window.settled()
        if how == "newer":
            expect(frame.says("Newer"), f"the newer bank is there: {frame}")
        elif how in ("spoilt", "a folder"):
            expect(frame.says("Cannot open") and frame.says("mine"), f"{how}: the bank is named: {frame}")
            window.click("home/bank/mine")
            window.until("what to do", lambda seen: seen.says("your answers are safe") or seen.says("bank.json"), 5)
        expect(frame.can_press("home/open_bank"), f"there is a way on: {frame}")
        # The author's file mends it.
        window.close()
    (home / "banks" / "mine" / "bank.json").rmdir() if how == "a folder" else None
    code, out, err = run(program, home, "add", str(folder / "mine.bank.json"))
    expect(code == 0, f"{how}: {out} {err}")
    expect(len(log_of(program, home)) == answers, f"{how}: every answer is still there")


def resized_to_one_pixel():
    """a window of 1 × 1 pixels, and back: everything is where it was, on every screen"""
    home = folder / "tiny"
    begin(home, "mine")
    with Window(program, home) as window:
        window.until("Home", lambda frame: frame.screen == "home")
        for keys, screen, mark in (("alt+1", "home", "home/open_bank"), ("alt+2", "study", "study/show_answer"),
                                   ("alt+4", "settings", "shell/home")):
            window.key(keys)
            window.until(screen, lambda frame, screen=screen: frame.screen == screen)
            size = {name: window.until_shown(mark).all[name] for name in ("width", "height")}
            before = window.settled()
            for tiny in ((1, 1), (1, 800), (1280, 1)):
                window.tool("windowsize", window.id, *tiny)
                window.until(f"{tiny}", lambda frame, tiny=tiny: (frame.all["width"], frame.all["height"]) == tiny, 10)
                window.tool("mousemove", "--window", window.id, 0, 0, "click", 1, "click", 5)
                window.key("Tab", "Page_Down")
            window.tool("windowsize", window.id, size["width"], size["height"])
            window.until("its size again", lambda frame, size=size: frame.all["width"] == size["width"]
                         and frame.all["height"] == size["height"] and frame.can_press(mark), 10)
            after = window.settled()
            expect(after.screen == before.screen and after.card == before.card, f"{before} became {after}")
        window.close()


try:
    report("machine", [no_opengl, no_fonts, wrong_locale, no_home, replaced_while_studying, resized_to_one_pixel])
finally:
    shutil.rmtree(folder)
