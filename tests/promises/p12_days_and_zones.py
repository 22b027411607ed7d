"""P12: a review belongs to the learner's day in force where and when it was made; no day is skipped or doubled.

p12_days_and_zones.py PROGRAM. The clock is libfaketime's, the zones are the system's; Python's own zones say what is right.
"""

import datetime
import pathlib
import shutil
import sys
import tempfile
import zoneinfo

from commands import Commands, bank_file
from window import expect, report

program = sys.argv[1]
folder = pathlib.Path(tempfile.mkdtemp(prefix="ingat-promise-"))
HOUR, DAY = 3600, 86400
ROLLOVER = 4  # local hour
NEW_A_DAY = 10
CARDS = 120


def instant(zone, *when, fold=0):
    """Seconds since 1970 of a local time."""
    return int(datetime.datetime(*when, tzinfo=zoneinfo.ZoneInfo(zone), fold=fold).timestamp())


def local(at, zone):
    return datetime.datetime.fromtimestamp(at, zoneinfo.ZoneInfo(zone))


def learner_day(at, zone):
    """The date on the wall four hours ago, by the clock on the wall."""
    return (local(at, zone).replace(tzinfo=None) - datetime.timedelta(hours=ROLLOVER)).date()


class Traveller:
    """Answers new cards, now here, now there, and remembers what the log must say."""

    def __init__(self, name, zone):
        self.commands = Commands(program, folder / name, zone)
        self.bank = bank_file(folder / "numbers.bank.json", CARDS)
        expect(self.commands.run("add", folder / "numbers.bank.json")[0] == 0, "the bank is added")
        self.next_card, self.answers = 1, []

    def answer(self, at, zone=None):
        self.commands.zone = zone or self.commands.zone
        said = self.commands.answer(self.bank, f"q{self.next_card}#1", 4, at=at)
        self.next_card += 1
        self.answers.append((at, self.commands.zone, said))
        return said["memory"]

    def check_log(self):
        """Each review has the wall clock and the day that were in force, and the rows of before are as they were."""
        log = self.commands.log(at=self.answers[-1][0])
        expect(len(log) == len(self.answers), f"{len(self.answers)} answers, {len(log)} reviews")
        for entry, (at, zone, said) in zip(log, self.answers):
            wall = local(at, zone).isoformat(timespec="seconds")
            expect(entry["at"] == wall, f"at {wall}: {entry}")
            expect(entry["day"] == learner_day(at, zone).isoformat(), f"on the day {learner_day(at, zone)}: {entry}")
            for name in ("id", "at", "day", "card", "rating"):
                expect(entry[name] == said[name], f"{name} of {entry} as it was said: {said}")
        return [entry["day"] for entry in log]

    def new_at(self, at):
        return self.commands.due(self.bank, at=at)["new"]


def days_of(name, zone, start, end, step, expected):
    """Answers all through a change of clocks: the days that the log has."""
    traveller = Traveller(name, zone)
    for at in range(start, end, step):
        traveller.answer(at)
    days = sorted(set(traveller.check_log()))
    expect(days == expected, f"days {expected}: {days}")


def limits_of(name, zone, first_day, next_day):
    """One day's new cards end and the next one's begin at four o'clock on the wall, neither sooner nor twice; how many hours
    the day has."""
    traveller = Traveller(name, zone)
    begin, end = instant(zone, *first_day, ROLLOVER), instant(zone, *next_day, ROLLOVER)
    for number in range(4):
        traveller.answer(begin + number * 5 * HOUR)
    traveller.answer(end - 60)
    expect(traveller.new_at(end - 1) == NEW_A_DAY - 5, f"five of ten new cards were begun: {traveller.new_at(end - 1)}")
    expect(traveller.new_at(end) == NEW_A_DAY, f"at four there are ten again: {traveller.new_at(end)}")
    traveller.answer(end)
    expect(traveller.new_at(end + HOUR) == NEW_A_DAY - 1, "and the first of them counts once")
    traveller.check_log()
    return (end - begin) / HOUR


def becomes_due(name, zone, near):
    """A card that waits for days is due from four o'clock on the wall of its day: not a second before."""
    traveller = Traveller(name, zone)
    memory = traveller.answer(near - 6 * DAY)
    day = learner_day(near - 6 * DAY, zone) + datetime.timedelta(days=memory["scheduled_days"])
    begin = instant(zone, day.year, day.month, day.day, ROLLOVER)
    expect(traveller.commands.due(traveller.bank, at=begin - 1)["due"] == 0, f"before four on {day} it waits: {memory}")
    expect(traveller.commands.due(traveller.bank, at=begin)["due"] == 1, f"at four on {day} it is due: {memory}")
    return day


