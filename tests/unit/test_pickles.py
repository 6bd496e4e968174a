"""What travels in a pickle names public places alone, and comes back the same."""

import pickle
import pydoc
import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

import pytest

import aleumet_rules as rules
from aleumet_rules import ASTANA, LAW, NORMS

AT = datetime(2025, 12, 15, 9, tzinfo=ASTANA)
FORM = rules.Form031("031-7", "900101350018", date(2025, 12, 1), "111010000", "+77011234567", "Аяна")
PLACE = rules.Department("3", "Достық 1", ("1110",), trips=(rules.Trip(date(2026, 1, 5), date(2026, 1, 6)),))
SLOT = rules.Slot("3", datetime(2025, 12, 17, 9, tzinfo=ASTANA))
MEASURE = rules.Measure("1", "Кресло", date(2025, 9, 1), date(2025, 9, 5))
INCIDENT = rules.Incident(AT, rules.Channel.VOICE, AT)
BOOKED = rules.book(FORM, SLOT, PLACE, earlier=None, taken=(), at=AT, ticket="A")
REFORM = LAW.amend(
    grace=timedelta(minutes=20),
    hours_terms="service-hours",
    holidays=[rules.NewHoliday(rules.Text("Күн", "День", "Day"), 5, 5, date(2027, 1, 1))],
    transfers=[rules.Transfer(date(2026, 12, 18), date(2026, 12, 20))],
)
ROWS = [{"event": "received", "at": "2025-12-15T09:00:00+05:00", "incident": "1", "channel": "voice"}]

VALUES: Mapping[str, Any] = {
    "form": FORM,
    "department": PLACE,
    "slot": SLOT,
    "booking": BOOKED.unwrap(),
    "measure": MEASURE,
    "incident": INCIDENT,
    "decision": BOOKED,
    "refusal": rules.may_book(FORM, SLOT, PLACE, earlier=None, taken=(SLOT,), at=AT),
    "window": rules.selection_window(MEASURE),
    "choice": rules.may_select_supplier(MEASURE, on=date(2025, 10, 1)),
    "deadline": rules.analysis_due(AT),
    "decision of a deadline": rules.registration_due(AT, rules.Channel.VOICE),
    "milestones": rules.milestones(INCIDENT, at=AT),
    "findings": list(rules.audit_incidents(ROWS, until=AT + timedelta(days=9))),
    "law": LAW,
    "another law": REFORM,
    "law of a day": LAW.as_known(date(2024, 5, 1)),
    "rows of law": LAW.rows(),
    "differences": LAW.differences(REFORM),
    "norms": NORMS,
    "norm": NORMS["queue.no-show"],
    "calendar": rules.WorkingCalendar(days_off=[date(2026, 3, 2)]),
    "day": rules.WorkingCalendar().day(date(2025, 12, 16)),
    "balance": rules.WorkingCalendar().balance(2025),
    "readings": rules.Readings(),
    "hours": rules.ServiceHours(),
    "pilot": LAW.pilots[0],
    "pilot's window": rules.pilot_window(date(2025, 12, 1)),
    "check of a receipt": rules.check_receipt({}),
    "message": rules.confirmation(BOOKED.unwrap(), FORM, PLACE, link="https://aleumet.egov.kz/q"),
    "picture": rules.month_calendar(rules.WorkingCalendar(), 2025, 12),
    "function": rules.book,
    "class": rules.Decision,
    "member": rules.Week.FIVE_DAY,
    "zone": ASTANA,
}


@pytest.mark.parametrize("name", VALUES)
def test_pickles_name_the_package_alone(name: str) -> None:
    """A pickle names no module inside the package, so that moving one does not make the pickle unreadable."""
    value = VALUES[name]

    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        pickled = pickle.dumps(value, protocol)
        assert re.findall(rb"aleumet_rules\.[\w.]+", pickled) == []
        assert pickle.loads(pickled) == value


def test_errors_travel_too() -> None:
    """An error says the same after a pickle, and its pickle names its class by the package."""
    with pytest.raises(rules.InvalidFact) as caught:
        rules.Trip(date(2026, 3, 4), date(2026, 3, 2))
    pickled = pickle.dumps(caught.value)
    twin = pickle.loads(pickled)

    assert b"caleumet_rules\nContradictoryFacts" not in pickled
    assert (str(twin), twin.text("ru")) == (str(caught.value), caught.value.text("ru"))
    assert b"aleumet_rules" in pickled


def test_help_names_public_modules() -> None:
    """`help()` of a public class or function says that it is of the package."""
    callables = [thing for name in vars(rules)["__all__"] if callable(thing := getattr(rules, name))]
    told = "\n".join(pydoc.plain(pydoc.render_doc(thing)) for thing in callables)

    assert "in module aleumet_rules\n" in told
    assert re.findall(r"in module (aleumet_rules\.[\w.]+)", told) == []
    assert re.findall(r"class \w+\(aleumet_rules\.[\w.]+", told) == []
