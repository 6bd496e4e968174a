"""The form of a receipt: its keys, its canonical JSON with the digest, the days that stand in it."""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from hashlib import sha256
from typing import Any

from ..plain.shapes import written_date, written_instant

__all__ = ["CANONICAL", "FORMAT", "KEYS", "WORDS", "Plain", "days_in", "digest_of", "substance", "whole_numbers"]

Plain = dict[str, Any]

FORMAT = "aleumet.receipt/1"
KEYS = frozenset({"format", "rule", "facts", "law", "rows", "readings", "provisional", "answer", "digest"})
WORDS = frozenset({"version", "checked_on", "question", "text", "remedy", "readings"})
"""What may be said otherwise in another release, or checked anew, or read otherwise, and is the same answer."""


def whole_numbers(data: Any) -> Any:
    """The data with whole numbers for whole fractions, which JSON does not tell apart: 5.0 may come back as 5."""
    if isinstance(data, dict):
        return {key: whole_numbers(value) for key, value in data.items()}
    if isinstance(data, list):
        return [whole_numbers(value) for value in data]
    return int(data) if isinstance(data, float) and data.is_integer() else data


def substance(answer: Any) -> Any:
    """What an answer says, without its words."""
    if isinstance(answer, dict):
        return {key: substance(value) for key, value in answer.items() if key not in WORDS}
    return [substance(value) for value in answer] if isinstance(answer, list) else answer


def days_in(data: Any) -> Iterator[date]:
    """Every day that stands in the data."""
    if isinstance(data, Mapping):
        for value in data.values():
            yield from days_in(value)
    elif isinstance(data, list):
        for value in data:
            yield from days_in(value)
    elif isinstance(data, str):
        at = written_instant(data)
        day = written_date(data) if at is None else at.date()
        if day is not None:
            yield day


CANONICAL = json.JSONEncoder(
    ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False, check_circular=False
)


def digest_of(body: Mapping[str, Any]) -> str:
    """The SHA-256 over the canonical JSON: keys in order, no spaces, UTF-8."""
    return sha256(CANONICAL.encode(body).encode()).hexdigest()
