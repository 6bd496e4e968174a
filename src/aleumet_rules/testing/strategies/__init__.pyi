from .failures import (
    FaultyIncident as FaultyIncident,
    channels as channels,
    faulty_incidents as faulty_incidents,
    incidents as incidents,
)
from .histories import QueueEvent as QueueEvent, QueueHistory as QueueHistory, queue_histories as queue_histories
from .portal import (
    assistants as assistants,
    entrepreneurs as entrepreneurs,
    founders as founders,
    legal_entities as legal_entities,
    measures as measures,
    suppliers as suppliers,
)
from .queue import (
    bookings as bookings,
    departments as departments,
    forms as forms,
    phones as phones,
    residences as residences,
    slots as slots,
    trips as trips,
    walk_ins as walk_ins,
)
from .time import (
    calendar_days as calendar_days,
    days_off as days_off,
    instants as instants,
    service_hours as service_hours,
    working_days as working_days,
    zones as zones,
)
