"""The clocks of an incident as a timeline: under the name of each a bar, from its start until it is due."""

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
from ..words.answers import PROVISIONAL
from ..words.dates import duration_text, instant_text
from .html import Html, element, whole
from .legend import legend, mark_of
from .pieces import bullets, fold
from .signs import CLOCK_SIGNS, Sign

__all__ = ["incident_timeline"]


_LEFT, _RIGHT = 3.0, 97.0  # between them lies the axis, in per cent of the width
_ROW, _STAMP, _BASE = 26, 18, 13  # heights of a bar's picture and of a stamp's, and where a stamp's letters stand
_BAR, _BAR_HEIGHT, _RADIUS = 6, 14, 9
_MIDDLE = _BAR + _BAR_HEIGHT // 2
_MOST_DAYS = 8
_DAY, _FORM = timedelta(days=1), "%d.%m.%Y %H:%M"


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
    """Every clock of an incident at `at`, as `milestones` has it, each with a bar drawn as an SVG, and said in words.

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
    if any(clock.provisional for clock in clocks):
        parts.append(element("p", PROVISIONAL[lang], role="note"))
    parts += _drawing(_Axis(received, _end(clocks, now)), clocks, now, lang)
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
    first, *others = (line for line in clock.explain(lang).split("\n") if line != PROVISIONAL[lang])
    return element("li", first, *(element("p", other) for other in others))


def _drawing(axis: _Axis, clocks: tuple[Milestone, ...], now: datetime, lang: str) -> Iterator[Html]:
    """The instant shown, each clock with its bar, and the ends of the axis; what is drawn stands in words as well."""
    x, percent = axis.place(now), axis.percent(now)
    anchor = "start" if percent < 100 / 3 else "end" if percent > 200 / 3 else "middle"
    yield _picture(_STAMP, _words(x, _BASE, _stamp(now), text_anchor=anchor))
    rows = (element("li", *_label(clock, lang), _bar(axis, clock, now, lang)) for clock in clocks)
    yield element("ul", *rows, class_="alr-clocks")
    start = _words(f"{_LEFT}%", _BASE, f"{axis.start:{_FORM}}")
    yield _picture(_STAMP, start, _words(f"{_RIGHT}%", _BASE, _stamp(axis.end), text_anchor="end"))


def _picture(height: int, *parts: Html) -> Html:
    return element("svg", *parts, width="100%", height=height, aria_hidden="true")


def _label(clock: Milestone, lang: str) -> Iterator[Html]:
    """The mark of a clock's state, its name, the state and how late it is; it wraps where there is little room."""
    sign = CLOCK_SIGNS[clock.state]
    late = f" (+{duration_text(clock.missed_by)[lang]})" if clock.missed_by else ""
    yield mark_of(sign)
    yield element("span", f" {CLOCKS[clock.norm.id].name[lang]} — {sign.name[lang]}{late}")


def _bar(axis: _Axis, clock: Milestone, now: datetime, lang: str) -> Html:
    """One clock's midnights, the line of the instant shown, its bar, how late it is, and the mark of its state."""
    return _picture(_ROW, *_midnights(axis), _upright(axis.place(now), stroke_width=2), *_span(axis, clock, now, lang))


def _midnights(axis: _Axis) -> Iterator[Html]:
    """A faint line at each midnight, where they are few."""
    days = range(1, (axis.end.date() - axis.start.date()).days + 1)
    for number in days if len(days) <= _MOST_DAYS else ():
        midnight = datetime.combine(axis.start.date() + timedelta(days=number), time(), ASTANA)
        yield _upright(axis.place(midnight), stroke_width=1, opacity="0.25")


def _upright(x: str, **attributes: object) -> Html:
    return element("line", x1=x, x2=x, y1=0, y2=_ROW, **attributes)


def _span(axis: _Axis, clock: Milestone, now: datetime, lang: str) -> Iterator[Html]:
    """From the start of a clock until it is due, a dashed line for its lateness, and its mark."""
    if clock.starts_at is None or clock.due_at is None:
        return
    sign, tip, shown = CLOCK_SIGNS[clock.state], element("title", clock.explain(lang)), clock.done_at or now
    width = f"{axis.percent(clock.due_at) - axis.percent(clock.starts_at):.2f}%"
    place = {"x": axis.place(clock.starts_at), "width": width, "y": _BAR, "height": _BAR_HEIGHT}
    yield element("rect", tip, **place, rx=3, class_=sign.css, stroke_width=2)
    if clock.missed_by:
        ends = {"x1": axis.place(clock.due_at), "x2": axis.place(shown), "y1": _MIDDLE, "y2": _MIDDLE}
        yield element("line", **ends, stroke_width=3, stroke_dasharray="5 3")
    x = axis.place(shown)
    yield element("circle", cx=x, cy=_MIDDLE, r=_RADIUS, class_=sign.css, stroke_width=2)
    yield _words(x, _MIDDLE, sign.mark, class_=sign.css, text_anchor="middle", dy=".35em")


def _words(x: str, y: int, text: str, **attributes: object) -> Html:
    return element("text", text, x=x, y=y, **attributes)


def _stamp(at: datetime) -> str:
    """Day and time in figures; midnight is the end of the day before, as in words."""
    return f"{at - _DAY:%d.%m.%Y} 24:00" if at.time() == time() else f"{at:{_FORM}}"


at_the_face(__name__)
