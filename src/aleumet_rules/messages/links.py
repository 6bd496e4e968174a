"""Links of SMS messages: to the portal and nowhere else."""

import re

from ..checks import line
from ..errors import InvalidFact

__all__ = ["portal_link"]

# What RFC 3986 allows in a URI: no space, no quotation mark, no backslash, nothing beyond ASCII.
_URI = re.compile(r"(?:[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})+")
_ORIGIN = re.compile("https://([^/?#]*)")  # `urllib.parse` would remember the whole link, however long


def portal_link(name: str, link: object, host: str) -> str:
    """The link itself when it is an `https` link to exactly that host; else `InvalidFact`.

    User information, a port, another spelling of the host, and characters that a URI cannot hold are refused.
    """
    text = line(name, link)
    if not _URI.fullmatch(text):
        raise InvalidFact(name, link, "must hold only the characters of a URI, others percent-encoded")
    origin = _ORIGIN.match(text)
    if origin is None or origin[1] != host:
        raise InvalidFact(name, link, f"must be on https://{host}/, without user, port or another host")
    return text
