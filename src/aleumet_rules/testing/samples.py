"""Sample data: people, addresses and measures such as strategies draw and stories of the kit are about."""

__all__ = ["ADDRESSES", "MEASURES", "NAMES", "PEOPLE", "PROFILE_LINES", "STREET"]

NAMES = ("Айгүл", "Асан Үсенұлы", "Ерлан", "Мария Ивановна", "Ән-Нұр")
PEOPLE = (("Айгүл", "+77010000001"), ("Асан Үсенұлы", None), ("Мария Ивановна", "+77050000003"))
"""Name and number of those who book in a story; one of them has no number."""

ADDRESSES = (
    "Көкшетау қ., Абай к., 96, 12-кабинет",
    "Степногорск қ., 4-шағын аудан, 7-үй, 3-кабинет",
    "Щучинск қ., Әуезов к., 61, 1-кабинет",
)
STREET = "Көкшетау қ., Абай к., {house}-үй"

MEASURES = ("Кресло-арба", "Протез", "Жеке көмекшінің қызметі", "Санаторий-курорттық емдеу")
PROFILE_LINES = ("Ахметов", "Айгүл", "Нұр-Көмек", "031140004423", "2024-117")
"""What stands in the lines of a supplier's profile."""
