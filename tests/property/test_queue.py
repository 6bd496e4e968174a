"""Laws of slots, bookings and messages."""

import pickle
from collections.abc import Callable, Container
from datetime import UTC, date, datetime, time, timedelta, timezone
from itertools import groupby, pairwise
from typing import Any

import pytest
from attrs import evolve
from hypothesis import assume, example, given, strategies as st

from aleumet_rules import (
    ASTANA,
    LAW,
    Booking,
    BookingStatus,
    Department,
    Form031,
    InvalidFact,
    LawBook,
    Slot,
    Sms,
    Trip,
    WalkIn,
    arrive,
    cancel,
    confirmation,
    free_slots,
    invitation,
    is_no_show,
    lapse,
    late_after,
    may_book,
    reception_order,
    reminder_on,
    slot_reasons,
)
from pilots import BOTH, THERE, WHENEVER

pytestmark = [
    pytest.mark.slow,
    pytest.mark.untraced,
    pytest.mark.filterwarnings("ignore::aleumet_rules.ProvisionalDay"),  # a pilot may be asked about days of 2027
]
FIRST, LAST = date(2025, 11, 22), date(2026, 11, 22)
MOVED = date(2026, 6, 1)
"""When one of the laws gives the pilot to another region."""
DAY, MINUTE, MICROSECOND = timedelta(days=1), timedelta(minutes=1), timedelta(microseconds=1)
HALF_HOURS = [time(hour, minute) for hour in range(8, 17) for minute in (0, 30)]

LAWS = st.sampled_from(
    [
        LAW,
        LAW.amend(pilot_end="first-day-counts"),
        LAW.amend(slot_capacity="one"),
        LAW.amend(pilot_end="rolled"),
        LAW.amend(pilot_covers="request"),
        BOTH,
        LAW.amend(starts=(time(8), time(9), time(16)), since=date(2026, 3, 1)),
        LAW.amend(region=("71",), since=MOVED),
        LAW.amend(region=("11", "71")),
    ]
)
DAYS = st.dates(FIRST - 10 * DAY, date(2026, 12, 20))
NEAR_EDGES = st.sampled_from([FIRST - 3 * DAY, FIRST, LAST - 3 * DAY, date(2025, 12, 29), date(2026, 2, 26)])
TRIPS = st.builds(lambda day, n: Trip(day, day + n * DAY), DAYS | NEAR_EDGES, st.integers(0, 9))
DEPARTMENTS = st.builds(
    Department,
    st.sampled_from([1, 2, "1"]),
    st.just("A"),
    st.sampled_from([("11",), ("1110",), ("1110", "1138"), ("7110",), ("1110", "7110"), ("6110",)]),
    st.lists(TRIPS, max_size=3).map(tuple),
    st.integers(1, 3),
)
CLOCKS = st.times() | st.sampled_from(HALF_HOURS)
INSTANTS = st.builds(lambda day, clock: datetime.combine(day, clock, ASTANA), DAYS | NEAR_EDGES, CLOCKS)
REPEATED = st.builds(
    lambda minute, fold: datetime(2024, 2, 29, 22, tzinfo=ASTANA, fold=0).replace(
        hour=22 + minute // 60, minute=minute % 60, fold=fold
    ),
    st.integers(0, 119),
    st.sampled_from([0, 1]),
)
ZONES = st.integers(-12, 14).map(lambda hours: timezone(timedelta(hours=hours)))
SECOND_FIRST = date(2026, 2, 2)
BEGINNINGS = (FIRST, SECOND_FIRST, MOVED)
"""The days from which somebody may ask a pilot who might not before."""
FIRST_MORNING = BOTH, THERE, SECOND_FIRST, SECOND_FIRST, datetime(2026, 2, 2, tzinfo=ASTANA)
FORM = Form031("031-7", "A-1", date(2026, 1, 12), "111010000", "+77010000000", "Айгүл")
SLOTS = st.builds(Slot, st.just(1), INSTANTS | REPEATED)


def worked(slot: Slot) -> bool:
    """Whether somebody receives on the day of the slot."""
    return WHENEVER.calendar.is_working_day(slot.starts_at.date())


