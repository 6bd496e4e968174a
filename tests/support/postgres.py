"""A PostgreSQL server of the tests' own, where Debian's package is installed; it listens on a socket in a folder."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from tempfile import mkdtemp

import pytest
from attrs import field, frozen

__all__ = ["Server", "running"]

TOOLS = next((found.parent for found in sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), reverse=True)), None)
WHY_NOT = "PostgreSQL's server is not installed here: Debian's package is `postgresql`, `.ci/engines` brings it"


@frozen
class Server:
    """A running server: its folder, in which its socket lies, and the words by which another user is become."""

    home: Path
    own: tuple[str, ...]
    _numbers: Iterator[int] = field(factory=count)

    def call(self, *words: str, given: str = "") -> str:
        """What a command prints that is run as the server's user; it has to succeed."""
        out = self.home / f"out-{next(self._numbers)}"
        with out.open("w", encoding="utf-8") as file:  # a server that is left running would hold a pipe open
            done = subprocess.run(
                (*self.own, *words), input=given, stdout=file, stderr=subprocess.STDOUT, text=True, check=False
            )
        said = out.read_text(encoding="utf-8")
        assert done.returncode == 0, said
        return said

    def run(self, script: str) -> str:
        """What a script of SQL prints."""
        options = ("-qAtX", "-v", "ON_ERROR_STOP=1", "-U", "postgres", "postgres")
        return self.call("psql", "-h", str(self.home), *options, given=script)

    def url(self, scheme: str = "postgresql") -> str:
        """The URL of a new, empty place for tables: a schema, since to make a database of its own takes long."""
        from psycopg import connect  # noqa: PLC0415  (what the tests share is imported where there is none, too)

        name, rest = f"test{next(self._numbers)}", f"://postgres@/postgres?host={self.home}"
        with connect(f"postgresql{rest}") as db:
            db.execute(f"create schema {name}".encode())
        return f"{scheme}{rest}&options=-csearch_path%3D{name}"


@contextmanager
def running() -> Iterator[Server]:
    """A server that runs while the block does; skips, and says why, where it is not installed."""
    if TOOLS is None or shutil.which("psql") is None:
        pytest.skip(WHY_NOT)
    own = ("runuser", "-u", "postgres", "--") if os.geteuid() == 0 else ()  # the server refuses to run as root
    home = Path(mkdtemp(prefix="postgres"))  # where another user may come, which is not so of pytest's folders
    home.chmod(0o777)
    server, data = Server(home, own), str(home / "data")
    server.call(
        f"{TOOLS}/initdb", "-D", data, "-U", "postgres", "-A", "trust", "--no-sync", "--no-locale", "-E", "UTF8"
    )
    options = f"-k {home} -c listen_addresses= -c fsync=off"
    server.call(f"{TOOLS}/pg_ctl", "-D", data, "-o", options, "-l", str(home / "log"), "-w", "start")
    try:
        yield server
    finally:
        server.call(f"{TOOLS}/pg_ctl", "-D", data, "-m", "immediate", "stop")
        shutil.rmtree(home)
