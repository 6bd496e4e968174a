"""What every view shows is kept as a page under `tests/golden/pictures`: open one in a browser to look at it.

The style sheet, which every view brings along, lies beside the pages once.

`pytest tests/golden/test_pictures.py --rewrite-golden` draws the pages anew; the difference is then read as any other.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from attrs import evolve

from aleumet_rules import (
    ASTANA,
    LAW,
    NORMS,
    Channel,
    Department,
    FindingKind,
    Form031,
    Html,
    Incident,
    Measure,
    Slot,
    Trip,
    Week,
    WorkingCalendar,
    audit_incidents,
    audit_queue,
    compare,
    incident_timeline,
    may_book,
    milestones,
    month_calendar,
    registration_due,
    selection_window,
    week_of_slots,
    year_calendar,
)
from aleumet_rules.audit.rows import Row
from aleumet_rules.views.html import STYLE
from aleumet_rules.words.text import LANGUAGES

GOLDEN = Path(__file__).parent / "pictures"
SHEET = GOLDEN / "style.css"
DEPARTMENT = Department(3, "Kokshetau, Abai St. 96", ("1110",), (Trip(date(2025, 12, 18), date(2025, 12, 19)),), 2)
FORM = Form031("F-7", "31-07", date(2025, 11, 28), "111010000")


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """An instant of December 2025."""
    return datetime(2025, 12, day, hour, minute, tzinfo=ASTANA)


# Received on Friday, registered forty minutes late; escalated in time, the repair under way.
INCIDENT = Incident(
    at(12, 16),
    Channel.MESSENGER,
    registered_at=at(12, 19, 40),
    found_at=at(15, 10),
    analysed_at=at(15, 12),
    escalated_at=at(15, 12, 30),
    escalation_received_at=at(15, 12, 40),
    confirmed_at=at(15, 13),
)


def months(lang: str) -> Iterator[Html]:
    """A month with a move, one with days of the caller's own in a six-day week, and one that is provisional."""
    yield month_calendar(WorkingCalendar(), 2026, 3, lang=lang)
    own = WorkingCalendar(Week.SIX_DAY, days_off=[date(2026, 5, 4)], working_days=[date(2026, 5, 10)])
    yield month_calendar(own, 2026, 5, lang=lang)
    yield month_calendar(WorkingCalendar(), 2028, 5, lang=lang)


def years(lang: str) -> Iterator[Html]:
    """The balance of a year's working time, and a year, in one language since its months say the rest."""
    if lang == "en":
        yield year_calendar(WorkingCalendar(), 2025)
    yield WorkingCalendar().balance(2027).show(lang)


def weeks(lang: str) -> Iterator[Html]:
    """A week with a holiday, a trip and starts with and without a place left; a week that begins with a day off."""
    taken = {Slot(3, at(15, 9)): 1, Slot(3, at(15, 10)): 2, Slot(3, at(15, 11)): 1}
    both = LAW.amend(slot_capacity="by-department")
    yield week_of_slots(DEPARTMENT, date(2025, 12, 15), taken=taken, at=at(15, 9, 30), lang=lang, law=both)
    yield week_of_slots(DEPARTMENT, date(2026, 3, 9), taken=(), at=at(15, 9, 30), lang=lang)
    if lang == "en":
        yield from rare_weeks()


def rare_weeks() -> Iterator[Html]:
    """The week in which the pilot begins, a region without it, a start that comes in mid-week, a provisional year."""
    before = datetime(2025, 11, 22, tzinfo=ASTANA)
    yield week_of_slots(DEPARTMENT, date(2025, 11, 17), taken=(), at=before)
    yield week_of_slots(evolve(DEPARTMENT, serves=("19",)), date(2025, 12, 8), taken=(), at=before)
    later = LAW.amend(starts=(time(9), time(16)), since=date(2025, 12, 10))
    yield week_of_slots(DEPARTMENT, date(2025, 12, 8), taken=(), at=before, law=later)
    longer = LAW.amend(lasts_months=36)
    yield week_of_slots(DEPARTMENT, date(2026, 12, 28), taken=(), at=before, law=longer)


def timelines(lang: str) -> Iterator[Html]:
    """An incident under way, one whose last clock was missed, and a call outside the hours."""
    yield incident_timeline(INCIDENT, at=at(15, 13, 20), lang=lang)
    yield incident_timeline(INCIDENT, at=at(17, 11), lang=lang)
    yield incident_timeline(Incident(at(12, 20), Channel.VOICE), at=at(13, 9), lang=lang)


