"""The handbook's window: contents and search to the left, the chapter to the right."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QStringListModel, QUrl
from PySide6.QtGui import QResizeEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from inspector_app.ui import handbook, look
from inspector_app.ui.handbook_page import page_of
from inspector_app.ui.widgets.label import Label


class HandbookDialog(QDialog):
    """Stands beside the window, which can be used meanwhile. Links lead from chapter to chapter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Handbook"))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search the handbook"))
        self.search.setAccessibleName(self.tr("Search the handbook"))
        self.search.setClearButtonEnabled(False)
        self.contents = QListView()
        self.contents.setProperty("role", "lines")
        self.contents.setSpacing(look.px(3))
        self.contents.setAccessibleName(self.tr("Contents"))
        self._titles = QStringListModel(self)
        self.contents.setModel(self._titles)
        self.contents.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.nothing = Label(self.tr("No chapter holds that."), "body-2", wrap=True)
        self.page = QTextBrowser()
        self.page.setAccessibleName(self.tr("Chapter"))
        self.page.setProperty("role", "reading")
        self.page.setOpenLinks(False)
        self.page.setTabChangesFocus(True)
        self._document: QTextDocument | None = None
        self._chapters = handbook.chapters()
        self._shown: tuple[handbook.Chapter, ...] = ()
        self._lay_out()
        self.search.textChanged.connect(self._filter)
        self.search.returnPressed.connect(self._find_next)
        self.contents.selectionModel().currentChanged.connect(self._turn)
        self.page.anchorClicked.connect(self._follow)
        self._filter("")

    def open_at(self, name: str) -> None:
        """Show the chapter of a screen, with the keys and in the look of now."""
        self._chapters = handbook.chapters()
        self.search.clear()
        self._filter("")
        self._go_to(name)
        self.show()
        self.raise_()
        self.activateWindow()
        self.contents.setFocus()

    @property
    def chapter(self) -> handbook.Chapter | None:
        """The chapter that is open."""
        row = self.contents.currentIndex().row()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def _go_to(self, name: str) -> None:
        rows = [row for row, one in enumerate(self._shown) if one.name == name]
        self.contents.setCurrentIndex(self._titles.index(rows[0] if rows else 0, 0))

    def _filter(self, text: str) -> None:
        words = tuple(text.casefold().split())
        self._shown = tuple(one for one in self._chapters if one.holds(words))
        self._titles.setStringList([one.title for one in self._shown])
        self.nothing.setVisible(not self._shown)
        self.contents.setCurrentIndex(self._titles.index(0, 0))
        if not self._shown:
            self.page.clear()
        elif words:
            self._find(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_page()

    def _turn(self, _now: QModelIndex) -> None:
        self._lay_page()
        if self.search.text():
            self._find(self.search.text())

    def _lay_page(self) -> None:
        """Lay the open chapter out, its pictures as wide as the page."""
        if self.chapter is None:
            return
        old, width = self._document, self.page.viewport().width() - look.px(32)
        self._document = page_of(self.chapter, self, width)
        self.page.setDocument(self._document)
        if old is not None:
            old.deleteLater()

    def _find(self, text: str) -> None:
        self.page.moveCursor(QTextCursor.MoveOperation.Start)
        self.page.find(text)

    def _find_next(self) -> None:
        text = self.search.text()
        if text and not self.page.find(text):
            self._find(text)

    def _follow(self, link: QUrl) -> None:
        self.search.clear()
        self._go_to(link.path().removesuffix(".md"))

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(look.px(8))
        for widget in (self.search, self.nothing, self.contents):
            left.addWidget(widget)
        self.contents.setFixedWidth(look.px(250))
        self.search.setFixedWidth(look.px(250))
        self.nothing.setFixedWidth(look.px(250))
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(16), look.px(16), look.px(16), look.px(16))
        row.setSpacing(look.px(16))
        row.addLayout(left)
        row.addWidget(self.page, 1)
        self.resize(min(look.px(1000), 1240), min(look.px(700), 690))
