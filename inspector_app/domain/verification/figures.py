"""Printed figures against the capsule (C21): every number on a page, where it stands.

The pages are read through their typefaces. A figure is the text of the element that carries its
id; it must stand on its page, be listed in the capsule, and be its value by its rounding.

Decision: a digit outside every figure is allowed only as page furniture that can be counted (page
numbers, the contents' page numbers, list numbers, the ticks of an axis) or as part of a text that
the capsule holds word for word. Everything else is a number without a source, and fails.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from inspector_app.domain.capsule import Capsule
from inspector_app.domain.capsule.sections import Figure
from inspector_app.domain.verification.checks import Reason, fails
from inspector_app.domain.verification.facts import ObservedPage, ObservedPdf, Place, Run
from inspector_app.domain.verification.rounding import agrees, plain

REPEATED = "~bar"
_DIGIT = re.compile(r"\d")
_NUMBERS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"Sida(\d+)av(\d+)")
_LIST_NUMBER = re.compile(r"(\d+)\.")
_TICK = re.compile(r"(\d+(?:,\d+)?)%?")
_BREAK = "\x1f"


def figure_reasons(seen: ObservedPdf, capsule: Capsule) -> Iterator[Reason]:
    """Yield why the pages do not say what the capsule says."""
    for fault in seen.font_faults:
        yield fails(fault)
    for page in seen.pages:
        for fault in page.faults:
            yield fails(fault, page=page.number)
    yield from _figures(seen.pages, capsule)
    yield from _furniture(seen.pages, capsule)
    yield from _digests(seen.pages, capsule)


def page_sha256(page: ObservedPage) -> str:
    """Return the digest of a page's text: its runs in drawing order, blanks removed."""
    text = "".join(plain(run.text) for run in page.runs)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def _figures(pages: Iterable[ObservedPage], capsule: Capsule) -> Iterator[Reason]:
    printed: dict[str, tuple[int, str]] = {}
    for page in pages:
        for run in page.runs:
            if run.figure_id:
                first, text = printed.get(run.figure_id, (page.number, ""))
                printed[run.figure_id] = (first, text + run.text)
    listed = capsule.value["figures"]
    known = {figure["id"] for figure in listed}
    if len(known) != len(listed):
        yield fails("figure_listed_twice")
    for figure_id, (number, text) in printed.items():
        if figure_id not in known and figure_id.removesuffix(REPEATED) not in known:
            yield fails("figure_not_listed", page=number, printed=text.strip())
    for figure in listed:
        yield from _figure(figure, printed, capsule)


def _figure(
    figure: Figure, printed: dict[str, tuple[int, str]], capsule: Capsule
) -> Iterator[Reason]:
    facts = {"page": figure["page"], "label": figure["label"], "printed": figure["printed"]}
    found = printed.get(figure["id"])
    if found is None:
        yield fails("figure_not_printed", **facts)
        return
    for figure_id in (figure["id"], figure["id"] + REPEATED):
        number, text = printed.get(figure_id, found)
        if plain(text) != plain(figure["printed"]) or number != figure["page"]:
            yield fails("figure_printed_otherwise", **facts, found=text.strip(), found_page=number)
    try:
        value = capsule.at(figure["pointer"])
    except LookupError:
        yield fails("figure_without_value", **facts, pointer=figure["pointer"])
        return
    if not agrees(figure["printed"], value, figure["rounding"], figure["pointer"]):
        yield fails("figure_differs", **facts, pointer=figure["pointer"], value=str(value)[:80])


def _furniture(pages: tuple[ObservedPage, ...], capsule: Capsule) -> Iterator[Reason]:
    known = _known_texts(capsule)
    yield from _content(pages, known)
    for page in pages:
        yield from _page_numbers(page, len(pages), known)
        yield from _ticks(page)
        yield from _list_numbers(page)
    yield from _contents_list(pages, known)


def _known_texts(capsule: Capsule) -> tuple[str, ...]:
    """Return the texts that may be printed with digits in them, longest first, blanks removed."""
    value = capsule.value
    report = value["report"]
    texts = {
        *(entry["text"] for entry in value["texts"]),
        report["id"], report["title"], report["organisation"], report["composed_utc"][:10],
        *(stratum["name"] for stratum in value["frame"]["strata"]),
    }  # fmt: skip
    plain_texts = {plain(text) for text in texts if _DIGIT.search(text)}
    return tuple(sorted(plain_texts, key=lambda text: (-len(text), text)))


