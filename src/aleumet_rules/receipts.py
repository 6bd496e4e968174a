"""Receipts: an answer with all that decided it, which anyone can ask again under the law as it is known to them.

    >>> from datetime import datetime
    >>> from aleumet_rules import ASTANA, LAW, analysis_due
    >>> receipt = analysis_due(datetime(2025, 12, 15, 12, tzinfo=ASTANA)).receipt()
    >>> bool(check_receipt(receipt))
    True
    >>> [one.name for one in check_receipt(receipt, law=LAW.amend(analyse_working_days=2)).differences]
    ['due_at', 'portal.analyse_working_days']

A receipt is JSON-ready data. Its digest, a SHA-256 over its canonical JSON, finds damage; it is no signature, and
whoever can write a receipt can write another one. It holds no holder, IIN, phone or name of a person: where a rule asks
only whether there is one, it says `true` or `false`.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from functools import lru_cache
from hashlib import sha256
from importlib import import_module
from inspect import signature
from itertools import repeat
from types import MappingProxyType
from typing import Any, get_type_hints

from attrs import field, fields, frozen, has

from ._version import __version__
from .acts.readings import OPEN_SENTENCES
from .answers.asked import Asked, asked_of
from .answers.plain import document, jsonable
from .checks import A_LINE, a, each, instance, is_a, validator
from .errors import InvalidFact
from .facts.bookings import Form031
from .facts.incident import Incident
from .facts.places import Slot
from .law.book import LAW, LawBook
from .law.rows import LawPart, LawRow
from .plain.records import FACTS, from_plain, to_plain
from .plain.shapes import Shape, shape_of, written_date, written_instant
from .portal import Participant
from .words import receipts as words
from .words.text import Text

__all__ = ["ReceiptCheck", "ReceiptDifference", "check_receipt"]

_FORMAT = "aleumet.receipt/1"
_KEYS = frozenset({"format", "rule", "facts", "law", "rows", "readings", "provisional", "answer", "digest"})
_DATES = ("in_force_from", "in_force_to", "published_on", "superseded_on")
_WORDS = frozenset({"version", "checked_on", "question", "text", "remedy", "readings"})
"""What may be said otherwise in another release, or checked anew, or read otherwise, and is the same answer."""
_NOTHING: frozenset[str] = frozenset()

Plain = dict[str, Any]

# --- which rows decide --------------------------------------------------------------------------------------------

_HOURS = ("opens", "closes")
_WINDOW = ("region", "last_signed_on", "in_force_after_days", "lasts_months")
_BOOKED = (*_WINDOW, "starts", "form_valid_months", "grace")
_NUMBERS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "registration_due": (*_HOURS, "register_within"),
        "analysis_due": (*_HOURS, "analyse_working_days"),
        "escalation_due": (*_HOURS, "escalate_within"),
        "refutation_notice_due": (*_HOURS, "refuted_notice_within"),
        "confirmation_notice_due": (*_HOURS, "confirmed_notice_within"),
        "repair_start_due": ("start_repair_working_days",),
        "repair_notice_due": (*_HOURS, "repaired_notice_within"),
        "milestones": (
            *_HOURS,
            "register_within",
            "analyse_working_days",
            "escalate_within",
            "refuted_notice_within",
            "confirmed_notice_within",
            "start_repair_working_days",
            "repaired_notice_within",
        ),
        "selection_window": ("selection_months",),
        "may_select_supplier": ("selection_months",),
        "reactivate": (),
        "may_book": _BOOKED,
        "book": _BOOKED,
        "arrive": (*_WINDOW, "grace"),
        "cancel": (*_WINDOW, "grace"),
        "join_general_order": (*_WINDOW, "grace"),
        "may_request": _WINDOW,
        "may_sign_in": (),
        "may_choose": (),
        "schedule_due": (*_WINDOW, "schedule_working_days"),
        "next_schedule_due": (*_WINDOW, "next_schedule_by"),
        "problems_report_due": (*_WINDOW, "problems_working_days"),
        "control_bank_copy_due": (*_WINDOW, "copy_working_days"),
        "registration_report_due": ("registered_on", "report_working_days"),
    }
)
"""The numbers of the law that each rule reads."""
_READS_NO_DAY = frozenset({"may_sign_in", "may_choose", "may_request"})


def _deciding(rule: str, days: list[date], law: LawBook) -> Iterator[LawRow]:
    """The rows of law that decide: the numbers of the rule, and what makes the days between the first and the last."""
    first, last = min(days), max(days)
    for row in _rows(law):
        if row.superseded_on is not None:
            continue
        if row.part is LawPart.CALENDAR:
            if rule not in _READS_NO_DAY and _touches(row, first, last):
                yield row
        elif row.part is not LawPart.READINGS and row.name in _NUMBERS[rule] and _in_force(row, days):
            yield row


@lru_cache(maxsize=16)
def _rows(law: LawBook) -> tuple[LawRow, ...]:
    return law.rows()


def _in_force(row: LawRow, days: list[date]) -> bool:
    """Whether the row holds on one of the days, or, of numbers that never do, is the nearest one there is."""
    starts, ends = row.in_force_from or date.min, row.in_force_to or date.max
    return row.part is LawPart.QUEUE or any(starts <= day <= ends for day in days)


def _touches(row: LawRow, first: date, last: date) -> bool:
    """Whether a row of the calendar can make a day of the span what it is."""
    value = row.value
    if row.in_force_from is None:  # the week, the last settled day, a day of the caller's own
        return not isinstance(value, date) or row.name == "confirmed_to" or first <= value <= last
    if not (row.in_force_from <= last and (row.in_force_to is None or row.in_force_to >= _month_before(first))):
        return False
    return any(_month_before(first) <= day <= last for day in _days_of(value, first.year, last.year))


def _month_before(day: date) -> date:
    """A day early enough for what rolls into the span from a run of days off."""
    return date.fromordinal(max(day.toordinal() - 31, 1))


def _days_of(value: Any, first: int, last: int) -> Iterator[date]:
    if isinstance(value, date):
        yield value
    elif hasattr(value, "off"):
        yield from (value.off, value.worked)
    else:
        yield from (value.on(year) for year in range(first - 1, last + 1))


# --- facts --------------------------------------------------------------------------------------------------------

_PRIVATE: Mapping[type[Any], Mapping[str, Any]] = MappingProxyType(
    {
        Form031: {"holder": "-", "phone": "+70000000000", "name": "-"},
        Participant: {"iin": "-", "phone": "-"},
        Incident: {"contact": "-", "attachments": ["-"], "refutation_proof": ["-"]},
    }
)
"""What a receipt says of a person, `true` or `false`, and what stands for it when a rule is asked again."""


def _written(value: Any) -> Any:
    """An argument as JSON-ready data, with nothing of a person."""
    if type(value) in FACTS:
        return _without_persons(to_plain(value), type(value))
    if isinstance(value, date | datetime):
        return value.isoformat()
    return getattr(value, "value", value)


def _without_persons(plain: Plain, kind: Any) -> Plain:
    """The data of a fact, with `true` or `false` for what is a person's."""
    hidden = _PRIVATE.get(kind, {})
    hints = _inner(kind)
    return {
        key: bool(value) if key in hidden else _without_persons(value, hints[key]) if key in hints and value else value
        for key, value in plain.items()
    }


