"""The state diagram of the docs is drawn from Mermaid's words for it."""

import re
from xml.etree import ElementTree as ET

import pytest

from aleumet_rules import BookingStatus
from aleumet_rules.facts.bookings import transitions_diagram
from diagram import state_svg

SVG = state_svg(transitions_diagram(), "What can happen to a <booking>")
DOWN = state_svg(transitions_diagram(), "What can happen to a <booking>", down=True)
PHONE = 390


def test_every_state_and_event_is_drawn() -> None:
    """Each state of a booking and each event between states is a word in the picture."""
    words = re.findall(r"<text[^>]*>([^<]*)</text>", SVG)

    assert {status.value for status in BookingStatus} <= {*words}
    assert {"book", "cancel", "lapse", "arrive"} <= {*words}


def test_every_arrow_is_drawn() -> None:
    """There is an arrow for each line of the diagram that has one."""
    assert SVG.count("marker-end") == transitions_diagram().count("-->")


@pytest.mark.parametrize("svg", [SVG, DOWN], ids=["across", "down"])
def test_picture_is_sound(svg: str) -> None:
    """The picture is well-formed, says what it shows, and keeps to its frame."""
    root = ET.fromstring(svg)[0]
    _, _, width, height = map(int, root.attrib["viewBox"].split())

    assert root.attrib["aria-label"] == "What can happen to a <booking>"
    places = [(int(word.attrib["x"]), int(word.attrib["y"])) for word in root.iter("text")]
    assert all(0 < x < width and 0 < y < height for x, y in places)
    assert len({*places}) == len(places)


def test_picture_for_a_phone() -> None:
    """From top to bottom it holds the same and is no wider than a phone: nothing is cut, words keep their size."""
    root = ET.fromstring(DOWN)[0]
    words = [sorted(re.findall(r"<text[^>]*>([^<]*)</text>", svg)) for svg in (SVG, DOWN)]

    assert int(root.attrib["viewBox"].split()[2]) <= PHONE
    assert words[0] == words[1]
    assert SVG.count("marker-end") == DOWN.count("marker-end")


def test_pictures_of_one_page_have_marks_of_their_own() -> None:
    """A hidden picture lends its arrowheads to nobody."""
    marks = [re.findall(r'id="([^"]*)"', svg) for svg in (SVG, DOWN)]

    assert marks == [["arrow-across"], ["arrow-down"]]
    assert "url(#arrow-down)" not in SVG
    assert "url(#arrow-across)" not in DOWN
