"""The law as data: texts, citations, and values that begin, end, and come to be known."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from itertools import combinations
from random import Random
from typing import Any

import pytest
from attrs.exceptions import FrozenInstanceError

from aleumet_rules import (
    Act,
    Citation,
    Entry,
    Html,
    InvalidFact,
    InvalidLaw,
    Norm,
    NotInForce,
    Text,
    Timeline,
    UnknownLanguage,
    WrongType,
)
from aleumet_rules.acts import model
from aleumet_rules.acts.cited import cited
from aleumet_rules.acts.sources import ALGORITHM
from aleumet_rules.words.text import LANGUAGES

TITLE = Text("Алгоритм", "Алгоритм", "Algorithm")
ACT = Act("queue", "347", date(2025, 11, 11), TITLE)
PLACE = Citation(ACT, "para", "12")
CHECKED = date(2026, 11, 21)
ONE_DAY = timedelta(days=1)

FIRST, LAST, NEXT = date(2020, 1, 1), date(2022, 12, 31), date(2023, 1, 1)


def row(value: int, first: date, last: date | None = None, **known: date | None) -> Entry[int]:
    """A row of a timeline."""
    return Entry(value, first, last, PLACE, CHECKED, known.get("published_on"), known.get("superseded_on"))


def day(n: int) -> date:
    """The n-th day after the first."""
    return FIRST + n * ONE_DAY


def share_a_day(one: Entry[int], other: Entry[int]) -> bool:
    """Whether both are in force on one day of ten and held right on one day of ten, found day by day."""
    days = [day(n) for n in range(10)]
    ends = [
        (row.in_force_to or date.max, row.published_on or date.min, row.superseded_on or date.max)
        for row in (one, other)
    ]
    in_force = any(max(one.in_force_from, other.in_force_from) <= d <= min(last for last, _, _ in ends) for d in days)
    held = any(max(known for _, known, _ in ends) <= d < min(gone for _, _, gone in ends) for d in days)
    return in_force and held


def is_refused(rows: tuple[Entry[int], ...]) -> bool:
    """Whether a timeline of the rows is refused."""
    try:
        Timeline("x", rows)
    except InvalidLaw:
        return True
    return False


GRACE = Timeline("grace", (row(10, FIRST, LAST), row(15, NEXT)))


class TestText:
    """Words in three languages."""

    def test_each_language(self) -> None:
        """Each of the three languages is read by its code."""
        text = Text("күн", "день", "day")

        assert [text[lang] for lang in LANGUAGES] == ["күн", "день", "day"]
        assert dict(text) == {"kk": "күн", "ru": "день", "en": "day"}

    @pytest.mark.parametrize("lang", ["de", "", "EN", "keys", None])
    def test_unknown_language(self, lang: Any) -> None:
        """Another language is refused by name, and never answered with another attribute."""
        with pytest.raises(UnknownLanguage, match=rf"^lang: must be 'kk', 'ru' or 'en'; got {lang!r}$"):
            TITLE[lang]

    def test_fill(self) -> None:
        """A text goes into a blank by language, anything else as it prints."""
        text = Text("{n} {what}", "{what}: {n}", "{n} {what}s")

        assert text.fill(n=2, what=Text("күн", "день", "day")) == Text("2 күн", "день: 2", "2 days")

    def test_fill_leaves_braces_of_values(self) -> None:
        """What is filled in is never read as a blank itself."""
        assert Text("{x}", "{x}", "{x}").fill(x="{y}")["en"] == "{y}"

    @pytest.mark.parametrize(
        ("words", "problem"),
        [
            pytest.param("{a.__class__}", "has a blank that is no plain name: {a.__class__}", id="attribute"),
            pytest.param("{a[0]}", "has a blank that is no plain name: {a[0]}", id="item"),
            pytest.param("{0}", "has a blank that is no plain name: {0}", id="position"),
            pytest.param("{}", "has a blank that is no plain name: {}", id="nameless"),
            pytest.param("{a!r}", "has a blank that is no plain name: {a}", id="conversion"),
            pytest.param("{a:>99}", "has a blank that is no plain name: {a}", id="form"),
            pytest.param("{a", "cannot be filled: its braces do not pair", id="open"),
            pytest.param("a}", "cannot be filled: its braces do not pair", id="closed"),
        ],
    )
    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_blanks_are_plain_names(self, words: str, problem: str, lang: str) -> None:
        """Anything else in braces is refused, in whatever language it stands."""
        text = Text(**{one: words if one == lang else "x" for one in LANGUAGES})

        with pytest.raises(InvalidFact) as caught:
            text.fill(a="y")
        assert str(caught.value) == f"text: {problem}; got {words!r}"

    def test_blank_without_a_value(self) -> None:
        """A blank that nothing fills is refused by its name; a value without a blank is not missed."""
        with pytest.raises(InvalidFact, match=r"^when: is a blank of the text and has no value; got \('day', 'x'\)$"):
            Text("{day}", "{day} {when}", "{day}").fill(day=1, x=2)

        assert Text("{day}", "{day}", "{day}").fill(day=1, x=2)["ru"] == "1"

    def test_doubled_braces_are_braces(self) -> None:
        """A brace that is doubled is one brace of the words."""
        assert Text("{{{n}}}", "{{n}}", "{n}").fill(n=1) == Text("{1}", "{n}", "1")

    def test_words_are_plain(self) -> None:
        """A fragment of markup in a text is words, to be escaped as others are."""
        text = Text(Html("<b>"), Html("<b>"), Html("<b>"))

        assert {type(text[lang]) for lang in LANGUAGES} == {str}

    def test_needs_words(self) -> None:
        """A language without words is refused by its name."""
        with pytest.raises(WrongType, match=r"^ru: needs str, not NoneType; got None"):
            Text("күн", None, "day")  # type: ignore[arg-type]  # the wrong type is the point


class TestCitation:
    """A place in an act, as one would cite it."""

    @pytest.mark.parametrize(
        ("unit", "place", "cited"),
        [
            ("art", "5", ("Алгоритм, 5-бап", "Алгоритм, ст. 5", "Algorithm, art. 5")),
            ("arts", "5, 6", ("Алгоритм, 5, 6-баптар", "Алгоритм, ст. 5, 6", "Algorithm, arts. 5, 6")),
            ("para", "12", ("Алгоритм, 12-тармақ", "Алгоритм, п. 12", "Algorithm, para 12")),
            ("paras", "7–8", ("Алгоритм, 7–8-тармақтар", "Алгоритм, пункты 7–8", "Algorithm, paras 7–8")),
            (
                "para",
                "15(2)",
                ("Алгоритм, 15-тармақтың 2) тармақшасы", "Алгоритм, пп. 2) п. 15", "Algorithm, para 15(2)"),
            ),
            (
                "paras",
                "2(9), 2(10), 4",
                (
                    "Алгоритм, 2-тармақтың 9), 10) тармақшалары, 4-тармақ",
                    "Алгоритм, пп. 9), 10) п. 2, п. 4",
                    "Algorithm, paras 2(9), 2(10), 4",
                ),
            ),
            ("art", "84(5)", ("Алгоритм, 84-баптың 5-тармағы", "Алгоритм, п. 5 ст. 84", "Algorithm, art. 84(5)")),
            (
                "arts",
                "84(5), 84(6)",
                (
                    "Алгоритм, 84-баптың 5, 6-тармақтары",
                    "Алгоритм, пункты 5, 6 ст. 84",
                    "Algorithm, arts. 84(5), 84(6)",
                ),
            ),
            ("para", "IV (end)", ("Алгоритм, IV (end)-тармақ", "Алгоритм, п. IV (end)", "Algorithm, para IV (end)")),
            (
                "order para",
                "8",
                ("Алгоритм, бұйрықтың 8-тармағы", "Алгоритм, п. 8 приказа", "Algorithm, order para 8"),
            ),
            ("annex", "2", ("Алгоритм, 2-қосымша", "Алгоритм, прил. 2", "Algorithm, annex 2")),
            ("annexes", "1–4", ("Алгоритм, 1–4-қосымшалар", "Алгоритм, прил. 1–4", "Algorithm, annexes 1–4")),
        ],
    )
    def test_text(self, unit: str, place: str, cited: tuple[str, str, str]) -> None:
        """Each unit of an act is cited in its own words in each language, English by default."""
        citation = Citation(ACT, unit, place)

        assert tuple(citation.text(lang) for lang in LANGUAGES) == cited
        assert citation.text() == cited[2]

    def test_order_of_an_annex(self) -> None:
        """A paragraph of an order is cited by the order's own title, not by that of its annex."""
        cited = Citation(ALGORITHM, "order para", "3(2)")

        assert tuple(cited.text(lang) for lang in LANGUAGES) == (
            "Бірлескен бұйрық, 3-тармақтың 2) тармақшасы",
            "Совместный приказ, пп. 2) п. 3",
            "Joint order, para 3(2)",
        )

    def test_several_at_once(self) -> None:
        """Several places are cited act by act and in order, each once; what a later act has changed by itself."""
        by = Act("order-9", "9", date(2026, 1, 1), Text("№ 9 бұйрық", "Приказ № 9", "Order No. 9"))
        named = [("paras", "7, 8"), ("para", "3"), ("order para", "8"), ("para", "8"), ("annex", "2")]
        citations = [Citation(ALGORITHM, unit, place) for unit, place in named]
        citations += [Citation(ALGORITHM, "para", "10", 3), Citation(ALGORITHM, "para", "12", amended_by=by)]

        assert cited(citations, "en") == (
            "Algorithm, paras 3, 7, 8, para 10, part 3; Joint order, para 8; Algorithm, annex 2; "
            "Algorithm, para 12, as amended by Order No. 9"
        )
        assert cited(citations, "kk").startswith("Алгоритм, 3, 7, 8-тармақтар, 10-тармақтың 3-бөлігі; ")
        assert cited(citations, "ru").startswith("Алгоритм, пункты 3, 7, 8, ч. 3 п. 10; Совместный приказ, п. 8; ")
        assert cited(citations[1:2] * 2, "ru") == "Алгоритм, п. 3"

    def test_unknown_unit(self) -> None:
        """A unit that no act is made of is refused."""
        with pytest.raises(InvalidLaw, match=r"^unit: must be one of 'art', .*; got 'page'"):
            Citation(ACT, "page", "1")

    def test_unknown_language(self) -> None:
        """A citation in another language is refused by name."""
        with pytest.raises(UnknownLanguage, match=r"^lang: .* got 'de'"):
            PLACE.text("de")