@st.composite
def queries(draw: st.DrawFn) -> tuple[LawBook, Department, date, date, datetime]:
    """A law, a department, a span of days, and an instant mostly before it."""
    law, department, first = draw(LAWS), draw(DEPARTMENTS), draw(DAYS | NEAR_EDGES)
    asked = datetime.combine(first + draw(st.integers(-30, 3)) * DAY, draw(CLOCKS), ASTANA)
    return law, department, first, first + draw(st.integers(-1, 8)) * DAY, asked


def candidates(department: Department, first: date, last: date) -> list[Slot]:
    """Every half hour of the span, whether anybody offers it or not."""
    days = (first + n * DAY for n in range((last - first).days + 1))
    return [Slot(department.number, datetime.combine(day, clock, ASTANA)) for day in days for clock in HALF_HOURS]


READ: list[Callable[[LawBook], LawBook]] = [
    lambda law: law,
    lambda law: law.amend(form_roll="yes"),
    lambda law: law.amend(form_validity_covers="examination"),
    lambda law: law.amend(rebooking_checks="free-start", used_form="used-up"),
    lambda law: law.amend(after_lateness="either", rebooking_after_closed_day="all"),
]


@st.composite
def forms(draw: st.DrawFn, department: Department, asked_on: date) -> Form031:
    """A form about to run out, or not signed yet, of somebody whom the department serves, or does not."""
    residence = draw(st.sampled_from([*department.serves, *department.serves, "1110", "7110", None]))
    return Form031("1", "A", asked_on - draw(st.integers(-1, 34)) * DAY, residence and residence.ljust(9, "0"))


@st.composite
def bookings(draw: st.DrawFn, form: Form031, at: datetime) -> Booking:
    """A booking under a form in any state, of some day about an instant."""
    start = datetime.combine(at.date() + draw(st.integers(-5, 5)) * DAY, draw(st.sampled_from(HALF_HOURS)), ASTANA)
    made = datetime.combine(form.signed_on + draw(st.integers(0, 33)) * DAY, time(8), ASTANA)
    return Booking("T-0", form, Slot(draw(st.sampled_from([1, 2])), start), made, draw(st.sampled_from(BookingStatus)))


class Some:
    """A container that is neither a set nor a mapping."""

    def __init__(self, slots: set[Slot]) -> None:
        self.slots = slots

    def __contains__(self, slot: object) -> bool:
        """Whether the slot is one of them."""
        return slot in self.slots


KINDS: list[Callable[[set[Slot]], Container[Slot]]] = [
    lambda slots: slots,
    frozenset,
    list,
    Some,
    lambda slots: {slot: number % 4 for number, slot in enumerate(sorted(slots))},
]


