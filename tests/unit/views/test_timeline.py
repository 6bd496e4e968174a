"""The clocks of an incident: each shows its state by colour, by mark and by name, and says it in words."""

from datetime import UTC, datetime, timedelta
from xml.etree import ElementTree as ET

import pytest

from aleumet_rules import (
    ASTANA,
    Channel,
    ClockState,
    ContradictoryFacts,
    Incident,
    InvalidFact,
    Milestone,
    UnknownLanguage,
    WrongType,
    incident_timeline,
    milestones,
)
from aleumet_rules.facts.incident import CLOCKS
from aleumet_rules.words.answers import PROVISIONAL

LANGUAGES = ("kk", "ru", "en")


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """An instant of December 2025."""
    return datetime(2025, 12, day, hour, minute, tzinfo=ASTANA)


# Received on Friday, registered forty minutes late; found, escalated and confirmed on Monday the 15th.
INCIDENT = Incident(
    at(12, 16),
    Channel.MESSENGER,
    registered_at=at(12, 19, 40),
    found_at=at(15, 10),
    analysed_at=at(15, 12),
    escalated_at=at(15, 12, 30),
    escalation_received_at=at(15, 12, 40),
    confirmed_at=at(15, 13),
    confirmed_notice_at=at(15, 13, 10),
)


def pictures(view: str) -> list[ET.Element]:
    """The SVGs of a view: the instant shown, each clock's, and the ends of the axis."""
    return ET.fromstring(view).findall(".//svg")


def lines(view: str) -> list[ET.Element]:
    """Every line that is drawn."""
    return [line for svg in pictures(view) for line in svg.iter("line")]


def clocks_of(view: str) -> list[ET.Element]:
    """The items of the list of clocks."""
    return next(list(node) for node in ET.fromstring(view).iter("ul") if node.get("class") == "alr-clocks")


def labels(view: str) -> list[str]:
    """What stands above each bar."""
    return ["".join("".join(part.itertext()) for part in item if part.tag == "span") for item in clocks_of(view)]


def percent(value: str | None) -> float:
    """A place on the axis."""
    return float((value or "").removesuffix("%"))


def bars(view: str) -> list[tuple[float, float, str | None]]:
    """Each bar: where it begins, where it ends, and its class."""
    rects = (rect for svg in pictures(view) for rect in svg.iter("rect"))
    return [(percent(r.get("x")), percent(r.get("x")) + percent(r.get("width")), r.get("class")) for r in rects]


def share(start: datetime, moment: datetime, end: datetime) -> float:
    """Where an instant lies between two others, in per cent of a picture with edges of three per cent."""
    return 3 + 94 * ((moment - start) / (end - start))


