"""Who takes part in the portal and how, what it shows and offers (Portal rules, paras 2-9, 12-14)."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from attrs import evolve

from aleumet_rules import (
    LAW,
    Announcement,
    AnnouncementKind,
    AssistantProfile,
    CabinetSection,
    CatalogueItem,
    Direction,
    EntrepreneurProfile,
    Founder,
    InvalidFact,
    LegalEntityProfile,
    Participant,
    ParticipantCategory,
    ParticipantProfile,
    ProgrammeData,
    Reading,
    Representative,
    SignInMethod,
    SupplierKind,
    WrongType,
    cabinet_sections,
    directions,
    may_choose,
    may_sign_in,
    missing_announcement_fields,
    missing_profile_fields,
    representatives,
)
from aleumet_rules.facts.portal import GOODS, SERVICES
from aleumet_rules.facts.profiles import Profile

PARTICIPANT = Participant(ParticipantCategory.DISABILITY, iin="900101300123", phone="+77001234567")


@pytest.mark.norm("portal.participant")
def test_who_takes_part() -> None:
    """Participants and suppliers are of the kinds that the paragraph names."""
    assert [category.meaning["kk"] for category in ParticipantCategory] == [
        "мүгедектігі бар адам",
        "егде жасына байланысты өзіне-өзі қызмет көрсетуге қабілетсіз адам",
        "кепілдік берілген әлеуметтік пакетті алушы",
    ]
    assert [kind.value for kind in SupplierKind] == ["entrepreneur", "legal-entity", "personal-assistant"]


LEGAL_REPRESENTATIVES = ["parent", "adopter", "guardian", "trustee"]


@pytest.mark.norm("portal.participant")
@pytest.mark.parametrize(
    ("category", "named"),
    [
        pytest.param(ParticipantCategory.DISABILITY, LEGAL_REPRESENTATIVES, id="disability"),
        pytest.param(ParticipantCategory.OLD_AGE, LEGAL_REPRESENTATIVES, id="old-age"),
        pytest.param(ParticipantCategory.SOCIAL_PACKAGE, [], id="social-package"),
    ],
)
def test_representatives(category: ParticipantCategory, named: list[str]) -> None:
    """Legal representatives are named for two of the three categories; the bracket of para 2(9) is read as examples."""
    assert [representative.value for representative in representatives(category)] == named


@pytest.mark.norm("portal.sign-in")
@pytest.mark.parametrize(
    ("actor", "method", "codes"),
    [
        pytest.param(PARTICIPANT, SignInMethod.EDS, [], id="participant-eds"),
        pytest.param(PARTICIPANT, SignInMethod.E_GOVERNMENT, [], id="participant-e-government"),
        pytest.param(PARTICIPANT, SignInMethod.OTHER_EDS, ["certificate-not-accepted"], id="participant-other-eds"),
        pytest.param(PARTICIPANT, SignInMethod.PASSWORD, ["method-not-open"], id="participant-password"),
        pytest.param(evolve(PARTICIPANT, phone=None), SignInMethod.EDS, [], id="eds-no-number"),
        pytest.param(evolve(PARTICIPANT, phone=None), SignInMethod.E_GOVERNMENT, [], id="e-government-no-number"),
        pytest.param(evolve(PARTICIPANT, iin=None), SignInMethod.EDS, ["no-iin"], id="eds-no-iin"),
        pytest.param(
            Participant(ParticipantCategory.SOCIAL_PACKAGE),
            SignInMethod.E_GOVERNMENT,
            ["no-iin"],
            id="e-government-no-iin",
        ),
        pytest.param(
            Participant(ParticipantCategory.OLD_AGE),
            SignInMethod.PASSWORD,
            ["method-not-open", "no-iin"],
            id="password-no-iin",
        ),
        pytest.param(
            evolve(PARTICIPANT, representative=Representative.GUARDIAN), SignInMethod.EDS, [], id="guardian-eds"
        ),
        pytest.param(SupplierKind.ENTREPRENEUR, SignInMethod.EDS, [], id="entrepreneur-eds"),
        pytest.param(SupplierKind.LEGAL_ENTITY, SignInMethod.EDS, [], id="legal-entity-eds"),
        pytest.param(SupplierKind.PERSONAL_ASSISTANT, SignInMethod.EDS, [], id="assistant-eds"),
        pytest.param(
            SupplierKind.LEGAL_ENTITY, SignInMethod.E_GOVERNMENT, ["method-not-open"], id="legal-entity-e-government"
        ),
        pytest.param(
            SupplierKind.PERSONAL_ASSISTANT,
            SignInMethod.OTHER_EDS,
            ["certificate-not-accepted"],
            id="assistant-other-eds",
        ),
    ],
)
def test_may_sign_in(actor: Participant | SupplierKind, method: SignInMethod, codes: list[str]) -> None:
    """Each actor signs in by the methods open to it, and everything against it is said."""
    decision = may_sign_in(actor, method)

    assert [reason.code for reason in decision.reasons] == codes
    assert {reason.norm.id for reason in decision.reasons} <= {"portal.sign-in"}
    assert decision.outcome == (None if codes else actor)


@pytest.mark.norm("portal.sign-in")
@pytest.mark.parametrize("method", [SignInMethod.EDS, SignInMethod.E_GOVERNMENT])
@pytest.mark.parametrize(
    ("number", "phone", "found"),
    [
        pytest.param("if-any", "+77001234567", [], id="if-any-there-is-one"),
        pytest.param("if-any", None, [], id="if-any-there-is-none"),
        pytest.param("required", "+77001234567", [], id="required-there-is-one"),
        pytest.param("required", None, ["no-registered-number"], id="required-there-is-none"),
    ],
)
def test_number_to_sign_in_by(method: SignInMethod, number: Any, phone: str | None, found: list[str]) -> None:
    """Para 6: «ЖСН … және … абоненттік нөмір бойынша» stands before both ways; para 9 tells who has no number, too."""
    decision = may_sign_in(evolve(PARTICIPANT, phone=phone), method, law=LAW.amend(sign_in_number=number))

    assert [reason.code for reason in decision.reasons] == found
    assert decision.readings == (() if phone else (Reading("sign_in_number", number),))


@pytest.mark.norm("portal.sign-in")
@pytest.mark.parametrize(
    ("actor", "method", "facts", "found"),
    [
        pytest.param(
            PARTICIPANT, SignInMethod.EDS, {"has_certificate": False}, ["no-certificate"], id="eds-no-certificate"
        ),
        pytest.param(
            PARTICIPANT, SignInMethod.E_GOVERNMENT, {"has_certificate": False}, [], id="e-government-no-certificate"
        ),
        pytest.param(
            SupplierKind.ENTREPRENEUR,
            SignInMethod.EDS,
            {"has_certificate": False},
            ["no-certificate"],
            id="supplier-no-certificate",
        ),
        pytest.param(PARTICIPANT, SignInMethod.EDS, {"registered": False}, ["not-registered"], id="eds-not-registered"),
        pytest.param(
            PARTICIPANT,
            SignInMethod.E_GOVERNMENT,
            {"registered": False},
            ["not-registered"],
            id="e-government-not-registered",
        ),
        pytest.param(SupplierKind.ENTREPRENEUR, SignInMethod.EDS, {"registered": False}, [], id="supplier"),
    ],
)
def test_what_comes_before_signing_in(
    actor: Participant | SupplierKind, method: SignInMethod, facts: Any, found: list[str]
) -> None:
    """Para 4(2)-(3): certificate and registration; «сондай-ақ» of para 6 opens a way that needs no certificate."""
    decision = may_sign_in(actor, method, **facts)

    assert [reason.code for reason in decision.reasons] == found
    assert {name: decision.facts[name] for name in facts if name in decision.facts} == (facts if found else {})


@pytest.mark.norm("portal.personal-assistant")
@pytest.mark.parametrize(
    ("person", "found"),
    [
        pytest.param(evolve(PARTICIPANT, group=1, moves_with_difficulty=True), [], id="first-group-with-difficulty"),
        pytest.param(evolve(PARTICIPANT, group=1), ["no-difficulty-in-moving"], id="first-group"),
        pytest.param(
            evolve(PARTICIPANT, group=2, moves_with_difficulty=True), ["not-of-the-first-group"], id="second-group"
        ),
        pytest.param(
            Participant(ParticipantCategory.OLD_AGE, group=1, moves_with_difficulty=True),
            ["not-of-the-first-group"],
            id="by-age",
        ),
        pytest.param(PARTICIPANT, ["not-of-the-first-group", "no-difficulty-in-moving"], id="nothing-known"),
    ],
)
def test_personal_assistant(person: Participant, found: list[str]) -> None:
    """Para 2(4): «жүріп-тұруы қиын бірінші топтағы мүгедектігі бар адамды»; a refusal says that it is an inference."""
    decision = may_choose(person, CatalogueItem.PERSONAL_ASSISTANT)

    assert [reason.code for reason in decision.reasons] == found
    assert decision.outcome == (None if found else CatalogueItem.PERSONAL_ASSISTANT)
    assert {reason.norm.id for reason in decision.reasons} <= {"portal.personal-assistant"}
    assert all("inference" in reason.text["en"] for reason in decision.reasons)


@pytest.mark.norm("portal.catalogue")
@pytest.mark.parametrize("item", [item for item in CatalogueItem if item is not CatalogueItem.PERSONAL_ASSISTANT])
def test_other_items_have_no_such_condition(item: CatalogueItem) -> None:
    """Of the other goods and services the paragraph sets no condition of the person."""
    decision = may_choose(PARTICIPANT, item)

    assert decision.unwrap() is item
    assert [norm.id for norm in decision.norms] == ["portal.catalogue"]


def test_group_is_said_of_the_person() -> None:
    """The group and the difficulty in moving are named among the facts, in each language."""
    person = evolve(PARTICIPANT, group=1, moves_with_difficulty=True)

    assert "disability group: 1; difficulty in moving" in person.meaning["en"]
    assert "мүгедектік тобы: 1; жүріп-тұруы қиын" in may_choose(person, CatalogueItem.MOBILITY).explain("kk")


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        pytest.param(
            "kk",
            ["рұқсат етілген тәсілдердің бірімен кіру — Ұлттық куәландырушы орталық", "логин мен құпиясөз"],
            id="kk",
        ),
        pytest.param(
            "ru", ["войти одним из допустимых способов — ЭЦП с сертификатом Национального", "логин и пароль"], id="ru"
        ),
        pytest.param("en", ["sign in by one of the ways allowed — digital signature", "login and password"], id="en"),
    ],
)
def test_refused_sign_in_explains_itself(lang: str, words: list[str]) -> None:
    """A refused method is named, and so are the methods that are open."""
    text = may_sign_in(SupplierKind.ENTREPRENEUR, SignInMethod.PASSWORD).explain(lang)

    assert [word for word in words if word not in text] == []


def test_sign_in_is_json_ready() -> None:
    """The decision carries who asked and how, and no number that tells the person."""
    decision = may_sign_in(PARTICIPANT, SignInMethod.EDS)
    facts = decision.to_dict()["facts"]

    assert (facts["actor"]["category"], facts["method"]) == ("disability", "eds")
    assert facts["actor"].keys() & {"iin", "phone"} == set()
    told = (str(decision.to_dict()), repr(decision), decision.show("kk"), decision.explain("ru"))
    assert [text for text in told if str(PARTICIPANT.iin) in text or str(PARTICIPANT.phone) in text] == []


PERSON = {"surname": "Ахметова", "given_name": "Әлия"}
FOUNDER = Founder(**PERSON, iin="700101300123", citizenship="KZ")
COMPANY = LegalEntityProfile(
    legal_address="Көкшетау",
    full_name="«Қолдау» ЖШС",
    short_name="«Қолдау»",
    head_surname="Ахметов",
    head_given_name="Асан",
    premises_rights="03-01-2020/1",
)
PROFILES: dict[str, tuple[Profile, tuple[str, ...]]] = {
    "participant": (
        ParticipantProfile(
            **PERSON,
            born_on=date(1990, 1, 1),
            sex="female",
            phone="+77001234567",
            document_number="012345678",
            document_issued_by="ІІМ",
            document_issued_on=date(2020, 1, 1),
            document_valid_to=date(2030, 1, 1),
        ),
        ("patronymic", "address"),
    ),
    "legal entity": (
        COMPANY,
        ("head_patronymic", "founders", "economic_activity", "ownership_form", "formation"),
    ),
    "entrepreneur": (EntrepreneurProfile(**PERSON, registration="2020-01-01"), ("patronymic",)),
    "assistant": (AssistantProfile(**PERSON, no_psychiatric_record="2025-01-01"), ("patronymic",)),
    "programme": (
        ProgrammeData("Ахметова Әлия", "Wheelchair", date(2025, 1, 1), date(2026, 1, 1)),
        (),
    ),
}
REQUIRED = {
    "participant": (
        "surname",
        "given_name",
        "born_on",
        "sex",
        "phone",
        "document_number",
        "document_issued_by",
        "document_issued_on",
        "document_valid_to",
    ),
    "legal entity": (
        "legal_address",
        "full_name",
        "short_name",
        "head_surname",
        "head_given_name",
        "premises_rights",
    ),
    "entrepreneur": ("surname", "given_name", "registration"),
    "assistant": ("surname", "given_name", "no_psychiatric_record"),
    "programme": ("person", "measure", "drawn_up_on", "implement_by"),
}


@pytest.mark.norm("portal.profile")
@pytest.mark.parametrize("kind", PROFILES)
def test_nothing_is_missing(kind: str) -> None:
    """A profile without what is only “if any” is complete."""
    profile, if_any = PROFILES[kind]

    assert {name for name in if_any if getattr(profile, name) is not None} == set()
    assert missing_profile_fields(profile) == ()


@pytest.mark.norm("portal.profile")
@pytest.mark.parametrize("kind", PROFILES)
def test_everything_is_missing(kind: str) -> None:
    """Of an empty profile all that the rules name is missing, in their order, and nothing that is “if any”."""
    assert missing_profile_fields(type(PROFILES[kind][0])()) == REQUIRED[kind]


@pytest.mark.norm("portal.profile")
@pytest.mark.parametrize(
    ("kind", "name"), [pytest.param(kind, name, id=f"{kind}-{name}") for kind in REQUIRED for name in REQUIRED[kind]]
)
def test_one_is_missing(kind: str, name: str) -> None:
    """Whatever has not come is named, alone."""
    gap: dict[str, Any] = {name: None}

    assert missing_profile_fields(evolve(PROFILES[kind][0], **gap)) == (name,)


@pytest.mark.norm("portal.profile")
def test_founders_are_named_in_full() -> None:
    """Founders may be absent; a founder that is named lacks what is not there, with its place."""
    founders = (FOUNDER, evolve(FOUNDER, iin=None, citizenship=None), Founder())

    assert missing_profile_fields(evolve(COMPANY, founders=())) == ()
    assert missing_profile_fields(evolve(COMPANY, short_name=None, founders=founders)) == (
        "short_name",
        "founders[1].iin",
        "founders[1].citizenship",
        "founders[2].surname",
        "founders[2].given_name",
        "founders[2].iin",
        "founders[2].citizenship",
    )


@pytest.mark.norm("portal.cabinet")
@pytest.mark.parametrize(
    ("category", "sections"),
    [
        pytest.param(
            ParticipantCategory.DISABILITY,
            (CabinetSection.MEASURES, CabinetSection.MEASURE_STATUSES),
            id="disability",
        ),
        pytest.param(
            ParticipantCategory.OLD_AGE,
            (CabinetSection.SPECIAL_SERVICES, CabinetSection.SERVICE_STATUSES),
            id="old-age",
        ),
        pytest.param(ParticipantCategory.SOCIAL_PACKAGE, (), id="social-package"),
    ],
)
def test_cabinet_sections(category: ParticipantCategory, sections: tuple[CabinetSection, ...]) -> None:
    """The cabinet shows measures by disability, special services by age, and their statuses."""
    assert cabinet_sections(category) == sections


@pytest.mark.norm("portal.catalogue")
def test_catalogue() -> None:
    """Goods are the four kinds of technical aids and means of mobility, services the four of paragraph 8."""
    assert [item.value for item in GOODS] == [
        "prosthetic-aids",
        "hearing-aids",
        "sight-aids",
        "hygiene-aids",
        "mobility",
    ]
    assert [item.value for item in SERVICES] == [
        "sign-language",
        "personal-assistant",
        "sanatorium",
        "special-services",
    ]
    assert (*GOODS, *SERVICES) == tuple(CatalogueItem)


@pytest.mark.norm("portal.directions")
@pytest.mark.parametrize(
    ("oked", "opened"),
    [
        pytest.param("88101", ("special-services", "personal-assistant"), id="in-the-order-of-the-paragraph"),
        pytest.param("47741", ("technical-aids",), id="one"),
        pytest.param("86901", (), id="none"),
        pytest.param("01110", (), id="unknown"),
    ],
)
def test_directions(oked: str, opened: tuple[str, ...]) -> None:
    """The caller's mapping decides which directions a code opens; a code that it does not hold opens none."""
    mapping = {
        "88101": [Direction.PERSONAL_ASSISTANT, Direction.SPECIAL_SERVICES, Direction.PERSONAL_ASSISTANT],
        "47741": (Direction.TECHNICAL_AIDS,),
        "86901": (),
    }

    assert tuple(direction.value for direction in directions(oked, mapping)) == opened


