"""Facts of the portal: measures of an individual programme, and suppliers."""

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from ...facts.measure import Measure
from ...facts.profiles import AssistantProfile, EntrepreneurProfile, Founder, LegalEntityProfile
from ...law.book import LAW, LawBook
from ..samples import MEASURES, PROFILE_LINES
from .time import LAST, calendar_days

__all__ = ["assistants", "entrepreneurs", "founders", "legal_entities", "measures", "suppliers"]

Supplier = LegalEntityProfile | EntrepreneurProfile | AssistantProfile

_DAY = timedelta(days=1)
_HALF_YEAR = 180


@st.composite
def measures(draw: st.DrawFn, *, law: LawBook = LAW) -> Measure:
    """Measures whose events are in the order of the law; each event after the first may not have happened yet.

    Days lie in the settled years in which the portal's rules are in force. Shrinks towards a measure that has just
    been given to the portal.
    """
    first = min(row.in_force_from for row in law.portal)
    given = draw(calendar_days(first, LAST - 4 * _HALF_YEAR * _DAY))
    requested = draw(_later_day(given))
    returned = draw(_later_day(requested)) if requested else None
    return Measure(
        id=str(draw(st.integers(1, 10**6))),
        name=draw(st.sampled_from(MEASURES)),
        given_to_portal_on=given,
        notified_on=draw(_later_day(given)),
        implement_by=draw(_later_day(given)),
        selected_on=draw(_later_day(given)),
        reactivated_on=returned,
        reactivation_requested_on=requested,
        fulfilled_on=draw(_later_day(given)),
    )


def _later_day(day: date) -> st.SearchStrategy[date | None]:
    """Nothing, or a day up to half a year later."""
    return st.none() | st.integers(0, _HALF_YEAR).map(lambda n: day + n * _DAY)


def _profile(kind: Any, complete: bool, **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Records whose lines are filled; where they need not be complete, any field may be missing."""
    named = {name: st.sampled_from(PROFILE_LINES) for name in kind.__annotations__ if name not in fields} | fields
    if not complete:
        named = {name: st.none() | strategy for name, strategy in named.items()}
    return st.builds(kind, **named)


def founders(*, complete: bool = True) -> st.SearchStrategy[Founder]:
    """Founders of a legal entity; unless `complete`, any of their data may be missing, and shrinking removes it."""
    return _profile(Founder, complete)


def legal_entities(*, complete: bool = True) -> st.SearchStrategy[LegalEntityProfile]:
    """Legal entities with up to two founders; unless `complete`, any of the data may be missing."""
    people = st.lists(founders(complete=complete), max_size=2).map(tuple)
    return _profile(LegalEntityProfile, complete, founders=people)


def entrepreneurs(*, complete: bool = True) -> st.SearchStrategy[EntrepreneurProfile]:
    """Individuals in business; unless `complete`, any of the data may be missing."""
    return _profile(EntrepreneurProfile, complete)


def assistants(*, complete: bool = True) -> st.SearchStrategy[AssistantProfile]:
    """Personal assistants; unless `complete`, any of the data may be missing."""
    return _profile(AssistantProfile, complete)


def suppliers(*, complete: bool = True) -> st.SearchStrategy[Supplier]:
    """Suppliers of every kind that may work through the portal; shrinks towards a personal assistant."""
    return st.one_of(assistants(complete=complete), entrepreneurs(complete=complete), legal_entities(complete=complete))
