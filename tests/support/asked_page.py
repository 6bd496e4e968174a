"""The page that asks the law, served under a strict policy on this machine alone."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

__all__ = ["DESKTOP", "INTRANET", "PAGE", "PHONE", "fragment", "served"]

PAGE = Path(__file__).parents[2] / "docs/_build/ask"
POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src data:"
INTRANET = "intranet.test"
"""A name of this machine that no browser takes for the machine itself, as that of any server on a network."""
PHONE: dict[str, Any] = {"width": 390, "height": 844}
DESKTOP: dict[str, Any] = {"width": 1280, "height": 900}


class Silent(SimpleHTTPRequestHandler):
    """Serves files without a word."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - named so by the base class
        """Say nothing."""


class Strict(Silent):
    """Serves files under a strict policy."""

    def end_headers(self) -> None:
        """No code but the page's own, and no `eval`."""
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()


@contextmanager
def served(folder: Path = PAGE, *, strict: bool = True) -> Iterator[str]:
    """Where a folder is served, on this machine alone, until it is no longer; under a strict policy unless told."""
    handler = Strict if strict else Silent
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


def fragment(question: str, facts: dict[str, Any], lang: str) -> str:
    """The facts as the address has them."""
    flat = {name: "\n".join(value) if isinstance(value, list) else value for name, value in facts.items()}
    return "#" + urlencode({"lang": lang, "q": question, **flat})
