"""The library of review templates: choose, read, prove, compare, try out, draft, release."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from inspector_app.domain.checklist.difference import difference
from inspector_app.domain.errors import Issue
from inspector_app.ports.template_shelf import Standing
from inspector_app.ports.xlsform_files import XlsFormFiles
from inspector_app.ui import look
from inspector_app.ui.dialogs import Dialogs
from inspector_app.ui.issue_rows import issue_rows
from inspector_app.ui.keys import ScreenKeys, why_not
from inspector_app.ui.question import Question
from inspector_app.ui.screen import Hint, Screen
from inspector_app.ui.screens.library import pages
from inspector_app.ui.screens.library.editor import TemplateEditor
from inspector_app.ui.screens.library.side_pane import LibraryPane, TemplateLine
from inspector_app.ui.screens.library.view_model import (
    LibraryDoors,
    LibraryViewModel,
    Page,
    key_of,
)
from inspector_app.ui.screens.library.xlsform_part import XlsFormPart
from inspector_app.ui.tasks import TaskRunner
from inspector_app.ui.widgets.banner import Banner, Tone
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.chip import Chip
from inspector_app.ui.widgets.form import Choice
from inspector_app.ui.widgets.issue_table import IssueTable
from inspector_app.ui.widgets.label import Label
from inspector_app.wording.faults import describe_error
from inspector_app.workflow.template_library import ShelvedTemplate, TemplateLibrary
from inspector_app.workflow.xlsform import XlsFormDesk


class LibraryScreen(Screen):
    """Granskningsmallar. Needs no open inspection."""

    def __init__(self, model: LibraryViewModel, dialogs: Dialogs) -> None:
        super().__init__()
        self._model, self._dialogs = model, dialogs
        self._issues: tuple[Issue, ...] = ()
        self.side = LibraryPane()
        self.middle = QWidget()
        self.title = Label(role="page-title", wrap=True)
        self.subtitle = Label(role="body-2", wrap=True)
        self.draft = Button(self.tr("New draft from this one"), "", "file-plus")
        self.release = Button(self.tr("Release"), "primary", "check")
        self.remove = Button(self.tr("Throw the draft away"), "quiet", "trash-2")
        self.banner = Banner()
        self.tabs = {page: Chip(word) for page, word in self._words().items()}
        self.other = Choice(())
        self.case = Choice(())
        self.page = QTextBrowser()
        self.editor = TemplateEditor()
        self.issues = IssueTable()
        self.stack = QStackedWidget()
        self._keys = ScreenKeys(self, "library")
        self._lay_out()
        self._make_actions()
        self._connect()

    # ---- the screen's place in the window

    def enter(self) -> None:
        """Read the library again; stand in the list."""
        self._model.load()
        self.side.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Keep what is being typed."""
        self.editor.flush()

    def panes(self) -> tuple[QWidget, ...]:
        return (self.side, self.middle)

    def hints(self) -> tuple[Hint, ...]:
        own = self._keys.hints(("draft", self.tr("new draft")), ("release", self.tr("release")))
        return (Hint(("↑", "↓"), self.tr("template")), *own)

    # ---- shown

    def _show_list(self) -> None:
        lines = tuple(_line(one, self._standing(one)) for one in self._model.templates)
        self.side.show_lines(lines, self._model.key)

    def _standing(self, template: ShelvedTemplate) -> str:
        words = {
            Standing.PROVIDED: self.tr("released"),
            Standing.RELEASED: self.tr("released here"),
            Standing.DRAFT: self.tr("draft"),
        }
        return words[template.file.standing]

    def _show_template(self) -> None:
        template, checklist = self._model.template, self._model.checklist
        if template is None:
            return
        self.side.show_lines(self.side.model.lines, self._model.key)
        self.title.setText(template.title)
        self.subtitle.setText(self._subtitle(template))
        for page, tab in self.tabs.items():
            tab.setChecked(page is self._model.page)
            tab.setVisible(page is not Page.EDIT or self._model.is_draft)
        unreadable = "" if checklist else self.tr("The template has faults.")
        self.draft.say_why_not(unreadable)
        self.draft.setVisible(not self._model.is_draft)
        self.release.setVisible(self._model.is_draft)
        self.remove.setVisible(self._model.is_draft)
        self._show_page()

    def _subtitle(self, template: ShelvedTemplate) -> str:
        checklist = template.reading.checklist
        if checklist is None:
            count = len(template.reading.issues)
            return self.tr("%n faults. It cannot be used until they are mended.", "", count)
        parts = [
            self.tr("Version %1").replace("%1", checklist.version),
            self._standing(template),
            self.tr("%n questions", "", len(checklist.questions)),
            self.tr("checksum %1").replace("%1", checklist.sha256[:12]),
            self._time(),
        ]
        return " · ".join(parts)

    def _time(self) -> str:
        """How long a file takes, as measured here; never an estimate."""
        found = self._model.time
        if found is None:
            return self.tr("time per file not measured here yet")
        told = self.tr("measured time per file %1 min, %n file(s)", "", found.files)
        return told.replace("%1", str(found.minutes))

    def _show_page(self) -> None:
        page, checklist = self._model.page, self._model.checklist
        self.other.setVisible(page is Page.COMPARE)
        self.case.setVisible(page is Page.TRY)
        if page is Page.EDIT and self._model.template is not None:
            text = self._model.template.file.content.decode("utf-8", "replace")
            self.editor.show_text(text)
            self.stack.setCurrentWidget(self.edit_page)
        elif checklist is None and self._model.template is not None:
            self._show_issues(self._model.template.reading.issues)
            self.page.setHtml(pages.faults(self._model.template.reading.issues))
            self.stack.setCurrentWidget(self.edit_page if self._model.is_draft else self.page)
        else:
            self.stack.setCurrentWidget(self.page)
            self._write_page()
        self._show_judged()

    def _write_page(self) -> None:
        model, checklist = self._model, self._model.checklist
        if checklist is None:
            return
        if model.page is Page.COMPARE:
            self._offer_others()
            other = model.compared
            html = (
                pages.comparison(other, checklist, model.difference)
                if other
                else pages.nothing_to_compare()
            )
        elif model.page is Page.TRY:
            html = self._tried()
        elif model.page is Page.PROOF:
            html = pages.proof(checklist, model.judgement)
        else:
            html = pages.reading(checklist)
        self.page.setHtml(html)
        self.page.setAccessibleName(self._words()[model.page])

    def _tried(self) -> str:
        found = self._model.cases
        self.case.blockSignals(True)
        self.case.clear()
        for case in found.cases:
            self.case.addItem(case.name, case.name)
        self.case.blockSignals(False)
        self.case.setVisible(bool(found.cases))
        if not found.cases:
            return pages.untried(found)
        chosen = next((c for c in found.cases if c.name == self._model.case_name), found.cases[0])
        self.case.choose(chosen.name)
        return pages.tried(chosen)

    def _offer_others(self) -> None:
        self.other.blockSignals(True)
        self.other.clear()
        for one in self._model.others:
            version = one.reading.checklist.version if one.reading.checklist else ""
            self.other.addItem(f"{one.title}, {version}", key_of(one))
        if self._model.other:
            self.other.choose(self._model.other)
        self.other.blockSignals(False)

    def _show_judged(self) -> None:
        found = self._model.judgement
        if self._model.page is Page.PROOF and self._model.checklist is not None:
            self._write_page()
        if found is None:
            waits = self.tr("The draft is being proved.") if self._model.is_draft else ""
            self.release.say_why_not(waits)
            return
        self._show_issues(found.issues)
        count = len(found.issues)
        self.release.say_why_not(self.tr("The draft has %n faults.", "", count) if count else "")

    def _show_issues(self, issues: tuple[Issue, ...]) -> None:
        self._issues = issues
        self.issues.show_rows(issue_rows(issues))
        self.issues_title.setText(
            self.tr("%n faults", "", len(issues)) if issues else self.tr("No faults")
        )
        self.editor.mark(issue.row for issue in issues if issue.row)

    def _fail(self, message: str, remedy: str) -> None:
        self.banner.say(message, remedy)

    def _tell(self, text: str) -> None:
        self.banner.say(text, tone=Tone.FACT)

    # ---- done

    def offer_xlsform(self, part: XlsFormPart) -> None:
        """Put the commands of XLSForm before the others of the template."""
        self.xlsform = part
        part.bind(self._keys)
        part.leaving.connect(self.editor.flush)
        self._head.insertWidget(1, part, 0, Qt.AlignmentFlag.AlignTop)

    def _turn_to(self, page: Page) -> None:
        self.editor.flush()
        self.banner.clear()
        self._model.turn_to(page)

    def _release(self) -> None:
        self.editor.flush()
        checklist = self._model.checklist
        if checklist is None:
            return
        question = Question(
            title=self.tr("Release the template?"),
            text=self.tr(
                "Version %1 of %2 can never be changed after this. Files are answered by it."
            )
            .replace("%1", checklist.version)
            .replace("%2", checklist.title),
            yes=self.tr("Release"),
            no=self.tr("Cancel"),
        )
        self._dialogs.ask(self, question, self._model.release)

    def _remove(self) -> None:
        question = Question(
            title=self.tr("Throw the draft away?"),
            text=self.tr("What is written in the draft is lost."),
            yes=self.tr("Throw away"),
            no=self.tr("Cancel"),
        )
        self._dialogs.ask(self, question, self._model.throw_away)

    def _go_to_fault(self, row: int) -> None:
        if 0 <= row < len(self._issues) and self._model.page is Page.EDIT:
            self.editor.go_to(self._issues[row].row)

    # ---- built

    def _words(self) -> dict[Page, str]:
        return {
            Page.READ: self.tr("Read"),
            Page.PROOF: self.tr("Proof"),
            Page.COMPARE: self.tr("Compare"),
            Page.TRY: self.tr("Try"),
            Page.EDIT: self.tr("Edit"),
        }

    def _connect(self) -> None:
        model = self._model
        model.listed.connect(self._show_list)
        model.chosen.connect(self._show_template)
        model.judged.connect(self._show_judged)
        model.told.connect(self._tell)
        model.failed.connect(self._fail)
        self.side.chosen.connect(self._choose)
        for page, tab in self.tabs.items():
            tab.clicked.connect(partial(self._turn_to, page))
        self.draft.clicked.connect(model.begin_draft)
        self.release.clicked.connect(self._release)
        self.remove.clicked.connect(self._remove)
        self.editor.paused.connect(model.write)
        self.other.activated.connect(lambda _row: model.compare_with(self.other.key))
        self.case.activated.connect(lambda _row: model.try_on(self.case.key))
        self.issues.activated.connect(lambda index: self._go_to_fault(index.row()))

    def _choose(self, key: str) -> None:
        self.editor.flush()
        self.banner.clear()
        self._model.choose(key)

    def _make_actions(self) -> None:
        for page, tab in self.tabs.items():
            self._keys.bind(page.value, partial(self._turn_to, page), partial(why_not, tab))
        self._keys.press("draft", self.draft)
        self._keys.press("release", self.release)
        self._keys.press("remove", self.remove)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side)
        row.addWidget(self.middle, 1)
        column = QVBoxLayout(self.middle)
        column.setContentsMargins(look.px(32), look.px(20), look.px(32), look.px(16))
        column.setSpacing(look.px(10))
        head = self._head = QHBoxLayout()
        head.addWidget(self.title, 1)
        for button in (self.remove, self.draft, self.release):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addWidget(self.subtitle)
        column.addWidget(self.banner)
        column.addLayout(self._tab_row())
        column.addWidget(self.stack, 1)
        self.page.setOpenLinks(False)
        self.page.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.page.document().setDocumentMargin(0)
        self._make_edit_page()
        self.stack.addWidget(self.page)

    def _tab_row(self) -> QHBoxLayout:
        tabs = QHBoxLayout()
        tabs.setSpacing(look.px(6))
        self._group = QButtonGroup(self)
        for tab in self.tabs.values():
            self._group.addButton(tab)
            tabs.addWidget(tab)
        tabs.addSpacing(look.px(12))
        for box in (self.other, self.case):
            box.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
            box.setMaximumWidth(look.px(380))
        self.other.setAccessibleName(self.tr("Compare with"))
        tabs.addWidget(self.other)
        self.case.setAccessibleName(self.tr("Worked case"))
        tabs.addWidget(self.case)
        tabs.addStretch(1)
        return tabs

    def _make_edit_page(self) -> None:
        self.issues_title = Label(role="card-title")
        self.issues.setAccessibleName(self.tr("Faults in the template"))
        faults = QWidget()
        below = QVBoxLayout(faults)
        below.setContentsMargins(0, look.px(8), 0, 0)
        below.addWidget(self.issues_title)
        below.addWidget(self.issues, 1)
        self.edit_page = QSplitter(Qt.Orientation.Vertical)
        self.edit_page.addWidget(self.editor)
        self.edit_page.addWidget(faults)
        self.edit_page.setStretchFactor(0, 3)
        self.edit_page.setStretchFactor(1, 2)
        self.edit_page.setChildrenCollapsible(False)
        self.issues.setMinimumHeight(look.px(96))
        self.stack.addWidget(self.edit_page)


def _line(template: ShelvedTemplate, standing: str) -> TemplateLine:
    checklist = template.reading.checklist
    version = f"{checklist.version} · " if checklist else ""
    return TemplateLine(key_of(template), template.title, f"{version}{standing}", checklist is None)


def build_library(
    library: TemplateLibrary,
    runner: TaskRunner,
    dialogs: Dialogs,
    times: Callable[[str], tuple[timedelta, ...]],
    files: XlsFormFiles | None = None,
) -> LibraryScreen:
    """Return the screen over a library; ``times`` are the measured times by a template.

    With ``files`` workbooks in XLSForm are taken in and handed out.
    """
    doors = LibraryDoors(
        all=library.all,
        draft_from=library.draft_from,
        save_draft=library.save_draft,
        remove_draft=library.remove_draft,
        judge=library.judge,
        release=library.release,
        cases=library.cases,
        compare=difference,
        times=times,
    )
    model = LibraryViewModel(doors, runner, describe_error)
    screen = LibraryScreen(model, dialogs)
    if files is not None:
        screen.offer_xlsform(XlsFormPart(XlsFormDesk(library, files), model, runner, dialogs))
    return screen
