"""Views: what they show they take from the rules, by colour and by mark, with words for whoever cannot see them."""

from calendar import monthrange
from collections import Counter
from datetime import date, timedelta
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest

from aleumet_rules import (
    DayKind,
    Html,
    InvalidFact,
    OutsideHorizon,
    UnknownLanguage,
    Week,
    WorkingCalendar,
    WrongType,
    month_calendar,
    year_calendar,
)

FIVE, SIX = WorkingCalendar(), WorkingCalendar(Week.SIX_DAY)
LANGUAGES = ("kk", "ru", "en")
MARKS = {
    DayKind.WORKING: "",
    DayKind.WEEKEND: "○",
    DayKind.HOLIDAY: "★",
    DayKind.RELIGIOUS: "◆",
    DayKind.ROLLED: "→",
    DayKind.TRANSFERRED: "⇄",
    DayKind.WORKED_INSTEAD: "■",
    DayKind.EXTRA_OFF: "+",
    DayKind.EXTRA_WORKING: "▲",
}


def cells(view: str) -> dict[date, ET.Element]:
    """The cell of each day that a calendar shows."""
    found = {}
    for cell in ET.fromstring(view).iter("td"):
        for moment in cell.iter("time"):
            found[date.fromisoformat(moment.get("datetime") or "")] = cell
    return found


def mark(cell: ET.Element) -> str:
    """The mark in a cell."""
    return "".join(span.text or "" for span in cell.iter("span"))


def words(tree: ET.Element) -> str:
    """All words of a tree, the style sheet left out."""
    return " ".join(" ".join(part for node in tree for part in node.itertext() if node.tag != "style").split())


def legend(view: str) -> dict[str, str]:
    """Mark and name of each entry of the legend."""
    lists = [node for node in ET.fromstring(view).iter("ul") if node.get("class") == "alr-legend"]
    return {(item[0].text or "").strip("\N{NO-BREAK SPACE}"): (item[0].tail or "").strip() for item in lists[0]}


