"""Who may ask for a booking (Algorithm, paras 2(2), 5 and 7; order, para 4(4))."""

from datetime import date
from typing import Any

import pytest

from aleumet_rules import Form031, InvalidFact, Representative, WrongType, may_request

FORM = Form031("031-7", "A-1", date(2025, 12, 10), "111010000")


@pytest.mark.norm("queue.recipient")
@pytest.mark.parametrize("requester", [None, *Representative], ids=str)
def test_person_or_representative(requester: Representative | None) -> None:
    """Para 2(2), «куәландырылатын тұлға немесе оның заңды өкілі»: the person, or any legal representative."""
    assert may_request(requester, FORM).unwrap() == FORM


@pytest.mark.norm("queue.recipient")
def test_power_of_attorney() -> None:
    """A power of attorney makes nobody a legal representative."""
    decision = may_request(None, FORM, by_proxy=True)

    assert [reason.code for reason in decision.reasons] == ["not-a-legal-representative"]
    assert decision.reasons[0].norm.id == "queue.recipient"


@pytest.mark.norm("queue.consent")
@pytest.mark.parametrize(("consent", "warned"), [(None, []), (True, []), (False, ["consent-missing"])])
def test_consent(consent: bool | None, warned: list[str]) -> None:
    """Order, para 4(4), «келісімін алуды»: a duty of the operator, asked for as a fact, never a ground of refusal."""
    decision = may_request(Representative.PARENT, FORM, consent=consent)

    assert decision
    assert [note.code for note in decision.notes] == warned


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"requester": "parent"}, "requester"),
        ({"form": "031-7"}, "form"),
        ({"by_proxy": 1}, "by_proxy"),
        ({"consent": "yes"}, "consent"),
    ],
)
def test_misuse(wrong: dict[str, Any], field: str) -> None:
    """A wrong fact is refused by its name."""
    facts: dict[str, Any] = {"requester": None, "form": FORM}
    with pytest.raises(WrongType, match=rf"^{field}: ") as caught:
        may_request(**facts | wrong)
    assert isinstance(caught.value, InvalidFact)
