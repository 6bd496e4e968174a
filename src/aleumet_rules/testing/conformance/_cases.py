"""Golden cases: what is asked, what the law answers, by which norm; loaded from the JSON files beside this module.

`must/` holds under every reading, `alternatives/<reading>/<value>/` under one, `may/` is what the law leaves open.
"""

import json
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from attrs import asdict, field, frozen

from ...errors import InvalidFact
from ...law.book import LAW, LawBook

__all__ = ["FORMAT", "SUBJECTS", "Case", "all_cases", "cases", "law_of"]

FORMAT = "aleumet.conformance/1"
SUBJECTS = ("queue", "calendar", "incident", "ipr", "messages")
_MUST, _MAY, _ALTERNATIVES = "must", "may", "alternatives"


@frozen
class Case:
    """One question of the kit with the law's answer.

    `id` is unique. `norms` and `paragraph` say what the answer rests on, `law_date` on which day that law was last
    compared with its source. `ask` is the method of the adapter, `input` its arguments, `expected` the answer, all
    of them plain JSON. `readings` are those under which the answer holds; empty means: under every reading.
    """

    id: str
    subject: str
    norms: tuple[str, ...] = field(converter=tuple)
    paragraph: str
    law_date: str
    title: str
    ask: str
    input: Mapping[str, Any]
    expected: Any
    readings: Mapping[str, str]
    binding: bool

    @property
    def test_id(self) -> str:
        """How pytest calls the case: its norms, then its own name."""
        return f"{'+'.join(self.norms)}:{self.id}"

    def holds_under(self, chosen: Mapping[str, str]) -> bool:
        """Whether the answer holds under the chosen readings."""
        return all(chosen[name] == value for name, value in self.readings.items())

    def question(self) -> dict[str, Any]:
        """What a system has to know to answer: everything but the answer."""
        known = ("id", "subject", "norms", "paragraph", "law_date", "title", "ask", "input")
        return {name: value for name, value in asdict(self).items() if name in known}


def law_of(readings: Mapping[str, str]) -> LawBook:
    """The law as it stands under the chosen readings, each named by its field; the rest are the defaults."""
    for name in readings:
        if not hasattr(LAW.readings, name):
            raise InvalidFact("readings", name, "is no reading of the law")
    reform: dict[str, Any] = dict(readings)
    return LAW.amend(**reform)


def cases(subject: str, readings: Mapping[str, str] | None = None) -> tuple[Case, ...]:
    """The cases of a subject that hold under the readings, the binding ones first.

    `subject` is one of `SUBJECTS`; `InvalidFact` for any other, and for a reading that the law does not know.
    """
    if subject not in SUBJECTS:
        raise InvalidFact("subject", subject, f"must be one of {', '.join(SUBJECTS)}")
    law = law_of(readings or {})
    chosen = {name: choice.value for name, choice in asdict(law.readings, recurse=False).items()}
    return tuple(case for case in all_cases() if case.subject == subject and case.holds_under(chosen))


@lru_cache(maxsize=1)
def all_cases() -> tuple[Case, ...]:
    """Every case that is shipped, under whatever reading."""
    root = files(__package__) / "cases"
    found = [*_read(root / _MUST, {}, binding=True), *_alternatives(root / _ALTERNATIVES)]
    return (*found, *_read(root / _MAY, {}, binding=False))


def _alternatives(folder: Traversable) -> Iterator[Case]:
    for reading in _sorted(folder):
        for value in _sorted(reading):
            yield from _read(value, {reading.name: value.name}, binding=True)


def _read(folder: Traversable, readings: Mapping[str, str], *, binding: bool) -> Iterator[Case]:
    """The cases of one folder; each file bears the name of its subject."""
    for file in _sorted(folder):
        for row in json.loads(file.read_text(encoding="utf-8"))["cases"]:
            under = {**readings, **row.pop("readings", {})}
            yield Case(**row, subject=file.name.removesuffix(".json"), readings=under, binding=binding)


def _sorted(folder: Traversable) -> list[Traversable]:
    return sorted(folder.iterdir(), key=lambda entry: entry.name)
