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
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from .._version import at_the_face
from ..acts.readings import OPEN_SENTENCES
from ..answers.receipt_check import DifferenceKind, ReceiptCheck, ReceiptDifference
from ..checks import instance
from ..errors import InvalidFact, NotInForce
from ..law.book import LAW, LawBook
from ..words import receipts as words
from ..words.errors import error_text
from ..words.text import Text
from .ask import asked_again, read_facts
from .form import FORMAT, KEYS, WORDS, Plain, days_in, digest_of, substance
from .rows import NUMBERS, chosen, deciding, in_short, named

__all__ = ["check_receipt"]

_NOTHING: frozenset[str] = frozenset()


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
        facts = read_facts(receipt["rule"], receipt["facts"])
    except Exception as error:  # noqa: BLE001  (whatever the facts of a foreign one hold, they are none of ours)
        yield _difference("facts", "facts", None, None, words.UNREADABLE, problem=_problem(error))
        return
    try:
        answer = asked_again(receipt["rule"], facts, law).to_dict()
    except Exception as error:  # noqa: BLE001  (nor does it matter what keeps a foreign one from being asked)
        yield _difference("law", receipt["rule"], None, None, words.NO_ANSWER, problem=_problem(error))
        yield from _causes(receipt, {}, law)
        return
    found = [*_changed(receipt, answer, law)]
    yield from found
    yield from _causes(receipt, answer, law) if found else ()


def _no_receipt(receipt: Any) -> ReceiptDifference | None:
    """What is wrong with something that should be a receipt."""
    if not issubclass(type(receipt), Mapping) or len(receipt) != len(KEYS) or {*receipt} != KEYS:
        return _difference("receipt", "format", None, None, words.NO_RECEIPT)
    if receipt["format"] != FORMAT or receipt["rule"] not in NUMBERS:
        return _difference("receipt", "format", None, None, words.NO_RECEIPT)
    if receipt["provisional"] is not receipt["answer"]["provisional"]:
        return _difference("receipt", "provisional", None, None, words.NO_RECEIPT)
    if digest_of({key: value for key, value in receipt.items() if key != "digest"}) != receipt["digest"]:
        return _difference("receipt", "digest", None, None, words.DAMAGED)
    return None


def _problem(error: Exception) -> Text | str:
    """What is wrong in one line, in each language where the error is one of this package."""
    if isinstance(error, InvalidFact):
        return _said(error_text(error))
    return _said(Text.of(error.text)) if isinstance(error, NotInForce) else _line(str(error))


def _said(words: Text) -> Text:
    return Text.of(lambda lang: _line(words[lang]).removesuffix("."))


def _line(words: str) -> str:
    return words.replace("\n", " ")


def _difference(
    kind: DifferenceKind, name: str, then: Any, now: Any, text: Text, **blanks: Text | str
) -> ReceiptDifference:
    return ReceiptDifference(kind, name, then, now, text.fill(**blanks) if blanks else text)


def _changed(receipt: Plain, answer: Plain, law: LawBook) -> Iterator[ReceiptDifference]:
    """The parts of the answer that are not the same; under the very law of the receipt every word is compared."""
    without = _NOTHING if receipt["law"] == named(law) else WORDS
    then = receipt["answer"]
    for name in dict.fromkeys([*then, *answer]):
        one, other = then.get(name), answer.get(name)
        if name not in without and not _same(one, other, without):
            yield _two(words.ANSWER, "answer", name, substance(one), substance(other))


def _same(then: Any, now: Any, without: frozenset[str]) -> bool:
    """Whether two parts of an answer are the same; `true` is not 1, and `null` is not what is missing."""
    if type(then) is str:  # nearly all there is
        return bool(then == now)
    if isinstance(then, dict) and isinstance(now, dict):
        return then.keys() ^ now.keys() <= without and _all_same(
            then, now, (then.keys() & now.keys()) - without, without
        )
    if isinstance(then, list) and isinstance(now, list):
        return len(then) == len(now) and _all_same(then, now, range(len(then)), without)
    return bool(then == now) and isinstance(then, bool) is isinstance(now, bool)


def _all_same(then: Any, now: Any, keys: Iterable[Any], without: frozenset[str]) -> bool:
    for key in keys:  # noqa: SIM110  (asked of every receipt, and a generator costs a third more)
        if not _same(then[key], now[key], without):
            return False
    return True


def _two(text: Text, kind: DifferenceKind, name: str, then: Any, now: Any) -> ReceiptDifference:
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
        then, now = receipt["readings"].get(name, chosen(LAW, name)), chosen(law, name)
        if then != now:
            yield _two(words.READING, "reading", name, then, now)
    told = (receipt["facts"], substance(receipt["answer"]), substance(answer))
    days = sorted({day for one in told for day in days_in(one)} or {law.checked_on})
    had, has = _by_name(receipt["rows"]), _by_name(map(in_short, deciding(receipt["rule"], days, law)))
    for name in dict.fromkeys([*had, *has]):
        if had.get(name) != has.get(name):
            yield _two(words.ROW, "row", name, had.get(name), has.get(name))


def _by_name(rows: Iterable[Plain]) -> dict[str, Any]:
    """The values of rows by their names, with the first day of force where there are several."""
    found: dict[str, Any] = {}
    for row in rows:
        key = row["name"] if row["name"] not in found else f"{row['name']} from {row['in_force_from']}"
        found[key] = {name: row[name] for name in sorted(_OF_A_ROW)}
    return found


at_the_face(__name__)
