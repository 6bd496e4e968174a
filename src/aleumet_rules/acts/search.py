"""Finding norms as a lawyer would ask for them: by words in any of three languages, by paragraph, by act."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from ..words.text import LANGUAGES
from .model import Act, Citation, Norm
from .paragraphs import PARAGRAPHS

__all__ = ["Query"]

# No pattern can begin in the middle of a number or take its digits for letters: long numbers would be gone through for
# each of their digits.
_NUMBER, _LETTER = r"\d+(?:\(\d+\))*", r"[^\W\d_]"
_UNITS = {
    "para": r"пп?|пункт@*|para@*|тармақ@*|тармағы@*".replace("@", _LETTER),
    "art": r"ст|стат@*|art@*|бап@*|бабы@*".replace("@", _LETTER),
    "annex": r"прил@*|annex@*|қосымша@*".replace("@", _LETTER),
}
_BEFORE = [(unit, re.compile(rf"\b(?:{names})\.?\s*({_NUMBER})")) for unit, names in _UNITS.items()]
_BEGINS = r"(?<!\d)(?<!\d\()"
_AFTER = [
    (unit, re.compile(rf"{_BEGINS}({_NUMBER})(?:-?\w{{1,3}}\s+|[\s-]*)(?:{names})\b")) for unit, names in _UNITS.items()
]
# «Подпункт 3) пункта 15» and «15-тармақтың 3) тармақшасы» are paragraph 15(3).
_INSIDE = (
    (re.compile(rf"\b(?:подпункт{_LETTER}*|пп)\.?\s*(\d+)\)?\s*(?:п|пункт{_LETTER}*)\.?\s*(\d+)"), 2, 1),
    (re.compile(rf"\b(\d+)-тармақтың\s+(\d+)\)?\s*тармақша{_LETTER}*"), 1, 2),
)
_ALONE = re.compile(r"\b\d+(?:\(\d+\))+")
_WORD = re.compile(r"[^\W_]+")
_DIGIT = re.compile(r"\d")
_SHORT, _EXACT, _SHORT_ENDING = 5, 3, 2
_LIKE, _LONGEST_ENDING = 0.6, 5
_PLACES = re.compile(r"(\d+)–(\d+)|([^\s,]+)")


class Place(NamedTuple):
    """A place of an act: whether it is a paragraph, an article or an annex, and its number, such as 15(3)."""

    unit: str
    number: str


class Query(NamedTuple):
    """What is looked for: words, each of which must be there, and places, one of which must be."""

    words: tuple[str, ...]
    places: tuple[Place, ...]

    @classmethod
    def of(cls, text: str) -> "Query":
        """The words and the places that a text names."""
        rest, places = _plain(text), []
        if not _DIGIT.search(rest):  # without one there is no place
            return cls(_words(rest), ())
        for pattern, outer, inner in _INSIDE:
            rest = pattern.sub(rf"para \g<{outer}>(\g<{inner}>)", rest)
        for unit, pattern in _BEFORE + _AFTER:
            places += [Place(unit, number) for number in pattern.findall(rest)]
            rest = pattern.sub(" ", rest)
        places += [Place("", number) for number in _ALONE.findall(rest)]
        return cls(_words(_ALONE.sub(" ", rest)), tuple(dict.fromkeys(places)))

    def finds(self, norm: Norm) -> bool:
        """Whether every word stands in the norm and, where places are named, it stands in one of them."""
        known = _words_of(norm)
        here = not self.places or any(_within(asked, place) for asked in self.places for place in places_of(norm))
        return here and all(any(alike(word, other) for other in known) for word in self.words)


def _words(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_WORD.findall(text)))


def _plain(text: str) -> str:
    return text.casefold().replace("ё", "е")


@lru_cache(maxsize=256)
def _words_of(norm: Norm) -> frozenset[str]:
    """The words of the norm, of its id, and of the titles and numbers of its act, in three languages."""
    act = norm.citation.act
    said = [norm.id, act.number, *(norm.sentence[lang] for lang in LANGUAGES), *_names_of(act)]
    return frozenset(_WORD.findall(_plain(" ".join(said))))


def _names_of(act: Act) -> Iterator[str]:
    """The title of an act in each language, and its initials, as «ГК» for «Гражданский кодекс»."""
    for lang in LANGUAGES:
        yield act.title[lang]
        yield "".join(word[0] for word in act.title[lang].split())


def alike(word: str, other: str) -> bool:
    """Whether two words are forms of one: they begin alike, and only their endings differ.

    Numbers and words of up to three letters must be the same.
    """
    if word == other:
        return True
    length = min(len(word), len(other))
    if length <= _EXACT or word.isdigit() or other.isdigit():
        return len(word) == _EXACT and word.isalpha() and other.startswith(word)
    same = next((n for n in range(length) if word[n] != other[n]), length)
    if same == length:
        return True
    if len(word) <= _SHORT:
        return same == len(word) - 1 and len(other) - same <= _SHORT_ENDING
    return same >= len(word) * _LIKE and len(other) - same <= _LONGEST_ENDING


@lru_cache(maxsize=256)
def places_of(norm: Norm) -> tuple[Place, ...]:
    """Where the norm stands: the place that it is cited by, and every paragraph of the two orders that holds it."""
    citations = [norm.citation, *(row.citation for row in PARAGRAPHS if norm.id in row.norms)]
    return tuple(dict.fromkeys(place for citation in citations for place in _places(citation)))


def _places(citation: Citation) -> Iterator[Place]:
    unit = next(unit for unit in _UNITS if unit in citation.unit)
    for first, last, one in _PLACES.findall(citation.place):
        numbers = [one] if one else [str(n) for n in range(int(first), int(last) + 1)]
        yield from (Place(unit, number) for number in numbers)


def _within(asked: Place, place: Place) -> bool:
    """Whether a place is the one that was asked for, or a part of it."""
    same = place.number == asked.number or place.number.startswith(f"{asked.number}(")
    return same and asked.unit in {"", place.unit}


def of_act(norm: Norm, act: Act | str) -> bool:
    """Whether the norm stands in an act: the act itself, its id, its number, or words of its title."""
    own = norm.citation.act
    if isinstance(act, Act):
        return act == own
    titles = " ".join([own.id, *_names_of(own)])
    known, asked = _WORD.findall(_plain(titles)), _WORD.findall(_plain(act))
    numbers = {own.number, *_WORD.findall(own.number)}
    return act in numbers or (bool(asked) and all(any(alike(word, other) for other in known) for word in asked))
