"""A figure of the page on columns: what was measured, beside what, and how much it may be."""

from math import isinf

from attrs import frozen

__all__ = ["FIGURES_HEAD", "Figure"]

FIGURES_HEAD = ("| what | figure | target |", "|---|---|---|")


@frozen
class Figure:
    """One line of a table: so many times of something, at most so many."""

    what: str
    figure: float
    of: str
    most: float
    also: str = ""
    """What else came out, where it is not as it should be."""

    @property
    def reached(self) -> bool:
        """Whether it is within its target, and nothing else came out."""
        return self.figure <= self.most and not self.also

    @property
    def line(self) -> str:
        """As a line of the page."""
        also = f"; {self.also}" if self.also else ""
        target = "" if isinf(self.most) else f"≤ {self.most:g}"
        return f"| {self.what} | {self.figure:.2f} {self.of}{also} | {target} |"
