"""Pilots of the electronic queue: each with its act, its region, its window and its dated rows.

Pilots stand side by side where their regions do not overlap, and one after another where they do.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Unpack

from attrs import evolve, field, frozen
from dateutil.relativedelta import relativedelta

from .._version import at_the_face
from ..checks import A_KNOWN_DAY_IF_ANY, A_LINE, instance, is_a, within_horizon
from ..errors import InvalidFact, InvalidLaw, Problem
from ..words.brief import cut
from .filled import amended
from .model import Act, Citation, Entry, Timeline, timeline_of
from .queue_numbers import AKMOLA_PILOT, QUEUE, QueueNumbers, QueueRules
from .sources import ALGORITHM

__all__ = ["Pilot"]

_ONE_DAY = timedelta(days=1)


@frozen(init=False, repr=False)
class Pilot:
    """One pilot of the electronic queue: `act` orders it, `id` names it, the numbers are those of `QueueRules`.

    A number that is not given is that of the pilot of Akmola region, whose Algorithm is the model; `region` must be
    given. `first` and `last` are the first and the last day on which it applies, both inclusive; without `first` it
    begins after `in_force_after_days` full days after `last_signed_on` (by default the day on which the act was
    signed), without `last` it ends after `lasts_months`. `id` is that of the act where none is given. Dated rows may
    be given as `rules` instead of numbers.

    `InvalidFact` or `WrongType` for a value that cannot be right, `InvalidLaw` for values that do not fit together.

    Norm: queue.region, queue.in-force (joint order, paras 1 and 8)
    """

    id: str = field(validator=A_LINE)
    act: Act = field(validator=is_a(Act))
    rules: Timeline[QueueRules] = field(validator=timeline_of(QueueRules))
    first: date | None = field(validator=A_KNOWN_DAY_IF_ANY)
    last: date | None = field(validator=A_KNOWN_DAY_IF_ANY)
    _hash: int = field(init=False, eq=False)  # asked for whenever a day is judged

    def __init__(
        self,
        *,
        act: Act,
        id: str | None = None,  # noqa: A002  # the name of the field, as everywhere in the law
        first: date | None = None,
        last: date | None = None,
        rules: Timeline[QueueRules] | None = None,
        **numbers: Unpack[QueueNumbers],
    ) -> None:
        if rules is None:
            rules = _one_row(instance("act", act, Act), first, numbers)
        elif numbers:
            name, value = next(iter(numbers.items()))
            raise InvalidFact(name, value, Problem("given-beside-rows"))
        self.__attrs_init__(act.id if id is None else id, act, rules, first, last)

    def __attrs_post_init__(self) -> None:
        if self.first is not None and self.last is not None and self.last < self.first:
            raise InvalidLaw("last", self.last, Problem("last-before-first", first=self.first))
        parts = (self.id, self.act, self.rules, self.first, self.last)
        object.__setattr__(self, "_hash", hash(parts))

    def __hash__(self) -> int:
        return self._hash

    def __reduce__(self) -> tuple[object, ...]:
        return pilot_again, (self.id, self.act, self.rules, self.first, self.last)

    def __repr__(self) -> str:
        regions = sorted({code for row in self.rules for code in row.value.region})
        return cut(f"<Pilot {self.id!r} in {', '.join(regions)}>")


def pilot_again(id: str, act: Act, rules: Timeline[QueueRules], first: date | None, last: date | None) -> Pilot:  # noqa: A002
    return Pilot(id=id, act=act, rules=rules, first=first, last=last)


def _one_row(act: Act, first: date | None, numbers: QueueNumbers) -> Timeline[QueueRules]:
    """The numbers of a pilot that has had no other ones yet."""
    if "region" not in numbers:
        raise InvalidFact("region", None, Problem("region-missing"))
    rules = evolve(AKMOLA_PILOT, **(QueueNumbers(last_signed_on=act.signed_on) | numbers))
    begins = first_day(rules) if first is None else within_horizon("first", first)
    row = Entry(
        rules,
        in_force_from=begins,
        in_force_to=None,
        citation=Citation(act, "order para", "1"),
        checked_on=act.signed_on,
        published_on=act.signed_on,
    )
    return Timeline("queue", (row,))


def revised(pilot: Pilot, changes: QueueNumbers, *, since: date | None, act: Act | None) -> Pilot:
    """The same pilot with other numbers, from the day `since` on or as if it had always been so.

    A term that is set anew takes the place of the day that was set before. `act` is the order that changes them.
    """
    rules = pilot.rules.revised(lambda numbers: amended(numbers, changes, act), since=since)
    first = None if "last_signed_on" in changes else pilot.first
    last = None if "lasts_months" in changes else pilot.last
    return Pilot(id=pilot.id, act=pilot.act, first=first, last=last, rules=rules)


def pilots_known(pilots: tuple[Pilot, ...], on: date) -> tuple[Pilot, ...]:
    """The pilots as they were known on that day, without those of which nothing was known yet."""
    return tuple(known for pilot in pilots if (known := _known(pilot, on)).rules.entries)


def _known(pilot: Pilot, on: date) -> Pilot:
    rules = pilot.rules.known(on)
    return pilot if rules == pilot.rules else pilot_again(pilot.id, pilot.act, rules, pilot.first, pilot.last)


def first_day(rules: QueueRules) -> date:
    """The day on which an order with these numbers comes into force."""
    return rules.last_signed_on + timedelta(days=rules.in_force_after_days) + _ONE_DAY


def meets(region: tuple[str, ...], places: tuple[str, ...]) -> bool:
    """Whether a place belongs to the region or holds part of it; both are prefixes of KATO codes."""
    return any(place.startswith(region) for place in places) or any(code.startswith(places) for code in region)


def check_side_by_side(name: str, pilots: tuple[Pilot, ...]) -> None:
    """`InvalidLaw` for two pilots of one id, and for two that apply to one place on one day."""
    for position, pilot in enumerate(pilots):
        for other in pilots[:position]:
            if pilot.id == other.id:
                raise InvalidLaw(name, pilot.id, Problem("pilots-of-one-id"))
            if any(_clash(one, two) for one in _spans(pilot) for two in _spans(other)):
                raise InvalidLaw(name, (other.id, pilot.id), Problem("pilots-overlap"))


Span = tuple[date, date, tuple[str, ...]]


def _spans(pilot: Pilot) -> Iterator[Span]:
    """From when to when each row of a pilot can apply, and where."""
    for row in pilot.rules:
        if row.known(None):
            numbers = row.value
            first = pilot.first or first_day(numbers)
            months = None if numbers.lasts_months is None else relativedelta(months=numbers.lasts_months)
            last = pilot.last or (date.max if months is None else first + months)
            yield max(first, row.in_force_from), min(last, row.in_force_to or date.max), numbers.region


def _clash(one: Span, other: Span) -> bool:
    return one[0] <= other[1] and other[0] <= one[1] and meets(one[2], other[2])


AKMOLA = Pilot(id="akmola", act=ALGORITHM, rules=QUEUE)

PILOTS: tuple[Pilot, ...] = (AKMOLA,)
"""Every pilot of the electronic queue that was found, in the order of their first days."""


at_the_face(__name__, "pilot_again")
