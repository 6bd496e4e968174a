"""The SMS of the queue: the words of annexes 1-4, filled and counted.

    >>> from datetime import date
    >>> from aleumet_rules import Form031, invitation
    >>> form = Form031("17", "A-1", date(2025, 12, 1), "111010000", phone="+77010000000")
    >>> sms = invitation(form, link="https://aleumet.egov.kz/mse/17/")
    >>> sms.annex, sms.official, sms.encoding, sms.segments
    (1, True, 'UCS-2', 4)

Only the Kazakh text is the act's own; the Russian and English ones are renderings and say so (`official` is false).
"""
