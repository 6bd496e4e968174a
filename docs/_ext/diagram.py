"""A state diagram in Mermaid's words, drawn as SVG, so that the built docs need no script for it."""

import re
from html import escape

__all__ = ["state_svg"]

_EDGE = re.compile(r"^\s*(\S+) --> (\S+?)(?:: (.+))?$", re.MULTILINE)
_COLUMN, _ROW, _WIDTH, _HEIGHT, _DOT, _MARGIN = 215, 62, 104, 34, 7, 10
_START, _END = "start", "end"
_ENDS = {_START, _END}


def state_svg(mermaid: str, label: str) -> str:
    """The diagram from left to right, in the colour of the text around it; `label` says what it shows."""
    edges = [
        (_START if source == "[*]" else source, _END if target == "[*]" else target, event or "")
        for source, target, event in _EDGE.findall(mermaid)
    ]
    places = _places(edges)
    width = max(x for x, _ in places.values()) + _WIDTH // 2 + _MARGIN
    height = max(y for _, y in places.values()) + _HEIGHT // 2 + _MARGIN
    parts = [_arrow(places, *edge) for edge in edges] + [_state(name, *place) for name, place in places.items()]
    return (
        f'<div class="states"><svg viewBox="0 0 {width} {height}" role="img" aria-label="{escape(label)}">'
        '<defs><marker id="arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto">'
        '<path d="M0 0 8 4 0 8z" fill="currentColor"/></marker></defs>'
        f"{''.join(parts)}</svg></div>"
    )


def _places(edges: list[tuple[str, str, str]]) -> dict[str, tuple[int, int]]:
    """Where each state stands: as far to the right as the longest way to it, evenly down its column."""
    column = {_START: 0}
    for _ in edges:
        for source, target, _event in edges:
            if source in column:
                column[target] = max(column.get(target, 0), column[source] + 1)
    columns = [[name for name in column if column[name] == at] for at in range(max(column.values()) + 1)]
    tallest = max(map(len, columns))
    return {
        name: (
            _MARGIN + _WIDTH // 2 + at * _COLUMN,
            _MARGIN + _HEIGHT // 2 + (2 * row + tallest - len(names)) * _ROW // 2,
        )
        for at, names in enumerate(columns)
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


def _arrow(places: dict[str, tuple[int, int]], source: str, target: str, event: str) -> str:
    (x, y), (to_x, to_y) = places[source], places[target]
    x += _DOT if source in _ENDS else _WIDTH // 2
    to_x -= _DOT if target in _ENDS else _WIDTH // 2
    line = f'<path d="M{x} {y} {to_x} {to_y}" stroke="currentColor" fill="none" marker-end="url(#arrow)"/>'
    aside = (to_y > y) - (to_y < y)  # a word beside a slanting arrow, above a level one
    return line + (_text(event, (x + to_x) // 2 + 22 * aside, (y + to_y) // 2 - 7) if event else "")


def _text(words: str, x: int, y: int) -> str:
    return f'<text x="{x}" y="{y}" text-anchor="middle" font-size="14" fill="currentColor">{escape(words)}</text>'
