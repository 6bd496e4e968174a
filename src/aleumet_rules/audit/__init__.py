"""A record of what happened, put to the law: from a CSV file or any other rows to findings, and to a report on them.

    from aleumet_rules import audit

    with open("record.csv", encoding="utf-8", newline="") as file:
        print(audit.report(audit.audit_incidents(audit.read_csv(file))))

Each name is imported when it is first asked for.
"""

from .._version import face

__all__, __getattr__, __dir__ = face(
    __name__,
    {
        "csv_rows": "read_csv",
        "record": "audit_incidents audit_measures audit_queue",
        "reports": "report",
    },
)
