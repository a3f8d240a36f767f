"""Several templates put together to one, for an inspection of several themes.

The combined template is itself a template text: it is printed, read, bound by its digest and kept
like any other. Sections with the same id and the same content stand once; the same id with other
content is a conflict, which is said with both places and never settled by the program.

Decision: what only tells how a template continues its version before (``replaces``, ``bridge``) is
left out: the trend of a theme is followed in the theme's own template.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from inspector_app.domain.checklist.document import Document
from inspector_app.domain.checklist.document.printer import print_document
from inspector_app.domain.checklist.document.reader import read_document
from inspector_app.domain.checklist.reader import FORMAT, ChecklistReading, read_checklist
from inspector_app.domain.errors import InspectionError, Issue, Severity
from inspector_app.domain.expression import answer_name

MAX_TEMPLATES = 8
_SECTIONS = (
    "source",
    "parameter",
    "register",
    "group",
    "table",
    "fact",
    "deadline",
    "question",
    "rating",
)
_VALUES = ("parameter", "register", "fact", "deadline", "rating")
_PAIR = "reconciliation"
_NAME = "name"


@dataclass(frozen=True, slots=True)
class Combination:
    """The text of the combined template, empty when there are faults."""

    text: str
    issues: tuple[Issue, ...]

    def required(self) -> str:
        """The text; raises ``combination_faults`` (fact ``issues``) when there are faults."""
        if self.issues:
            raise InspectionError("combination_faults", issues=self.issues, count=len(self.issues))
        return self.text


@dataclass(frozen=True, slots=True)
class _Part:
    """One of the templates."""

    name: str
    document: Document
    reading: ChecklistReading

    def line(self, *path: str | int) -> int:
        return self.document.place(path).line


@dataclass(frozen=True, slots=True)
class _Item:
    """One section or text of a template, and where it stands."""

    kind: str
    name: str
    content: Any
    part: _Part
    line: int


@dataclass(slots=True)
class _Joining:
    """What has been put together so far, and where each part of it came from."""

    data: dict[str, Any] = field(default_factory=dict)
    issues: list[Issue] = field(default_factory=list)
    taken: dict[tuple[str, str], _Item] = field(default_factory=dict)

    def take(self, item: _Item) -> None:
        """Take an item that is new; note where it differs from one with the same name."""
        first = self.taken.setdefault((item.kind, item.name), item)
        if first is item:
            self._keep(item)
        elif not _alike(first.content, item.content):
            facts = {"first": first.part.name, "first_row": first.line, "template": item.part.name}
            self.issues.append(
                Issue(
                    "combination_conflict",
                    Severity.ERROR,
                    item.line,
                    item.kind,
                    item.name,
                    facts,
                )
            )

    def _keep(self, item: _Item) -> None:
        kind, _, code = item.kind.partition(".")
        if kind == _NAME:
            return
        if code:
            self.data.setdefault(kind, {}).setdefault(code, {})[item.name] = item.content
        elif kind == _PAIR:
            self.data[kind] = item.content
        else:
            self.data.setdefault(kind, []).append(item.content)


def combine(contents: Sequence[bytes]) -> Combination:
    """Return one template text made of two to eight sound templates, in the order given.

    Faults (all at once): ``combination_count``, ``combination_unsound`` (fact ``template``),
    ``combination_twice``, ``combination_conflict`` (facts ``first``, ``first_row``, ``template``),
    and the faults of the combined template, with the lines of its text.
    """
    parts = [_part(content) for content in contents]
    issues = tuple(_unfit(parts))
    if issues:
        return Combination("", issues)
    joining = _Joining(_head(parts))
    for part in parts:
        for item in _items(part):
            joining.take(item)
    if joining.issues:
        return Combination("", tuple(joining.issues))
    text = print_document(_ordered(joining.data))
    faults = read_checklist(text.encode()).issues
    return Combination("" if faults else text, faults)


def _part(content: bytes) -> _Part:
    reading = read_checklist(content)
    document = read_document(content.decode("utf-8", errors="replace"))
    found = reading.checklist
    name = f"{found.slug}-{found.version}" if found else str(document.data.get("slug", ""))
    return _Part(name, document, reading)


def _unfit(parts: Sequence[_Part]) -> Iterator[Issue]:
    if not 1 < len(parts) <= MAX_TEMPLATES:
        bounds = {"count": len(parts), "most": MAX_TEMPLATES}
        yield Issue("combination_count", Severity.ERROR, facts=bounds)
    slugs: set[str] = set()
    for part in parts:
        found = part.reading.checklist
        facts: dict[str, Any] = {"template": part.name, "count": len(part.reading.issues)}
        if found is None:
            yield Issue("combination_unsound", Severity.ERROR, value=part.name, facts=facts)
        elif found.slug in slugs or found.combined_from:
            yield Issue("combination_twice", Severity.ERROR, value=part.name, facts=facts)
        slugs.add(found.slug if found else "")


def _head(parts: Sequence[_Part]) -> dict[str, Any]:
    """What stands first: the names and versions of all, and what each was made of."""
    found = [part.reading.required() for part in parts]
    head: dict[str, Any] = {
        "format": FORMAT,
        "slug": "+".join(one.slug for one in found),
        "version": "+".join(one.version for one in found),
        "title": " + ".join(one.title for one in found),
        "purpose": "\n\n".join(one.purpose for one in found) + "\n",
        "combined_from": [f"{one.slug}-{one.version} {one.sha256}" for one in found],
    }
    languages = [c for c in found[0].languages if all(c in one.languages for one in found)]
    if languages != ["sv"]:
        head["languages"] = languages
    types = list(dict.fromkeys(word for one in found for word in one.document_types))
    if types:
        head["document_types"] = types
    texts = _head_texts(parts)
    return {**head, **({"texts": texts} if texts else {})}


def _head_texts(parts: Sequence[_Part]) -> dict[str, dict[str, str]]:
    """Title and purpose in each language that says them for every part."""
    found: dict[str, dict[str, str]] = {}
    readings = [part.reading.required() for part in parts]
    for code in readings[0].texts:
        for path, joint in (("top.title", " + "), ("top.purpose", "\n\n")):
            said = [one.texts.get(code, {}).get(path, "") for one in readings]
            if all(said):
                found.setdefault(code, {})[path] = joint.join(said)
    return found


def _items(part: _Part) -> Iterator[_Item]:
    """Everything of a template that is carried over."""
    data = part.document.data
    for kind in _SECTIONS:
        for number, section in enumerate(data.get(kind, ())):
            line = part.line(kind, number)
            yield _Item(kind, section["id"], section, part, line)
            name = _value_name(kind, section)
            if name:  # no other part may mean something else by it
                yield _Item(_NAME, name, [kind, section["id"]], part, line)
    if _PAIR in data:
        yield _Item(_PAIR, data[_PAIR]["title"], data[_PAIR], part, part.line(_PAIR))
    for code, texts in part.reading.required().texts.items():
        for path, text in texts.items():
            if not path.startswith("top."):
                yield _Item(f"texts.{code}", path, text, part, part.line("texts", code, path))


def _value_name(kind: str, section: Mapping[str, Any]) -> str:
    """What rules call the value that a section gives; empty when it gives none."""
    if kind == "question":
        return str(section.get("name") or answer_name(section["id"]))
    return str(section["id"]) if kind in _VALUES else ""


def _alike(one: Any, other: Any) -> bool:
    """Whether two contents say the same, wherever their lines break."""
    if isinstance(one, str) and isinstance(other, str):
        return one.split() == other.split()
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(_alike(one[k], other[k]) for k in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_alike, one, other))
    return type(one) is type(other) and bool(one == other)


def _ordered(data: Mapping[str, Any]) -> dict[str, Any]:
    """Each kind of section together, texts in other languages last."""
    last = {"texts": data["texts"]} if "texts" in data else {}
    return {**{key: value for key, value in data.items() if key != "texts"}, **last}
