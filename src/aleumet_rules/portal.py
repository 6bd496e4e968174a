"""Who takes part in the portal and how, what it shows and offers (Portal rules, paras 2-9 and 12-14).

>>> from aleumet_rules import EntrepreneurProfile, missing_profile_fields
>>> may_sign_in(SupplierKind.LEGAL_ENTITY, SignInMethod.E_GOVERNMENT).reasons[0].code
'method-not-open'
>>> missing_profile_fields(EntrepreneurProfile(surname="Ахметов", given_name="Асан"))
('registration',)
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Any

from attrs import field, frozen

from .acts.frozen import FrozenMapping
from .acts.portal_norms import PORTAL_PARTICIPANT, PORTAL_SIGN_IN
from .answers.decision import Decision
from .answers.reasons import Reason, reason
from .checks import A_LINE_IF_ANY, a, either, instance, is_a, line, optional, several, validator
from .clock import known_instant
from .facts.portal import (
    AnnouncementKind,
    CabinetSection,
    Direction,
    ParticipantCategory,
    Representative,
    SignInMethod,
    SupplierKind,
)
from .law.book import LAW, LawBook
from .words import portal as words
from .words.dates import join
from .words.text import Text

__all__ = [
    "Announcement",
    "Participant",
    "cabinet_sections",
    "directions",
    "may_sign_in",
    "missing_announcement_fields",
    "representatives",
]


@frozen
class Participant:
    """A participant of the portal, as far as signing in asks.

    `iin` is the individual identification number, `phone` the number registered for it in the mobile citizens base;
    `None` where there is none; both are left out of `repr` and of JSON. `representative` says that a legal
    representative acts.

    Norm: portal.participant (Portal rules, para 2(9))
    """

    category: ParticipantCategory = field(validator=is_a(ParticipantCategory))
    iin: str | None = field(default=None, validator=A_LINE_IF_ANY, repr=False)
    phone: str | None = field(default=None, validator=A_LINE_IF_ANY, repr=False)
    representative: Representative | None = field(default=None, validator=validator(optional(a(Representative))))

    @property
    def meaning(self) -> Text:
        """Who it is and what is there to match, without a number that tells the person."""
        acting = () if self.representative is None else (self.representative.meaning,)
        iin, phone = (words.GIVEN if fact else words.NOT_GIVEN for fact in (self.iin, self.phone))
        return join((self.category.meaning, *acting, words.IIN.fill(given=iin), words.PHONE.fill(given=phone)))


def _instant(name: str, value: Any) -> datetime:
    return known_instant(value, name)


@frozen
class Announcement:
    """One announcement of the administrator; `removed_by` is by when a failure is planned to be removed.

    Norm: portal.announcements (Portal rules, para 14)
    """

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


def may_sign_in(
    actor: Participant | SupplierKind, method: SignInMethod, *, law: LawBook = LAW
) -> Decision[Participant | SupplierKind]:
    """Participants sign in with a digital signature or through the e-government sign-in, suppliers by signature only.

    A participant's signature is matched to the IIN and to the number registered in the mobile citizens base, so both
    must be there; only certificates of the National Certification Authority count. Reasons: `certificate-not-accepted`,
    `method-not-open`, `no-iin`, `no-registered-number`. The outcome is the actor.

    Norm: portal.sign-in, portal.participant (Portal rules, paras 2(9), 2(10), 4-6, 12)
    """
    either("actor", actor, Participant, SupplierKind, needs="Participant or SupplierKind")
    checked_on = instance("law", law, LawBook).checked_on
    found = (_method(actor, instance("method", method, SignInMethod)), *_match(actor, method))
    reasons = tuple(one for one in found if one is not None)
    facts = FrozenMapping({"actor": actor, "method": method})
    norms = (PORTAL_SIGN_IN, PORTAL_PARTICIPANT)
    return Decision(words.MAY_SIGN_IN, None if reasons else actor, reasons, norms, facts, (), checked_on)


def _method(actor: Participant | SupplierKind, method: SignInMethod) -> Reason | None:
    methods = _OPEN_TO_PARTICIPANTS if isinstance(actor, Participant) else _OPEN_TO_SUPPLIERS
    if method in methods:
        return None
    code = "certificate-not-accepted" if method is SignInMethod.OTHER_EDS else "method-not-open"
    return reason(code, method=method.meaning, methods=join([one.meaning for one in methods], "; "))


def _match(actor: Participant | SupplierKind, method: SignInMethod) -> Iterable[Reason]:
    """What a participant's digital signature is matched to, and is not there."""
    if not isinstance(actor, Participant) or method is not SignInMethod.EDS:
        return
    if actor.iin is None:
        yield reason("no-iin")
    if actor.phone is None:
        yield reason("no-registered-number")


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

    Norm: portal.catalogue (Portal rules, para 13)
    """
    either("mapping", mapping, Mapping, needs="a mapping from codes to directions")
    code = line("oked", oked)
    name = f"mapping[{code!r}]"
    members = enumerate(several(name, mapping.get(code, ())))
    opened = {instance(f"{name}[{position}]", member, Direction) for position, member in members}
    return tuple(direction for direction in Direction if direction in opened)


def missing_announcement_fields(announcement: Announcement) -> tuple[str, ...]:
    """Scheduled work is announced; a failure is announced with the date by which it is planned to be removed.

    The names of what the announcement lacks, `text` and, of a failure, `removed_by`; empty when it is complete.

    Norm: portal.announcements (Portal rules, para 14)
    """
    given = instance("announcement", announcement, Announcement)
    missing = {
        "text": given.text is None,
        "removed_by": given.kind is AnnouncementKind.FAILURE and given.removed_by is None,
    }
    return tuple(name for name, lacks in missing.items() if lacks)
