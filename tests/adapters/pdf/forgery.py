"""Ways to forge a report: rewrite its objects, or add a revision after the last one."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Mapping, Sequence

from inspector_app.adapters.pdf.strict_file import StrictPdf, parse_file
from inspector_app.adapters.pdf.strict_syntax import PdfObject


def raw_object(pdf: StrictPdf, number: int) -> bytes:
    """Return an object of a one-revision file as it stands in the file."""
    revision = pdf.revisions[0]
    places = sorted([*revision.places.values(), revision.table])
    start = revision.places[number]
    return pdf.data[start : places[places.index(start) + 1]]


def rewritten(fixed: bytes, changes: Mapping[int, bytes], added: Sequence[bytes] = ()) -> bytes:
    """Return a one-revision file with some objects exchanged and others put after them."""
    pdf = parse_file(fixed)
    numbers = sorted(pdf.objects)
    bodies = {number: changes.get(number, raw_object(pdf, number)) for number in numbers}
    bodies |= {max(numbers) + 1 + place: body for place, body in enumerate(added)}
    parts = [fixed[: pdf.revisions[0].start]]
    places = {}
    for number, body in bodies.items():
        places[number] = sum(map(len, parts))
        parts.append(body if body.endswith(b"\n") else body + b"\n")
    table = sum(map(len, parts))
    root, info = pdf.trailer["Root"].number, pdf.trailer["Info"].number
    identity = pdf.trailer["ID"][0].hex().encode()
    entries = b"".join(b"%010d 00000 n \n" % places[number] for number in sorted(places))
    parts.append(
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n"
        b"<< /Root %d 0 R /Info %d 0 R /Size %d /ID [<%s><%s>] >>\nstartxref\n%d\n%%%%EOF\n"
        % (len(places) + 1, entries, root, info, len(places) + 1, identity, identity, table)
    )
    return b"".join(parts)


def stream_object(number: int, head: bytes, content: bytes) -> bytes:
    """Return a stream object; ``head`` holds the entries beside its length."""
    return b"%d 0 obj\n<< %s /Length %d >>\nstream\n%s\nendstream\nendobj\n" % (
        number, head, len(content), content,
    )  # fmt: skip


def page_numbers(pdf: StrictPdf) -> list[int]:
    """Return the object numbers of the pages, in order."""
    return [kid.number for kid in pdf.get(pdf.trailer, "Root", "Pages", "Kids")]


def content_number(pdf: StrictPdf, page: int) -> int:
    """Return the object number of the content of page ``page``, counted from 1."""
    number: int = pdf.objects[page_numbers(pdf)[page - 1]].value["Contents"].number
    return number


def with_content(fixed: bytes, page: int, change: Callable[[bytes], bytes]) -> bytes:
    """Return the file with the content of one page changed."""
    pdf = parse_file(fixed)
    number = content_number(pdf, page)
    before = pdf.objects[number].data()
    after = change(before)
    assert after != before
    packed = zlib.compress(after)
    return rewritten(fixed, {number: stream_object(number, b"/Filter /FlateDecode", packed)})


def with_stream(fixed: bytes, number: int, change: Callable[[bytes], bytes]) -> bytes:
    """Return the file with one stream changed, its entries kept but for length and filter."""
    pdf = parse_file(fixed)
    raw = raw_object(pdf, number)
    after = change(pdf.objects[number].data())
    head = raw[raw.index(b"<<") + 2 : raw.rindex(b">>", 0, raw.index(b"stream"))]
    head = re.sub(rb"/Length \d+|/Filter /FlateDecode", b"", head)
    return rewritten(fixed, {number: stream_object(number, head, after)})


def with_text(fixed: bytes, number: int, old: bytes, new: bytes) -> bytes:
    """Return the file with ``old`` exchanged for ``new`` in one object."""
    raw = raw_object(parse_file(fixed), number)
    assert old in raw
    return rewritten(fixed, {number: raw.replace(old, new, 1)})


def shown(content: bytes, mcid: int) -> bytes:
    """Return what the content shows between the marks of one marked content."""
    start = content.index(b"<</MCID %d>>BDC" % mcid)
    return content[start : content.index(b"EMC", start)]


def find_object(pdf: StrictPdf, holds: Callable[[PdfObject], bool]) -> int:
    """Return the number of the first object for which ``holds``."""
    return next(number for number, item in sorted(pdf.objects.items()) if holds(item))


def appended(signed: bytes, objects: Mapping[int, bytes], more: bytes = b"") -> bytes:
    """Return the file with a further revision that holds ``objects`` (bodies without heads)."""
    pdf = parse_file(signed)
    parts = [signed]
    places = {}
    for number, body in objects.items():
        places[number] = sum(map(len, parts))
        parts.append(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    table = sum(map(len, parts))
    sections = b"".join(
        b"%d 1\n%010d 00000 n \n" % (number, place) for number, place in sorted(places.items())
    )
    size = max(pdf.trailer["Size"], *(number + 1 for number in objects))
    identity = pdf.trailer["ID"][0].hex().encode()
    parts.append(
        b"xref\n0 1\n0000000000 65535 f \n%strailer\n<< /Root %d 0 R /Info %d 0 R /Size %d "
        b"/Prev %d /ID [<%s><%s>] %s>>\nstartxref\n%d\n%%%%EOF\n"
        % (
            sections, pdf.trailer["Root"].number, pdf.trailer["Info"].number, size,
            pdf.revisions[-1].table, identity, identity, more, table,
        )
    )  # fmt: skip
    return b"".join(parts)
