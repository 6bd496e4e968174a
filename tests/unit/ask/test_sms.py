"""Is this SMS right? Word for word, and its link."""

from datetime import date
from typing import Any

import pytest

from aleumet_rules import LAW, Act, InvalidFact, NotInForce, Pilot, Text, ask
from asking import example, executed, same

RIGHT = example("sms")
LINES = {
    "invitation": [
        "Құрметті Айгүл!",
        (
            'Сіздің медициналық құжаттарыңыз тексеруден өтті, "https://aleumet.egov.kz/mse/17/" сілтемесі бойынша '
            "медициналық-әлеуметтік сараптама бөліміне куәландыруға жазылуды сұраймыз."
        ),
    ],
    "cancellation": [
        "Құрметті Айгүл!",
        (
            "Сіз № 1 медициналық-әлеуметтік сараптама бөліміне 18.12.2025 күні, 09:00 уақыты Көкшетау қ., Абай к-сі, 1 "
            "мекенжайы бойынша куәландыруға жазылудан бас тарттыңыз."
        ),
    ],
    "no_show": [
        "Құрметті Айгүл!",
        (
            "Сіздің медициналық-әлеуметтік сараптама бөліміне куәландыруға жазылуыңыз Сіздің белгіленген уақытта "
            "келмеуіңізге байланысты жойылды."
        ),
        (
            'Сіз "жеке кабинетте" "https://aleumet.egov.kz/mse/17/" сілтемесі бойынша куәландыруға қайта жазылуыңызға '
            "болады."
        ),
    ],
}


def asked(facts: dict[str, Any], lang: str = "en") -> list[str]:
    """The lines of the answer."""
    return ask.answer("sms", facts, lang=lang).text.split("\n")


@pytest.mark.parametrize("message", ["invitation", "confirmation", "reminder", "cancellation", "no_show"])
def test_annex_word_for_word(message: str) -> None:
    """The very words of each annex are right, and the program finds so too."""
    facts = {**RIGHT, "message": message, "text": LINES.get(message, RIGHT["text"])}
    answer = ask.answer("sms", facts, lang="en")
    names, printed = executed(answer.python)

    assert "is annex" in answer.text
    assert "word for word" in answer.text
    assert names["right"] is True
    assert printed.startswith("True\n")
    assert same(names["answer"], answer.results)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (["Құрметті Айгүль!"], "First difference, character 15: “Айгүл!” is needed, “Айгүль!” is given."),
        (["Құрметті Айгүл!", ""], "character 17: “Сіз” is needed, “(end of the text)” is given."),
        ([*RIGHT["text"], "PS"], "“болады.” is needed, “болады.\nPS” is given."),
        ([RIGHT["text"][0], RIGHT["text"][1] + " ", RIGHT["text"][2]], "is needed, “5. ” is given."),
        (["құрметті Айгүл!"], "character 1: “Құрметті” is needed, “құрметті” is given."),
    ],
)
def test_first_difference(text: list[str], said: str) -> None:
    """The first word that is not that of the annex is shown; a space and an empty line count."""
    answer = ask.answer("sms", {**RIGHT, "text": text}, lang="en")

    assert said in answer.text
    assert executed(answer.python)[0]["right"] is False


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ("https://aleumet.egov.kz/mse/17/", "The link leads to the portal: aleumet.egov.kz."),
        ("http://aleumet.egov.kz/mse/17/", "The link is wrong: must be on https://aleumet.egov.kz/"),
        ("https://aleumet.egov.kz.ru/mse/17/", "The link is wrong: must be on https://aleumet.egov.kz/"),
        ("https://user@aleumet.egov.kz/", "The link is wrong: must be on https://aleumet.egov.kz/"),
        ("www.aleumet.egov.kz/жазылу", "The link is wrong: must hold only the characters of a URI"),
        ("aleumet.egov.kz", "The link is wrong: must be on https://aleumet.egov.kz/"),
        ("", "The text has no link to the portal, which the annex requires."),
    ],
)
def test_link(link: str, said: str) -> None:
    """Only a link to the portal is right, whatever it looks like."""
    text = [*RIGHT["text"][:2], RIGHT["text"][2].replace("https://aleumet.egov.kz/mse/17/", link)]
    answer = ask.answer("sms", {**RIGHT, "text": text}, lang="en")

    assert answer.text.split("\n")[1].startswith(said)
    assert same(executed(answer.python)[0]["answer"], answer.results)


