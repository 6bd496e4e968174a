"""Audit a record of the electronic queue: who was booked, reminded, received or turned away against the law.

    python examples/audit_department.py                  100,000 made-up events with planted faults
    python examples/audit_department.py --events 5000 --seed 7 --lang ru
    python examples/audit_department.py record.csv       the record is kept in that file, not in a temporary one

The record is made from a seed: lawful histories of bookings, and here and there one with a single planted fault. Then
the file is read back and audited as any other record would be, and the report says whether every planted fault was
found, and nothing else.
"""

import argparse
import csv
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, time, timedelta
from itertools import count
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from attrs import Factory, define, evolve

from aleumet_rules import ASTANA, LAW, Department, Finding, Trip, audit_queue, audit_report, read_csv

COLUMNS = (
    "at",
    "event",
    "form",
    "signed_on",
    "residence",
    "has_phone",
    "ticket",
    "slot.department",
    "slot.starts_at",
    "annex",
    "link",
    "arrived_at",
)
FIRST, LAST = date(2025, 12, 1), date(2026, 11, 20)
STARTS = (time(9), time(10), time(11), time(12), time(14, 30))
PREFIXES = tuple(f"11{n:02}" for n in (10, 16, 18, 32, 34, 36, 38, 40, 44, 45, 46, 48, 52, 54, 56, 60, 64, 66, 68, 70))
SPARE = Department("99", "Көкшетау қ., Абай к., 96, 99-кабинет", ("11",))
LINK = "https://aleumet.egov.kz/mse/{form}/"
DAY, HOUR, MINUTE = timedelta(days=1), timedelta(hours=1), timedelta(minutes=1)
GRACE = 15 * MINUTE

Row = dict[str, Any]
Key = tuple[str, str]
"""The code of a finding, and the booking or form that it is about."""


