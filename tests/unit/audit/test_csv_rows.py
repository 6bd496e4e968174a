"""A record out of a CSV file: what is read, what is left out, and which lines its findings name."""

import csv
import io
import pickle
import sqlite3
import warnings
from collections import namedtuple
from collections.abc import Iterable
from datetime import date
from enum import IntEnum
from pathlib import Path
from typing import Any

import pytest

from aleumet_rules import (
    CsvRow,
    Department,
    Finding,
    InvalidFact,
    UnknownColumn,
    WrongType,
    audit,
    audit_incidents,
    audit_measures,
    audit_queue,
    read_csv,
    read_incidents,
    read_queue,
)
from queue_record import DEPARTMENT, story


class Annex(IntEnum):
    """A number with a name."""

    NONE = 5


class Word(str):
    """A text of another type."""

    __slots__ = ()


HEAD = "event,at,form,signed_on,residence,ticket,slot.department,slot.starts_at,has_phone"
BOOKED = "booked,2025-12-01T10:00:00+05:00,17,2025-11-28,111010000,A-1,3,2025-12-16T09:00:00+05:00,"
INCIDENT = ["event,at,incident,channel", "received,2025-12-15T10:00:00+05:00,7,chat-bot"]
PLACE = Department("3", "Kokshetau, Abai St. 96, room 12", ("1110",))


def rows(*lines: str, **how: Any) -> list[dict[str, Any]]:
    """The rows of a file of these lines."""
    return [dict(row) for row in read_csv(lines, **how)]


def audited(lines: Iterable[str]) -> list[Finding]:
    """What the audit of a queue finds in a file."""
    return list(audit_queue(read_csv(lines), departments=[PLACE]))


