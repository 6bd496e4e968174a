"""Norms are found as a lawyer would ask for them: by words of three languages, by paragraph, by act."""

import copy
import json
import pickle
from typing import Any

import pytest

from aleumet_rules import LAW, NORMS, Norms, WrongType
from aleumet_rules.acts.search import alike
from aleumet_rules.words.text import LANGUAGES

LATE = ["queue.no-show", "queue.rebook-or-wait"]
find: Any = NORMS.find


@pytest.mark.parametrize(
    "words",
    ["опоздание", "Опоздавший", "опозд", "опоздания", "кешігу", "КЕШІККЕН", "late", "lateness", "late appointed"],
)
def test_words_in_any_form_and_language(words: str) -> None:
    """Of a word only its beginning counts, so that any of its forms finds it, in each of the languages."""
    assert list(NORMS.find(words))[:1] == LATE[:1]
    assert {*NORMS.find(words)} <= {*LATE}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param("п. 12 Алгоритма", LATE, id="ru"),
        pytest.param("пункт 12 алгоритм", LATE, id="ru-word"),
        pytest.param("12-й пункт Алгоритма", LATE, id="ru-ordinal"),
        pytest.param("Алгоритмнің 12-тармағы", LATE, id="kk"),
        pytest.param("Algorithm, para 12", LATE, id="en"),
        pytest.param("подпункт 3) пункта 15", ["incident.escalate"], id="sub-paragraph-ru"),
        pytest.param("пп. 3 п. 15", ["incident.escalate"], id="sub-paragraph-short"),
        pytest.param("15-тармақтың 3) тармақшасы", ["incident.escalate"], id="sub-paragraph-kk"),
        pytest.param("15(3)", ["incident.escalate"], id="as-it-is-cited"),
        pytest.param("ст. 175 ГК", ["term.roll"], id="article-of-a-code-by-initials"),
        pytest.param("175-бап", ["term.roll"], id="article-kk"),
        pytest.param("art. 174(3)", ["term.months"], id="second-of-two-articles"),
        pytest.param("прил. 4", ["queue.no-show", "queue.sms"], id="annex"),
        pytest.param("annex 1", ["queue.invitation", "queue.sms"], id="annex-en"),
        pytest.param("4-қосымша", ["queue.no-show", "queue.sms"], id="annex-kk"),
        pytest.param("п. 5 сертификат", ["portal.sign-in"], id="within-a-range-of-paragraphs"),
        pytest.param("сбой эскалация", ["incident.escalate"], id="every-word"),
        pytest.param("технический сбой 3 ч", ["incident.escalate", "incident.repaired-notice"], id="numbers-are-words"),
        pytest.param("queue.no-show", ["queue.no-show"], id="id"),
        pytest.param("п. 99", [], id="no-such-paragraph"),
        pytest.param("пингвин", [], id="no-such-word"),
    ],
)
def test_what_a_lawyer_types(words: str, found: list[str]) -> None:
    """Places and words stand in one line, in any order, and all of them must fit."""
    assert [name for name in NORMS.find(words) if "register" not in name] == found


def test_paragraph_with_all_its_parts() -> None:
    """A paragraph is found with its sub-paragraphs and parts, also where the norm is cited by another one."""
    assert [*NORMS.find(paragraph="15", act="345")][:3] == [
        "incident.register",
        "incident.analyse",
        "incident.escalate",
    ]
    assert [*NORMS.find(paragraph="5(2)", act="Algorithm")] == ["queue.attendance", "queue.no-show"]
    assert [*NORMS.find(paragraph="1", act="Алгоритм")] == ["queue.region", "queue.invitation", "queue.sms"]
    assert [*NORMS.find("талон", paragraph="9")] == ["queue.confirmation"]


def test_act_by_any_of_its_names() -> None:
    """An act is meant by itself, its id, its number, its title or the initials of it."""
    act = NORMS["queue.no-show"].citation.act
    names = (act, act.id, act.number, "347", "Алгоритм", "алгоритма", "algorithm")

    assert {tuple(NORMS.find(act=name)) for name in names} == {
        tuple(norm.id for norm in NORMS.values() if norm.citation.act == act)
    }
    assert [*NORMS.find(act="АППК")] == [*NORMS.find(act="")] == [*NORMS.find(act="?!")] == []
    assert [*NORMS.find(act="ТК")] == [*NORMS.find(act="Еңбек кодексі")]
    assert len(NORMS.find(act="ТК")) == 4


@pytest.mark.parametrize(
    ("word", "other", "same"),
    [
        ("срок", "сроки", True),
        ("срок", "срочный", False),
        ("форма", "формы", True),
        ("форма", "формирует", False),
        ("право", "правила", False),
        ("мерзім", "мерзімдерінің", True),
        ("регистрация", "регистрирует", True),
        ("iin", "iins", True),
        ("ии", "иин", False),
        ("12", "125", False),
        ("125", "1250", False),
    ],
)
def test_forms_of_one_word(word: str, other: str, same: bool) -> None:
    """Words that begin alike are forms of one, unless too much follows; short ones and numbers are compared whole."""
    assert alike(word, other) is same


def test_every_norm_is_found_by_its_own_words_and_place() -> None:
    """No norm hides from its own sentence, place or id, in any language."""
    for norm in NORMS.values():
        for lang in LANGUAGES:
            assert norm.id in NORMS.find(norm.sentence[lang].split(" ")[0].strip("№«» "))
        for place in norm.citation.place.replace("–", ", ").split(", "):
            assert norm.id in NORMS.find(paragraph=place, act=norm.citation.act)
        assert norm.id in NORMS.find(norm.id)


def test_nothing_asked_is_everything() -> None:
    """Without anything to look for every norm is there, and what is found can be searched again."""
    assert NORMS.find() == NORMS
    assert NORMS.find("  ") == NORMS
    assert [*NORMS.find("SMS").find("п. 12")] == ["queue.no-show"]


def test_still_a_mapping() -> None:
    """It compares, travels and is read as a mapping."""
    found = NORMS.find("опоздание")

    assert dict(found) == {name: NORMS[name] for name in LATE}
    assert pickle.loads(pickle.dumps(found)) == copy.copy(found) == found
    assert type(copy.copy(found)) is Norms
    assert hash(found) == hash(Norms(dict(found)))


def test_shows_itself() -> None:
    """As text, as a table in each language, and as JSON."""
    found = NORMS.find("опоздание")

    assert found.explain("ru").splitlines()[0] == "Найдено норм: 2."
    assert found.explain("kk").splitlines()[1].startswith("queue.no-show: Көрсетілетін қызметті алушы тағайындалған")
    assert [found.show(lang).count("<tr>") for lang in LANGUAGES] == [3, 3, 3]
    assert all(lang_name in found._repr_html_() for lang_name in ("Қазақша", "Русский"))
    plain = json.loads(json.dumps(found.to_dict()))
    assert plain["format"] == "aleumet.norms/1"
    assert [norm["id"] for norm in plain["norms"]] == LATE
    assert plain["norms"][0] == NORMS["queue.no-show"].to_dict()
    assert plain["norms"][0]["citation"]["ru"] == "Алгоритм, п. 12"
    assert "§" in NORMS["queue.no-show"].show("ru")


@pytest.mark.parametrize("name", ["words", "paragraph", "act"])
def test_only_texts(name: str) -> None:
    """What is looked for is a text."""
    with pytest.raises(WrongType, match=rf"^{name}: needs str, not int; got 12"):
        find(**{name: 12})
    with pytest.raises(WrongType, match=rf"^{name}: "):
        find(**{name: LAW})
