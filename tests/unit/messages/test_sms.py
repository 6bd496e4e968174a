"""A message as such: what its `repr` keeps to itself."""

from datetime import date

from aleumet_rules import Form031, invitation


def test_repr_hides_whom_it_is_for_and_what_it_says() -> None:
    """The `repr` of a message says which it is, and neither to whom it goes nor what it says."""
    form = Form031("17", "A-1", date(2025, 12, 1), "111010000", phone="+77010000000", name="Әлия")
    sms = invitation(form, link="https://aleumet.egov.kz/mse/17/")

    assert (sms.to, "Әлия" in sms.text) == ("+77010000000", True)
    assert [secret for secret in ("+7701", "Әлия", "17/") if secret in repr(sms)] == []
    assert repr(sms) == "<Sms annex 1 in kk>"
