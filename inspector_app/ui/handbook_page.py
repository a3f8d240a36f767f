"""A chapter of the handbook as a page in the look of now."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import (
    QColor,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFragment,
    QTextImageFormat,
)

from inspector_app.ui import look
from inspector_app.ui.handbook import Chapter, folder

_HEADS = {1: (22, 600), 2: (15, 600), 3: (13, 600)}
_LINE = 140  # percent
Fixed = QTextBlockFormat.LineHeightTypes.ProportionalHeight


def page_of(chapter: Chapter, parent: QObject, width: int) -> QTextDocument:
    """The chapter, its pictures no wider than ``width`` px."""
    page = QTextDocument(parent)
    page.setBaseUrl(QUrl.fromLocalFile(f"{folder()}/"))
    page.setDefaultFont(look.font())
    page.setDocumentMargin(look.px(8))
    page.setMarkdown(chapter.text)
    for block in _blocks(page):
        _set_block(block)
        for fragment in _fragments(block):
            _set_fragment(page, fragment, width)
    page.setModified(False)
    return page


def _set_block(block: QTextBlock) -> None:
    style = block.blockFormat()
    level = style.headingLevel()
    style.setTopMargin(look.px(16 if level > 1 else 4))
    style.setBottomMargin(look.px(6))
    style.setLineHeight(_LINE, Fixed.value)
    cursor = QTextCursor(block)
    cursor.setBlockFormat(style)
    if level in _HEADS:
        size, weight = _HEADS[level]
        ink = QTextCharFormat()
        ink.setFont(look.font(size, weight))
        ink.setForeground(QColor(look.tokens().text))
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        cursor.mergeCharFormat(ink)


def _set_fragment(page: QTextDocument, fragment: QTextFragment, width: int) -> None:
    style = fragment.charFormat()
    cursor = QTextCursor(page)
    cursor.setPosition(fragment.position())
    cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
    if style.isImageFormat():
        picture: QTextImageFormat = style.toImageFormat()
        picture.setWidth(width)
        cursor.setCharFormat(picture)
    elif style.fontFixedPitch():
        key = QTextCharFormat()
        key.setFont(look.font(12, 600))
        key.setBackground(QColor(look.tokens().sunken))
        key.setForeground(QColor(look.tokens().text))
        cursor.setCharFormat(key)
    elif style.isAnchor():
        link = QTextCharFormat()
        link.setForeground(QColor(look.tokens().accent))
        cursor.mergeCharFormat(link)


def _blocks(page: QTextDocument) -> Iterator[QTextBlock]:
    block = page.begin()
    while block.isValid():
        yield block
        block = block.next()


def _fragments(block: QTextBlock) -> list[QTextFragment]:
    """Collected first: setting a format makes others of them."""
    found, here = [], block.begin()
    while not here.atEnd():
        found.append(here.fragment())
        here += 1
    return found
