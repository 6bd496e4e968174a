"""Values of other packages, of those that are installed: wrong ones, and ones that mean the same as a plain value."""

import importlib
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import cache, partial
from types import ModuleType
from typing import Any

__all__ = ["equal_foreign_values", "wrong_foreign_values"]

Foreign = tuple[str, Callable[[], Any], frozenset[str]]
_Make = Callable[[Any], Any]

_WRONG: dict[str, dict[str, tuple[_Make, str]]] = {
    "numpy": {
        "day": (lambda np: np.datetime64("2025-12-15"), ""),
        "instant": (lambda np: np.datetime64("2025-12-15T09:00"), ""),
        "NaT": (lambda np: np.datetime64("NaT", "D"), ""),
        "length": (lambda np: np.timedelta64(3, "h"), ""),
        "bool": (lambda np: np.bool_(True), ""),
        "float": (lambda np: np.float64(3), ""),
        "float NaN": (lambda np: np.float64("nan"), "absent"),
        "complex": (lambda np: np.complex128(1), ""),
        "bytes": (lambda np: np.bytes_(b"kk"), ""),
        "void": (lambda np: np.void(b"kk"), ""),
        "array of no dimension": (lambda np: np.array(3), "count, whole number"),
        "array of one number": (lambda np: np.array([3]), ""),
        "array of numbers": (lambda np: np.arange(3), ""),
        "array of objects": (lambda np: np.array([None, object()], dtype=object), ""),
        "array of days": (lambda np: np.array(["2025-12-15"], dtype="datetime64[D]"), ""),
        "masked": (lambda np: np.ma.masked, ""),
        "masked array": (lambda np: np.ma.array([1, 2], mask=[0, 1]), ""),
        "array of texts": (lambda np: np.array(["\x01"]), ""),
        "type of numbers": (lambda np: np.int64, ""),
        "kind of numbers": (lambda np: np.dtype("int64"), ""),
    },
    "pandas": {
        "NaT": (lambda pd: pd.NaT, "absent"),
        "NA": (lambda pd: pd.NA, "absent"),
        "naive Timestamp": (lambda pd: pd.Timestamp("2025-12-15 09:00"), ""),
        "naive midnight": (lambda pd: pd.Timestamp("2025-12-15"), ""),
        "Period": (lambda pd: pd.Period("2025-12-15"), ""),
        "Interval": (lambda pd: pd.Interval(1, 2), ""),
        "offset": (lambda pd: pd.offsets.BDay(3), ""),
        "Series": (lambda pd: pd.Series([1, 2]), ""),
        "Series of True": (lambda pd: pd.Series([True]), ""),
        "DataFrame": (lambda pd: pd.DataFrame({"a": [1]}), ""),
        "Index": (lambda pd: pd.Index([1]), ""),
        "DatetimeIndex": (lambda pd: pd.DatetimeIndex(["2025-12-15 09:00"]), ""),
        "Categorical": (lambda pd: pd.Categorical(["a"]), ""),
        "groups": (lambda pd: pd.Series([1]).groupby([1]), ""),
    },
    "polars": {
        "Series": (lambda pl: pl.Series([1, 2]), ""),
        "DataFrame": (lambda pl: pl.DataFrame({"a": [1]}), ""),
        "LazyFrame": (lambda pl: pl.LazyFrame({"a": [1]}), ""),
        "expression": (lambda pl: pl.col("a"), ""),
        "condition": (lambda pl: pl.col("a") == 1, ""),
        "literal": (lambda pl: pl.lit(date(2025, 12, 15)), ""),
        "kind": (lambda pl: pl.Date, ""),
    },
    "pendulum": {
        "naive": (lambda pendulum: pendulum.naive(2025, 12, 15, 9), ""),
        "length in months": (lambda pendulum: pendulum.duration(months=1), "length"),
        "time of a zone": (lambda pendulum: pendulum.Time(9, tzinfo=UTC), ""),
    },
    "pyarrow": {
        "number": (lambda pa: pa.scalar(3), "count, whole number"),
        "day": (lambda pa: pa.scalar(date(2025, 12, 15)), ""),
        "null": (lambda pa: pa.scalar(None), ""),
        "array": (lambda pa: pa.array([1, 2]), ""),
        "table": (lambda pa: pa.table({"a": [1]}), ""),
    },
    "icalendar": {
        "day": (lambda ical: ical.vDate(date(2025, 12, 15)), "day"),
        "instant": (lambda ical: ical.vDatetime(datetime(2025, 12, 15, 9, tzinfo=UTC)), ""),
        "event": (lambda ical: ical.Event(), "tuple, iterable, container, mapping"),
    },
    "dateutil.relativedelta": {"month": (lambda module: module.relativedelta(months=1), "")},
    "dateutil.tz": {
        "naive instant of a zone without offset": (
            lambda tz: datetime(2025, 12, 15, 9, tzinfo=tz.tzlocal()).replace(tzinfo=None),
            "",
        )
    },
}
_EQUAL: dict[str, dict[type, dict[str, Callable[[Any, Any], Any]]]] = {
    "numpy": {
        int: {
            "int64": lambda np, value: np.int64(value),
            "uint16": lambda np, value: np.uint16(value),
            "intp": lambda np, value: np.intp(value),
        },
        str: {"str": lambda np, value: np.str_(value)},
    },
    "pandas": {
        datetime: {
            "Timestamp": lambda pd, value: pd.Timestamp(value),
            "Timestamp of Almaty": lambda pd, value: pd.Timestamp(value).tz_convert("Asia/Almaty"),
        },
        timedelta: {"Timedelta": lambda pd, value: pd.Timedelta(value)},
    },
    "pendulum": {
        date: {"day": lambda pendulum, value: pendulum.date(value.year, value.month, value.day)},
        datetime: {"instant": lambda pendulum, value: pendulum.instance(value)},
        timedelta: {"length": lambda pendulum, value: pendulum.duration(seconds=value.total_seconds())},
        time: {"time": lambda pendulum, value: pendulum.Time(value.hour, value.minute)},
    },
    "freezegun.api": {
        date: {"day": lambda api, value: api.FakeDate(value.year, value.month, value.day)},
        datetime: {"instant": lambda api, value: api.FakeDatetime.fromisoformat(value.isoformat())},
    },
    "polars": {
        date: {"day": lambda pl, value: pl.Series([value])[0]},
        datetime: {"instant": lambda pl, value: pl.Series([value.astimezone(UTC)])[0]},
        timedelta: {"length": lambda pl, value: pl.Series([value])[0]},
    },
    "pyarrow": {
        date: {"day": lambda pa, value: pa.scalar(value).as_py()},
        datetime: {"instant": lambda pa, value: pa.scalar(value.astimezone(UTC)).as_py()},
        timedelta: {"length": lambda pa, value: pa.scalar(value).as_py()},
    },
}
"""How each type of a package is made of a plain value that means the same."""


@cache
def _installed(name: str) -> ModuleType | None:
    try:
        return importlib.import_module(name)
    except ImportError:
        return None


def wrong_foreign_values() -> Iterator[Foreign]:
    """Labels, makers, and the kinds of arguments for which the value may be right."""
    for name, values in _WRONG.items():
        package = _installed(name)
        for label, (make, right_for) in values.items() if package else ():
            kinds = frozenset(kind for kind in right_for.split(", ") if kind)
            yield f"{name.partition('.')[0]} {label}", partial(make, package), kinds


def equal_foreign_values(plain: object) -> Iterator[tuple[str, Any]]:
    """The values of other packages that mean the same as a plain one, by their labels."""
    for name, values in _EQUAL.items():
        package = _installed(name)
        for label, make in values.get(type(plain), {}).items() if package else ():
            yield f"{name.partition('.')[0]} {label}", make(package, plain)
