"""Which screen each step opens, with its doors led to the steps of the open inspection."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from inspector_app.ui import way
from inspector_app.ui.screen import Screen

if TYPE_CHECKING:
    from inspector_app.app.program import Program


def build(key: str, program: Program) -> Screen:
    """Return the screen of a step, built."""
    return _BUILDERS[key](program)


def _review(program: Program) -> Screen:
    from inspector_app.app.program import explain
    from inspector_app.ui.screens.review.view import ReviewScreen
    from inspector_app.ui.screens.review.view_model import ReviewViewModel, doors_of

    assert program.session is not None
    doors = doors_of(program.session.steps.review)
    return ReviewScreen(ReviewViewModel(doors, program.runner, explain), program.dialogs)


_BUILDERS: dict[str, Callable[[Program], Screen]] = {way.REVIEW: _review}