@lru_cache(maxsize=64)
def _inner(kind: Any) -> dict[str, Any]:
    """The fields of a fact that are facts themselves."""
    found = {one.name: shape_of(get_type_hints(kind)[one.name]).kinds for one in fields(kind) if one.init}
    return {name: kinds[0] for name, kinds in found.items() if kinds and has(kinds[0])}


def _with_persons(plain: Any, kind: Any) -> Any:
    """The data of a fact to be read: something stands where a person's own was."""
    if not isinstance(plain, dict):
        return plain
    hidden, hints = _PRIVATE.get(kind, {}), _inner(kind)
    return {key: _revealed(key, value, hidden, hints) for key, value in plain.items()}


def _revealed(key: str, value: Any, hidden: Mapping[str, Any], hints: Mapping[str, Any]) -> Any:
    if key in hidden:
        if not isinstance(value, bool):
            raise InvalidFact(key, None, "says more than whether there is one")
        empty: Any = [] if isinstance(hidden[key], list) else None
        return hidden[key] if value else empty
    return _with_persons(value, hints[key]) if key in hints else value


# --- to make a receipt --------------------------------------------------------------------------------------------


def receipt_of(answer: Any) -> Plain:
    """The receipt of an answer that a rule has given; `InvalidFact` for one that was made by hand."""
    asked = asked_of(answer)
    if asked is None:
        raise InvalidFact("answer", answer, "was not given by a rule, so there is nothing to ask again")
    law, facts = _law_of(asked), _facts_of(asked)
    if asked.place is not None:
        facts["place"] = asked.place
    told = answer.to_dict()
    days = sorted({*_days_in(facts), *_days_in(_substance(told))} or {law.checked_on})
    named = {*told.get("readings", ()), *(one for one in OPEN_SENTENCES if _chosen(law, one) != _chosen(LAW, one))}
    body: Plain = {
        "format": _FORMAT,
        "rule": asked.rule.__name__,
        "facts": facts,
        "law": _named(law),
        "rows": [_row(row) for row in _deciding(asked.rule.__name__, days, law)],
        "readings": {name: _chosen(law, name) for name in OPEN_SENTENCES if name in named},
        "provisional": told["provisional"],
        "answer": told,
    }
    body = _as_json_has_numbers(body)
    return body | {"digest": _digest(body)}