@pytest.mark.parametrize(
    ("make", "field"),
    [
        pytest.param(lambda: Act("", "347", FIRST, TITLE), "id", id="act-without-id"),
        pytest.param(lambda: Act("queue", "3\n7", FIRST, TITLE), "number", id="number-of-two-lines"),
        pytest.param(lambda: Act("queue", "347", datetime(2025, 1, 1), TITLE), "signed_on", id="signed-at"),
        pytest.param(lambda: Act("queue", "347", FIRST, "Algorithm"), "title", id="title-in-one-language"),  # type: ignore[arg-type]
        pytest.param(lambda: Citation("queue", "para", "12"), "act", id="act-by-name"),  # type: ignore[arg-type]
        pytest.param(lambda: Citation(ACT, "para", " "), "place", id="no-place"),
        pytest.param(lambda: Norm(" ", PLACE, TITLE), "id", id="norm-without-id"),
        pytest.param(lambda: Norm("a.b", "para 12", TITLE), "citation", id="citation-as-text"),  # type: ignore[arg-type]
        pytest.param(lambda: Norm("a.b", PLACE, "Late is late."), "sentence", id="sentence-in-one-language"),  # type: ignore[arg-type]
        pytest.param(lambda: row(1, datetime(2025, 1, 1)), "in_force_from", id="row-from-an-instant"),
        pytest.param(lambda: row(1, FIRST, datetime(2025, 1, 1)), "in_force_to", id="row-to-an-instant"),
        pytest.param(lambda: row(1, FIRST, published_on=2020), "published_on", id="published-in-a-year"),  # type: ignore[arg-type]
        pytest.param(lambda: row(1, FIRST, superseded_on=2020), "superseded_on", id="superseded-in-a-year"),  # type: ignore[arg-type]
        pytest.param(lambda: Timeline("", ()), "name", id="timeline-without-name"),
        pytest.param(lambda: Timeline("grace", (1,)), r"entries\[0\]", id="row-that-is-none"),  # type: ignore[arg-type]
    ],
)
def test_bad_law_is_refused(make: Any, field: str) -> None:
    """Law that cannot be right is refused by the name of its field."""
    with pytest.raises(InvalidFact, match=rf"^{field}: .*; got "):
        make()


