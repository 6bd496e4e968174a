"""Due instants and service hours on columns are those of the scalar functions, row for row, under every reading."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from random import Random
from typing import Any

import pytest

pytest.importorskip("narwhals", reason="the extra `frames` is not installed")
polars = pytest.importorskip("polars", reason="the extra `interop` is not installed")

import aleumet_rules as rules  # noqa: E402
from aleumet_rules import (  # noqa: E402
    ASTANA,
    LAW,
    Channel,
    InvalidFact,
    LawBook,
    NotInForce,
    OutsideHorizon,
    ProvisionalDay,
    ServiceHours,
    UnsettledDay,
    WorkingCalendar,
    WrongType,
    frames,
    to_astana,
)
from aleumet_rules.acts import incident_norms as norms  # noqa: E402
from aleumet_rules.acts.model import Norm  # noqa: E402
from aleumet_rules.frames.epoch import BEFORE, BEGIN, CHANGE, END, SINCE, to_date, to_instant  # noqa: E402
from aleumet_rules.frames.slots import day_of_slot, slot_of_day, slot_span  # noqa: E402
from columns import ALL_READINGS, asked, in_utc, instants, laws_by_reading, microseconds, touching  # noqa: E402
from sweep import is_full  # noqa: E402

ROWS = instants(6_000 if is_full() else 800)
EDGES = instants(100_000 if is_full() else 400, 2023, 2028)
FEW = instants(2_000 if is_full() else 400, 2023, 2028)
QUIET = WorkingCalendar(unsettled="accept")
LAWFUL = LAW.amend(calendar=QUIET)


def column(rows: list[Any]) -> Any:
    """A column of instants, UTC."""
    return polars.Series("at", rows, dtype=polars.Datetime("us", "UTC"))


RULES: dict[str, tuple[Callable[..., Any], Norm]] = {
    "analysis_due": (rules.analysis_due, norms.INCIDENT_ANALYSE),
    "repair_start_due": (rules.repair_start_due, norms.INCIDENT_START_REPAIR),
    "escalation_due": (rules.escalation_due, norms.INCIDENT_ESCALATE),
    "refutation_notice_due": (rules.refutation_notice_due, norms.INCIDENT_REFUTED_NOTICE),
    "confirmation_notice_due": (rules.confirmation_notice_due, norms.INCIDENT_CONFIRMED_NOTICE),
    "repair_notice_due": (rules.repair_notice_due, norms.INCIDENT_REPAIRED_NOTICE),
}
OF_REGISTRATION = touching(norms.INCIDENT_REGISTER, norms.INCIDENT_REGISTER_OUT_OF_HOURS)
BOTH = LAWFUL.amend(hours_terms="service-hours", out_of_hours_due="after-opening", next_working_day="strict")


def same(got: Any, want: list[object]) -> None:
    """The column holds what was wanted, at every row."""
    found = [in_utc(value) for value in got.to_list()]
    different = [row for row, (one, other) in enumerate(zip(found, want, strict=True)) if one != other]
    assert [(row, found[row], want[row]) for row in different[:3]] == []


class TestDue:
    """When each clock is due."""

    @pytest.mark.parametrize("name", RULES)
    def test_in_short(self, name: str) -> None:
        """A few instants, the first and the last that the horizon holds among them."""
        rows = [*instants(60), datetime(2016, 1, 1, tzinfo=ASTANA), datetime(2050, 12, 31, 23, tzinfo=ASTANA), None]
        ask = RULES[name][0]

        same(
            getattr(frames, name)(column(rows), law=LAWFUL, errors="null"),
            asked(lambda at: ask(at, law=LAWFUL).due_at, rows),
        )

    @pytest.mark.untraced
    @pytest.mark.parametrize("name", RULES)
    def test_everywhere(self, name: str) -> None:
        """Over the whole horizon and around it."""
        got = getattr(frames, name)(column(ROWS), law=LAWFUL, errors="null")

        same(got, asked(lambda at: RULES[name][0](at, law=LAWFUL).due_at, ROWS))

    @pytest.mark.untraced
    @pytest.mark.parametrize("name", RULES)
    def test_every_reading(self, name: str) -> None:
        """Under every value of the readings that touch it."""
        rule, norm = RULES[name]
        for law in laws_by_reading(touching(norm), LAWFUL):
            same(getattr(frames, name)(column(EDGES), law=law, errors="null"), asked(_due(rule, law), EDGES))

    @pytest.mark.untraced
    def test_other_readings(self) -> None:
        """Under every value of all other readings nothing else comes out."""
        names = [name for name in ALL_READINGS if name not in OF_REGISTRATION]
        for law in laws_by_reading(names, LAWFUL):
            got = frames.registration_due(column(FEW[:100]), Channel.VOICE, law=law, errors="null")
            same(got, asked(_registered(Channel.VOICE, law), FEW[:100]))

    @pytest.mark.untraced
    @pytest.mark.parametrize("channel", Channel)
    def test_registration(self, channel: Channel) -> None:
        """Of a request of each channel, under every value of the readings that touch it, and under several at once."""
        rows = EDGES[[*Channel].index(channel) :: len(Channel)]
        for law in (*laws_by_reading(OF_REGISTRATION, LAWFUL), BOTH):
            got = frames.registration_due(column(rows), channel, law=law, errors="null")
            same(got, asked(_registered(channel, law), rows))

    @pytest.mark.untraced
    def test_registration_by_a_column(self) -> None:
        """The channel may be a column, of text or of categories."""
        names = [(*Channel, None)[row % 4] for row in range(len(ROWS))]
        channels = polars.Series([name and name.value for name in names], dtype=polars.String)
        rows = [None if name is None else row for name, row in zip(names, ROWS, strict=True)]
        want = asked(
            lambda at, name: rules.registration_due(at, name, law=LAWFUL).unwrap().due_at, zip(rows, names, strict=True)
        )
        for one in (channels, channels.cast(polars.Categorical)):
            same(frames.registration_due(column(ROWS), one, law=LAWFUL, errors="null"), want)

    @pytest.mark.untraced
    @pytest.mark.parametrize(
        "law",
        [
            LAWFUL.amend(closes=time(17, 0, 0, 1), since=date(2025, 6, 2)),
            LAWFUL.amend(escalate_within=timedelta(hours=30), hours_terms="service-hours"),
            LAWFUL.amend(escalate_within=timedelta(hours=9, minutes=30), hours_terms="service-hours"),
            LAWFUL.amend(analyse_working_days=11, working_day_term="same-hour"),
            LAWFUL.amend(
                calendar=WorkingCalendar(days_off=[date(2025, 12, 12)], working_days=[date(2027, 1, 1)]),
                working_day_term="same-hour",
            ),
        ],
        ids=["hours since", "longer than a day", "as long as a day", "many days", "own days"],
    )
    def test_reforms(self, law: LawBook) -> None:
        """A reform, with or without a date, and days of the caller's own count by themselves."""
        law = law.amend(calendar=rules.WorkingCalendar(days_off=law.calendar.days_off, unsettled="accept"))
        for name in ("analysis_due", "repair_start_due", "escalation_due"):
            same(getattr(frames, name)(column(FEW), law=law, errors="null"), asked(_due(RULES[name][0], law), FEW))


