"""The library of review templates: read, draft from an existing one, prove, try out, release.

Decision: a draft is judged as a whole every time, by the same reader and the same proof as a
released template, and is released only when neither finds a fault. Released is for ever: another
wish is another version, and the version before is named in the new one.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from inspector_app.domain.checklist import Checklist
from inspector_app.domain.checklist.evaluation.cases import CasesReading, read_cases
from inspector_app.domain.checklist.proof import Proof, prove
from inspector_app.domain.checklist.reader import ChecklistReading, reading_of
from inspector_app.domain.errors import InspectionError, Issue
from inspector_app.ports.template_shelf import Standing, TemplateFile, TemplateShelf

_VERSION = re.compile(r'^version\s*=\s*"[^"\n]*"[^\n]*$', re.MULTILINE)
_REPLACES = re.compile(r'^replaces\s*=\s*"[^"\n]*"[^\n]*\n?', re.MULTILINE)
_BRIDGE = re.compile(r"^\[\[bridge\]\]\n(?:[^\[\n][^\n]*\n|\n)*", re.MULTILINE)
_OF_TEMPLATE = re.compile(rb'^checklist = "[^"\n]*"$', re.MULTILINE)
_RELEASED = re.compile(r" *Utgiven version [^,\n]*, ändras aldrig\.")


@dataclass(frozen=True, slots=True)
class ShelvedTemplate:
    """One template of the library and what reading it gave."""

    file: TemplateFile
    reading: ChecklistReading

    @property
    def title(self) -> str:
        """The template's title, or the file's name when it cannot be read."""
        checklist = self.reading.checklist
        return checklist.title if checklist else self.file.name


@dataclass(frozen=True, slots=True)
class Judgement:
    """Every fault of a text, and its proof when the text could be read."""

    reading: ChecklistReading
    proof: Proof | None

    @property
    def issues(self) -> tuple[Issue, ...]:
        """All faults, those of the reading or those of the proof."""
        return self.reading.issues + (self.proof.faults if self.proof else ())

    @property
    def is_sound(self) -> bool:
        """Whether the template may be released."""
        return self.reading.checklist is not None and not self.issues


@dataclass(frozen=True, slots=True)
class TemplateLibrary:
    """What can be done with templates without any inspection being open."""

    shelf: TemplateShelf

    def all(self) -> tuple[ShelvedTemplate, ...]:
        """Return every template, sound or not. Error ``shelf_unreadable``."""
        return tuple(ShelvedTemplate(f, reading_of(f.content)) for f in self.shelf.files())

    def newest(self) -> tuple[Checklist, ...]:
        """Return the newest released version of each sound template, in the shelf's order."""
        found: dict[str, Checklist] = {}
        for one in self.all():
            checklist = one.reading.checklist
            if checklist is None or one.file.standing is Standing.DRAFT:
                continue
            known = found.get(checklist.slug)
            if known is None or _number(checklist) > _number(known):
                found[checklist.slug] = checklist
        return tuple(found.values())

    def cases(self, template: ShelvedTemplate) -> CasesReading:
        """Return the worked cases to try a template on: its own, else those it was drafted from.

        Faults when a case speaks of what this template does not have.
        """
        checklist = template.reading.required()
        for name in (template.file.name, f"{checklist.replaces}.toml"):
            content = self.shelf.cases(name)
            if content is not None:
                own = f'checklist = "{checklist.slug}-{checklist.version}"'
                return read_cases(_OF_TEMPLATE.sub(own.encode(), content, count=1), checklist)
        return CasesReading((), ())

    def draft_from(self, name: str) -> str:
        """Begin the next version of a template and return the draft's file name.

        Errors: ``template_missing``, ``checklist_faults``, ``shelf_not_written``.
        """
        source = self._one(name, lambda f: f.name == name).reading.required()
        version = str(1 + max(self._numbers(source.slug), default=0))
        text = next_version(source, version)
        draft = f"{source.slug}-{version}.toml"
        self.shelf.save_draft(draft, text.encode("utf-8"))
        return draft

    def save_draft(self, name: str, text: str) -> None:
        """Keep a draft as it is typed, with faults or without. Error ``shelf_not_written``."""
        self.shelf.save_draft(name, text.encode("utf-8"))

    def remove_draft(self, name: str) -> None:
        """Throw a draft away."""
        self.shelf.remove_draft(name)

    def judge(self, text: str) -> Judgement:
        """Read and prove a text; slow for a large one, some seconds at most."""
        return judge(text.encode("utf-8"))

    def release(self, name: str) -> Checklist:
        """Make a draft a released template, for ever.

        Errors: ``template_missing``, ``draft_has_faults`` (facts ``count``, ``issues``),
        ``template_name_taken`` when this version exists, ``shelf_not_written``.
        """
        draft = self._one(name, lambda f: f.name == name and f.standing is Standing.DRAFT)
        found = judge(draft.file.content)
        checklist = found.reading.checklist
        if checklist is None or not found.is_sound:
            issues = found.issues
            raise InspectionError("draft_has_faults", count=len(issues), issues=issues)
        released = f"{checklist.slug}-{checklist.version}.toml"
        others = (f.name for f in self.shelf.files() if f.standing is not Standing.DRAFT)
        if released in others:
            raise InspectionError("template_name_taken", file=released)
        self.shelf.release(released, draft.file.content)
        self.shelf.remove_draft(name)
        return checklist

    def _one(self, name: str, fits: Callable[[TemplateFile], bool]) -> ShelvedTemplate:
        for file in self.shelf.files():
            if fits(file):
                return ShelvedTemplate(file, reading_of(file.content))
        raise InspectionError("template_missing", file=name)

    def _numbers(self, slug: str) -> list[int]:
        """The version numbers of a template, drafts included."""
        found = (
            re.fullmatch(rf"{re.escape(slug)}-(\d+)\.toml", f.name) for f in self.shelf.files()
        )
        return [int(match.group(1)) for match in found if match]


def _number(checklist: Checklist) -> tuple[int, str]:
    """Versions in their order: numbers as numbers, other words after them."""
    version = checklist.version
    return (int(version), "") if version.isdecimal() else (0, version)


def judge(content: bytes) -> Judgement:
    """Read a template and prove it."""
    reading = reading_of(content)
    return Judgement(reading, prove(reading.checklist) if reading.checklist else None)


def next_version(source: Checklist, version: str) -> str:
    """Return the text of a template as the draft of its next version.

    The text stays as it was written, comments included; what told of the version before last is
    left out: its ``replaces`` and its bridges.
    """
    text = _BRIDGE.sub("", _REPLACES.sub("", _RELEASED.sub("", source.text)))
    head = f'version = "{version}"\nreplaces = "{source.slug}-{source.version}"'
    return _VERSION.sub(head, text, count=1)
