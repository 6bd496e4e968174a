"""Sentences of norms with their numbers: as the acts have them, and as a reform or another pilot makes them read."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from string import Formatter
from types import MappingProxyType
from typing import Any, TypeVar

from attrs import evolve, fields_dict

from ..words.amounts import (
    AMENDED,
    calendar_days_text,
    clock_text,
    clocks_text,
    day_of_year_text,
    months_text,
    region_text,
    span_text,
    working_days_text,
)
from ..words.dates import day_text, duration_text
from ..words.text import Text
from .model import Act, Citation, Norm, NormTemplate
from .portal_numbers import ORDER_345, PortalRules
from .queue_numbers import AKMOLA_PILOT, QueueRules

__all__ = ["amended", "as_enacted", "blanks", "of_the_portal", "of_the_queue", "reads", "said"]

_MODEL = "queue-algorithm"  # the act that stands for whichever pilot is asked about

R = TypeVar("R", QueueRules, PortalRules)


def _host_text(host: str) -> Text:
    return Text(host, host, host)


_SAID: Mapping[str, Callable[[Any], Text]] = MappingProxyType(
    {
        "region": region_text,
        "starts": clocks_text,
        "lunch": span_text,
        "grace": duration_text,
        "reminder_days": calendar_days_text,
        "form_valid_months": months_text,
        "in_force_after_days": calendar_days_text,
        "last_signed_on": day_text,
        "lasts_months": months_text,
        "schedule_working_days": working_days_text,
        "next_schedule_by": day_of_year_text,
        "problems_working_days": working_days_text,
        "copy_working_days": working_days_text,
        "portal_host": _host_text,
        "selection_months": months_text,
        "opens": clock_text,
        "closes": clock_text,
        "register_within": duration_text,
        "analyse_working_days": working_days_text,
        "escalate_within": duration_text,
        "refuted_notice_within": duration_text,
        "confirmed_notice_within": duration_text,
        "start_repair_working_days": working_days_text,
        "repaired_notice_within": duration_text,
        "report_working_days": working_days_text,
        "registered_on": day_text,
    }
)
_UNLIMITED = Text("мерзімсіз", "без срока", "no set time")


def of_the_queue(id: str, citation: Citation, template: Text, brief: Text | None = None) -> Norm:  # noqa: A002  # as `Norm` calls it
    """A norm of the queue whose sentence holds numbers, as the pilot of Akmola region has them."""
    return Norm(id, citation, _filled(template, AKMOLA_PILOT), _with_brief(template, brief, AKMOLA_PILOT))


def of_the_portal(id: str, citation: Citation, template: Text, brief: Text | None = None) -> Norm:  # noqa: A002
    """A norm of the portal whose sentence holds numbers, as Order No. 345 has them."""
    return Norm(id, citation, _filled(template, ORDER_345), _with_brief(template, brief, ORDER_345))


def _with_brief(template: Text, brief: Text | None, rules: QueueRules | PortalRules) -> NormTemplate:
    return NormTemplate(template, brief, None if brief is None else _filled(brief, rules))


def reads(norm: Norm, rules: QueueRules | PortalRules, act: Act | None = None) -> Norm:
    """The norm as it reads under those numbers, in the act of a pilot where one is given."""
    return norm if as_enacted(rules, act) else _reads(norm, rules, act)


def as_enacted(rules: QueueRules | PortalRules, act: Act | None = None) -> bool:
    """Whether every norm reads under those numbers, in that act, as its own act has it."""
    return (rules is AKMOLA_PILOT or rules is ORDER_345) and (act is None or act.id == _MODEL)


@lru_cache(maxsize=1024)
def _reads(norm: Norm, rules: QueueRules | PortalRules, act: Act | None) -> Norm:
    changed = {name: by for name, by in rules.amended if name in blanks(norm)}
    by = next((order for order in changed.values() if order is not None), None)
    own = act if act is not None and norm.citation.act.id == _MODEL else norm.citation.act
    citation = evolve(norm.citation, act=own, amended_by=by)
    if norm._template is None:
        return evolve(norm, citation=citation)
    template, brief, _ = norm._template
    filled = _with_brief(template, brief, rules)
    return evolve(norm, citation=citation, sentence=_filled(template, rules), template=filled)


def amended(rules: R, changes: Mapping[str, Any], act: Act | None) -> R:
    """The numbers with some of them changed, which are noted with the order that changes them."""
    new = evolve(rules, **changes)
    changed = {name: act for name in changes if getattr(new, name) != getattr(rules, name)}
    noted = tuple(sorted((dict(rules.amended) | changed).items()))
    return evolve(new, amended=noted)


def blanks(norm: Norm) -> frozenset[str]:
    """The numbers of the act that the norm's sentence holds, by name."""
    template = "" if norm._template is None else norm._template.sentence.en
    return frozenset(name for _, name, _, _ in Formatter().parse(template) if name)


def _filled(template: Text, rules: QueueRules | PortalRules) -> Text:
    values = {name: said(rules, name) for name in fields_dict(type(rules)) if name in _SAID}
    return template.fill(**values)


def said(rules: QueueRules | PortalRules, name: str) -> Text:
    """A number in words, marked where a reform changed it."""
    value = getattr(rules, name)
    plain = _UNLIMITED if value is None else _SAID[name](value)
    return AMENDED.fill(value=plain) if name in dict(rules.amended) else plain