@define
class History:
    """One form from its arrival to the examination: when what happens, and at which start."""

    form: str
    ticket: str
    department: Department
    start: datetime
    signed_on: date
    booked_at: datetime
    residence: str
    has_phone: bool = True
    end: str = "arrived"
    late: timedelta = timedelta()
    again: str = ""
    rows: list[Row] = Factory(list)

    def add(self, event: str, at: datetime, **more: Any) -> Row:
        """One more row."""
        row = {"event": event, "at": at, **more}
        self.rows.append(row)
        return row

    def row(self, event: str) -> Row:
        """The last row of an event."""
        return next(row for row in reversed(self.rows) if row["event"] == event)

    @property
    def reminder_on(self) -> date:
        """Three days before."""
        return self.start.date() - 3 * DAY

    def tell(self) -> "History":
        """All rows of a lawful history."""
        link = LINK.format(form=self.form)
        papers = {"form": self.form, "signed_on": self.signed_on, "residence": self.residence}
        papers["has_phone"] = self.has_phone
        arrival = self.booked_at - HOUR
        self.add("form-received", arrival, **papers)
        if self.has_phone:
            self.add("invited", arrival + MINUTE, form=self.form, annex=1, link=link)
        if self.again:
            self._book(self.booked_at - 20 * MINUTE, self.again, papers, link)
            self._cancel(self.booked_at - 10 * MINUTE, self.again)
        self._book(self.booked_at, self.ticket, papers, link)
        reminded_at = datetime.combine(self.reminder_on, time(20), ASTANA)
        if self.has_phone and reminded_at > self.booked_at and self.end != "cancelled":
            self.add("reminded", reminded_at, ticket=self.ticket, annex=2, link=link)
        self._finish(link)
        return self

    def _book(self, at: datetime, ticket: str, papers: Row, link: str) -> None:
        slot = {"department": self.department.number, "starts_at": self.start}
        self.add("booked", at, ticket=ticket, slot=slot, **papers)
        if self.has_phone:
            self.add("confirmed", at + MINUTE, ticket=ticket, annex=2, link=link)

    def _cancel(self, at: datetime, ticket: str) -> None:
        self.add("cancelled", at, ticket=ticket, annex=3 if self.has_phone else None)

    def _finish(self, link: str) -> None:
        if self.end == "cancelled":
            self._cancel(self.booked_at + 3 * HOUR, self.ticket)
        elif self.end == "arrived":
            self.add("arrived", self.start + self.late, ticket=self.ticket)
            self.add("received", self.start + 25 * MINUTE, ticket=self.ticket)
        else:
            sent = {"annex": 4, "link": link} if self.has_phone else {}
            self.add("voided", self.start + 16 * MINUTE, ticket=self.ticket, **sent)
            if self.end == "joined":
                self.add("joined", self.start + 20 * MINUTE, ticket=self.ticket)
                self.add("received", self.start.replace(hour=17 + self.start.hour // 4), ticket=self.ticket)


Plant = Callable[["Maker", History], Key | None]
"""Puts one fault into a history and says the code and the subject of its finding; `None` where it does not fit."""


@define
class Maker:
    """Makes the record, day by day and start by start."""

    random: Random
    departments: tuple[Department, ...]
    numbers: Iterator[int] = Factory(lambda: count(1))
    planted: Counter[Key] = Factory(Counter)
    others: list[Row] = Factory(list)
    spare: set[date] = Factory(set)

    def record(self, events: int) -> list[Row]:
        """Rows in order of time, about as many as asked for."""
        rows: list[Row] = []
        kinds = 0
        for start, department in self.starts():
            if len(rows) >= events:
                break
            history = self.history(start, department)
            if not self.random.randrange(25):
                history, kinds = self.spoilt(history, kinds)
            rows += (history.rows or history.tell().rows) + self.others
            self.others = []
        rows.sort(key=lambda row: row["at"])
        self.swap(rows)
        return rows

    def starts(self) -> Iterator[tuple[datetime, Department]]:
        """Every start of every department."""
        for day in LAW.calendar.working_days(FIRST + 7 * DAY, LAST):
            for department in self.departments:
                if department.trip_on(day) is None:
                    yield from ((datetime.combine(day, start, ASTANA), department) for start in STARTS)

    def history(self, start: datetime, department: Department) -> History:
        """A lawful history, drawn."""
        number, drawn = next(self.numbers), self.random
        days = drawn.randrange(1, 7)
        booked_at = datetime.combine(start.date() - days * DAY, time(9 + drawn.randrange(8)), ASTANA)
        return History(
            form=f"031-{number:06}",
            ticket=f"A-{number:06}",
            department=department,
            start=start,
            signed_on=booked_at.date() - drawn.randrange(20) * DAY,
            booked_at=booked_at + drawn.randrange(3600) * timedelta(seconds=1),
            residence=f"{department.serves[0]}10000",
            has_phone=drawn.randrange(20) > 0,
            end=drawn.choice(("arrived",) * 8 + ("cancelled", "voided", "joined")),
            late=drawn.choice((GRACE, timedelta(), -drawn.randrange(30) * MINUTE)),
            again=f"B-{number:06}" if not drawn.randrange(20) else "",
        )

    def spoilt(self, history: History, kinds: int) -> tuple[History, int]:
        """The history with the next kind of fault that fits."""
        for tried in range(kinds, kinds + len(FAULTS)):
            spoilt = evolve(history, rows=[], has_phone=True)
            found = FAULTS[tried % len(FAULTS)](self, spoilt)
            if found is not None:
                self.planted[found] += 1
                return spoilt, tried + 1
            self.others = []
        return history, kinds

    def swap(self, rows: list[Row]) -> None:
        """Put two rows of different bookings in the wrong order of time."""
        for index in range(len(rows) // 3, len(rows) - 1):
            pair = rows[index : index + 2]
            if {row["event"] for row in pair} == {"confirmed"} and pair[0]["at"] < pair[1]["at"]:
                rows[index : index + 2] = reversed(pair)
                self.planted["rows-out-of-order", pair[0]["ticket"]] += 1
                return

    def spare_morning(self, day: date) -> tuple[datetime, datetime]:
        """The first two starts of a day at the spare department, which nobody else has."""
        while True:
            day = LAW.calendar.next_working_day(day)
            if day not in self.spare:
                self.spare.add(day)
                return datetime.combine(day, STARTS[0], ASTANA), datetime.combine(day, STARTS[1], ASTANA)


def on_day_off(_: Maker, history: History) -> Key | None:
    """The booked day is a Saturday or a Sunday."""
    day = history.start.date() + (5 - history.start.weekday()) * DAY
    if LAW.calendar.is_working_day(day) or history.department.trip_on(day):
        return None
    history.start, history.again = datetime.combine(day, history.start.time(), ASTANA), ""
    history.tell()
    return "day-off", history.ticket


def off_the_grid(_: Maker, history: History) -> Key:
    """The start is none of the five."""
    history.start = history.start.replace(hour=15, minute=30)
    history.end, history.again = "arrived", ""
    history.tell()
    return "start-off-grid", history.ticket


def away(_: Maker, history: History) -> Key | None:
    """The department's specialists are on a trip."""
    day = history.start.date()
    ahead = [trip.first - day for trip in history.department.trips if timedelta() < trip.first - day < 10 * DAY]
    if not ahead or not LAW.calendar.is_working_day(day + ahead[0]):
        return None
    days = ahead[0]
    history.start, history.booked_at = history.start + days, history.booked_at + days
    history.signed_on, history.again = history.signed_on + days, ""
    history.tell()
    return "department-away", history.ticket


def expired(_: Maker, history: History) -> Key:
    """The form was signed more than a month before."""
    history.signed_on -= 40 * DAY
    history.tell()
    history.rows = [row for row in history.rows if row["event"] not in ("form-received", "invited")]
    history.rows = [row for row in history.rows if row.get("ticket") != history.again]
    return "form-expired", history.ticket


def elsewhere(maker: Maker, history: History) -> Key:
    """The department does not serve the place of registration."""
    other = maker.random.choice([other for other in maker.departments if other != history.department])
    history.residence, history.again = f"{other.serves[0]}10000", ""
    history.tell()
    return "residence-not-served", history.ticket


def twice(maker: Maker, history: History) -> Key:
    """A second booking under the form while the first is active."""
    history.end = "arrived"
    history.tell()
    number = next(maker.numbers)
    start, _ = maker.spare_morning(history.start.date() + 3 * DAY)
    second = evolve(history, ticket=f"A-{number:06}", department=SPARE, start=start, end="cancelled", again="", rows=[])
    second.booked_at += 2 * MINUTE
    second.tell()
    maker.others = [row for row in second.rows if row.get("ticket") == second.ticket]
    return "active-booking", second.ticket


def overbooked(maker: Maker, history: History) -> Key:
    """Another person books the same start."""
    history.end = "arrived"
    history.tell()
    number = next(maker.numbers)
    other = evolve(history, form=f"031-{number:06}", ticket=f"A-{number:06}", end="cancelled", again="", rows=[])
    other.booked_at += 2 * MINUTE
    maker.others = other.tell().rows
    other.row("cancelled")["at"] = other.booked_at + 2 * MINUTE
    return "slot-taken", other.ticket


def too_late_to_book(_: Maker, history: History) -> Key:
    """The booking is made after its start."""
    history.booked_at, history.end, history.late = history.start + MINUTE, "arrived", 5 * MINUTE
    history.again = ""
    history.tell()
    return "start-not-ahead", history.ticket


def counted_though_late(_: Maker, history: History) -> Key:
    """The person comes a microsecond too late."""
    history.end, history.late = "arrived", GRACE + timedelta(microseconds=1)
    history.tell()
    return "attended-late", history.ticket


def voided_early(_: Maker, history: History) -> Key:
    """The booking is voided when exactly the grace has run."""
    history.end = "voided"
    history.tell().row("voided")["at"] = history.start + GRACE
    return "voided-early", history.ticket


def voided_in_time(_: Maker, history: History) -> Key:
    """The person came after exactly fifteen minutes."""
    history.end = "voided"
    history.tell().row("voided")["arrived_at"] = history.start + GRACE
    return "voided-in-time", history.ticket


def given_up_late(_: Maker, history: History) -> Key:
    """The booking is cancelled when it was void already."""
    history.end = "voided"
    row = history.tell().row("voided")
    row |= {"event": "cancelled", "annex": 3, "link": None}
    return "cancel-after-lapse", history.ticket


def no_outcome(_: Maker, history: History) -> Key:
    """Nothing is recorded on the booked day."""
    history.end = "voided"
    history.tell().rows.remove(history.row("voided"))
    return "outcome-missing", history.ticket


def resurrected(_: Maker, history: History) -> Key:
    """The person arrives by a booking that was cancelled."""
    history.end = "cancelled"
    history.tell().add("arrived", history.start, ticket=history.ticket)
    return "after-final-state", history.ticket


def reminded_in_vain(_: Maker, history: History) -> Key:
    """A reminder of a booking that was cancelled."""
    history.end = "cancelled"
    link = LINK.format(form=history.form)
    history.tell().add("reminded", history.start - 2 * HOUR, ticket=history.ticket, annex=2, link=link)
    return "reminder-after-end", history.ticket


def not_reminded(_: Maker, history: History) -> Key | None:
    """No reminder is sent."""
    history.end = "arrived"
    if not any(row["event"] == "reminded" for row in history.tell().rows):
        return None
    history.rows.remove(history.row("reminded"))
    return "reminder-missing", history.ticket


def reminded_late(_: Maker, history: History) -> Key | None:
    """The reminder comes a day late."""
    history.end = "arrived"
    if not any(row["event"] == "reminded" for row in history.tell().rows):
        return None
    history.row("reminded")["at"] += DAY
    return "reminder-wrong-day", history.ticket


def without(event: str, end: str, code: str) -> Plant:
    """No SMS is sent with an event."""

    def plant(_: Maker, history: History) -> Key:
        history.end, history.again = end, ""
        row = history.tell().row(event)
        if event in ("cancelled", "voided"):
            row |= {"annex": None, "link": None}
        else:
            history.rows.remove(row)
        return code, history.form if event == "invited" else history.ticket

    return plant


def wrong_annex(_: Maker, history: History) -> Key:
    """The confirmation follows the form of annex 1."""
    history.tell().row("confirmed")["annex"] = 1
    return "wrong-annex", history.ticket


def wrong_link(_: Maker, history: History) -> Key:
    """The confirmation leads to a host that only looks like the portal's."""
    history.tell().row("confirmed")["link"] = "https://aleumet.egov.kz.example.org/"
    return "link-off-portal", history.ticket


def nobody_known(maker: Maker, history: History) -> Key:
    """Somebody arrives by a ticket that was never given."""
    ticket = f"X-{next(maker.numbers):06}"
    history.tell().add("arrived", history.start, ticket=ticket)
    return "ticket-unknown", ticket


def given_twice(_: Maker, history: History) -> Key:
    """The ticket's number is given once more."""
    row = history.tell().row("booked")
    history.rows.append(row | {"at": row["at"] + 2 * MINUTE})
    return "ticket-used-twice", history.ticket


def unreadable(_: Maker, history: History) -> Key:
    """The instant of a row has no time zone."""
    row = history.tell().row("confirmed")
    row["written"] = row["at"].replace(tzinfo=None)
    return "bad-row", history.ticket


def out_of_turn(maker: Maker, history: History) -> Key:
    """Somebody with a later start is received first."""
    history.start, second_start = maker.spare_morning(history.start.date())
    history.department, history.end, history.late, history.again = SPARE, "arrived", timedelta(), ""
    history.tell().row("received")["at"] = second_start + 26 * MINUTE
    number = next(maker.numbers)
    second = evolve(history, form=f"031-{number:06}", ticket=f"A-{number:06}", start=second_start, rows=[])
    maker.others = second.tell().rows
    return "out-of-turn", second.ticket


FAULTS: tuple[Plant, ...] = (
    on_day_off,
    off_the_grid,
    away,
    expired,
    elsewhere,
    twice,
    overbooked,
    too_late_to_book,
    counted_though_late,
    voided_early,
    voided_in_time,
    given_up_late,
    no_outcome,
    resurrected,
    reminded_in_vain,
    not_reminded,
    reminded_late,
    without("invited", "arrived", "invitation-missing"),
    without("confirmed", "arrived", "confirmation-missing"),
    without("cancelled", "cancelled", "cancellation-missing"),
    without("voided", "voided", "no-show-missing"),
    wrong_annex,
    wrong_link,
    nobody_known,
    given_twice,
    unreadable,
    out_of_turn,
)


def made(events: int, seed: int) -> tuple[list[Row], Counter[Key], tuple[Department, ...]]:
    """A record, what is planted in it, and its departments."""
    random = Random(seed)
    departments = tuple(
        Department(str(number), f"{number}-бөлім, Абай к., {number}", (prefix,), trips(random))
        for number, prefix in enumerate(PREFIXES, 1)
    )
    maker = Maker(random, departments)
    return maker.record(events), maker.planted, (*departments, SPARE)


def trips(random: Random) -> tuple[Trip, ...]:
    """Six trips of three days, from a Monday on."""
    mondays = [FIRST + 7 * week * DAY for week in sorted(random.sample(range(2, 50), 6))]
    return tuple(Trip(monday, monday + 2 * DAY) for monday in mondays)


def write(rows: Iterable[Row], path: Path) -> None:
    """The record as a CSV file: one line per row, nested values under names with a dot."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, restval="", extrasaction="ignore")
        writer.writeheader()
        for row in rows:
            nested = {f"slot.{key}": value for key, value in row.get("slot", {}).items()}
            writer.writerow({key: written(value) for key, value in (row | nested | times(row)).items()})


def times(row: Row) -> Row:
    """The instant of a row as it is written."""
    return {"at": row.get("written", row["at"])}


def written(value: Any) -> Any:
    """A value as text."""
    if isinstance(value, date):
        return value.isoformat()
    return str(value).lower() if isinstance(value, bool) else value


def read(path: Path) -> Iterator[Row]:
    """The rows of a CSV file as the audit takes them."""
    with path.open(encoding="utf-8", newline="") as file:
        yield from read_csv(file)


def key_of(finding: Finding) -> Key:
    """By what a finding is compared with what was planted."""
    return finding.code, finding.subject


def told(findings: list[Finding], lang: str) -> Iterator[str]:
    """The sums by norm, department and month, and one finding of each code in full."""
    yield audit_report(findings).explain(lang)
    first = {finding.code: finding for finding in reversed(findings)}
    for finding in sorted(first.values(), key=lambda finding: finding.rows):
        yield ""
        yield f"[{finding.kind.value}] {finding.explain(lang)}"


def verdict(planted: Counter[Key], found: Counter[Key]) -> str:
    """Whether every planted fault was found, and nothing else."""
    missed, more = planted - found, found - planted
    lines = [f"planted {planted.total()}, found {(planted & found).total()}, not planted but found {more.total()}"]
    lines += [f"  missed: {code} {subject}" for code, subject in missed]
    lines += [f"  not planted: {code} {subject}" for code, subject in more]
    return "\n".join(lines)


def main(words: list[str] | None = None) -> int:
    """Make the record, audit it, and report; 1 when something was missed or found without being there."""
    parser = argparse.ArgumentParser(description="Audit a made-up record of the electronic queue.")
    parser.add_argument("path", nargs="?", type=Path, help="where to keep the record, as CSV")
    parser.add_argument("--events", type=int, default=100_000, help="about how many rows the record has")
    parser.add_argument("--seed", type=int, default=2025, help="another seed, another record")
    parser.add_argument("--lang", choices=("kk", "ru", "en"), default="en", help="the language of the findings")
    asked = parser.parse_args(words)
    with TemporaryDirectory() as folder:
        path = asked.path or Path(folder) / "record.csv"
        rows, planted, departments = made(asked.events, asked.seed)
        write(rows, path)
        until, start = rows[-1]["at"] + 2 * DAY, perf_counter()
        findings = list(audit_queue(read(path), departments=departments, until=until))
        seconds = perf_counter() - start
    print("\n".join(told(findings, asked.lang)))
    found = Counter(map(key_of, findings))
    print(f"\n{len(rows):,} events read and audited in {seconds:.1f} s ({len(rows) / seconds:,.0f} a second)")
    print(verdict(planted, found))
    return int(planted != found)


if __name__ == "__main__":
    sys.exit(main())
