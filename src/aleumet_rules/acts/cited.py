"""Several places cited at once: each act named once, with its places in order."""

from collections.abc import Iterable

from ..words.places import Forms, Place, at_places, places
from ..words.text import Text
from .model import Citation

__all__ = ["cited"]


def cited(citations: Iterable[Citation], lang: str) -> str:
    """The places of each act together, such as «Algorithm, paras 3, 7; Joint order, para 8».

    A place that reads as a later act has it is cited by itself.
    """
    acts: dict[tuple[Text, Forms], list[Place]] = {}
    alone: dict[str, None] = {}
    for citation in citations:
        if citation.amended_by or citation.ordered_by:
            alone[citation.text(lang)] = None
        else:
            acts.setdefault(citation.named, []).extend(places(citation.place, citation.part))
    said = [at_places(*act, sorted(named, key=_number), lang) for act, named in acts.items()]
    return "; ".join([*said, *alone])


def _number(place: Place) -> tuple[int, int]:
    """Where a place stands among the others of its act; what is no number stands first."""
    number, inside = place.number.partition("–")[0], place.inside
    return (int(number) if number.isdecimal() else 0, int(inside or 0))
