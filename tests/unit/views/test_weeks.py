"""A department's week: each start is free, or shows what stands against it, as the rules have it."""

from datetime import date, datetime, time, timedelta
from xml.etree import ElementTree as ET

import pytest

from aleumet_rules import (
    ASTANA,
    LAW,
    ContradictoryFacts,
    Department,
    InvalidFact,
    OutsideHorizon,
    Slot,
    Trip,
    WrongType,
    free_slots,
    week_of_slots,
)
from aleumet_rules.views import weeks
from aleumet_rules.words import views as words_of_views

MONDAY = date(2025, 12, 15)  # Tuesday 16 December is Independence Day
EVIL = "<script>alert('1')</script> & \"x\""


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """An instant of December 2025."""
    return datetime(2025, 12, day, hour, minute, tzinfo=ASTANA)


AWAY = Trip(date(2025, 12, 18), date(2025, 12, 18))
DEPARTMENT = Department(7, "Kokshetau, Abai St. 1", ("1110",), trips=(AWAY,))
TAKEN = frozenset({Slot(7, at(15, 12)), Slot(7, at(17, 9))})
NOW = at(15, 10, 30)


def rows(view: str) -> dict[str, list[ET.Element]]:
    """The cells of each day, by the head of the row."""
    body = ET.fromstring(view).findall(".//tbody/tr")
    return {row[0].text or "": list(row[1:]) for row in body}


def words(cell: ET.Element) -> str:
    """Mark and name in a cell, as they are seen."""
    return " ".join(part.text or "" for part in cell if part.get("class") != "alr-aloud")


def aloud(cell: ET.Element) -> str:
    """What the inside of a cell says to whoever has it read."""
    return "".join(part.text or "" for part in cell if not part.get("aria-hidden"))


def said(cell: ET.Element) -> str:
    """What a cell says to whoever points at it or has it read aloud."""
    assert cell.get("title") == cell.get("aria-label")
    return cell.get("title") or ""


