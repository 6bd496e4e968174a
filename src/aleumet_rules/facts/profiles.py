"""The data on participants and suppliers that reach the portal from state systems (Portal rules, paras 6, 9, 12).

A field that the rules mark “if any” may stay empty; every other one is missing when it is `None`.
"""

from datetime import date
from typing import Any, get_args

from attrs import field, fields, frozen

from .._version import at_the_face
from ..checks import a, calendar_date, each, either, line, optional, validator

__all__ = [
    "AssistantProfile",
    "EntrepreneurProfile",
    "Founder",
    "LegalEntityProfile",
    "ParticipantProfile",
    "ProgrammeData",
    "missing_profile_fields",
]

_IF_ANY = "if any"


def _named(check: Any = line, *, if_any: bool = False) -> Any:
    """A field that the rules name; `None` where nothing came."""
    return field(default=None, validator=validator(optional(check)), metadata={_IF_ANY: if_any})


def _filled(profile: Any) -> str:
    """How much of a profile has come, and nothing of what it says."""
    values = [getattr(profile, one.name) for one in fields(type(profile))]
    given = sum(value is not None for value in values)
    return f"<{type(profile).__name__} with {given} of {len(values)} fields>"


@frozen
class ParticipantProfile:
    """What arrives in the recipient's cabinet on a participant (para 6).

    `phone` is the number registered in the mobile citizens database. Patronymic and address are “if any”.
    """

    __repr__ = _filled

    surname: str | None = _named()
    given_name: str | None = _named()
    patronymic: str | None = _named(if_any=True)
    born_on: date | None = _named(calendar_date)
    sex: str | None = _named()
    address: str | None = _named(if_any=True)
    phone: str | None = _named()
    document_number: str | None = _named()
    document_issued_by: str | None = _named()
    document_issued_on: date | None = _named(calendar_date)
    document_valid_to: date | None = _named(calendar_date)


@frozen
class Founder:
    """A founder of a legal entity (para 12(1)); the patronymic is “if any”."""

    __repr__ = _filled

    surname: str | None = _named()
    given_name: str | None = _named()
    patronymic: str | None = _named(if_any=True)
    iin: str | None = _named()
    citizenship: str | None = _named()


_founders = each(a(Founder))


@frozen
class LegalEntityProfile:
    """What arrives in the supplier's cabinet on a legal entity (para 12(1)).

    `premises_rights` is the state registration of the ownership or lease of the place where goods are sold or kept.
    The founders (their number is the tuple's length) and what is known of the organisation itself, its economic
    activity, form of ownership and way of formation, are “if any”; a founder that is named is named in full.
    """

    __repr__ = _filled

    legal_address: str | None = _named()
    full_name: str | None = _named()
    short_name: str | None = _named()
    head_surname: str | None = _named()
    head_given_name: str | None = _named()
    head_patronymic: str | None = _named(if_any=True)
    premises_rights: str | None = _named()
    founders: tuple[Founder, ...] | None = _named(_founders, if_any=True)
    economic_activity: str | None = _named(if_any=True)
    ownership_form: str | None = _named(if_any=True)
    formation: str | None = _named(if_any=True)


@frozen
class EntrepreneurProfile:
    """What arrives in the supplier's cabinet on an individual in business (para 12(2))."""

    __repr__ = _filled

    surname: str | None = _named()
    given_name: str | None = _named()
    patronymic: str | None = _named(if_any=True)
    registration: str | None = _named()


@frozen
class AssistantProfile:
    """What arrives in the supplier's cabinet on a personal assistant (para 12(3)).

    `no_psychiatric_record` is the information that the person is under no dispensary observation in organisations
    of mental health care.
    """

    __repr__ = _filled

    surname: str | None = _named()
    given_name: str | None = _named()
    patronymic: str | None = _named(if_any=True)
    no_psychiatric_record: str | None = _named()


@frozen
class ProgrammeData:
    """What E-Sobes gives to the portal of an individual programme (para 9, first part).

    `person` are the data on the person with a disability, `measure` the name of the aid or the service,
    `drawn_up_on` the day on which the programme was drawn up, `implement_by` the last day of the measure's own term.
    """

    __repr__ = _filled

    person: str | None = _named()
    measure: str | None = _named()
    drawn_up_on: date | None = _named(calendar_date)
    implement_by: date | None = _named(calendar_date)


Profile = ParticipantProfile | LegalEntityProfile | EntrepreneurProfile | AssistantProfile | ProgrammeData


def missing_profile_fields(profile: Profile) -> tuple[str, ...]:
    """Which of the data that the rules name have not come, in the order in which the rules name them.

    Data that the rules mark “if any” are never missing. What a founder lacks is named with its place, such as
    `founders[0].iin`. An empty tuple means: complete.

    Norm: portal.profile (Portal rules, paras 6, 12; for `ProgrammeData` para 9)
    """
    either("profile", profile, *get_args(Profile), needs="a profile")
    founders = (profile.founders or ()) if isinstance(profile, LegalEntityProfile) else ()
    of_founders = (
        f"founders[{position}].{name}" for position, founder in enumerate(founders) for name in _missing(founder)
    )
    return (*_missing(profile), *of_founders)


def _missing(record: Profile | Founder) -> tuple[str, ...]:
    named = fields(type(record))
    return tuple(one.name for one in named if getattr(record, one.name) is None and not one.metadata[_IF_ANY])


at_the_face(__name__)
