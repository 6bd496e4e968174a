"""The law on columns: the names of the scalar functions, over frames of any library that narwhals knows.

Needs the extra `frames` (numpy and narwhals). A column of pandas, polars or pyarrow comes in and one of the same
library goes out. Nothing of the law is written a second time: what depends on a day is a table that the scalar
functions fill, so that every reform, reading, pilot and day off of the caller's own counts here as it does there.
"""

from .._version import face

__all__, __getattr__, __dir__ = face(
    __name__,
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
    },
)
