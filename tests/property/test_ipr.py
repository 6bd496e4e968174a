"""Laws of choosing a supplier (Portal rules, paras 9-10)."""

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

from aleumet_rules import (
    LAW,
    Measure,
    MeasureStatus,
    may_select_supplier,
    reactivate,
    returned,
    selection_window,
    status,
)

pytestmark = pytest.mark.slow
NEVER_LATER = date(2026, 11, 30)
DAYS = st.dates(date(2023, 9, 5), date(2026, 3, 31))  # no window reaches the provisional years
DELAYS = st.integers(0, 100).map(lambda days: timedelta(days=days))
READINGS = st.fixed_dictionaries(
    {"block_clock": st.sampled_from(["later", "received"]), "window_roll": st.sampled_from(["yes", "no"])}
)


@st.composite
def measures(draw: st.DrawFn) -> Measure:
    """A measure, of which the person was notified on the day it came to the portal or later."""
    given_on = draw(DAYS)
    return Measure("17", "Wheelchair", given_on, given_on + draw(DELAYS))


class TestSelectionWindow:
    """Paragraph 10: two months, and on the day after them the block."""

    @given(measures(), READINGS)
    def test_lasts_two_months(self, measure: Measure, readings: Any) -> None:
        """From the event that starts it a window lasts 59 to 62 days, and rolls over no more than ten days off."""
        law = LAW.amend(**readings)
        window = selection_window(measure, law=law)

        assert window.started_on is not None
        assert window.closes_on is not None
        rolled = window.closes_on - (window.rolled_from or window.closes_on)
        assert 59 <= (window.closes_on - rolled - window.started_on).days <= 62
        assert timedelta() <= rolled <= timedelta(days=10)

    @given(measures(), READINGS)
    def test_block_is_told_when_the_window_is_over(self, measure: Measure, readings: Any) -> None:
        """The block notice goes out on the first day that is no longer in the window."""
        law = LAW.amend(**readings)
        window = selection_window(measure, law=law)

        assert window.block_notice_on is not None
        assert not window.is_open(window.block_notice_on)
        assert window.is_open(window.block_notice_on - timedelta(days=1))

    @given(measures(), st.sampled_from(["yes", "no"]))
    def test_default_reading_is_never_worse_for_the_person(self, measure: Measure, roll: Any) -> None:
        """Counted from the notice the window closes no earlier than counted from the data."""
        later, received = (
            selection_window(measure, law=LAW.amend(block_clock=clock, window_roll=roll)).closes_on
            for clock in ("later", "received")
        )

        assert later is not None
        assert received is not None
        assert later >= received

    @given(measures(), st.sampled_from(["later", "received"]))
    def test_roll_ends_on_the_next_working_day(self, measure: Measure, clock: Any) -> None:
        """A window rolls to a working day, over days off alone."""
        rolled, plain = (
            selection_window(measure, law=LAW.amend(block_clock=clock, window_roll=roll)).closes_on
            for roll in ("yes", "no")
        )

        assert rolled is not None
        assert plain is not None
        assert LAW.calendar.is_working_day(rolled)
        assert list(LAW.calendar.working_days(plain, rolled)) == []

    @given(measures(), DELAYS, READINGS)
    def test_later_events_never_close_it_earlier(self, measure: Measure, delay: timedelta, readings: Any) -> None:
        """The same measure given and notified later closes no earlier."""
        law = LAW.amend(**readings)
        assert measure.notified_on is not None
        other = evolve(
            measure,
            given_to_portal_on=measure.given_to_portal_on + delay,
            notified_on=measure.notified_on + delay,
        )
        first, second = (selection_window(one, law=law).closes_on for one in (measure, other))

        assert first is not None
        assert second is not None
        assert second >= first


class TestStatus:
    """Paragraphs 9-10: what the status says and what may be done are one."""

    @given(measures(), DELAYS, st.none() | DAYS, READINGS)
    def test_status_and_decisions_agree(
        self, measure: Measure, delay: timedelta, implement_by: date | None, readings: Any
    ) -> None:
        """A supplier may be chosen exactly while choosing is on, and “activate” pressed exactly while it is blocked."""
        law = LAW.amend(**readings)
        assert measure.notified_on is not None
        facts, on = evolve(measure, implement_by=implement_by), measure.notified_on + delay
        found = status(facts, on=on, law=law)

        assert bool(may_select_supplier(facts, on=on, law=law)) is (found is MeasureStatus.CHOOSING)
        assert bool(reactivate(facts, on=on, law=law)) is (found is MeasureStatus.BLOCKED)

    @given(measures(), READINGS, DELAYS, DELAYS)
    def test_activation_opens_a_whole_window(
        self, measure: Measure, readings: Any, waited: timedelta, queued: timedelta
    ) -> None:
        """A blocked measure that is activated, comes back and is notified again, can be chosen for two months more."""
        law = LAW.amend(**readings)
        blocked_on = selection_window(measure, law=law).block_notice_on
        assert blocked_on is not None
        assert measure.notified_on is not None
        pressed_on = max(blocked_on, measure.notified_on) + waited
        back_on = pressed_on + queued
        if back_on <= NEVER_LATER - timedelta(days=75):
            back = returned(reactivate(measure, on=pressed_on, law=law).unwrap(), on=back_on)
            again = evolve(back, notified_on=back_on)

            assert status(again, on=back_on, law=law) is MeasureStatus.CHOOSING
            assert selection_window(again, law=law) == selection_window(
                Measure("17", "Wheelchair", back_on, back_on), law=law
            )
