"""The kinds of people, suppliers, goods and services that the Portal rules name."""

from .._version import at_the_face
from ..words.named import Named

__all__ = [
    "AnnouncementKind",
    "CabinetSection",
    "CatalogueItem",
    "Direction",
    "ParticipantCategory",
    "Representative",
    "SignInMethod",
    "SupplierKind",
]


class ParticipantCategory(Named):
    """Who takes part in the portal (para 2(9))."""

    DISABILITY = "disability"
    OLD_AGE = "old-age"
    SOCIAL_PACKAGE = "social-package"


class Representative(Named):
    """Legal representatives: those whom para 2(9) names, parents and adopters (Civil Code, arts. 22 and 23)."""

    PARENT = "parent"
    ADOPTER = "adopter"
    GUARDIAN = "guardian"
    TRUSTEE = "trustee"


class SupplierKind(Named):
    """Who supplies goods and services (para 2(10)); para 12(3) adds the personal assistant."""

    ENTREPRENEUR = "entrepreneur"
    LEGAL_ENTITY = "legal-entity"
    PERSONAL_ASSISTANT = "personal-assistant"


class SignInMethod(Named):
    """How somebody may try to sign in; the rules open the first two (paras 5, 6, 12)."""

    EDS = "eds"
    E_GOVERNMENT = "e-government"
    OTHER_EDS = "other-eds"
    PASSWORD = "password"


class CabinetSection(Named):
    """What the recipient's cabinet shows (para 7)."""

    MEASURES = "measures"
    MEASURE_STATUSES = "measure-statuses"
    SPECIAL_SERVICES = "special-services"
    SERVICE_STATUSES = "service-statuses"


class CatalogueItem(Named):
    """What participants find suppliers of in the section «Сізге көмек» (paras 2(14), 8)."""

    PROSTHETIC_AIDS = "prosthetic-aids"
    HEARING_AIDS = "hearing-aids"
    SIGHT_AIDS = "sight-aids"
    HYGIENE_AIDS = "hygiene-aids"
    MOBILITY = "mobility"
    SIGN_LANGUAGE = "sign-language"
    PERSONAL_ASSISTANT = "personal-assistant"
    SANATORIUM = "sanatorium"
    SPECIAL_SERVICES = "special-services"


GOODS = (
    CatalogueItem.PROSTHETIC_AIDS,
    CatalogueItem.HEARING_AIDS,
    CatalogueItem.SIGHT_AIDS,
    CatalogueItem.HYGIENE_AIDS,
    CatalogueItem.MOBILITY,
)
"""What para 8 calls goods: technical aids of the four kinds of para 2(14), and special means of mobility."""

SERVICES = (
    CatalogueItem.SIGN_LANGUAGE,
    CatalogueItem.PERSONAL_ASSISTANT,
    CatalogueItem.SANATORIUM,
    CatalogueItem.SPECIAL_SERVICES,
)
"""What para 8 calls services."""


class Direction(Named):
    """The directions in which an organisation may work on the portal, in the order of para 13."""

    SPECIAL_SERVICES = "special-services"
    TECHNICAL_AIDS = "technical-aids"
    SANATORIUM = "sanatorium"
    SIGN_LANGUAGE = "sign-language"
    PERSONAL_ASSISTANT = "personal-assistant"


class AnnouncementKind(Named):
    """What the administrator announces about the portal's running (para 14)."""

    WORKS = "works"
    FAILURE = "failure"
    NEW_FEATURES = "new-features"
    PHONE_NUMBER = "phone-number"


at_the_face(__name__)
