from .csv_rows import read_csv as read_csv
from .record import audit_incidents as audit_incidents, audit_measures as audit_measures, audit_queue as audit_queue
from .reports import audit_report as report

__all__ = ["audit_incidents", "audit_measures", "audit_queue", "read_csv", "report"]
