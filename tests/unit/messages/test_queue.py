"""The four SMS: the act's words, filled and counted; links, names and numbers that must never get in."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any, get_args

import pytest
from attrs import evolve

from aleumet_rules import (
    ASTANA,
    LAW,
    Booking,
    BookingEvent,
    BookingStatus,
    ContradictoryFacts,
    Department,
    Form031,
    InvalidFact,
    Slot,
    Sms,
    UnknownLanguage,
    WrongType,
    cancellation,
    confirmation,
    invitation,
    no_show,
    reminder,
)
from aleumet_rules.messages.queue import NOTICES
from aleumet_rules.words.text import LANGUAGES, Lang

# Annexes 1-4 of the Algorithm, typed from the act. Its blanks: «аты-жөні» for the name, underscores and hints in
# parentheses for number, day, place, time and ticket, «…/.../.../» for the rest of the link.
ACT = {
    1: """
      Құрметті аты-жөні!

      Сіздің медициналық құжаттарыңыз тексеруден өтті, "https://aleumet.egov.kz/.../.../" сілтемесі бойынша
      медициналық-әлеуметтік сараптама бөліміне куәландыруға жазылуды сұраймыз.
    """,
    2: """
      Құрметті аты-жөні!

      Сіз № ___ медициналық-әлеуметтік сараптама бөліміне куәландыруға (күн.ай.жыл.) ___ күні (қала, көше, үй, кабинет)
      (сағ:мм) уақыты, мекенжайы бойынша жазылдыңыз, талон нөмірі _______.

      Жазбаңыздан "https://aleumet.egov.kz/.../.../" сілтемесі бойынша бас тартуға болады.
    """,
    3: """
      Құрметті аты-жөні!

      Сіз № __ медициналық-әлеуметтік сараптама бөліміне (күн.ай.жыл.) күні, (сағ:мм) уақыты (қала, көше, үй, кабинет)
      мекенжайы бойынша куәландыруға жазылудан бас тарттыңыз.
    """,
    4: """
      Құрметті аты-жөні!

      Сіздің медициналық-әлеуметтік сараптама бөліміне куәландыруға жазылуыңыз Сіздің белгіленген уақытта келмеуіңізге
      байланысты жойылды.

      Сіз "жеке кабинетте" "https://aleumet.egov.kz/.../.../" сілтемесі бойынша куәландыруға қайта жазылуыңызға болады.
    """,
}
BLANKS = [
    ("аты-жөні", "Айгүл Сәкенқызы"),
    ("(күн.ай.жыл.) ___", "31.12.2025"),
    ("(күн.ай.жыл.)", "31.12.2025"),
    ("(қала, көше, үй, кабинет)", "Көкшетау қ., Абай к., 1, 12-каб."),
    ("(сағ:мм)", "09:00"),
    ("№ ___ ", "№ 7 "),
    ("№ __ ", "№ 7 "),
    ("_______", "K-0042"),
    ("https://aleumet.egov.kz/.../.../", "https://aleumet.egov.kz/mse/K-0042/"),
]

LINK = "https://aleumet.egov.kz/mse/K-0042/"
DEPARTMENT = Department(7, "Көкшетау қ., Абай к., 1, 12-каб.", ("1110",))
FORM = Form031("031-7", "A-1", date(2025, 12, 1), "111010000", "+77010000000", "Айгүл Сәкенқызы")
BOOKING = Booking(
    "K-0042",
    FORM,
    Slot(7, datetime(2025, 12, 31, 9, tzinfo=ASTANA)),
    datetime(2025, 12, 15, 10, tzinfo=ASTANA),
)
STATUS = {2: BookingStatus.ACTIVE, 3: BookingStatus.CANCELLED, 4: BookingStatus.VOID}


def in_one_line(text: str) -> str:
    """The words with single spaces between them."""
    return " ".join(text.split())


def form_of(annex: int) -> str:
    """The act's words with the blanks filled by hand."""
    text = in_one_line(ACT[annex])
    for blank, value in BLANKS:
        text = text.replace(blank, value)
    return text