def _as_json_has_numbers(data: Any) -> Any:
    """The data with whole numbers for whole fractions, which JSON does not tell apart: 5.0 may come back as 5."""
    if isinstance(data, dict):
        return {key: _as_json_has_numbers(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_as_json_has_numbers(value) for value in data]
    return int(data) if isinstance(data, float) and data.is_integer() else data


def _named(law: LawBook) -> Plain:
    """The law that was asked: the release that has it, when it was compared with its sources, and its digest."""
    return {"version": __version__, "checked_on": law.checked_on.isoformat(), "digest": _digest_of(law)}


def _chosen(law: LawBook, reading: str) -> str:
    """The value of a reading."""
    value: str = getattr(law.readings, reading)
    return value


def _row(row: LawRow) -> Plain:
    """A row of law in short: its name, value, dates, places in English, and source."""
    name = ".".join(part for part in (row.part.value, row.pilot, row.name) if part)
    kept = {one: getattr(row, one) for one in ("value", *_DATES, "source")}
    return {"name": name, **jsonable(kept), "citation": row.place["en"] if row.places else None}


def _law_of(asked: Asked) -> LawBook:
    law: LawBook = asked.more.get("law", LAW)
    return law


def _facts_of(asked: Asked) -> Plain:
    """The arguments of a rule as JSON-ready data; of `taken` only what counted."""
    bound = signature(asked.rule).bind(*asked.args, **{name: one for name, one in asked.more.items() if name != "law"})
    return {name: _taken(one) if name == "taken" else _written(one) for name, one in bound.arguments.items()}


def _taken(counted: Any) -> Any:
    """How many people had the start, or whether it was taken."""
    return next(iter(counted.values())) if isinstance(counted, dict) else bool(counted)


def _days_in(data: Any) -> Iterator[date]:
    """Every day that stands in the data."""
    if isinstance(data, Mapping):
        for value in data.values():
            yield from _days_in(value)
    elif isinstance(data, list):
        for value in data:
            yield from _days_in(value)
    elif isinstance(data, str):
        at = written_instant(data)
        day = written_date(data) if at is None else at.date()
        if day is not None:
            yield day


def _digest(body: Mapping[str, Any]) -> str:
    """The SHA-256 over the canonical JSON: keys in order, no spaces, UTF-8."""
    return sha256(_CANONICAL.encode(body).encode()).hexdigest()


_CANONICAL = json.JSONEncoder(
    ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False, check_circular=False
)


@lru_cache(maxsize=16)
def _digest_of(law: LawBook) -> str:
    return _digest({"rows": [row.to_dict() for row in law.rows()]})


# --- to check one -------------------------------------------------------------------------------------------------


@frozen
class ReceiptDifference:
    """One thing that is not as the receipt has it: `kind` says what, `name` which, `then` and `now` the two values.

    `kind` is `"answer"` for a part of the answer, `"row"` for a row of law and `"reading"` for a reading that is why,
    `"receipt"` for what is no receipt or was changed, `"facts"` for facts that cannot be read, and `"law"` where the
    law gives no answer.
    """

    kind: str = field(validator=A_LINE)
    name: str = field(validator=A_LINE)
    then: Any
    now: Any
    text: Text = field(validator=is_a(Text))

    def explain(self, lang: str = "en") -> str:
        """What differs, in one sentence."""
        said = self.text[lang]
        return f"{said[:1].upper()}{said[1:]}."


@frozen
class ReceiptCheck:
    """Whether a receipt's answer is the same when it is asked again; false with the differences where it is not."""

    differences: tuple[ReceiptDifference, ...] = field(validator=validator(each(a(ReceiptDifference))))

    def __bool__(self) -> bool:
        return not self.differences

    def explain(self, lang: str = "en") -> str:
        """Whether the answer is the same, and every difference in a line."""
        head = (words.SAME if self else words.DIFFERENT)[lang]
        return "\n".join([head, *(f"- {one.explain(lang)}" for one in self.differences)])

    def to_dict(self) -> Plain:
        """The check as JSON-ready data, in a format that keeps its name: `aleumet.receipt-check/1`."""
        return document("receipt-check", same=bool(self), differences=self.differences)


def check_receipt(receipt: Any, *, law: LawBook = LAW) -> ReceiptCheck:
    """Ask again from the receipt alone, under the law as it is known here, and compare.

    True when the answer is the same; words and versions may differ. False with what differs in the answer, and the rows
    of law or the readings that are why: give `law.as_known(day)` to ask what was known then. A damaged or foreign
    mapping is false too, never an exception.
    """
    instance("law", law, LawBook)
    try:
        return ReceiptCheck(tuple(_differences(receipt, law)))
    except Exception:  # noqa: BLE001  (whatever is brought, it is no receipt)
        return ReceiptCheck((_difference("receipt", "format", None, None, words.NO_RECEIPT),))


def _differences(receipt: Any, law: LawBook) -> Iterator[ReceiptDifference]:
    """What is not as the receipt has it; anything may be raised by what is no receipt at all."""
    if wrong := _no_receipt(receipt):
        yield wrong
        return
    try:
        facts = _read_facts(receipt["rule"], receipt["facts"])
    except Exception as error:  # noqa: BLE001  (whatever the facts of a foreign one hold, they are none of ours)
        yield _difference("facts", "facts", None, None, words.UNREADABLE, problem=_problem(error))
        return
    try:
        answer = _again(receipt["rule"], facts, law).to_dict()
    except Exception as error:  # noqa: BLE001  (nor does it matter what keeps a foreign one from being asked)
        yield _difference("law", receipt["rule"], None, None, words.NO_ANSWER, problem=_problem(error))
        yield from _causes(receipt, {}, law)
        return
    found = [*_changed(receipt, answer, law)]
    yield from found
    yield from _causes(receipt, answer, law) if found else ()


def _no_receipt(receipt: Any) -> ReceiptDifference | None:
    """What is wrong with something that should be a receipt."""
    if not issubclass(type(receipt), Mapping) or len(receipt) != len(_KEYS) or {*receipt} != _KEYS:
        return _difference("receipt", "format", None, None, words.NO_RECEIPT)
    if receipt["format"] != _FORMAT or receipt["rule"] not in _NUMBERS:
        return _difference("receipt", "format", None, None, words.NO_RECEIPT)
    if receipt["provisional"] is not receipt["answer"]["provisional"]:
        return _difference("receipt", "provisional", None, None, words.NO_RECEIPT)
    if _digest({key: value for key, value in receipt.items() if key != "digest"}) != receipt["digest"]:
        return _difference("receipt", "digest", None, None, words.DAMAGED)
    return None


def _problem(error: Exception) -> str:
    return str(error).replace("\n", " ")


def _difference(kind: str, name: str, then: Any, now: Any, text: Text, **blanks: str) -> ReceiptDifference:
    return ReceiptDifference(kind, name, then, now, text.fill(**blanks) if blanks else text)


def _substance(answer: Any) -> Any:
    """What an answer says, without its words."""
    if isinstance(answer, dict):
        return {key: _substance(value) for key, value in answer.items() if key not in _WORDS}
    return [_substance(value) for value in answer] if isinstance(answer, list) else answer


def _changed(receipt: Plain, answer: Plain, law: LawBook) -> Iterator[ReceiptDifference]:
    """The parts of the answer that are not the same; under the very law of the receipt every word is compared."""
    without = _NOTHING if receipt["law"] == _named(law) else _WORDS
    then = receipt["answer"]
    for name in dict.fromkeys([*then, *answer]):
        one, other = then.get(name), answer.get(name)
        if name not in without and not _same(one, other, without):
            yield _two(words.ANSWER, "answer", name, _substance(one), _substance(other))


def _same(then: Any, now: Any, without: frozenset[str]) -> bool:
    """Whether two parts of an answer are the same; `true` is not 1, and `null` is not what is missing."""
    if isinstance(then, dict) and isinstance(now, dict):
        keys = (then.keys() | now.keys()) - without
        return all(key in then and key in now and _same(then[key], now[key], without) for key in keys)
    if isinstance(then, list) and isinstance(now, list):
        return len(then) == len(now) and all(map(_same, then, now, repeat(without)))
    return bool(then == now) and isinstance(then, bool) is isinstance(now, bool)


def _two(text: Text, kind: str, name: str, then: Any, now: Any) -> ReceiptDifference:
    said = {key: words.NOT_THERE if one is None else _short(one) for key, one in (("then", then), ("now", now))}
    return ReceiptDifference(kind, name, then, now, text.fill(name=name, **said))


def _short(value: Any) -> str:
    """A value in a line; of a row of law what it sets."""
    if isinstance(value, dict) and value.keys() == _OF_A_ROW:
        value = value["value"]
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)


