"""Laws of the incident clocks and of the service hours under them."""

import pickle
from bisect import bisect_left
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Literal

import pytest
from hypothesis import assume, given, strategies as st

from aleumet_rules import (
    ASTANA,
    LAW,
    Channel,
    Deadline,
    LawBook,
    ServiceHours,
    analysis_due,
    confirmation_notice_due,
    escalation_due,
    refutation_notice_due,
    registration_due,
    repair_notice_due,
    repair_start_due,
)
from aleumet_rules.clock import elapsed

pytestmark = [pytest.mark.slow, pytest.mark.untraced]
HOURS = ServiceHours()
NONE = timedelta()
MINUTE = timedelta(minutes=1)

# Each half of a day of 29 February 2024 and around it counts as much as any other: the local hour that came twice.
INSTANTS = st.builds(
    lambda at, fold: at.replace(tzinfo=ASTANA, fold=fold),
    st.datetimes(datetime(2023, 9, 5), datetime(2026, 10, 31))
    | st.datetimes(datetime(2024, 2, 27), datetime(2024, 3, 3)),
    st.sampled_from([0, 1]),
)
LENGTHS = st.timedeltas(NONE, timedelta(days=4))
DIGITAL = st.sampled_from([channel for channel in Channel if channel.digital])
READINGS = st.fixed_dictionaries(
    {
        "hours_terms": st.sampled_from(["clock", "service-hours"]),
        "notice_terms": st.sampled_from(["clock", "service-hours"]),
        "working_day_term": st.sampled_from(["next-day-end", "same-hour"]),
        "next_working_day": st.sampled_from(["next-to-open", "strict"]),
        "out_of_hours_due": st.sampled_from(["closing-hour", "after-opening"]),
    }
)
CLOCKS: tuple[Callable[..., Deadline], ...] = (
    analysis_due,
    escalation_due,
    refutation_notice_due,
    confirmation_notice_due,
    repair_start_due,
    repair_notice_due,
)


def in_order(one: datetime, other: datetime) -> tuple[datetime, datetime]:
    """The two instants, the earlier one first."""
    return (one, other) if elapsed(one, other) >= NONE else (other, one)


def registration(at: datetime, law: LawBook) -> Deadline:
    """The registration of a message."""
    return registration_due(at, Channel.MESSENGER, law=law).unwrap()


class TestIncidentClocks:
    """Paragraphs 15-16: each clock runs forward from its event."""

    @given(INSTANTS, DIGITAL, READINGS)
    def test_registration_is_never_due_before_the_request(self, at: datetime, channel: Channel, readings: Any) -> None:
        """Under every reading a request is due for registration after it came."""
        law = LAW.amend(**readings)
        deadline = registration_due(at, channel, law=law).unwrap()

        assert elapsed(deadline.starts_at, deadline.due_at) > NONE
        assert elapsed(deadline.starts_at, at) == NONE

    @given(INSTANTS, READINGS, st.sampled_from(CLOCKS))
    def test_nothing_is_due_before_its_start(self, at: datetime, readings: Any, due: Callable[..., Deadline]) -> None:
        """Under every reading a clock ends after it began."""
        law = LAW.amend(**readings)
        deadline = due(at, law=law)

        assert elapsed(deadline.starts_at, deadline.due_at) > NONE
        assert elapsed(deadline.starts_at, at) == NONE

    @given(INSTANTS, INSTANTS, READINGS, st.sampled_from(CLOCKS))
    def test_later_start_is_never_due_earlier(
        self, one: datetime, other: datetime, readings: Any, due: Callable[..., Deadline]
    ) -> None:
        """Of two events the later one is due no earlier, save that the same hour of the next working day is an hour.

        What happens on a day off, or in the hour that the clock showed twice, may be due at an earlier hour then.
        """
        law = LAW.amend(**readings)
        first, second = in_order(one, other)
        same_hour = readings["working_day_term"] == "same-hour" and due in {analysis_due, repair_start_due}
        assume(not same_hour or (LAW.calendar.is_working_day(second.date()) and not second.fold))

        assert elapsed(due(first, law=law).due_at, due(second, law=law).due_at) >= NONE

    @given(INSTANTS, INSTANTS, READINGS)
    def test_later_request_is_never_due_earlier(self, one: datetime, other: datetime, readings: Any) -> None:
        """Of two requests both inside or both outside hours, the later one is due for registration no earlier."""
        law = LAW.amend(**readings)
        first, second = in_order(one, other)
        due, later = registration(first, law), registration(second, law)

        if due.norm == later.norm:
            assert elapsed(due.due_at, later.due_at) >= NONE

    @given(INSTANTS, INSTANTS, st.sampled_from(["clock", "service-hours"]))
    def test_after_opening_keeps_the_order_of_all_requests(self, one: datetime, other: datetime, hours: Any) -> None:
        """Where requests outside hours have three hours from opening, the later of any two is due no earlier."""
        law = LAW.amend(out_of_hours_due="after-opening", hours_terms=hours)
        first, second = in_order(one, other)

        assert elapsed(registration(first, law).due_at, registration(second, law).due_at) >= NONE

    @pytest.mark.norm("incident.register-out-of-hours")
    def test_opening_is_where_the_order_breaks(self) -> None:
        """Paragraph 16 gives the last instant before opening until closing hour, 15(1) gives opening three hours."""
        opening = datetime(2025, 11, 21, 9, tzinfo=ASTANA)
        before = opening - timedelta(microseconds=1)

        assert registration(before, LAW).due_at - registration(opening, LAW).due_at == timedelta(hours=6, minutes=30)

    @given(INSTANTS, READINGS, st.sampled_from([*CLOCKS, registration]))
    def test_service_hours_are_never_earlier_than_the_clock(
        self, at: datetime, readings: Any, due: Callable[..., Deadline]
    ) -> None:
        """A clock that stands still outside hours never ends before one that does not."""
        law = LAW.amend(**readings)
        both: tuple[Literal["clock"], Literal["service-hours"]] = ("clock", "service-hours")
        clock, service = (due(at, law=law.amend(hours_terms=hours, notice_terms=hours)) for hours in both)

        assert elapsed(clock.due_at, service.due_at) >= NONE


