"""The pages of the results: register and akt, one question, one rating."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.ui import look
from inspector_app.ui.screens.results import words
from inspector_app.ui.screens.results.charts import AnswerBars, Axis, Bars, Intervals, Swatch
from inspector_app.ui.screens.results.headline_page import (
    HeadlinePage,
    KeyFigure,
    heading_heads,
    headline_heads,
)
from inspector_app.ui.screens.results.question_page import QuestionPage, question_heads
from inspector_app.ui.screens.results.rating_page import RatingPage, rating_heads, share_heads
from inspector_app.ui.screens.results.table import FigureTable
from inspector_app.ui.widgets.card import Card
from inspector_app.ui.widgets.chart_cells import AnswerLegend
from inspector_app.ui.widgets.label import Label, Picture
from inspector_app.ui.widgets.scroll_pane import ScrollPane

ANSWERS, SHARE, CHART = 2, 4, 6  # columns of a question's table
PAIR, FOUND_SHARE = 2, 4  # columns of register and akt
SHARE_OF_MISSED = 3


class Page(ScrollPane):
    """A page that scrolls as a whole and follows the row one stands on."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        room = QWidget()
        self.column = QVBoxLayout(room)
        self.column.setContentsMargins(look.px(32), look.px(8), look.px(32), look.px(20))
        self.column.setSpacing(look.px(10))
        self.setWidget(room)

    def follow(self, table: FigureTable) -> None:
        """Scroll so that the current row of ``table`` is seen."""
        room = self.widget()
        assert room is not None

        def see() -> None:
            row = table.visualRect(table.currentIndex())
            at = table.viewport().mapTo(room, row.center())
            self.ensureVisible(at.x(), at.y(), 0, look.px(70))

        table.selectionModel().currentChanged.connect(lambda *_: see())


