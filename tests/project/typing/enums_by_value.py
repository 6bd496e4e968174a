"""What a type checker knows of members that are made of their values: read by mypy and pyright, and run."""

from typing import Literal, assert_type

from aleumet_rules import (
    AnnouncementKind,
    BookingEvent,
    BookingStatus,
    CabinetSection,
    CatalogueItem,
    Channel,
    ClockState,
    DayKind,
    Direction,
    FindingKind,
    Knowledge,
    LawPart,
    LawSource,
    MeasureStatus,
    NoticeChannel,
    ParticipantCategory,
    Representative,
    SignInMethod,
    SupplierKind,
    Text,
    Week,
    WindowStart,
)

assert_type(AnnouncementKind("works"), AnnouncementKind)
assert_type(BookingEvent("book"), BookingEvent)
assert_type(BookingStatus("active"), BookingStatus)
assert_type(CabinetSection("measures"), CabinetSection)
assert_type(CatalogueItem("prosthetic-aids"), CatalogueItem)
assert_type(Channel("voice"), Channel)
assert_type(ClockState("not-started"), ClockState)
assert_type(DayKind("working"), DayKind)
assert_type(Direction("special-services"), Direction)
assert_type(FindingKind("breach"), FindingKind)
assert_type(Knowledge("then"), Knowledge)
assert_type(LawPart("queue"), LawPart)
assert_type(LawSource("act"), LawSource)
assert_type(MeasureStatus("not-notified"), MeasureStatus)
assert_type(NoticeChannel("sms"), NoticeChannel)
assert_type(ParticipantCategory("disability"), ParticipantCategory)
assert_type(Representative("guardian"), Representative)
assert_type(SignInMethod("eds"), SignInMethod)
assert_type(SupplierKind("entrepreneur"), SupplierKind)
assert_type(Week("five-day"), Week)
assert_type(WindowStart("notified"), WindowStart)


def members(value: str) -> None:
    """A value from a row or a form becomes a member, whose value is a text and which a checker tells from others."""
    channel = Channel(value)
    assert_type(channel.meaning, Text)
    assert_type(channel.digital, bool)
    assert_type([each.value for each in BookingStatus], list[str])
    assert_type(Channel["VOICE"], Channel)
    if channel is Channel.VOICE:
        assert_type(channel, Literal[Channel.VOICE])
