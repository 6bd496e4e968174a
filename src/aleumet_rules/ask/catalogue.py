"""Every question that can be asked."""

from ..checks import text
from ..errors import InvalidFact, Problem
from .booking import BOOKING
from .contact_centre import CONTACT_CENTRE
from .days import DAY
from .duties import DUTIES
from .model import Question
from .reception import RECEPTION
from .selection_window import SELECTION_WINDOW
from .sms import SMS
from .terms import TERMS

__all__ = ["QUESTIONS", "question"]

QUESTIONS: tuple[Question, ...] = (
    CONTACT_CENTRE,
    SELECTION_WINDOW,
    BOOKING,
    RECEPTION,
    DAY,
    TERMS,
    DUTIES,
    SMS,
)
"""The questions, in the order in which a page shows them."""


def question(name: str) -> Question:
    """The question of that id; `InvalidFact` for any other."""
    for one in QUESTIONS:
        if one.id == text("question", name):
            return one
    raise InvalidFact("question", name, Problem("not-one-of", choices=tuple(one.id for one in QUESTIONS)))
