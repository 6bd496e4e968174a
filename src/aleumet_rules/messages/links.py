"""Links of SMS messages: to the portal and nowhere else."""

import re

from ..checks import line
from ..errors import InvalidFact, Problem

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
        raise InvalidFact(name, link, Problem("no-uri"))
    origin = _ORIGIN.match(text)
    if origin is None or origin[1] != host:
        raise InvalidFact(name, link, Problem("link-elsewhere", host=host))
    return text
