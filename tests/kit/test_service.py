"""What the example service promises beside the law: nothing is lost, nothing half done, and no input ends in a 500."""

import json
import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

import httpx
import pytest
from sqlalchemy import RowMapping, select

from aleumet_rules import Department, Form031, Measure, astana, check_receipt, codes, to_plain
from http_queue import Inside, sqlite
from postgres import Server
from queue_service import jobs
from queue_service.app import create_app
from queue_service.pieces import Pieces
from queue_service.records import Records
from queue_service.service import QueueService
from queue_service.store import Busy
from queue_service.tables import BOOKING, SMS
from queue_service.wire import FaultCode, ReasonCode

pytestmark = [pytest.mark.slow, pytest.mark.untraced]
PLACE = Department("3", "Көкшетау қ., Абай к., 96", ("1110",))
FORM = Form031("031-1", "A-1", date(2026, 1, 12), "111010000", "+77010000001")
AT, START, NEXT = astana(2026, 1, 14, 11), astana(2026, 1, 19, 9), astana(2026, 1, 19, 10)
TEXT = "2026-01-14T06:00:00Z"


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.engine)])
def url(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The URL of an empty database."""
    if request.param == "sqlite":
        return sqlite(tmp_path_factory.mktemp("queue"))
    server: Server = request.getfixturevalue("postgres")
    return server.url("postgresql+psycopg")


def opened(url: str, **pieces: Any) -> QueueService:
    """The service with one department."""
    service = QueueService(url, Pieces(**pieces))
    service.enter([PLACE])
    return service


@pytest.fixture
def service(url: str) -> Iterator[QueueService]:
    """The service on either database."""
    found = opened(url)
    yield found
    found.store.close()


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """The service over HTTP, on SQLite; nothing that is sent to it below is kept."""
    found = opened(sqlite(tmp_path_factory.mktemp("queue")))
    with httpx.Client(transport=Inside(create_app(found, rehearsal=True)), base_url="http://queue") as asked:
        yield asked
    found.store.close()


def kept(service: QueueService) -> tuple[list[str], list[int]]:
    """How the bookings stand, and the annexes of the messages in the outbox."""
    with service.store.reading() as records:
        states = records.db.execute(select(BOOKING.c.status).order_by(BOOKING.c.id)).scalars().all()
        annexes = records.db.execute(select(SMS.c.annex).where(SMS.c.sent_at.is_(None)).order_by(SMS.c.id))
        return [*states], [*annexes.scalars()]


def book(service: QueueService, form: Form031 = FORM, start: datetime = START, at: datetime = AT) -> str:
    """The ticket of a booking that is allowed."""
    return service.book(form, "3", start, at).unwrap().ticket


class Failing(Records):
    """Records that fail at the last moment, as when the process ends there."""

    failing = False

    def put_receipt(self, *_args: Any) -> None:
        """The end, if it has come."""
        if self.failing:
            raise KeyboardInterrupt
        super().put_receipt(*_args)


def test_what_fails_half_way_has_not_happened(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Booking, cancelling and lapsing keep what they do and its message together, or neither."""
    service = opened(url, records=Failing)
    ticket = book(service)
    monkeypatch.setattr(Failing, "failing", True)
    for act in (
        lambda: service.cancel(ticket, AT),
        lambda: book(service, Form031("031-2", "A-2", date(2026, 1, 12), "111010000"), NEXT),
        lambda: service.book(FORM, "3", NEXT, astana(2026, 1, 19, 9, 16)),  # notes first that the booking is void
    ):
        with pytest.raises(KeyboardInterrupt):
            act()
        assert kept(service) == (["active"], [2])
    service.store.close()


def test_every_event_has_its_message(service: QueueService) -> None:
    """Booking, cancelling and lapsing lay one message each into the outbox, arriving none."""
    service.cancel(book(service), AT)
    assert kept(service) == (["cancelled"], [2, 3])
    ticket = book(service)
    assert service.status(ticket, astana(2026, 1, 19, 9, 15)).value == "active"
    assert service.status(ticket, astana(2026, 1, 19, 9, 16)).value == "void"
    assert kept(service) == (["cancelled", "void"], [2, 3, 2, 4])
    service.arrive(book(service, start=NEXT, at=astana(2026, 1, 19, 9, 20)), NEXT)
    assert kept(service) == (["cancelled", "void", "attended"], [2, 3, 2, 4, 2])


@pytest.mark.norm("queue.one-active-booking")
def test_refused_request_changes_nothing(service: QueueService) -> None:
    """Whoever is refused leaves the form as it was: its number is still the one to which messages go."""
    book(service)
    other = Form031(FORM.number, "A-1", FORM.signed_on, FORM.residence, "+77019999999")

    assert [reason.code for reason in service.book(other, "3", NEXT, AT).reasons] == ["active-booking"]
    with service.store.reading() as records:
        assert records.form(FORM.number) == FORM


def test_siege_is_said(url: str) -> None:
    """Whoever loses ten times in a row is told that the service is busy, and nothing is kept."""

    class Faster(Records):
        """Records in which somebody is always faster."""

        def insert(self, booking: Any, place: int) -> None:
            """Keep the booking twice."""
            super().insert(booking, place)
            super().insert(booking, place)

    service = opened(url, records=Faster)
    with pytest.raises(Busy):
        book(service)
    assert kept(service) == ([], [])
    service.store.close()


def test_receipts_are_kept(service: QueueService) -> None:
    """Every decision has its receipt, from which it can be asked again; nothing of a person is in it."""
    ticket = book(service)
    service.book(FORM, "3", NEXT, AT)
    service.cancel(ticket, AT)
    with service.store.reading() as records:
        receipts = records.receipts(FORM.number)

    assert [receipt["rule"] for receipt in receipts] == ["book", "book", "cancel"]
    assert all(check_receipt(receipt) for receipt in receipts)
    assert "A-1" not in json.dumps(receipts)
    assert "+7701" not in json.dumps(receipts)


@pytest.mark.norm("queue.reminder", "queue.no-show")
def test_night(service: QueueService) -> None:
    """A night reminds and notes what has lapsed, once however often it runs."""
    book(service)
    for at in (astana(2026, 1, 15, 23), astana(2026, 1, 16, 1), astana(2026, 1, 16, 2)):
        jobs.night(service, at)
    assert kept(service) == (["active"], [2, 2])
    for _ in range(2):
        jobs.night(service, astana(2026, 1, 20, 1))
    assert kept(service) == (["void"], [2, 2, 4])


@pytest.mark.norm("ipr.block-notice", "ipr.notice-channel")
def test_night_tells_of_blocks(service: QueueService) -> None:
    """Whose choosing is blocked is noted on the day of the notice, once, with the channels that are open."""
    told = Measure("17", "Wheelchair", date(2025, 11, 3), date(2025, 11, 20))
    service.keep_measures([(told, "+77010000001"), (Measure("18", "Hoist", date(2025, 11, 3)), None)])
    for day in (20, 21, 21, 22):
        jobs.night(service, astana(2026, 1, day, 1))
    with service.store.reading() as records:
        assert [records.notices(date(2026, 1, day)) for day in (20, 21, 22)] == [
            [],
            [{"measure": "17", "channels": ["sms"]}],
            [],
        ]


def test_outbox_is_emptied(service: QueueService) -> None:
    """The oldest messages go first; what the gateway did not take stays."""
    sent: list[RowMapping] = []
    service.cancel(book(service), AT)
    assert jobs.deliver(service, sent.append, AT, most=1) == 1
    assert kept(service) == (["cancelled"], [3])

    def broken(_message: RowMapping) -> None:
        raise ConnectionError

    with pytest.raises(ConnectionError):
        jobs.deliver(service, broken, AT)
    assert kept(service) == (["cancelled"], [3])
    assert jobs.deliver(service, sent.append, AT) == 1
    assert [message["annex"] for message in sent] == [2, 3]
    assert jobs.deliver(service, sent.append, AT) == 0


def test_free_starts_of_a_form(service: QueueService) -> None:
    """A form that has booked is shown nothing as long as the booking is active; anybody else what is free."""
    ticket, day = book(service), START.date()

    assert len(service.free("3", day, day, AT)) == 4
    assert service.free("3", day, day, AT, FORM.number) == []
    service.cancel(ticket, AT)
    assert len(service.free("3", day, day, AT, FORM.number)) == 5


# --- over HTTP ----------------------------------------------------------------------------------------------------

ASKED = {"form": to_plain(FORM), "department": "3", "starts_at": START.isoformat(), "at": TEXT}


def changed(**form: Any) -> dict[str, Any]:
    """The request with other facts of the form."""
    return {**ASKED, "form": {**to_plain(FORM), **form}}


FREE = f"/departments/3/free?first=2026-01-19&at={TEXT}"
BACKWARDS = [{"first": "2026-02-02", "last": "2026-01-01"}]
MEASURE = to_plain(Measure("1", "Wheelchair", date(2025, 11, 3)))


def department(**facts: Any) -> list[dict[str, Any]]:
    """The department with other facts."""
    return [{**to_plain(PLACE), **facts}]


WRONG: dict[str, tuple[str, str, Any, int, str]] = {
    "unknown ticket": ("GET", f"/bookings/0000000000?at={TEXT}", None, 404, "unknown"),
    "no ticket": ("GET", "/bookings/%00?at=2026", None, 422, "unreadable"),
    "unknown department": ("POST", "/bookings", {**ASKED, "department": "77"}, 404, "unknown"),
    "no department": ("POST", "/bookings", {**ASKED, "department": "\x00"}, 422, "unreadable"),
    "unknown form": ("GET", f"{FREE}&last=2026-01-19&form=9", None, 404, "unknown"),
    "phone": ("POST", "/bookings", changed(phone="87010000001"), 422, "no-phone"),
    "residence": ("POST", "/bookings", changed(residence="1110"), 422, "no-kato-code"),
    "residence is a number": ("POST", "/bookings", changed(residence=111010000), 422, "wrong-type"),
    "blank holder": ("POST", "/bookings", changed(holder=" "), 422, "blank"),
    "several faults": ("POST", "/bookings", changed(holder="", phone="1"), 422, "several-faults"),
    "unknown key": ("POST", "/bookings", changed(sex="f"), 422, "unknown-key"),
    "half a surrogate": ("POST", "/bookings", changed(name="\ud800"), 422, "invisible-characters"),
    "naive instant": ("POST", "/bookings", {**ASKED, "at": "2026-01-14T11:00:00"}, 422, "unreadable"),
    "instant as a number": ("POST", "/bookings", {**ASKED, "at": 1768370400}, 422, "unreadable"),
    "instant of the year 1": ("POST", "/bookings", {**ASKED, "at": "0001-01-01T00:00:00+05:00"}, 422, "years-of-zone"),
    "last day of all": ("GET", f"{FREE}&last=9999-12-31", None, 422, "outside-horizon"),
    "day of order": ("GET", "/departments/3/order?day=9999-12-31", None, 422, "number-out-of-range"),
    "day": ("GET", "/days/1999-01-01", None, 422, "outside-horizon"),
    "no day": ("GET", "/days/today", None, 422, "unreadable"),
    "capacity": ("PUT", "/departments", department(capacity=0), 422, "not-above-zero"),
    "capacity beyond measure": ("PUT", "/departments", department(capacity=10**40), 422, "too-many-digits"),
    "no places": ("PUT", "/departments", department(serves=[]), 422, "empty"),
    "trip": ("PUT", "/departments", department(trips=BACKWARDS), 422, "several-faults"),
    "departments are a text": ("PUT", "/departments", "3", 422, "unreadable"),
    "measure": ("PUT", "/measures", [{"measure": {"id": "1"}}], 422, "several-faults"),
    "number of a measure": ("PUT", "/measures", [{"measure": MEASURE, "phone": ""}], 422, "blank"),
    "no path": ("GET", "/queues", None, 404, "unknown"),
    "no method": ("PATCH", "/bookings", None, 405, "unreadable"),
    "tick": ("POST", "/tick", {"at": "9999-12-31T23:59:59-12:00"}, 422, "years-of-zone"),
}


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
@pytest.mark.parametrize("name", WRONG)
def test_wrong_input(client: httpx.Client, name: str, lang: str) -> None:
    """Whatever is wrong is said under a code, in the language that was asked for, and is never a 500."""
    method, path, body, status, code = WRONG[name]
    content = None if body is None else json.dumps(body)
    headers = {"content-type": "application/json", "accept-language": lang}
    answer = client.request(method, path, content=content, headers=headers)

    assert (answer.status_code, answer.json()["faults"][0]["code"]) == (status, code)
    if code != "unreadable" and name != "no path":
        assert bool(re.search("[а-яәіңғүұқөһ]", answer.json()["faults"][0]["message"])) is (lang != "en")


@pytest.mark.parametrize(
    ("header", "lang"),
    [
        pytest.param("", "kk", id="none"),
        pytest.param("ru", "ru", id="russian"),
        pytest.param("en-US,en;q=0.9,ru;q=0.8", "en", id="browser"),
        pytest.param("de, ru;q=0.5, kk;q=0.9", "kk", id="quality"),
        pytest.param("RU-kz", "ru", id="region"),
        pytest.param("ru;q=x, en;q=0.1", "en", id="no-quality"),
        pytest.param("fr", "kk", id="other"),
    ],
)
def test_refusal_in_the_language_asked_for(client: httpx.Client, header: str, lang: str) -> None:
    """A refusal is 409 with each reason under its code, its norm and its remedy, in the preferred language."""
    answer = client.post("/bookings", json=changed(residence="113810000"), headers={"accept-language": header})
    refusal, reason = answer.json(), answer.json()["reasons"][0]
    told = next(one for one in refusal["decision"]["reasons"] if one["code"] == "residence-not-served")

    assert (answer.status_code, reason["code"], reason["norm"]) == (409, "residence-not-served", "queue.residence")
    assert reason["text"] == told["text"][lang]
    assert reason["text"] in refusal["message"]


def test_day_without_law(client: httpx.Client) -> None:
    """A day on which no pilot is in force is no error: the request is refused with its reason."""
    answer = client.post("/bookings", json={**ASKED, "at": "2026-12-14T11:00:00+05:00"})

    assert answer.status_code == 409
    assert answer.json()["reasons"][0]["code"] == "request-out-of-force"


def test_openapi_has_every_code() -> None:
    """The document names each code that a refusal and a fault can carry, and the facts by the package's schemas."""
    assert {one.value for one in ReasonCode} == {one.code for one in codes("reason")}
    assert {one.value for one in FaultCode} >= {one.code for one in codes("error")}


def test_openapi_describes_facts(client: httpx.Client) -> None:
    """The schemas of the document are those of the package."""
    document = client.get("/openapi.json").json()
    schemas = document["components"]["schemas"]

    assert schemas["ReasonCode"]["enum"] == [one.code for one in codes("reason")]
    assert schemas["BookingIn"]["properties"]["form"]["required"] == ["number", "holder", "signed_on", "residence"]
    assert {*document["paths"]["/bookings"]["post"]["responses"]} == {"201", "400", "404", "409", "422", "503"}
