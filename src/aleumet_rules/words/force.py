"""How it is said that nothing is in force on a day, in Kazakh, Russian and English."""

from .text import Text

__all__ = ["ENDED", "NOTHING", "NOT_YET"]

NOTHING = Text(
    "{day} күні күшінде ештеңе жоқ: {name}.",
    "На этот день ничего не действует: {day}; {name}.",
    "Nothing is in force on {day}: {name}.",
)
ENDED = Text(
    "{act}: {day} күні қолданылмайды; соңғы күні: {last}.",
    "{act}: не применяется на этот день: {day}; последний день: {last}.",
    "{act}: does not apply on {day}; its last day was {last}.",
)
NOT_YET = Text(
    "{act}: {day} күні әлі қолданылмайды; бірінші күні: {first}.",
    "{act}: на этот день ещё не применяется: {day}; первый день: {first}.",
    "{act}: does not apply yet on {day}; its first day is {first}.",
)
