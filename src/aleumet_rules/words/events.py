"""How the events of a record are called in Kazakh, Russian and English."""

from collections.abc import Mapping
from types import MappingProxyType

from .names import NAMES
from .text import Text

__all__ = ["INCIDENT_EVENT_NAMES", "MEASURE_EVENT_NAMES", "QUEUE_EVENT_NAMES"]

QUEUE_EVENT_NAMES: Mapping[str, Text] = MappingProxyType(
    {
        "form-received": Text("нысан келіп түсті", "поступила форма", "form received"),
        "invited": Text("жазылуға шақыру жіберілді", "отправлено приглашение", "invitation sent"),
        "booked": Text("жазылу қабылданды", "сделана запись", "booked"),
        "confirmed": Text("жазылу расталды", "запись подтверждена", "booking confirmed"),
        "reminded": Text("еске салу жіберілді", "отправлено напоминание", "reminder sent"),
        "cancelled": Text("жазылудан бас тартылды", "отказ от записи", "cancelled"),
        "arrived": Text("көрсетілетін қызметті алушы келді", "услугополучатель пришёл", "recipient arrived"),
        "voided": Text("жазылудың күші жойылды", "запись аннулирована", "voided"),
        "joined": Text(
            "көрсетілетін қызметті алушы жалпы кезекке тұрды",
            "услугополучатель встал в общую очередь",
            "joined the general queue",
        ),
        "received": Text("куәландыру басталды", "освидетельствование начато", "examination begun"),
    }
)
"""The events of the queue, by their values in a row."""

INCIDENT_EVENT_NAMES: Mapping[str, Text] = MappingProxyType(
    {
        "received_at": Text("сұрау салу түсті", "запрос поступил", "request received"),
        "registered_at": Text("сұрау салу тіркелді", "запрос зарегистрирован", "request registered"),
        "found_at": Text("техникалық іркіліс анықталды", "технический сбой выявлен", "technical failure found"),
        "analysed_at": Text("талдау аяқталды", "анализ завершён", "analysis completed"),
        "escalated_at": Text("сұрау салу эскалацияланды", "запрос эскалирован", "request escalated"),
        "escalation_received_at": Text(
            "портал әкімшісі сұрау салуды алды",
            "администратор портала получил запрос",
            "escalation received by the portal's administrator",
        ),
        "refuted_at": Text("іркіліс теріске шығарылды", "сбой опровергнут", "failure refuted"),
        "refuted_notice_at": Text(
            "теріске шығарылғаны туралы хабарланды", "участник уведомлён об опровержении", "notice of refutation given"
        ),
        "confirmed_at": Text("іркіліс расталды", "сбой подтверждён", "failure confirmed"),
        "confirmed_notice_at": Text(
            "расталғаны туралы хабарланды", "участник уведомлён о подтверждении", "notice of confirmation given"
        ),
        "repair_started_at": Text("іркілісті жоюға кірісілді", "устранение сбоя начато", "repair started"),
        "repaired_at": Text("іркіліс жойылды", "сбой устранён", "failure repaired"),
        "repaired_notice_at": Text(
            "жойылғаны туралы хабарланды", "участник уведомлён об устранении", "notice of repair given"
        ),
    }
)
"""The events of an incident, by the fields of `Incident`."""

MEASURE_EVENT_NAMES: Mapping[str, Text] = MappingProxyType(
    {
        "given": Text("деректер порталға берілді", "данные переданы на портал", "given to the portal"),
        "notified": Text("адам хабардар етілді", "лицо уведомлено", "person notified"),
        "block-notice": Text(
            "таңдаудың бұғатталғаны туралы хабарланды",
            "участник уведомлён о блокировании выбора",
            "notice sent that choosing is blocked",
        ),
        "selected": NAMES["MeasureStatus"]["selected"],
        "reactivation-requested": Text("іске қосу сұралды", "запрошена активация", "activation requested"),
        "returned": Text(
            "іс-шара порталға қайта келіп түсті",
            "мероприятие повторно поступило на портал",
            "measure received by the portal again",
        ),
    }
)
"""The events of a measure, by their values in a row."""