def _left_over(text: str, known: tuple[str, ...]) -> list[str]:
    """Return the numbers in ``text`` that stand in no known text."""
    for entry in known:
        if entry in text:
            text = re.sub(rf"(?<!\d){re.escape(entry)}(?!\d)", _BREAK, text)
    return _NUMBERS.findall(text)


def _content(pages: Iterable[ObservedPage], known: tuple[str, ...]) -> Iterator[Reason]:
    last = 0
    parts: list[str] = []
    for page in pages:
        last = page.number
        parts.extend(
            _BREAK if run.figure_id else plain(run.text)
            for run in page.runs
            if run.place is Place.CONTENT
        )
    for number in _left_over("".join(parts), known):
        yield fails("number_without_value", page=_page_of(pages, number) or last, printed=number)


def _page_of(pages: Iterable[ObservedPage], number: str) -> int | None:
    for page in pages:
        for run in page.runs:
            if not run.figure_id and run.place is Place.CONTENT and number in plain(run.text):
                return page.number
    return None


def _loose(page: ObservedPage, place: Place) -> list[Run]:
    return [
        run
        for run in page.runs
        if run.place is place and not run.figure_id and _DIGIT.search(run.text)
    ]


def _page_numbers(page: ObservedPage, count: int, known: tuple[str, ...]) -> Iterator[Reason]:
    for run in _loose(page, Place.PAGINATION):
        text = plain(run.text)
        stated = _PAGE_NUMBER.fullmatch(text)
        if stated is not None:
            if (int(stated.group(1)), int(stated.group(2))) != (page.number, count):
                yield fails("page_number_wrong", page=page.number, printed=run.text.strip())
        elif not _shortened(text, known) and _left_over(text, known):
            yield fails("number_without_value", page=page.number, printed=run.text.strip())


def _shortened(text: str, known: tuple[str, ...]) -> bool:
    head = text.removesuffix("…")
    return head != text and any(entry.startswith(head) for entry in known)


def _ticks(page: ObservedPage) -> Iterator[Reason]:
    """Demand that the numbers of each axis rise from 0 by equal steps."""
    ticks: list[Decimal] = []
    for run in _loose(page, Place.CHART):
        match = _TICK.fullmatch(plain(run.text))
        if match is None:
            yield fails("number_without_value", page=page.number, printed=run.text.strip())
            continue
        tick = Decimal(match.group(1).replace(",", "."))
        if tick == 0:
            ticks = [tick]
        elif not ticks or (len(ticks) > 1 and tick - ticks[-1] != ticks[1]) or tick <= ticks[-1]:
            yield fails("axis_uneven", page=page.number, printed=run.text.strip())
        else:
            ticks.append(tick)


def _list_numbers(page: ObservedPage) -> Iterator[Reason]:
    before: int | None = None
    for run in _loose(page, Place.LABEL):
        match = _LIST_NUMBER.fullmatch(plain(run.text))
        if match is None:
            yield fails("number_without_value", page=page.number, printed=run.text.strip())
            continue
        number = int(match.group(1))
        if before is not None and number not in (1, before + 1):
            yield fails("list_number_wrong", page=page.number, printed=run.text.strip())
        before = number


def _contents_list(pages: tuple[ObservedPage, ...], known: tuple[str, ...]) -> Iterator[Reason]:
    before = 1
    for page in pages:
        for run in _loose(page, Place.CONTENTS_LIST):
            text = plain(run.text)
            if not text.isdecimal():
                if _left_over(text, known):
                    yield fails("number_without_value", page=page.number, printed=run.text.strip())
                continue
            if not before <= int(text) <= len(pages):
                yield fails("contents_number_wrong", page=page.number, printed=text)
            before = max(before, int(text))


def _digests(pages: tuple[ObservedPage, ...], capsule: Capsule) -> Iterator[Reason]:
    listed = capsule.value["pages"]
    if not listed:
        return
    if [entry["page"] for entry in listed] != [page.number for page in pages]:
        yield fails("pages_differ", listed=len(listed), found=len(pages))
        return
    for entry, page in zip(listed, pages, strict=True):
        if entry["text_sha256"] != page_sha256(page):
            yield fails("page_text_differs", page=page.number)