_OF_A_ROW = frozenset({"value", "in_force_from", "in_force_to"})


def _causes(receipt: Plain, answer: Plain, law: LawBook) -> Iterator[ReceiptDifference]:
    """The readings and the rows of law that are not those of the receipt."""
    for name in OPEN_SENTENCES:
        value, chosen = receipt["readings"].get(name, _chosen(LAW, name)), _chosen(law, name)
        if value != chosen:
            yield _two(words.READING, "reading", name, value, chosen)
    told = (receipt["facts"], _substance(receipt["answer"]), _substance(answer))
    days = sorted({day for one in told for day in _days_in(one)} or {law.checked_on})
    then, now = _by_name(receipt["rows"]), _by_name(map(_row, _deciding(receipt["rule"], days, law)))
    for name in dict.fromkeys([*then, *now]):
        if then.get(name) != now.get(name):
            yield _two(words.ROW, "row", name, then.get(name), now.get(name))


def _by_name(rows: Iterable[Plain]) -> dict[str, Any]:
    """The values of rows by their names, with the first day of force where there are several."""
    found: dict[str, Any] = {}
    for row in rows:
        key = row["name"] if row["name"] not in found else f"{row['name']} from {row['in_force_from']}"
        found[key] = {name: row[name] for name in sorted(_OF_A_ROW)}
    return found


