"""A record of what happened, put to the law: from a CSV file or any other rows to findings, and to a report on them.

    from aleumet_rules import audit

    with open("record.csv", encoding="utf-8", newline="") as file:
        print(audit.report(audit.audit_incidents(audit.read_csv(file))))

Each name is imported when it is first asked for.
"""

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType
from typing import Any

_HOMES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "audit_incidents": ("record", "audit_incidents"),
        "audit_measures": ("record", "audit_measures"),
        "audit_queue": ("record", "audit_queue"),
        "read_csv": ("csv_rows", "read_csv"),
        "report": ("reports", "audit_report"),
    }
)

__all__ = [*_HOMES]  # noqa: PLE0604  (one table tells both homes and names)


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module, public = _HOMES[name]
    return getattr(import_module(f"{__name__}.{module}"), public)


def __dir__() -> list[str]:
    return __all__