class TestOnePredicate:
    """What is shown as free is what can be booked: para 8 is one list of conditions."""

    @pytest.mark.norm("queue.slot-free", "queue.working-days-only", "queue.grid", "queue.region", "queue.in-force")
    @given(queries(), st.data())
    def test_free_slots_are_those_that_may_be_booked(
        self, query: tuple[LawBook, Department, date, date, datetime], data: st.DataObject
    ) -> None:
        """Every start of a span is free exactly when someone with a valid form may book it, of any place served."""
        law, department, first, last, asked = query
        everything = candidates(department, first, last)
        some = data.draw(st.sets(st.sampled_from(everything))) if everything else set()
        taken = data.draw(st.sampled_from(KINDS))(some)
        at = asked.astimezone(data.draw(ZONES))
        forms = [Form031("1", "A", asked.date(), place.ljust(9, "0")) for place in department.serves]

        free = list(free_slots(department, first, last, taken=taken, at=at, law=law))

        # Whether the region of the place is the pilot's is asked of the person too; here it is the department's.
        def bookable(slot: Slot) -> bool:
            return any(may_book(form, slot, department, earlier=None, taken=taken, at=at, law=law) for form in forms)

        assert free == [slot for slot in everything if bookable(slot)]
        assert free == [slot for slot in everything if not slot_reasons(slot, department, taken=taken, at=at, law=law)]

    @pytest.mark.norm("queue.slot-free", "queue.form-valid", "queue.residence", "queue.one-active-booking")
    @given(queries(), st.data())
    def test_free_slots_of_a_form_are_those_that_it_may_book(
        self, query: tuple[LawBook, Department, date, date, datetime], data: st.DataObject
    ) -> None:
        """With a form, and what came before it, a start is free exactly when `may_book` allows it."""
        law, department, first, last, at = query
        law = data.draw(st.sampled_from(READ))(law)
        everything = candidates(department, first, last)
        taken = data.draw(st.sets(st.sampled_from(everything))) if everything else set()
        form = data.draw(forms(department, at.date()))
        who: Any = {"earlier": data.draw(st.none() | bookings(form, at)), "waiting": None}
        if data.draw(st.booleans()):
            who["waiting"] = WalkIn(form, at)

        free = list(free_slots(department, first, last, taken=taken, at=at, form=form, law=law, **who))

        allowed = [slot for slot in everything if may_book(form, slot, department, taken=taken, at=at, law=law, **who)]
        assert free == allowed

    @given(queries(), st.integers(-2, 10))
    def test_spans_add_up(self, query: tuple[LawBook, Department, date, date, datetime], days: int) -> None:
        """A span is the sum of its parts, and comes in strictly rising order."""
        law, department, first, last, at = query
        middle = first + days * DAY
        assume(first - DAY <= middle <= last)

        def stream(a: date, b: date) -> list[Slot]:
            return list(free_slots(department, a, b, taken=(), at=at, law=law))

        whole = stream(first, last)
        assert whole == stream(first, middle) + stream(middle + DAY, last)
        assert all(earlier < later for earlier, later in pairwise(whole))

    @given(queries(), st.timedeltas(timedelta(), 20 * DAY))
    @example(FIRST_MORNING, timedelta(hours=9))
    def test_time_and_bookings_only_take_away(
        self, query: tuple[LawBook, Department, date, date, datetime], wait: timedelta
    ) -> None:
        """Whoever asks later, or after others have booked, is never offered more; unless a pilot began meanwhile."""
        law, department, first, last, at = query
        assume(not any(at.date() < begun <= (at + wait).date() for begun in BEGINNINGS))
        now = set(free_slots(department, first, last, taken=(), at=at, law=law))
        taken = set(sorted(now)[::2])

        later = set(free_slots(department, first, last, taken=(), at=at + wait, law=law))
        after = set(free_slots(department, first, last, taken=taken, at=at, law=law))

        assert later <= now
        assert after == now - taken


class TestSlot:
    """A start is an instant at a department."""

    @pytest.mark.norm("queue.grid")
    @given(INSTANTS | REPEATED, ZONES, st.sampled_from([1, "1", "1-A"]))
    def test_same_instant_same_slot(self, at: datetime, zone: timezone, number: int | str) -> None:
        """Told in any zone it is the same slot, with the same hash, also after a trip through bytes."""
        slot, other = Slot(number, at), Slot(number, at.astimezone(zone))

        assert slot == other == pickle.loads(pickle.dumps(slot))
        assert hash(slot) == hash(other)

    @given(INSTANTS | REPEATED, INSTANTS | REPEATED)
    def test_order_is_that_of_instants(self, one: datetime, other: datetime) -> None:
        """Slots of a department are ordered and equal as their instants are in UTC."""
        slot, second = Slot(1, one), Slot(1, other)

        assert (slot < second) is (one.astimezone(UTC) < other.astimezone(UTC))
        assert (slot == second) is (one.astimezone(UTC) == other.astimezone(UTC))


