from .audits import FINDINGS_DDL as FINDINGS_DDL, audit_batches as audit_batches, findings_schema as findings_schema
from .days import (
    add_working_days as add_working_days,
    count_working_days as count_working_days,
    end_of_months as end_of_months,
    is_working_day as is_working_day,
    roll_forward as roll_forward,
)
from .due import (
    analysis_due as analysis_due,
    confirmation_notice_due as confirmation_notice_due,
    escalation_due as escalation_due,
    refutation_notice_due as refutation_notice_due,
    registration_due as registration_due,
    repair_notice_due as repair_notice_due,
    repair_start_due as repair_start_due,
)
from .incidents import clocks as clocks
from .measures import windows as windows
from .parts import record_parts as record_parts
from .progress import record_days as record_days
from .reference import calendar_table as calendar_table, norms_table as norms_table
from .service import add_service_time as add_service_time, service_time as service_time
