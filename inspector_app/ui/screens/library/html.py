"""Small parts of a page in the look of the program: headings, tables, lists. Everything escaped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from inspector_app.ui import look


def page(*parts: str) -> str:
    """A whole page in the colours and sizes of now."""
    tokens, size = look.tokens(), look.px(14)
    style = (
        f"body {{ color: {tokens.text}; font-size: {size}px; line-height: 140%; }}"
        f"h2 {{ font-size: {look.px(17)}px; font-weight: 600; margin-top: {look.px(22)}px; }}"
        f"h3 {{ font-size: {size}px; font-weight: 600; margin-top: {look.px(16)}px; }}"
        f".quiet {{ color: {tokens.text_2}; }}"
        f".good {{ color: {tokens.yes.text}; font-weight: 600; }}"
        f".bad {{ color: {tokens.no.text}; font-weight: 600; }}"
        f"th {{ color: {tokens.text_2}; font-weight: 600; text-align: left; }}"
    )
    return f"<html><head><style>{style}</style></head><body>{''.join(parts)}</body></html>"


def heading(text: str, level: int = 2) -> str:
    """A heading."""
    return f"<h{level}>{escape(text)}</h{level}>"


def paragraph(text: str, kind: str = "") -> str:
    """A paragraph; ``kind`` is "", "quiet", "good" or "bad"."""
    return f'<p class="{kind}">{escape(" ".join(text.split()))}</p>' if text.strip() else ""


def facts(rows: Iterable[tuple[str, str]]) -> str:
    """Name and value in two columns; rows without a value are left out."""
    cells = "".join(
        f'<tr><td class="quiet" width="190">{escape(name)}</td><td>{escape(value)}</td></tr>'
        for name, value in rows
        if value
    )
    return f'<table cellspacing="0" cellpadding="3" width="100%">{cells}</table>' if cells else ""


def grid(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table with a head row and a thin line under each row."""
    line = f'style="border-bottom: 1px solid {look.tokens().border}"'
    head = "".join(f"<th {line}>{escape(text)}</th>" for text in heads)
    body = "".join(
        "<tr>" + "".join(f"<td {line}>{escape(cell)}</td>" for cell in row) + "</tr>"
        for row in rows
    )
    frame = 'style="border-collapse: collapse"'
    return f'<table cellspacing="0" cellpadding="6" {frame}><tr>{head}</tr>{body}</table>'


def points(texts: Iterable[str]) -> str:
    """A list of points."""
    listed = "".join(f"<li>{escape(text)}</li>" for text in texts)
    return f"<ul>{listed}</ul>" if listed else ""