class TestNoShow:
    """Algorithm, para 12: late by more than 15 minutes after the appointed time, the booking is void."""

    @pytest.mark.norm("queue.no-show")
    @given(SLOTS, st.timedeltas(-DAY, DAY), ZONES)
    @example(Slot(1, datetime(2026, 1, 19, 9, tzinfo=ASTANA)), 15 * MINUTE, UTC)
    @example(Slot(1, datetime(2026, 1, 19, 9, tzinfo=ASTANA)), 15 * MINUTE + MICROSECOND, UTC)
    def test_late_by_more_than_the_grace(self, slot: Slot, late: timedelta, zone: timezone) -> None:
        """To the microsecond of real time, in whatever zone the instant is told; on a day off nobody is late."""
        at = (slot.starts_at.astimezone(UTC) + late).astimezone(zone)

        assert is_no_show(slot, at=at, law=WHENEVER) is (late > 15 * MINUTE and worked(slot))

    @given(SLOTS, st.timedeltas(timedelta(), 60 * MINUTE), st.timedeltas(-DAY, DAY))
    def test_late_after_is_the_border(self, slot: Slot, grace: timedelta, late: timedelta) -> None:
        """Whatever the grace is, an instant is late exactly when it lies after `late_after`."""
        law = WHENEVER.amend(grace=grace)
        at = slot.starts_at.astimezone(UTC) + late

        after = at > late_after(slot, law=law).astimezone(UTC)
        assert is_no_show(slot, at=at, law=law) is (after and worked(slot))

    @given(SLOTS, st.timedeltas(-DAY, DAY))
    def test_rules_agree_on_lateness(self, slot: Slot, late: timedelta) -> None:
        """Arriving, lapsing and cancelling draw the line at the same instant; who comes earlier does not attend."""
        booking = Booking("T-1", FORM, slot, slot.starts_at.astimezone(UTC) - 2 * DAY)
        at = slot.starts_at.astimezone(UTC) + late

        void = is_no_show(slot, at=at, law=WHENEVER)
        come = arrive(booking, at=at, law=WHENEVER)

        assert (lapse(booking, at=at, law=WHENEVER).status is BookingStatus.VOID) is void
        assert (come.outcome is not None and come.outcome.status is BookingStatus.VOID) is void
        assert bool(come) is (worked(slot) and at.astimezone(ASTANA).date() >= slot.starts_at.date())
        assert bool(cancel(booking, at=at, law=WHENEVER)) is not void

    @given(SLOTS, st.timedeltas(-DAY, DAY))
    def test_lapse_is_settled(self, slot: Slot, late: timedelta) -> None:
        """What has lapsed or not at an instant stays so when asked again."""
        booking = Booking("T-1", FORM, slot, slot.starts_at.astimezone(UTC) - 2 * DAY)
        at = slot.starts_at.astimezone(UTC) + late
        once = lapse(booking, at=at, law=WHENEVER)

        assert lapse(once, at=at, law=WHENEVER) == once


class TestReminder:
    """Algorithm, para 10: three calendar days before the booked day."""

    @pytest.mark.norm("queue.reminder")
    @given(DAYS, st.integers(0, 40), CLOCKS, st.integers(1, 9))
    def test_reminder_lies_between_booking_and_day(self, day: date, ahead: int, clock: time, days: int) -> None:
        """It is sent that many days before, never before the booking, or always; none of a day off."""
        made = datetime.combine(day - ahead * DAY, clock, ASTANA)
        booking = Booking("T-1", FORM, Slot(1, datetime.combine(day, time(14, 30), ASTANA)), made)
        law = WHENEVER.amend(reminder_days=days)
        at_once = law.amend(late_reminder="at-once")

        sent, received = reminder_on(booking, law=law), worked(booking.slot)

        assert sent == (day - days * DAY if ahead >= days and received else None)
        assert reminder_on(booking, law=at_once) == ((sent or made.date()) if received else None)


class TestReception:
    """Algorithm, para 12: those who came by booking first, then the general order."""

    @pytest.mark.norm("queue.rebook-or-wait")
    @given(
        st.lists(st.tuples(st.integers(9, 14), st.integers(0, 59), st.sampled_from(BookingStatus)), max_size=12),
        st.lists(st.integers(8 * 60, 18 * 60), max_size=8, unique=True),
        st.randoms(use_true_random=False),
        st.sampled_from(["came", "booked"]),
    )
    def test_order(
        self, people: list[tuple[int, int, BookingStatus]], arrivals: list[int], shuffle: Any, reading: Any
    ) -> None:
        """Everybody who counts is received once, booked ones by start before waiting ones by arrival."""
        law = LAW.amend(general_order_after=reading)
        counts = {BookingStatus.ATTENDED} | ({BookingStatus.ACTIVE} if reading == "booked" else set())
        day = datetime(2026, 1, 19, tzinfo=ASTANA)
        booked = [
            Booking(f"T-{n:02}", FORM, Slot(1, day.replace(hour=hour)), day - DAY + minute * MINUTE, status)
            for n, (hour, minute, status) in enumerate(people)
        ]
        waiting = [WalkIn(FORM, day + minute * MINUTE) for minute in arrivals]
        shuffled = shuffle.sample(booked, len(booked))

        order = reception_order(shuffled, waiting, law=law)

        kinds = [kind for kind, _ in groupby(order, type)]
        assert kinds in ([], [Booking], [WalkIn], [Booking, WalkIn])
        assert order == reception_order(booked, reversed(waiting), law=law)
        counted = [b for b in booked if b.status in counts]
        received = [person for person in order if isinstance(person, Booking)]
        assert sorted(received, key=lambda b: b.ticket) == counted
        assert [b.slot.starts_at for b in received] == sorted(b.slot.starts_at for b in counted)
        assert [w.arrived_at for w in order if isinstance(w, WalkIn)] == sorted(w.arrived_at for w in waiting)


