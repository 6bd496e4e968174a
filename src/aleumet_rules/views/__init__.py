"""What regulators look at before they read: wall calendars, weeks of slots, and clocks, as HTML and SVG.

    >>> from aleumet_rules import WorkingCalendar
    >>> from aleumet_rules import month_calendar
    >>> "Tuesday 24 March 2026 is a day off carried over from Nauryz" in month_calendar(WorkingCalendar(), 2026, 3)
    True

In a notebook each view shows itself; `Html.page` makes it a document of its own. Views take every state and
reason from the rules and say nothing of their own.
"""
