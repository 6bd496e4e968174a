"""Answers are short, their result stands first, and nothing in them is said twice, over all golden answers."""

import re
from collections.abc import Callable
from statistics import median

import pytest

from aleumet_rules import Day, Deadline, Decision, Finding, FindingKind, Milestone, Reading, SelectionWindow
from aleumet_rules.acts.readings import OPEN_SENTENCES
from aleumet_rules.words import answers as words, ipr
from aleumet_rules.words.audit import CONTRADICTION, FAULTS_OF_A_ROW
from aleumet_rules.words.text import LANGUAGES, Text
from answers import PAGES, Answer

MOST_OF_A_READING = 12
"""Words of the one line of a reading."""
WITHIN = 15
"""Among how many first words the result stands."""

ANSWERS = [answer for page in PAGES.values() for _, answer in page()]
KINDS: dict[str, tuple[int, Callable[[Answer], bool]]] = {
    "allowed decision": (70, lambda answer: isinstance(answer, Decision) and bool(answer)),
    "refused decision": (100, lambda answer: isinstance(answer, Decision) and not answer),
    "deadline": (45, lambda answer: isinstance(answer, Deadline | Milestone)),
    "window": (60, lambda answer: isinstance(answer, SelectionWindow)),
    "finding": (40, lambda answer: isinstance(answer, Finding)),
}
DATE = re.compile(r"\d{4} жылғы \d|\d [а-я]+ \d{4} года|\d [A-Z][a-z]+ \d{4}")


def words_of(text: str) -> list[str]:
    """The words of a text: what stands between blanks and holds a letter or a digit."""
    return [word for word in text.split() if any(map(str.isalnum, word))]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_median_length(kind: str, lang: str) -> None:
    """Of each kind of answer the median has no more words than a reader should have to read."""
    most, belongs = KINDS[kind]
    lengths = [len(words_of(answer.explain(lang))) for answer in ANSWERS if belongs(answer)]
    print(f"{kind} in {lang}: median {median(lengths):g} words, longest {max(lengths)}, of {len(lengths)} answers")  # noqa: T201  # the figures are wanted

    assert median(lengths) <= most


def results(answer: Answer) -> list[Text]:
    """What a reader may find as the result, where that is no date."""
    if isinstance(answer, Decision):
        return [words.YES if answer else words.NO]
    if isinstance(answer, Milestone) and answer.deadline is None:
        return [words.NOT_STARTED]
    if isinstance(answer, SelectionWindow):
        return [ipr.WINDOW_UNKNOWN]
    return (
        [kind.meaning for kind in FindingKind] + [CONTRADICTION, FAULTS_OF_A_ROW] if isinstance(answer, Finding) else []
    )


@pytest.mark.parametrize("lang", LANGUAGES)
def test_result_stands_first(lang: str) -> None:
    """The date, the instant, yes or no, or what kind of finding it is, stands among the first fifteen words."""
    late = []
    for answer in ANSWERS:
        start = " ".join(words_of(answer.explain(lang))[:WITHIN])
        named = [" ".join(words_of(result[lang])[:WITHIN]) for result in results(answer)]
        found = any(name.casefold() in start.casefold() for name in named)
        if not (found or (not isinstance(answer, Decision | Finding) and DATE.search(start))):
            late.append(start)

    assert late == []


def sentences(text: str) -> list[str]:
    """The sentences of a text, their full stops left out; a stop within a citation, as in «п. 12», ends none."""
    found = re.split(r"(?<=\w\w[\w)»”])\.(?:\s+|$)|\n", text)
    return [sentence.lstrip("- ").strip() for sentence in found if sentence and sentence.strip()]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_sentence_within_another(lang: str) -> None:
    """No sentence of an answer stands in another one of it."""
    doubled = []
    for answer in ANSWERS:
        said = sentences(answer.explain(lang))
        doubled += [
            (one, other) for i, one in enumerate(said) for j, other in enumerate(said) if i != j and one in other
        ]

    assert doubled == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_paragraph_twice_for_one_reason(lang: str) -> None:
    """A paragraph is cited once for each reason or note that rests on it, and no more."""
    for answer in ANSWERS:
        if isinstance(answer, Day):
            continue
        said = answer.explain(lang)
        reasons = [*answer.reasons, *answer.notes] if isinstance(answer, Decision) else []
        places = [reason.norm.citation.text(lang) for reason in reasons]
        own = getattr(answer, "norm", None) or getattr(getattr(answer, "outcome", None), "norm", None)
        places += [own.citation.text(lang)] if own else []
        for place in set(places):
            assert len(re.findall(re.escape(place) + r"(?!\d)", said)) == places.count(place), said


@pytest.mark.parametrize("field", OPEN_SENTENCES)
def test_reading_takes_one_line(field: str) -> None:
    """A reading that bears takes one line of at most twelve words, whichever of its values was chosen."""
    for value in OPEN_SENTENCES[field].wording.meanings:
        for lang in LANGUAGES:
            said = Reading(field, value).explain(lang)
            assert "\n" not in said
            assert len(words_of(said)) <= MOST_OF_A_READING, said
