"""The small portal under another clock: each request says what time it is, or the clock runs from an instant on."""

import os
import time as clock
from datetime import datetime, timedelta
from typing import Annotated

from fastapi import Header

import portal

__all__ = ["app"]

_BEGINS = datetime.fromisoformat(os.environ.get("REHEARSAL_BEGINS", "2026-01-14T06:00:00+00:00"))
_STARTED = float(os.environ.get("REHEARSAL_STARTED", clock.monotonic()))


def rehearsed(at: Annotated[datetime | None, Header()] = None) -> datetime:
    """The instant that a request names, else that of the clock."""
    return at or _BEGINS + timedelta(seconds=clock.monotonic() - _STARTED)


app = portal.app
app.dependency_overrides[portal.instant] = rehearsed