class TestRows:
    """Each line a row, as an audit takes it."""

    def test_blank_values_are_absent_and_dots_nest(self) -> None:
        """What is blank is not there; names with a dot are one inside the other."""
        assert rows(HEAD, BOOKED) == [
            {
                "event": "booked",
                "at": "2025-12-01T10:00:00+05:00",
                "form": "17",
                "signed_on": "2025-11-28",
                "residence": "111010000",
                "ticket": "A-1",
                "slot": {"department": "3", "starts_at": "2025-12-16T09:00:00+05:00"},
            }
        ]

    def test_spaces_around_names_and_values(self) -> None:
        """Spaces around a name or a value are none of it."""
        assert rows(" event , at ", " received ,  ") == [{"event": "received"}]

    @pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
    def test_delimiter_is_found(self, delimiter: str) -> None:
        """Spreadsheets write comma, semicolon or tab; some systems write a bar."""
        lines = [line.replace(",", delimiter) for line in (HEAD, BOOKED)]

        assert rows(*lines) == rows(HEAD, BOOKED)

    def test_delimiter_is_given(self) -> None:
        """Any other is named."""
        lines = [line.replace(",", "~") for line in (HEAD, BOOKED)]

        assert rows(*lines, delimiter="~") == rows(HEAD, BOOKED)

    def test_a_value_may_hold_the_delimiter(self) -> None:
        """Quoted, as CSV has it, over several lines too."""
        assert rows("event,link", 'invited,"a,\nb"') == [{"event": "invited", "link": "a,\nb"}]
        assert rows("event,link\n", 'invited,"a\n', 'b"\n') == [{"event": "invited", "link": "a\nb"}]

    @pytest.mark.parametrize("written", ["true", "TRUE", "True"])
    def test_truths_as_they_are_written(self, written: str) -> None:
        """Spreadsheets and Python write true and false in their own ways."""
        assert rows("event,has_phone", f"given,{written}") == [{"event": "given", "has_phone": "true"}]
        assert rows("event,has_phone", "given,FALSE") == [{"event": "given", "has_phone": "false"}]

    def test_byte_order_mark(self) -> None:
        """The mark with which spreadsheets begin a file is no part of the first name."""
        assert rows("\ufeff" + HEAD, BOOKED) == rows(HEAD, BOOKED)

    def test_lines_without_a_value(self) -> None:
        """Blank lines, also before the names, and lines of delimiters alone are no rows."""
        assert rows("", "\ufeff \n", "event,at", "", ",", " , ", "x,") == [{"event": "x"}]

    def test_rows_come_lazily(self) -> None:
        """Nothing is read before it is asked for."""

        def lines() -> Iterable[str]:
            yield HEAD
            yield BOOKED
            raise ConnectionError

        coming = read_csv(lines())
        assert next(coming)["form"] == "17"
        with pytest.raises(ConnectionError):
            next(coming)

    def test_an_open_file(self, tmp_path: Path) -> None:
        """The file itself will do."""
        path = tmp_path / "record.csv"
        path.write_bytes(f"\ufeff{HEAD}\r\n{BOOKED}\r\n".encode())
        with path.open(encoding="utf-8", newline="") as file:
            assert [dict(row) for row in read_csv(file)] == rows(HEAD, BOOKED)

    def test_rows_know_their_lines(self) -> None:
        """Blank lines and lines within a value count."""
        read = [*read_csv(["", "event,link\n", "a,\n", "\n", 'b,"1\n', '2"\n', "c,\n"])]

        assert [(row["event"], row.line) for row in read] == [("a", 3), ("b", 5), ("c", 7)]
        assert {type(row) for row in read} == {CsvRow}
        assert pickle.loads(pickle.dumps(read[1])).line == 5

    def test_whatever_is_read_can_be_read_again(self) -> None:
        """Any of the three audits, and the readers of rows, take them."""
        assert read_incidents(read_csv(INCIDENT))[0]["incident"] == "7"
        assert read_queue(read_csv([HEAD, BOOKED]))[0]["slot"]["department"] == "3"
        assert not list(audit_measures(read_csv(["event,on,measure", "given,2026-01-12,5", "selected,2026-01-13,5"])))

    def test_a_whole_story(self) -> None:
        """A lawful record written by the standard library and read here is lawful still."""
        flat = [
            {
                **{k: v for k, v in row.items() if k != "slot"},
                **{f"slot.{k}": v for k, v in row.get("slot", {}).items()},
            }
            for row in story()
        ]
        file = io.StringIO()
        names = [name for name in dict.fromkeys(key for row in flat for key in row) if name != "slot"]
        writer = csv.DictWriter(file, names, extrasaction="ignore")
        writer.writeheader()
        writer.writerows(flat)
        found = audit_queue(read_csv(file.getvalue().splitlines(keepends=True)), departments=[DEPARTMENT])

        assert list(found) == list(audit_queue(story(), departments=[DEPARTMENT])) == []


