"""What can be wrong with columns, frames and batches: a clause for each code, in Kazakh, Russian and English."""

from collections.abc import Mapping

from .text import Text

__all__ = ["BATCHES", "COLUMN", "FRAME", "ONE_ROW", "PROBLEMS_OF_COLUMNS", "SEVERAL_ROWS"]

COLUMN = Text(
    "pandas, polars не pyarrow бағаны", "столбец pandas, polars или pyarrow", "a column of pandas, polars or pyarrow"
)
FRAME = Text(
    "pandas, polars не pyarrow кестесі", "таблица pandas, polars или pyarrow", "a frame of pandas, polars or pyarrow"
)
BATCHES = Text("pyarrow бумалары", "пакеты pyarrow", "batches of pyarrow")

ONE_ROW = Text("жолдар саны — 1", "строк — 1", "1 row")
SEVERAL_ROWS = Text("жолдар саны — {count}", "строк — {count}", "{count} rows")

PROBLEMS_OF_COLUMNS: Mapping[str, Text] = {
    "wrong-rows": Text("{problem}; {counted}: {rows}", "{problem}; {counted}: {rows}", "{problem}; {counted}: {rows}"),
    "no-column-of-days": Text(
        "күндер бағаны қажет (алдымен сәттердің Астана күні алынады)",
        "нужен столбец дней (сначала берётся день по времени Астаны)",
        "needs a column of days (take the Astana dates of instants first)",
    ),
    "days-with-hours": Text(
        "күндер бағаны қажет: әр мәннің уақыты түн ортасы болуы керек",
        "нужен столбец дней: время каждого значения должно быть полночью",
        "needs a column of days: every time of day must be midnight",
    ),
    "no-column-of-instants": Text(
        "уақыт белдеуі бар сәттер бағаны қажет",
        "нужен столбец моментов с часовым поясом",
        "needs a column of instants with a time zone",
    ),
    "naive-column": Text(
        "сәттердің уақыт белдеуі көрсетілуі керек, ол болжанбайды",
        "у моментов должен быть указан часовой пояс, он не предполагается",
        "needs instants with a time zone; naive ones are never guessed",
    ),
    "no-column-of-lengths": Text(
        "ұзақтықтар бағаны қажет", "нужен столбец продолжительностей", "needs a column of durations"
    ),
    "no-column-of-numbers": Text(
        "бүтін сандар бағаны қажет", "нужен столбец целых чисел", "needs a column of whole numbers"
    ),
    "no-column-of-text": Text("мәтін бағаны қажет", "нужен столбец текста", "needs a column of text"),
    "unlike-lengths": Text(
        "жолдар саны бірдей болуы керек", "число строк должно совпадать", "must have as many rows as each other"
    ),
    "not-among-columns": Text("кестеде мұндай баған жоқ", "такого столбца в таблице нет", "is not among the columns"),
    "span-backwards": Text(
        "соңғы күн бірінші күннен бұрын", "последний день раньше первого", "the last day lies before the first"
    ),
    "rests-on-unsettled-years": Text(
        "жауап барлық демалыс күндері әлі белгіленбеген жылға сүйенеді",
        "ответ опирается на год, все выходные дни которого ещё не назначены",
        "rests on a year whose days off are not all ordered yet",
    ),
}