def sms(annex: int, form: Form031 = FORM, lang: Lang = "kk", **changes: Any) -> Sms:
    """The message of an annex, about a booking in the state that it tells of."""
    if annex == 1:
        return invitation(form, link=LINK, lang=lang)
    rule = {2: confirmation, 3: cancellation, 4: no_show}[annex]
    booking = evolve(BOOKING, status=STATUS[annex], **changes)
    return rule(booking, form, DEPARTMENT, link=LINK, lang=lang)


ANNEXES = pytest.mark.parametrize("annex", [1, 2, 3, 4])


@pytest.mark.norm("queue.sms", "queue.invitation", "queue.confirmation", "queue.cancellation", "queue.no-show")
@ANNEXES
def test_words_of_the_act(annex: int) -> None:
    """The Kazakh message is the act's form word for word, its blanks filled and nothing else."""
    message = sms(annex)

    assert in_one_line(message.text) == form_of(annex)
    assert (message.annex, message.lang, message.official, message.to) == (annex, "kk", True, "+77010000000")


@ANNEXES
def test_paragraphs_are_lines(annex: int) -> None:
    """Each paragraph of the annex is a line of the message."""
    paragraphs = [in_one_line(paragraph) for paragraph in ACT[annex].split("\n\n")]

    assert len(sms(annex).text.split("\n")) == len(paragraphs)


@ANNEXES
@pytest.mark.parametrize("lang", ["ru", "en"])
def test_renderings_are_not_official(annex: int, lang: Lang) -> None:
    """Russian and English messages hold the same facts and say that they are not the act's words."""
    message, kazakh = sms(annex, lang=lang), sms(annex)
    facts = [value.strip("№ ") for _, value in BLANKS if value in kazakh.text]

    assert (message.official, message.lang, message.annex) == (False, lang, annex)
    assert [fact for fact in facts if fact not in message.text] == []
    assert "{" not in message.text


@pytest.mark.norm("queue.invitation")
@ANNEXES
@pytest.mark.parametrize("lang", LANGUAGES)
def test_without_a_name(annex: int, lang: Lang) -> None:
    """Where no name is known, the act's own word for the reader fills the blank."""
    word = {"kk": "көрсетілетін қызметті алушы", "ru": "услугополучатель", "en": "service recipient"}[lang]
    greeting, _, rest = sms(annex, evolve(FORM, name=None), lang).text.partition("\n")

    assert greeting == sms(annex, lang=lang).text.partition("\n")[0].replace("Айгүл Сәкенқызы", word)
    assert rest == sms(annex, lang=lang).text.partition("\n")[2]


@pytest.mark.norm("queue.invitation", "queue.deemed-notified")
@ANNEXES
def test_without_a_number(annex: int) -> None:
    """With no registered number the message is there, addressed to nobody, and says so; nobody is deemed notified."""
    message = sms(annex, evolve(FORM, phone=None))

    assert message.to is None
    assert message.text == sms(annex).text
    assert message.remark is not None
    assert all(message.remark[lang] for lang in LANGUAGES)
    assert not message.notifies


@pytest.mark.norm("queue.deemed-notified")
@ANNEXES
def test_who_is_deemed_notified(annex: int) -> None:
    """Annex 2 alone tells date, time and place of an examination, sent to a number it counts as notice."""
    assert sms(annex).notifies is (annex == 2)
    assert sms(annex).remark is None


def test_message_of_no_annex_notifies_nobody() -> None:
    """A message under a number that no annex has tells nobody of an examination."""
    assert not Sms("+77010000000", "", "kk", True, 9).notifies


@pytest.mark.norm("queue.reminder")
def test_reminder_is_annex_2_again() -> None:
    """The reminder is the confirmation, sent again."""
    assert reminder(BOOKING, FORM, DEPARTMENT, link=LINK) == sms(2)


