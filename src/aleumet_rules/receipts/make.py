"""A receipt of an answer that a rule has given."""

from datetime import date, datetime
from inspect import signature
from typing import Any

from ..acts.days import Day
from ..acts.readings import OPEN_SENTENCES
from ..answers.asked import Asked, asked_of
from ..errors import InvalidFact
from ..law.book import LAW, LawBook
from ..plain.records import FACTS, to_plain
from .days import asked_of_day
from .form import FORMAT, Plain, days_in, digest_of, substance, whole_numbers
from .persons import without_persons
from .rows import chosen, deciding, in_short, named

__all__ = ["receipt_of"]


def receipt_of(answer: Any) -> Plain:
    """The receipt of an answer that a rule has given; `InvalidFact` for one that was made by hand."""
    asked = asked_of_day(answer) if isinstance(answer, Day) else asked_of(answer)
    if asked is None:
        raise InvalidFact("answer", answer, "was not given by a rule, so there is nothing to ask again")
    law, facts = _law_of(asked), _facts_of(asked)
    if asked.place is not None:
        facts["place"] = asked.place
    told = answer.to_dict()
    days = sorted({*days_in(facts), *days_in(substance(told))} or {law.checked_on})
    bear = {*told.get("readings", ()), *(one for one in OPEN_SENTENCES if chosen(law, one) != chosen(LAW, one))}
    body: Plain = {
        "format": FORMAT,
        "rule": asked.rule.__name__,
        "facts": facts,
        "law": named(law),
        "rows": [in_short(row) for row in deciding(asked.rule.__name__, days, law)],
        "readings": {name: chosen(law, name) for name in OPEN_SENTENCES if name in bear},
        "provisional": told["provisional"],
        "answer": told,
    }
    body = whole_numbers(body)
    return body | {"digest": digest_of(body)}


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


def _written(value: Any) -> Any:
    """An argument as JSON-ready data, with nothing of a person."""
    if type(value) in FACTS:
        return without_persons(to_plain(value), type(value))
    if isinstance(value, date | datetime):
        return value.isoformat()
    return getattr(value, "value", value)