class TestMonth:
    def test_is_a_fragment(self) -> None:
        """A month is a view in its language, with a name for whoever has it read aloud."""
        view = month_calendar(FIVE, 2026, 3)
        root = ET.fromstring(view)

        assert isinstance(view, Html)
        assert (root.tag, root.get("lang")) == ("div", "en")
        assert [section.get("aria-label") for section in root.iter("section")] == ["March 2026"]

    def test_weeks_start_on_monday(self) -> None:
        """The columns are the seven days from Monday, and each day stands in its own."""
        root = ET.fromstring(month_calendar(FIVE, 2026, 3))
        heads = [(th.get("scope"), th[0].text, th[0].get("title")) for th in root.iter("th")]

        assert heads[0] == ("col", "Mon", "Monday")
        assert heads[-1] == ("col", "Sun", "Sunday")
        assert len(heads) == 7
        for row in root.findall(".//tbody/tr"):
            columns = {column: cell.find("time") for column, cell in enumerate(row)}
            assert len(columns) == 7
            for column, moment in columns.items():
                assert moment is None or date.fromisoformat(moment.get("datetime") or "").weekday() == column

    @pytest.mark.parametrize(
        ("year", "month", "weeks"),
        [(2026, 2, 5), (2027, 2, 4), (2026, 3, 6), (2016, 1, 5), (2050, 12, 5), (2024, 2, 5)],
    )
    def test_every_day_once(self, year: int, month: int, weeks: int) -> None:
        """A month has all its days and no other, in as many weeks as it touches."""
        view = month_calendar(FIVE, year, month)
        length = monthrange(year, month)[1]

        assert list(cells(view)) == [date(year, month, day) for day in range(1, length + 1)]
        assert len(ET.fromstring(view).findall(".//tbody/tr")) == weeks

    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_each_day_says_what_it_is(self, lang: str) -> None:
        """Each day carries the calendar's own sentence, for the one who points at it and for the one who listens."""
        for day, cell in cells(month_calendar(FIVE, 2026, 3, lang=lang)).items():
            assert cell.get("title") == cell.get("aria-label") == FIVE.day(day).explain(lang)

    def test_moves_are_named(self) -> None:
        """A holiday on a day off says where to it rolls, and the day off where from."""
        found = cells(month_calendar(FIVE, 2026, 3))

        assert "day off for it: Tuesday 24 March 2026" in (found[date(2026, 3, 21)].get("title") or "")
        assert "carried over from Nauryz, Saturday 21 March 2026" in (found[date(2026, 3, 24)].get("title") or "")

    @pytest.mark.parametrize(
        ("calendar", "year", "month"),
        [
            pytest.param(FIVE, 2026, 3, id="rolled"),
            pytest.param(FIVE, 2025, 1, id="transferred"),
            pytest.param(SIX, 2026, 3, id="six-day"),
            pytest.param(
                WorkingCalendar(days_off=[date(2026, 4, 1)], working_days=[date(2026, 4, 4)]), 2026, 4, id="own"
            ),
        ],
    )
    def test_marks_follow_the_calendar(self, calendar: WorkingCalendar, year: int, month: int) -> None:
        """The mark of each day is that of its kind, and the legend explains every mark that occurs."""
        view = month_calendar(calendar, year, month)
        kinds = {day: calendar.day(day).kind for day in cells(view)}

        assert {day: mark(cell) for day, cell in cells(view).items()} == {
            day: MARKS[kind] for day, kind in kinds.items()
        }
        assert set(legend(view)) == {MARKS[kind] for kind in kinds.values()}

    def test_kinds_have_their_own_colour(self) -> None:
        """Kinds of day differ by class too, all marked days from a plain one."""
        colours = {mark(cell): cell.get("class") for cell in cells(year_calendar(FIVE, 2025)).values()}

        assert len(set(colours.values())) == len(colours) == 7
        assert colours[""] == "alr-plain"

    def test_days_unlike_a_plain_week(self) -> None:
        """What differs from a plain week stands beneath in words, so it needs no mouse."""
        root = ET.fromstring(month_calendar(FIVE, 2026, 3))
        listed = [(item[0].text, (item[0].tail or "").strip()) for item in root.findall(".//section/ul")[1]]
        odd = [date(2026, 3, day) for day in (8, 9, 21, 22, 23, 24, 25)]

        assert listed == [(MARKS[FIVE.day(day).kind], FIVE.day(day).explain()) for day in odd]

    def test_plain_month_lists_nothing(self) -> None:
        """A month like any other has a legend and nothing to list."""
        root = ET.fromstring(month_calendar(FIVE, 2026, 2))

        assert len(root.findall(".//section/ul")) == 1
        assert "unlike" not in words(root)

    @pytest.mark.parametrize(
        ("calendar", "lang", "summary"),
        [
            pytest.param(FIVE, "en", "March 2026 — five-day working week; working days: 18, days off: 13.", id="en"),
            pytest.param(
                FIVE, "ru", "Март 2026 года — пятидневная рабочая неделя; рабочих дней: 18, выходных: 13.", id="ru"
            ),
            pytest.param(
                SIX,
                "kk",
                "2026 жылғы наурыз — алты күндік жұмыс аптасы; жұмыс күндері: 22, демалыс күндері: 9.",
                id="kk",
            ),
        ],
    )
    def test_summary(self, calendar: WorkingCalendar, lang: str, summary: str) -> None:
        """Above the month stand its name, the week, and how many days are worked and off."""
        assert words(ET.fromstring(month_calendar(calendar, 2026, 3, lang=lang))).startswith(summary)

    def test_settled_year_is_not_provisional(self) -> None:
        """A year whose days off are all ordered carries no reserve."""
        root = ET.fromstring(month_calendar(FIVE, 2026, 5))

        assert [table.get("class") for table in root.iter("table")] == ["alr-month"]
        assert not root.findall(".//*[@role='note']")

    def test_provisional_year(self) -> None:
        """A year that is not settled says so once, above its months, and shows it by an outline."""
        view = month_calendar(FIVE, 2027, 5)
        root = ET.fromstring(view)

        assert [note.text for note in root.findall(".//*[@role='note']")] == [
            "Provisional: not all days off of this year are set yet."
        ]
        assert [table.get("class") for table in root.iter("table")] == ["alr-month alr-guess"]
        assert view.lower().count("provisional") == 1
        assert "provisional" in FIVE.day(date(2027, 5, 1)).explain()

    @pytest.mark.parametrize(
        ("year", "month", "error", "field"),
        [
            pytest.param(2015, 12, OutsideHorizon, "year", id="too-early"),
            pytest.param(2051, 1, OutsideHorizon, "year", id="too-late"),
            pytest.param(2026, 0, InvalidFact, "month", id="month-0"),
            pytest.param(2026, 13, InvalidFact, "month", id="month-13"),
            pytest.param("2026", 1, WrongType, "year", id="text"),
            pytest.param(2026, True, WrongType, "month", id="bool"),
        ],
    )
    def test_misuse(self, year: int, month: int, error: type[InvalidFact], field: str) -> None:
        """A year outside the horizon or a month that is none is refused by name."""
        with pytest.raises(error) as caught:
            month_calendar(FIVE, year, month)

        assert caught.value.field == field

    def test_other_calendars(self) -> None:
        """Only a working calendar can be shown, and only in three languages."""
        with pytest.raises(WrongType, match="calendar: needs WorkingCalendar"):
            month_calendar(object(), 2026, 1)  # type: ignore[arg-type]
        with pytest.raises(UnknownLanguage):
            month_calendar(FIVE, 2026, 1, lang="de")


class TestYear:
    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_twelve_months(self, lang: str) -> None:
        """A year has twelve months, each with its own name, and one legend."""
        root = ET.fromstring(year_calendar(FIVE, 2024, lang=lang))

        assert len({caption.text for caption in root.iter("caption")}) == 12
        assert [node.get("class") for node in root.iter("ul")].count("alr-legend") == 1

    @pytest.mark.parametrize("year", [2016, 2024, 2025, 2050])
    def test_every_day_once(self, year: int) -> None:
        """A year has all its days in order."""
        days = list(cells(year_calendar(FIVE, year)))

        assert days[0] == date(year, 1, 1)
        assert days[-1] == date(year, 12, 31)
        assert {later - day for day, later in pairwise(days)} == {timedelta(days=1)}

    @pytest.mark.parametrize(("calendar", "worked"), [(FIVE, 246), (SIX, 298)], ids=["five-day", "six-day"])
    def test_counts_are_those_of_the_cells(self, calendar: WorkingCalendar, worked: int) -> None:
        """The sum above the year is the number of cells with a mark of a worked day."""
        view = year_calendar(calendar, 2025)
        marks = Counter(mark(cell) for cell in cells(view).values())

        assert marks[""] + marks["■"] == worked
        assert f"working days: {worked}, days off: {365 - worked}" in words(ET.fromstring(view))

    def test_outside_horizon(self) -> None:
        """A year that the calendar does not know is refused by name."""
        with pytest.raises(OutsideHorizon) as caught:
            year_calendar(FIVE, 2051)

        assert caught.value.field == "year"

    def test_provisional_year(self) -> None:
        """A year that is not settled says so once, and each of its months is outlined."""
        root = ET.fromstring(year_calendar(FIVE, 2030, lang="ru"))

        assert len(root.findall(".//*[@role='note']")) == 1
        assert {table.get("class") for table in root.iter("table")} == {"alr-month alr-guess"}
