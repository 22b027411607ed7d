"""Every screen as a picture, light and dark. screens.py PROGRAM"""

import concurrent.futures
import pathlib
import shutil
import struct
import subprocess
import sys
import tempfile
import time
import zlib

from window import environment, expect, report

program = sys.argv[1]
folder = pathlib.Path(tempfile.mkdtemp(prefix="ingat-whole-"))
SIZES = ["900x600", "1280x800"]
LANGUAGES = ["en", "id"]
EVERYWHERE = ["home", "study_recall", "study_choice", "settings"]  # in every size and language


def screenshot(screen, size, language, theme):
    file = folder / f"{screen}-{size}-{language}-{theme}.png"
    words = [program, "window", "--screenshot", file, "--screen", screen, "--size", size, "--lang", language, "--theme", theme]
    done = subprocess.run(list(map(str, words)), env=environment(folder / "home"), capture_output=True, text=True,
                          timeout=60, check=False)
    expect(done.returncode == 0 and not done.stderr, f"{' '.join(map(str, words))}: {done.returncode} {done.stderr}")
    return file.read_bytes()


def opened(png):
    """Size, the first pixel, and the filtered rows."""
    expect(png.startswith(b"\x89PNG\r\n\x1a\n"), "a PNG file")
    at, packed, size = 8, b"", None
    while at < len(png):
        length, kind = struct.unpack(">I4s", png[at:at + 8])
        data = png[at + 8:at + 8 + length]
        if kind == b"IHDR":
            size = struct.unpack(">II", data[:8])
        elif kind == b"IDAT":
            packed += data
        at += 12 + length
    rows = zlib.decompress(packed)
    return size, rows[1:4], rows  # whatever its filter, the first pixel stands as it is


def check_pair(wanted):
    screen, size, language = wanted
    pictures = {}
    for theme in ("light", "dark"):
        png = screenshot(screen, size, language, theme)
        found, corner, rows = opened(png)
        name = f"{screen} {size} {language} {theme}"
        expect(found == tuple(map(int, size.split("x"))), f"{name}: is {found}")
        # A screen of one colour filters to zeros; words and edges do not.
        expect(sum(1 for byte in rows[::7] if byte) > 500, f"{name}: shows nothing")
        expect((sum(corner) > 384) == (theme == "light"), f"{name}: the corner is {tuple(corner)}")
        pictures[theme] = png
    expect(pictures["light"] != pictures["dark"], f"{screen}: the themes are alike")
    return wanted, pictures


def every_screen():
    """every screen, light and dark, in two sizes and two languages"""
    names = subprocess.run([program, "window", "--list"], env=environment(folder / "home"), capture_output=True,
                           text=True, check=True).stdout.split()
    expect(len(names) >= 20 and set(EVERYWHERE) <= set(names), f"screens: {names}")
    wanted = {(name, SIZES[n % 2], LANGUAGES[n // 2 % 2]) for n, name in enumerate(names)}
    wanted |= {(name, size, language) for name in EVERYWHERE for size in SIZES for language in LANGUAGES}
    began = time.monotonic()
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        drawn = dict(pool.map(check_pair, sorted(wanted)))
    for name in EVERYWHERE:
        expect(drawn[name, SIZES[0], "en"] != drawn[name, SIZES[0], "id"], f"{name} is the same in both languages")
    alike = {}
    for (screen, size, language), pictures in drawn.items():
        other = alike.setdefault(pictures["light"], screen)
        expect(other == screen, f"{screen} and {other} are the same picture ({size}, {language})")
    return f"{2 * len(drawn)} pictures of {len(names)} screens in {time.monotonic() - began:.0f} s"


try:
    report("screens", [every_screen])
finally:
    shutil.rmtree(folder)