LETTERS = st.sampled_from("aZ0 @€^[~ΔәҚ№😀\n")


def by_bytes(text: str) -> int:
    """Segments of UCS-2 by cutting the encoded text."""
    data, segments = text.encode("utf-16-le"), 0
    if len(data) <= 140:
        return 1
    while data:
        cut = 134 - 2 * (b"\xd8" <= data[133:134] < b"\xdc")  # not after the first half of a pair
        data, segments = data[cut:], segments + 1
    return segments


class TestSegments:
    """What an SMS costs is counted in septets or in code units."""

    @given(st.text(LETTERS, max_size=400))
    @example("ә" + "😀" * 33)
    @example("😀" * 34)
    def test_code_units(self, text: str) -> None:
        """A text with a letter beyond the GSM alphabet costs what its UTF-16 form costs when cut by hand."""
        assume(any(character in "әҚ№😀" for character in text))

        assert Sms(None, text, "kk", True, 1).segments == by_bytes(text)

    @given(st.text(st.sampled_from("aZ0 @€^[~Δ\n"), max_size=400))
    def test_septets(self, text: str) -> None:
        """A GSM text costs what its escaped form costs when cut so that no escape ends a segment."""
        escaped = "".join(f"\x1b{letter}" if letter in "€^[~" else letter for letter in text)
        segments, rest = 0, escaped
        while rest:
            rest, segments = rest[153 - (rest[152:153] == "\x1b") :], segments + 1

        assert Sms(None, text, "kk", True, 1).segments == (1 if len(escaped) <= 160 else segments)

    @given(st.text(max_size=300), st.text(max_size=100))
    def test_more_text_never_costs_less(self, text: str, more: str) -> None:
        """Adding text never lowers the cost."""
        assert Sms(None, text, "kk", True, 1).segments <= Sms(None, text + more, "kk", True, 1).segments


FRAGMENTS = 'https http : / // \\ @ aleumet.egov.kz evil.com . ? # %40 % 443 [ ] " x а'
PIECES = st.sampled_from(FRAGMENTS.split(" ")) | st.sampled_from("\n \u202e")


class TestMessages:
    """The annexes' blanks are filled with what is given, and nothing else gets in."""

    @pytest.mark.norm("queue.sms")
    @given(st.lists(PIECES, max_size=9).map("".join), st.booleans())
    def test_only_portal_links(self, tail: str, prefixed: bool) -> None:
        """A link that is accepted is the portal's https address, ended or followed by a path, a query or a fragment."""
        link = f"https://aleumet.egov.kz{tail}" if prefixed else tail
        try:
            text = invitation(FORM, link=link).text
        except InvalidFact:
            return
        rest = link.removeprefix("https://aleumet.egov.kz")
        assert rest != link
        assert rest[:1] in {"", "/", "?", "#"}
        assert link.isascii()
        assert not set(link) & set('\\" \n<>')
        assert f'"{link}"' in text

    @given(st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1), st.sampled_from(["kk", "ru", "en"]))
    def test_values_go_in_as_they_are(self, value: str, lang: Any) -> None:
        """Whatever printable text a name, a ticket, an address or a number is, it stands in the message unchanged."""
        booking = Booking(
            value, FORM, Slot(value, datetime(2026, 1, 19, 9, tzinfo=ASTANA)), datetime(2026, 1, 1, tzinfo=UTC)
        )
        department = Department(value, value, ("11",))

        text = confirmation(
            booking, evolve(FORM, name=value), department, link="https://aleumet.egov.kz/", lang=lang
        ).text

        assert text.count(value) >= 4