def test_law_is_frozen() -> None:
    """A row of law is never edited in place."""
    with pytest.raises(FrozenInstanceError):
        PLACE.place = "13"  # type: ignore[misc]  # that it cannot be set is the point


class TestEntry:
    """One row: in force between two days, known between two others."""

    def test_one_day_of_force(self) -> None:
        """A row may be in force on one day alone, and not end before it begins."""
        assert row(1, FIRST, FIRST).covers(FIRST)
        with pytest.raises(InvalidLaw, match=r"^in_force_to: lies before in_force_from 2020-01-01; got .*2019"):
            row(1, FIRST, FIRST - ONE_DAY)

    def test_superseded_after_published(self) -> None:
        """A row is superseded later than published, or it was never known."""
        assert row(1, FIRST, published_on=FIRST, superseded_on=FIRST + ONE_DAY).known(FIRST)
        with pytest.raises(InvalidLaw, match=r"^superseded_on: must follow published_on 2020-01-01"):
            row(1, FIRST, published_on=FIRST, superseded_on=FIRST)

    @pytest.mark.parametrize(
        ("day", "covered"),
        [(FIRST - ONE_DAY, False), (FIRST, True), (LAST, True), (LAST + ONE_DAY, False)],
    )
    def test_covers(self, day: date, covered: bool) -> None:
        """Both the first and the last day of force belong to the row."""
        assert row(1, FIRST, LAST).covers(day) is covered

    def test_known(self) -> None:
        """A row is known from its publication, and no longer from the day that supersedes it."""
        entry = row(1, FIRST, published_on=FIRST, superseded_on=LAST)

        assert [entry.known(day) for day in (FIRST - ONE_DAY, FIRST, LAST - ONE_DAY, LAST, None)] == [
            False,
            True,
            True,
            False,
            False,
        ]

    def test_always_known(self) -> None:
        """A row whose publication is not recorded is taken as always known."""
        assert row(1, FIRST).known(date(1900, 1, 1))
        assert row(1, FIRST).known(None)

    def test_known_on_a_plain_day(self) -> None:
        """Knowledge is asked for by date."""
        with pytest.raises(WrongType, match=r"^on: needs a date, not an instant"):
            row(1, FIRST).known(datetime(2020, 1, 1))