@pytest.mark.norm("portal.directions")
def test_there_are_five_directions() -> None:
    """The paragraph lists five directions, in this order."""
    assert [direction.meaning["ru"] for direction in Direction] == [
        "специальные социальные услуги",
        "продажа технических вспомогательных средств",
        "санаторно-курортное лечение",
        "услуги жестового языка",
        "услуги индивидуального помощника",
    ]


NOON = datetime(2025, 12, 18, 12, tzinfo=UTC)


@pytest.mark.norm("portal.announcements")
@pytest.mark.parametrize(
    ("announcement", "missing"),
    [
        pytest.param(Announcement(AnnouncementKind.WORKS, "Server upgrade"), (), id="works"),
        pytest.param(Announcement(AnnouncementKind.WORKS), ("text",), id="works-empty"),
        pytest.param(Announcement(AnnouncementKind.FAILURE, "No sign-in", NOON), (), id="failure"),
        pytest.param(Announcement(AnnouncementKind.FAILURE, "No sign-in"), ("removed_by",), id="failure-without-date"),
        pytest.param(Announcement(AnnouncementKind.FAILURE), ("text", "removed_by"), id="failure-empty"),
        pytest.param(Announcement(AnnouncementKind.NEW_FEATURES, "Chat"), (), id="new-features"),
        pytest.param(Announcement(AnnouncementKind.PHONE_NUMBER, "1411"), (), id="phone-number"),
        pytest.param(Announcement(AnnouncementKind.PHONE_NUMBER), ("text",), id="phone-number-empty"),
    ],
)
def test_missing_announcement_fields(announcement: Announcement, missing: tuple[str, ...]) -> None:
    """A failure is announced with the planned date of its removal, scheduled work need not be."""
    assert missing_announcement_fields(announcement) == missing


