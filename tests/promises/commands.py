"""The commands of the real program, at any time on the clock and in any zone (libfaketime)."""

import json
import subprocess

from window import environment, expect


class Commands:
    """One learner's data folder."""

    def __init__(self, program, home, zone="Asia/Jakarta", more=None):
        """`more`: of the environment."""
        self.program, self.home, self.zone, self.more = program, home, zone, more or {}

    def run(self, *words, at=None, before=()):
        """(exit code, standard output, standard error); `at`: what the clock says, in seconds since 1970, UTC;
        `before`: a command to run it under."""
        around = environment(self.home, TZ=self.zone, **self.more)
        clock = []
        if at is not None:
            around["FAKETIME_FMT"] = "%s"
            clock = ["faketime", "-f", str(int(at))]
        done = subprocess.run([*before, *clock, str(self.program), *map(str, words)], env=around, capture_output=True,
                              text=True, timeout=60, check=False)
        return done.returncode, done.stdout, done.stderr

    def told(self, *words, at=None):
        """What a command that must succeed says as JSON."""
        code, out, err = self.run(*words, "--json", at=at)
        expect(code == 0, f"ingat {' '.join(map(str, words))} at {at}: {code} {out} {err}")
        return json.loads(out)

    def answer(self, bank, card, rating, at=None):
        return self.told("answer", bank, card, rating, at=at)

    def log(self, at=None):
        code, out, err = self.run("log", "--json", at=at)
        expect(code == 0 and not err, f"ingat log: {code} {err}")
        return [json.loads(line) for line in out.splitlines()]

    def due(self, bank, at=None):
        """The bank as Home shows it, and its cards that wait."""
        return next(each for each in self.told("due", "--cards", at=at)["banks"] if each["id"] == bank)

    def refused(self, words, *sentence, at=None):
        """The command ends with 1 and says so."""
        code, out, err = self.run(*words, at=at)
        expect(code == 1 and not out, f"ingat {' '.join(words)} is refused: {code} {out} {err}")
        for part in sentence:
            expect(part in err, f"“{part}” is said: {err}")


def bank_file(path, cards):
    """A bank of flashcards q1, q2, …; its id."""
    questions = [{"id": f"q{number}", "kind": "flashcard", "prompt": f"Number {number}?", "answer": f"{number}."}
                 for number in range(1, cards + 1)]
    path.write_text(json.dumps({"format": 1, "id": "numbers", "title": "Numbers", "language": "en",
                                "questions": questions}), encoding="utf-8")
    return "numbers"
