"""The same words in Kazakh, Russian and English."""

from collections.abc import Callable
from functools import lru_cache
from string import Formatter
from typing import Any, Literal, cast

from attrs import field, frozen

from .._version import at_the_face
from ..errors import InvalidFact, KindName, Problem, UnknownLanguage, WrongType, type_name

__all__ = ["Lang", "Text"]

Lang = Literal["kk", "ru", "en"]
_LONGEST_REPR = 120
LANGUAGES: tuple[Lang, ...] = ("kk", "ru", "en")


def _words(text: object, attribute: Any, value: Any) -> None:
    """A text, kept as a plain `str`."""
    if type(value) is str:
        return
    if not issubclass(type(value), str):
        raise WrongType(
            attribute.name, value, Problem("wrong-type", needs=KindName("str"), given=KindName(type_name(value)))
        )
    object.__setattr__(text, attribute.name, str.__str__(value))


@lru_cache(maxsize=1024)
def _template(words: str) -> str:
    """The words themselves, when all their braces are blanks with a plain name, such as `{day}`."""
    try:
        blanks = [blank for blank in Formatter().parse(words) if blank[1] is not None]
    except ValueError:
        raise InvalidFact("text", words, Problem("unfillable")) from None
    for _, name, form, conversion in blanks:
        if form or conversion or not str(name).isidentifier():
            raise InvalidFact("text", words, Problem("blank-no-name", blank=str(name)))
    return words


def language(lang: object) -> Lang:
    """The name of a language as a plain `str`; `UnknownLanguage` for any other than the three."""
    plain = str.__str__(cast(str, lang)) if issubclass(type(lang), str) else ""
    if plain in LANGUAGES:
        return plain
    raise UnknownLanguage("lang", lang, Problem("unknown-language"))


def inside(sentence: str) -> str:
    """A sentence as it stands after a colon: its first letter small, unless it begins an abbreviation."""
    return sentence[:1].lower() + sentence[1:] if sentence[1:2].islower() else sentence


@frozen
class Text:
    """The same words in Kazakh, Russian and English; `text["ru"]` is one of them."""

    kk: str = field(validator=_words)
    ru: str = field(validator=_words)
    en: str = field(validator=_words)

    def __repr__(self) -> str:
        room = _LONGEST_REPR - len("<Text “”>")
        return f"<Text “{self.en if len(self.en) <= room else self.en[: room - 1] + '…'}”>"

    def __getitem__(self, lang: str) -> str:
        plain = lang if type(lang) is str and lang in LANGUAGES else language(lang)
        return cast(str, getattr(self, plain))

    def keys(self) -> tuple[Lang, ...]:
        """The three languages, so that `dict(text)` works."""
        return LANGUAGES

    @classmethod
    def of(cls, say: Callable[[Lang], str]) -> "Text":
        """The words that a function says in each language."""
        return cls(*(say(lang) for lang in LANGUAGES))

    def capital(self) -> "Text":
        """The same words as a sentence or a title begins with them."""
        return Text.of(lambda lang: self[lang][:1].upper() + self[lang][1:])

    def fill(self, **values: "object | Text") -> "Text":
        """The words with their `{blanks}` filled; a `Text` goes in by language, anything else by `str`.

        A blank is a plain name in braces, and `{{` a brace: `InvalidFact` for any other, and for a blank without a
        value. What goes in is never looked at for blanks.
        """
        kk: dict[str, str] = {}
        ru: dict[str, str] = {}
        en: dict[str, str] = {}
        for name, value in values.items():
            if isinstance(value, Text):
                kk[name], ru[name], en[name] = value.kk, value.ru, value.en
            else:
                kk[name] = ru[name] = en[name] = str(value)
        words = (_template(self.kk), _template(self.ru), _template(self.en))
        try:
            return Text(words[0].format_map(kk), words[1].format_map(ru), words[2].format_map(en))
        except KeyError as error:
            raise InvalidFact(error.args[0], tuple(values), Problem("blank-without-value")) from None


at_the_face(__name__)
