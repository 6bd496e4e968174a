"""How readings are spoken of in Kazakh, Russian and English: by the field of `Readings`, what is open there."""

from collections.abc import Mapping
from types import MappingProxyType

from .text import Text

__all__ = ["APPLIED", "SUBJECTS"]

APPLIED = Text(
    "Қолданылған оқылым ({subject}): {meaning}. Басқа оқылым: {other}.",
    "Применено прочтение ({subject}): {meaning}. Другое прочтение: {other}.",
    "Reading applied ({subject}): {meaning}. The other reading: {other}.",
)
SUBJECTS: Mapping[str, Text] = MappingProxyType(
    {
        "slot_capacity": Text("бір уақыттағы орын саны", "число мест на одно время", "places per start"),
        "pilot_end": Text(
            "пилоттық жобаның соңғы күні", "последний день пилотного проекта", "the last day of the pilot"
        ),
        "schedule_deadline": Text(
            "келесі жылғы кестенің мерзімі", "срок графика на следующий год", "the deadline of the next year's schedule"
        ),
        "form_validity_covers": Text(
            "№ 031/е нысанының қолданылу мерзіміне кіруге тиіс күн",
            "что должно попасть в срок действия формы № 031/у",
            "what must fall within the validity of form 031",
        ),
        "late_reminder": Text(
            "кеш жасалған жазылу туралы еске салу", "напоминание о поздней записи", "the reminder of a late booking"
        ),
        "block_clock": Text("таңдау қашан бұғатталады", "когда выбор блокируется", "when choosing is blocked"),
        "window_roll": Text(
            "таңдау мерзімінің жұмыс емес күнге түскен соңы",
            "срок выбора, последний день которого нерабочий",
            "a term for choosing that ends on a day off",
        ),
        "hours_terms": Text(
            "сағатпен және минутпен есептелетін мерзімдер", "сроки в часах и минутах", "terms of hours and minutes"
        ),
        "next_working_day": Text(
            "жұмыс уақытынан тыс түскен сұрау салу үшін келесі жұмыс күні",
            "следующий рабочий день для запроса в нерабочее время",
            "the next working day of a request out of hours",
        ),
        "out_of_hours_due": Text(
            "сол күні қай уақытқа дейін тіркеледі",
            "до какого времени этого дня регистрируют",
            "until when on that day it is registered",
        ),
    }
)
