"""Every number, date, time of day and region of the queue pilot, in one value by effective date.

The pilot is Joint order No. 347 / 136 / 571/НҚ of 4, 5 and 11 November 2025; another pilot is another `QueueRules`.
"""

import re
from datetime import date, time, timedelta
from itertools import pairwise
from typing import Any, TypedDict

from attrs import field, frozen

from .._version import at_the_face
from ..checks import (
    A_DAY,
    A_NUMBER_OF_LAW,
    A_NUMBER_OF_LAW_IF_ANY,
    LONGEST_TERM,
    clock_time,
    duration,
    each,
    line,
    text,
    validator,
    whole_number,
)
from ..errors import InvalidFact, InvalidLaw, Problem
from ..words.brief import brief
from .model import Act, Citation, Entry, Timeline
from .sources import ALGORITHM

__all__ = ["AKMOLA_PILOT", "QUEUE", "QueueNumbers", "QueueRules", "kato_prefix", "present"]

_COMMON_YEAR = 2001
_PAIR = 2


def present(name: str, value: tuple[Any, ...]) -> tuple[Any, ...]:
    """Something: neither an empty tuple nor an empty text."""
    if value:
        return value
    raise InvalidFact(name, value, Problem("empty"))


def kato_prefix(name: str, value: object) -> str:
    """The first digits of a KATO code, one to nine of them."""
    if re.fullmatch("[0-9]{1,9}", text(name, value)):
        return text(name, value)
    raise InvalidFact(name, value, Problem("no-kato-prefix"))


def _host(name: str, value: object) -> str:
    if re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", line(name, value)):
        return line(name, value)
    raise InvalidFact(name, value, Problem("no-host-name"))


def _not_negative(name: str, value: object) -> timedelta:
    length = duration(name, value)
    if timedelta() <= length <= LONGEST_TERM:
        return length
    raise InvalidFact(name, value, Problem("allowance-out-of-range", days=LONGEST_TERM.days))


def _increasing(name: str, value: tuple[time, ...]) -> tuple[time, ...]:
    if all(earlier < later for earlier, later in pairwise(value)):
        return value
    raise InvalidLaw(name, value, Problem("not-increasing"))


def _pair(name: str, value: tuple[Any, ...]) -> tuple[Any, ...]:
    if len(value) == _PAIR:
        return value
    raise InvalidFact(name, value, Problem("no-pair"))


def _day_of_every_year(name: str, value: tuple[int, int]) -> tuple[int, int]:
    try:
        date(_COMMON_YEAR, *value)
        return value
    except (ValueError, OverflowError):
        raise InvalidFact(name, value, Problem("not-in-every-year")) from None


class QueueNumbers(TypedDict, total=False):
    """The numbers of a pilot that can be given by name, each as `QueueRules` has it."""

    region: tuple[str, ...]
    starts: tuple[time, ...]
    lunch: tuple[time, time]
    grace: timedelta
    reminder_days: int
    form_valid_months: int
    last_signed_on: date
    lasts_months: int | None
    schedule_working_days: int
    next_schedule_by: tuple[int, int]
    problems_working_days: int
    copy_working_days: int
    portal_host: str


@frozen(cache_hash=True)
class QueueRules:
    """The numbers of one pilot of the electronic queue.

    `region` holds prefixes of KATO codes, in digits; a code belongs to the region when it begins with one of them.
    `starts` are the times of day for which bookings are made, in increasing order; `lunch` is the break, half-open:
    its first instant belongs to it, its end does not, and no start may lie inside. All are Astana time.
    `grace` is how late one may be and still be in time, inclusive; it may be zero.
    `reminder_days` and `in_force_after_days` are calendar days; `in_force_after_days` are full days that pass after
    `last_signed_on`, which is not one of them.
    `form_valid_months` and `lasts_months` are months; `lasts_months` is `None` for rules without an end.
    `schedule_working_days`, `problems_working_days` and `copy_working_days` are working days.
    `next_schedule_by` is the month and the day in it by which next year's schedule is drawn up; whether the day itself
    is in time is a reading.
    `portal_host` is the one host to which the links of SMS messages lead, such as `aleumet.egov.kz`.

    Raises `InvalidFact` or `WrongType` for a value that cannot be right, `InvalidLaw` for values that do not fit
    together.
    """

    __repr__ = brief("of {region}")

    region: tuple[str, ...] = field(validator=validator(each(kato_prefix), present))
    starts: tuple[time, ...] = field(validator=validator(each(clock_time), _increasing, present))
    lunch: tuple[time, time] = field(validator=validator(each(clock_time), _pair, _increasing))
    grace: timedelta = field(validator=validator(_not_negative))
    reminder_days: int = field(validator=A_NUMBER_OF_LAW)
    form_valid_months: int = field(validator=A_NUMBER_OF_LAW)
    last_signed_on: date = field(validator=A_DAY)
    in_force_after_days: int = field(validator=A_NUMBER_OF_LAW)
    lasts_months: int | None = field(validator=A_NUMBER_OF_LAW_IF_ANY)
    schedule_working_days: int = field(validator=A_NUMBER_OF_LAW)
    next_schedule_by: tuple[int, int] = field(validator=validator(each(whole_number), _pair, _day_of_every_year))
    problems_working_days: int = field(validator=A_NUMBER_OF_LAW)
    copy_working_days: int = field(validator=A_NUMBER_OF_LAW)
    portal_host: str = field(validator=validator(_host))
    amended: tuple[tuple[str, Act | None], ...] = ()
    """The numbers that a reform changed, by name, each with the order that changed it where that is known."""

    def __attrs_post_init__(self) -> None:
        opens, closes = self.lunch
        if any(opens <= start < closes for start in self.starts):
            raise InvalidLaw("starts", self.starts, Problem("start-in-lunch", opens=opens, closes=closes))


AKMOLA_PILOT = QueueRules(
    region=("11",),  # order para 1
    starts=(time(9), time(10), time(11), time(12), time(14, 30)),  # para 3
    lunch=(time(13), time(14, 30)),  # para 3
    grace=timedelta(minutes=15),  # para 12
    reminder_days=3,  # para 10
    # The Ministry's instruction on the public service (https://www.gov.kz/situations/189/562); paras 7 and 8 refer to
    # the form's validity without a number.
    form_valid_months=1,
    last_signed_on=date(2025, 11, 11),  # the last of the three signatures
    in_force_after_days=10,  # order para 8
    lasts_months=12,  # order para 8
    schedule_working_days=3,  # para 4
    next_schedule_by=(12, 25),  # para 4
    problems_working_days=3,  # order para 3(2)
    copy_working_days=5,  # order para 6(1)
    portal_host="aleumet.egov.kz",  # para 1 and annexes 1, 2, 4
)

QUEUE: Timeline[QueueRules] = Timeline(
    "queue",
    (
        Entry(
            AKMOLA_PILOT,
            in_force_from=date(2025, 11, 22),
            # Open, because the last day follows from `lasts_months` and from how the end of the pilot is read.
            in_force_to=None,
            citation=Citation(ALGORITHM, "order para", "8"),
            checked_on=date(2026, 11, 25),
            published_on=date(2025, 11, 11),
        ),
    ),
)


at_the_face(__name__, "QueueRules")
