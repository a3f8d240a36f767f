"""The editor of one iakttagelse: what was seen, what it rests on, what it is worth, what to do.

Everything is saved as it is written. Each fault stands below the field it concerns.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.domain.errors import Issue
from inspector_app.domain.findings import Assessment, Finding, Recommendation
from inspector_app.ui import look
from inspector_app.ui.screens.findings import content
from inspector_app.ui.screens.findings.parts import (
    AssessmentChoice,
    Pause,
    RecommendationCard,
    Removable,
    Rows,
    StillChoice,
)
from inspector_app.ui.screens.findings.view_model import FindingsViewModel
from inspector_app.ui.tab_order import follow
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.card import Card
from inspector_app.ui.widgets.form import CheckBox, Choice, Field, TextBox
from inspector_app.ui.widgets.label import Label
from inspector_app.ui.widgets.scroll_pane import ScrollPane

OBSERVATION, QUESTIONS, NUMBERS = "Iakttagelse", "Frågor", "Siffror"  # columns of the faults
ASSESSMENT, PROVISIONS, RECOMMENDATION = "Bedömning", "Lagrum", "Rekommendation"
WIDEST = 860
LEFT_BY_HAND = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.MouseFocusReason,
)


class FindingEditor(ScrollPane):
    """Shows the view model's open iakttagelse and hands back every change."""

    def __init__(self, model: FindingsViewModel, explain: Callable[[Issue], str]) -> None:
        super().__init__()
        self._model, self._explain = model, explain
        self._touched: set[str] = set()
        self.setAccessibleName(self.tr("Finding"))
        self.observation = TextBox(
            self.tr("What we saw"), self.tr("What do the numbers and the files show?"), 4
        )
        self.observation_field = Field(self.tr("What we saw"), self.observation)
        self.assessment = AssessmentChoice()
        self.assessment_fault = Label(role="error", wrap=True)
        self.questions, self.numbers, self.provisions = Rows(), Rows(), Rows()
        self.question_choice, self.number_choice, self.place_choice = self._choices()
        self.add_question = Button(self.tr("Add"), "", "plus")
        self.add_number = Button(self.tr("Add"), "", "plus")
        self.questions_fault = Label(role="error", wrap=True)
        self.numbers_fault = Label(role="error", wrap=True)
        self.provisions_fault = Label(role="error", wrap=True)
        self.no_provisions = Label(
            self.tr("The chosen questions rest on no law during the period."), "hint", wrap=True
        )
        self.recommendations = Rows()
        self.add_recommendation = Button(self.tr("Add a recommendation"), "", "plus")
        self._pause = Pause(self, self._save_text)
        self._lay_out()
        self._connect()

    # ---- shown

    def offer(self) -> None:
        """Offer the questions, numbers and places of the results."""
        results = self._model.results
        for choice, items in (
            (self.question_choice, content.question_choices(results.desk.checklist)),
            (self.number_choice, content.number_choices(results)),
            (self.place_choice, content.place_choices(results)),
        ):
            choice.clear()
            for key, word in items:
                choice.addItem(word, key)

    def show_finding(self) -> None:
        """Show the open iakttagelse from its beginning."""
        finding = self._model.finding
        if finding is None:
            return
        self._pause.stop()
        self._touched.clear()
        self.observation.blockSignals(True)
        self.observation.setPlainText(finding.observation)
        self.observation.blockSignals(False)
        self.assessment.choose(finding.assessment)
        self.show_parts()
        self.verticalScrollBar().setValue(0)

    def show_parts(self) -> None:
        """Show questions, numbers, lagrum and rekommendationer anew."""
        finding = self._model.finding
        if finding is None:
            return
        remove = self.tr("Remove")
        checklist = dict(content.question_choices(self._model.results.desk.checklist))
        self.questions.fill(
            [
                self._row(checklist.get(one, one), remove, partial(self._drop_question, one))
                for one in finding.question_ids
            ]
        )
        self.numbers.fill(
            [
                self._row(
                    content.number_text(self._model.results, one),
                    remove,
                    partial(self._drop_number, place),
                )
                for place, one in enumerate(finding.numbers)
            ]
        )
        self._show_provisions(finding)
        self.recommendations.fill(
            [self._recommendation(place, one) for place, one in enumerate(finding.recommendations)]
        )
        self._order()
        self.show_faults()

    def _order(self) -> None:
        """Let Tab meet everything from top to bottom."""
        numbers = (self.numbers, self.number_choice, self.place_choice, self.add_number)
        questions = (self.questions, self.question_choice, self.add_question)
        judged = (self.assessment, self.provisions)
        advised = (self.recommendations, self.add_recommendation)
        follow(self.observation, *numbers, *questions, *judged, *advised)

    def show_faults(self) -> None:
        """Show each fault below what it concerns; a new iakttagelse is left in peace at first."""
        finding = self._model.finding
        if finding is None:
            return
        issues = self._model.issues(finding)
        if self._model.is_fresh:
            issues = tuple(issue for issue in issues if issue.column in self._touched)
        self.observation_field.say(self._said(issues, OBSERVATION))
        for label, column in (
            (self.questions_fault, QUESTIONS),
            (self.numbers_fault, NUMBERS),
            (self.provisions_fault, PROVISIONS),
            (self.assessment_fault, ASSESSMENT),
        ):
            said = self._said(issues, column)
            label.setText(said)
            label.setVisible(bool(said))
        for number, card in enumerate(self.recommendations.widgets, start=1):
            assert isinstance(card, RecommendationCard)
            card.say(self._said(issues, f"{RECOMMENDATION} {number}"))

    def flush(self) -> None:
        """Save what is being typed."""
        self._pause.flush()
        for card in self.recommendations.widgets:
            assert isinstance(card, RecommendationCard)
            card.flush()

    def focus_text(self) -> None:
        """Put the keyboard in the text."""
        self.observation.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.observation and isinstance(event, QFocusEvent) and event.lostFocus():
            if event.reason() in LEFT_BY_HAND:
                self._touched.add(OBSERVATION)
            self._pause.flush()
            self.show_faults()
        return super().eventFilter(watched, event)

    def _said(self, issues: Iterable[Issue], column: str) -> str:
        return "\n".join(self._explain(issue) for issue in issues if issue.column == column)

    def _show_provisions(self, finding: Finding) -> None:
        offered = content.offered_provisions(self._model.results, finding.question_ids)
        both = tuple(dict.fromkeys((*offered, *finding.provisions)))
        boxes: list[QWidget] = []
        for provision in both:
            box = CheckBox(provision)
            box.setChecked(provision in finding.provisions)
            box.toggled.connect(partial(self._tick, provision))
            boxes.append(box)
        self.provisions.fill(boxes)
        self.no_provisions.setVisible(not boxes)

    def _row(self, text: str, remove: str, work: Callable[[], object]) -> QWidget:
        row = Removable(text, remove)
        row.removed.connect(work)
        return row

    def _recommendation(self, place: int, given: Recommendation) -> QWidget:
        card = RecommendationCard(place + 1, given, lambda: self._model.today)
        card.changed.connect(partial(self._change_recommendation, place))
        card.removed.connect(partial(self._drop_recommendation, place))
        return card

    # ---- done

    def _change(self, column: str, *, rebuild: bool = False, **parts: object) -> None:
        finding = self._model.finding
        if finding is None:
            return
        self._touched.add(column)
        self._pause.flush()
        self._model.change(
            replace(self._model.finding or finding, **parts),  # type: ignore[arg-type]
            rebuild=rebuild,
        )

    def _save_text(self) -> None:
        if self._model.finding is not None:
            text = self.observation.toPlainText()
            self._model.change(replace(self._model.finding, observation=text))

    def _judge(self, assessment: Assessment) -> None:
        self._touched.add(PROVISIONS)
        self._change(ASSESSMENT, assessment=assessment)

    def _add_question(self) -> None:
        finding, wanted = self._model.finding, self.question_choice.key
        if finding is not None and wanted not in finding.question_ids:
            self._change(QUESTIONS, rebuild=True, question_ids=(*finding.question_ids, wanted))

    def _drop_question(self, question_id: str) -> None:
        finding = self._model.finding
        if finding is not None:
            kept = tuple(one for one in finding.question_ids if one != question_id)
            self._change(QUESTIONS, rebuild=True, question_ids=kept)
            self.question_choice.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_number(self) -> None:
        finding = self._model.finding
        wanted = content.reference_of(self.number_choice.key, self.place_choice.key)
        if finding is not None and wanted not in finding.numbers:
            self._change(NUMBERS, rebuild=True, numbers=(*finding.numbers, wanted))

    def _drop_number(self, place: int) -> None:
        finding = self._model.finding
        if finding is not None:
            kept = tuple(one for at, one in enumerate(finding.numbers) if at != place)
            self._change(NUMBERS, rebuild=True, numbers=kept)
            self.number_choice.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tick(self, provision: str, on: bool) -> None:
        finding = self._model.finding
        if finding is not None:
            chosen = {*finding.provisions, provision} if on else {*finding.provisions} - {provision}
            offered = content.offered_provisions(self._model.results, finding.question_ids)
            both = dict.fromkeys((*offered, *finding.provisions))
            self._change(PROVISIONS, provisions=tuple(one for one in both if one in chosen))

    def _change_recommendation(self, place: int, given: Recommendation) -> None:
        finding = self._model.finding
        if finding is not None and place < len(finding.recommendations):
            parts = list(finding.recommendations)
            parts[place] = given
            self._change(f"{RECOMMENDATION} {place + 1}", recommendations=tuple(parts))

    def _drop_recommendation(self, place: int) -> None:
        self.flush()
        finding = self._model.finding
        if finding is not None:
            kept = tuple(one for at, one in enumerate(finding.recommendations) if at != place)
            self._change("", rebuild=True, recommendations=kept)
            self.add_recommendation.setFocus(Qt.FocusReason.OtherFocusReason)

    def _begin_recommendation(self) -> None:
        self.flush()
        self._model.add_recommendation()
        card = self._last_recommendation()
        if card is not None:
            card.text.setFocus(Qt.FocusReason.OtherFocusReason)
            QTimer.singleShot(0, self, self._show_last_recommendation)  # when it has its place

    def _last_recommendation(self) -> RecommendationCard | None:
        card = self.recommendations.widgets[-1] if self.recommendations.widgets else None
        return card if isinstance(card, RecommendationCard) else None

    def _show_last_recommendation(self) -> None:
        card = self._last_recommendation()
        if card is not None:
            self.ensureWidgetVisible(card)

    # ---- built

    def _choices(self) -> tuple[Choice, Choice, Choice]:
        names = (self.tr("Question"), self.tr("Number"), self.tr("Where"))
        choices = (StillChoice(()), StillChoice(()), StillChoice(()))
        for choice, name in zip(choices, names, strict=True):
            choice.setAccessibleName(name)
        return choices

    def _connect(self) -> None:
        self.observation.textChanged.connect(self._pause.start)
        self.observation.installEventFilter(self)
        self.assessment.chosen.connect(self._judge)
        self.add_question.clicked.connect(self._add_question)
        self.add_number.clicked.connect(self._add_number)
        self.add_recommendation.clicked.connect(self._begin_recommendation)
        self.add_question.setAccessibleName(self.tr("Add the question"))
        self.add_number.setAccessibleName(self.tr("Add the number"))

    def _lay_out(self) -> None:
        room = QWidget()
        room.setMaximumWidth(look.px(WIDEST))
        column = QVBoxLayout(room)
        column.setContentsMargins(look.px(32), look.px(8), look.px(32), look.px(24))
        column.setSpacing(look.px(10))
        for card in (self._seen(), self._grounds(), self._judged(), self._advised()):
            column.addWidget(card)
        column.addStretch(1)
        self.setWidget(room)

    def _seen(self) -> Card:
        card = Card()
        card.body.addWidget(self.observation_field)
        return card

    def _grounds(self) -> Card:
        card = Card(self.tr("What it rests on"))
        card.body.addWidget(Label(self.tr("Numbers, as the results are now"), "label"))
        card.body.addWidget(self.numbers)
        card.body.addLayout(_line(self.number_choice, self.place_choice, self.add_number))
        card.body.addWidget(self.numbers_fault)
        card.body.addSpacing(look.px(6))
        card.body.addWidget(Label(self.tr("Questions"), "label"))
        card.body.addWidget(self.questions)
        card.body.addLayout(_line(self.question_choice, self.add_question))
        card.body.addWidget(self.questions_fault)
        return card

    def _judged(self) -> Card:
        card = Card(self.tr("Assessment"))
        card.body.addWidget(self.assessment)
        card.body.addWidget(self.assessment_fault)
        card.body.addSpacing(look.px(4))
        card.body.addWidget(Label(self.tr("Provisions"), "label"))
        card.body.addWidget(self.provisions)
        card.body.addWidget(self.no_provisions)
        card.body.addWidget(self.provisions_fault)
        return card

    def _advised(self) -> Card:
        card = Card(self.tr("Recommendations"))
        card.body.addWidget(self.recommendations)
        card.body.addWidget(self.add_recommendation, 0, Qt.AlignmentFlag.AlignLeft)
        return card


def _line(*widgets: QWidget) -> QHBoxLayout:
    """Choices that share the room, and the button that takes them."""
    row = QHBoxLayout()
    row.setSpacing(look.px(8))
    for widget in widgets:
        row.addWidget(widget, 1 if isinstance(widget, Choice) else 0)
    return row
