"""What was done where something was done although the law refuses it: by the code of the reason, with its blanks."""

from collections.abc import Mapping
from types import MappingProxyType

from .text import Text

__all__ = ["BREACHES"]

BREACHES: Mapping[str, Text] = MappingProxyType(
    {
        "request-out-of-force": Text(
            "жазылуға сұрау салу пилоттық жоба жүргізілмейтін күні қабылданған: {day}",
            "запрос на запись принят в день, когда пилотный проект не действует: {day}",
            "a request for a booking was accepted on a day on which the pilot is not in force: {day}",
        ),
        "slot-out-of-force": Text(
            "жазылу пилоттық жоба жүргізілмейтін күнге қабылданған: {day}",
            "запись сделана на день, когда пилотный проект не действует: {day}",
            "a booking was made for a day on which the pilot is not in force: {day}",
        ),
        "department-outside-region": Text(
            "жазылуды пилоттық жоба өңіріне қызмет көрсетпейтін МӘС бөлімі қабылдаған: № {number}",
            "запись сделана в отдел МСЭ, который не обслуживает регион пилотного проекта: № {number}",
            "a booking was made at an MSE department that serves no place of the pilot's region: No. {number}",
        ),
        "residence-outside-region": Text(
            "жазылу қабылданған, бірақ тұрақты тіркелген жер пилоттық жоба өңірінен тыс; ӘАОЖ коды: {residence}",
            "запись принята, хотя место постоянной регистрации вне региона пилотного проекта; код КАТО: {residence}",
            "a booking was made though the place of permanent registration lies outside the pilot's region; KATO code: "
            "{residence}",
        ),
        "no-registration": Text(
            "жазылу қабылданған, бірақ тұрғылықты жері бойынша тұрақты тіркеу туралы мәлімет жоқ",
            "запись принята, хотя нет сведений о постоянной регистрации по месту жительства",
            "a booking was made though there is no permanent registration at a place of residence",
        ),
        "residence-not-served": Text(
            "жазылу қабылданған, бірақ № {number} МӘС бөлімі тұрақты тіркелген жерге қызмет көрсетпейді; ӘАОЖ коды: "
            "{residence}",
            "запись принята, хотя отдел МСЭ № {number} не обслуживает место постоянной регистрации; код КАТО: "
            "{residence}",
            "a booking was made though MSE department No. {number} does not serve the place of permanent registration; "
            "KATO code: {residence}",
        ),
        "form-expired": Text(
            "жазылу қолданылу мерзімі өткен № 031/е нысаны бойынша қабылданған; соңғы күні: {until}",
            "запись сделана по форме № 031/у с истёкшим сроком действия; последний день: {until}",
            "a booking was made under an expired form 031; its last day: {until}",
        ),
        "form-not-signed-yet": Text(
            "жазылу әлі қол қойылмаған № 031/е нысаны бойынша қабылданған; қол қойылған күні: {signed}",
            "запись сделана по форме № 031/у, которая ещё не была подписана; день подписания: {signed}",
            "a booking was made under a form 031 that was not signed yet; signed on: {signed}",
        ),
        "form-expires-before-examination": Text(
            "жазылу № 031/е нысанының қолданылу мерзімінен кейінгі күнге қабылданған; соңғы күні: {until}; куәландыру "
            "күні: {day}",
            "запись сделана на день после истечения срока действия формы № 031/у; последний день: {until}; день "
            "освидетельствования: {day}",
            "a booking was made for a day after form 031 had expired; its last day: {until}; examination on: {day}",
        ),
        "start-off-grid": Text(
            "жазылу ол жүргізілмейтін уақытқа қабылданған: {clock}; жазылу уақыттары: {starts}",
            "запись сделана на время, на которое она не ведётся: {clock}; запись ведётся на {starts}",
            "a booking was made for a time at which there is none: {clock}; bookings are made for {starts}",
        ),
        "day-off": Text(
            "жазылу жұмыс күні емес күнге қабылданған; {why}",
            "запись сделана на нерабочий день; {why}",
            "a booking was made for a day off; {why}",
        ),
        "beyond-schedule": Text(
            "жазылу № {number} МӘС бөлімінің қабылдау кестесінен кейінгі күнге қабылданған: {day}; кестенің соңғы "
            "күні: {until}",
            "запись сделана на день за пределами графика приёма отдела МСЭ № {number}: {day}; последний день графика: "
            "{until}",
            "a booking was made for a day beyond the schedule of MSE department No. {number}: {day}; its last day: "
            "{until}",
        ),
        "department-away": Text(
            "жазылу № {number} МӘС бөлімі іссапарда болатын күнге қабылданған: {day}",
            "запись сделана на день командировки отдела МСЭ № {number}: {day}",
            "a booking was made for a day on which MSE department No. {number} is away: {day}",
        ),
        "start-not-ahead": Text(
            "жазылу басталған не өтіп кеткен уақытқа қабылданған: {day}, сағат {clock}",
            "запись сделана на время, которое уже наступило или прошло: {day}, {clock}",
            "a booking was made for a time that had come or passed: {day}, {clock}",
        ),
        "slot-taken": Text(
            "жазылу бос емес уақытқа қабылданған: {day}, сағат {clock}; № {number} МӘС бөлімі; орын саны: {capacity}",
            "запись сделана на занятое время: {day}, {clock}; отдел МСЭ № {number}; мест: {capacity}",
            "a taken time was booked: {day}, {clock}; MSE department No. {number}; places: {capacity}",
        ),
        "active-booking": Text(
            "қайта жазылу осы нысан бойынша алдыңғы жазылу қолданыста болған кезде қабылданған; алдыңғы талонның "
            "нөмірі: {ticket}",
            "повторная запись сделана, пока по той же форме действует предыдущая; номер её талона: {ticket}",
            "a second booking was made while an earlier one under the same form was active; its ticket number: "
            "{ticket}",
        ),
        "form-used": Text(
            "жазылу куәландыруға келу үшін пайдаланылған № 031/е нысаны бойынша қабылданған; алдыңғы талонның нөмірі: "
            "{ticket}",
            "запись сделана по форме № 031/у, по которой уже явились на освидетельствование; номер того талона: "
            "{ticket}",
            "a booking was made under a form 031 under which somebody had already attended; ticket number: {ticket}",
        ),
        "waits-in-general-order": Text(
            "жазылу жалпы кезекке тұрған көрсетілетін қызметті алушыға қайта қабылданған; келген уақыты: {arrived}",
            "повторная запись сделана услугополучателю, который встал в общую очередь; время прихода: {arrived}",
            "a booking was made for a recipient who had joined the general queue; arrived: {arrived}",
        ),
        "booked-again": Text(
            "көрсетілетін қызметті алушы жалпы кезекке тұрғызылған, бірақ ол қайта жазылған: {day}, сағат {clock}; "
            "талон нөмірі: {ticket}",
            "услугополучатель поставлен в общую очередь, хотя записался повторно: {day}, {clock}; номер талона: "
            "{ticket}",
            "the recipient was put into the general queue though booked again: {day}, {clock}; ticket number: {ticket}",
        ),
        "cancel-after-lapse": Text(
            "жазылудан бас тарту ол кешігуге байланысты күшін жойғаннан кейін енгізілген; тағайындалған уақыт: {day}, "
            "сағат {clock}; рұқсат етілген кешігу: {grace}",
            "отказ от записи внесён после того, как она аннулирована из-за опоздания; назначенное время: {day}, "
            "{clock}; допустимое опоздание: {grace}",
            "the cancellation was recorded after the booking had become void through lateness; appointed time: {day}, "
            "{clock}; allowed delay: {grace}",
        ),
        "wait-without-lateness": Text(
            "көрсетілетін қызметті алушы жалпы кезекке тұрғызылған, бірақ оның жазылуы кешігуге байланысты күшін "
            "жоймаған; жазылудың күйі: {status}",
            "услугополучатель поставлен в общую очередь, хотя его запись не аннулирована из-за опоздания; состояние "
            "записи: {status}",
            "the recipient was put into the general queue though the booking was not void through lateness; state: "
            "{status}",
        ),
        "wait-on-another-day": Text(
            "көрсетілетін қызметті алушы жалпы кезекке жазылған күні емес, басқа күні тұрғызылған; жазылған күн: "
            "{day}; келген күн: {arrived}",
            "услугополучатель поставлен в общую очередь не в день записи; день записи: {day}; день прихода: {arrived}",
            "the recipient was put into the general queue on another day than the booked one; booked day: {day}; came: "
            "{arrived}",
        ),
        "window-closed": Text(
            "жеткізуші таңдау мерзімі өткеннен кейін таңдалған; соңғы күні: {closes}",
            "поставщик выбран после окончания срока выбора; последний день: {closes}",
            "the supplier was chosen after the term for choosing had ended; last day: {closes}",
        ),
        "never-open": Text(
            "жеткізуші таңдау ашық болмаса да таңдалған; таңдаудың соңғы күні: {closes}; оны ашатын күн: {opens}",
            "поставщик выбран, хотя выбор не был открыт; последний день выбора: {closes}; день открытия: {opens}",
            "the supplier was chosen though choosing was never open; its last day: {closes}; opening day: {opens}",
        ),
        "not-notified": Text(
            "жеткізуші адам хабардар етілгенге дейін таңдалған, ал таңдау хабардар етілген күннен бастап ашылады",
            "поставщик выбран до уведомления лица, а выбор открывается со дня уведомления",
            "the supplier was chosen before the person was notified, though choosing opens with the notice",
        ),
        "already-selected": Text(
            "жеткізушісі таңдалып қойған іс-шара бойынша әрекет жасалған; таңдалған күн: {day}",
            "совершено действие с мероприятием, по которому поставщик уже выбран; день выбора: {day}",
            "something was done about a measure whose supplier had been chosen; chosen on: {day}",
        ),
        "implementation-over": Text(
            "іс-шараны іске асыру мерзімі өткеннен кейін жеткізуші таңдалған не іске қосу сұралған; соңғы күні: {day}",
            "поставщик выбран или активация запрошена после истечения срока реализации мероприятия; последний день: "
            "{day}",
            "a supplier was chosen or activation requested after the term for implementing the measure; last day: "
            "{day}",
        ),
        "reactivation-pending": Text(
            "әрекет іс-шара порталға қайта келіп түскенге дейін жасалған; іске қосу сұралған күн: {day}",
            "действие совершено до повторного поступления мероприятия на портал; день запроса активации: {day}",
            "something was done before the measure had come back to the portal; activation requested: {day}",
        ),
    }
)
