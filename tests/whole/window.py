"""The program in its real window: driven by xdotool as a hand would, read through the marks of each frame (INGAT_MARKS).

Nothing here waits for a time to pass where it can wait for something to be seen.
"""

import ctypes
import ctypes.util
import json
import os
import signal
import subprocess
import sys
import time

PATIENCE = 30.0  # seconds, for a machine that is busy with other things


class Failed(Exception):
    """What was expected, and what was seen."""


def expect(condition, sentence):
    if not condition:
        raise Failed(sentence)


def environment(home, language="en", **more):
    """Of a learner's own: nothing of the machine's settings reaches the program."""
    names = ("PATH", "DISPLAY", "TMPDIR", "LIBGL_ALWAYS_SOFTWARE", "ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS")
    kept = {name: os.environ[name] for name in names if name in os.environ}
    locale = {"en": "C.UTF-8", "id": "id_ID.UTF-8"}[language]
    return {**kept, "HOME": str(home), "INGAT_HOME": str(home), "LC_ALL": locale, "TZ": "Asia/Jakarta", **more}


def run(program, home, *words, language="en", more=None):
    """A command beside the window: (exit code, standard output, standard error); `more`: of the environment."""
    done = subprocess.run([program, *words], env=environment(home, language, **(more or {})), capture_output=True,
                          text=True, timeout=PATIENCE, check=False)
    return done.returncode, done.stdout, done.stderr


def log_of(program, home, more=None):
    code, out, err = run(program, home, "log", "--json", more=more)
    expect(code == 0, f"ingat log --json ended with {code}: {err}")
    return [json.loads(line) for line in out.splitlines()]


def ask_to_close(window):
    """What a window manager does when its cross is clicked; this xdotool can only kill."""
    x11 = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XInternAtom.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
    x11.XInternAtom.restype = ctypes.c_ulong
    x11.XSendEvent.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_long, ctypes.c_void_p]
    x11.XCloseDisplay.argtypes = [ctypes.c_void_p]

    class ClientMessage(ctypes.Structure):
        _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int),
                    ("display", ctypes.c_void_p), ("window", ctypes.c_ulong), ("message", ctypes.c_ulong),
                    ("format", ctypes.c_int), ("data", ctypes.c_long * 5), ("rest_of_xevent", ctypes.c_long * 24)]

    display = x11.XOpenDisplay(None)
    event = ClientMessage(type=33, display=display, window=window, format=32,
                          message=x11.XInternAtom(display, b"WM_PROTOCOLS", 0))
    event.data[0] = x11.XInternAtom(display, b"WM_DELETE_WINDOW", 0)
    x11.XSendEvent(display, window, 0, 0, ctypes.byref(event))
    x11.XCloseDisplay(display)


class Frame:
    """What one frame showed."""

    def __init__(self, line):
        self.all = json.loads(line)
        self.number = self.all["frame"]
        self.screen = self.all["screen"]
        self.bank = self.all.get("bank")
        self.card = self.all["card"]
        self.kind = self.all.get("kind")
        self.answered = self.all.get("answered", False)
        self.texts = self.all["texts"]
        self.marks = {mark["name"]: mark for mark in self.all["marks"]}

    def shows(self, name):
        return name in self.marks and self.marks[name]["visible"]

    def can_press(self, name):
        return self.shows(name) and self.marks[name]["enabled"]

    def says(self, words):
        return any(words in text for text in self.texts)

    def named(self, beginning):
        """Names of the marks that begin so, from top to bottom and left to right."""
        found = [mark for name, mark in self.marks.items() if name.startswith(beginning)]
        return [mark["name"] for mark in sorted(found, key=lambda mark: (mark["y"], mark["x"]))]

    def __str__(self):
        marks = [name for name in self.marks if self.shows(name)]
        return f"frame {self.number}, {self.screen}, card {self.card}, marks {marks}, texts {self.texts}"


