"""The state diagram of the docs is drawn from Mermaid's words for it."""

import re
from xml.etree import ElementTree as ET

from aleumet_rules import BookingStatus
from aleumet_rules.facts.bookings import transitions_diagram
from diagram import state_svg

SVG = state_svg(transitions_diagram(), "What can happen to a <booking>")


def test_every_state_and_event_is_drawn() -> None:
    """Each state of a booking and each event between states is a word in the picture."""
    words = re.findall(r"<text[^>]*>([^<]*)</text>", SVG)

    assert {status.value for status in BookingStatus} <= {*words}
    assert {"book", "cancel", "lapse", "arrive"} <= {*words}


def test_every_arrow_is_drawn() -> None:
    """There is an arrow for each line of the diagram that has one."""
    assert SVG.count("marker-end") == transitions_diagram().count("-->")


def test_picture_is_sound() -> None:
    """The picture is well-formed, says what it shows, and keeps to its frame."""
    root = ET.fromstring(SVG)[0]
    _, _, width, height = map(int, root.attrib["viewBox"].split())

    assert root.attrib["aria-label"] == "What can happen to a <booking>"
    places = [(int(word.attrib["x"]), int(word.attrib["y"])) for word in root.iter("text")]
    assert all(0 < x < width and 0 < y < height for x, y in places)
    assert len({*places}) == len(places)
