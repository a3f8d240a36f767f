"""Which screen each step opens, with its doors led to the steps of the open inspection."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from inspector_app.ui import way
from inspector_app.ui.screen import Screen
from inspector_app.wording.faults import describe_error

if TYPE_CHECKING:
    from inspector_app.app.program import Program
    from inspector_app.app.session import Session


def build(key: str, program: Program) -> Screen:
    """Return the screen of a step, built."""
    return _BUILDERS[key](program)


def _session(program: Program) -> Session:
    assert program.session is not None, "the step waits until an inspection is open"
    return program.session


def _go(program: Program, key: str) -> Callable[[], object]:
    return partial(program.go_on, key)


def _population(program: Program) -> Screen:
    from inspector_app.adapters.files.paste_reader import PasteReader
    from inspector_app.adapters.files.profiles import ProfileFolder
    from inspector_app.adapters.files.register_reader import RegisterReader
    from inspector_app.ui.screens.population.doors import doors_of
    from inspector_app.ui.screens.population.view import build_population

    doors = doors_of(
        _session(program).steps,
        RegisterReader(),
        PasteReader,
        ProfileFolder(program.folders.profiles),
        _go(program, way.FRAME),
    )
    return build_population(doors, program.runner, program.dialogs)


def _frame(program: Program) -> Screen:
    from inspector_app.ui.screens.frame.doors import doors_of
    from inspector_app.ui.screens.frame.view import build_frame

    doors = doors_of(_session(program).steps, _go(program, way.SAMPLE))
    return build_frame(doors, program.runner, program.dialogs)


def _review(program: Program) -> Screen:
    from inspector_app.ui.screens.review.view import ReviewScreen
    from inspector_app.ui.screens.review.view_model import ReviewViewModel, doors_of

    doors = doors_of(_session(program).steps.review)
    return ReviewScreen(ReviewViewModel(doors, program.runner, describe_error), program.dialogs)


def _results(program: Program) -> Screen:
    from inspector_app.ui.screens.results.view import build_results
    from inspector_app.ui.screens.results.view_model import ResultsDoors

    doors = ResultsDoors(_session(program).steps.tabulate)
    return build_results(doors, program.runner, program.dialogs)


_BUILDERS: dict[str, Callable[[Program], Screen]] = {
    way.POPULATION: _population,
    way.FRAME: _frame,
    way.REVIEW: _review,
    way.RESULTS: _results,
}
