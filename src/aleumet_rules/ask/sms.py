"""Is this SMS right? Word for word against its annex, and where its link leads (Algorithm, annexes 1-4)."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from ..errors import InvalidFact, Problem
from ..facts.bookings import Booking, BookingStatus, Form031
from ..facts.places import Department, Slot
from ..law.book import LawBook
from ..law.pilot import home, queue_day
from ..messages.forms import FORMS
from ..messages.queue import cancellation, confirmation, invitation, no_show, reminder
from ..messages.sms import Sms
from ..views.html import Html, element
from ..words import ask as words
from ..words.errors import problem_text
from ..words.text import Text
from .model import Example, Facts, Plan, Question, field
from .reform import compared
from .saying import nothing_due

__all__ = ["SMS"]


class _Message(NamedTuple):
    """A message of the queue: the function that makes it, and its annex."""

    make: Callable[..., Sms]
    annex: int


_INVITATION = "invitation"
_MESSAGES: Mapping[str, _Message] = MappingProxyType(
    {
        _INVITATION: _Message(invitation, 1),
        "confirmation": _Message(confirmation, 2),
        "reminder": _Message(reminder, 2),
        "cancellation": _Message(cancellation, 3),
        "no_show": _Message(no_show, 4),
    }
)
_OF_A_BOOKING = ("starts_at", "department", "department_address")
_LINK = re.compile(r"""(?<![^\s"«»“”])[^\s"«»“”]*(?:://|www\.|\.kz\b)[^\s"«»“”]*""")


def _plan(facts: Facts) -> Plan:
    kind, lang = facts["message"], facts["message_lang"]
    _check_all_there(kind, facts)
    form = Form031("1", "1", facts["signed_on"], facts["residence"], name=facts["name"])
    given = "\n".join(facts["text"])
    names: dict[str, Any] = {"form": form, "text": given}
    if kind != _INVITATION:
        names |= _of_a_booking(kind, facts, form)
    names["link"] = _link_in(given) if FORMS[_MESSAGES[kind].annex].has_link else None
    about = "form" if kind == _INVITATION else "booking, form, department"
    body = f"""\
try:
    return ({kind}({about}, link=link, lang="{lang}", law=law),)
except InvalidFact as error:
    return (error,)"""
    after = 'right = getattr(answer[0], "text", None) == text\nprint(right)'
    more = {"kind": kind, "lang": lang}
    return Plan(names, body, lambda law: (_asked(names, kind, lang, law),), after, more)


def _check_all_there(kind: str, facts: Facts) -> None:
    """Of a booking its start, department and place are needed, and the ticket where the annex names it."""
    needed = () if kind == _INVITATION else _OF_A_BOOKING
    ticket = ("ticket",) if "{ticket}" in FORMS[_MESSAGES[kind].annex].text.kk else ()
    for name in (*needed, *ticket):
        if facts[name] is None:
            raise InvalidFact(name, None, Problem("missing"))


def _of_a_booking(kind: str, facts: Facts, form: Form031) -> dict[str, Any]:
    """The booking as the message finds it; whom the department serves, and when it was booked, no message says."""
    status = FORMS[_MESSAGES[kind].annex].of or BookingStatus.ACTIVE
    slot = Slot(facts["department"], facts["starts_at"])
    booking = Booking(facts["ticket"] or "1", form, slot, slot.starts_at, status)
    serves = (facts["residence"] or "1",)
    return {"booking": booking, "department": Department(facts["department"], facts["department_address"], serves)}


def _link_in(given: str) -> str:
    """The first link of a text, or nothing."""
    found = _LINK.search(given)
    return found[0] if found else ""


def _asked(names: Facts, kind: str, lang: str, law: LawBook) -> Sms | InvalidFact:
    """The message as the law has it, or why it cannot have such a link."""
    try:
        return _made(names, kind, lang, names["link"], law)
    except InvalidFact as error:
        if error.field != "link":
            raise
        return error


def _made(names: Facts, kind: str, lang: str, link: str | None, law: LawBook) -> Sms:
    about = (names["form"],) if kind == _INVITATION else (names["booking"], names["form"], names["department"])
    return _MESSAGES[kind].make(*about, link=link, lang=lang, law=law)


class _Verdict(NamedTuple):
    """What is to be said of a text."""

    words: Text
    link: Text
    wanted: str
    same: bool


def _verdict(plan: Plan, results: tuple[Any, ...], law: LawBook) -> _Verdict:
    names, (found,) = plan.names, results
    host = _host(names, law)
    made = found
    if isinstance(found, InvalidFact):
        made = _made(names, plan.more["kind"], plan.more["lang"], f"https://{host}/", law)
    return _Verdict(_compared(names["text"], made), _judged(names, found, host), made.text, names["text"] == made.text)


def _host(names: Facts, law: LawBook) -> str:
    """Where the links of the messages lead by the law of the day of the booking, or of the form."""
    form: Form031 = names["form"]
    day = names["booking"].slot.starts_at.date() if "booking" in names else form.signed_on
    return queue_day(law, day, home(form), "residence").rules.portal_host


def _judged(names: Facts, found: Sms | InvalidFact, host: str) -> Text:
    """Where the link leads."""
    if names["link"] is None:
        return words.LINK_NOT_NEEDED
    if not names["link"]:
        return words.LINK_NONE
    if isinstance(found, InvalidFact):
        return words.LINK_ELSEWHERE.fill(problem=problem_text(found.fault))
    return words.LINK_FOUND.fill(host=host)


def _compared(given: str, made: Sms) -> Text:
    """Whether the text is that of the annex; the first word that is not."""
    wanted = made.text
    if given == wanted:
        return words.SAME_AS_ANNEX.fill(annex=made.annex)
    place = next((n for n, (one, other) in enumerate(zip(wanted, given, strict=False)) if one != other), None)
    place = min(len(wanted), len(given)) if place is None else place
    start = max(wanted.rfind(" ", 0, place), wanted.rfind("\n", 0, place)) + 1
    said = {"wanted": _word(wanted, start, place), "given": _word(given, start, place)}
    return words.DIFFERS_FROM_ANNEX.fill(annex=made.annex, position=place + 1, **said)


def _word(text: str, start: int, place: int) -> Text | str:
    """What stands in a text from there to the end of the word in which it differs."""
    end = re.compile(r"\s|$").search(text, place + 1)
    return (text[start : end.start()] if end else "") or words.END_OF_TEXT


def _lines(plan: Plan, results: tuple[Any, ...], law: LawBook, lang: str) -> list[str]:
    verdict = _verdict(plan, results, law)
    more = [] if plan.more["lang"] == "kk" else [words.RENDERING[lang]]
    return [verdict.words[lang], verdict.link[lang], *more]


def _say(plan: Plan, results: tuple[Any, ...], law: LawBook, lang: str) -> str:
    return "\n".join(_lines(plan, results, law, lang))


def _show(plan: Plan, results: tuple[Any, ...], law: LawBook, lang: str) -> list[Html]:
    verdict = _verdict(plan, results, law)
    sign, tone = ("✓", "green") if verdict.same else ("✗", "red")
    first, *others = _lines(plan, results, law, lang)
    mark = element("strong", sign, class_=f"alr-badge alr-{tone}", aria_hidden="true")
    wanted = [element("p", line) for line in verdict.wanted.split("\n")]
    return [
        element("p", mark, " ", first),
        *(element("p", line) for line in others),
        element("p", element("strong", words.EXPECTED[lang])),
        element("blockquote", *wanted, lang=plan.more["lang"]),
    ]


_BOOKED: Mapping[str, Any] = {
    "message": "confirmation",
    "message_lang": "kk",
    "name": words.NAME,
    "signed_on": "2025-12-01",
    "starts_at": "2025-12-18T09:00",
    "department": "1",
    "department_address": words.ADDRESS.kk,
    "ticket": "5",
}


def _example(name: str, link: str) -> Example:
    text = [*words.SMS_LINES, words.SMS_LAST_LINE.format(link=link)]
    return Example(words.EXAMPLES[name], {**_BOOKED, "text": text})


SMS = Question(
    "sms",
    (
        field("message", "choice", required=True),
        field("message_lang", "choice", required=True),
        field("text", "list", of="line", required=True, personal=True, exact=True),
        field("name", "line", personal=True),
        field("signed_on", "day", required=True),
        field("residence", "line"),
        field("starts_at", "instant"),
        field("department", "line"),
        field("department_address", "line"),
        field("ticket", "line"),
        *compared((), ("portal_host",)),
    ),
    tuple(_MESSAGES),
    "text",
    (
        _example("right", "https://aleumet.egov.kz/mse/17/"),
        _example("wrong-link", "https://aleumet-egov.kz/mse/17/"),
    ),
    _plan,
    _say,
    _show,
    nothing_due,
    MappingProxyType({"number": "department", "address": "department_address"}),
)
"""The question about a message."""
