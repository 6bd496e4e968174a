"""How it is said that nothing is in force on a day, in Kazakh, Russian and English."""

from .text import Text

__all__ = ["ENDED", "NOTHING", "NOT_YET"]

NOTHING = Text(
    "Бұл күні күшінде ештеңе жоқ: {day}; {name}.",
    "На этот день ничего не действует: {day}; {name}.",
    "Nothing is in force on {day}: {name}.",
)
ENDED = Text(
    "{act}: бұл күні қолданылмайды: {day}; соңғы күні: {last}.",
    "{act}: не применяется в этот день: {day}; последний день: {last}.",
    "{act}: does not apply on {day}; its last day was {last}.",
)
NOT_YET = Text(
    "{act}: бұл күні әлі қолданылмайды: {day}; бірінші күні: {first}.",
    "{act}: в этот день ещё не применяется: {day}; первый день: {first}.",
    "{act}: does not apply yet on {day}; its first day is {first}.",
)
