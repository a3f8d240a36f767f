"""Qt's Python binding must not wear out ``None``.

PySide6 6.12.0 on Python 3.11 takes a reference from ``None`` with every call that returns None; a
window then dies within minutes ("none_dealloc"), while a short test run still passes. From Python
3.12 ``None`` is immortal and its count says nothing, but the calls themselves must still be sound.
"""

import sys

import pytest

pytest.importorskip("PySide6.QtWidgets", exc_type=ImportError)


def test_twenty_thousand_calls_leave_none_alone(qtbot: object) -> None:
    """20,000 setText calls and emitted signals change the counts of None and True by a handful."""
    from PySide6.QtCore import QObject, Signal
    from PySide6.QtWidgets import QLabel

    class Source(QObject):
        told = Signal(bool)

    label, source = QLabel(), Source()
    before = sys.getrefcount(None), sys.getrefcount(True)
    for _ in range(20_000):
        label.setText("x")
        source.told.emit(True)
    after = sys.getrefcount(None), sys.getrefcount(True)
    label.deleteLater()
    assert label.text() == "x"
    if sys.version_info < (3, 12):
        assert abs(after[0] - before[0]) < 1_000
        assert abs(after[1] - before[1]) < 1_000
