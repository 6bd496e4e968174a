"""Norms under their public ids, with their places, and rows of law with their sources."""

from datetime import date
from typing import Any

import pytest

from aleumet_rules import NORMS, Act, Entry, Norm
from aleumet_rules.acts import codes, incident_norms, portal_norms, queue_norms, sources, working_time
from aleumet_rules.acts.portal_numbers import PORTAL
from aleumet_rules.acts.queue_numbers import QUEUE
from aleumet_rules.acts.working_time import WORKING_TIME
from aleumet_rules.words.text import LANGUAGES

CHECKED = date(2026, 11, 25)

# Ids are public: one that is gone or renamed breaks those who stored it.
PLACES = {
    "calendar.weekend": "Labour Code, art. 84",
    "calendar.holiday": "Law on Holidays, art. 3",
    "calendar.religious-day-off": "Labour Code, art. 84(5)",
    "calendar.rolled": "Law on Holidays, art. 5",
    "calendar.transfer": "Labour Code, art. 85(3)",
    "calendar.provisional": "Labour Code, art. 85(3)",
    "term.months": "Civil Code, arts. 173, 174(3)",
    "term.calendar-days": "Civil Code, art. 173",
    "term.working-days": "Civil Code, art. 173",
    "term.roll": "Civil Code, art. 175",
    "term.closing-hour": "Civil Code, art. 176(1)",
    "term.in-force-after": "Law on Legal Acts, art. 42",
    "queue.region": "Joint order, para 1",
    "queue.report-problems": "Joint order, para 3(2)",
    "queue.consent": "Joint order, para 4(4)",
    "queue.control-bank-copy": "Joint order, para 6(1)",
    "queue.in-force": "Joint order, para 8",
    "queue.recipient": "Algorithm, paras 2(2), 7",
    "queue.grid": "Algorithm, para 3",
    "queue.working-days-only": "Algorithm, para 3",
    "queue.schedule-due": "Algorithm, para 4",
    "queue.attendance": "Algorithm, para 5(2)",
    "queue.invitation": "Algorithm, para 6",
    "queue.deemed-notified": "Algorithm, para 6",
    "queue.form-valid": "Algorithm, paras 7, 8",
    "queue.documents-valid": "Social Code, art. 155(4)",
    "queue.residence": "Algorithm, para 8",
    "queue.slot-free": "Algorithm, para 8",
    "queue.confirmation": "Algorithm, para 9",
    "queue.reminder": "Algorithm, para 10",
    "queue.cancellation": "Algorithm, para 11",
    "queue.one-active-booking": "Algorithm, para 11",
    "queue.no-show": "Algorithm, para 12",
    "queue.rebook-or-wait": "Algorithm, para 12",
    "queue.sms": "Algorithm, annexes 1–4",
    "portal.registration-report": "Order No. 345, para 3(3)",
    "portal.in-force": "Order No. 345, para 5",
    "portal.participant": "Portal rules, paras 2(9), 2(10)",
    "portal.personal-assistant": "Portal rules, para 2(4)",
    "portal.sign-in": "Portal rules, paras 4–6, 12",
    "portal.profile": "Portal rules, paras 6, 9, 12",
    "portal.cabinet": "Portal rules, para 7",
    "portal.catalogue": "Portal rules, paras 2(14), 8",
    "portal.directions": "Portal rules, para 13",
    "portal.announcements": "Portal rules, para 14",
    "ipr.notice-channel": "Portal rules, para 9",
    "ipr.expiry": "Portal rules, paras 2(7), 9",
    "ipr.selection-window": "Portal rules, para 10",
    "ipr.block-notice": "Portal rules, para 10",
    "ipr.reactivation": "Portal rules, para 10",
    "ipr.write-back": "Portal rules, para 11",
    "incident.register": "Portal rules, para 15(1)",
    "incident.analyse": "Portal rules, para 15(2)",
    "incident.escalate": "Portal rules, para 15(3)",
    "incident.refuted-notice": "Portal rules, para 15(4)",
    "incident.confirmed-notice": "Portal rules, para 15(5)",
    "incident.start-repair": "Portal rules, para 15",
    "incident.repaired-notice": "Portal rules, para 15",
    "contact-centre.hours": "Portal rules, para 16",
    "incident.register-out-of-hours": "Portal rules, para 16",
}

ROWS: tuple[Entry[Any], ...] = (
    *(row for line in (*WORKING_TIME.holidays, *WORKING_TIME.religious) for row in line),
    *WORKING_TIME.kurban_ait,
    *WORKING_TIME.transfers,
    *QUEUE,
    *PORTAL,
)


def test_norms_and_their_places() -> None:
    """Every norm is declared under its public id, with its place, in the order of the acts."""
    assert [(id_, norm.citation.text()) for id_, norm in NORMS.items()] == [*PLACES.items()]


def test_norms_say_their_sentences() -> None:
    """Each norm bears its own id and says one sentence in each language, in words of its own."""
    sentences = {id_: [norm.sentence[lang] for lang in LANGUAGES] for id_, norm in NORMS.items()}

    assert [id_ for id_, norm in NORMS.items() if norm.id != id_] == []
    assert [said for every in sentences.values() for said in every if not said.endswith(".") or "\n" in said] == []
    assert [id_ for id_, every in sentences.items() if len({*every}) != 3] == []


def test_no_norm_is_left_out() -> None:
    """Every norm that a module holds under a name of its own is among its norms, and once."""
    for module in (codes, incident_norms, portal_norms, queue_norms, working_time):
        named = [value for name, value in vars(module).items() if name.isupper() and isinstance(value, Norm)]

        assert sorted(norm.id for norm in named) == sorted(norm.id for norm in module.NORMS), module.__name__


def test_norms_cannot_be_changed() -> None:
    """The norms are read, never written."""
    norms: Any = NORMS

    with pytest.raises(TypeError):
        norms["calendar.weekend"] = None


def test_acts_have_ids_of_their_own() -> None:
    """No two acts share an id, a number, a title or the day of signing."""
    listed = [value for value in vars(sources).values() if isinstance(value, Act)]

    assert len(listed) == len(sources.__all__) == 8
    for part in ("id", "number", "title", "signed_on"):
        assert len({getattr(act, part) for act in listed}) == 8


def test_every_row_is_cited_and_checked() -> None:
    """Each row of the law has its place, and the day on which it was last compared with its source."""
    assert [row for row in ROWS if not row.citation.text("kk") or row.checked_on != CHECKED] == []
    assert len(ROWS) > 50


def test_kurban_ait_lies_in_its_year() -> None:
    """Each first day of Kurban Ait lies in the year for which it is given."""
    for row in WORKING_TIME.kurban_ait:
        assert (row.in_force_from, row.in_force_to) == (date(row.value.year, 1, 1), date(row.value.year, 12, 31))