class TestWeek:
    def test_days_by_starts(self) -> None:
        """The table has the week's seven days from Monday, and the starts of the act."""
        root = ET.fromstring(week_of_slots(DEPARTMENT, MONDAY, taken=TAKEN, at=NOW))
        heads = [th for th in root.iter("th") if th.get("scope") == "col"]
        days = [th for th in root.iter("th") if th.get("scope") == "row"]

        assert [th.text for th in heads] == ["Day", "09:00", "10:00", "11:00", "12:00", "14:30"]
        assert [th.text for th in days][:2] == ["Mon 15.12", "Tue 16.12"]
        assert days[-1].get("title") == "Sunday 21 December 2025"
        assert root.findtext(".//caption") == "Week from Monday 15 December 2025"

    def test_states(self) -> None:
        """Past, taken and free starts, a holiday, a trip and a weekend each show by mark and by name."""
        shown = {day: [words(cell) for cell in cells] for day, cells in rows(self.view()).items()}

        assert shown == {
            "Mon 15.12": ["– Past", "– Past", "✓ Free", "● Taken", "✓ Free"],
            "Tue 16.12": ["○ Day off"] * 5,
            "Wed 17.12": ["● Taken", "✓ Free", "✓ Free", "✓ Free", "✓ Free"],
            "Thu 18.12": ["→ Trip"] * 5,
            "Fri 19.12": ["✓ Free"] * 5,
            "Sat 20.12": ["○ Day off"] * 5,
            "Sun 21.12": ["○ Day off"] * 5,
        }

    def test_states_have_their_own_colour(self) -> None:
        """What differs by mark differs by class too."""
        cells = [cell for row in rows(self.view()).values() for cell in row]
        colours = {words(cell): cell.get("class") for cell in cells}

        assert len(set(colours.values())) == len(colours) == 5

    def test_legend_names_what_occurs(self) -> None:
        """The legend has each state of the week once, under whether it can be booked."""
        root = ET.fromstring(self.view())
        items = [item for node in root.iter("ul") if node.get("class") == "alr-legend" for item in node]

        assert [" ".join("".join(item.itertext()).split()) for item in items] == [
            "Can be booked:",
            "✓ Free",
            "Cannot be booked:",
            "○ Day off",
            "→ Trip",
            "– Past",
            "● Taken",
        ]

    def test_free_is_what_the_rules_call_free(self) -> None:
        """The free cells are exactly the free slots of the week."""
        free = list(free_slots(DEPARTMENT, MONDAY, MONDAY + timedelta(days=6), taken=TAKEN, at=NOW))
        cells = [cell for row in rows(self.view()).values() for cell in row if words(cell) == "✓ Free"]

        assert len(cells) == len(free) == 11
        assert said(cells[0]) == "Monday 15 December 2025, 11:00: free."

    @pytest.mark.parametrize(
        ("lang", "closed"),
        [("kk", "Жазылуға болмайды: "), ("ru", "Записаться нельзя: "), ("en", "Cannot be booked: ")],
    )
    def test_closed_is_never_read_as_free(self, lang: str, closed: str) -> None:
        """A start that cannot be booked is read as such before its state is named, and is hatched, whatever its colour.

        A free one is neither.
        """
        free = words_of_views.START_FREE[lang]
        cells = [
            cell
            for row in rows(week_of_slots(DEPARTMENT, MONDAY, taken=TAKEN, at=NOW, lang=lang)).values()
            for cell in row
        ]
        shown = {aloud(cell) == free: set[str | None]() for cell in cells}
        for cell in cells:
            shown[aloud(cell) == free].add((cell.get("class") or "").rpartition(" ")[2])

        assert shown == {True: {"alr-open"}, False: {"alr-closed"}}
        assert all(aloud(cell) == free or aloud(cell).startswith(closed) for cell in cells)
        assert all((closed[:-2].lower() in said(cell)) is (aloud(cell) != free) for cell in cells)

    def test_phone(self) -> None:
        """Where the starts of a day stand beneath it, each has its time of day, and roles say what is a table."""
        table = next(ET.fromstring(self.view()).iter("table"))
        cells = [cell.get("data-start") for cell in next(table.iter("tbody"))[0].iter("td")]

        assert cells == ["09:00", "10:00", "11:00", "12:00", "14:30"]
        assert table.get("role") == "table"
        assert {node.get("role") for node in table.iter("tr")} == {"row"}
        assert {node.get("role") for node in table.iter("td")} == {"cell"}
        assert {node.get("role") for node in table.iter("th")} == {"columnheader", "rowheader"}

    def test_cells_say_why(self) -> None:
        """A start that is not free says why, by which paragraph, and what would change it."""
        found = rows(self.view())

        assert said(found["Tue 16.12"][0]).startswith("Tuesday 16 December 2025, 09:00: cannot be booked — day off. ")
        assert "Independence Day" in said(found["Tue 16.12"][0])
        assert "(Algorithm, para 3). What can be done: choose a working day." in said(found["Tue 16.12"][0])
        assert "Thursday 18 December 2025" in said(found["Thu 18.12"][0])

    def test_all_reasons_are_said(self) -> None:
        """A start against which several things stand shows the first and says all."""
        view = week_of_slots(DEPARTMENT, MONDAY, taken={Slot(7, at(16, 9))}, at=at(17, 8))
        cell = rows(view)["Tue 16.12"][0]

        assert words(cell) == "○ Day off"
        assert [part in said(cell) for part in ("is a holiday", "has come or passed", "is taken")] == [True] * 3

    def test_reasons_stand_beneath(self) -> None:
        """Every reason stands once beneath the table, so it needs no mouse."""
        root = ET.fromstring(self.view())
        folded = root.findall(".//details")
        reasons = [item.text or "" for item in folded[0].iter("li")]

        assert [node.findtext("summary") for node in folded] == ["Why the others are not free"]
        assert len(reasons) == len(set(reasons))
        assert sum("is a weekend day off" in reason or "is a holiday" in reason for reason in reasons) == 3
        assert sum("is taken" in reason for reason in reasons) == 2

    def test_free_week_has_no_reasons(self) -> None:
        """A day of which all is free needs no list of reasons; its weekend does."""
        law = LAW.amend(calendar=type(LAW.calendar)(working_days=[date(2025, 12, 6), date(2025, 12, 7)]))
        view = week_of_slots(Department(7, "x", ("1110",)), date(2025, 12, 1), taken=(), at=at(1, 8), law=law)

        assert {words(cell) for row in rows(view).values() for cell in row} == {"✓ Free"}
        assert not ET.fromstring(view).findall(".//details")

    def test_capacity(self) -> None:
        """Where the schedule admits two, a start that one has taken is free, one that two have is not."""
        department = Department(7, "x", ("1110",), capacity=2)
        counts = {Slot(7, at(15, 11)): 1, Slot(7, at(15, 12)): 2}
        law = LAW.amend(slot_capacity="by-department")
        view = week_of_slots(department, MONDAY, taken=counts, at=NOW, law=law)

        assert [words(cell) for cell in rows(view)["Mon 15.12"]] == ["– Past", "– Past", "✓ Free", "● Taken", "✓ Free"]

    @pytest.mark.parametrize(
        ("lang", "title", "marks"),
        [
            pytest.param(
                "kk",
                "№ 7 МӘС бөлімі, Kokshetau, Abai St. 1. Көрсетілген сәт: 2025 жылғы 15 желтоқсан (дүйсенбі), "
                "сағат 10:30.",
                {"Бос", "Бос емес", "Өтіп кеткен", "Іссапар", "Демалыс күні"},
                id="kk",
            ),
            pytest.param(
                "ru",
                "Отдел МСЭ № 7, Kokshetau, Abai St. 1. Показано на момент: 15 декабря 2025 года (понедельник), 10:30.",
                {"Свободно", "Занято", "Прошло", "Командировка", "Выходной"},
                id="ru",
            ),
        ],
    )
    def test_languages(self, lang: str, title: str, marks: set[str]) -> None:
        """The week is shown in the language asked for, and says which that is."""
        root = ET.fromstring(week_of_slots(DEPARTMENT, MONDAY, taken=TAKEN, at=NOW, lang=lang))

        assert root.get("lang") == lang
        assert root.findtext("section/p") == root[1].get("aria-label") == title
        assert {small.text for small in root.iter("small")} == marks

    @staticmethod
    def view() -> str:
        """The week that most tests look at."""
        return week_of_slots(DEPARTMENT, MONDAY, taken=TAKEN, at=NOW)


