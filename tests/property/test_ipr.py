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
from aleumet_rules.acts.readings import OPEN_SENTENCES

pytestmark = [pytest.mark.slow, pytest.mark.untraced]
NEVER_LATER = date(2026, 11, 30)
DAYS = st.dates(date(2023, 9, 5), date(2026, 3, 31))  # no window reaches the provisional years
DELAYS = st.integers(0, 100).map(lambda days: timedelta(days=days))
READINGS = st.fixed_dictionaries(
    {
        name: st.sampled_from(sorted(OPEN_SENTENCES[name].wording.meanings))
        for name in ("block_clock", "window_roll", "choice_before_notice", "second_choice", "measure_term")
    }
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
        """The block notice goes out on the first day that is no longer in the window, or after two months of the data.

        Not before the words of the second part have it, and never while only a notice could open the window.
        """
        law = LAW.amend(**readings)
        window = selection_window(measure, law=law)
        received = selection_window(measure, law=law.amend(block_clock="received"))

        assert window.block_notice_on is not None
        assert window.closes_on is not None
        assert window.opens_on is not None
        assert received.closes_on is not None
        assert window.block_notice_from == max(received.closes_on + timedelta(days=1), window.opens_on)
        assert window.block_notice_from <= window.block_notice_on
        if readings["block_clock"] == "later":
            assert window.block_notice_on == window.closes_on + timedelta(days=1)
        else:
            assert window.block_notice_on == window.block_notice_from

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

    @given(measures(), st.sampled_from(["later", "received", "each"]))
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
        """A supplier may be chosen while choosing is on; a term of the measure that is over bars by its reading alone.

        “Activate” may be pressed whenever no such term bars it.
        """
        law = LAW.amend(**readings)
        assert measure.notified_on is not None
        facts, on = evolve(measure, implement_by=implement_by), measure.notified_on + delay
        found = status(facts, on=on, law=law)

        barred = found is MeasureStatus.EXPIRED and readings["measure_term"] == "bars"
        open_still = selection_window(facts, law=law).is_open(on)

        assert bool(may_select_supplier(facts, on=on, law=law)) is (open_still and not barred)
        assert bool(reactivate(facts, on=on, law=law)) is not barred
        assert found in {MeasureStatus.EXPIRED, MeasureStatus.CHOOSING if open_still else MeasureStatus.BLOCKED}

    @given(measures(), READINGS, DELAYS, DELAYS)
    def test_activation_opens_a_whole_window(
        self, measure: Measure, readings: Any, waited: timedelta, queued: timedelta
    ) -> None:
        """A blocked measure that is activated, comes back and is notified again, can be chosen for two months more."""
        law = LAW.amend(**readings)
        closes_on = selection_window(measure, law=law).closes_on
        assert closes_on is not None
        blocked_on = closes_on + timedelta(days=1)
        assert measure.notified_on is not None
        pressed_on = max(blocked_on, measure.notified_on) + waited
        back_on = pressed_on + queued
        if back_on <= NEVER_LATER - timedelta(days=75):
            back = returned(reactivate(measure, on=pressed_on, law=law).unwrap(), on=back_on)
            again = back.with_notice(back_on)
            anew, first = (
                evolve(selection_window(one, law=law), readings=())
                for one in (again, Measure("17", "Wheelchair", back_on, back_on))
            )

            assert status(again, on=back_on, law=law) is MeasureStatus.CHOOSING
            assert anew == first

    @given(measures(), READINGS, DELAYS)
    def test_pressing_early_changes_nothing(self, measure: Measure, readings: Any, delay: timedelta) -> None:
        """“Activate” pressed before the block leaves the window and what may be done in it as they were."""
        law = LAW.amend(**readings)
        assert measure.notified_on is not None
        window, on = selection_window(measure, law=law), measure.notified_on + delay
        if window.is_open(on):
            pressed = reactivate(measure, on=on, law=law).unwrap()

            assert selection_window(pressed, law=law) == window
            assert status(pressed, on=on, law=law) is status(measure, on=on, law=law)
            assert may_select_supplier(pressed, on=on, law=law).unwrap() == pressed
