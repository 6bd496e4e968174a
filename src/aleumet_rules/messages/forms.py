"""The four SMS of the Algorithm: the Kazakh forms word for word, and renderings in Russian and English.

A blank of the annex stands in braces. Paragraphs of an annex become lines of the message. The annexes write the word
«аты-жөні» (first name and surname) where the recipient is to be named; nothing else is between its «Құрметті» and «!».
The word order around date, place and time in annex 2 is the act's own.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from attrs import frozen

from ..acts.model import Norm
from ..acts.queue_norms import (
    QUEUE_CANCELLATION,
    QUEUE_CONFIRMATION,
    QUEUE_INVITATION,
    QUEUE_NO_SHOW,
    QUEUE_REMINDER,
)
from ..facts.bookings import BookingStatus
from ..words.text import Text

__all__ = ["FORMS", "OCCASIONS", "RECIPIENT", "Occasion", "SmsForm"]

RECIPIENT = Text("көрсетілетін қызметті алушы", "услугополучатель", "service recipient")
"""Who is addressed where no name is known: the word that the act itself has for the reader of these messages."""


class Occasion(NamedTuple):
    """When a form is sent: the event of a record with which it goes, the norm that calls for it, the function here."""

    event: str
    norm: Norm
    message: str


@frozen
class SmsForm:
    """One annex: its words, the occasions on which it is sent, and what the booking must be.

    `of` is `None` where there is no booking yet. `states_appointment`: the words name date, time and place, so that
    whoever is sent them counts as notified (para 6).
    """

    annex: int
    text: Text
    occasions: tuple[Occasion, ...]
    of: BookingStatus | None
    states_appointment: bool = False

    @property
    def has_link(self) -> bool:
        """Whether its words have a blank for a link to the portal."""
        return "{link}" in self.text.kk


_FORMS = (
    SmsForm(
        1,
        Text(
            "Құрметті {name}!\n"
            'Сіздің медициналық құжаттарыңыз тексеруден өтті, "{link}" сілтемесі бойынша медициналық-әлеуметтік '
            "сараптама бөліміне куәландыруға жазылуды сұраймыз.",
            "Здравствуйте, {name}!\n"
            "Ваши медицинские документы прошли проверку, просим записаться на освидетельствование в отдел "
            'медико-социальной экспертизы по ссылке "{link}".',
            "Dear {name},\n"
            "Your medical documents have passed the check; please book an examination at the department of medical and "
            'social examination using the link "{link}".',
        ),
        (Occasion("invited", QUEUE_INVITATION, "invitation"),),  # para 6
        None,
    ),
    SmsForm(
        2,
        Text(
            "Құрметті {name}!\n"
            "Сіз № {number} медициналық-әлеуметтік сараптама бөліміне куәландыруға {day} күні {address} {time} уақыты, "
            "мекенжайы бойынша жазылдыңыз, талон нөмірі {ticket}.\n"
            'Жазбаңыздан "{link}" сілтемесі бойынша бас тартуға болады.',
            "Здравствуйте, {name}!\n"
            "Вы записаны на освидетельствование в отдел медико-социальной экспертизы № {number}, дата: {day}, время: "
            "{time}, адрес: {address}, номер талона: {ticket}.\n"
            'Отказаться от записи можно по ссылке "{link}".',
            "Dear {name},\n"
            "You are booked for an examination at the department of medical and social examination No. {number}, date: "
            "{day}, time: {time}, address: {address}, ticket number: {ticket}.\n"
            'You can cancel your booking using the link "{link}".',
        ),
        (
            Occasion("confirmed", QUEUE_CONFIRMATION, "confirmation"),
            Occasion("reminded", QUEUE_REMINDER, "reminder"),
        ),  # paras 9 and 10
        BookingStatus.ACTIVE,
        states_appointment=True,
    ),
    SmsForm(
        3,
        Text(
            "Құрметті {name}!\n"
            "Сіз № {number} медициналық-әлеуметтік сараптама бөліміне {day} күні, {time} уақыты {address} мекенжайы "
            "бойынша куәландыруға жазылудан бас тарттыңыз.",
            "Здравствуйте, {name}!\n"
            "Вы отказались от записи на освидетельствование в отдел медико-социальной экспертизы № {number}, дата: "
            "{day}, время: {time}, адрес: {address}.",
            "Dear {name},\n"
            "You have cancelled your booking for an examination at the department of medical and social examination "
            "No. {number}, date: {day}, time: {time}, address: {address}.",
        ),
        (Occasion("cancelled", QUEUE_CANCELLATION, "cancellation"),),  # para 11
        BookingStatus.CANCELLED,
    ),
    SmsForm(
        4,
        Text(
            "Құрметті {name}!\n"
            "Сіздің медициналық-әлеуметтік сараптама бөліміне куәландыруға жазылуыңыз Сіздің белгіленген уақытта "
            "келмеуіңізге байланысты жойылды.\n"
            'Сіз "жеке кабинетте" "{link}" сілтемесі бойынша куәландыруға қайта жазылуыңызға болады.',
            "Здравствуйте, {name}!\n"
            "Ваша запись на освидетельствование в отдел медико-социальной экспертизы аннулирована, так как Вы не "
            "явились в назначенное время.\n"
            'Вы можете записаться на освидетельствование повторно в "личном кабинете" по ссылке "{link}".',
            "Dear {name},\n"
            "Your booking for an examination at the department of medical and social examination has become void, "
            "because you did not come at the appointed time.\n"
            'You can book an examination again in your "personal cabinet" using the link "{link}".',
        ),
        (Occasion("voided", QUEUE_NO_SHOW, "no_show"),),  # para 12
        BookingStatus.VOID,
    ),
)
FORMS: Mapping[int, SmsForm] = MappingProxyType({form.annex: form for form in _FORMS})
"""Each form by its annex."""
OCCASIONS: Mapping[str, tuple[Occasion, SmsForm]] = MappingProxyType(
    {occasion.event: (occasion, form) for form in _FORMS for occasion in form.occasions}
)
"""Each occasion with its form, by the event of a record."""
