"""The clocks of an incident as a timeline: a bar for each, from its start until it is due."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from typing import NamedTuple

from .._version import at_the_face
from ..answers.deadline import ClockState
from ..answers.milestone import Milestone
from ..checks import instance
from ..clock import ASTANA, elapsed, known_instant
from ..facts.incident import CLOCKS, Incident
from ..law.book import LAW, LawBook
from ..sla import milestones, registration_due
from ..words import views as words
from ..words.dates import duration_text, instant_text
from ..words.text import Text
from .html import Html, element, whole
from .legend import legend
from .pieces import bullets, fold
from .signs import CLOCK_SIGNS, Sign

__all__ = ["incident_timeline"]


_LEFT, _RIGHT = 3.0, 97.0  # between them lies the axis, in per cent of the width
_ROW, _HEAD, _FOOT = 48, 22, 24
_LABEL, _BAR, _BAR_HEIGHT, _RADIUS = 14, 22, 14, 9
_MOST_DAYS = 8


class _Axis(NamedTuple):
    """The stretch of time that is shown, from edge to edge."""

    start: datetime
    end: datetime

    def percent(self, at: datetime) -> float:
        """Where an instant lies, in per cent of the width."""
        whole_length = max(elapsed(self.start, self.end), timedelta(seconds=1))
        return _LEFT + (_RIGHT - _LEFT) * (elapsed(self.start, at) / whole_length)

    def place(self, at: datetime) -> str:
        """Where an instant lies, as an SVG wants it."""
        return f"{self.percent(at):.2f}%"


def incident_timeline(incident: Incident, *, at: datetime, lang: str = "en", law: LawBook = LAW) -> Html:
    """Every clock of an incident at `at`, as `milestones` has it, drawn as an SVG and said in words.

    A clock shows its state by colour, by mark and by name; what is late shows by how much. `InvalidFact`
    for an `at` without a zone, `ContradictoryFacts` when an event lies after `at`.

    Norm: incident.register, incident.register-out-of-hours, incident.analyse, incident.escalate,
    incident.refuted-notice, incident.confirmed-notice, incident.start-repair, incident.repaired-notice (Portal
    rules, paras 15, 16)
    """
    now = known_instant(at)
    received = instance("incident", incident, Incident).received_at
    clocks = milestones(incident, at=now, law=law)
    title = words.TIMELINE_TITLE.fill(
        received=instant_text(received), channel=incident.channel.meaning, at=instant_text(now)
    )
    notes = registration_due(received, incident.channel, law=law).notes
    parts = [element("p", title[lang]), *(element("p", note.explain(lang)) for note in notes)]
    parts.append(_drawing(_Axis(received, _end(clocks, now)), clocks, now, title, lang))
    parts += [element("p", words.HOW_TO_READ[lang]), legend(_signs(clocks), lang)]
    parts.append(fold(words.IN_WORDS[lang], *bullets(_sentences(clock, lang) for clock in clocks)))
    return whole(lang, element("section", *parts, aria_label=title[lang]))


def _end(clocks: tuple[Milestone, ...], now: datetime) -> datetime:
    """The last instant that anything happens at."""
    return max([now, *(clock.due_at for clock in clocks if clock.due_at)], key=lambda at: elapsed(now, at))


def _signs(clocks: tuple[Milestone, ...]) -> tuple[Sign, ...]:
    """The signs that occur, in the order of the states."""
    found = {clock.state for clock in clocks}
    return tuple(CLOCK_SIGNS[state] for state in ClockState if state in found)


def _sentences(clock: Milestone, lang: str) -> Html:
    first, *others = clock.explain(lang).split("\n")
    return element("li", first, *(element("p", other) for other in others))


def _drawing(axis: _Axis, clocks: tuple[Milestone, ...], now: datetime, title: Text, lang: str) -> Html:
    """The picture, with its title and everything it shows as text for whoever cannot see it."""
    height = _HEAD + _ROW * len(clocks) + _FOOT
    rows = (part for number, clock in enumerate(clocks) for part in _row(axis, clock, number, now, lang))
    return element(
        "svg",
        element("title", title[lang]),
        element("desc", "\n".join(clock.explain(lang) for clock in clocks)),
        *_days(axis, height),
        *_now(axis, now, len(clocks)),
        *rows,
        _words(f"{_LEFT}%", height - 4, _stamp(axis.start)),
        _words(f"{_RIGHT}%", height - 4, _stamp(axis.end), text_anchor="end"),
        role="img",
        width="100%",
        height=height,
    )


def _days(axis: _Axis, height: int) -> Iterator[Html]:
    """A faint line at each midnight, where they are few."""
    days = range(1, (axis.end.date() - axis.start.date()).days + 1)
    for number in days if len(days) <= _MOST_DAYS else ():
        midnight = datetime.combine(axis.start.date() + timedelta(days=number), time(), ASTANA)
        x = axis.place(midnight)
        yield element("line", x1=x, x2=x, y1=_HEAD, y2=height - _FOOT, stroke_width=1, opacity="0.25")


def _now(axis: _Axis, now: datetime, rows: int) -> Iterator[Html]:
    """The upright line of the instant shown, broken where labels stand, its day and time above it."""
    x, percent = axis.place(now), axis.percent(now)
    anchor = "start" if percent < 100 / 3 else "end" if percent > 200 / 3 else "middle"
    for top in (_HEAD + _ROW * number + _BAR for number in range(rows)):
        yield element("line", x1=x, x2=x, y1=top - 3, y2=top + _BAR_HEIGHT + 9, stroke_width=2)
    yield _words(x, _HEAD - 10, _stamp(now), text_anchor=anchor)


def _row(axis: _Axis, clock: Milestone, number: int, now: datetime, lang: str) -> Iterator[Html]:
    """One clock: its label, its bar, how late it is, and the mark of its state."""
    top = _HEAD + _ROW * number
    sign = CLOCK_SIGNS[clock.state]
    yield _words(f"{_LEFT}%", top + _LABEL, _label(clock, sign, lang), dx=5)
    if clock.starts_at and clock.due_at:
        bar, middle = _span(axis, clock.starts_at, clock.due_at), top + _BAR + _BAR_HEIGHT // 2
        tip = element("title", clock.explain(lang))
        yield element("rect", tip, **bar, y=top + _BAR, height=_BAR_HEIGHT, rx=3, class_=sign.css, stroke_width=2)
        shown = clock.done_at or now
        if clock.missed_by:
            ends = {"x1": axis.place(clock.due_at), "x2": axis.place(shown), "y1": middle, "y2": middle}
            yield element("line", **ends, stroke_width=3, stroke_dasharray="5 3")
        x = axis.place(shown)
        yield element("circle", cx=x, cy=middle, r=_RADIUS, class_=sign.css, stroke_width=2)
        yield _words(x, middle, sign.mark, class_=sign.css, text_anchor="middle", dy=".35em")


def _label(clock: Milestone, sign: Sign, lang: str) -> str:
    late = f" (+{duration_text(clock.missed_by)[lang]})" if clock.missed_by else ""
    return f"{sign.mark} {CLOCKS[clock.norm.id].name[lang]} — {sign.name[lang]}{late}"


def _span(axis: _Axis, start: datetime, end: datetime) -> dict[str, object]:
    """Where a bar begins, and how wide it is."""
    return {"x": axis.place(start), "width": f"{axis.percent(end) - axis.percent(start):.2f}%"}


def _words(x: str, y: int, text: str, **attributes: object) -> Html:
    return element("text", text, x=x, y=y, **attributes)


def _stamp(at: datetime) -> str:
    return f"{at:%d.%m.%Y %H:%M}"


at_the_face(__name__)
