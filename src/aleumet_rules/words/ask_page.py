"""What a page says that asks the questions of `ask`: its headings, its buttons, and how it stands."""

from collections.abc import Mapping
from types import MappingProxyType

from .text import Text

__all__ = ["PAGE"]

PAGE: Mapping[str, Text] = MappingProxyType(
    {
        "title": Text("Заңнан сұраңыз", "Спросите закон", "Ask the law"),
        "lead": Text(
            "Сұрақты таңдаңыз, деректерді енгізіңіз: жауап қай тармаққа сүйенетінін көрсетеді.",
            "Выберите вопрос и введите факты: ответ назовёт пункт, на котором он основан.",
            "Choose a question and enter the facts: the answer names the paragraph that it rests on.",
        ),
        "private": Text(
            "Енгізілген деректер браузерден шықпайды: жауапты осы беттің өзі есептейді.",
            "Введённое не покидает браузер: ответ вычисляет сама страница.",
            "Nothing that you enter leaves the browser: the page itself works the answer out.",
        ),
        "prevails": Text(
            "Актілердің ресми қазақша мәтіні басым. Бұл — заңдық кеңес емес.",
            "Преобладает официальный текст актов на казахском языке. Это не юридическая консультация.",
            "The official Kazakh text of the acts prevails. This is no legal advice.",
        ),
        "questions": Text("Сұрақтар", "Вопросы", "Questions"),
        "facts": Text("Енгізілген деректер", "Введённые факты", "Facts that were entered"),
        "examples": Text("Мысалды таңдаңыз:", "Выберите пример:", "Choose an example:"),
        "required": Text("міндетті", "обязательно", "required"),
        "compare": Text("Салыстыру", "Сравнить", "Compare"),
        "astana": Text("Астана уақыты бойынша", "По времени Астаны", "By the clock of Astana"),
        "choose": Text("— таңдаңыз —", "— выберите —", "— choose —"),
        "ask": Text("Жауап алу", "Получить ответ", "Answer"),
        "clear": Text("Тазалау", "Очистить", "Clear"),
        "answer": Text("Жауап", "Ответ", "Answer"),
        "loading": Text("Нормалар жүктелуде…", "Нормы загружаются…", "The law is being loaded…"),
        "ready": Text("Нормалар дайын.", "Нормы загружены.", "The law is ready."),
        "working": Text("Жауап есептелуде…", "Ответ вычисляется…", "The answer is being worked out…"),
        "answered": Text("Жауап дайын.", "Ответ готов.", "The answer is there."),
        "failed": Text(
            "Жауап беру мүмкін болмады: {problem}",
            "Ответить не удалось: {problem}",
            "No answer could be given: {problem}",
        ),
        "faults": Text("Мына деректерді түзетіңіз:", "Исправьте следующие данные:", "Please put these facts right:"),
        "unfinished": Text(
            "толық енгізілмеген: күнін де, айын да, жылын да, уақыты болса, оны да енгізіңіз.",
            "введено не полностью: нужны день, месяц и год, а где есть время — и время.",
            "is not complete: day, month and year are needed, and the time where there is one.",
        ),
        "link": Text("Сілтемені көшіру", "Скопировать ссылку", "Copy the link"),
        "copied": Text("Көшірілді.", "Скопировано.", "Copied."),
        "chosen": Text(
            "Мәтін белгіленді: оны қолмен көшіріңіз (Ctrl+C).",
            "Текст выделен: скопируйте его вручную (Ctrl+C).",
            "The text is selected: copy it by hand (Ctrl+C).",
        ),
        "address": Text("Осы жауаптың сілтемесі", "Ссылка на этот ответ", "The link to this answer"),
        "print": Text("Басып шығару", "Напечатать", "Print"),
        "receipt": Text("Түбіртекті жүктеп алу", "Скачать квитанцию", "Download the receipt"),
        "calendar": Text("Мерзімдерді күнтізбеге (.ics)", "Сроки в календарь (.ics)", "Due days for a calendar (.ics)"),
        "python": Text(
            "Осы жауапты беретін Python бағдарламасы", "Программа на Python с тем же ответом", "The program"
        ),
        "copy": Text("Бағдарламаны көшіру", "Скопировать программу", "Copy the program"),
        "check": Text("Түбіртекті тексеру", "Проверить квитанцию", "Check a receipt"),
        "check_help": Text(
            "Түбіртек файлын таңдаңыз не осында сүйреп әкеліңіз: сұрақ қайта сұралады, жауаптар салыстырылады.",
            "Выберите файл квитанции или перетащите его сюда: вопрос задаётся заново, ответы сравниваются.",
            "Choose the file of a receipt or drop it here: the question is asked again and the answers are compared.",
        ),
        "file": Text("Файл", "Файл", "File"),
        "audit": Text("Журналды тексеру (CSV)", "Проверить журнал (CSV)", "Audit a record (CSV)"),
        "audit_help": Text(
            "Оқиғалар журналын CSV түрінде таңдаңыз не осында сүйреп әкеліңіз. Файл браузерден шықпайды.",
            "Выберите журнал событий в виде CSV или перетащите его сюда. Файл не покидает браузер.",
            "Choose a record of events as CSV or drop it here. The file does not leave the browser.",
        ),
        "kind": Text("Журналдың түрі", "Вид журнала", "Kind of record"),
        "queue": Text("электрондық кезек журналы", "журнал электронной очереди", "record of the queue"),
        "incidents": Text("байланыс орталығының журналы", "журнал контакт-центра", "record of the contact centre"),
        "measures": Text("жеткізуші таңдау журналы", "журнал выбора поставщика", "record of choosing a supplier"),
        "departments": Text(
            "МӘС бөлімдері: нөмірі мен ӘАОЖ кодтары, мысалы 3: 1110, 1116",
            "Отделы МСЭ: номер и коды КАТО, например 3: 1110, 1116",
            "MSE departments: the number and its KATO codes, as 3: 1110, 1116",
        ),
        "findings": Text(
            "Тексеру нәтижелерін жүктеп алу (CSV)", "Скачать результаты проверки (CSV)", "Download the findings (CSV)"
        ),
        "no_rows": Text(
            "Файлда бағандардың атауларынан басқа жол жоқ.",
            "В файле нет строк, кроме названий столбцов.",
            "The file has no rows below the names of its columns.",
        ),
        "no_departments": Text(
            "Кезек журналы үшін МӘС бөлімдерін енгізіңіз.",
            "Для журнала очереди введите отделы МСЭ.",
            "For a record of the queue enter the MSE departments.",
        ),
        "no_json": Text("Бұл JSON файлы емес.", "Это не файл JSON.", "This is no JSON file."),
        "noscript": Text(
            "Бұл бетке JavaScript қажет.", "Этой странице нужен JavaScript.", "This page needs JavaScript."
        ),
    }
)
"""The words of a page by what they are for."""