class TestTimeline:
    """A value by effective date."""

    @pytest.mark.parametrize(("day", "value"), [(FIRST, 10), (LAST, 10), (NEXT, 15), (date(2050, 1, 1), 15)])
    def test_at(self, day: date, value: int) -> None:
        """The value in force on the day, on both sides of the change."""
        assert GRACE.at(day) == value

    def test_before_the_first_row(self) -> None:
        """Before the first row nothing is in force."""
        assert GRACE.entry(FIRST - ONE_DAY) is None
        with pytest.raises(NotInForce, match=r"^grace: nothing is in force on 2019-12-31$"):
            GRACE.at(FIRST - ONE_DAY)

    def test_a_value_can_end(self) -> None:
        """A value that ended without a successor is in force on its last day and not after."""
        line = Timeline("pilot", (row(1, FIRST, LAST),))

        assert line.at(LAST) == 1
        with pytest.raises(NotInForce):
            line.at(NEXT)

    @pytest.mark.parametrize("day", [datetime(2024, 1, 1), "2024-01-01", None])
    def test_day_is_a_date(self, day: Any) -> None:
        """The day asked for is a plain date."""
        with pytest.raises(WrongType, match=r"^day: .*; got "):
            GRACE.at(day)

    @pytest.mark.parametrize(
        "rows",
        [
            pytest.param((row(1, FIRST, LAST), row(2, LAST)), id="one-day"),
            pytest.param((row(1, FIRST), row(2, NEXT)), id="open-end"),
            pytest.param((row(1, NEXT), row(2, FIRST)), id="not-in-order"),
            pytest.param((row(1, FIRST, LAST), row(2, FIRST, FIRST)), id="inside"),
            pytest.param((row(1, FIRST), row(2, FIRST, published_on=NEXT)), id="both-still-known"),
            pytest.param((row(1, FIRST, superseded_on=NEXT), row(2, FIRST, published_on=LAST)), id="known-together"),
            pytest.param((row(1, FIRST, published_on=LAST), row(2, NEXT, superseded_on=NEXT)), id="known-before"),
        ],
    )
    def test_overlap_is_refused(self, rows: tuple[Entry[int], ...]) -> None:
        """Two rows for one day, held right at one time, are refused by the timeline's name and with their days."""
        with pytest.raises(InvalidLaw, match=r"^grace: two rows overlap; got \(datetime.date"):
            Timeline("grace", rows)

    def test_overlap_is_what_two_rows_have_in_common(self) -> None:
        """Of rows over a few days and a few days of knowledge, those are refused of which two share a day of both."""
        rng = Random(7)

        def drawn() -> Entry[int]:
            start, known = rng.randrange(6), rng.choice((None, *range(5)))
            end, gone = rng.choice((None, *range(start, 7))), rng.choice((None, *range((known or 0) + 1, 7)))
            last, published, superseded = (None if n is None else day(n) for n in (end, known, gone))
            return row(0, day(start), last, published_on=published, superseded_on=superseded)

        for _ in range(600):
            rows = tuple(drawn() for _ in range(rng.randrange(2, 6)))
            refused = any(share_a_day(one, other) for one, other in combinations(rows, 2))
            assert is_refused(rows) is refused, rows

    @pytest.mark.parametrize(
        "kind",
        [
            pytest.param(lambda n: row(n, FIRST, published_on=day(n), superseded_on=day(n + 1)), id="known-in-turn"),
            pytest.param(lambda n: row(n, day(n), day(n)), id="day-by-day"),
        ],
    )
    def test_many_rows_are_compared_with_their_neighbours(
        self, kind: Callable[[int], Entry[int]], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Eight times the rows look at about eight times as many spans, not at sixty-four times as many."""
        looks: list[date] = []

        def start(held: Any) -> Any:
            looks.append(held.start)
            return held.start

        monkeypatch.setattr(model, "_start", start)
        counts = []
        for many in (250, 2000):
            looks.clear()
            Timeline("x", tuple(kind(n) for n in range(many)))
            counts.append(len(looks))

        assert 0 < counts[1] < 8 * 2 * counts[0]

    def test_change_is_made_once_where_a_value_follows_itself(self) -> None:
        """Rows of one value in a row are revised by one call, others each by their own."""
        calls: list[int] = []
        line = Timeline("x", (row(1, FIRST, LAST), row(1, NEXT, NEXT), row(2, NEXT + ONE_DAY)))

        def more(value: int) -> int:
            calls.append(value)
            return value + 1

        revised = line.revised(more)

        assert calls == [1, 2]
        assert [r.value for r in revised] == [2, 2, 3]

    def test_row_that_is_never_known(self) -> None:
        """A row that becomes known on no day meets no other."""
        never = row(1, FIRST, published_on=date.max)

        assert Timeline("x", (never, row(2, FIRST), never)).at(FIRST, known_on=NEXT) == 2

    def test_same_day_known_one_after_the_other(self) -> None:
        """Two rows for one day go together when the second became known as the first was superseded."""
        old, new = row(17, FIRST, superseded_on=NEXT), row(16, FIRST, published_on=NEXT)
        line = Timeline("ait", (old, new))

        assert line.at(FIRST) == Timeline("ait", (new, old)).at(FIRST) == 16
        assert [line.at(FIRST, known_on=day) for day in (LAST, NEXT)] == [17, 16]
        assert [line.known(day).at(FIRST) for day in (LAST, NEXT)] == [17, 16]
        assert [len(list(line.known(day))) for day in (LAST, NEXT)] == [1, 1]

    def test_revised_as_a_whole(self) -> None:
        """Without a day, every value is revised, and the rows keep their days."""
        line = GRACE.revised(lambda value: value + 5)

        assert [(r.value, r.in_force_from, r.in_force_to) for r in line] == [(15, FIRST, LAST), (20, NEXT, None)]

    @pytest.mark.parametrize(
        ("since", "values"),
        [
            pytest.param(FIRST, [(0, FIRST, LAST), (0, NEXT, None)], id="first-day"),
            pytest.param(LAST, [(10, FIRST, LAST - ONE_DAY), (0, LAST, LAST), (0, NEXT, None)], id="last-day-of-a-row"),
            pytest.param(NEXT, [(10, FIRST, LAST), (0, NEXT, None)], id="change"),
            pytest.param(NEXT + ONE_DAY, [(10, FIRST, LAST), (15, NEXT, NEXT), (0, NEXT + ONE_DAY, None)], id="after"),
        ],
    )
    def test_revised_since(self, since: date, values: list[tuple[int, date, date | None]]) -> None:
        """With a day, only what is in force from that day on is revised: rows are split there."""
        line = GRACE.revised(lambda _: 0, since=since)

        assert [(r.value, r.in_force_from, r.in_force_to) for r in line] == values

    def test_revised_since_a_plain_day(self) -> None:
        """The day of a revision is a plain date."""
        with pytest.raises(WrongType, match=r"^since: needs date, not str; got '2023'"):
            GRACE.revised(lambda value: value, since="2023")  # type: ignore[arg-type]  # the wrong type is the point
