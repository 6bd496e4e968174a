"""Links of SMS messages: to the portal and nowhere else."""

import re
from urllib.parse import urlsplit

from ..checks import line
from ..errors import InvalidFact

__all__ = ["portal_link"]

# What RFC 3986 allows in a URI: no space, no quotation mark, no backslash, nothing beyond ASCII.
_URI = re.compile(r"(?:[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})+")


def portal_link(name: str, link: object, host: str) -> str:
    """The link itself when it is an `https` link to exactly that host; else `InvalidFact`.

    User information, a port, another spelling of the host, and characters that a URI cannot hold are refused.
    """
    text = line(name, link)
    if not _URI.fullmatch(text):
        raise InvalidFact(name, link, "must hold only the characters of a URI, others percent-encoded")
    if text.startswith(f"https://{host}/"):
        return text  # the common case: the host ends with the first slash
    try:
        parts = urlsplit(text)
    except ValueError:
        raise InvalidFact(name, link, "is no URI") from None
    if not text.startswith("https://") or parts.netloc != host:
        raise InvalidFact(name, link, f"must be on https://{host}/, without user, port or another host")
    return text
