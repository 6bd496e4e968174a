"""Every norm by its public id, in the order of the acts; found by words, by paragraph and by act."""

from typing import Any

from .._version import __version__
from ..checks import text
from ..words import law as said
from ..words.shown import Shown
from . import codes, incident_norms, portal_norms, queue_norms, working_time
from .frozen import FrozenMapping
from .model import Act, Norm
from .search import Place, Query, of_act

__all__ = ["NORMS", "Norms"]


class Norms(FrozenMapping[str, Norm], Shown):
    """Norms by their public ids: a mapping that cannot be changed, that can be searched and that shows itself."""

    __slots__ = ()

    def __reduce__(self) -> tuple[object, ...]:
        return Norms, (dict(self),)

    def find(self, words: str = "", *, paragraph: str | None = None, act: Act | str | None = None) -> "Norms":
        """The norms in which all those words stand, in the order of the acts.

        Words may be of any of the three languages and in any form: of two words that begin alike, endings do not count.
        Places may be among them («п. 12», «15(3)», "art. 175", «8-тармақ») or be given as `paragraph`; a paragraph is
        found with all its parts. `act` is an act, its id, its number or words of its title.

            >>> list(NORMS.find("опоздание"))
            ['queue.no-show', 'queue.rebook-or-wait']
            >>> list(NORMS.find(paragraph="15(3)", act="345"))
            ['incident.escalate']
        """
        query = Query.of(text("words", words))
        if paragraph is not None:
            query = query._replace(places=(*query.places, Place("", text("paragraph", paragraph))))
        where = act if act is None or issubclass(type(act), Act) else text("act", act)
        found = (norm for norm in self.values() if where is None or of_act(norm, where))
        return Norms({norm.id: norm for norm in found if query.finds(norm)})

    def explain(self, lang: str = "en") -> str:
        """How many norms there are, then what each says and where it stands, a line each."""
        head = said.FOUND.fill(n=len(self))
        return "\n".join([f"{head[lang]}.", *(f"{norm.id}: {norm.explain(lang)}" for norm in self.values())])

    def to_dict(self) -> dict[str, Any]:
        """The norms as JSON-ready data, in a format that keeps its name: `aleumet.norms/1`."""
        plain = [norm.to_dict() for norm in self.values()]
        return {"format": "aleumet.norms/1", "version": __version__, "norms": plain}


NORMS = Norms(
    {norm.id: norm for act in (working_time, codes, queue_norms, portal_norms, incident_norms) for norm in act.NORMS}
)
"""Every norm by its public id, in the order of the acts."""
