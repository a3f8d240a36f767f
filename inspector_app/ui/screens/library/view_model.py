"""What the library screen knows: the templates, the one that is shown, its faults and its proof."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from inspector_app.domain.checklist import Checklist
from inspector_app.domain.checklist.difference import Difference
from inspector_app.domain.checklist.evaluation.cases import CasesReading
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.review.time import ReadingTime, measured
from inspector_app.ports.template_shelf import Standing
from inspector_app.ui.tasks import TaskRunner
from inspector_app.workflow.template_library import Judgement, ShelvedTemplate

Sentence = tuple[str, str]


class Page(StrEnum):
    """What is shown of the chosen template."""

    READ = "read"
    PROOF = "proof"
    COMPARE = "compare"
    TRY = "try"
    EDIT = "edit"


@dataclass(frozen=True, slots=True)
class LibraryDoors:
    """What the screen calls; each may raise ``InspectionError``. ``judge`` runs in a worker."""

    all: Callable[[], tuple[ShelvedTemplate, ...]]
    draft_from: Callable[[str], str]
    save_draft: Callable[[str, str], None]
    remove_draft: Callable[[str], None]
    judge: Callable[[str], Judgement]
    release: Callable[[str], Checklist]
    cases: Callable[[ShelvedTemplate], CasesReading]
    compare: Callable[[Checklist, Checklist], Difference]
    times: Callable[[str], tuple[timedelta, ...]]


class LibraryViewModel(QObject):
    """One library, one chosen template, one page of it."""

    listed = Signal()  # the templates are others, or one has changed
    chosen = Signal()  # another template or page is shown
    judged = Signal()  # the proof of what is shown has come
    told = Signal(str)
    failed = Signal(str, str)  # message, remedy

    def __init__(
        self,
        doors: LibraryDoors,
        runner: TaskRunner,
        explain: Callable[[InspectionError], Sentence],
    ) -> None:
        super().__init__()
        self._doors, self._runner, self._explain = doors, runner, explain
        self._judgements: dict[str, Judgement] = {}
        self._differences: dict[tuple[str, str], Difference] = {}
        self._asked = ""
        self.templates: tuple[ShelvedTemplate, ...] = ()
        self.key = ""
        self.page = Page.READ
        self.other = ""
        self.case_name = ""

    # ---- what is shown

    @property
    def template(self) -> ShelvedTemplate | None:
        """The chosen template."""
        return next((one for one in self.templates if key_of(one) == self.key), None)

    @property
    def checklist(self) -> Checklist | None:
        """The chosen template when it can be read."""
        return self.template.reading.checklist if self.template else None

    @property
    def is_draft(self) -> bool:
        """Whether the chosen template may be changed."""
        return self.template is not None and self.template.file.standing is Standing.DRAFT

    @property
    def time(self) -> ReadingTime | None:
        """How long files have taken on this computer by the chosen template."""
        checklist = self.checklist
        return measured(self._doors.times(checklist.sha256)) if checklist else None

    @property
    def judgement(self) -> Judgement | None:
        """The faults and the proof of what is shown, ``None`` until they have come."""
        return self._judgements.get(self.template.reading.sha256) if self.template else None

    @property
    def others(self) -> tuple[ShelvedTemplate, ...]:
        """What the chosen template can be compared with: sound ones, versions of it first."""
        mine = self.checklist
        if mine is None:
            return ()
        rest = [t for t in self.templates if key_of(t) != self.key and t.reading.checklist]
        return tuple(sorted(rest, key=lambda t: _slug(t) != mine.slug))

    @property
    def compared(self) -> Checklist | None:
        """The template to compare with: the chosen one, else the version before, else the first."""
        named = {key_of(one): one for one in self.others}
        wanted = named.get(self.other) or next(iter(self.others), None)
        return wanted.reading.checklist if wanted else None

    @property
    def cases(self) -> CasesReading:
        """The worked cases that the chosen template can be tried on."""
        template = self.template
        if template is None or template.reading.checklist is None:
            return CasesReading((), ())
        try:
            return self._doors.cases(template)
        except InspectionError as error:
            self.failed.emit(*self._explain(error))
            return CasesReading((), ())

    @property
    def difference(self) -> Difference | None:
        """What the chosen template changes against the compared one; ``None`` until it is found."""
        return self._differences.get(self._pair)

    @property
    def _pair(self) -> tuple[str, str]:
        older, newer = self.compared, self.checklist
        return (older.sha256 if older else "", newer.sha256 if newer else "")

    # ---- what the user does

    def load(self) -> None:
        """Read the library; stay on the chosen template when it is still there."""
        try:
            self.templates = _newest_first(self._doors.all())
        except InspectionError as error:
            self.failed.emit(*self._explain(error))
            return
        if self.template is None and self.templates:
            self.key = key_of(self.templates[0])
        self.listed.emit()
        self._show()

    def choose(self, key: str) -> None:
        """Show another template; a page that it does not have gives way to reading."""
        if key == self.key:
            return
        self.key = key
        if self.page is Page.EDIT and not self.is_draft:
            self.page = Page.READ
        self._show()

    def turn_to(self, page: Page) -> None:
        """Show another page of the template."""
        self.page = page
        self._show()

    def compare_with(self, key: str) -> None:
        """Compare the template with another one."""
        self.other = key
        self._show()

    def try_on(self, name: str) -> None:
        """Try the template on another worked case."""
        self.case_name = name
        self.chosen.emit()

    def begin_draft(self) -> None:
        """Begin the next version of the chosen template and edit it."""
        if self.template is None:
            return
        name = self._try(lambda: self._doors.draft_from(self.template.file.name))  # type: ignore[union-attr]
        if name is not None:
            self.key, self.page = f"{Standing.DRAFT}/{name}", Page.EDIT
            self.load()
            self.told.emit(self.tr("A draft of the next version has been made."))

    def write(self, text: str) -> None:
        """Keep the draft as it is typed and judge it anew."""
        template = self.template
        if template is None or not self.is_draft:
            return
        self._try(lambda: self._doors.save_draft(template.file.name, text))
        self.load()

    def throw_away(self) -> None:
        """Take the draft away."""
        template = self.template
        if template is not None and self.is_draft:
            self._try(lambda: self._doors.remove_draft(template.file.name))
            self.key, self.page = "", Page.READ
            self.load()

    def release(self) -> None:
        """Release the draft, for ever."""
        template = self.template
        if template is None or not self.is_draft:
            return
        released = self._try(lambda: self._doors.release(template.file.name))
        if released is not None:
            name = f"{released.slug}-{released.version}.toml"
            self.key, self.page = f"{Standing.RELEASED}/{name}", Page.READ
            self.load()
            text = self.tr("%1, version %2, is released.")
            self.told.emit(text.replace("%1", released.title).replace("%2", released.version))

    # ---- within

    def _show(self) -> None:
        self.chosen.emit()
        template = self.template
        if template is not None and self.page in (Page.PROOF, Page.EDIT):
            self._judge(template)
        if self.page is Page.COMPARE:
            self._compare()

    def _compare(self) -> None:
        older, newer, pair = self.compared, self.checklist, self._pair
        if older is None or newer is None or pair in self._differences:
            return

        def keep(found: Difference) -> None:
            self._differences[pair] = found
            if pair == self._pair and self.page is Page.COMPARE:
                self.chosen.emit()

        self._runner.run(
            self.tr("Comparing the templates"),
            lambda _progress: self._doors.compare(older, newer),
            keep,
            lambda error: self.failed.emit(*self._explain(error)),
        )

    def _judge(self, template: ShelvedTemplate) -> None:
        sha256 = template.reading.sha256
        if sha256 in self._judgements:
            self.judged.emit()
            return
        self._asked = sha256
        text = template.file.content.decode("utf-8", "replace")
        self._runner.run(
            self.tr("Proving the template"),
            lambda _progress: self._doors.judge(text),
            lambda found: self._keep(sha256, found),
            lambda error: self.failed.emit(*self._explain(error)),
        )

    def _keep(self, sha256: str, found: Judgement) -> None:
        self._judgements[sha256] = found
        if sha256 == self._asked:
            self.judged.emit()

    def _try(self, work: Callable[[], object]):  # type: ignore[no-untyped-def]
        try:
            found = work()
        except InspectionError as error:
            self.failed.emit(*self._explain(error))
            return None
        return found


def key_of(template: ShelvedTemplate) -> str:
    """What names a template in the list: its standing and its file."""
    return f"{template.file.standing}/{template.file.name}"


def _newest_first(templates: tuple[ShelvedTemplate, ...]) -> tuple[ShelvedTemplate, ...]:
    """The released versions of a template with the newest first; drafts stay last."""
    places: dict[str, int] = {}

    def place(numbered: tuple[int, ShelvedTemplate]) -> tuple[bool, int, int]:
        number, one = numbered
        is_draft = one.file.standing is Standing.DRAFT
        kin = places.setdefault(_slug(one) or key_of(one), number)
        return (True, number, 0) if is_draft else (False, kin, -number)

    return tuple(one for _number, one in sorted(enumerate(templates), key=place))


def _slug(template: ShelvedTemplate) -> str:
    return template.reading.checklist.slug if template.reading.checklist else ""
