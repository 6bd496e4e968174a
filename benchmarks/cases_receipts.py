"""A receipt checked beside asking its rule: half of them deadlines, half decisions."""

from collections.abc import Callable, Iterable
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from aleumet_rules import ASTANA, Department, Form031, Slot, analysis_due, check_receipt, may_book
from harness import Case, Peer, Question, Target

__all__ = ["cases"]

_drawn = Random(2025)
_PLACE = Department(1, "Kokshetau", ("1110",))
_STARTS = (time(9), time(10), time(11), time(12), time(14, 30))
_OF_EACH = 500


def _deadline() -> Callable[[], Any]:
    at = datetime(2025, 1, 6, 9, tzinfo=ASTANA) + timedelta(minutes=_drawn.randrange(525_600))
    return lambda: analysis_due(at)


def _decision() -> Callable[[], Any]:
    day = date(2026, 1, 12) + timedelta(days=_drawn.randrange(200))
    at = datetime.combine(day, time(8), ASTANA)
    slot = Slot(1, datetime.combine(day + timedelta(days=_drawn.randrange(1, 10)), _drawn.choice(_STARTS), ASTANA))
    form = Form031("031-1", "A-1", day, "111010000")
    return lambda: may_book(form, slot, _PLACE, earlier=None, taken=frozenset(), at=at)


_ASKED = [make() for _ in range(_OF_EACH) for make in (_deadline, _decision)]
_RECEIPTS = [ask().receipt() for ask in _ASKED]
_BY_DIGEST = {receipt["digest"]: ask for receipt, ask in zip(_RECEIPTS, _ASKED, strict=True)}


def cases() -> Iterable[Case]:
    """The one case."""
    yield Case(
        title="check_receipt, beside asking its rule",
        questions=[(receipt,) for receipt in _RECEIPTS],
        ours=check_receipt,
        peers={"its rule": lambda: Peer(_asked, ask=_by_rule, other_question=True)},
        read=bool,
        targets=(Target("its rule", at_most=10),),
        note="Half deadlines, half decisions; read back, asked again and compared. A second divided by the time of one "
        "is how many a second there are.",
    )


def _by_rule(question: Question) -> Question:
    return (_BY_DIGEST[question[0]["digest"]],)


def _asked(ask: Callable[[], Any]) -> Any:
    return ask()
