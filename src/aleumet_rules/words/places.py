"""How the places of an act are cited in Kazakh, Russian and English: «15-тармақтың 2) тармақшасы», «пп. 2) п. 15»."""

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from .text import Text, language

__all__ = ["AMENDED_BY", "ORDERED_BY", "UNITS", "Forms", "Place", "at_places", "cited_as", "places"]

_ORDERS: Mapping[str, Text] = MappingProxyType(
    {
        "queue-algorithm": Text("Бірлескен бұйрық", "Совместный приказ", "Joint order"),
        "portal-rules": Text("№ 345 бұйрық", "Приказ № 345", "Order No. 345"),
    }
)
"""What the order is called of which an act is the annex, by the id of that act."""

ACT_AND_PLACE = Text("{act}, {place}", "{act}, {place}", "{act}, {place}")
AMENDED_BY = Text("{cited}, өзгерткен: {act}", "{cited}, в редакции: {act}", "{cited}, as amended by {act}")
ORDERED_BY = Text("{cited}; {act}", "{cited}; {act}", "{cited}; {act}")


class Forms(NamedTuple):
    """How one kind of place is cited: one whole place, several, what is inside one, and several inside one.

    In English a place keeps what is inside it, as 15(2), so that the last two are those of whole places.
    """

    one: Text
    several: Text
    inside: Text
    several_inside: Text


_PARAS = Forms(
    Text("{n}-тармақ", "п. {n}", "para {n}"),
    Text("{n}-тармақтар", "пункты {n}", "paras {n}"),
    Text("{n}-тармақтың {inside}) тармақшасы", "пп. {inside}) п. {n}", "para {n}({inside})"),
    Text("{n}-тармақтың {inside}) тармақшалары", "пп. {inside}) п. {n}", "paras {n}({inside})"),
)
_ORDER_PARAS = Forms(
    Text("бұйрықтың {n}-тармағы", "п. {n} приказа", "order para {n}"),
    Text("бұйрықтың {n}-тармақтары", "пункты {n} приказа", "order paras {n}"),
    Text("бұйрықтың {n}-тармағының {inside}) тармақшасы", "пп. {inside}) п. {n} приказа", "order para {n}({inside})"),
    Text(
        "бұйрықтың {n}-тармағының {inside}) тармақшалары", "пп. {inside}) п. {n} приказа", "order paras {n}({inside})"
    ),
)
"""The paragraphs of an order that has no other title than its annex."""
_ARTS = Forms(
    Text("{n}-бап", "ст. {n}", "art. {n}"),
    Text("{n}-баптар", "ст. {n}", "arts. {n}"),
    Text("{n}-баптың {inside}-тармағы", "п. {inside} ст. {n}", "art. {n}({inside})"),
    Text("{n}-баптың {inside}-тармақтары", "пункты {inside} ст. {n}", "arts. {n}({inside})"),
)
_ANNEXES = Forms(
    Text("{n}-қосымша", "прил. {n}", "annex {n}"),
    Text("{n}-қосымшалар", "прил. {n}", "annexes {n}"),
    Text("{n}-қосымшаның {inside}-тармағы", "п. {inside} прил. {n}", "annex {n}({inside})"),
    Text("{n}-қосымшаның {inside}-тармақтары", "пункты {inside} прил. {n}", "annexes {n}({inside})"),
)
_PART = Text("{n}-тармақтың {part}-бөлігі", "ч. {part} п. {n}", "para {n}, part {part}")
UNITS: Mapping[str, Forms] = MappingProxyType(
    {
        "art": _ARTS,
        "arts": _ARTS,
        "para": _PARAS,
        "paras": _PARAS,
        "order para": _ORDER_PARAS,
        "annex": _ANNEXES,
        "annexes": _ANNEXES,
    }
)
"""How each kind of place is cited, by the unit of a citation."""

_NAMED = re.compile(r"([^\s,()]+)(?:\((\d+)\))?")


class Place(NamedTuple):
    """One place: its number (or a span such as 4–6), the number inside it, and the unnumbered part of it, if any."""

    number: str
    inside: str = ""
    part: int | None = None

    def __str__(self) -> str:
        return f"{self.number}({self.inside})" if self.inside else self.number


def cited_as(act_id: str, title: Text, unit: str) -> tuple[Text, Forms]:
    """By what title, and how, the places of that unit are cited: those of an order by its own title, if it has one."""
    if unit == "order para" and act_id in _ORDERS:
        return _ORDERS[act_id], _PARAS
    return title, UNITS[unit]


def places(place: str, part: int | None = None) -> tuple[Place, ...]:
    """The places that a citation names, such as `2(9), 2(10)`; one that is written otherwise is taken as it stands."""
    named = [_NAMED.fullmatch(one) for one in place.split(", ")]
    if part is not None or None in named:
        return (Place(place, "", part),)
    return tuple(Place(one[1], one[2] or "") for one in named if one)


def at_places(act: Text, forms: Forms, named: Iterable[Place], lang: str) -> str:
    """Those places of an act as one would cite them: whole ones together, and what is inside one together."""
    lang = language(lang)
    said = [_cited(group, forms, lang) for group in _groups(dict.fromkeys(named), lang)]
    return ACT_AND_PLACE[lang].format(act=act[lang], place=", ".join(said))


def _groups(named: Iterable[Place], lang: str) -> list[list[Place]]:
    """The places that are cited together, each group where its first one stands."""
    found: dict[tuple[str, int | None], list[Place]] = {}
    for place in named:
        apart = place.part is not None or (place.inside and lang != "en")
        found.setdefault((place.number if apart else "", place.part), []).append(place)
    return list(found.values())


def _cited(group: list[Place], forms: Forms, lang: str) -> str:
    first, several = group[0], len(group) > 1 or "–" in group[0].number
    if first.part is not None:
        return _PART[lang].format(n=first.number, part=first.part)
    if first.inside and lang != "en":
        inside = ("), " if forms in (_PARAS, _ORDER_PARAS) else ", ").join(place.inside for place in group)
        return (forms.several_inside if several else forms.inside)[lang].format(n=first.number, inside=inside)
    return (forms.several if several else forms.one)[lang].format(n=", ".join(map(str, group)))
