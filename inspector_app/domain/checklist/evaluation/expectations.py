"""What a worked case expects, as a file writes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from inspector_app.domain.checklist import NOT_RATED, Answer
from inspector_app.domain.checklist.document import Path
from inspector_app.domain.checklist.evaluation.case import Applicable
from inspector_app.domain.checklist.evaluation.expected import NONE, UNKNOWN, Expected
from inspector_app.domain.checklist.evaluation.parts import ROWS, PartReader
from inspector_app.domain.checklist.evaluation.typed import typed
from inspector_app.domain.checklist.rules import ANSWER_WORDS
from inspector_app.domain.checklist.section import LEVELS, TYPES
from inspector_app.domain.values import Value, ValueType

_EXPECTED = (
    "facts", "suggested", "applicable", "answers", "ratings", "deadlines", "levels", "bases",
)  # fmt: skip


class ExpectedReader(PartReader):
    """Reads the expectations of a case."""

    def expected(self, data: Mapping[str, Any], path: Path) -> Expected:
        found, at = self.part(data, path, "expect"), (*path, "expect")
        for key in found:
            if key not in _EXPECTED:
                self.faults.note_key("case_key", (*at, key), key=key)
        suggested = frozenset([*Answer, NONE, ""])
        scored = {str(q.question_id) for q in self.checklist.scored_questions}

        def among(words: frozenset[str]) -> Callable[[str], frozenset[str] | None]:
            return lambda name: words if name in scored else None

        return Expected(
            facts=self.expected_facts(found, at),
            suggested=self.words(found, at, "suggested", among(suggested)),
            applicable=self.words(
                found,
                at,
                "applicable",
                lambda name: frozenset(Applicable) if name in self.questions else None,
            ),
            answers=self.words(found, at, "answers", among(ANSWER_WORDS | {""})),
            ratings=self.words(found, at, "ratings", self._grades_or_none),
            deadlines=self.expected_deadlines(found, at),
            levels=self.levels(found, at),
            bases=self.bases(found, at),
        )

    def levels(self, found: Mapping[str, Any], path: Path) -> dict[str, str]:
        levels: dict[str, str] = {}
        for name, word in self.of_questions(found, path, "levels"):
            if isinstance(word, str):
                levels[name] = word
            else:
                self.misfit((*path, "levels", name), word, f"{LEVELS}, inom citattecken")
        return levels

    def bases(self, found: Mapping[str, Any], path: Path) -> dict[str, tuple[str, ...]]:
        bases: dict[str, tuple[str, ...]] = {}
        for name, listed in self.of_questions(found, path, "bases"):
            provisions = typed(listed, ValueType.TEXTS)
            if isinstance(provisions, tuple):
                bases[name] = provisions
            else:
                self.misfit((*path, "bases", name), listed, TYPES[ValueType.TEXTS])
        return bases

    def _grades_or_none(self, rating_id: str) -> frozenset[str] | None:
        grades = self._grades(rating_id)
        return None if grades is None else grades | {NOT_RATED}

    def expected_facts(self, found: Mapping[str, Any], path: Path) -> dict[str, Value]:
        facts = self.part(found, path, "facts")
        told = {name: raw for name, raw in facts.items() if raw != UNKNOWN}
        values = self.values({"facts": told}, path, "facts", self.scope.names, derived=True)
        for name, raw in facts.items():
            if raw == UNKNOWN:
                if name not in self.scope.names:
                    self.faults.note("case_unknown", (*path, "facts", name), name)
                values[name] = UNKNOWN
        return values

    def expected_deadlines(
        self, found: Mapping[str, Any], path: Path
    ) -> dict[str, tuple[Mapping[str, Value], ...]]:
        known = {deadline.deadline_id for deadline in self.checklist.deadlines}
        rows: dict[str, tuple[Mapping[str, Value], ...]] = {}
        for name, days in self.part(found, path, "deadlines").items():
            at = (*path, "deadlines", name)
            if name not in known:
                self.faults.note("case_unknown", at, name)
            elif not isinstance(days, list) or not all(isinstance(day, dict) for day in days):
                self.misfit(at, days, ROWS)
            else:
                types = self.scope.tables[name]
                rows[name] = tuple(self.row(day, types, (*at, n)) for n, day in enumerate(days))
        return rows
