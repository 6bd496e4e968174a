"""Every number, date and time of day of the portal's rules (Order No. 345 of 17 August 2023), by effective date."""

from datetime import date, time, timedelta

from attrs import field, frozen

from .._version import at_the_face
from ..checks import A_DAY, A_NUMBER_OF_LAW, A_TIME, LONGEST_TERM, duration, validator
from ..errors import InvalidFact, InvalidLaw, Problem
from ..words.brief import brief
from .model import Act, Citation, Entry, Timeline
from .sources import PORTAL_RULES

__all__ = ["ORDER_345", "PORTAL", "PortalRules"]


def _term(name: str, value: object) -> timedelta:
    """A duration above zero."""
    length = duration(name, value)
    if timedelta() < length <= LONGEST_TERM:
        return length
    raise InvalidFact(name, value, Problem("term-out-of-range", days=LONGEST_TERM.days))


_A_TERM = validator(_term)


@frozen(cache_hash=True)
class PortalRules:
    """The numbers of the portal's rules.

    `selection_months` is how many months there are to choose a supplier and, from another start, until choosing is
    blocked.
    `opens` and `closes` are the contact centre's hours on a working day in Astana time, half-open: a request at
    `closes` itself is outside.
    `register_within`, `escalate_within`, `refuted_notice_within`, `confirmed_notice_within` and
    `repaired_notice_within` are durations above zero, to the last instant inclusive.
    `analyse_working_days`, `start_repair_working_days` and `report_working_days` are working days.
    `in_force_after_days` are full calendar days that pass after the day of first official publication, which is not
    one of them. `registered_on` is the day of state registration, from which `report_working_days` run.

    Raises `InvalidFact` or `WrongType` for a value that cannot be right, `InvalidLaw` when `opens` is not before
    `closes`.
    """

    __repr__ = brief("{opens} to {closes}")

    selection_months: int = field(validator=A_NUMBER_OF_LAW)
    opens: time = field(validator=A_TIME)
    closes: time = field(validator=A_TIME)
    register_within: timedelta = field(validator=_A_TERM)
    analyse_working_days: int = field(validator=A_NUMBER_OF_LAW)
    escalate_within: timedelta = field(validator=_A_TERM)
    refuted_notice_within: timedelta = field(validator=_A_TERM)
    confirmed_notice_within: timedelta = field(validator=_A_TERM)
    start_repair_working_days: int = field(validator=A_NUMBER_OF_LAW)
    repaired_notice_within: timedelta = field(validator=_A_TERM)
    in_force_after_days: int = field(validator=A_NUMBER_OF_LAW)
    report_working_days: int = field(validator=A_NUMBER_OF_LAW)
    registered_on: date = field(validator=A_DAY)
    amended: tuple[tuple[str, Act | None], ...] = ()
    """The numbers that a reform changed, by name, each with the order that changed it where that is known."""

    def __attrs_post_init__(self) -> None:
        if self.opens >= self.closes:
            raise InvalidLaw("closes", self.closes, Problem("closes-before-opens", opens=self.opens))


ORDER_345 = PortalRules(
    selection_months=2,  # para 10
    opens=time(9),  # para 16
    closes=time(18, 30),  # para 16
    register_within=timedelta(hours=3),  # para 15(1)
    analyse_working_days=1,  # para 15(2)
    escalate_within=timedelta(hours=3),  # para 15(3)
    refuted_notice_within=timedelta(minutes=30),  # para 15(4)
    confirmed_notice_within=timedelta(minutes=30),  # para 15(5)
    start_repair_working_days=1,  # para 15, last part
    repaired_notice_within=timedelta(hours=3),  # para 15, last part
    in_force_after_days=10,  # order para 5
    report_working_days=10,  # order para 3(3)
    registered_on=date(2023, 8, 25),
)

PORTAL: Timeline[PortalRules] = Timeline(
    "portal",
    (
        Entry(
            ORDER_345,
            # The earliest possible day: ten full days after a publication on the day of registration, 25 August 2023.
            # The day of first official publication is not recorded; whoever knows it can bring it.
            in_force_from=date(2023, 9, 5),
            in_force_to=None,
            citation=Citation(PORTAL_RULES, "order para", "5"),
            checked_on=date(2026, 11, 25),
        ),
    ),
)


at_the_face(__name__, "PortalRules")
