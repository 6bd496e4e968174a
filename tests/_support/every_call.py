"""Calls everything public in a process of its own, and prints as JSON what the interpreter reported of it.

A room whose names become public gets its calls in a function of its own below, listed in `SETTLED`.
"""

import copy
import json
import sys
import warnings
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

import aleumet_rules
from aleumet_rules import (
    LAW,
    NORMS,
    AleumetError,
    Citation,
    ClockState,
    ContradictoryFacts,
    Deadline,
    Decision,
    InvalidFact,
    NotInForce,
    Reason,
    Refused,
    ServiceHours,
    Text,
    Week,
    WorkingCalendar,
    end_of_calendar_days,
    end_of_months,
    end_of_working_days,
    in_force_after,
    last_instant,
    to_astana,
)

PACKAGE = str(Path(aleumet_rules.__file__).parent)
PUBLIC = {name: getattr(aleumet_rules, name) for name in aleumet_rules.__all__}

DAY, HOLIDAY = date(2025, 12, 15), date(2025, 12, 16)
AT = datetime(2025, 12, 15, 6, tzinfo=UTC)
HOUR = timedelta(hours=1)
WORDS = Text("иә", "да", "yes")
NORM = NORMS["term.roll"]
LANGUAGES = ("kk", "ru", "en")

# What an interpreter reports of its own inner life.
INNER = {"sys._getframe", "sys._getframemodulename", "sys.setprofile", "object.__getattr__", "object.__setattr__"}


def shown(record: Any) -> None:
    """All the ways in which a record presents itself."""
    for lang in LANGUAGES:
        for way in ("explain", "show"):
            if hasattr(record, way):
                getattr(record, way)(lang)
    for way in ("_repr_html_", "to_dict"):
        if hasattr(record, way):
            getattr(record, way)()


def errors() -> None:
    """The room of errors."""
    for error in (InvalidFact("n", 1, "no"), NotInForce("queue", DAY), Refused("no"), AleumetError("no")):
        str(error)
    str(ContradictoryFacts(("a", "b"), (1, 2), "no"))


def law() -> None:
    """The room of the law as data."""
    dict(WORDS.fill(n=1))
    Citation(NORM.citation.act, "art", "175").text()
    for entry in LAW.queue:
        entry.covers(DAY)
        entry.known(DAY)
    line = LAW.queue.known(DAY)
    line.at(DAY)
    line.revised(lambda rules: rules, since=HOLIDAY)


def decision() -> None:
    """The room of decisions."""
    made = Decision(WORDS, DAY, (), (NORM,), {"days": {DAY, HOLIDAY}, "at": AT}, (), DAY)
    reason = Reason(NORM, "code", WORDS, WORDS)
    refused: Decision[date] = Decision(WORDS, None, (reason,), (NORM,), {}, (LAW.readings.hours_terms,), DAY)
    deadline = Deadline(NORM, to_astana(AT), to_astana(AT + 99 * HOUR), (), DAY, LAW.calendar)
    for answer in (made, refused, reason, deadline):
        shown(answer)
    made.unwrap()
    bool(refused)
    if deadline.state(AT, done_at=AT) is not ClockState.MET or deadline.late_by(AT):
        raise AssertionError(deadline)


def calendar() -> None:
    """The room of the calendar."""
    mine = WorkingCalendar(Week.SIX_DAY, days_off=[DAY])
    for one in (LAW.calendar, mine, copy.copy(mine)):
        one.is_working_day(DAY)
        one.next_working_day(DAY)
        one.previous_working_day(DAY)
        one.roll_forward(HOLIDAY)
        one.add_working_days(DAY, 250)
        one.count_working_days(DAY, HOLIDAY)
        list(one.working_days(DAY, HOLIDAY))
        list(one.non_working_days(DAY, date(2026, 6, 1)))
        shown(one.day(HOLIDAY))
        balance = one.balance(2025)
        shown(balance)
        _ = one.day(DAY).is_working, balance.working_days, balance.days_off, balance.hours, balance.quarters


def terms() -> None:
    """The rooms of terms, of service hours and of the law book."""
    amended = LAW.amend(grace=HOUR, calendar=WorkingCalendar(Week.SIX_DAY), since=DAY)
    end_of_months(DAY, 2, law=amended)
    end_of_calendar_days(DAY, 10, roll=True, law=amended)
    end_of_working_days(DAY, 10, law=amended)
    in_force_after(DAY, 10)
    last_instant(DAY, closes=time(18))
    hours = copy.copy(ServiceHours(time(9), time(18), LAW.calendar))
    for one in (hours, amended.service_hours(HOLIDAY)):
        one.contains(AT)
        one.next_opening(AT)
        one.add(AT, 20 * HOUR)
        one.between(AT, AT + 99 * HOUR)


SETTLED: tuple[Callable[[], None], ...] = (errors, law, decision, calendar, terms)


def provisional() -> None:
    """Questions about years that are not settled yet."""
    later = date(2027, 3, 22)
    LAW.calendar.is_working_day(later)
    LAW.calendar.add_working_days(later, 250)
    LAW.calendar.count_working_days(DAY, later)
    shown(LAW.calendar.day(later))
    shown(LAW.calendar.balance(2027))
    end_of_months(later, 2)


def functions(value: Any) -> Iterator[tuple[str, CodeType]]:
    """The functions behind a public name, those of a class by their own names; what attrs or enum wrote is left out."""
    members = vars(value) if isinstance(value, type) else {"": value}
    for name, member in members.items():
        function = getattr(member, "__func__", getattr(member, "fget", getattr(member, "func", member)))
        code = getattr(function, "__code__", None)
        hidden = name.startswith("_") and not name.endswith("_")
        if isinstance(code, CodeType) and code.co_filename.startswith(PACKAGE) and not hidden:
            yield name, code


def main() -> None:
    """Call everything, and report."""
    heard: list[str] = []
    called: set[CodeType] = set()

    def hear(event: str, args: tuple[object, ...]) -> None:
        if event not in INNER:
            heard.append(f"{event} {args[:1]}")

    def heard_during(*calls: Callable[[], None]) -> list[str]:
        heard.clear()
        for call in calls:
            call()
        return [*heard]

    def profile(frame: FrameType, _event: str, _arg: object) -> None:
        called.add(frame.f_code)

    warnings.simplefilter("ignore", aleumet_rules.ProvisionalDay)
    sys.addaudithook(hear)
    sys.setprofile(profile)
    report: dict[str, Any] = {"settled": heard_during(*SETTLED), "holidays_early": "holidays" in sys.modules}
    report["first touch"] = heard_during(provisional)
    report["second touch"] = heard_during(provisional)
    sys.setprofile(None)
    wanted = {f"{name}.{own}".rstrip("."): code for name, value in PUBLIC.items() for own, code in functions(value)}
    report["uncalled"] = sorted(name for name, code in wanted.items() if code not in called)
    report["called"] = len(wanted)
    sys.stdout.write(json.dumps(report))


if __name__ == "__main__":
    main()
