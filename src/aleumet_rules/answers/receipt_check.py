"""What a receipt shows when its rule is asked again: the same answer, or what differs and why."""

from typing import Any, Literal, get_args

from attrs import field, frozen

from .._version import at_the_face
from ..checks import A_LINE, a, each, is_a, one_of, validator
from ..words import receipts as words
from ..words.brief import brief
from ..words.shown import Explained
from ..words.text import Text
from .plain import document

__all__ = ["ReceiptCheck", "ReceiptDifference"]


DifferenceKind = Literal["answer", "row", "reading", "receipt", "facts", "law"]
"""What is not as a receipt has it."""


@frozen
class ReceiptDifference(Explained):
    """One thing that is not as the receipt has it: `kind` says what, `name` which, `then` and `now` the two values.

    `kind` is `"answer"` for a part of the answer, `"row"` for a row of law and `"reading"` for a reading that is why,
    `"receipt"` for what is no receipt or was changed, `"facts"` for facts that cannot be read, and `"law"` where the
    law gives no answer.
    """

    __repr__ = brief("{kind} {name}")

    kind: DifferenceKind = field(validator=validator(one_of(*get_args(DifferenceKind))))
    name: str = field(validator=A_LINE)
    then: Any
    now: Any
    text: Text = field(validator=is_a(Text))

    def explain(self, lang: str = "en") -> str:
        """What differs, in one sentence."""
        said = self.text[lang]
        return f"{said[:1].upper()}{said[1:]}."


@frozen
class ReceiptCheck(Explained):
    """Whether a receipt's answer is the same when it is asked again; false with the differences where it is not."""

    __repr__ = brief("{differences}")

    differences: tuple[ReceiptDifference, ...] = field(validator=validator(each(a(ReceiptDifference))))

    def __bool__(self) -> bool:
        return not self.differences

    def explain(self, lang: str = "en") -> str:
        """Whether the answer is the same, and every difference in a line."""
        head = (words.SAME if self else words.DIFFERENT)[lang]
        return "\n".join([head, *(f"- {one.explain(lang)}" for one in self.differences)])

    def to_dict(self) -> dict[str, Any]:
        """The check as JSON-ready data, in a format that keeps its name: `aleumet.receipt-check/1`."""
        return document("receipt-check", same=bool(self), differences=self.differences)


at_the_face(__name__)