def _due(rule: Callable[..., Any], law: LawBook) -> Callable[[datetime], datetime]:
    def ask(at: datetime) -> datetime:
        due: datetime = rule(at, law=law).due_at
        return due

    return ask


def _registered(channel: Channel, law: LawBook) -> Callable[[datetime], datetime]:
    def ask(at: datetime) -> datetime:
        return rules.registration_due(at, channel, law=law).unwrap().due_at

    return ask


HOURS = {
    "in force": None,
    "contact centre": ServiceHours(calendar=QUIET),
    "until midnight": ServiceHours(closes=None, calendar=QUIET),
    "an hour": ServiceHours(time(22), time(23), QUIET),
    "own days": ServiceHours(time(8), None, WorkingCalendar(working_days=[date(2027, 1, 1)], unsettled="accept")),
    "refused": ServiceHours(time(9), None, WorkingCalendar(unsettled="refuse")),
}
LENGTHS = [timedelta(hours=hours) for hours in (0, 0.5, 3, 9.5, 24, 57, 10**6)] + [timedelta(microseconds=1)]


@pytest.mark.parametrize("hours", HOURS.values(), ids=HOURS)
class TestServiceTime:
    """Terms in service hours alone."""

    def of(self, hours: ServiceHours | None, at: datetime) -> ServiceHours:
        """The hours that count."""
        return LAWFUL.service_hours(to_astana(at).date()) if hours is None else hours

    def test_add(self, hours: ServiceHours | None) -> None:
        """One length for all."""
        for length in LENGTHS:
            got = frames.add_service_time(column(FEW), length, hours=hours, law=LAWFUL, errors="null")
            same(got, asked(lambda at, length=length: self.of(hours, at).add(at, length), FEW))

    def test_add_a_column(self, hours: ServiceHours | None) -> None:
        """A column of lengths, some of them negative or null."""
        rng = Random(3)
        lengths = [rng.choice((None, timedelta(seconds=rng.randint(-999, 10**6)), timedelta())) for _ in ROWS]
        got = frames.add_service_time(
            column(ROWS), polars.Series(lengths, dtype=polars.Duration("us")), hours=hours, law=LAWFUL, errors="null"
        )
        same(got, asked(lambda at, length: self.of(hours, at).add(at, length), zip(ROWS, lengths, strict=True)))

    def test_no_length_leads_back_into_the_horizon(self, hours: ServiceHours | None) -> None:
        """However long a term is, it ends where the scalar one does, and of an instant outside the horizon nowhere."""
        outside = [datetime(1990, 1, 1, tzinfo=UTC), datetime(2200, 1, 1, tzinfo=UTC)]
        lengths = [timedelta(microseconds=2**power + more) for power in range(40, 62, 3) for more in (-3, 0, 10**10)]
        for at in (*outside, MONDAY):
            rows = [at] * len(lengths)
            got = frames.add_service_time(column(rows), polars.Series(lengths), hours=hours, law=LAWFUL, errors="null")
            same(got, asked(lambda at, length: self.of(hours, at).add(at, length), zip(rows, lengths, strict=True)))

    def test_between(self, hours: ServiceHours | None) -> None:
        """The time between two columns, in either order."""
        others = [*reversed(ROWS[1:]), None]
        got = frames.service_time(column(ROWS), column(others), hours=hours, law=LAWFUL, errors="null")
        want = asked(lambda start, end: self.of(hours, start).between(start, end), zip(ROWS, others, strict=True))

        assert microseconds(got.to_list()) == microseconds(want)

    def test_between_near(self, hours: ServiceHours | None) -> None:
        """The time of some days, over the end of the settled years and the repeated hour."""
        rng = Random(5)
        others = [at + timedelta(seconds=rng.randint(-400_000, 400_000)) for at in FEW]
        got = frames.service_time(column(FEW), column(others), hours=hours, law=LAWFUL, errors="null")
        want = asked(lambda start, end: self.of(hours, start).between(start, end), zip(FEW, others, strict=True))

        assert microseconds(got.to_list()) == microseconds(want)

    def test_to_one_instant(self, hours: ServiceHours | None) -> None:
        """The time up to one instant for all."""
        end = datetime(2026, 7, 1, 12, tzinfo=ASTANA)
        got = frames.service_time(column(FEW), end, hours=hours, law=LAWFUL, errors="null")

        assert microseconds(got.to_list()) == microseconds(
            asked(lambda start: self.of(hours, start).between(start, end), FEW)
        )