class Sentences(QWidget):
    """Each sentence with a small sign before it."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(2, 0, 0, 0)
        self._column.setSpacing(look.px(6))
        self.labels: list[Label] = []

    def say(self, sentences: Sequence[str]) -> None:
        """Show these instead of the earlier ones."""
        while (item := self._column.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                row.deleteLater()
        self.labels = []
        for sentence in sentences:
            self._column.addWidget(self._row(sentence))

    def _row(self, sentence: str) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(look.px(8))
        label = Label(sentence, "body-2", wrap=True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.labels.append(label)
        line.addWidget(Picture("info", 15), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(label, 1)
        return row


class QuestionView(Page):
    """One question: the table with its charts, the axis, the legend, the sentences."""

    def __init__(self) -> None:
        super().__init__("")
        self.setAccessibleName(self.tr("Results of the question"))
        self.table = FigureTable(self.tr("Answers by district"), question_heads())
        self.table.draw(ANSWERS, AnswerBars())
        self.table.draw(CHART, Intervals())
        self.table.horizontalHeader().setSortIndicator(SHARE, Qt.SortOrder.DescendingOrder)
        self.axis = Axis(self.table, CHART)
        self.legend = AnswerLegend(words.mark_words())
        self.sentences = Sentences()
        for widget in (self.table, self.axis, self.legend, self.sentences):
            self.column.addWidget(widget)
        self.column.setSpacing(look.px(4))
        self.column.insertSpacing(3, look.px(6))
        self.column.addStretch(1)
        self.follow(self.table)

    def show_page(self, page: QuestionPage) -> None:
        """Show another question."""
        self.table.show_lines(page.lines)
        self.sentences.say(page.sentences)


class RatingView(Page):
    """One rating: the sentence, its grades by stadsdel with charts, the share of each grade."""

    def __init__(self) -> None:
        super().__init__("")
        self.setAccessibleName(self.tr("Results of the rating"))
        self.lead = Label(role="body-2", wrap=True)
        self.table = FigureTable(self.tr("Grades by district"), rating_heads())
        self.table.draw(ANSWERS, AnswerBars())
        self.table.draw(CHART, Intervals())
        self.table.horizontalHeader().setSortIndicator(SHARE, Qt.SortOrder.DescendingOrder)
        self.axis = Axis(self.table, CHART)
        self.legend = AnswerLegend({})
        self.shares_title = Label(self.tr("The grades in the whole review"), role="card-title")
        self.shares = FigureTable(self.tr("The grades in the whole review"), share_heads())
        self.sentences = Sentences()
        for widget in (self.lead, self.table, self.axis, self.legend):
            self.column.addWidget(widget)
        self.column.addSpacing(look.px(10))
        self.column.addWidget(self.shares_title)
        self.column.addWidget(self.shares)
        self.column.addWidget(self.sentences)
        self.column.addStretch(1)
        self.follow(self.table)
        self.follow(self.shares)

    def show_page(self, page: RatingPage) -> None:
        """Show another rating."""
        self.lead.setText(page.lead)
        self.table.show_lines(page.lines)
        legend = AnswerLegend(page.legend)
        self.column.replaceWidget(self.legend, legend)
        self.legend.hide()
        self.legend.deleteLater()
        self.legend = legend
        self.shares.show_lines(page.shares)
        self.sentences.say(page.sentences)


class FigureCard(Card):
    """A large figure, what it is, and its interval or share."""

    def __init__(self) -> None:
        super().__init__(role="inner-card")
        self.label = Label(role="secondary", wrap=True)
        self.figure = Label(role="figure")
        self.detail = Label(role="secondary", wrap=True)
        for widget in (self.label, self.figure, self.detail):
            self.body.addWidget(widget)
        self.body.setSpacing(look.px(2))
        self.body.addStretch(1)

    def show_figure(self, figure: KeyFigure) -> None:
        """Show a figure; the card speaks it as one."""
        self.label.setText(figure.label)
        self.figure.setText(figure.figure)
        self.detail.setText(figure.detail)
        self.setAccessibleName(f"{figure.label}: {figure.figure}, {figure.detail}")


class HeadlineView(Page):
    """Register and akt: key figures, every stadsdel, the headings that the register misses."""

    def __init__(self) -> None:
        super().__init__("")
        self.setAccessibleName(self.tr("Register and file"))
        self.lead = Label(role="body-2", wrap=True)
        self._cards = QGridLayout()
        self._cards.setSpacing(look.px(8))
        self.cards = [FigureCard() for _ in range(5)]
        for number, card in enumerate(self.cards):
            self._cards.addWidget(card, 0, number)
            self._cards.setColumnStretch(number, 1)
        self.table = FigureTable(self.tr("Register and file by district"), headline_heads())
        self.table.draw(PAIR, Bars())
        self.table.horizontalHeader().setSortIndicator(FOUND_SHARE, Qt.SortOrder.DescendingOrder)
        self.headings_title = Label(role="card-title")
        self.headings = FigureTable(
            self.tr("What the register misses, by heading"), heading_heads()
        )
        self.headings.draw(SHARE_OF_MISSED, Bars())
        self.headings.horizontalHeader().setSortIndicator(1, Qt.SortOrder.DescendingOrder)
        self.sentences = Sentences()
        self._lay_out()
        self.follow(self.table)
        self.follow(self.headings)

    def show_page(self, page: HeadlinePage) -> None:
        """Show the results as they are now."""
        self.lead.setText(page.lead)
        for card, figure in zip(self.cards, page.figures, strict=True):
            card.show_figure(figure)
        self.table.show_lines(page.lines)
        self.headings_title.setText(page.headings_title)
        self.headings.show_lines(page.headings)
        for widget in (self.headings, self.headings_title):
            widget.setVisible(bool(page.headings))
        self.sentences.say(page.sentences)

    def _lay_out(self) -> None:
        legend = QHBoxLayout()
        legend.setSpacing(look.px(6))
        for filled, text in ((False, self.tr("in the register")), (True, self.tr("in the files"))):
            legend.addWidget(Swatch(filled))
            legend.addWidget(Label(text, "secondary"))
            legend.addSpacing(look.px(10))
        legend.addStretch(1)
        self.column.addWidget(self.lead)
        self.column.addLayout(self._cards)
        self.column.addSpacing(look.px(6))
        self.column.addWidget(self.table)
        self.column.addLayout(legend)
        self.column.addSpacing(look.px(10))
        self.column.addWidget(self.headings_title)
        self.column.addWidget(self.headings)
        self.column.addWidget(self.sentences)
        self.column.addStretch(1)