def test_cancellation_has_no_link() -> None:
    """Annex 3 has no link to judge."""
    facts = {**RIGHT, "message": "cancellation", "text": LINES["cancellation"]}

    assert asked(facts)[1] == "This annex has no link."


def test_rendering_says_so() -> None:
    """A Russian text is compared with the rendering, which is no due notice."""
    facts = {**RIGHT, "message_lang": "ru", "name": ""}

    assert asked(facts)[-1].startswith("The official text is the Kazakh one")
    assert asked(facts)[0].startswith("The text is not annex 2. First difference, character 1:")


def test_no_receipt() -> None:
    """Its facts are a person's, and so there is no receipt."""
    assert ask.answer("sms", RIGHT, lang="kk").receipt is None


@pytest.mark.parametrize("name", ["starts_at", "department", "department_address", "ticket"])
def test_what_a_booking_needs(name: str) -> None:
    """A message about a booking needs the booking; an invitation does not."""
    facts = {key: value for key, value in RIGHT.items() if key != name}

    with pytest.raises(InvalidFact) as caught:
        ask.answer("sms", facts, lang="en")
    assert (caught.value.field, caught.value.code) == (name, "missing")
    assert asked({**facts, "message": "invitation", "text": LINES["invitation"]})[0].endswith("word for word.")


def test_law_decides_the_host() -> None:
    """Under a law with another host the same link is wrong."""
    facts = {**RIGHT, "compare_number": "portal_host", "compare_value": "mse.egov.kz"}
    answer = ask.answer("sms", facts, lang="en")

    assert "The link is wrong: must be on https://mse.egov.kz/" in answer.text
    assert answer.text.endswith("The answers differ.")
    assert same(executed(answer.python)[0]["other"], answer.other)


def test_other_faults_are_not_of_the_link() -> None:
    """What else is wrong is raised: a place without a code, a day on which no pilot is in force."""
    with pytest.raises(InvalidFact, match="residence"):
        ask.answer("sms", {**RIGHT, "residence": "11"}, lang="en")
    with pytest.raises(NotInForce):
        ask.answer("sms", {**RIGHT, "starts_at": "2027-12-16T09:00", "signed_on": "2027-12-01"}, lang="en")


ORDER = Act("queue-61", "12", date(2025, 11, 11), Text("Бұйрық", "Приказ", "Order"))


def test_pilots_side_by_side() -> None:
    """The place of residence says which pilot's host is meant."""
    pilot = Pilot(region=("61",), first=date(2025, 11, 22), act=ORDER, portal_host="mse.egov.kz")
    facts = {**RIGHT, "residence": "611010000"}
    answers = [ask.answer("sms", facts, lang="en", law=law).text for law in (LAW, LAW.with_pilot(pilot))]

    assert ["leads to the portal" in text for text in answers] == [True, False]
    assert "must be on https://mse.egov.kz/" in answers[1]


def test_form_beyond_the_calendar() -> None:
    """What leads out of the calendar is raised, and is no fault of the link."""
    law = LAW.with_pilot(Pilot(region=("61",), first=date(2050, 11, 1), act=ORDER))
    facts = {**RIGHT, "message": "invitation", "residence": "611010000", "signed_on": "2050-12-15"}

    with pytest.raises(InvalidFact) as caught:
        ask.answer("sms", facts, lang="en", law=law)
    assert caught.value.code == "leads-out-of-horizon"