def test_each_event_has_its_annex() -> None:
    """A booking that is made, cancelled or lapses calls for annexes 2, 3 and 4, one that is attended for none."""
    found = {event: rule and rule.__name__ for event, rule in NOTICES.items()}

    assert found == {
        BookingEvent.BOOK: "confirmation",
        BookingEvent.CANCEL: "cancellation",
        BookingEvent.LAPSE: "no_show",
        BookingEvent.ARRIVE: None,
    }


def test_cancellation_needs_no_link() -> None:
    """Annex 3 has no link: with and without one the message is the same."""
    cancelled = evolve(BOOKING, status=BookingStatus.CANCELLED)

    assert cancellation(cancelled, FORM, DEPARTMENT) == sms(3)
    assert "https" not in sms(3).text


def test_time_and_day_are_of_astana() -> None:
    """Day and time are those of Astana, two digits each."""
    slot = Slot(7, datetime.fromisoformat("2026-03-02T20:05:00+00:00"))

    assert " 03.03.2026 күні, 01:05 уақыты " in sms(3, slot=slot).text


# what a message costs


@pytest.mark.parametrize(
    ("text", "encoding", "segments"),
    [
        pytest.param("", "GSM-7", 1, id="nothing"),
        pytest.param("a" * 160, "GSM-7", 1, id="160 of GSM"),
        pytest.param("a" * 161, "GSM-7", 2, id="161 of GSM"),
        pytest.param("a" * 306, "GSM-7", 2, id="306 of GSM"),
        pytest.param("a" * 307, "GSM-7", 3, id="307 of GSM"),
        pytest.param("€" * 80, "GSM-7", 1, id="80 of the extension"),
        pytest.param("€" * 80 + "a", "GSM-7", 2, id="80 of the extension and one more"),
        pytest.param("€" * 152, "GSM-7", 2, id="76 pairs fill a segment of 153"),
        pytest.param("€" * 153, "GSM-7", 3, id="a pair is not split"),
        pytest.param("a" + "€" * 152, "GSM-7", 2, id="an odd one fills the gap"),
        pytest.param("a" * 159 + "~", "GSM-7", 2, id="a tilde counts for two"),
        pytest.param("@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ ¤¡ÄÖÑÜ§¿äöñüà", "GSM-7", 1, id="the alphabet's own letters"),
        pytest.param("^{}\\[~]|€\f", "GSM-7", 1, id="the extension table"),
        pytest.param("`", "UCS-2", 1, id="a grave accent is not in it"),
        pytest.param("ç", "UCS-2", 1, id="nor the small c with cedilla"),
        pytest.param("\x1b", "UCS-2", 1, id="nor the escape itself"),
        pytest.param("ә" * 70, "UCS-2", 1, id="70 of UCS"),
        pytest.param("ә" * 71, "UCS-2", 2, id="71 of UCS"),
        pytest.param("ә" * 134, "UCS-2", 2, id="134 of UCS"),
        pytest.param("ә" * 135, "UCS-2", 3, id="135 of UCS"),
        pytest.param("a" * 70 + "ә", "UCS-2", 2, id="one letter puts all into UCS"),
        pytest.param("№" * 70, "UCS-2", 1, id="a numero sign is one unit"),
        pytest.param("€" * 69 + "ә", "UCS-2", 1, id="the euro is one unit there"),
        pytest.param("😀" * 35, "UCS-2", 1, id="35 pairs"),
        pytest.param("😀" * 36, "UCS-2", 2, id="36 pairs"),
        pytest.param("😀" * 66, "UCS-2", 2, id="33 pairs fill a segment of 67"),
        pytest.param("😀" * 67, "UCS-2", 3, id="a surrogate pair is not split"),
        pytest.param("ә" + "😀" * 66, "UCS-2", 2, id="one unit fills the gap"),
        pytest.param("\uffff" * 70, "UCS-2", 1, id="the last of the plane"),
        pytest.param("\U00010000" * 36, "UCS-2", 2, id="the first beyond"),
    ],
)
def test_segments(text: str, encoding: str, segments: int) -> None:
    """Characters of GSM-7 or code units of UCS-2 are counted, never bytes, and no pair is split."""
    message = Sms(None, text, "kk", True, 1)

    assert (message.encoding, message.segments) == (encoding, segments)