class TestColumns:
    """Columns that no event knows, and files without any."""

    def test_unknown_columns_are_left_out_and_named_once(self) -> None:
        """One warning tells of all of them; the rows do not have them."""
        with pytest.warns(UnknownColumn) as caught:
            read = rows(f"{HEAD},operator,note", f"{BOOKED},Aiman,x", f"{BOOKED},,")

        assert [str(one.message) for one in caught] == [
            "no event knows these columns, which are left out: operator, note"
        ]
        assert caught[0].filename == __file__
        told = caught[0].message
        assert isinstance(told, UnknownColumn)
        assert told.columns == ("operator", "note")
        assert pickle.loads(pickle.dumps(told)).columns == told.columns
        assert [told.text(lang) for lang in ("kk", "ru", "en")] == [
            "Мына бағандарды ешбір оқиға білмейді, сондықтан олар ескерілмеді: «operator», «note».",
            "Этих столбцов нет ни у одного события, поэтому они пропущены: «operator», «note».",
            "No event knows these columns, so they are left out: “operator”, “note”.",
        ]
        assert read == rows(HEAD, BOOKED, BOOKED)

    def test_columns_of_every_event_are_known(self) -> None:
        """A record of any kind is read without a warning, an unnamed column too."""
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            rows("event,on,measure,implement_by,at,incident,channel,proof,planned_at,arrived_at,annex,link,", "x")

    def test_an_event_that_does_not_know_a_column(self) -> None:
        """What another event knows is a fault of this one's row."""
        (found,) = audit_incidents(read_csv([*INCIDENT, "registered,2025-12-15T10:05:00+05:00,7,voice"]))

        assert (found.code, found.paths) == ("bad-row", ("$.rows[1].channel",))

    @pytest.mark.parametrize("head", ["event,at", "event,at,"])
    def test_a_value_in_no_column(self, head: str) -> None:
        """A line with more values than names has a fault that names the place."""
        (found,) = audit_incidents(read_csv([head, "received,2025-12-15T10:00:00+05:00,7"]))

        assert found.paths == ("$.rows[0].incident", "$.rows[0].channel", "$.rows[0].column 3")

    @pytest.mark.parametrize(
        ("lines", "problem"),
        [
            pytest.param([], "lines: must not be empty", id="nothing"),
            pytest.param(["", "\ufeff"], "lines: must not be empty", id="blank"),
            pytest.param(["at,ticket"], "lines: needs a column event; got 'at, ticket'", id="no-event"),
            pytest.param(["event,at,at "], "lines: must name each column once; got 'at'", id="twice"),
        ],
    )
    def test_no_table(self, lines: list[str], problem: str) -> None:
        """A file without names of columns is refused at once."""
        with pytest.raises(InvalidFact) as caught:
            read_csv(lines)

        assert str(caught.value).startswith(problem)

    def test_no_csv(self) -> None:
        """What the standard library cannot read is refused by its line."""
        long = "x" * (csv.field_size_limit() + 1)
        coming = read_csv(["event,link", "invited,a", f"invited,{long}"])

        assert next(coming)["link"] == "a"
        with pytest.raises(InvalidFact, match=r"^lines: cannot be read as CSV from this line on; got 3$"):
            next(coming)
        with pytest.raises(InvalidFact, match=r"^lines: cannot be read as CSV from this line on; got 2$"):
            read_csv(["", f"event,{long}"])
        with pytest.raises(InvalidFact, match=r"got 1$"):
            read_csv([f"event,{long}"], delimiter=",")

    @pytest.mark.parametrize("lines", ["event,at", b"event", 5, None])
    def test_lines_are_several(self, lines: Any) -> None:
        """A text is not its lines, and neither is the name of a file."""
        with pytest.raises(WrongType, match=r"^lines: needs lines of text, not "):
            read_csv(lines)

    @pytest.mark.parametrize("lines", [[b"event,at"], ["event,at", b"received,2025-12-15T10:00:00+05:00"]])
    def test_lines_are_texts(self, lines: Any) -> None:
        """A file opened for bytes is refused, and what stands in it is not told."""
        with pytest.raises(WrongType, match=r"^lines: needs text, not bytes; got 'bytes'$"):
            list(read_csv(lines))

    @pytest.mark.parametrize("delimiter", ["", "||", '"', "\n"])
    def test_no_delimiter(self, delimiter: str) -> None:
        """A delimiter is one letter."""
        with pytest.raises(InvalidFact, match=r"^delimiter: must be one character"):
            read_csv([HEAD], delimiter=delimiter)


