"""The database of the service and its transactions: what belongs together is kept together, or not at all."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import IntegrityError, OperationalError

from .records import Changed, Records
from .tables import TABLES

__all__ = ["Busy", "Store"]

T = TypeVar("T")
_PATIENCE = 30
"""For how many seconds SQLite waits for another writer."""
_ATTEMPTS = 10


class Busy(Exception):
    """Others were faster time and again, or the database cannot be reached."""


class Store:
    """A database by its URL, SQLite or PostgreSQL; `records` is what can be read and written in a transaction."""

    begin_writing = "BEGIN IMMEDIATE"

    def __init__(self, url: str, records: type[Records] = Records) -> None:
        self._records = records
        self.engine = self._opened(url)
        with self.engine.begin() as db:
            if self.engine.dialect.name == "postgresql":
                db.execute(text("SELECT pg_advisory_xact_lock(345)"))  # several processes may come up at once
            TABLES.create_all(db)

    def close(self) -> None:
        """Close every connection."""
        self.engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Records]:
        """What the database holds."""
        with self.engine.begin() as db:
            yield self._records(db)

    def write(self, work: Callable[[Records], T]) -> T:
        """What the work gives, kept in one transaction; done anew where a constraint or a change stopped it.

        PostgreSQL's READ COMMITTED, its default, is enough: the constraints decide, not what was read. `Busy` when ten
        attempts were in vain.
        """
        for _ in range(_ATTEMPTS):
            with suppress(Changed, IntegrityError, OperationalError), self.engine.connect() as plain:
                db = plain.execution_options(begin=self.begin_writing)
                with db.begin():
                    return work(self._records(db))
        raise Busy

    def _opened(self, url: str) -> Engine:
        where = make_url(url)
        if where.get_backend_name() != "sqlite":
            return create_engine(where, pool_pre_ping=True)
        engine = create_engine(where, connect_args={"timeout": _PATIENCE})
        event.listen(engine, "connect", _connected)
        event.listen(engine, "begin", _begun)
        return engine


def _connected(connection: Any, _record: object) -> None:
    """Of SQLite: the driver begins no transaction by itself, readers do not wait, references hold."""
    connection.isolation_level = None
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA foreign_keys = ON")


def _begun(connection: Connection) -> None:
    """Whoever is going to write takes the lock of SQLite at once: what is then read is what will be written upon."""
    connection.exec_driver_sql(connection.get_execution_options().get("begin", "BEGIN"))
