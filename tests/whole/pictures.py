"""A card with a map in the real window: point at the right country. pictures.py PROGRAM CONTENT"""

import json
import pathlib
import shutil
import sys
import tempfile
import time

from window import Window, expect, log_of, report, run

program, content = sys.argv[1:3]
folder = tempfile.mkdtemp(prefix="ingat-whole-")


def map_alone():
    """a bank of nothing but the map of the program's own bank"""
    author = pathlib.Path(folder, "author")
    author.mkdir(exist_ok=True)
    bank = json.loads(pathlib.Path(content, "program-nuklir-korea-utara.en.bank.json").read_text())
    bank["questions"] = [each for each in bank["questions"] if each["kind"] == "hotspot"]
    bank["id"] = "map"
    for beside in bank["documents"] + bank["pictures"]:
        shutil.copy(pathlib.Path(content, beside["file"]), author)
    path = author / "map.bank.json"
    path.write_text(json.dumps(bank))
    return path, bank["questions"][0]["regions"]


def middle_of(points):
    corners = [tuple(map(float, point.split(","))) for point in points.split()]
    return [sum(side) / len(corners) for side in zip(*corners)]


def only_the_map(home):
    """A data folder in which nothing is studied but the map, and its regions."""
    path, regions = map_alone()
    empty = pathlib.Path(folder, "empty")
    empty.mkdir(exist_ok=True)
    more = {"INGAT_CONTENT": str(empty)}
    code, out, err = run(program, home, "add", str(path), more=more)
    expect(code == 0, f"ingat add ended with {code}: {out}{err}")
    return regions, more


def is_map(frame):
    return frame.shows("study/hotspot") and frame.can_press("study/hotspot")


def by_keyboard():
    """the arrows move a cross, Space sets it, Z shows the picture large and idles: a wrong answer is kept too"""
    home = f"{folder}/keyboard"
    _, more = only_the_map(home)
    with Window(program, home, more=more) as window:
        window.until("a door or home", lambda frame: frame.screen in ("first_run", "home"))
        window.key("alt+2")
        window.until("the map", is_map)
        window.key("z")
        window.until("the large map", lambda frame: frame.shows("zoom/picture"))
        window.settled()
        window.key("plus", "Right", "z")
        window.until("the card again", is_map)
        window.key("shift+Down", "Down", "space")
        window.until("something to check", lambda frame: frame.can_press("study/check"))
        window.key("Return")
        window.until("the verdict", lambda frame: frame.says("Not this time"))
        before, ticks = window.settled(0.5), window.processor_ticks()
        time.sleep(3)
        expect(window.frame().number == before.number, "with a picture on it an idle window draws")
        expect(window.processor_ticks() - ticks <= 1, "with a picture on it an idle window works")
        window.close()
    expect(len(log_of(program, home, more)) == 1, "one answer")
    return "1 answer"


def by_mouse():
    """a click on the country and Check: the answer is right, and on the disk"""
    home = f"{folder}/mouse"
    regions, more = only_the_map(home)
    expect(pathlib.Path(home, "banks/map/six-countries.svg").exists(), "the picture came with the bank")
    with Window(program, home, more=more) as window:
        window.until("a door or home", lambda frame: frame.screen in ("first_run", "home"))
        window.key("alt+2")
        window.until("the map", is_map)
        window.settled()
        mark = window.frame().marks["study/hotspot"]
        x, y = middle_of(regions[0]["points"])
        at = round(mark["x"] + x * mark["width"]), round(mark["y"] + y * mark["height"])
        window.tool("mousemove", "--window", window.id, *at, "click", 1)
        window.until("something to check", lambda frame: frame.can_press("study/check"))
        window.key("Return")
        window.until("the verdict", lambda frame: frame.says("Right"))
        window.close()
    log = log_of(program, home, more)
    expect(len(log) == 1, f"one answer: {log}")
    return "1 answer"


report("pictures", [by_mouse, by_keyboard])
