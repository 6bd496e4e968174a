"""The law as data: acts, citations, norms, and values that change with time."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from heapq import heappop, heappush
from typing import Any, Generic, Literal, NamedTuple, TypeVar

from attrs import evolve, field, frozen

from .._version import __version__, at_the_face
from ..checks import (
    A_COUNT_IF_ANY,
    A_DAY,
    A_DAY_IF_ANY,
    A_LINE,
    Check,
    Validator,
    a,
    calendar_date,
    each,
    instance,
    is_a,
    optional,
    validator,
)
from ..errors import InvalidLaw, NotInForce, Problem
from ..words import force as words
from ..words.brief import brief
from ..words.dates import day_text
from ..words.places import AMENDED_BY, ORDERED_BY, UNITS, Forms, at_places, cited_as, places
from ..words.shown import Shown
from ..words.text import Text

__all__ = ["Act", "Citation", "Entry", "Norm", "Timeline"]

T = TypeVar("T")


@frozen
class Act:
    """An act of law: a short `id`, its number, the day of signing, and its short title in three languages."""

    __repr__ = brief("{id} of {signed_on}")

    id: str = field(validator=A_LINE)
    number: str = field(validator=A_LINE)
    signed_on: date = field(validator=A_DAY)
    title: Text = field(validator=is_a(Text))


@frozen
class Citation:
    """A place in an act: `unit` is `art`, `para`, `order para` or `annex` (plural where it names several).

    `part` counts the unnumbered parts of the place, from 1; `None` cites it as a whole. `amended_by` is the later act
    by which the place reads as it is cited, `ordered_by` the one that makes use of it, such as an order on transfers.
    """

    __repr__ = brief("{act} {unit} {place}")

    act: Act = field(validator=is_a(Act))
    unit: str = field(validator=A_LINE)
    place: str = field(validator=A_LINE)
    part: int | None = field(default=None, validator=A_COUNT_IF_ANY)
    amended_by: Act | None = field(default=None, validator=validator(optional(a(Act))))
    ordered_by: Act | None = field(default=None, validator=validator(optional(a(Act))), kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.unit not in UNITS:
            raise InvalidLaw("unit", self.unit, Problem("not-one-of", choices=tuple(UNITS)))

    @property
    def named(self) -> tuple[Text, Forms]:
        """By what title its act is cited, and how its places are."""
        return cited_as(self.act.id, self.act.title, self.unit)

    @property
    def label(self) -> Text:
        """The place as one would cite it, in three languages."""
        return Text.of(self.text)

    def text(self, lang: str = "en") -> str:
        """The place as one would cite it, such as «Algorithm, para 12»."""
        cited = at_places(*self.named, places(self.place, self.part), lang)
        if self.amended_by is not None:
            cited = AMENDED_BY[lang].format(cited=cited, act=self.amended_by.title[lang])
        if self.ordered_by is not None:
            cited = ORDERED_BY[lang].format(cited=cited, act=self.ordered_by.title[lang])
        return cited


class NormTemplate(NamedTuple):
    """A norm's sentence with blanks for the numbers of its act; the same in a few words, with blanks and filled."""

    sentence: Text
    brief: Text | None = None
    shortly: Text | None = None


@frozen(cache_hash=True)  # many tables have norms for keys
class Norm(Shown):
    """One rule of law under its public id, where it stands, and what it says in one sentence per language."""

    __repr__ = brief("{id}")

    id: str = field(validator=A_LINE)
    citation: Citation = field(validator=is_a(Citation))
    sentence: Text = field(validator=is_a(Text))
    _template: NormTemplate | None = field(default=None, eq=False, repr=False)

    @property
    def brief(self) -> Text:
        """The same in a few words, without a full stop, as a short answer has it; the sentence where it is short."""
        shortly = None if self._template is None else self._template.shortly
        return shortly or Text.of(lambda lang: self.sentence[lang].rstrip("."))

    def explain(self, lang: str = "en") -> str:
        """What the norm says and where it stands, as one sentence."""
        return f"{self.sentence[lang].rstrip('.')} ({self.citation.text(lang)})."

    def to_dict(self) -> dict[str, Any]:
        """The norm as JSON-ready data, in a format that keeps its name: `aleumet.norm/1`."""
        cited = self.citation
        return {
            "format": "aleumet.norm/1",
            "version": __version__,
            "id": self.id,
            "act": cited.act.id,
            "unit": cited.unit,
            "place": cited.place,
            "part": cited.part,
            "citation": dict(cited.label),
            "sentence": dict(self.sentence),
        }


