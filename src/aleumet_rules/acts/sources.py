"""The acts that the rules rest on, each under the short title by which it is cited.

The body of each of the two orders is cited as `order para` of the same `Act` as its annex.
"""

from datetime import date

from ..words.text import Text
from .model import Act

__all__ = [
    "ALGORITHM",
    "APPC",
    "CIVIL_CODE",
    "HOLIDAYS_LAW",
    "LABOUR_CODE",
    "LEGAL_ACTS_LAW",
    "PORTAL_RULES",
    "SOCIAL_CODE",
]

CIVIL_CODE = Act(
    id="civil-code",
    number="268-XIII",
    signed_on=date(1994, 12, 27),
    title=Text(kk="Азаматтық кодекс", ru="Гражданский кодекс", en="Civil Code"),
)

HOLIDAYS_LAW = Act(
    id="holidays-law",
    number="267-II",
    signed_on=date(2001, 12, 13),
    title=Text(kk="Мерекелер туралы заң", ru="Закон о праздниках", en="Law on Holidays"),
)

LABOUR_CODE = Act(
    id="labour-code",
    number="414-V",
    signed_on=date(2015, 11, 23),
    title=Text(kk="Еңбек кодексі", ru="Трудовой кодекс", en="Labour Code"),
)

LEGAL_ACTS_LAW = Act(
    id="legal-acts-law",
    number="480-V",
    signed_on=date(2016, 4, 6),
    title=Text(kk="Құқықтық актілер туралы заң", ru="Закон о правовых актах", en="Law on Legal Acts"),
)

# The Administrative Procedural and Process-Related Code.
APPC = Act(
    id="appc",
    number="350-VI",
    signed_on=date(2020, 6, 29),
    title=Text(kk="ӘРПК", ru="АППК", en="APPC"),
)

SOCIAL_CODE = Act(
    id="social-code",
    number="224-VII",
    signed_on=date(2023, 4, 20),
    title=Text(kk="Әлеуметтік кодекс", ru="Социальный кодекс", en="Social Code"),
)

# Order of the acting Minister of Labour, registered on 25 August 2023 under No. 33329; the rules are its annex 1.
PORTAL_RULES = Act(
    id="portal-rules",
    number="345",
    signed_on=date(2023, 8, 17),
    title=Text(kk="Портал қағидалары", ru="Правила портала", en="Portal rules"),
)

# Joint order of three ministers, signed on 4, 5 and 11 November 2025: the day is that of the last signature.
ALGORITHM = Act(
    id="queue-algorithm",
    number="347, 136, 571/НҚ",
    signed_on=date(2025, 11, 11),
    title=Text(kk="Алгоритм", ru="Алгоритм", en="Algorithm"),
)