# --- to ask again -------------------------------------------------------------------------------------------------


def _rule(name: str) -> Callable[..., Any]:
    rule: Callable[..., Any] = getattr(import_module(__package__ or ""), name)
    return rule


@lru_cache(maxsize=64)
def _shapes(name: str) -> dict[str, Shape]:
    """The shape of each argument of a rule."""
    hints = get_type_hints(_rule(name))
    return {key: shape_of(hint) for key, hint in hints.items() if key not in {"law", "return", "taken"}}


def _read_facts(name: str, facts: Mapping[str, Any]) -> Plain:
    """The arguments of a rule out of the facts of a receipt."""
    shapes, read = _shapes(name), {}
    for key, value in facts.items():
        if key not in ("taken", "place"):
            read[key] = _argument(value, shapes[key])
    if "taken" in facts:
        read["taken"] = _places(read["slot"], facts["taken"])
    return read | ({"place": facts["place"]} if "place" in facts else {})


def _places(slot: Slot, taken: Any) -> Any:
    if isinstance(taken, bool):
        return frozenset({slot}) if taken else frozenset()
    return {slot: taken}


def _argument(value: Any, shape: Shape) -> Any:
    """An argument in one of the kinds that the rule takes."""
    if value is None and shape.optional:
        return None
    if isinstance(value, dict):
        kind = next(kind for kind in shape.kinds if kind in FACTS)
        return from_plain(kind, _with_persons(value, kind))
    for kind in shape.kinds:
        if kind is datetime and isinstance(value, str) and (at := written_instant(value)) is not None:
            return at
        if kind is date and isinstance(value, str) and (day := written_date(value)) is not None:
            return day
        if hasattr(kind, "__members__") and value in [member.value for member in kind]:
            return kind(value)
        if type(value) is kind:
            return value
    raise InvalidFact("facts", None, f"need {shape.needs}")


def _again(name: str, facts: Plain, law: LawBook) -> Any:
    """The rule asked with the facts; of several answers the one at that place, or the outcome of a decision."""
    place = facts.pop("place", None)
    answer = _rule(name)(**facts, law=law)
    if place == "outcome":
        return answer.unwrap()
    return answer if place is None else answer[place]
