"""The law on columns: the names of the scalar functions, over frames of any library that narwhals knows.

Needs the extra `frames` (numpy and narwhals). A column of pandas, polars or pyarrow comes in and one of the same
library goes out. Nothing of the law is written a second time: what depends on a day is a table that the scalar
functions fill, so that every reform, reading, pilot and day off of the caller's own counts here as it does there.
"""

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType
from typing import Any

_MODULES: Mapping[str, str] = MappingProxyType(
    {
        "audits": "FINDINGS_DDL audit_batches findings_schema",
        "days": "add_working_days count_working_days end_of_months is_working_day roll_forward",
        "due": "analysis_due confirmation_notice_due escalation_due refutation_notice_due registration_due "
        "repair_notice_due repair_start_due",
        "incidents": "clocks",
        "measures": "windows",
        "parts": "record_parts",
        "progress": "record_days",
        "reference": "calendar_table norms_table",
        "service": "add_service_time service_time",
    }
)
_HOMES = {name: module for module, names in _MODULES.items() for name in names.split()}

__all__ = [*_HOMES]  # noqa: PLE0604  (one table tells both homes and names)


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return __all__