def cards(lang: str) -> Iterator[Html]:
    """Answers: refused, allowed, a deadline, clocks, days, a window and what an audit has found."""
    for slot in (Slot(3, at(16, 9, 30)), Slot(3, at(17, 9))):
        yield may_book(FORM, slot, DEPARTMENT, earlier=None, taken=(), at=at(1, 10)).show(lang)
    due = registration_due(at(12, 17), Channel.CHAT_BOT)
    assert due.outcome is not None
    yield due.outcome.show(lang)
    yield from (clock.show(lang) for clock in milestones(INCIDENT, at=at(17, 11)))
    own = WorkingCalendar(days_off=[date(2026, 3, 2)])
    for day in (date(2026, 3, 2), date(2026, 3, 9), date(2026, 3, 24), date(2027, 5, 17)):
        yield own.day(day).show(lang)
    yield selection_window(Measure("M-1", "wheelchair", date(2026, 1, 30), notified_on=date(2026, 2, 2))).show(lang)
    paper = {"form": "F", "signed_on": "2025-11-28", "residence": "111010000"}
    slot_of_holiday = {"department": 3, "starts_at": "2025-12-16T09:00:00+05:00"}
    booked = {"event": "booked", "at": "2025-12-01T10:00:00+05:00", "ticket": "A-1", "slot": slot_of_holiday, **paper}
    rows: list[Row] = [booked, {"event": "arrived", "at": "2025-12-16T09:00:00+05:00", "ticket": "A-2"}]
    before_the_rules = {"event": "received", "at": "2023-09-04T10:00:00+06:00", "incident": "7", "channel": "voice"}
    found = (*audit_queue(rows, departments=[DEPARTMENT]), *audit_incidents([before_the_rules]))
    assert {finding.kind for finding in found} == set(FindingKind)
    yield from (finding.show(lang) for finding in found)


def laws(lang: str) -> Iterator[Html]:
    """The law in one table, in one language since its words are the same everywhere; rows, differences and norms."""
    if lang == "en":
        yield LAW.show()
    changed = LAW.as_known(date(2026, 3, 17)).amend(grace=timedelta(minutes=20), since=date(2026, 2, 2))
    yield LAW.differences(changed).show(lang)
    yield LAW.differences(changed)[-1].show(lang)
    yield LAW.differences(LAW).show(lang)
    yield next(row for row in changed.rows() if row.name == "grace" and row.in_force_to is None).show(lang)
    yield NORMS.find("п. 12 Алгоритма").show(lang)
    yield from comparisons(lang)
    yield NORMS["queue.no-show"].show(lang)


def comparisons(lang: str) -> Iterator[Html]:
    """A record under two laws in sum, where it is the same under both, one effect and one change."""
    start = at(17, 9)
    papers = {"form": "F", "signed_on": "2025-12-01", "residence": "111010000"}
    rows: list[Row] = [
        {"event": "booked", "at": at(8, 10), "ticket": "A-1", "slot": {"department": 3, "starts_at": start}, **papers},
        {"event": "confirmed", "at": at(8, 10, 1), "ticket": "A-1", "annex": 2},
        {"event": "arrived", "at": start + timedelta(minutes=18), "ticket": "A-1"},
    ]
    twenty = LAW.amend(grace=timedelta(minutes=20))
    found = compare("queue", rows, other=twenty, departments=[DEPARTMENT])
    yield found.show(lang)
    yield compare("queue", rows, other=LAW, departments=[DEPARTMENT]).show(lang)
    yield found.changed[0].show(lang)
    yield next(iter(compare("queue", rows, other=twenty, departments=[DEPARTMENT]))).show(lang)


PICTURES: Mapping[str, Callable[[str], Iterator[Html]]] = {
    "months": months,
    "years": years,
    "weeks": weeks,
    "timelines": timelines,
    "cards": cards,
    "laws": laws,
}


def page(name: str) -> str:
    """A document with the views in three languages, a line for each element, and a link to the style sheet."""
    views = "".join(view for lang in LANGUAGES for view in PICTURES[name](lang)).replace(STYLE, "")
    return Html(f'<link rel="stylesheet" href="{SHEET.name}"/>{views}').page(name).replace("><", ">\n<") + "\n"


def sheet() -> str:
    """The style sheet of every view, a line for each part of a rule."""
    return re.sub(r"(?<=[{};])", "\n", STYLE.removeprefix("<style>").removesuffix("</style>"))


def kept(golden: Path, text: str, request: pytest.FixtureRequest) -> str:
    """What the file has, which is written anew where that is asked for."""
    if request.config.getoption("--rewrite-golden"):
        golden.write_text(text, encoding="utf-8")
    return golden.read_text(encoding="utf-8")


@pytest.mark.filterwarnings("ignore::aleumet_rules.errors.ProvisionalDay")  # the pictures say it themselves
@pytest.mark.parametrize("name", PICTURES)
def test_picture(name: str, request: pytest.FixtureRequest) -> None:
    """Every view looks as its page does."""
    assert page(name) == kept(GOLDEN / f"{name}.html", page(name), request)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_view_brings_the_sheet(lang: str) -> None:
    """Each view holds the style sheet, once, though the pages here leave it out."""
    views = [view for name in ("cards", "laws", "months", "timelines") for view in PICTURES[name](lang)]

    assert [view.count(STYLE) for view in views] == [1] * len(views)


def test_style_sheet(request: pytest.FixtureRequest) -> None:
    """Every view is dressed as the one style sheet says."""
    assert sheet() == kept(SHEET, sheet(), request)


def test_no_page_without_views() -> None:
    """No page is left of views that are no more."""
    assert {path.name for path in GOLDEN.iterdir()} == {SHEET.name, *(f"{name}.html" for name in PICTURES)}
