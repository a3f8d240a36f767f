"""A chapter of the handbook as a page in the look of now."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QImage,
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
_TEXT_LINE, _PICTURE_LINE = 140, 100  # percent
_IMAGE = QTextDocument.ResourceType.ImageResource.value
Proportional = QTextBlockFormat.LineHeightTypes.ProportionalHeight


def page_of(chapter: Chapter, parent: QObject, width: int) -> QTextDocument:
    """The chapter, its pictures no wider than ``width`` px."""
    page = QTextDocument(parent)
    page.setBaseUrl(QUrl.fromLocalFile(f"{folder()}/"))
    page.setDefaultFont(look.font())
    page.setDocumentMargin(look.px(8))
    page.setMarkdown(chapter.text)
    for block in _blocks(page):
        fragments = _fragments(block)
        pictures = [one for one in fragments if one.charFormat().isImageFormat()]
        _set_block(block, _PICTURE_LINE if pictures else _TEXT_LINE)
        for fragment in _fragments(block):
            _set_fragment(page, fragment, width)
    page.setModified(False)
    return page


def _set_block(block: QTextBlock, line: int) -> None:
    style = block.blockFormat()
    level = style.headingLevel()
    style.setTopMargin(look.px(16 if level > 1 else 4))
    style.setBottomMargin(look.px(6))
    style.setLineHeight(line, Proportional.value)
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
        shown = _picture(picture.name(), width)
        page.addResource(_IMAGE, page.baseUrl().resolved(QUrl(picture.name())), shown)
        picture.setWidth(shown.width() / shown.devicePixelRatio())
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


def _picture(name: str, width: int) -> QImage:
    """A picture no wider than ``width``, smooth at the sharpness of the screen."""
    image = QImage(str(folder() / name))
    screen = QGuiApplication.primaryScreen()
    ratio = screen.devicePixelRatio() if screen is not None else 1.0
    wanted = min(round(width * ratio), image.width())
    smooth = image.convertToFormat(QImage.Format.Format_RGB32).scaledToWidth(
        wanted, Qt.TransformationMode.SmoothTransformation
    )
    smooth.setDevicePixelRatio(ratio if wanted < image.width() else 1.0)
    return smooth


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
