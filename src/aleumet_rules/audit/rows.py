"""The rows of a record: which keys each event has, of which kinds, and every fault of a row at once with its path."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from functools import lru_cache
from types import MappingProxyType
from typing import Any, NamedTuple

from attrs import field, frozen

from .._version import at_the_face
from ..checks import count, line, several, whole_number, within_horizon
from ..clock import known_instant
from ..errors import FaultList, InvalidFact, Problem, WrongType, type_name
from ..facts.bookings import TRANSITIONS
from ..facts.incident import EVENTS, Channel
from ..messages.forms import FORMS, OCCASIONS, SmsForm
from ..words import audit as words
from ..words.events import QUEUE_EVENT_NAMES
from ..words.text import Text
from .row_types import Rows, as_mapping, nested

__all__ = ["Row"]

Row = Mapping[str, Any]
"""A row of a record; those of databases and data frames, which are no mappings, are taken as well."""
_Read = Callable[[Any], Any]
_CAN_BE_ABSENT = (float, datetime)
_ROW_TYPES = (dict, Mapping)  # usual type first: `isinstance` on an ABC is slow


class _Kind(NamedTuple):
    """How a value is read, and what it has to be."""

    read: _Read
    needs: Text


class _Column(NamedTuple):
    """A key of a row, required unless it has a default; a column with `inner` columns holds a row of its own."""

    key: str
    kind: _Kind
    default: Any = ...
    inner: "_Columns | None" = None


@frozen
class _Columns:
    """All keys that a row, or the row inside it at a path, can have."""

    columns: tuple[_Column, ...]
    path: str = ""
    keys: frozenset[str] = field(init=False)

    @keys.default
    def _every_key(self) -> frozenset[str]:
        own = frozenset(column.key for column in self.columns)
        return own if self.path else own | {"event"}


RowTable = Mapping[str, _Columns]
"""The columns of each event."""


class Fault(NamedTuple):
    """A value that is wrong, by its path within the row, and what it has to be."""

    path: str
    needs: Text
    value: object


_DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
_CLOCK = r"([01][0-9]|2[0-3]):[0-9]{2}(:[0-9]{2}(\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}:?[0-9]{2})"
_DAY_TEXT, _INSTANT_TEXT, _DIGIT = re.compile(_DATE), re.compile(f"{_DATE}[T ]{_CLOCK}"), re.compile("[0-9]")


def _written(form: re.Pattern[str], value: str) -> str:
    """A text of that form, which every version of Python reads alike."""
    if form.fullmatch(value):
        return value
    raise ValueError(value)


def _instant(value: Any) -> datetime:
    if isinstance(value, str):
        return known_instant(datetime.fromisoformat(_written(_INSTANT_TEXT, value)))
    return known_instant(value)


def _start(value: Any) -> datetime:
    start = _instant(value)
    within_horizon("starts_at", start.date())
    return start


def _day(value: Any) -> date:
    day = date.fromisoformat(_written(_DAY_TEXT, value)) if isinstance(value, str) else value
    return within_horizon("day", day)


def _text(value: Any) -> str:
    if type(value) is str and value.isascii() and value.isprintable() and value.strip():
        return value
    return line("text", value)


def _number(value: Any) -> str:
    return _text(value) if isinstance(value, str) else str(count("number", value))


def _kato(value: Any) -> str:
    if re.fullmatch("[0-9]{9}", value):
        return str.__str__(value)
    raise ValueError(value)


def _annex(value: Any) -> int:
    number = int(_written(_DIGIT, value)) if isinstance(value, str) else whole_number("annex", value)
    if number in FORMS:
        return number
    raise ValueError(value)


def _flag(value: Any) -> bool:
    return value if type(value) is bool else {"true": True, "false": False}[value]


def _channel(value: Any) -> Channel:
    by_value = {channel.value: channel for channel in Channel}
    return value if type(value) is Channel else by_value[value]


def _proof(value: Any) -> bool:
    """Whether something was attached: true or false, or what it was."""
    if isinstance(value, list | tuple):
        return bool([_text(name) for name in value])
    return value if isinstance(value, bool) else value != "false" and bool(_text(value))


def _plan(value: Any) -> datetime | bool:
    """The planned instant, or false where none was named."""
    return False if value is False or value == "false" else _instant(value)


def _mapping(value: Any) -> Mapping[str, Any]:
    if issubclass(type(value), Mapping):
        row: Mapping[str, Any] = value
        return row
    raise TypeError(value)


def _cached(read: _Read) -> _Read:
    """The same, cached for strings, which repeat from row to row."""
    cached = lru_cache(maxsize=1024)(read)

    def read_value(value: Any) -> Any:
        return cached(value) if type(value) is str else read(value)

    return read_value


_ROW = _Kind(_mapping, words.NEEDS_ROW)
_INSTANT = _Kind(_instant, words.NEEDS_INSTANT)
_START = _Kind(_cached(_start), words.NEEDS_INSTANT)
_DAY = _Kind(_cached(_day), words.NEEDS_DAY)
_TEXT = _Kind(_text, words.NEEDS_TEXT)
_NUMBER = _Kind(_number, words.NEEDS_NUMBER)
_KATO = _Kind(_cached(_kato), words.NEEDS_KATO)
_ANNEX = _Kind(_annex, words.NEEDS_ANNEX.fill(annexes=", ".join(map(str, FORMS))))
_FLAG = _Kind(_flag, words.NEEDS_FLAG)
_PROOF = _Kind(_proof, words.NEEDS_PROOF)
_PLAN = _Kind(_plan, words.NEEDS_PLAN)
_CHANNEL = _Kind(_channel, words.NEEDS_CHANNEL.fill(channels=", ".join(channel.value for channel in Channel)))


def _table(common: tuple[_Column, ...], events: Mapping[str, tuple[_Column, ...]]) -> RowTable:
    return MappingProxyType({event: _Columns((*common, *own)) for event, own in events.items()})


_SLOT = _Columns((_Column("department", _NUMBER), _Column("starts_at", _START)), path=".slot")
_FORM, _FORM_IF_ANY = _Column("form", _NUMBER), _Column("form", _NUMBER, None)
_TICKET, _LINK = _Column("ticket", _NUMBER), _Column("link", _TEXT, None)
_SIGNED_ON, _RESIDENCE = _Column("signed_on", _DAY), _Column("residence", _KATO)
_HAS_PHONE = _Column("has_phone", _FLAG, True)
_SENT, _SENT_IF_ANY = _Column("annex", _ANNEX), _Column("annex", _ANNEX, None)


def _of_sms(sms: SmsForm) -> tuple[_Column, ...]:
    """The keys of an event with which an SMS is sent; one that ends a booking can come without it."""
    about = (_FORM,) if sms.of is None else (_TICKET, _FORM_IF_ANY)
    return (*about, _SENT if TRANSITIONS[sms.of] else _SENT_IF_ANY, _LINK)


_QUEUE_KEYS: Mapping[str, tuple[_Column, ...]] = MappingProxyType(
    {
        "form-received": (_FORM, _SIGNED_ON, _RESIDENCE, _HAS_PHONE),
        "booked": (_FORM, _SIGNED_ON, _RESIDENCE, _TICKET, _Column("slot", _ROW, inner=_SLOT), _HAS_PHONE),
        "arrived": (_TICKET, _FORM_IF_ANY),
        "joined": (_TICKET, _FORM_IF_ANY),
        "received": (_TICKET, _FORM_IF_ANY),
        **{event: _of_sms(sms) for event, (_, sms) in OCCASIONS.items()},
        "voided": (*_of_sms(OCCASIONS["voided"][1]), _Column("arrived_at", _INSTANT, None)),
    }
)

QUEUE_ROWS = _table(
    (_Column("at", _INSTANT),),
    {event: _QUEUE_KEYS[event] for event in sorted(_QUEUE_KEYS, key=[*QUEUE_EVENT_NAMES].index)},
)
"""The events of the queue, those with which an SMS is sent among them, in the order of their names."""

INCIDENT_EVENTS: Mapping[str, str] = MappingProxyType(
    {name.removesuffix("_at").replace("_", "-"): name for name in EVENTS}
)
"""The events of an incident and the fields of `Incident` that hold them."""

_INCIDENT_KEYS: Mapping[str, tuple[_Column, ...]] = MappingProxyType(
    {
        "received": (_Column("channel", _CHANNEL),),
        "refuted-notice": (_Column("proof", _PROOF, None),),
        "confirmed-notice": (_Column("planned_at", _PLAN, None),),
    }
)

INCIDENT_ROWS = _table(
    (_Column("at", _INSTANT), _Column("incident", _NUMBER)),
    {event: _INCIDENT_KEYS.get(event, ()) for event in INCIDENT_EVENTS},
)
"""The events of an incident."""

MEASURE_ROWS = _table(
    (_Column("on", _DAY), _Column("measure", _NUMBER)),
    {
        "given": (_Column("implement_by", _DAY, None), _HAS_PHONE),
        "notified": (),
        "block-notice": (),
        "selected": (),
        "reactivation-requested": (),
        "returned": (),
    },
)
"""The events of a programme measure."""


def every_key(table: RowTable) -> frozenset[str]:
    """Every key that a row of some event has."""
    return frozenset().union(*(columns.keys for columns in table.values()))


def columns_of(table: RowTable) -> frozenset[str]:
    """Every name that a column of a flat table has: inner keys stand behind the outer one and a dot."""
    inner = {f"{column.key}.{key}" for one in table.values() for column in one.columns for key in _inner_keys(column)}
    outer = {column.key for one in table.values() for column in one.columns if column.inner is None}
    return frozenset({"event"} | inner | outer)


def _inner_keys(column: _Column) -> frozenset[str]:
    return frozenset() if column.inner is None else column.inner.keys


def read_row(table: RowTable, row: Any) -> tuple[dict[str, Any], list[Fault]]:
    """The values of a row, and its faults; where there are any, only the values that could be read are there."""
    faults: list[Fault] = []
    try:
        if not issubclass(type(row), _ROW_TYPES) and (row := as_mapping(row)) is None:
            return {}, [Fault("", words.NEEDS_ROW, row)]
        event = row.get("event")
        columns = table.get(event) if issubclass(type(event), str) else None
        if columns is None:
            needs = words.MISSING if event is None else words.EVENT.fill(events=", ".join(table))
            return {}, [Fault(".event", needs, event)]
        values = _values(columns, row, faults)
        if faults and any(type(key) is str and "." in key for key in row):
            return read_row(table, nested(row.items()))
    except Exception:  # noqa: BLE001  (a mapping that cannot be asked is no row)
        return {}, [Fault("", words.NEEDS_ROW, row)]
    values["event"] = event
    return values, faults


def _values(columns: _Columns, row: Mapping[str, Any], faults: list[Fault]) -> dict[str, Any]:
    """The values of a row that could be read, by their keys; the others become faults."""
    values = {}
    for key, (read, needs), default, inner in columns.columns:
        given = row.get(key)
        if not _absent(given):
            try:
                values[key] = read(given) if inner is None else _values(inner, read(given), faults)
            except Exception:  # noqa: BLE001  (whatever reading it meets, the value is a fault of the row)
                faults.append(Fault(f"{columns.path}.{key}", needs, given))
        elif default is ...:
            faults.append(Fault(f"{columns.path}.{key}", words.MISSING, None))
        else:
            values[key] = default
    if not columns.keys.issuperset(row):
        faults += _unknown(columns, row)
    return values


def _absent(value: object) -> bool:
    """Whether a value is not there: `None`, or what data frames have in its place (NaN, NaT, NA)."""
    kind = type(value)
    if kind is str or kind is datetime:
        return False
    if value is None or type_name(value) == "NAType":
        return True
    return issubclass(kind, _CAN_BE_ABSENT) and _differs_from_itself(value)


def _differs_from_itself(value: object) -> bool:
    try:
        return bool(value != value)  # noqa: PLR0124  (nothing else does)
    except Exception:  # noqa: BLE001  (what cannot be compared is there, and is read)
        return False


def _unknown(columns: _Columns, row: Mapping[str, Any]) -> Iterator[Fault]:
    for key in row:
        if key not in columns.keys and not _absent(row[key]):
            path = f".{key}" if isinstance(key, str) else f"[{key!r}]"
            yield Fault(columns.path + path, words.NO_KEY, row[key])


def iterable(rows: Any) -> Iterable[Any]:
    """Rows that can be gone through; a text or one mapping is none."""
    if issubclass(type(rows), Mapping):
        raise WrongType("rows", rows, Problem("one-row-alone"))
    return several("rows", rows, "an iterable of rows")


def read_rows(table: RowTable, rows: Rows) -> tuple[dict[str, Any], ...]:
    """All rows with their values read; one `InvalidFact` that names every fault of every row by its path."""
    read = [read_row(table, row) for row in iterable(rows)]
    faults = [
        (f"$.rows[{position}]{fault.path}", fault) for position, (_, faults) in enumerate(read) for fault in faults
    ]
    if faults:
        values = tuple(fault.value for _, fault in faults)
        raise InvalidFact(
            ", ".join(path for path, _ in faults),
            values,
            Problem(
                "several-faults",
                count=len(faults),
                faults=FaultList((path, Problem("row-value", needs=fault.needs)) for path, fault in faults),
            ),
        )
    return tuple(values for values, _ in read)


at_the_face(__name__)
