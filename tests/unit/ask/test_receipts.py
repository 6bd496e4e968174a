"""The receipt of a question: checked again, damaged, foreign, and under another law."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from aleumet_rules import LAW, WrongType, analysis_due, ask
from aleumet_rules.clock import ASTANA
from aleumet_rules.receipts.form import digest_of
from asking import example


def receipt_of(question: str, **more: Any) -> dict[str, Any]:
    """The receipt of an example."""
    receipt = ask.answer(question, {**example(question), **more}, lang="kk").receipt
    assert receipt is not None
    return receipt


def signed(receipt: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """The receipt with changes and a digest that fits."""
    body = {key: value for key, value in {**receipt, **changes}.items() if key != "digest"}
    return {**body, "digest": digest_of(body)}


def test_receipt_is_the_same_in_every_language() -> None:
    """It does not depend on the language that was asked."""
    receipts = [ask.answer("day", example("day"), lang=lang).receipt for lang in ("kk", "ru", "en")]

    assert receipts[0] == receipts[1] == receipts[2]


def test_nothing_of_a_person() -> None:
    """Neither the holder of a form nor a phone is in a receipt."""
    assert receipt_of("booking")["receipts"][0]["facts"]["form"]["holder"] is True


def test_damage_is_found() -> None:
    """A receipt that was changed is told by its digest."""
    check = ask.check({**receipt_of("day"), "facts": {"day": "2026-08-30"}})

    assert [one.name for one in check.differences] == ["digest"]


def test_foreign_answer_is_found() -> None:
    """Words that are not the answer are told, also where the digest fits."""
    check = ask.check(signed(receipt_of("reception"), says=["1. nobody"]))

    assert [one.kind for one in check.differences] == ["answer"]
    assert "Who is received when?" in check.explain("en")


def test_facts_that_cannot_be_asked() -> None:
    """Facts that are none are told."""
    check = ask.check(signed(receipt_of("reception"), facts={"came": "x"}))
    ended = ask.check(signed(receipt_of("duties"), facts={"found_on": "2027-01-12"}))

    assert [one.kind for one in check.differences] == ["facts"]
    assert [one.kind for one in ended.differences] == ["facts"]


def test_another_law() -> None:
    """Under another law what differs is told by the receipts of the rules; words are compared under the same alone."""
    law = LAW.amend(register_within=timedelta(hours=4))
    check = ask.check(receipt_of("contact-centre"), law=law)

    assert not check
    assert "portal.register_within" in {one.name for one in check.differences}
    assert ask.check(receipt_of("contact-centre"), law=LAW.amend(grace=timedelta(minutes=20)))


@pytest.mark.parametrize(
    "foreign",
    [None, 5, [], {}, {"format": "aleumet.asked/1"}, {"format": []}, "receipt"],
)
def test_what_is_no_receipt(foreign: object) -> None:
    """Whatever is brought, nothing is raised."""
    assert not ask.check(foreign)


def test_broken_inside() -> None:
    """A receipt whose parts are of other kinds is none."""
    assert not ask.check(signed(receipt_of("day"), receipts=5))
    assert not ask.check(signed(receipt_of("day"), receipts=[{}]))
    assert not ask.check(signed(receipt_of("reception"), question="weather"))


def test_receipt_of_a_single_answer() -> None:
    """The receipt of an answer of the package is checked as well."""
    receipt = analysis_due(datetime(2025, 12, 15, 12, tzinfo=ASTANA)).receipt()

    assert ask.check(receipt)
    assert not ask.check(receipt, law=LAW.amend(analyse_working_days=2))


def test_law_is_a_law() -> None:
    """What is no law is refused."""
    with pytest.raises(WrongType, match="law"):
        ask.check({}, law=5)  # type: ignore[arg-type]
