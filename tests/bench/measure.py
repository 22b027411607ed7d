"""What tests/bench/run runs on a display of its own: measures, prints a table, keeps the numbers."""

import argparse
import datetime
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import parts
import table

TOP = Path(__file__).resolve().parents[2]
OUTCOME = TOP / "build-plain" / "bench" / "results.json"


def said_by(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, cwd=TOP, check=False)
    return done.stdout.strip()


def processor() -> str:
    for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return "unknown processor"


def circumstances() -> dict[str, str]:
    packages = ("mnemosyne", "libqt5webengine5", "libgl1-mesa-dri", "libglfw3", "libimgui-dev", "libpango-1.0-0",
                "libsqlite3-0")
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return {
        "date": datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%d %H:%M UTC"),
        "commit": said_by("git", "rev-parse", "--short=12", "HEAD") + (
            " with changes" if said_by("git", "status", "--porcelain", "--", "app", "tests/bench/*.cpp") else ""),
        "machine": f"{processor()}, {os.cpu_count()} cores, {memory:.0f} GiB, Linux {os.uname().release}, "
                   f"data on {said_by('stat', '-f', '-c', '%T', str(TOP))}",
        "display": "Xvfb without a window manager, Mesa's software renderer (llvmpipe)",
        "versions": ", ".join(said_by("dpkg-query", "-W", "-f", "${Package} ${Version}", name) for name in packages),
    }


def main() -> None:
    asked = argparse.ArgumentParser(prog="tests/bench/run")
    asked.add_argument("--quick", action="store_true")
    asked.add_argument("parts", nargs="*", choices=[*parts.ALL, []], metavar="PART")
    wanted = asked.parse_args()
    OUTCOME.parent.mkdir(parents=True, exist_ok=True)
    results = json.loads(OUTCOME.read_text(encoding="utf-8")) if OUTCOME.exists() else {"parts": {}}
    results["about"] = circumstances()
    room = OUTCOME.parent / "work"
    for name in wanted.parts or parts.ALL:
        shutil.rmtree(room, ignore_errors=True)
        room.mkdir()
        before, began = os.getloadavg()[0], time.monotonic()
        print(f"{name} …", file=sys.stderr, flush=True)
        numbers = parts.ALL[name](parts.Bench(top=TOP, room=room, quick=wanted.quick))
        results["parts"][name] = {"load_before": before, "seconds": time.monotonic() - began, "quick": wanted.quick,
                                  "commit": results["about"]["commit"], "numbers": numbers}
        OUTCOME.write_text(json.dumps(results, indent=1), encoding="utf-8")
        print(table.of_part(name, results["parts"][name]), flush=True)
    shutil.rmtree(room, ignore_errors=True)
    if not wanted.parts and not wanted.quick:
        (TOP / "tests" / "bench" / "RESULTS.md").write_text(table.whole(results), encoding="utf-8")


main()
