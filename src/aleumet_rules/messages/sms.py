"""One SMS: to whom, in what words, by which annex, and what it costs."""

from attrs import field, frozen

from .._version import at_the_face
from ..words import messages as words
from ..words.brief import brief
from ..words.text import Text
from .forms import FORMS
from .segments import encoding_of, segments_of

__all__ = ["Sms"]


@frozen
class Sms:
    """A message by an annex of the Algorithm.

    `to` is a number in E.164, or `None` where none is registered. Only the Kazakh words are the act's own: `official`
    is false for a rendering in another language.

    Norm: queue.sms (Algorithm, annexes 1-4)
    """

    __repr__ = brief("annex {annex} in {lang}")

    to: str | None = field(repr=False)
    text: str = field(repr=False)
    lang: str
    official: bool
    annex: int

    @property
    def encoding(self) -> str:
        """`"GSM-7"` or `"UCS-2"`; one character beyond the GSM alphabet puts the whole text into UCS-2."""
        return encoding_of(self.text)

    @property
    def segments(self) -> int:
        """How many segments the text takes: 160 or 153 characters of GSM-7, 70 or 67 code units of UCS-2."""
        return segments_of(self.text)

    @property
    def remark(self) -> Text | None:
        """What is to be said where there is no number to send it to; else `None`."""
        return words.NO_NUMBER if self.to is None else None

    @property
    def notifies(self) -> bool:
        """Whether whoever is sent this counts as duly notified of the date, time and place of the examination.

        Only a text of the act itself notifies, never a rendering in another language.

        Norm: queue.deemed-notified (Algorithm, para 6)
        """
        form = FORMS.get(self.annex)
        return self.official and self.to is not None and form is not None and form.states_appointment


at_the_face(__name__)
