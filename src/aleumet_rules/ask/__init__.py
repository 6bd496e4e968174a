"""Ask the law: questions as data, for pages, form generators and help desks.

    >>> from aleumet_rules import ask
    >>> print(ask.answer("day", {"day": "2026-03-24"}, lang="ru").text)
    24 марта 2026 года (вторник) — выходной, перешедший с праздника «Наурыз мейрамы»: 21 марта 2026 года (суббота) \
(Закон о праздниках, ст. 5).

A question has a title, fields and examples in Kazakh, Russian and English (`question`, `forms`, `schema`). What comes
in is plain data as a form has it; what comes out is a card, a text, a receipt and a program that gives the same answer.
Nothing is guessed: a fact that is missing or cannot be read is `InvalidFact`, and `faults` says field by field what is
wrong. Each question can be compared: with another reading, an amended number, other days off, or what was known on a
day.
"""

from .._version import face

__all__, __getattr__, __dir__ = face(
    __name__,
    {
        "answering": "Answer answer",
        "catalogue": "QUESTIONS question",
        "model": "Choice Due Example Field Question",
        "plain": "forms page_words",
        "receipt": "check",
        "schemas": "schema",
        "wrong": "Fault faults",
    },
)
