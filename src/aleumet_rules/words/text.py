"""The same words in Kazakh, Russian and English."""

from collections.abc import Callable
from typing import Any, Literal, cast

from attrs import field, frozen

from ..errors import UnknownLanguage, WrongType, type_name

__all__ = ["Lang", "Text"]

Lang = Literal["kk", "ru", "en"]
LANGUAGES: tuple[Lang, ...] = ("kk", "ru", "en")


def _words(text: object, attribute: Any, value: Any) -> None:
    """A text, kept as a plain `str`."""
    if type(value) is str:
        return
    if not issubclass(type(value), str):
        raise WrongType(attribute.name, value, f"needs str, not {type_name(value)}")
    object.__setattr__(text, attribute.name, str.__str__(value))


def language(lang: object) -> Lang:
    """The name of a language as a plain `str`; `UnknownLanguage` for any other than the three."""
    plain = str.__str__(cast(str, lang)) if issubclass(type(lang), str) else ""
    if plain in LANGUAGES:
        return plain
    raise UnknownLanguage("lang", lang, "must be 'kk', 'ru' or 'en'")


@frozen
class Text:
    """The same words in Kazakh, Russian and English; `text["ru"]` is one of them."""

    kk: str = field(validator=_words)
    ru: str = field(validator=_words)
    en: str = field(validator=_words)

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

    def fill(self, **values: "object | Text") -> "Text":
        """The words with their `{blanks}` filled; a `Text` goes in by language, anything else by `str`."""
        kk: dict[str, str] = {}
        ru, en = dict(kk), dict(kk)
        for name, value in values.items():
            if isinstance(value, Text):
                kk[name], ru[name], en[name] = value.kk, value.ru, value.en
            else:
                kk[name] = ru[name] = en[name] = str(value)
        return Text(self.kk.format_map(kk), self.ru.format_map(ru), self.en.format_map(en))