MONDAY = datetime(2025, 12, 15, 6, tzinfo=UTC)
wrong: Any = 1
OLD = datetime(2020, 1, 6, 6, tzinfo=UTC)
LATER = datetime(2027, 3, 1, 6, tzinfo=UTC)


def test_hours_of_each_start() -> None:
    """Without hours those count that are in force on the day of the start."""
    law = LAW.amend(closes=time(17), since=date(2025, 12, 17))
    rows = [datetime(2025, 12, day, 16, tzinfo=ASTANA) for day in (15, 17)]
    due = [datetime(2025, 12, 15, 18, tzinfo=ASTANA), datetime(2025, 12, 18, 10, tzinfo=ASTANA)]

    for row, end in zip(rows, due, strict=True):
        same(frames.add_service_time(column([row]), timedelta(hours=2), law=law), [in_utc(end)])
    same(frames.add_service_time(column(rows), timedelta(hours=2), law=law), [in_utc(end) for end in due])


class TestWrong:
    """Wrong rows and wrong arguments."""

    def test_not_in_force(self) -> None:
        """A start before the rules raises what the scalar function raises, with the rows."""
        with pytest.raises(NotInForce, match=r"portal \(2 rows: 0, 2\): nothing is in force on 2020-01-06"):
            frames.analysis_due(column([OLD, MONDAY, OLD]))

    def test_outside(self) -> None:
        """So does one outside the horizon, be it one for which Python has no instant."""
        far = polars.Series([2**62, -(2**62)]).cast(polars.Datetime("us", "UTC"))
        for wrong in (column([datetime(2051, 2, 1, tzinfo=UTC)]), far):
            with pytest.raises(OutsideHorizon, match=r"^registered_at\[0\]: .*: 0"):
                frames.analysis_due(wrong)
        with pytest.raises(OutsideHorizon, match=r"^at\[0\]: .*; 2 rows: 0, 1"):
            frames.add_service_time(far, timedelta(hours=1), hours=ServiceHours())
        with pytest.raises(OutsideHorizon, match=r"^end\[1\]"):
            frames.service_time(column([MONDAY] * 2), column([MONDAY, datetime(2052, 1, 1, tzinfo=UTC)]))
        assert frames.escalation_due(far, errors="null").null_count() == 2

    def test_unknown_channel(self) -> None:
        """A channel that is none is a wrong row, beside others."""
        with pytest.raises(InvalidFact, match=r"channel\[1\]: must be one of .*; 1 row: 1"):
            frames.registration_due(column([MONDAY] * 2), polars.Series(["voice", "fax"]))
        with pytest.raises(NotInForce, match=r"2 rows: 0, 1"):
            frames.registration_due(column([OLD, LATER]), polars.Series(["voice", "fax"]))

    def test_provisional(self) -> None:
        """A year that is not settled: one warning, or an error where the calendar refuses it."""
        with pytest.warns(ProvisionalDay, match=r"registered_at: provisional .*; 1 row: 1") as caught:
            frames.analysis_due(column([MONDAY, LATER, None]))
        assert [warning.filename for warning in caught] == [__file__]
        strict = LAW.amend(calendar=WorkingCalendar(unsettled="refuse"))
        with pytest.raises(UnsettledDay, match=r"registered_at\[1\]"):
            frames.analysis_due(column([MONDAY, LATER]), law=strict)
        assert frames.analysis_due(column([MONDAY, LATER]), law=strict, errors="null").null_count() == 1
        mixed = polars.Series(["messenger", "fax", "messenger"])
        with pytest.warns(ProvisionalDay, match="2 rows: 0, 2"):
            frames.registration_due(column([LATER] * 3), mixed, errors="null", law=LAW)

    @pytest.mark.parametrize(
        ("ask", "error", "field"),
        [
            (lambda: frames.analysis_due(column([MONDAY]), law=wrong), WrongType, "law"),
            (lambda: frames.analysis_due(column([MONDAY]), errors=wrong), InvalidFact, "errors"),
            (lambda: frames.registration_due(column([MONDAY]), 1), WrongType, "channel"),
            (
                lambda: frames.registration_due(column([MONDAY]), polars.Series(["voice"] * 2)),
                InvalidFact,
                "received_at and channel",
            ),
            (lambda: frames.registration_due(column([MONDAY]), polars.Series([1])), WrongType, "channel"),
            (lambda: frames.add_service_time(column([MONDAY]), timedelta(-1)), InvalidFact, "length"),
            (lambda: frames.add_service_time(column([MONDAY]), polars.Series([1])), WrongType, "length"),
            (lambda: frames.add_service_time(column([MONDAY]), timedelta(1), hours=wrong), WrongType, "hours"),
            (lambda: frames.service_time(column([MONDAY]), datetime(2026, 1, 1)), InvalidFact, "end"),
            (lambda: frames.service_time(column([MONDAY]), column([])), InvalidFact, "start and end"),
        ],
    )
    def test_wrong_arguments(self, ask: Any, error: type[Exception], field: str) -> None:
        """Whatever is wrong with an argument raises under its name."""
        with pytest.raises(error) as caught:
            ask()
        assert caught.value.field == field  # type: ignore[attr-defined]

    def test_negative_lengths(self) -> None:
        """A negative length is a wrong row."""
        with pytest.raises(InvalidFact, match=r"length\[1\]: must not be negative; 1 row: 1"):
            frames.add_service_time(column([MONDAY] * 2), polars.Series([timedelta(1), timedelta(-1)]))


