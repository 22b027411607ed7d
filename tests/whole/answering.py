"""Answers whatever card is on the screen, by keyboard or by mouse, rightly or wrongly."""

import json
import pathlib
import time

from window import Failed, expect, log_of


class Learner:
    """Knows the banks, and so the right answers; counts what must be in the log."""

    def __init__(self, program, home, content, more=None):
        """`more`: of the environment of the commands that look at the disk."""
        self.program, self.home, self.more = program, home, more or {}
        self.given = []  # (card, rating) in order
        self.kinds = set()
        self.questions = {}
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
        way = {"recall": self._recall, "options": self._options, "typed": self._typed,
               "order": self._order, "match": self._match}[frame.kind]
        way(window, question, by_mouse, rightly)
        if frame.kind != "recall":
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

    def _recall(self, window, question, by_mouse, rightly):
        card = window.until_shown("study/show_answer").card
        if by_mouse:
            window.click("study/show_answer")
        else:
            window.key("space")
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
        text = question["accepted"][0] if rightly else "zzz"
        if by_mouse:
            window.click("study/answer")
        window.type(text)
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
