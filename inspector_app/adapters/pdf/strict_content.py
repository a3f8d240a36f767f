"""The operators of a content stream, read by the letter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from inspector_app.adapters.pdf.strict_syntax import PdfSyntaxError, SyntaxReader, Value

OPERANDS_LIMIT = 32
_BLANK = re.compile(rb"[\x00\t\n\f\r ]+")
_OPERATOR = re.compile(rb"[A-Za-z'\"]+[*01]?")


def operations(content: bytes) -> Iterator[tuple[str, list[Value]]]:
    """Yield each operator of a content stream with its operands. Raises ``PdfSyntaxError``."""
    reader = SyntaxReader(content)
    operands: list[Value] = []
    while True:
        blank = _BLANK.match(content, reader.at)
        if blank is not None:
            reader.at = blank.end()
        if reader.at == len(content):
            break
        operator = _OPERATOR.match(content, reader.at)
        if operator is None:
            operands.append(reader.value())
            if len(operands) > OPERANDS_LIMIT:
                raise PdfSyntaxError(f"too many operands at {reader.at}")
            continue
        reader.at = operator.end()
        yield operator.group().decode("ascii"), operands
        operands = []
    if operands:
        raise PdfSyntaxError("operands without operator")
