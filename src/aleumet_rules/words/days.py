"""What is said of days, in Kazakh, Russian and English."""

from .text import Text

DAY_IS_WORKING = Text("{day} — жұмыс күні", "{day} — рабочий день", "{day} is a working day")
DAY_IS_WEEKEND = Text("{day} — демалыс күні", "{day} — выходной день", "{day} is a weekend day off")
DAY_IS_HOLIDAY = Text("{day} — мереке: {name}", "{day} — праздник: {name}", "{day} is a holiday: {name}")
DAY_IS_RELIGIOUS = Text("{day} — демалыс: {name}", "{day} — выходной: {name}", "{day} is a day off: {name}")
DAY_IS_ROLLED = Text(
    "{day} — демалыс күні, оған ауысқан мереке: {name}, {source}",
    "{day} — выходной, перешедший с праздника «{name}»: {source}",
    "{day} is a day off carried over from {name}, {source}",
)
DAY_IS_TRANSFERRED = Text(
    "{day} — ауыстырылған демалыс; оның орнына жұмыс күні: {source}",
    "{day} — перенесённый выходной; вместо него рабочий день: {source}",
    "{day} is a moved day off; worked instead: {source}",
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
ROLLS_TO = Text(
    "; оның орнына демалыс күні: {target}", "; вместо него выходной: {target}", "; day off for it: {target}"
)
SIX_DAYS = Text("; алты күндік жұмыс аптасы", "; шестидневная рабочая неделя", "; six-day week")
NEVER_ROLLS = Text("; ауыстырылмайды", "; не переносится", "; it is never moved")
ENTERED = Text(
    "; пайдаланушы енгізген деректер бойынша",
    "; по данным, которые ввёл пользователь",
    "; as entered by the user",
)
PROVISIONAL = Text(
    "; күнтізбе алдын ала жасалған, бұл жылдың кейбір демалыс күндері әлі белгіленбеген",
    "; календарь предварительный, не все выходные этого года назначены",
    "; provisional, as not all days off of that year are set yet",
)
KURBAN_AIT = Text("Құрбан айттың бірінші күні", "первый день Курбан айта", "first day of Kurban Ait")
RUN = Text("{days} ({names})", "{days} ({names})", "{days} ({names})")
DAYS_OFF = Text("демалыс", "выходные", "weekend")
A_DAY_OFF = Text("демалыс", "выходной", "weekend")
AS_ENTERED = Text("{what}, пайдаланушы енгізген", "{what}, внесено пользователем", "{what}, entered by the user")