class TestFindings:
    """Findings name the lines of the file and what stands there."""

    def test_lines_and_the_faulty_value(self) -> None:
        """The first line of the file is 1; the path is the column."""
        (found,) = audited(["", HEAD, "", BOOKED.replace("2025-11-28", "28.11.2025")])

        assert (found.rows, found.lines, found.paths) == ((0,), (4,), ("$.rows[0].signed_on",))
        assert found.explain("en") == (
            "Ticket A-1. Faults of the row: signed_on needs a date (yyyy-mm-dd) (given: “28.11.2025”).\n"
            "When: Monday 1 December 2025, 10:00; lines of the file: 4."
        )
        assert "строки файла: 4" in found.explain("ru")
        assert "lines" not in found.to_dict()

    def test_a_row_that_says_nothing_of_an_event(self) -> None:
        """So it is of a row without an event."""
        (found,) = audited([HEAD, BOOKED.removeprefix("booked")])

        assert found.explain("en").startswith("Faults of the row: event is missing.\n")

    def test_findings_of_several_rows(self) -> None:
        """Each row of a finding has its line, in rows that were picked and put together too."""
        lines = [HEAD, "", BOOKED.replace("12-16", "12-17"), "", "arrived,2025-12-17T09:16:00+05:00,,,,A-1,,,"]
        late = next(found for found in audited(lines) if found.code == "attended-late")
        kept = [row for row in read_csv(lines) if row]
        again = next(found for found in audit_queue(kept, departments=[PLACE]) if found.code == "attended-late")

        assert late.lines == again.lines == (3, 5)

    def test_rows_from_elsewhere_have_no_line(self) -> None:
        """A finding about a row that was read from no file names rows."""
        (booked,) = read_csv([HEAD, BOOKED.replace("12-16", "12-17")])
        arrived = {"event": "arrived", "at": "2025-12-17T09:16:00+05:00", "ticket": "A-1"}
        found = [*audit_queue([booked, arrived], departments=[PLACE])]
        late = next(one for one in found if one.code == "attended-late")

        assert late.lines == ()
        assert "rows of the record (counted from 0): 0, 1" in late.explain("en")
        assert next(one for one in found if one.code == "confirmation-missing").lines == (2,)

    def test_the_department_is_known(self) -> None:
        """A finding about a booking knows its department, also where the row is faulty; of a form it knows none."""
        lines = [HEAD, "form-received,2025-12-01T09:00:00+05:00,17,2025-11-28,111010000,,,,", BOOKED]
        departments = {(found.code, found.department) for found in audited(lines)}

        assert ("day-off", "3") in departments
        assert ("invitation-missing", None) in departments
        (faulty,) = audited([HEAD, BOOKED.replace("2025-11-28", "?")])
        assert faulty.department == "3"

    @pytest.mark.parametrize(
        ("value", "told"),
        [
            pytest.param("not this: +77010000001", "(not shown)", id="telephone"),
            pytest.param("900101350001", "(not shown)", id="iin"),
            pytest.param("x" * 61, "(not shown)", id="long"),
            pytest.param(5, "(given: 5)", id="number"),
            pytest.param(Annex.NONE, "(given: 5)", id="named-number"),
            pytest.param(Word("fax"), "(given: “fax”)", id="text-of-another-type"),
            pytest.param(10**9, "", id="long-number"),
            pytest.param(True, "(given: yes)", id="truth"),
            pytest.param(object(), "", id="object"),
            pytest.param(["a"], "", id="list"),
        ],
    )
    def test_values_that_are_told(self, value: Any, told: str) -> None:
        """A value that may be of a person, or that is none, is not told."""
        row = {"event": "received", "at": "2025-12-15T10:00:00+05:00", "incident": "7", "channel": value}
        (found,) = audit_incidents([row])

        assert (
            found.explain("en")
            .splitlines()[0]
            .endswith(f"chat-bot{' ' if told else ''}{told}.".replace("(not shown)", "(given: (not shown))"))
        )

    def test_values_of_unknown_keys_are_not_told(self) -> None:
        """They may be names."""
        (found,) = audit_incidents([{"event": "found", "at": "2025-12-15T10:00:00+05:00", "incident": "7", "who": "A"}])

        assert found.text.en == "$.rows[0].who is no key of this event"


