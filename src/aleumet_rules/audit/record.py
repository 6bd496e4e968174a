"""Replaying a record: what broke which norm, when, by how much, and which data cannot have been as recorded.

    >>> from aleumet_rules import Department
    >>> department = Department(3, "Kokshetau, Abai St. 96, room 12", ("1110",))
    >>> booked = {"event": "booked", "at": "2025-12-01T10:00:00+05:00", "form": "17", "ticket": "A-1",
    ...           "signed_on": "2025-11-28", "residence": "111010000",
    ...           "slot": {"department": 3, "starts_at": "2025-12-16T09:00:00+05:00"}}
    >>> [(finding.norm.id, finding.code) for finding in audit_queue([booked], departments=[department])]
    [('queue.working-days-only', 'day-off')]

Tuesday 16 December is Independence Day. Each audit goes once through an iterable of rows in order of time and yields
its findings lazily, each as soon as it can be known. A row earlier than the row before it is a finding of its own
(`rows-out-of-order`) and is replayed where it stands. After a finding of kind `impossible-data` or `not-judged`
nothing more is concluded about the booking, the incident or the measure concerned, nor, where the row names a form
alone, about whether it was invited.

**Rows ahead of the record.** A clock that was set wrong dates rows years ahead, and then the record falls back. A row
more than a day ahead of where the record goes on is set aside: it is a finding of its own (`row-ahead`), it ends no
day and moves no term, and nothing is concluded from it, nor any longer about what it is about; a booking that it would
have ended bars nobody else. So no other row is blamed for it. That a record goes on behind a row show two rows, one
after the other, or its last row, that lie more than a day before it and not before the row from which the record
jumped. Whether a jump of more than a day is true shows only in what follows, so the rows after it wait, until a hundred
have followed, the record falls back, or it is over. A record that jumps and does not fall back is taken at its word,
and so is one that falls back only a hundred rows later.

**Rows of one instant**, which stand one after another, may stand in any order; rows of measures, which have days, on
any one day. They are taken in that in which the law has them follow each other:

* Queue: a form arrives; it is invited; what befalls bookings made before; new bookings; what befalls these. So whoever
  gives a start up and books again in that instant has but one booking, and the start is free to whoever books it then.
  Of one booking its SMS come first, then coming, giving up, voiding, waiting, being received; once the grace is over
  (paragraph 12) voiding and waiting come before coming and giving up. Whoever comes in the instant in which another is
  received did not wait then; who are received in one instant are received in their turn.
* Incidents: the order of paragraph 15, which is that of the events below.
* Measures: given, notice of a block, notified, chosen, “activate”, returned; once choosing is not open any more a
  choice comes last, and a notice after the return, which is one of the new window (paragraphs 9 and 10).
* Of two rows that have one place in this, such as two bookings of one start, the lower number goes first.

**Memory.** An audit holds what can still matter and nothing else: a form until it has run out, a booking until the day
after the booked day is over, an incident until the day is over on which it was closed, or for
a month after an analysis that found nothing, a measure until a supplier is
chosen and both its window and its own term are over, and the number of whatever a faulty row was about for two months,
so that its later rows are not reported again. What never comes to its end, an incident that nobody closes or a measure
for which nobody chooses, or may choose again without end (reading `second_choice`, no term of its own), is held to the
end of the record, where it is said what is missing of it: about a kilobyte for each such incident, less than half of
one for each such measure. Rows of one instant are held until the next begins, after a jump at most a hundred rows.
Apart from these, memory does not grow with the record.

**Rows.** A row is a mapping with the keys below; the rows of `sqlite3`, of SQLAlchemy and of data frames are taken as
well, and columns with a dot (`slot.department`) hold inner keys. `read_csv` reads rows from a file. Days are `date` or
text such as `2025-12-16`; instants are aware `datetime` or text with an offset, such as `2025-12-16T09:00:00+05:00`;
`None` is a value that is not there. A key in brackets may be left out. A missing key, a value of another kind and a key
that is not named here are faults of a row; all faults of a row make one finding (`bad-row`) whose `paths` lead to them.

The queue; every row has `event` and `at`, the instant of the event:

=================  =========================================================================================
event              further keys
=================  =========================================================================================
`form-received`    `form`, `signed_on` (day), `residence` (KATO code of nine digits), [`has_phone`: whether a
                   number is registered in the mobile citizens database, true unless said]
`invited`          `form`, `annex` (1-4: which SMS was sent), [`link`]
`booked`           `form`, `signed_on`, `residence`, `ticket`, `slot` {`department`, `starts_at` (instant)},
                   [`has_phone`]
`confirmed`        `ticket`, `annex`, [`link`], [`form`]
`reminded`         `ticket`, `annex`, [`link`], [`form`]
`cancelled`        `ticket`, [`annex`: left out where no SMS was sent], [`link`], [`form`]
`arrived`          `ticket`, [`form`]: the person counts as come by booking
`voided`           `ticket`, [`annex`: left out where no SMS was sent], [`link`], [`arrived_at`: when the person
                   did come], [`form`]
`joined`           `ticket`, [`form`]: the person came too late and waits in general order
`received`         `ticket`, [`form`]: the examination begins
=================  =========================================================================================

Incidents; every row has `event`, `at` and `incident` (its number). The events are the fields of `Incident`: `received`
(with `channel`: `voice`, `messenger` or `chat-bot`), `registered`, `found`, `analysed`, `escalated`,
`escalation-received`, `refuted`, `refuted-notice` (with [`proof`]: what supporting information was attached, a text or
several, or true; false where none was), `confirmed`, `confirmed-notice` (with [`planned_at`]: the planned instant of
the repair; false where none was named), `repair-started`, `repaired`, `repaired-notice`. A record that leaves `proof`
and `planned_at` out says nothing of what the notices carried, and nothing is concluded from that.

Measures; every row has `event`, `on` (day) and `measure` (its number):

========================  ==================================================================================
event                     what happened
========================  ==================================================================================
`given`                   the data came to the portal; [`implement_by`]: the last day of the measure's term;
                          [`has_phone`]: whether a number is registered, true unless said
`notified`                a notice reached the person; the first of a window counts
`block-notice`            the SMS that choosing is blocked was sent
`selected`                a supplier was chosen
`reactivation-requested`  “activate” was pressed
`returned`                E-Sobes gave the measure to the portal again
========================  ==================================================================================

**By whose knowledge.** A day off can move after people have planned by it. `known_on` says by which knowledge of the
calendar the past is judged: `"then"`, the default, judges each act by what was known on the day of the act, so that
nobody is blamed for a day that moved later; `"today"` judges by the law as it stands; a date judges everything by what
was known on that date. A term is judged by what was known on the day on which the thing was done, or, where it was not
done, on the last day of the record.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any

from .._version import at_the_face
from ..checks import instance
from ..facts.places import Department
from ..law.book import LAW, LawBook, quiet
from .finding import Finding
from .kinds import KINDS
from .knowledge import Knowledge, KnownOn, LawAsKnown
from .lines import Lines
from .replay import replay
from .row_types import Rows
from .rows import INCIDENT_ROWS, MEASURE_ROWS, QUEUE_ROWS, iterable, read_rows

__all__ = ["audit_incidents", "audit_measures", "audit_queue", "read_incidents", "read_measures", "read_queue"]


def audit_queue(
    rows: Rows,
    *,
    departments: Iterable[Department],
    known_on: KnownOn = Knowledge.THEN,
    until: datetime | None = None,
    law: LawBook = LAW,
) -> Iterator[Finding]:
    """What a record of the electronic queue shows against the Algorithm.

    `departments` are those of the record, with their trips. `until` is the instant up to which the record is complete,
    by default that of its last row: what should have happened by then and is not there is missing. Codes of `may_book`
    say what a booking was made against; the others are `attended-late`, `voided-early`, `voided-in-time`,
    `outcome-missing`, `cancel-after-lapse`, `wait-without-lateness`, `wait-on-another-day`, `out-of-turn`,
    `reminder-wrong-day`, `reminder-after-end`, `wrong-annex`, `link-off-portal`, and `invitation-`, `confirmation-`,
    `reminder-`, `cancellation-` and `no-show-missing`. An invitation is missing once a booking is made or the form has
    run out, a confirmation and a reminder once the booking has ended; to a person without a number no SMS is owed. Of
    reminders one on the right day is enough. Out of turn is who was received while somebody who goes first had come and
    waited.

    Norm: queue.in-force, queue.region, queue.grid, queue.working-days-only, queue.schedule-due, queue.attendance,
    queue.invitation, queue.form-valid, queue.residence, queue.slot-free, queue.confirmation, queue.reminder,
    queue.cancellation, queue.one-active-booking, queue.no-show, queue.rebook-or-wait, queue.sms (joint order, paras
    1 and 8; Algorithm, paras 3-12)
    """
    return _audit("queue", rows, departments, known_on, until, law)


def audit_incidents(
    rows: Rows,
    *,
    known_on: KnownOn = Knowledge.THEN,
    until: datetime | None = None,
    law: LawBook = LAW,
) -> Iterator[Finding]:
    """What a record of the contact centre shows against the clocks of paragraphs 15 and 16.

    `until` is the instant up to which the record is complete, by default that of its last row. `done-late` is a thing
    done after its term, `by` how much; `not-done` one not done at the incident's last event, or, of an incident that is
    still open, at `until`; `proof-missing` and `planned-time-missing` are notices that carried nothing. Where the start
    of a clock is not recorded, only what is late from its latest possible start is a finding, and a call outside hours
    is none as long as nothing shows that it was taken. Events of an incident that are out of order are
    `contradictory-facts`.

    Norm: incident.* (Portal rules, paras 15, 16)
    """
    return _audit("incidents", rows, (), known_on, until, law)


def audit_measures(
    rows: Rows, *, known_on: KnownOn = Knowledge.THEN, until: date | None = None, law: LawBook = LAW
) -> Iterator[Finding]:
    """What a record of programme measures shows against the window in which a supplier is chosen.

    `until` is the last day of the record, by default that of its last row. Codes of `may_select_supplier` and
    `reactivate` say what a choice or an activation was made against; `block-notice-early`, `-late`, `-missing` and
    `-undue` tell of the SMS that choosing is blocked, which is owed on the window's `block_notice_on` to who has a
    number, and may be sent from `block_notice_from` on. `notice-missing` says at the end of the record that nobody told
    the person of a measure for which no supplier was chosen; no term is set, so it is not judged. `by` is in days.

    Norm: ipr.selection-window, ipr.block-notice, ipr.reactivation, ipr.expiry, ipr.notice-channel (Portal rules, paras
    2(7), 9, 10)
    """
    return _audit("measures", rows, (), known_on, until, law)


def _audit(
    name: str,
    rows: Rows,
    departments: Iterable[Department],
    known_on: KnownOn,
    until: datetime | date | None,
    law: LawBook,
) -> Iterator[Finding]:
    """What a record of that kind shows."""
    kind, known = KINDS[name], LawAsKnown(quiet(instance("law", law, LawBook)), known_on)
    ledger, lines = kind.ledger(known, departments), Lines()
    return map(lines.named, replay(lines.noted(iterable(rows)), kind.table, ledger, kind.end(until)))


def read_queue(rows: Rows) -> tuple[dict[str, Any], ...]:
    """The rows of a queue with days, instants and numbers read, as `audit_queue` takes them.

    `InvalidFact` names every fault of every row at once, each by its path, such as `$.rows[17].slot.starts_at`.
    """
    return read_rows(QUEUE_ROWS, rows)


def read_incidents(rows: Rows) -> tuple[dict[str, Any], ...]:
    """The rows of incidents with their values read; `InvalidFact` as for `read_queue`."""
    return read_rows(INCIDENT_ROWS, rows)


def read_measures(rows: Rows) -> tuple[dict[str, Any], ...]:
    """The rows of measures with their values read; `InvalidFact` as for `read_queue`."""
    return read_rows(MEASURE_ROWS, rows)


at_the_face(__name__)
