"""Laws of tests: a pilot that applies whenever a test needs one, and one of a second region with numbers of its own."""

from datetime import date, time, timedelta

from attrs import evolve

from aleumet_rules import LAW, Act, Department, Form031, Pilot, Text

ORDER = Act("queue-61", "12", date(2026, 1, 12), Text("61-өңірдің бұйрығы", "Приказ региона 61", "Order of region 61"))

WHENEVER = evolve(LAW, pilots=(Pilot(act=ORDER, region=("11",), first=date(2016, 1, 1), lasts_months=None),))
"""The law with one pilot of Akmola region that has neither beginning nor end."""

SECOND = Pilot(
    act=ORDER,
    region=("61",),
    starts=(time(8), time(9), time(16)),
    grace=timedelta(minutes=20),
    reminder_days=2,
    form_valid_months=2,
    schedule_working_days=5,
    problems_working_days=1,
    copy_working_days=2,
    next_schedule_by=(12, 1),
    portal_host="queue.egov.kz",
    first=date(2026, 2, 2),
    last=date(2027, 2, 1),
)
BOTH = LAW.with_pilot(SECOND)
"""The law with a pilot of a second region beside that of Akmola."""

HERE = Department(1, "Көкшетау қ., Абай к., 1", ("1110",))
THERE = Department(6, "Түркістан қ., Б. Саттарханов д., 1", ("6110",))
FORM_HERE = Form031("031-1", "A-1", date(2026, 2, 2), "111010000", "+77010000000")
FORM_THERE = Form031("031-6", "A-6", date(2026, 2, 2), "611010000", "+77010000000")
