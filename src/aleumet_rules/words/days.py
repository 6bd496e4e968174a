"""What is said of days, in Kazakh, Russian and English."""

from .text import Text

DAY_IS_WORKING = Text("{day} — жұмыс күні", "{day} — рабочий день", "{day} is a working day")
DAY_IS_WEEKEND = Text("{day} — демалыс күні", "{day} — выходной день", "{day} is a weekend day off")
DAY_IS_HOLIDAY = Text("{day} — мереке: {name}", "{day} — праздник: {name}", "{day} is a holiday: {name}")
DAY_IS_RELIGIOUS = Text("{day} — демалыс: {name}", "{day} — выходной: {name}", "{day} is a day off: {name}")
DAY_IS_ROLLED = Text(
    "{day} — демалыс; {name} демалыс күніне тұспа-тұс келген: {source}",
    "{day} — выходной; на выходной день пришёлся праздник «{name}»: {source}",
    "{day} is a day off: {name}, rolled from {source}",
)
DAY_IS_TRANSFERRED = Text(
    "{day} — ауыстырылған демалыс; оның орнына жұмыс күні: {source}",
    "{day} — перенесённый выходной; вместо него рабочий день: {source}",
    "{day} is a day off moved here; worked instead: {source}",
)
DAY_IS_WORKED_INSTEAD = Text(
    "{day} — жұмыс күні; оның орнына демалыс күні: {target}",
    "{day} — рабочий день; вместо него выходной: {target}",
    "{day} is a working day; its day off was moved to {target}",
)
DAY_IS_EXTRA_OFF = Text(
    "{day} — демалыс: оны заң емес, күнтізбені пайдаланушы белгілеген",
    "{day} — выходной: его задал пользователь календаря, а не закон",
    "{day} is an extra day off: set by the calendar's user, not by the law",
)
DAY_IS_EXTRA_WORKING = Text(
    "{day} — жұмыс күні: оны заң емес, күнтізбені пайдаланушы белгілеген",
    "{day} — рабочий день: его задал пользователь календаря, а не закон",
    "{day} is an extra working day: set by the calendar's user, not by the law",
)
ROLLS_TO = Text("; оның орнына демалыс күні: {target}", "; вместо него выходной: {target}", "; rolls to {target}")
SIX_DAYS = Text("; алты күндік жұмыс аптасы", "; шестидневная рабочая неделя", "; six-day week")
NEVER_ROLLS = Text("; ауыстырылмайды", "; не переносится", "; it never rolls")
ENTERED = Text(
    "; пайдаланушы енгізген деректер бойынша",
    "; по данным, которые ввёл пользователь",
    "; as entered by the user",
)
PROVISIONAL = Text(
    "; алдын ала болжам: бұл жылдың кейбір демалыс күндері әлі белгіленбеген",
    "; предварительно: не все выходные этого года ещё назначены",
    "; provisional: not all days off of that year are ordered yet",
)
KURBAN_AIT = Text("Құрбан айттың бірінші күні", "Первый день Курбан айта", "Kurban Ait, first day")
