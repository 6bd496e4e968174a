"""The receipt of a question that was asked, and the check of one: the same question asked again."""

from collections.abc import Iterator, Mapping
from typing import Any

from ..answers.receipt_check import DifferenceKind, ReceiptCheck, ReceiptDifference
from ..checks import instance
from ..errors import InvalidFact, NotInForce
from ..law.book import LAW, LawBook
from ..receipts.check import check_receipt
from ..receipts.form import digest_of
from ..receipts.rows import named
from ..words import ask, receipts as words
from ..words.text import Text
from .catalogue import question as question_of
from .model import Question
from .reading import plain_facts, read_facts
from .reform import change_in
from .week import in_week

__all__ = ["FORMAT", "check", "receipt_of"]

FORMAT = "aleumet.asked/1"
_KEYS = frozenset({"format", "question", "facts", "law", "says", "receipts", "digest"})


def receipt_of(
    question: Question, facts: Mapping[str, Any], law: LawBook, says: list[str], results: tuple[Any, ...]
) -> dict[str, Any] | None:
    """What was asked, of which law, what was answered, and the receipts of the rules; `None` where a person is named.

    `says` are the answers in English: the one under the law, and the one with which it was compared.
    """
    if any(field.personal and field.name in facts for field in question.fields):
        return None
    body = {
        "format": FORMAT,
        "question": question.id,
        "facts": {name: [*value] if isinstance(value, tuple) else value for name, value in facts.items()},
        "law": named(law),
        "says": says,
        "receipts": [one.receipt() for one in results if _has_receipt(one)],
    }
    return {**body, "digest": digest_of(body)}


def _has_receipt(one: Any) -> bool:
    return hasattr(type(one), "receipt")


def check(receipt: Any, *, law: LawBook = LAW) -> ReceiptCheck:
    """Ask again from the receipt of a question, or from that of a single answer, as `check_receipt` has it.

    True when the answers are the same in every word; else false with what differs. Never an exception for what is
    brought.
    """
    instance("law", law, LawBook)
    if not issubclass(type(receipt), Mapping) or receipt.get("format") != FORMAT:
        return check_receipt(receipt, law=law)
    try:
        return ReceiptCheck(tuple(_differences(receipt, law)))
    except Exception:  # noqa: BLE001  (whatever is brought, it is no receipt)
        return _failed("receipt", words.NO_RECEIPT)


def _failed(kind: DifferenceKind, text: Text) -> ReceiptCheck:
    return ReceiptCheck((ReceiptDifference(kind, "format", None, None, text),))


def _differences(receipt: Mapping[str, Any], law: LawBook) -> Iterator[ReceiptDifference]:
    """What is not as the receipt has it; anything may be raised by what is no receipt at all."""
    body = {key: value for key, value in receipt.items() if key != "digest"}
    if {*receipt} != _KEYS or digest_of(body) != receipt["digest"]:
        yield ReceiptDifference("receipt", "digest", None, None, words.DAMAGED)
        return
    for one in receipt["receipts"]:
        yield from check_receipt(one, law=in_week(law, receipt["facts"])).differences
    if receipt["law"] == named(law) or not receipt["receipts"]:
        yield from _said_otherwise(receipt, law)


def _said_otherwise(receipt: Mapping[str, Any], law: LawBook) -> Iterator[ReceiptDifference]:
    """The answers whose words are not the same when the question is asked again."""
    try:
        now = says_of(question_of(receipt["question"]), receipt["facts"], law)
    except (InvalidFact, NotInForce) as error:
        yield ReceiptDifference("facts", "facts", None, None, words.UNREADABLE.fill(problem=_line(error)))
        return
    if now != receipt["says"]:
        text = ask.NOT_ASKED_AGAIN.fill(question=question_of(receipt["question"]).title)
        yield ReceiptDifference("answer", "says", receipt["says"], now, text)


def _line(error: InvalidFact | NotInForce) -> Text:
    """What an error says, as a clause."""
    return Text.of(lambda lang: error.text(lang).replace("\n", " ").removesuffix("."))


def says_of(question: Question, facts: Mapping[str, Any], law: LawBook) -> list[str]:
    """The answers in English: the one under the law, and the one with which it is compared."""
    values = read_facts(question, plain_facts(facts))
    change, plan = change_in(values), question.plan(values)
    laws = [law] if change is None else [law, change.law(law)]
    return [question.say(plan, plan.ask(one), one, "en") for one in laws]