class TestTimeline:
    def test_labels_tell_every_state(self) -> None:
        """Each clock has its mark, its name, its state in words, and by how much it is late."""
        assert labels(incident_timeline(INCIDENT, at=at(15, 17))) == [
            "✗ Registration — done late (+40 min)",
            "✓ Analysis — done in time",
            "✓ Escalation — done in time",
            "✓ Notice of confirmation — done in time",
            "→ Start of repair — term running",
            "○ Notice of repair — term not begun",
        ]

    def test_overdue(self) -> None:
        """A clock that has run out and is not done yet says so."""
        assert "! Start of repair — overdue (+1 day)" in labels(incident_timeline(INCIDENT, at=at(19, 0)))

    def test_a_bar_for_each_clock_that_runs_or_ran(self) -> None:
        """A bar begins where its term begins and ends when it is due, on one axis for all."""
        now = at(15, 17)
        found = bars(incident_timeline(INCIDENT, at=now))
        start, end = at(12, 16), at(18, 0)  # the repair must begin by the end of Wednesday

        expected = [
            (at(12, 16), at(12, 19), "alr-red"),
            (at(12, 19, 40), at(15, 18, 30), "alr-green"),
            (at(15, 10), at(15, 13), "alr-green"),
            (at(15, 13), at(15, 13, 30), "alr-green"),
            (at(15, 12, 40), at(18, 0), "alr-blue"),
        ]
        assert [kind for _, _, kind in found] == [kind for _, _, kind in expected]
        for (left, right, _), (began, due, _) in zip(found, expected, strict=True):
            assert left == pytest.approx(share(start, began, end), abs=0.02)
            assert right == pytest.approx(share(start, due, end), abs=0.02)

    def test_marks_stand_where_things_were_done(self) -> None:
        """What is done has its mark when it was done, what is not done at the instant shown."""
        found = [
            percent(node.get("cx"))
            for svg in pictures(incident_timeline(INCIDENT, at=at(15, 17)))
            for node in svg.iter("circle")
        ]
        moments = (at(12, 19, 40), at(15, 12), at(15, 12, 30), at(15, 13, 10), at(15, 17))

        assert found == [pytest.approx(share(at(12, 16), moment, at(18, 0)), abs=0.02) for moment in moments]

    def test_lateness_is_drawn(self) -> None:
        """Each late clock, and no other, has a dashed line from when it was due."""
        dashed = [line for line in lines(incident_timeline(INCIDENT, at=at(19, 0))) if line.get("stroke-dasharray")]
        start, end = at(12, 16), at(19, 0)

        drawn = [percent(line.get(side)) for line in dashed for side in ("x1", "x2")]
        moments = (at(12, 19), at(12, 19, 40), at(18, 0), at(19, 0))
        assert drawn == [pytest.approx(share(start, moment, end), abs=0.02) for moment in moments]

    @pytest.mark.parametrize(
        ("now", "anchor"),
        [
            pytest.param(at(12, 20), "start", id="left"),
            pytest.param(at(15, 13, 15), "middle", id="middle"),
            pytest.param(at(20, 0), "end", id="right"),
        ],
    )
    def test_instant_shown(self, now: datetime, anchor: str) -> None:
        """The instant shown stands above its line and never leaves the picture."""
        known = (
            INCIDENT if now > at(15, 13, 10) else Incident(at(12, 16), Channel.MESSENGER, registered_at=at(12, 19, 40))
        )
        first, *_, last = pictures(incident_timeline(known, at=now))
        stamp = f"{now:%d.%m.%Y %H:%M}" if now.hour else f"{now - timedelta(days=1):%d.%m.%Y} 24:00"

        assert [(node.text, node.get("text-anchor")) for node in first] == [(stamp, anchor)]
        assert [node.get("text-anchor") for node in last] == [None, "end"]

    def test_ends_of_the_axis(self) -> None:
        """The axis goes from the receipt to the last due instant, which at midnight is 24:00, as the words say it."""
        *_, last = pictures(incident_timeline(INCIDENT, at=at(15, 17)))

        assert [node.text for node in last] == ["12.12.2025 16:00", "17.12.2025 24:00"]

    def test_midnights(self) -> None:
        """A faint line stands at each midnight where they are few, and none where they would be many."""

        def faint(view: str) -> int:
            return len([line for line in pictures(view)[1].iter("line") if line.get("opacity")])

        assert faint(incident_timeline(INCIDENT, at=at(15, 17))) == 6
        assert faint(incident_timeline(INCIDENT, at=at(20, 0))) == 8
        assert faint(incident_timeline(INCIDENT, at=at(21, 0))) == 0

    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_said_in_words(self, lang: str) -> None:
        """Labels are text that wraps, no part of a picture; what the pictures show stands beneath for everybody."""
        now = at(18, 10)
        view = incident_timeline(INCIDENT, at=now, lang=lang)
        clocks = milestones(INCIDENT, at=now)
        folded = ET.fromstring(view).findall(".//details/ul/li")

        assert {svg.get("aria-hidden") for svg in pictures(view)} == {"true"}
        assert [text.text for svg in pictures(view) for text in svg.iter("text") if len(text.text or "") > 16] == []
        assert [item.find("svg") is not None for item in clocks_of(view)] == [True] * len(clocks)
        assert ["\n".join(item.itertext()) for item in folded] == [clock.explain(lang) for clock in clocks]

    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_state_has_one_word(self, lang: str) -> None:
        """A clock's label, its card's badge, its sentence and the legend have the same word for its state."""
        now = at(18, 10)
        view = incident_timeline(INCIDENT, at=now, lang=lang)
        legend = next(node for node in ET.fromstring(view).iter("ul") if node.get("class") == "alr-legend")
        named = {"".join(item.itertext()).split(" ", 1)[1] for item in legend}
        clocks = milestones(INCIDENT, at=now)

        assert {clock.state for clock in clocks} >= {ClockState.NOT_STARTED, ClockState.OVERDUE, ClockState.MISSED}
        for clock, label in zip(clocks, labels(view), strict=True):
            word = clock.state.meaning[lang]
            begins = word[0].upper() + word[1:]
            badge = "".join(next(ET.fromstring(clock.show(lang)).iter("strong")).itertext())
            assert label.rpartition(" (+")[0].endswith(f" — {word}") or label.endswith(f" — {word}")
            assert badge.endswith(f" {begins}")
            assert clock.explain(lang).startswith((f"{begins}; ", f"{begins}: "))
            assert begins in named

    def test_provisional_once(self) -> None:
        """Where days off can still be moved, the timeline says so once for all its clocks."""
        start = datetime(2028, 3, 6, 10, tzinfo=ASTANA)
        incident = Incident(start, Channel.MESSENGER, registered_at=start)
        view = incident_timeline(incident, at=start)

        assert sum(clock.provisional for clock in milestones(incident, at=start)) > 1
        assert [note.text for note in ET.fromstring(view).findall(".//*[@role='note']")] == [PROVISIONAL.en]
        assert view.count(f">{PROVISIONAL.en}<") == 1

    def test_title(self) -> None:
        """The title says when and how the request came, and to which instant the clocks are shown."""
        title = ET.fromstring(incident_timeline(INCIDENT, at=at(15, 17))).findtext("section/p")

        assert title == (
            "Request received: Friday 12 December 2025, 16:00 (messenger). "
            "Its clocks as of: Monday 15 December 2025, 17:00."
        )

    def test_legend_names_what_occurs(self) -> None:
        """The legend has the states that occur, in the order in which a clock goes through them."""
        root = ET.fromstring(incident_timeline(INCIDENT, at=at(15, 17)))
        items = next(node for node in root.iter("ul") if node.get("class") == "alr-legend")

        assert [" ".join("".join(item.itertext()).split()) for item in items] == [
            "○ Term not begun",
            "→ Term running",
            "✓ Done in time",
            "✗ Done late",
        ]

    def test_call_outside_hours(self) -> None:
        """Of a call outside hours the clock of registration is drawn, and the note says that nobody need answer."""
        view = incident_timeline(Incident(at(13, 12), Channel.VOICE), at=at(13, 12))
        root = ET.fromstring(view)

        assert "nobody need answer a call" in (root.findall("section/p")[1].text or "")
        assert [label.partition(" ")[0] for label in labels(view)] == ["→", *["○"] * 6]
        assert len(bars(view)) == 1

    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_every_clock_is_drawn_by_its_name(self, lang: str) -> None:
        """Above the bar of each clock of an incident stands its name."""
        out_of_hours = Incident(at(13, 12), Channel.CHAT_BOT)
        views = [incident_timeline(case, at=at(20, 0), lang=lang) for case in (INCIDENT, out_of_hours)]
        drawn = {label.split(" ", 1)[1].rpartition(" — ")[0] for view in views for label in labels(view)}

        assert drawn == {clock.name[lang] for clock in CLOCKS.values()}

    def test_across_the_repeated_hour(self) -> None:
        """The hour that happened twice on 29 February 2024 counts twice."""
        start = datetime(2024, 2, 29, 20, tzinfo=ASTANA)
        incident = Incident(start, Channel.MESSENGER, registered_at=start)
        now = datetime(2024, 2, 29, 23, tzinfo=ASTANA, fold=1)  # four hours after the start
        view = incident_timeline(incident, at=now)
        due = datetime(2024, 3, 1, 18, 30, tzinfo=ASTANA)  # both analysis and out-of-hours registration
        line = next(line for line in lines(view) if line.get("stroke-width") == "2")

        whole = due.astimezone(UTC) - start.astimezone(UTC)
        assert percent(line.get("x1")) == pytest.approx(3 + 94 * (timedelta(hours=4) / whole), abs=0.02)


