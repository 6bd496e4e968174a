"""A state diagram in Mermaid's words, drawn as SVG, so that the built docs need no script for it."""

import re
from html import escape

__all__ = ["state_svg"]

_EDGE = re.compile(r"^\s*(\S+) --> (\S+?)(?:: (.+))?$", re.MULTILINE)
_COLUMN, _ROW, _WIDTH, _HEIGHT, _DOT, _MARGIN = 215, 62, 104, 34, 7, 10
_BESIDE, _BELOW = 116, 96  # from state to state, and from level to level, of a diagram from top to bottom
_START, _END = "start", "end"
_ENDS = {_START, _END}


Places = dict[str, tuple[int, int]]


def state_svg(mermaid: str, label: str, *, down: bool = False) -> str:
    """The diagram in the colour of the text around it, from left to right, or `down`; `label` says what it shows."""
    edges = [
        (_START if source == "[*]" else source, _END if target == "[*]" else target, event or "")
        for source, target, event in _EDGE.findall(mermaid)
    ]
    places = _places_down(edges) if down else _places(edges)
    width = max(x for x, _ in places.values()) + _WIDTH // 2 + _MARGIN
    height = max(y for _, y in places.values()) + _HEIGHT // 2 + _MARGIN
    arrow, kind = (_arrow_down, "down") if down else (_arrow, "across")
    parts = [arrow(places, *edge) for edge in edges] + [_state(name, *place) for name, place in places.items()]
    return (
        f'<div class="states {kind}"><svg viewBox="0 0 {width} {height}" role="img" aria-label="{escape(label)}">'
        f'<defs><marker id="arrow-{kind}" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" '
        'orient="auto"><path d="M0 0 8 4 0 8z" fill="currentColor"/></marker></defs>'
        f"{''.join(parts)}</svg></div>"
    )


def _levels(edges: list[tuple[str, str, str]]) -> list[list[str]]:
    """The states by the longest way to them, the start first."""
    level = {_START: 0}
    for _ in edges:
        for source, target, _event in edges:
            if source in level:
                level[target] = max(level.get(target, 0), level[source] + 1)
    return [[name for name in level if level[name] == at] for at in range(max(level.values()) + 1)]


def _places(edges: list[tuple[str, str, str]]) -> Places:
    """Where each state stands: as far to the right as the longest way to it, evenly down its column."""
    levels = _levels(edges)
    tallest = max(map(len, levels))
    return {
        name: (
            _MARGIN + _WIDTH // 2 + at * _COLUMN,
            _MARGIN + _HEIGHT // 2 + (2 * row + tallest - len(names)) * _ROW // 2,
        )
        for at, names in enumerate(levels)
        for row, name in enumerate(names)
    }


def _places_down(edges: list[tuple[str, str, str]]) -> Places:
    """The same from top to bottom, evenly along each level."""
    levels = _levels(edges)
    widest = max(map(len, levels))
    return {
        name: (
            _MARGIN + _WIDTH // 2 + (2 * row + widest - len(names)) * _BESIDE // 2,
            _MARGIN + _HEIGHT // 2 + at * _BELOW,
        )
        for at, names in enumerate(levels)
        for row, name in enumerate(names)
    }


def _state(name: str, x: int, y: int) -> str:
    if name in _ENDS:
        fill = "currentColor" if name == _START else "none"
        return f'<circle cx="{x}" cy="{y}" r="{_DOT}" fill="{fill}" stroke="currentColor" stroke-width="2"/>'
    return (
        f'<rect x="{x - _WIDTH // 2}" y="{y - _HEIGHT // 2}" width="{_WIDTH}" height="{_HEIGHT}" rx="8" fill="none"'
        f' stroke="currentColor" stroke-width="1.5"/>{_text(name, x, y + 5)}'
    )


def _arrow(places: Places, source: str, target: str, event: str) -> str:
    (x, y), (to_x, to_y) = places[source], places[target]
    x += _DOT if source in _ENDS else _WIDTH // 2
    to_x -= _DOT if target in _ENDS else _WIDTH // 2
    aside = (to_y > y) - (to_y < y)  # a word beside a slanting arrow, above a level one
    line = _line("across", x, y, to_x, to_y)
    return line + (_text(event, (x + to_x) // 2 + 22 * aside, (y + to_y) // 2 - 7) if event else "")


def _arrow_down(places: Places, source: str, target: str, event: str) -> str:
    (x, y), (to_x, to_y) = places[source], places[target]
    y += _DOT if source in _ENDS else _HEIGHT // 2
    to_y -= _DOT if target in _ENDS else _HEIGHT // 2
    aside = 26 if to_x == x else 38 if to_x > x else -38  # outside a slanting arrow, to the right of a straight one
    line = _line("down", x, y, to_x, to_y)
    return line + (_text(event, (x + to_x) // 2 + aside, (y + to_y) // 2 + 5) if event else "")


def _line(kind: str, x: int, y: int, to_x: int, to_y: int) -> str:
    return f'<path d="M{x} {y} {to_x} {to_y}" stroke="currentColor" fill="none" marker-end="url(#arrow-{kind})"/>'


def _text(words: str, x: int, y: int) -> str:
    return f'<text x="{x}" y="{y}" text-anchor="middle" font-size="14" fill="currentColor">{escape(words)}</text>'
