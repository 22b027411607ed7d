"""Answers whatever card is on the screen, by keyboard or by mouse, rightly or wrongly."""

import json
import pathlib
import re
import time

from regions import place_in, place_outside
from window import Failed, expect, log_of


def is_rated(question):
    """The learner says how it went, and the next card comes: there is no verdict of the program's to read."""
    return question["kind"] in ("flashcard", "cloze", "essay") or question.get("ask") == "what"


def typed_answer(question, rightly):
    if question["kind"] != "numerical":
        return question["accepted"][0] if rightly else "zzz"
    unit = "".join(f" {each['name']}" for each in question.get("units", [])[:1])
    return f"{question['accepted'][0]['value'] + (0 if rightly else 1000):g}{unit}"


class Learner:
    """Knows the banks, and so the right answers; counts what must be in the log."""

    def __init__(self, program, home, content, more=None):
        """`more`: of the environment of the commands that look at the disk."""
        self.program, self.home, self.more = program, home, more or {}
        self.given = []  # (card, rating) in order
        self.kinds = set()
        self.questions = {}
        self.content = pathlib.Path(content)
        for file in pathlib.Path(content).glob("*.bank.json"):
            bank = json.loads(file.read_text(encoding="utf-8"))
            for question in bank["questions"]:
                self.questions[bank["id"], question["id"]] = question

    def question_on(self, frame):
        return self.questions[frame.bank, frame.card.split("#")[0]]

    def check_disk(self):
        """Everything given so far is on the disk, in order, while the window is open."""
        log = log_of(self.program, self.home, self.more)
        kept = [(entry["card"], entry["rating"]) for entry in log if not entry["undone"]]
        expect(kept == self.given, f"given {self.given}, but the disk has {kept}")

    def answer(self, window, by_mouse, rightly):
        frame = window.until("a card", lambda seen: seen.card and not seen.answered)
        card, question = frame.card, self.question_on(frame)
        self.kinds.add(question["kind"])
        before = len(self.given)
        way = {"recall": self._recall, "options": self._options, "typed": self._typed, "order": self._order,
               "match": self._match, "fill": self._fill, "essay": self._essay,
               "picture": self._recall if is_rated(question) else self._point}[frame.kind]
        way(window, question, by_mouse, rightly)
        if not is_rated(question):
            window.until("the verdict", lambda seen: seen.card == card and seen.can_press("study/continue"))
            self.given.append((card, 3 if rightly else 1))
            self.check_disk()
            self._press(window, "study/continue", "Return", by_mouse)
        shown = window.until("the next card", lambda seen: seen.card != card or not seen.answered)
        expect(len(self.given) == before + 1, "one answer for one card")
        self.check_disk()
        return shown

    @staticmethod
    def _press(window, name, key, by_mouse):
        """Not within 250 ms of the answer showing: such a press is taken for a slip."""
        window.until_shown(name)
        time.sleep(0.3)
        if by_mouse:
            window.click(name)
        else:
            window.key(key)

    def _recall(self, window, question, by_mouse, rightly, key="space"):
        card = window.until_shown("study/show_answer").card
        if by_mouse:
            window.click("study/show_answer")
        else:
            window.key(key)
        frame = window.until("the answer", lambda seen: seen.card == card and seen.answered)
        name = "study/remembered" if rightly else "study/forgot"
        self.given.append((frame.card, 3 if rightly else 1))
        self._press(window, name, "2" if rightly else "1", by_mouse)

    @staticmethod
    def _options(window, question, by_mouse, rightly):
        frame = window.settled()
        rows = frame.named("study/option/")
        if question["kind"] == "true_false":
            right = {"study/option/true"} if question["is_true"] else {"study/option/false"}
        else:
            right = {"study/option/" + each["id"] for each in question["options"] if each.get("right")}
        if not rightly:
            right = {next(row for row in rows if row not in right)}
        for row in rows:
            if row not in right:
                continue
            if by_mouse:
                window.click(row)
            else:
                window.key(str(rows.index(row) + 1))
            window.settled()
        frame = window.settled()
        if frame.can_press("study/check"):
            Learner._press(window, "study/check", "Return", by_mouse)

    @staticmethod
    def _typed(window, question, by_mouse, rightly):
        if by_mouse:
            window.click("study/answer")
        window.type(typed_answer(question, rightly))
        window.until("Check", lambda seen: seen.can_press("study/check"))
        Learner._press(window, "study/check", "Return", by_mouse)

    @staticmethod
    def _order(window, question, by_mouse, rightly):
        wanted = ["study/item/" + each["id"] for each in question["items"]]
        if not rightly:
            wanted.reverse()
        for place, name in enumerate(wanted):
            rows = window.settled().named("study/item/")
            if rows.index(name) == place:
                continue
            if by_mouse:
                target = window.last.marks[rows[place]]
                window.drag(name, (target["x"] + target["width"] / 2, target["y"] + 2))
            else:
                Learner._focus(window, name)
                window.key("space", *["Up"] * (rows.index(name) - place), "space")
            window.until(f"{name} in place {place + 1}", lambda seen: seen.named("study/item/")[place] == name)
        Learner._press(window, "study/check", "Return", by_mouse)

    @staticmethod
    def _focus(window, name):
        for _ in range(60):
            mark = window.settled(0.05).marks[name]
            if mark["focused"]:
                return
            window.key("Tab")
        raise Failed(f"Tab never comes to {name}")

    @staticmethod
    def _match(window, question, by_mouse, rightly):
        frame = window.settled()
        partners = frame.named("study/partner/")
        for left in question["left"]:
            wanted = "study/partner/" + left["partner"]
            if not rightly:
                wanted = next(each for each in partners if each != wanted)
            row = "study/row/" + left["id"]
            if by_mouse:
                window.click(row)
                window.click(wanted)
            else:
                Learner._focus(window, row)
                window.key("abcdefghijklmnopqrstuvwxyz"[partners.index(wanted)])
            window.settled()
        Learner._press(window, "study/check", "Return", by_mouse)

    @staticmethod
    def _fill(window, question, by_mouse, rightly):
        blanks = {blank["id"]: blank for blank in question["blanks"]}
        in_turn = [blanks[name] for name in re.findall(r"\[\[([^\]]+)\]\]", question["prompt"])]
        for number, blank in enumerate(in_turn, start=1):
            if number > 1 and not by_mouse:
                window.key("Return")  # on to the next empty one
                window.settled()
            name = f"study/blank/{number}"
            if "options" in blank:
                Learner._choose_in_blank(window, name, blank, by_mouse, rightly)
                continue
            if by_mouse:
                window.click(name)
            window.until(f"{name} with the focus", lambda seen, name=name: seen.marks[name]["focused"])
            window.type(blank["accepted"][0] if rightly else "zzz")
            window.settled()
        window.until("Check", lambda seen: seen.can_press("study/check"))
        Learner._press(window, "study/check", "Return", by_mouse)

    @staticmethod
    def _choose_in_blank(window, name, blank, by_mouse, rightly):
        wanted = next(f"{name}/{each['id']}" for each in blank["options"] if bool(each.get("right")) == rightly)
        buttons = window.settled().named(name + "/")
        if by_mouse:
            window.click(wanted)
        else:
            expect(any(window.last.marks[each]["focused"] for each in buttons), f"{name} has no focus: {window.last}")
            window.key(str(buttons.index(wanted) + 1))
        window.settled()

    def _essay(self, window, question, by_mouse, rightly):
        if by_mouse:
            window.click("study/answer")
        window.until("the focus", lambda seen: seen.marks["study/answer"]["focused"])
        window.type("What I know of it. It has two sides.")
        window.settled()
        if not question.get("rubric"):
            self._recall(window, question, by_mouse, rightly, key="ctrl+Return")
            return
        self._press(window, "study/show_answer", "ctrl+Return", by_mouse)
        card = window.until("the answer", lambda seen: seen.answered).card
        for number, criterion in enumerate(question["rubric"], start=1):
            most = criterion.get("marks", 1)
            steps = window.settled().named(f"study/marks/{number}/")
            if by_mouse:
                window.click(steps[-1 if rightly else 0])
            else:  # a digit is so many marks; 1 also all of what is less
                expect(most < 1 or most in range(1, 10), f"no digit gives {most} marks")
                window.key(str(max(1, most)) if rightly else "0")
        window.until("all marks", lambda seen: seen.can_press("study/check"))
        self.given.append((card, 3 if rightly else 1))
        self._press(window, "study/check", "Return", by_mouse)

    def _point(self, window, question, by_mouse, rightly):
        number = int(window.settled().card.split("#")[1])
        asked = [region for region in question["regions"] if region["number"] == number]
        x, y = place_in(asked) if rightly else place_outside(asked)
        if by_mouse:
            left, top, width, height = self._whole_picture(window, question["picture"])
            at = round(left + x * width), round(top + y * height)
            window.tool("mousemove", "--window", window.id, *at, "click", 1)
        else:
            window.key("Right", "Left")  # the cross shows in the middle
            for value, more, less in ((x, "Right", "Left"), (y, "Down", "Up")):
                steps = round((value - 0.5) / 0.02)
                key = more if steps > 0 else less
                window.key(*[f"shift+{key}"] * (abs(steps) // 5), *[key] * (abs(steps) % 5))
            window.key("space")
        window.until("Check", lambda seen: seen.can_press("study/check"))
        self._press(window, "study/check", "Return", by_mouse)

    def _whole_picture(self, window, file):
        """Where it is on the screen once all of it is seen; scrolled to with the wheel."""
        box = re.search(r'viewBox="([^"]+)"', (self.content / file).read_text(encoding="utf-8")).group(1).split()
        high = float(box[3]) / float(box[2])
        for _ in range(20):
            frame = window.settled()
            mark = frame.marks["study/hotspot"]
            if mark["visible"] and abs(mark["height"] - mark["width"] * high) <= 0.01 * mark["width"]:
                return mark["x"], mark["y"], mark["width"], mark["height"]
            window.tool("mousemove", "--window", window.id, frame.all["width"] // 2, frame.all["height"] // 2, "click", 5)
        raise Failed(f"all of {file} is never seen at once: {window.last.marks['study/hotspot']}")
