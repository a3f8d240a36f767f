"""What is said with the same words in several questions of a template is the same rule."""

from __future__ import annotations

from collections.abc import Iterator

from inspector_app.domain.checklist import Checklist
from inspector_app.domain.expression import Expression
from inspector_app.domain.expression.text import print_expression


def rules_apart(checklist: Checklist) -> Iterator[str]:
    """Yield each reason or provision that stands beside two different rules."""
    told: dict[str, str] = {}
    for words, rule in _worded(checklist):
        text = "" if rule is None else print_expression(rule.node)
        if told.setdefault(words, text) != text:
            yield words


def _worded(checklist: Checklist) -> Iterator[tuple[str, Expression | None]]:
    for question in checklist.questions:
        for exception in question.level_exceptions:
            yield f"{'/'.join(exception.level)} {exception.because}", exception.when
        for basis in question.bases:
            yield f"{basis.provision} {basis.valid_from} {basis.valid_to}", basis.when