class TestOtherRows:
    """Rows of databases and of data frames are rows as well."""

    def test_sqlite(self) -> None:
        """`sqlite3.Row`, inner keys by a name with a dot; NULL is absent."""
        base = sqlite3.connect(":memory:")
        base.row_factory = sqlite3.Row
        query = (
            "SELECT 'booked' AS event, '2025-12-01T10:00:00+05:00' AS at, 17 AS form, '2025-11-28' AS signed_on, "
            "'111010000' AS residence, 'A-1' AS ticket, 3 AS 'slot.department', '2025-12-16T09:00:00+05:00' AS "
            "'slot.starts_at', NULL AS annex, NULL AS 'slot.room'"
        )
        read = base.execute(query).fetchall()
        base.close()

        assert [found.code for found in audit_queue(read, departments=[PLACE])] == ["day-off"]

    def test_named_tuples(self) -> None:
        """As `itertuples` of pandas gives them."""
        kind = namedtuple("kind", "event at incident channel")  # noqa: PYI024  (as data frames make them)
        read = kind("received", "2025-12-15T10:00:00+05:00", "7", "chat-bot")

        assert read_incidents([read])[0]["incident"] == "7"

    def test_sqlalchemy(self) -> None:
        """A row of SQLAlchemy and its mapping, of a query and with names that have dots."""
        sqlalchemy = pytest.importorskip("sqlalchemy")
        query = sqlalchemy.text(
            "SELECT 'booked' AS event, '2025-12-01T10:00:00+05:00' AS at, 17 AS form, '2025-11-28' AS signed_on, "
            "'111010000' AS residence, 'A-1' AS ticket, 3 AS 'slot.department', '2025-12-16T09:00:00+05:00' AS "
            "'slot.starts_at', NULL AS annex, NULL AS 'slot.room'"
        )
        engine = sqlalchemy.create_engine("sqlite://")
        with engine.connect() as base:
            read = [base.execute(query).all(), base.execute(query).mappings().all()]
        engine.dispose()

        assert [[found.code for found in audit_queue(one, departments=[PLACE])] for one in read] == [["day-off"]] * 2

    def test_pandas(self) -> None:
        """Records of a frame whose columns have dots; so do its rows."""
        pandas = pytest.importorskip("pandas")
        frame = pandas.DataFrame(rows_of_a_frame())
        read = [frame.to_dict("records"), [row for _, row in frame.iterrows()]]

        assert [[found.code for found in audit_queue(one, departments=[PLACE])] for one in read] == [["day-off"]] * 2

    def test_polars(self) -> None:
        """Named rows of polars."""
        polars = pytest.importorskip("polars")
        frame = polars.DataFrame(rows_of_a_frame())
        read = frame.iter_rows(named=True)

        assert [found.code for found in audit_queue(read, departments=[PLACE])] == ["day-off"]

    @pytest.mark.parametrize(
        "row", [5, None, ("event", "received"), "received", object()], ids=lambda row: type(row).__name__
    )
    def test_no_row(self, row: Any) -> None:
        """Anything else is a fault of the row."""
        (found,) = audit_incidents([row])

        assert (found.code, found.text.en) == ("bad-row", "$.rows[0] needs a mapping of keys to values")

    def test_nothing_of_an_inner_row(self) -> None:
        """Where every inner value is NULL the inner row is absent, as that of an event which has none is."""
        kind = namedtuple("kind", ["event", "at", "ticket", "slot"])  # noqa: PYI024  (as data frames make them)
        read = [kind("arrived", "2025-12-16T09:00:00+05:00", "A-1", None)]
        flat = [{**read[0]._asdict(), "slot.department": None, "slot.starts_at": None}]

        assert read_queue(read) == read_queue(flat)
        assert "slot" not in read_queue(flat)[0]

    def test_a_row_that_cannot_be_asked(self) -> None:
        """So is what raises when it is asked."""

        class Broken:
            def keys(self) -> list[str]:
                raise RuntimeError

            def __getitem__(self, key: str) -> str:
                raise KeyError(key)

        (found,) = audit_incidents([Broken()])

        assert found.code == "bad-row"


def rows_of_a_frame() -> list[dict[str, Any]]:
    """Flat rows as a library reads them from a file."""
    return [
        {
            "event": "booked",
            "at": "2025-12-01T10:00:00+05:00",
            "form": "17",
            "signed_on": date(2025, 11, 28),
            "residence": "111010000",
            "ticket": "A-1",
            "slot.department": "3",
            "slot.starts_at": "2025-12-16T09:00:00+05:00",
            "annex": None,
        }
    ]


def test_names_of_the_package() -> None:
    """The five names that an auditor needs stand in `aleumet_rules.audit`, and nothing else does."""
    assert dir(audit) == ["audit_incidents", "audit_measures", "audit_queue", "read_csv", "report"]
    assert audit.read_csv is read_csv
    with pytest.raises(AttributeError, match=r"^module 'aleumet_rules.audit' has no attribute 'nothing'$"):
        audit.nothing  # type: ignore[attr-defined]  # noqa: B018