class TestServiceHours:
    """Paragraph 16: working days from 09:00 to 18:30 Astana time, half-open."""

    @given(INSTANTS, LENGTHS)
    def test_between_undoes_add(self, at: datetime, length: timedelta) -> None:
        """As much service time lies between a start and the end of a term as the term is long."""
        assert HOURS.between(at, HOURS.add(at, length)) == length

    @given(INSTANTS, INSTANTS)
    def test_add_undoes_between(self, one: datetime, other: datetime) -> None:
        """The service time up to an instant within hours, added again, leads to that instant."""
        start, end = in_order(one, other)

        if HOURS.contains(end) and end.time() > HOURS.opens:
            assert HOURS.add(start, HOURS.between(start, end)) == end

    @given(INSTANTS, LENGTHS, LENGTHS)
    def test_terms_add_up(self, at: datetime, first: timedelta, second: timedelta) -> None:
        """Two terms one after the other end where the sum of both does."""
        if second:
            assert HOURS.add(HOURS.add(at, first), second) == HOURS.add(at, first + second)

    @given(INSTANTS, LENGTHS)
    def test_every_zone_ends_alike(self, at: datetime, length: timedelta) -> None:
        """The same instant in another zone ends at the same instant."""
        assert HOURS.add(at.astimezone(UTC), length) == HOURS.add(at, length)

    @given(INSTANTS, LENGTHS)
    def test_what_was_asked_before_does_not_matter(self, at: datetime, length: timedelta) -> None:
        """Hours that were asked before answer like new ones, and like a copy of themselves."""
        copied = pickle.loads(pickle.dumps(HOURS))

        assert copied == HOURS
        assert HOURS.add(at, length) == ServiceHours().add(at, length) == copied.add(at, length)


class TestByTheMinute:
    """The same hours, found by walking through every minute of a month."""

    # Days off of the month from the published calendars: weekends, holidays, and what was moved.
    MONTHS = (
        pytest.param(date(2024, 5, 1), {1, 5, 7, 8, 9, 11, 12, 18, 19, 25, 26}, id="may-2024-holidays-and-a-transfer"),
        pytest.param(date(2025, 12, 1), {6, 7, 13, 14, 16, 20, 21, 27, 28}, id="december-2025-holiday"),
        pytest.param(date(2024, 2, 1), {3, 4, 10, 11, 17, 18, 24, 25}, id="february-2024-zone-change"),
    )

    @staticmethod
    def minutes(first: date, off: set[int]) -> tuple[list[datetime], list[int]]:
        """Every minute of the month in order, and the positions of those within hours."""
        days = 31 if first.month != 2 else 29
        start = datetime.combine(first, time(), ASTANA)
        every = [start + n * MINUTE for n in range(days * 24 * 60)]
        served = [n for n, at in enumerate(every) if at.day not in off and time(9) <= at.time() < time(18, 30)]
        return every, served

    @pytest.mark.norm("contact-centre.hours")
    @pytest.mark.parametrize(("first", "off"), MONTHS)
    def test_contains(self, first: date, off: set[int]) -> None:
        """Each minute lies within hours or not."""
        every, served = self.minutes(first, off)

        assert [n for n, at in enumerate(every) if HOURS.contains(at)] == served

    @pytest.mark.norm("contact-centre.hours")
    @pytest.mark.parametrize(("first", "off"), MONTHS)
    @pytest.mark.parametrize("length", [1, 30, 180, 570, 600])
    def test_add(self, first: date, off: set[int], length: int) -> None:
        """A term begun at any minute ends right after as many minutes within hours as it is long."""
        every, served = self.minutes(first, off)
        walked = {at: bisect_left(served, n) + length - 1 for n, at in enumerate(every)}

        wrong = [
            at
            for at, last in walked.items()
            if last < len(served) and HOURS.add(at, length * MINUTE) != every[served[last]] + MINUTE
        ]
        assert wrong == []
        assert sum(last < len(served) for last in walked.values()) > 20 * 24 * 60

    @pytest.mark.norm("contact-centre.hours")
    @pytest.mark.parametrize(("first", "off"), MONTHS)
    def test_between(self, first: date, off: set[int]) -> None:
        """Between the first of the month and any minute lie the minutes within hours before it."""
        every, served = self.minutes(first, off)

        wrong = [at for n, at in enumerate(every) if HOURS.between(every[0], at) != bisect_left(served, n) * MINUTE]
        assert wrong == []