class TestEpoch:
    """Days and instants as numbers."""

    def test_offsets(self) -> None:
        """At every hour of the horizon the offset is that of the zone of Astana."""
        hours = [*range(BEGIN, END, 3_600_000_000), CHANGE - 1, CHANGE]
        offsets = [BEFORE if hour < CHANGE else SINCE for hour in hours]

        assert [hour for hour, offset in zip(hours, offsets, strict=True) if _offset(hour) != offset] == []

    def test_slots(self) -> None:
        """Slots stand one after another without a gap, the repeated hour in one of its own."""
        spans = [slot_span(slot) for slot in range(1, slot_of_day(20_000) + 1)]

        assert all(one.begins + one.length == other.begins for one, other in pairwise(spans))
        assert all(day_of_slot(slot_of_day(day)) == day for day in range(17_000, 29_000))
        (hour,) = [span for span in spans if span.length != 86_400_000_000]
        assert to_instant(hour.begins) == datetime(2024, 2, 29, 18, tzinfo=UTC)
        assert to_date(day_of_slot(spans.index(hour) + 1)) == date(2024, 2, 29)


def _offset(number: int) -> int:
    offset = to_instant(number).astimezone(ASTANA).utcoffset()
    assert offset is not None
    return offset // timedelta(microseconds=1)
