"""A long text is gone through once, whatever it is made of: no pattern goes through it for each of its characters.

What a pattern costs no counter of calls sees, so it is the processor's time for a text beside that for a fourth of it.
"""

import re
from collections.abc import Callable
from functools import partial
from time import process_time

import pytest

from aleumet_rules import NORMS, InvalidFact, Slot, ask, from_plain
from aleumet_rules.words.errors import problem_text

pytestmark = [pytest.mark.slow, pytest.mark.untraced]

SHORT, TIMES, ROUNDS = 2_500, 4, 3
MOST = 9
"""By how much the time may grow where the text is four times as long; a loop in a loop makes that sixteen."""
EASE = 0.002
"""Seconds beside which what is measured says nothing."""
DIGITS = ("1", "(1)", "1(", "п1", "пункт1", "подпункт 1", "1-тармақ", "1-тармақтың ", "1 a", "a1", "%4", "%41")
LETTERS = ("a", "ж", " ", "-", ".", "(", "п", "п.", "подпункт", "{", "{a", '"')
OF_LINKS = ("www", "www.", ".kz", "/", "https://")
PIECES = (*DIGITS, *LETTERS, *OF_LINKS)


def sms(text: str) -> object:
    """The question about an SMS, of that text."""
    facts = {"message": "invitation", "message_lang": "ru", "text": [text], "signed_on": "2025-12-01"}
    return ask.answer("sms", facts, lang="ru")


TAKERS: dict[str, Callable[[str], object]] = {
    "words": NORMS.find,
    "paragraph": lambda text: NORMS.find(paragraph=text),
    "act": lambda text: NORMS.find(act=text),
    "sms": sms,
    "instant": lambda text: from_plain(Slot, {"department": "1", "starts_at": text}),
}


def cost(take: Callable[[str], object], text: str) -> float:
    """The processor's time that a text takes; it may be refused."""
    start = process_time()
    try:
        take(text)
    except InvalidFact as error:
        problem_text(error.fault)
    return process_time() - start


def goes_through_once(take: Callable[[str], object], piece: str) -> bool:
    """Whether a text of that piece costs what its length does; at its best, should the machine be busy."""
    short, long = (piece * (SHORT * times // len(piece)) for times in (1, TIMES))
    most = MOST * max(min(cost(take, short) for _ in range(ROUNDS)), EASE)
    return any(cost(take, long) <= most for _ in range(ROUNDS))


@pytest.mark.parametrize("taker", TAKERS)
def test_long_text_is_gone_through_once(taker: str) -> None:
    """Four times as long a text costs about four times as much, and not sixteen times."""
    assert [piece for piece in PIECES if not goes_through_once(TAKERS[taker], piece)] == []


def test_double_loop_would_be_seen() -> None:
    """A pattern that goes through a text for each of its characters is found."""
    assert not goes_through_once(partial(re.search, "(?:a|b)*§"), "a")