class TestOtherStates:
    def test_week_in_which_the_pilot_begins(self) -> None:
        """Until the pilot is in force a start says so; the weekend on which it begins is a weekend."""
        shown = rows(week_of_slots(DEPARTMENT, date(2025, 11, 17), taken=(), at=datetime(2025, 11, 17, tzinfo=ASTANA)))

        assert [words(cells[0]) for cells in shown.values()] == ["✗ Outside the pilot's term"] * 7
        assert "The pilot is not in force on the day of the request" in said(shown["Sat 22.11"][0])
        assert "The booked day is" not in said(shown["Sat 22.11"][0])

    def test_department_of_another_region(self) -> None:
        """A department outside the pilot's region offers nothing."""
        shown = rows(week_of_slots(Department(7, "x", ("19",)), MONDAY, taken=(), at=NOW))

        assert {words(cell) for cells in shown.values() for cell in cells} == {"≠ Outside the region"}

    def test_grid_that_changes_within_the_week(self) -> None:
        """A start that comes in the middle of the week is none before."""
        starts = (*LAW.pilots[0].rules.at(MONDAY).starts, time(16))
        law = LAW.amend(starts=starts, since=date(2025, 12, 17))
        shown = rows(week_of_slots(DEPARTMENT, MONDAY, taken=TAKEN, at=at(15, 8), law=law))

        assert words(shown["Mon 15.12"][-1]) == "· Not bookable"
        assert words(shown["Wed 17.12"][-1]) == "✓ Free"

    def test_provisional_year(self) -> None:
        """A week of a year that is not settled says so, and nothing warns."""
        law = LAW.amend(lasts_months=36)
        view = week_of_slots(DEPARTMENT, date(2027, 3, 1), taken=(), at=NOW, law=law)

        notes = ET.fromstring(view).findall(".//*[@role='note']")
        assert [note.text for note in notes] == ["Provisional: not all days off of this year are set yet."]
        assert words(rows(view)["Mon 01.03"][0]) == "✓ Free"

    def test_settled_year_has_no_note(self) -> None:
        """A week of a settled year carries no reserve."""
        assert not ET.fromstring(TestWeek.view()).findall(".//*[@role='note']")

    def test_reason_without_a_sign_of_its_own(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A start against which something new stands is never shown as free."""
        monkeypatch.setattr(weeks, "_SIGNS", {})
        shown = rows(TestWeek.view())

        assert [words(cell) for cell in shown["Mon 15.12"]] == ["✗ Not available"] * 2 + [
            "✓ Free",
            "✗ Not available",
            "✓ Free",
        ]
        assert {cell.get("class") for cell in shown["Mon 15.12"]} == {"alr-pink alr-closed", "alr-green alr-open"}


class TestManyPlaces:
    def test_foreign_places_do_not_fill_every_cell(self) -> None:
        """However many places outside the region a department serves, its week says twenty and how many more."""
        views = [
            week_of_slots(Department(7, "x", tuple(f"12{n:05}" for n in range(many))), MONDAY, taken=(), at=NOW)
            for many in (30, 3000)
        ]

        assert "1200019 and 10 more; KATO code" in views[0]
        assert "1200019 and 2980 more; KATO code" in views[1]
        assert len(views[1]) < 1.1 * len(views[0])

    def test_few_are_all_said(self) -> None:
        """Up to twenty of them are all said."""
        view = week_of_slots(Department(7, "x", tuple(f"12{n:05}" for n in range(20))), MONDAY, taken=(), at=NOW)

        assert "1200018, 1200019; KATO code" in view


class TestMisuse:
    def test_address_cannot_become_markup(self) -> None:
        """A script in an address is shown, not run."""
        view = week_of_slots(Department(EVIL, EVIL, ("1110",)), MONDAY, taken=(), at=NOW)

        assert "<script" not in view
        assert EVIL in (ET.fromstring(view).findtext("section/p") or "")

    def test_not_a_monday(self) -> None:
        """A week begins on Monday; another day is refused by name."""
        with pytest.raises(InvalidFact, match=r"^monday: must be a Monday"):
            week_of_slots(DEPARTMENT, date(2025, 12, 16), taken=(), at=NOW)

    def test_naive_instant(self) -> None:
        """An instant without a zone is refused."""
        with pytest.raises(InvalidFact, match="at: needs an instant with a time zone"):
            week_of_slots(DEPARTMENT, MONDAY, taken=(), at=datetime(2025, 12, 15, 9))

    @pytest.mark.parametrize("monday", [date(2015, 12, 28), date(2050, 12, 26)], ids=["begins-before", "ends-after"])
    def test_week_outside_the_horizon(self, monday: date) -> None:
        """A week that is not wholly within the years that the calendar knows is refused by name."""
        with pytest.raises(OutsideHorizon, match=r"^monday: "):
            week_of_slots(DEPARTMENT, monday, taken=(), at=NOW)

    def test_other_department(self) -> None:
        """Only a department has a week."""
        with pytest.raises(WrongType, match="department: needs Department"):
            week_of_slots("7", MONDAY, taken=(), at=NOW)  # type: ignore[arg-type]

    def test_contradiction_is_not_hidden(self) -> None:
        """What the rules refuse as misuse, the view does not swallow."""
        with pytest.raises((WrongType, ContradictoryFacts), match="taken"):
            week_of_slots(DEPARTMENT, MONDAY, taken="x", at=NOW)  # type: ignore[arg-type]
