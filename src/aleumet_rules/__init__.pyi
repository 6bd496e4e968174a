from ._version import __version__ as __version__
from .acts.days import *
from .acts.model import *
from .acts.norms import *
from .acts.readings import *
from .acts.working_time import *
from .answers.deadline import *
from .answers.decision import *
from .answers.reasons import *
from .audit.finding import *
from .audit.knowledge import *
from .audit.record import *
from .booking import *
from .calendar import *
from .checks import *
from .clock import ASTANA as ASTANA, to_astana as to_astana
from .errors import *
from .facts.bookings import *
from .facts.places import *
from .ipr import (
    Measure as Measure,
    MeasureStatus as MeasureStatus,
    NoticeChannel as NoticeChannel,
    SelectionWindow as SelectionWindow,
    WindowStart as WindowStart,
    may_select_supplier as may_select_supplier,
    notice_channels as notice_channels,
    reactivate as reactivate,
    returned as returned,
    selection_window as selection_window,
    status as status,
    write_back as write_back,
)
from .law.book import *
from .law.duties import *
from .law.hours import *
from .law.pilot import *
from .law.terms import *
from .messages.queue import (
    cancellation as cancellation,
    confirmation as confirmation,
    invitation as invitation,
    no_show as no_show,
    reminder as reminder,
)
from .messages.sms import Sms as Sms
from .portal import (
    Announcement as Announcement,
    AnnouncementKind as AnnouncementKind,
    AssistantProfile as AssistantProfile,
    CabinetSection as CabinetSection,
    CatalogueItem as CatalogueItem,
    Direction as Direction,
    EntrepreneurProfile as EntrepreneurProfile,
    Founder as Founder,
    LegalEntityProfile as LegalEntityProfile,
    Participant as Participant,
    ParticipantCategory as ParticipantCategory,
    ParticipantProfile as ParticipantProfile,
    ProgrammeData as ProgrammeData,
    Representative as Representative,
    SignInMethod as SignInMethod,
    SupplierKind as SupplierKind,
    cabinet_sections as cabinet_sections,
    directions as directions,
    may_sign_in as may_sign_in,
    missing_announcement_fields as missing_announcement_fields,
    missing_profile_fields as missing_profile_fields,
    representatives as representatives,
)
from .sla import *
from .slots import *
from .views.calendars import *
from .views.html import Html as Html
from .views.timeline import *
from .views.weeks import *
from .words.text import *