def berlin():
    """Berlin: 29 March 2026 has 23 hours, 25 October 25; each is one day with one day's limits"""
    zone, said = "Europe/Berlin", []
    for month, day, hours in ((3, 29, 23), (10, 25, 25)):
        # The clock changes at night, so it is the learner's day before that is shorter or longer.
        start = instant(zone, 2026, month, day - 1, 1)
        days_of(f"berlin-{month}", zone, start, start + 54 * HOUR, 3 * HOUR - 1,
                [f"2026-{month:02}-{day + more:02}" for more in (-2, -1, 0, 1)])
        length = limits_of(f"berlin-limits-{month}", zone, (2026, month, day - 1), (2026, month, day))
        expect(length == hours, f"a day of {hours} hours: {length}")
        said.append(f"{length:.0f} h")
    return " and ".join(said)


def berlin_due():
    """Berlin: a card that waited across a change of clocks is due from four o'clock on the wall of its day"""
    days = [becomes_due(f"berlin-due-{month}", "Europe/Berlin", instant("Europe/Berlin", 2026, month, day, 12))
            for month, day in ((3, 29), (10, 25))]
    return ", ".join(map(str, days))


def lord_howe():
    """Lord Howe Island: clocks change by half an hour"""
    zone = "Australia/Lord_Howe"
    for name, first, following, hours in (("autumn", (2026, 4, 4), (2026, 4, 5), 24.5),
                                          ("spring", (2026, 10, 3), (2026, 10, 4), 23.5)):
        length = limits_of(f"lord-howe-{name}", zone, first, following)
        expect(length == hours, f"a day of {hours} hours: {length}")
    start = instant(zone, 2026, 4, 4, 22)
    days_of("lord-howe", zone, start, start + 12 * HOUR, HOUR // 2, ["2026-04-04", "2026-04-05"])


def apia():
    """Apia: clocks went from the end of 29 December 2011 to the 31st; until four that is the learner's 30th, none is doubled"""
    zone = "Pacific/Apia"
    start = instant(zone, 2011, 12, 29, 6)
    days_of("apia", zone, start, start + 3 * DAY - 3 * HOUR, 5 * HOUR, ["2011-12-29", "2011-12-30", "2011-12-31", "2012-01-01"])
    traveller = Traveller("apia-limits", zone)
    turn = instant(zone, 2011, 12, 31, 0)
    traveller.answer(turn - 60)
    days = [(at - turn, traveller.new_at(at)) for at in (turn - 1, turn, turn + 4 * HOUR - 1, turn + 4 * HOUR)]
    expect([new for _, new in days] == [NEW_A_DAY - 1] + 3 * [NEW_A_DAY], f"new cards: {days}")


def round_the_world():
    """east and west: each review keeps the day and the clock of the place where it was made"""
    traveller = Traveller("world", "Asia/Jakarta")
    at = instant("Asia/Jakarta", 2026, 5, 4, 9)
    route = ["Asia/Jakarta", "Europe/Berlin", "America/Los_Angeles", "Pacific/Honolulu", "Pacific/Kiritimati",
             "Pacific/Auckland", "Asia/Jakarta"]
    for zone in route:
        for _ in range(2):
            traveller.answer(at, zone)
            at += 4 * HOUR
        traveller.check_log()
    ids = [entry["id"] for entry in traveller.commands.log(at=at)]
    expect(ids == sorted(set(ids)), "and the log is in the order of what happened")
    return f"{len(route)} places"


def another_rollover():
    """when the day is set to begin at another hour, what is in the log stays as it was"""
    traveller = Traveller("rollover", "Asia/Jakarta")
    start = instant("Asia/Jakarta", 2026, 5, 4, 3, 30)
    for number in range(6):
        traveller.answer(start + number * 5 * HOUR)
    before = traveller.check_log()
    home = pathlib.Path(traveller.commands.home)
    (home / "settings.json").write_text('{"format": 1, "rollover_hour": 0}', encoding="utf-8")
    expect(traveller.check_log() == before, "the days are those that were in force")
    return str(before)


try:
    report("P12", [berlin, berlin_due, lord_howe, apia, round_the_world, another_rollover])
finally:
    shutil.rmtree(folder)
