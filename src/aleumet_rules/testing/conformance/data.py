"""What a system in another language needs of the law as plain data: the days off, and the words of the SMS."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from attrs import evolve

from ...acts.working_time import Week
from ...checks import known_year, several
from ...law.book import LAW, LawBook, quiet
from ...messages.forms import FORMS, RECIPIENT, SmsForm

__all__ = ["CALENDAR", "MESSAGES", "calendar_data", "message_forms"]

CALENDAR = "aleumet.days-off/1"
MESSAGES = "aleumet.message-forms/1"


def calendar_data(years: Iterable[int], *, law: LawBook = LAW) -> dict[str, Any]:
    """Every day off of the years as JSON-ready data, weekends included: `aleumet.days-off/1`.

    `days_off` are those of the five-day week, `days_off_of_six_day_week` those of the other; `years` are in order and
    each once; `unsettled` are those of them of which not all days off are known yet. `OutsideHorizon` for a year that
    the calendar does not know.
    """
    asked = sorted({known_year("years", year) for year in several("years", years)})
    calendar = quiet(law).calendar
    off = {week: [*_days_off(evolve(calendar, week=week), asked)] for week in Week}
    return {
        "format": CALENDAR,
        "years": asked,
        "unsettled": [year for year in asked if not calendar.is_settled(date(year, 1, 1))],
        "days_off": off[Week.FIVE_DAY],
        "days_off_of_six_day_week": off[Week.SIX_DAY],
    }


def _days_off(calendar: Any, years: list[int]) -> Iterator[str]:
    for year in years:
        yield from (day.date.isoformat() for day in calendar.non_working_days(date(year, 1, 1), date(year + 1, 1, 1)))


def message_forms() -> dict[str, Any]:
    """The SMS of annexes 1-4 in Kazakh, word for word, as JSON-ready data: `aleumet.message-forms/1`.

    The blanks of a text stand in braces: `name` (where none is known, `recipient` stands in its place), `number` and
    `address` of the department, `day` as dd.mm.yyyy, `time` as hh:mm, `ticket`, `link`. `sent_when` names the events
    with which a form is sent, each with its norm.
    """
    return {"format": MESSAGES, "recipient": RECIPIENT.kk, "forms": [_form(form) for form in FORMS.values()]}


def _form(form: SmsForm) -> dict[str, Any]:
    sent_when = [{"event": occasion.event, "norm": occasion.norm.id} for occasion in form.occasions]
    return {"annex": form.annex, "text": form.text.kk, "sent_when": sent_when}
