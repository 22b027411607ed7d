"""What is measured. Each part returns lists of numbers by name; table.py says what they mean."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

Numbers = dict[str, list[float]]
PROCESSOR_TICK = 1000 / os.sysconf("SC_CLK_TCK")  # milliseconds


@dataclass
class Bench:
    top: Path
    room: Path  # an empty folder on the disk that is measured
    quick: bool

    @property
    def ingat(self) -> str:
        return str(self.top / "build-plain" / "app" / "ingat")

    @property
    def content(self) -> str:
        return str(self.top / "content")

    def tool(self, name: str) -> str:
        return str(self.top / "build-plain" / "tests" / "bench" / name)

    def numbers(self, name: str, *words: object, **variables: str) -> Numbers:
        done = subprocess.run([self.tool(name), *map(str, words)], env={**environment(self.room), **variables},
                              stdout=subprocess.PIPE, text=True, check=True)
        return json.loads(done.stdout)

    def learner(self, name: str, banks: int, questions: int, reviews: int, days: int) -> Path:
        # Made in memory where there is room, so that a hundred thousand answers do not wait for the disk.
        home, memory = self.room / name, Path("/dev/shm")
        made = Path(tempfile.mkdtemp(prefix="ingat-bench-", dir=memory if os.access(memory, os.W_OK) else self.room))
        subprocess.run([self.tool("make_learner"), str(made), self.content, *map(str, (banks, questions, reviews, days))],
                       env=environment(self.room), stdout=subprocess.DEVNULL, check=True)
        shutil.copytree(made, home)
        shutil.rmtree(made)
        return home


def environment(room: Path, **more: str) -> dict[str, str]:
    """The same for all, with a home folder of its own."""
    home = room / "home"
    home.mkdir(exist_ok=True)
    kept = {name: os.environ[name] for name in ("PATH", "DISPLAY") if name in os.environ}
    # Qt's browser part refuses to run as root with its sandbox. Without it Mnemosyne starts fewer processes: that
    # is in its favour.
    return {**kept, "HOME": str(home), "XDG_CACHE_HOME": str(home / "cache"), "XDG_RUNTIME_DIR": str(home),
            "LC_ALL": "C.UTF-8", "TZ": "Asia/Jakarta", "QTWEBENGINE_DISABLE_SANDBOX": "1", "PYTHONWARNINGS": "ignore",
            **more}


def session_of(pid: int) -> list[int]:
    """The process and everything it started."""
    members, parents = {pid}, {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                fields = (entry / "stat").read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()
            except OSError:
                continue
            parents[int(entry.name)] = int(fields[1])
            if int(fields[3]) == pid:
                members.add(int(entry.name))
    grew = True
    while grew:
        more = {child for child, parent in parents.items() if parent in members} - members
        grew = bool(more)
        members |= more
    return sorted(members)


def proportional_memory(pid: int) -> float:
    kibibytes = 0
    for member in session_of(pid):
        try:
            for line in Path(f"/proc/{member}/smaps_rollup").read_text(encoding="ascii").splitlines():
                kibibytes += int(line.split()[1]) if line.startswith("Pss:") else 0
        except OSError:
            continue
    return kibibytes / 1024


def processor_time(pid: int) -> float:
    ticks = 0
    for member in session_of(pid):
        try:
            fields = Path(f"/proc/{member}/stat").read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()
            ticks += int(fields[11]) + int(fields[12])
        except OSError:
            continue
    return ticks * PROCESSOR_TICK


class Started:
    """A program, watched from its start to its first picture, and stopped at the end of `with`."""

    def __init__(self, bench: Bench, command: list[str], **variables: str):
        self.watch = subprocess.Popen([bench.tool("watch_picture"), *command], env=environment(bench.room, **variables),
                                      stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        line = self.watch.stdout.readline()
        while line and not line.startswith("{"):
            line = self.watch.stdout.readline()
        self.seen = json.loads(line)
        if self.seen["first"] < 0:
            raise RuntimeError(f"{command[0]} showed no picture")

    def __enter__(self):
        return self

    def __exit__(self, *what):
        self.watch.stdin.close()
        self.watch.stdout.read()
        self.watch.wait()


def mnemosyne_of(bench: Bench) -> list[str]:
    folder = bench.room / "mnemosyne"
    banks = sorted(map(str, Path(bench.content).glob("*.bank.json")))
    subprocess.run(["/usr/bin/python3", "-B", str(Path(__file__).with_name("mnemosyne_learner.py")), str(folder), *banks],
                   env=environment(bench.room), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    return ["mnemosyne", "-d", str(folder)]


# Starts of a program until Mesa has all its shaders in the cache folder.
WARMING = 4


def first_picture(bench: Bench) -> Numbers:
    home = bench.learner("learner", 0, 0, 600, 60)
    commands = {"ours": [bench.ingat], "mnemosyne": mnemosyne_of(bench), "empty": [bench.tool("empty_window")]}
    numbers: Numbers = {}
    for turn in range(-WARMING, 2 if bench.quick else 10):
        for name, command in commands.items():
            with Started(bench, command, INGAT_HOME=str(home)) as started:
                time.sleep(0 if turn < 0 else 3)  # after two seconds without a change: five in all
                if turn < 0:
                    numbers.setdefault(f"{name}/fresh", []).append(started.seen["first"])
                else:
                    numbers.setdefault(f"{name}/first", []).append(started.seen["first"])
                    numbers.setdefault(f"{name}/settled", []).append(started.seen["settled"])
                    numbers.setdefault(f"{name}/memory", []).append(proportional_memory(started.seen["pid"]))
                    numbers.setdefault(f"{name}/processes", []).append(len(session_of(started.seen["pid"])))
                    numbers.setdefault(f"{name}/width", []).append(started.seen["width"])
                    numbers.setdefault(f"{name}/height", []).append(started.seen["height"])
    return numbers


def answers(bench: Bench) -> Numbers:
    home = bench.learner("learner", 0, 0, 600, 60)
    return bench.numbers("answers", home, bench.content, 200 if bench.quick else 4000)


def card(bench: Bench) -> Numbers:
    shared = Path(os.environ.get("INGAT_SHARED", bench.top.parent / "shared"))
    text = shared / "prototypes" / "gui" / "mixed.md"
    if not text.exists():
        print(f"skipped: there is no {text}")
        return {}
    return bench.numbers("card", text, 10 if bench.quick else 200)


def grading(bench: Bench) -> Numbers:
    return bench.numbers("grading", 3 if bench.quick else 50)


def exam(bench: Bench) -> Numbers:
    home = bench.room / "exam"
    home.mkdir()
    return bench.numbers("exam", home, bench.content, 2 if bench.quick else 20)


def frames(bench: Bench) -> Numbers:
    times = 10 if bench.quick else 200
    numbers = bench.numbers("frames", bench.content, times)
    unseen = bench.numbers("frames", bench.content, times, GALLIUM_NOOP="1")
    numbers.update({f"{name}_calls": values for name, values in unseen.items() if name.endswith("/opengl")})
    return numbers


def idle(bench: Bench) -> Numbers:
    sys.path.insert(0, str(bench.top / "tests" / "whole"))
    import window as driven  # pylint: disable=import-outside-toplevel
    wait = 5 if bench.quick else 30
    home = bench.learner("learner", 0, 0, 600, 60)
    numbers: Numbers = {"seconds": [wait]}
    with driven.Window(bench.ingat, str(home)) as window:
        for screen, key in (("home", None), ("study", "Return")):
            if key:
                window.key(key)
                window.until("a card", lambda frame: frame.card is not None)
            time.sleep(5)
            before, ticks = window.frame().number, window.processor_ticks()
            time.sleep(wait)
            numbers[f"{screen}/frames"] = [window.frame().number - before]
            numbers[f"{screen}/processor"] = [(window.processor_ticks() - ticks) * PROCESSOR_TICK]
    for name, command in {"mnemosyne": mnemosyne_of(bench), "empty": [bench.tool("empty_window")]}.items():
        with Started(bench, command) as started:
            time.sleep(3)
            worked = processor_time(started.seen["pid"])
            time.sleep(wait)
            numbers[f"{name}/processor"] = [processor_time(started.seen["pid"]) - worked]
    return numbers


def growth(bench: Bench) -> Numbers:
    sizes = {"3": (0, 0, 600, 60), "23": (20, 1000, 10_000, 150), "203": (200, 1000, 100_000, 300)}
    if bench.quick:
        sizes.pop("203")
    numbers: Numbers = {}
    for name, size in sizes.items():
        home = bench.learner(f"learner-{name}", *size)
        for turn in range(-WARMING, 1 if bench.quick else 3):
            with Started(bench, [bench.ingat], INGAT_HOME=str(home)) as started:
                if turn >= 0:
                    numbers.setdefault(f"{name}/first", []).append(started.seen["first"])
                    numbers.setdefault(f"{name}/memory", []).append(proportional_memory(started.seen["pid"]))
        for measured, values in bench.numbers("growth", home, bench.content, 50).items():
            numbers[f"{name}/{measured}"] = values
    return numbers


ALL: dict[str, Callable[[Bench], Numbers]] = {
    "first-picture": first_picture,
    "answers": answers,
    "card": card,
    "grading": grading,
    "exam": exam,
    "frames": frames,
    "idle": idle,
    "growth": growth,
}
