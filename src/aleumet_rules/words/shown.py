"""What shows itself: in a notebook, or as a fragment of HTML for a page."""

from typing import TYPE_CHECKING, Any

__all__ = ["Receipted", "Shown"]

if TYPE_CHECKING:
    from ..views.html import Html


class Shown:
    """Something that a notebook or a page can show; how it looks is the business of `views`."""

    __slots__ = ()

    def show(self, lang: str = "en") -> "Html":
        """The answer for a notebook or a page: the answer first, then what it rests on."""
        from ..views.cards import card_of

        return card_of(self, lang)

    def _repr_html_(self) -> str:
        from ..views.cards import in_three

        return in_three(self)


class Receipted(Shown):
    """An answer that can be asked again from its receipt."""

    __slots__ = ()

    def receipt(self) -> "dict[str, Any]":
        """The answer with all that decided it, JSON-ready, for `check_receipt`; nothing of a person."""
        from ..receipts.make import receipt_of

        return receipt_of(self)