@pytest.mark.parametrize(("annex", "segments"), [(1, 4), (2, 5), (3, 3), (4, 5)])
def test_cost_of_the_forms(annex: int, segments: int) -> None:
    """Kazakh letters are not in GSM-7: each message takes as many segments as its code units need."""
    units = len(sms(annex).text.encode("utf-16-le")) // 2

    assert sms(annex).encoding == "UCS-2"
    assert sms(annex).segments == segments == -(-units // 67)


# what must never get in

GOOD_LINKS = [
    "https://aleumet.egov.kz/",
    "https://aleumet.egov.kz",
    "https://aleumet.egov.kz/a/b?c=d&e=%D0%B0#f",
]
BAD_LINKS = {
    "plain http": "http://aleumet.egov.kz/",
    "another scheme": "javascript://aleumet.egov.kz/",
    "no scheme": "//aleumet.egov.kz/",
    "host alone": "aleumet.egov.kz/",
    "longer host": "https://aleumet.egov.kz.evil.com/",
    "host inside another": "https://evil.com/aleumet.egov.kz/",
    "subdomain": "https://www.aleumet.egov.kz/",
    "parent": "https://egov.kz/",
    "user before another host": "https://aleumet.egov.kz@evil.com/",
    "user and password": "https://aleumet.egov.kz:x@evil.com/",
    "user before the host": "https://evil.com@aleumet.egov.kz/",
    "port": "https://aleumet.egov.kz:443/",
    "empty port": "https://aleumet.egov.kz:/",
    "trailing dot": "https://aleumet.egov.kz./",
    "capitals": "https://ALEUMET.egov.kz/",
    "capital scheme": "HTTPS://aleumet.egov.kz/",
    "backslash": "https://aleumet.egov.kz\\@evil.com/",
    "backslashes for slashes": "https:\\\\aleumet.egov.kz/",
    "backslash in the path": "https://aleumet.egov.kz/\\evil.com",
    "one slash": "https:/aleumet.egov.kz/",
    "three slashes": "https:///aleumet.egov.kz/",
    "cyrillic letter": "https://аleumet.egov.kz/",
    "fullwidth dot": "https://aleumet.egov。kz/",
    "percent-encoded dot": "https://aleumet.egov%2Ekz/",
    "encoded at": "https://aleumet.egov.kz%40evil.com/",
    "half an escape": "https://aleumet.egov.kz/%4",
    "brackets": "https://[aleumet.egov.kz]/",
    "open bracket": "https://[aleumet.egov.kz/",
    "quotation mark": 'https://aleumet.egov.kz/"https://evil.com',
    "space": "https://aleumet.egov.kz/ https://evil.com",
    "leading space": " https://aleumet.egov.kz/",
    "line break": "https://aleumet.egov.kz/\nhttps://evil.com",
    "tab": "https://aleumet.egov.kz/\t",
    "control character": "https://aleumet.egov.kz/\x00",
    "direction change": "https://aleumet.egov.kz/\u202e",
    "letter beyond ascii": "https://aleumet.egov.kz/қ",
    "empty": "",
}


@pytest.mark.norm("queue.sms")
@pytest.mark.parametrize("link", GOOD_LINKS)
def test_link_to_the_portal(link: str) -> None:
    """Any page under the portal's https address can be linked to, the link put between the act's quotation marks."""
    assert f'"{link}"' in invitation(FORM, link=link).text


@pytest.mark.norm("queue.sms")
@pytest.mark.parametrize("link", BAD_LINKS.values(), ids=BAD_LINKS)
def test_link_elsewhere(link: str) -> None:
    """No other link gets into any message."""
    about = [(confirmation, BOOKING), (reminder, BOOKING)]
    about += [(cancellation, evolve(BOOKING, status=STATUS[3])), (no_show, evolve(BOOKING, status=STATUS[4]))]

    with pytest.raises(InvalidFact, match=r"^link: "):
        invitation(FORM, link=link)
    for rule, booking in about:
        with pytest.raises(InvalidFact, match=r"^link: "):
            rule(booking, FORM, DEPARTMENT, link=link)


def test_portal_that_moved() -> None:
    """The host is data: after a reform the old one is refused."""
    law = LAW.amend(portal_host="social.egov.kz")

    assert "https://social.egov.kz/" in invitation(FORM, link="https://social.egov.kz/", law=law).text
    with pytest.raises(InvalidFact, match=r"must be on https://social\.egov\.kz/"):
        invitation(FORM, link=LINK, law=law)


@pytest.mark.parametrize(
    "text", ["a\nb", "a\rb", "a\u2028b", "a\x07b", "a\u202eb", "a\u2067b", "a\u200fb", "a\u061cb", "a\x00"]
)
@pytest.mark.parametrize(
    "fill",
    [
        pytest.param(lambda text: evolve(FORM, name=text), id="name"),
        pytest.param(lambda text: evolve(BOOKING, ticket=text), id="ticket"),
        pytest.param(lambda text: evolve(DEPARTMENT, address=text), id="address"),
        pytest.param(lambda text: evolve(DEPARTMENT, number=text), id="number"),
    ],
)
def test_no_line_breaks_or_hidden_characters(fill: Callable[[str], object], text: str) -> None:
    """A value that could break or turn the message round never becomes a fact."""
    with pytest.raises(InvalidFact, match="must not hold line breaks, control or invisible characters"):
        fill(text)


def test_braces_in_a_name_stay_braces() -> None:
    """A value is put in as it is, never read as a blank."""
    assert "Құрметті {link}!" in sms(1, evolve(FORM, name="{link}")).text


# misuse


@pytest.mark.parametrize("rule", [confirmation, reminder, cancellation, no_show])
@pytest.mark.parametrize("status", BookingStatus)
def test_message_tells_of_the_state(rule: Callable[..., Sms], status: BookingStatus) -> None:
    """A message about a booking that is in another state is misuse."""
    fits = {confirmation: 2, reminder: 2, cancellation: 3, no_show: 4}[rule]
    booking = evolve(BOOKING, status=status)

    if status is STATUS[fits]:
        assert rule(booking, FORM, DEPARTMENT, link=LINK).annex == fits
    else:
        with pytest.raises(ContradictoryFacts, match=r"^booking\.status and message:"):
            rule(booking, FORM, DEPARTMENT, link=LINK)


def test_facts_that_do_not_belong_together() -> None:
    """Booking, form and department are of one another, or it is misuse."""
    with pytest.raises(ContradictoryFacts, match=r"^booking and form:"):
        confirmation(BOOKING, evolve(FORM, number="8"), DEPARTMENT, link=LINK)
    with pytest.raises(ContradictoryFacts, match=r"^booking and department:"):
        confirmation(BOOKING, FORM, evolve(DEPARTMENT, number=8), link=LINK)


@pytest.mark.parametrize("name", [None, "Айгүл"])
def test_other_languages(name: str | None) -> None:
    """A language that is not one of the three is refused by name."""
    unknown: Any = "de"

    with pytest.raises(UnknownLanguage, match="lang: must be 'kk', 'ru' or 'en'"):
        invitation(evolve(FORM, name=name), link=LINK, lang=unknown)


def test_wrong_kinds() -> None:
    """What is no form, booking or link is refused by name."""
    nothing: Any = 1

    with pytest.raises(WrongType, match="form: needs Form031"):
        invitation(nothing, link=LINK)
    with pytest.raises(WrongType, match="booking: needs Booking"):
        no_show(nothing, FORM, DEPARTMENT, link=LINK)
    with pytest.raises(WrongType, match="link: needs str"):
        invitation(FORM, link=nothing)
    with pytest.raises(WrongType, match="link: needs str"):
        confirmation(BOOKING, FORM, DEPARTMENT, link=nothing)


def test_languages_are_those_of_the_law() -> None:
    """Every language in which a text can be had has its four messages."""
    assert {sms(annex, lang=lang).lang for annex in ACT for lang in get_args(Lang)} == set(LANGUAGES)
