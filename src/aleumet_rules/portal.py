"""Who takes part in the portal and how, what it shows and offers (Portal rules, paras 2-9 and 12-14).

>>> from aleumet_rules import EntrepreneurProfile, missing_profile_fields
>>> may_sign_in(SupplierKind.LEGAL_ENTITY, SignInMethod.E_GOVERNMENT).reasons[0].code
'method-not-open'
>>> missing_profile_fields(EntrepreneurProfile(surname="Ахметов", given_name="Асан"))
('registration',)
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from functools import reduce
from types import MappingProxyType
from typing import Any

from attrs import field, frozen

from ._version import at_the_face
from .acts.frozen import FrozenMapping
from .acts.portal_norms import PORTAL_ASSISTANT, PORTAL_CATALOGUE, PORTAL_PARTICIPANT, PORTAL_SIGN_IN
from .acts.readings import Readings, settled
from .answers.asked import keeps_what_was_asked
from .answers.decision import Decision
from .answers.reasons import Reason, reason
from .checks import A_LINE_IF_ANY, a, either, instance, is_a, line, optional, several, validator, whole_number
from .clock import known_instant
from .errors import InvalidFact, Problem
from .facts.portal import (
    AnnouncementKind,
    CabinetSection,
    CatalogueItem,
    Direction,
    ParticipantCategory,
    Representative,
    SignInMethod,
    SupplierKind,
)
from .law.book import LAW, LawBook
from .words import portal as words
from .words.brief import brief
from .words.dates import join
from .words.facts import GIVEN, NOT_GIVEN
from .words.text import Text

__all__ = [
    "Announcement",
    "Participant",
    "cabinet_sections",
    "directions",
    "may_choose",
    "may_sign_in",
    "missing_announcement_fields",
    "representatives",
]


_FIRST_GROUP, _LAST_GROUP = 1, 3


def _disability_group(name: str, value: int) -> int:
    """A group of disability, 1, 2 or 3."""
    group = whole_number(name, value)
    if _FIRST_GROUP <= group <= _LAST_GROUP:
        return group
    raise InvalidFact(name, value, Problem("number-out-of-range", first=_FIRST_GROUP, last=_LAST_GROUP))


@frozen
class Participant:
    """A participant of the portal, as far as signing in and choosing ask.

    `iin` is the individual identification number, `phone` the number registered for it in the mobile citizens database;
    `None` where there is none; both are left out of `repr` and of JSON. `representative` says that a legal
    representative acts. `group` is the group of disability, 1 to 3 (`None`: none, or not set), `moves_with_difficulty`
    whether the person has difficulty in moving; both are of the person, not of the representative.

    Norm: portal.participant (Portal rules, para 2(9))
    """

    __repr__ = brief("{category}")

    category: ParticipantCategory = field(validator=is_a(ParticipantCategory))
    iin: str | None = field(default=None, validator=A_LINE_IF_ANY, repr=False)
    phone: str | None = field(default=None, validator=A_LINE_IF_ANY, repr=False)
    representative: Representative | None = field(default=None, validator=validator(optional(a(Representative))))
    group: int | None = field(default=None, validator=validator(optional(_disability_group)))
    moves_with_difficulty: bool = field(default=False, validator=is_a(bool))

    @property
    def meaning(self) -> Text:
        """Who it is and what is there to match, without a number that tells the person."""
        acts = self.representative
        known = [] if acts is None else [words.ACTING.fill(representative=acts.meaning)]
        known += [] if self.group is None else [words.GROUP.fill(group=self.group)]
        known += [words.MOVING] if self.moves_with_difficulty else []
        iin, phone = (GIVEN if fact else NOT_GIVEN for fact in (self.iin, self.phone))
        return join((self.category.meaning, *known, words.IIN.fill(given=iin), words.PHONE.fill(given=phone)), "; ")


def _instant(name: str, value: Any) -> datetime:
    return known_instant(value, name)


@frozen
class Announcement:
    """One announcement of the administrator; `removed_by` is by when a failure is planned to be removed.

    Of the contact centre's telephone number `text` is the number.

    Norm: portal.announcements (Portal rules, para 14)
    """

    __repr__ = brief("{kind}")

    kind: AnnouncementKind = field(validator=is_a(AnnouncementKind))
    text: str | None = field(default=None, validator=A_LINE_IF_ANY)
    removed_by: datetime | None = field(default=None, validator=validator(optional(_instant)))


_REPRESENTED = frozenset({ParticipantCategory.DISABILITY, ParticipantCategory.OLD_AGE})
_OPEN_TO_PARTICIPANTS = (SignInMethod.EDS, SignInMethod.E_GOVERNMENT)
_OPEN_TO_SUPPLIERS = (SignInMethod.EDS,)
_CABINET = MappingProxyType(
    {
        ParticipantCategory.DISABILITY: (CabinetSection.MEASURES, CabinetSection.MEASURE_STATUSES),
        ParticipantCategory.OLD_AGE: (CabinetSection.SPECIAL_SERVICES, CabinetSection.SERVICE_STATUSES),
        ParticipantCategory.SOCIAL_PACKAGE: (),
    }
)


def representatives(category: ParticipantCategory) -> tuple[Representative, ...]:
    """Guardians and trustees take part for persons with disabilities and for those whom old age leaves helpless.

    Of recipients of the guaranteed social package the paragraph names no representative: an empty tuple.

    Norm: portal.participant (Portal rules, para 2(9))
    """
    return tuple(Representative) if instance("category", category, ParticipantCategory) in _REPRESENTED else ()


@keeps_what_was_asked
def may_sign_in(
    actor: Participant | SupplierKind,
    method: SignInMethod,
    *,
    has_certificate: bool = True,
    registered: bool = True,
    law: LawBook = LAW,
) -> Decision[Participant | SupplierKind]:
    """Participants sign in with a digital signature or through the e-government sign-in, suppliers by signature only.

    A participant is known by the IIN, in either way, and by the number registered in the mobile citizens database:
    reading `sign_in_number` says whether there must be one. Only certificates of the National Certification Authority
    count; `has_certificate` says whether there is one, which the e-government way does not need. `registered` says
    whether a participant has registered on the portal (para 4(3)). Reasons: `certificate-not-accepted`,
    `method-not-open`, `no-certificate`, `not-registered`, `no-iin`, `no-registered-number`. The outcome is the actor.

    Norm: portal.sign-in, portal.participant (Portal rules, paras 2(9), 2(10), 4-6, 12)
    """
    either("actor", actor, Participant, SupplierKind, needs="Participant or SupplierKind")
    readings = instance("law", law, LawBook).readings
    certified, known = instance("has_certificate", has_certificate, bool), instance("registered", registered, bool)
    asked = _asked(actor, instance("method", method, SignInMethod), certified, known)
    facts = FrozenMapping({"actor": actor, "method": method, **asked})
    number, bearing = settled(readings, lambda one: _number(actor, one), "sign_in_number")
    found = (_method(actor, method), *_lacking(asked), _iin(actor), number)
    reasons = tuple(one for one in found if one is not None)
    norms, outcome = (PORTAL_SIGN_IN, PORTAL_PARTICIPANT), None if reasons else actor
    return Decision(words.MAY_SIGN_IN, outcome, reasons, norms, facts, bearing, law.checked_on)


def _asked(
    actor: Participant | SupplierKind, method: SignInMethod, has_certificate: bool, registered: bool
) -> dict[str, bool]:
    """What paragraph 4 requires of this actor by this method, and whether it is there."""
    required = {"has_certificate": method is SignInMethod.EDS, "registered": isinstance(actor, Participant)}
    given = {"has_certificate": has_certificate, "registered": registered}
    return {name: given[name] for name, is_asked in required.items() if is_asked}


def _lacking(asked: Mapping[str, bool]) -> Iterator[Reason]:
    """What paragraph 4 requires and is not there."""
    for name, code in (("has_certificate", "no-certificate"), ("registered", "not-registered")):
        if asked.get(name) is False:
            yield reason(code)


def _method(actor: Participant | SupplierKind, method: SignInMethod) -> Reason | None:
    methods = _OPEN_TO_PARTICIPANTS if isinstance(actor, Participant) else _OPEN_TO_SUPPLIERS
    if method in methods:
        return None
    code = "certificate-not-accepted" if method is SignInMethod.OTHER_EDS else "method-not-open"
    return reason(code, method=method.meaning, methods=_either_way(methods))


def _either_way(methods: tuple[SignInMethod, ...]) -> Text:
    """The ways of signing in, any of which will do."""
    first, *others = [method.meaning for method in methods]
    return reduce(lambda said, other: words.EITHER_WAY.fill(one=said, other=other), others, first)


def _iin(actor: Participant | SupplierKind) -> Reason | None:
    return reason("no-iin") if isinstance(actor, Participant) and actor.iin is None else None


def _number(actor: Participant | SupplierKind, readings: Readings) -> Reason | None:
    """The number in the mobile citizens database that a participant lacks, where there must be one."""
    if not isinstance(actor, Participant) or actor.phone is not None or readings.sign_in_number == "if-any":
        return None
    return reason("no-registered-number")


@keeps_what_was_asked
def may_choose(participant: Participant, item: CatalogueItem, *, law: LawBook = LAW) -> Decision[CatalogueItem]:
    """A personal assistant is for a person of the first group of disability with difficulty in moving.

    That others cannot choose one is an inference from the definition, which is all that the rules say. Of every other
    item they set no such condition here, and the answer is yes; what the person's programme holds is asked elsewhere.
    Reasons: `not-of-the-first-group`, `no-difficulty-in-moving`. The outcome is the item.

    Norm: portal.personal-assistant, portal.catalogue (Portal rules, paras 2(4), 8)
    """
    checked_on = instance("law", law, LawBook).checked_on
    person = instance("participant", participant, Participant)
    assistant = instance("item", item, CatalogueItem) is CatalogueItem.PERSONAL_ASSISTANT
    reasons = tuple(_against_assistant(person)) if assistant else ()
    norms = (PORTAL_ASSISTANT, PORTAL_CATALOGUE) if assistant else (PORTAL_CATALOGUE,)
    facts = FrozenMapping({"participant": person, "item": item})
    return Decision(words.MAY_CHOOSE, None if reasons else item, reasons, norms, facts, (), checked_on)


def _against_assistant(person: Participant) -> Iterator[Reason]:
    if person.category is not ParticipantCategory.DISABILITY or person.group != _FIRST_GROUP:
        yield reason("not-of-the-first-group")
    if not person.moves_with_difficulty:
        yield reason("no-difficulty-in-moving")


def cabinet_sections(category: ParticipantCategory) -> tuple[CabinetSection, ...]:
    """The cabinet shows programme measures (disability) or special social services (old age), with their statuses.

    Of recipients of the guaranteed social package the paragraph says nothing: an empty tuple.

    Norm: portal.cabinet (Portal rules, para 7)
    """
    return _CABINET[instance("category", category, ParticipantCategory)]


def directions(oked: str, mapping: Mapping[str, Iterable[Direction]]) -> tuple[Direction, ...]:
    """The main code of an organisation's economic activity decides in which of the five directions it may work.

    Which code opens which direction is not in the rules: the caller brings the `mapping`. A code that is not in it
    opens nothing, so the answer is an empty tuple; else the directions in the order of the paragraph.

    Norm: portal.directions (Portal rules, para 13)
    """
    either("mapping", mapping, Mapping, needs="a mapping from codes to directions")
    code = line("oked", oked)
    name = f"mapping[{code!r}]"
    members = enumerate(several(name, mapping.get(code, ())))
    opened = {instance(f"{name}[{position}]", member, Direction) for position, member in members}
    return tuple(direction for direction in Direction if direction in opened)


def missing_announcement_fields(announcement: Announcement) -> tuple[str, ...]:
    """Announced are new features, scheduled work, failures with the planned date of their removal, and the telephone.

    The names of what the announcement lacks, `text` and, of a failure, `removed_by`; empty when it is complete.

    Norm: portal.announcements (Portal rules, para 14)
    """
    given = instance("announcement", announcement, Announcement)
    missing = {
        "text": given.text is None,
        "removed_by": given.kind is AnnouncementKind.FAILURE and given.removed_by is None,
    }
    return tuple(name for name, lacks in missing.items() if lacks)


at_the_face(__name__)