def briefly(norm: Norm, lang: str) -> str:
    """What a norm says in a few words and where it stands, as one sentence."""
    return f"{norm.brief.capital()[lang]} ({norm.citation.text(lang)})."


@frozen
class Entry(Generic[T]):
    """One row of a timeline.

    `in_force_from` and `in_force_to` are the first and the last day of force, both inclusive; `None` as
    last day means: no end is known. `published_on` is the day from which the row could be known (`None`:
    not recorded, taken as always known), `superseded_on` the day from which it was known to be no longer
    right, and `checked_on` the day someone last compared it with its source. `source` is `"shipped"` where the row came
    with this package, and `"entered"` where a caller has entered it (`LawBook.amend`).
    """

    __repr__ = brief("{value} from {in_force_from}")

    value: T
    in_force_from: date = field(validator=A_DAY)
    in_force_to: date | None = field(validator=A_DAY_IF_ANY)
    citation: Citation = field(validator=is_a(Citation))
    checked_on: date = field(validator=A_DAY)
    published_on: date | None = field(default=None, validator=A_DAY_IF_ANY)
    superseded_on: date | None = field(default=None, validator=A_DAY_IF_ANY)
    source: Literal["shipped", "entered"] = field(default="shipped", kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.in_force_to is not None and self.in_force_to < self.in_force_from:
            raise InvalidLaw(
                "in_force_to", self.in_force_to, Problem("force-ends-before-it-begins", first=self.in_force_from)
            )
        if self.superseded_on is not None and self.superseded_on <= (self.published_on or date.min):
            raise InvalidLaw(
                "superseded_on", self.superseded_on, Problem("superseded-before-published", published=self.published_on)
            )

    def covers(self, day: date) -> bool:
        """Whether the row is in force on the day."""
        return self._covers(calendar_date("day", day))

    def _covers(self, day: date) -> bool:
        return self.in_force_from <= day and (self.in_force_to is None or day <= self.in_force_to)

    def known(self, on: date | None) -> bool:
        """Whether the row was held to be right on that day; `None` asks for what is held today."""
        if on is None:
            return self.superseded_on is None
        return (self.published_on or date.min) <= calendar_date("on", on) < (self.superseded_on or date.max)


class _Held(NamedTuple):
    """When a row was held to be right, as a half-open span of days, and the row."""

    start: date
    end: date
    row: Entry[Any]

    @classmethod
    def of(cls, row: Entry[Any]) -> "_Held":
        return cls(row.published_on or date.min, row.superseded_on or date.max, row)


def _clashes(rows: Iterable[Entry[Any]]) -> Iterator[tuple[Entry[Any], Entry[Any]]]:
    """Pairs of rows in force on one day and held right at one time: at least one where there are any.

    The rows are gone through as they come into force. Those still in force then are kept in the order in which they
    became known; as none of them overlap, a further row can meet only its two neighbours.
    """
    held: list[_Held] = []
    ending: list[tuple[date, date]] = []  # a heap: the last day in force, and where the row stands in `held`
    for new in map(_Held.of, sorted(rows, key=lambda row: row.in_force_from)):
        while ending and ending[0][0] < new.row.in_force_from:
            del held[bisect_left(held, heappop(ending)[1], key=_start)]
        place = bisect_left(held, new.start, key=_start)
        near = held[max(place - 1, 0) : place + 1]
        yield from ((old.row, new.row) for old in near if old.start < new.end and new.start < old.end)
        if new.start < new.end:
            held.insert(place, new)
            heappush(ending, (new.row.in_force_to or date.max, new.start))


def _start(held: _Held) -> date:
    return held.start


@frozen(cache_hash=True)
class Timeline(Generic[T]):
    """A value of the law by effective date.

    A value can end, with or without a successor; two rows in force on one day and held right at one time
    are refused with `InvalidLaw`.
    """

    __repr__ = brief("{name}")

    name: str = field(validator=A_LINE)
    entries: tuple[Entry[T], ...] = field(validator=validator(each(a(Entry))))

    def __attrs_post_init__(self) -> None:
        for other, row in _clashes(self.entries):
            days = (other.in_force_from, other.in_force_to, row.in_force_from, row.in_force_to)
            raise InvalidLaw(self.name, days, Problem("rows-overlap"))

    def entry(self, day: date, *, known_on: date | None = None) -> Entry[T] | None:
        """The row in force on the day, as known on `known_on` (default: as known today), or `None`."""
        day = calendar_date("day", day)
        known_on = None if known_on is None else calendar_date("known_on", known_on)
        for row in self.entries:
            if row._covers(day) and row.known(known_on):
                return row
        return None

    def at(self, day: date, *, known_on: date | None = None) -> T:
        """The value in force on the day; `NotInForce` when there is none."""
        row = self.entry(day, known_on=known_on)
        if row is None:
            raise self._none_on(day)
        return row.value

    def _none_on(self, day: date) -> NotInForce:
        """What to raise on a day without a value, with the act and the last day where they are known."""
        last = max((row.in_force_to or date.max for row in self.entries), default=None)
        act = self.entries[0].citation.act if self.entries else None
        said = words.NOTHING.fill(day=day_text(day), name=self.name if act is None else act.title)
        return NotInForce(self.name, day, act, last if last and last < day else None, said)

    def known(self, on: date) -> "Timeline[T]":
        """The same timeline as it was known on that day."""
        on = calendar_date("on", on)
        rows = tuple(evolve(row, superseded_on=None) for row in self.entries if row.known(on))
        return Timeline(self.name, rows)

    def revised(self, revise: Callable[[T], T], *, since: date | None = None) -> "Timeline[T]":
        """Every value revised; with `since`, only what is in force from that day on (rows are split there)."""
        since = None if since is None else calendar_date("since", since)
        once = _once_in_a_row(revise)
        return Timeline(self.name, tuple(part for row in self.entries for part in _revised(row, once, since)))

    def __iter__(self) -> Iterator[Entry[T]]:
        return iter(self.entries)


def news_of(lines: Iterable[Iterable[Entry[Any]]]) -> tuple[date, ...]:
    """The days on which a row became known or was found to be right no longer, in order."""
    days = {day for rows in lines for row in rows for day in (row.published_on, row.superseded_on)}
    return tuple(sorted(day for day in days if day is not None))


def known_since(news: tuple[date, ...], on: date) -> date | None:
    """Since which day one knew what one knew on that day; `None` where nothing has become known after it."""
    position = bisect_right(news, on)
    if position == len(news):
        return None
    return news[position - 1] if position else date.min


def timeline_of(kind: type[object]) -> Validator:
    """A timeline whose every value is a `kind`, as a field of a record."""
    return validator(of_kind(kind))


def of_kind(kind: type[object]) -> Check:
    """The check that a value is a timeline whose every value is a `kind`."""

    def check(field: str, value: object) -> object:
        for position, row in enumerate(instance(field, value, Timeline)):
            instance(f"{field}[{position}].value", row.value, kind)
        return value

    return check


def _once_in_a_row(revise: Callable[[T], T]) -> Callable[[T], T]:
    """The same change, made once where one value follows itself, as it does after many reforms."""
    done: list[tuple[T, T]] = []

    def revised(value: T) -> T:
        if not done or done[0][0] != value:
            done[:] = [(value, revise(value))]
        return done[0][1]

    return revised


def _revised(row: Entry[T], revise: Callable[[T], T], since: date | None) -> Iterator[Entry[T]]:
    if since is None or since <= row.in_force_from:
        yield evolve(row, value=revise(row.value))
    elif not row.covers(since):
        yield row
    else:
        yield evolve(row, in_force_to=since - timedelta(days=1))
        yield evolve(row, value=revise(row.value), in_force_from=since)


at_the_face(__name__, "NormTemplate")