class TestMisuse:
    def test_event_after_the_instant(self) -> None:
        """What lies in the future of the instant shown is refused."""
        with pytest.raises(ContradictoryFacts):
            incident_timeline(INCIDENT, at=at(12, 17))

    def test_naive_instant(self) -> None:
        """An instant without a zone is refused."""
        with pytest.raises(InvalidFact, match="at: needs an instant with a time zone"):
            incident_timeline(INCIDENT, at=datetime(2025, 12, 15, 9))

    def test_other_fact(self) -> None:
        """Only an incident has clocks."""
        with pytest.raises(WrongType, match="incident: needs Incident"):
            incident_timeline(None, at=at(15, 9))  # type: ignore[arg-type]

    def test_unknown_language(self) -> None:
        """There is no timeline in a fourth language."""
        with pytest.raises(UnknownLanguage):
            incident_timeline(INCIDENT, at=at(15, 17), lang="de")

    def test_nothing_runs(self) -> None:
        """There is no script and no handler in the picture, and no other file is needed."""
        view = incident_timeline(INCIDENT, at=at(15, 17))
        tree = ET.fromstring(view)

        assert not {node.tag for node in tree.iter()} & {"script", "iframe", "object", "link", "image", "use"}
        assert not {name for node in tree.iter() for name in node.attrib if name.startswith("on") or "href" in name}


class TestMilestone:
    @staticmethod
    def clocks() -> dict[str, Milestone]:
        """The clocks of the incident by norm."""
        return {clock.norm.id: clock for clock in milestones(INCIDENT, at=at(15, 17))}

    def test_missed(self) -> None:
        """A clock that was missed says so first, then its deadline."""
        tree = ET.fromstring(self.clocks()["incident.register"].show())
        badges = [" ".join("".join(node.itertext()).split()) for node in tree.iter("strong")]

        assert badges == ["✗ Done late", "→ Deadline"]
        assert "Friday 12 December 2025, 19:40; due: 19:00; late by: 40 min." in "".join(tree[1][0].itertext())
        assert [code.text for code in tree.iter("code")] == ["incident.register"]

    def test_not_started(self) -> None:
        """A clock that has not started has no deadline yet, only its norm."""
        clock = self.clocks()["incident.repaired-notice"]
        tree = ET.fromstring(clock.show("ru"))

        assert clock.state is ClockState.NOT_STARTED
        assert ["".join(node.itertext()) for node in tree.iter("strong")] == ["○ Срок не начался"]
        assert [code.text for code in tree.iter("code")] == ["incident.repaired-notice"]

    def test_notebook(self) -> None:
        """A notebook shows the clock in three languages, under one style sheet."""
        tree = ET.fromstring(self.clocks()["incident.start-repair"]._repr_html_())

        assert [node.get("lang") for node in tree.findall("details")] == ["kk", "ru"]
        assert len(list(tree.iter("style"))) == 1
