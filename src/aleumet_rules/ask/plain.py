"""The questions as JSON-ready data in three languages, and the words of a page that asks them."""

from typing import Any

from ..words.ask_page import PAGE
from ..words.text import LANGUAGES, Text, language
from .catalogue import QUESTIONS
from .model import Field, Question

__all__ = ["forms", "page_words"]


def forms() -> list[dict[str, Any]]:
    """Every question with its title, help, fields and examples in three languages, JSON-ready.

    >>> forms()[4]["fields"][0]["label"]["ru"]
    'День'
    """
    return [_form(question) for question in QUESTIONS]


def page_words(*, lang: str = "en") -> dict[str, str]:
    """What a page says beside the questions, in a language, by what it is for; blanks are names in braces.

    >>> page_words(lang="ru")["ask"]
    'Получить ответ'
    """
    lang = language(lang)
    return {name: said[lang] for name, said in PAGE.items()}


def _form(question: Question) -> dict[str, Any]:
    return {
        "id": question.id,
        "title": _said(question.title),
        "help": _said(question.help),
        "fields": [_field(field) for field in question.fields],
        "examples": [
            {"title": _said(one.title), "facts": {lang: one.facts_in(lang) for lang in LANGUAGES}}
            for one in question.examples
        ],
    }


def _field(field: Field) -> dict[str, Any]:
    return {
        "name": field.name,
        "kind": field.kind,
        "of": field.of,
        "label": _said(field.label),
        "help": _said(field.help) if field.help else None,
        "required": field.required,
        "choices": [{"value": one.value, "label": _said(one.label)} for one in field.choices],
        "least": field.least,
        "exact": field.exact,
        "compares": field.compares,
        "default": field.default,
    }


def _said(text: Text) -> dict[str, str]:
    return {lang: text[lang] for lang in LANGUAGES}