@pytest.mark.parametrize(
    ("call", "words"),
    [
        pytest.param(lambda: may_sign_in("someone", SignInMethod.EDS), "actor: needs Participant", id="actor"),  # type: ignore[arg-type]
        pytest.param(lambda: may_sign_in(PARTICIPANT, "eds"), "method: needs SignInMethod", id="method"),  # type: ignore[arg-type]
        pytest.param(lambda: missing_profile_fields({}), "profile: needs a profile, not dict", id="profile"),  # type: ignore[arg-type]
        pytest.param(lambda: cabinet_sections("old-age"), "category: needs ParticipantCategory", id="category"),  # type: ignore[arg-type]
        pytest.param(lambda: representatives("old-age"), "category: needs ParticipantCategory", id="represented"),  # type: ignore[arg-type]
        pytest.param(lambda: directions("1", {"1": ["x"]}), r"mapping\['1'\]\[0\]: needs Direction", id="mapping"),  # type: ignore[list-item]
        pytest.param(lambda: may_choose("someone", CatalogueItem.MOBILITY), "participant: needs Part", id="chooser"),  # type: ignore[arg-type]
        pytest.param(lambda: may_choose(PARTICIPANT, "mobility"), "item: needs CatalogueItem", id="item"),  # type: ignore[arg-type]
        pytest.param(
            lambda: may_sign_in(PARTICIPANT, SignInMethod.EDS, registered="yes"),  # type: ignore[arg-type]
            "registered: needs bool",
            id="registered",
        ),
        pytest.param(lambda: evolve(PARTICIPANT, group="first"), "group: needs a whole number", id="group"),  # type: ignore[arg-type]
        pytest.param(lambda: directions(88101, {}), "oked: needs str", id="oked"),  # type: ignore[arg-type]
        pytest.param(lambda: missing_announcement_fields("x"), "announcement: needs Announcement", id="announcement"),  # type: ignore[arg-type]
        pytest.param(lambda: LegalEntityProfile(founders=("x",)), r"founders\[0\]: needs Founder", id="founder"),  # type: ignore[arg-type]
        pytest.param(
            lambda: Participant(ParticipantCategory.OLD_AGE, representative="x"),  # type: ignore[arg-type]
            "representative: needs Representative",
            id="representative",
        ),
    ],
)
def test_wrong_types(call: Callable[[], object], words: str) -> None:
    """A value of another type is refused under its name."""
    with pytest.raises(WrongType, match=f"^{words}"):
        call()


@pytest.mark.parametrize(
    ("call", "words"),
    [
        pytest.param(lambda: directions(" ", {}), "oked: must not be blank", id="blank-code"),
        pytest.param(lambda: evolve(PARTICIPANT, group=0), "group: must lie between 1 and 3", id="group-below"),
        pytest.param(lambda: evolve(PARTICIPANT, group=4), "group: must lie between 1 and 3", id="group-above"),
        pytest.param(lambda: ParticipantProfile(surname=""), "surname: must not be blank", id="blank-name"),
        pytest.param(
            lambda: Announcement(AnnouncementKind.FAILURE, "No sign-in", datetime(2025, 12, 18)),
            "removed_by: needs an instant with a time zone",
            id="naive",
        ),
    ],
)
def test_bad_facts(call: Callable[[], object], words: str) -> None:
    """A value that cannot be right is refused under its name."""
    with pytest.raises(InvalidFact, match=f"^{words}"):
        call()
