"""By when the contact centre and the administrator must act, on columns of instants."""

from datetime import datetime, time
from functools import lru_cache, partial

import numpy as np

from .. import sla
from ..acts.incident_norms import (
    INCIDENT_ANALYSE,
    INCIDENT_CONFIRMED_NOTICE,
    INCIDENT_ESCALATE,
    INCIDENT_REFUTED_NOTICE,
    INCIDENT_REPAIRED_NOTICE,
    INCIDENT_START_REPAIR,
)
from ..acts.model import Norm
from ..answers.deadline import Deadline
from ..checks import instance
from ..errors import InvalidFact, Problem
from ..facts.incident import Channel
from ..law.book import LAW, LawBook
from .columns import Columnar, instants_of, words_of
from .epoch import NULL, SECOND, Flags, Ints, Numbers, to_instant
from .rows import Errors, checked_errors, judged
from .sheets import Sheet
from .tables import Found, either

__all__ = [
    "CHANNELS",
    "analysis_due",
    "confirmation_notice_due",
    "escalation_due",
    "refutation_notice_due",
    "registration_due",
    "registration_sheet",
    "repair_notice_due",
    "repair_start_due",
    "sheet_of",
]

CHANNELS = tuple(channel.value for channel in Channel)


def registration_due(
    received_at: Columnar, channel: Columnar | Channel, *, law: LawBook = LAW, errors: Errors = "raise"
) -> Columnar:
    """Until when each request is to be registered, as `registration_due` says; a column of instants.

    `channel` is one for all, or a column of their names: `voice`, `messenger`, `chat-bot`.

    Norm: incident.register, incident.register-out-of-hours, contact-centre.hours (Portal rules, paras 15(1), 16)
    """
    column = instants_of("received_at", received_at)
    places = _places(channel, len(column.numbers))
    checked_errors(errors)
    found = registration_sheet(instance("law", law, LawBook)).take(column.numbers, places)
    unknown = places < 0
    if bool(unknown.any()):
        found = _without(found, unknown, column.numbers)

    def ask(row: int) -> Deadline:
        if places[row] < 0:
            raise InvalidFact("channel", row, Problem("not-one-of", choices=CHANNELS))
        at, by = to_instant(int(column.numbers[row])), Channel(CHANNELS[places[row]])
        return sla.registration_due(at, by, law=law).unwrap()

    judged(found, ask, errors, law.calendar.unsettled, "received_at")
    return column.maker.instants(found.values)


def _places(channel: Columnar | Channel, rows: int) -> Ints:
    """Which channel each request came by."""
    if isinstance(channel, Channel):
        return np.full(rows, CHANNELS.index(channel.value), np.int32)
    places = words_of("channel", channel, CHANNELS)
    if len(places) != rows:
        raise InvalidFact("received_at and channel", (rows, len(places)), Problem("unlike-lengths"))
    return places


def _without(found: Found[Numbers], unknown: Flags, at: Numbers) -> Found[Numbers]:
    """The same, wrong where the channel is not known."""
    values = found.values
    values[unknown] = NULL
    wrong = unknown & (at != NULL) if found.wrong is None else found.wrong | (unknown & (at != NULL))
    provisional = None if found.provisional is None else either(found.provisional & ~unknown)
    return Found(values, either(wrong), provisional)


def analysis_due(registered_at: Columnar, *, law: LawBook = LAW, errors: Errors = "raise") -> Columnar:
    """Until when each request is to be analysed, as `analysis_due` says; a column of instants.

    Norm: incident.analyse (Portal rules, para 15(2))
    """
    return _due(INCIDENT_ANALYSE, "registered_at", registered_at, law, errors)


def escalation_due(found_at: Columnar, *, law: LawBook = LAW, errors: Errors = "raise") -> Columnar:
    """Until when each failure is to be escalated, as `escalation_due` says; a column of instants.

    Norm: incident.escalate (Portal rules, para 15(3))
    """
    return _due(INCIDENT_ESCALATE, "found_at", found_at, law, errors)


def refutation_notice_due(refuted_at: Columnar, *, law: LawBook = LAW, errors: Errors = "raise") -> Columnar:
    """Until when each refutation is to be told, as `refutation_notice_due` says; a column of instants.

    Norm: incident.refuted-notice (Portal rules, para 15(4))
    """
    return _due(INCIDENT_REFUTED_NOTICE, "refuted_at", refuted_at, law, errors)


def confirmation_notice_due(confirmed_at: Columnar, *, law: LawBook = LAW, errors: Errors = "raise") -> Columnar:
    """Until when each planned repair is to be told, as `confirmation_notice_due` says; a column of instants.

    Norm: incident.confirmed-notice (Portal rules, para 15(5))
    """
    return _due(INCIDENT_CONFIRMED_NOTICE, "confirmed_at", confirmed_at, law, errors)


def repair_start_due(escalation_received_at: Columnar, *, law: LawBook = LAW, errors: Errors = "raise") -> Columnar:
    """Until when each repair is to be started, as `repair_start_due` says; a column of instants.

    Norm: incident.start-repair (Portal rules, para 15, last part)
    """
    return _due(INCIDENT_START_REPAIR, "escalation_received_at", escalation_received_at, law, errors)


def repair_notice_due(repaired_at: Columnar, *, law: LawBook = LAW, errors: Errors = "raise") -> Columnar:
    """Until when each repair is to be told, as `repair_notice_due` says; a column of instants.

    Norm: incident.repaired-notice (Portal rules, para 15, last part)
    """
    return _due(INCIDENT_REPAIRED_NOTICE, "repaired_at", repaired_at, law, errors)


def _due(norm: Norm, field: str, column: Columnar, law: LawBook, errors: Errors) -> Columnar:
    starts = instants_of(field, column)
    checked_errors(errors)
    found = sheet_of(instance("law", law, LawBook), norm).take(starts.numbers)

    def ask(row: int) -> Deadline:
        return sla.DUE[norm](to_instant(int(starts.numbers[row])), law=law)

    judged(found, ask, errors, law.calendar.unsettled, field)
    return starts.maker.instants(found.values)


# --- the sheets, one for each law and clock -------------------------------------------------------------------------


@lru_cache(maxsize=64)
def sheet_of(law: LawBook, norm: Norm) -> Sheet:
    """The sheet of a clock that runs after registration."""
    return Sheet([partial(sla.DUE[norm], law=law)], _cuts(law))


@lru_cache(maxsize=16)
def registration_sheet(law: LawBook) -> Sheet:
    """The sheet of registration, a variant for each channel in the order of `CHANNELS`."""
    return Sheet([partial(_registration, law, Channel(name)) for name in CHANNELS], _cuts(law))


def _registration(law: LawBook, channel: Channel, at: datetime) -> Deadline:
    return sla.registration_due(at, channel, law=law).unwrap()


def _cuts(law: LawBook) -> set[int]:
    """Where a new stretch of a day may begin: at each hour at which the contact centre opens or closes."""
    return {_in_day(moment) for row in law.portal for moment in (row.value.opens, row.value.closes)}


def _in_day(moment: time) -> int:
    seconds = (moment.hour * 60 + moment.minute) * 60 + moment.second
    return seconds * SECOND + moment.microsecond
