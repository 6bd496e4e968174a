"""What an SMS costs: its encoding and the number of its segments (GSM 03.38, GSM 03.40).

A text in the GSM alphabet has 160 characters in one message and 153 in each of several, a character of the extension
table counting for two. Any other text is sent in UCS-2: 70 code units in one message, 67 in each of several. Neither an
extension pair nor a surrogate pair is ever split between two segments.
"""

from collections.abc import Iterable

__all__ = ["GSM_7", "UCS_2", "encoding_of", "segments_of"]

GSM_7, UCS_2 = "GSM-7", "UCS-2"

_BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_EXTENSION = frozenset("\f^{}\\[~]|€")
_ALPHABET = _BASIC | _EXTENSION
_LIMITS = {GSM_7: (160, 153), UCS_2: (70, 67)}  # one message, and each of several
_LAST_OF_THE_PLANE = "\uffff"  # a character beyond takes two UTF-16 code units


def encoding_of(text: str) -> str:
    """`"GSM-7"` when every character is in that alphabet, else `"UCS-2"`."""
    return GSM_7 if _ALPHABET.issuperset(text) else UCS_2


def segments_of(text: str) -> int:
    """How many segments the text takes; an empty text takes one."""
    encoding = encoding_of(text)
    widths = [_width(character, encoding) for character in text]
    single, several = _LIMITS[encoding]
    return 1 if sum(widths) <= single else _packed(widths, several)


def _width(character: str, encoding: str) -> int:
    """How many septets or code units a character takes."""
    return 2 if (character in _EXTENSION if encoding == GSM_7 else character > _LAST_OF_THE_PLANE) else 1


def _packed(widths: Iterable[int], limit: int) -> int:
    """How many segments hold the characters in order, none of them split."""
    segments, used = 1, 0
    for width in widths:
        if used + width > limit:
            segments, used = segments + 1, 0
        used += width
    return segments