class Window:
    """One running window. At the end of `with` it is killed if it still runs."""

    slowness = 1  # how many times longer than usual a frame may take

    def __init__(self, program, home, language="en", size=None, more=None, marks=None):
        self.marks_path = f"{marks or home}.marks-{time.monotonic_ns()}"
        self.read_to = 0
        self.last = None
        self.process = subprocess.Popen([program], env=environment(home, language, INGAT_MARKS=self.marks_path,
                                                                   **(more or {})),
                                        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self.until("a first frame", lambda frame: True)
        self.id = self._find()
        if size:
            self.tool("windowsize", self.id, *size)
            self.until(f"a size of {size}", lambda frame: (frame.all["width"], frame.all["height"]) == size)
        self.focus()

    def __enter__(self):
        return self

    def __exit__(self, *what):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self.process.stdout.close()

    def _find(self):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)],
                                   capture_output=True, text=True, check=False).stdout.split()
            if found:
                return int(found[-1])
            time.sleep(0.02)
        raise Failed("xdotool finds no window of the program")

    @staticmethod
    def tool(*words):
        done = subprocess.run(["xdotool", *map(str, words)], capture_output=True, text=True, timeout=PATIENCE, check=False)
        expect(done.returncode == 0, f"xdotool {words}: {done.stderr}")

    def focus(self):
        self.tool("windowraise", self.id, "windowfocus", "--sync", self.id)

    # ---- what is seen

    def frame(self):
        """The newest frame; None before the first."""
        try:
            with open(self.marks_path, "rb") as file:
                file.seek(self.read_to)
                text = file.read()
        except FileNotFoundError:
            return None
        whole = text[: text.rfind(b"\n") + 1]
        if whole:
            self.read_to += len(whole)
            self.last = Frame(whole.splitlines()[-1].decode())
        return self.last

    def until(self, what, condition, seconds=PATIENCE):
        end = time.monotonic() + seconds
        while True:
            frame = self.frame()
            if frame and condition(frame):
                return frame
            if self.process.poll() is not None:
                raise Failed(f"waited for {what}, but the program ended with {self.process.returncode}: "
                             f"{self.process.stdout.read()}")
            if time.monotonic() > end:
                raise Failed(f"waited for {what}, but saw {frame}")
            time.sleep(0.01)

    def until_shown(self, name):
        return self.until(name, lambda frame: frame.can_press(name))

    def settled(self, quiet=0.15):
        """The frame after which none came for a while."""
        frame, since = self.frame(), time.monotonic()
        end = time.monotonic() + PATIENCE
        while time.monotonic() - since < quiet * self.slowness:
            newer = self.frame()
            if newer.number != frame.number:
                frame, since = newer, time.monotonic()
            expect(time.monotonic() < end, "the window never stops drawing")
            time.sleep(0.01)
        return frame

    def processor_ticks(self):
        with open(f"/proc/{self.process.pid}/stat", encoding="ascii") as file:
            fields = file.read().rpartition(")")[2].split()
        return int(fields[11]) + int(fields[12])

    # ---- what is done

    def key(self, *keys):
        """One after the other, as fast as the program draws: keys of one frame have no order."""
        for key in keys:
            before = self.frame().number
            self.tool("key", key)
            end = time.monotonic() + 2
            while self.slowness > 1 and self.frame().number == before and time.monotonic() < end:
                time.sleep(0.01)
            if len(keys) > 1:
                self.settled(0.05)

    def type(self, text):
        self.tool("type", "--delay", 15, text)

    def middle_of(self, name):
        """Where to point at a mark; what is further down is scrolled to with the wheel, as a hand would."""
        for _ in range(20):
            frame = self.settled()
            if frame.shows(name):
                mark = frame.marks[name]
                return round(mark["x"] + mark["width"] / 2), round(mark["y"] + mark["height"] / 2)
            self.tool("mousemove", "--window", self.id, frame.all["width"] // 2, frame.all["height"] // 2, "click", 5)
        raise Failed(f"there is no {name} to point at: {self.last}")

    def click(self, name):
        self.tool("mousemove", "--window", self.id, *self.middle_of(name), "click", 1)

    def drag(self, name, to):
        """Takes hold of a mark and lets it go at a point."""
        x, y = self.middle_of(name)
        self.tool("mousemove", "--window", self.id, x, y, "mousedown", 1)
        self.settled(0.05)
        for part in (0.3, 0.7, 1):
            self.tool("mousemove", "--window", self.id, round(x + (to[0] - x) * part), round(y + (to[1] - y) * part))
            self.settled(0.05)
        self.tool("mouseup", 1)

    def close(self):
        ask_to_close(self.id)
        code = self.process.wait(PATIENCE)
        said = self.process.stdout.read()
        expect(code == 0 and said == "", f"closed, it ended with {code} and said: {said}")

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()


def report(name, checks):
    """Runs the checks in turn; the exit code for the test."""
    failed = 0
    for check in checks:
        began = time.monotonic()
        try:
            said = check()
            print(f"ok      {check.__doc__} ({time.monotonic() - began:.1f} s){': ' + said if said else ''}", flush=True)
        except Failed as failure:
            failed += 1
            print(f"FAILED  {check.__doc__} ({time.monotonic() - began:.1f} s)\n  {failure}", flush=True)
    print(f"{name}: {len(checks) - failed} of {len(checks)}")
    sys.exit(1 if failed else 0)
