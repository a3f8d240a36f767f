"""Which computed answers can be missing although everything is entered, so that a rating waits.

The proof of a template is about cases whose answers are settled. A computed answer is not settled
when no suggestion holds, as when a deadline still waits, or when a suggestion before it cannot be
told.

Decision: a case that lacks an entry or a log is not looked at here, since what is not yet entered
is asked for at klarmarkering; what the akt does not tell, and what the register lacks, is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from inspector_app.domain.checklist import Answer, Checklist, Question, QuestionKind
from inspector_app.domain.checklist.evaluation import evaluate_case
from inspector_app.domain.checklist.evaluation.case import CaseState
from inspector_app.domain.checklist.proof.findings import Bench
from inspector_app.domain.checklist.proof.formula import Formula, atoms
from inspector_app.domain.checklist.proof.model import Model
from inspector_app.domain.checklist.question import QuestionId
from inspector_app.domain.expression import Name


def may_lack_answer(checklist: Checklist) -> tuple[QuestionId, ...]:
    """Return the computed questions that a rating reads and that a case can leave without answer.

    In the template's order. A question is left out only when it is proved to have an answer in
    every case where all that is asked for is entered.
    """
    model = Model(checklist)
    bench = Bench(model, lambda case: evaluate_case(checklist, case))
    read = {name for names in model.waited.values() for name in names}
    found: list[QuestionId] = []
    for question in checklist.questions:
        if question.kind is QuestionKind.COMPUTED and question.answer_name in read:
            model.space.forget()
            formula = _entered(model, _unanswered(model, question))
            if bench.try_suspicion(formula, _Lacking(question.question_id)) is not None:
                found.append(question.question_id)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Lacking:
    """Whether a question is put and has no answer."""

    question_id: QuestionId

    def __call__(self, state: CaseState) -> bool:
        standing = state.standings[self.question_id]
        return standing.is_asked and standing.answer is None


def _unanswered(model: Model, question: Question) -> Formula:
    """When the question is put, nothing settles it, and its suggestions give no answer."""
    f, rules = model.space.formulas, model.questions[question.question_id]
    given: list[Formula] = []
    before: list[Formula] = []
    for answer, (holds, fails) in rules.suggested:
        offered = [f.no(rules.not_applicable[1])] if _exact(question, answer) else []
        given.append(f.both(*before, holds, *offered))
        before.append(fails)
    settled = [rules.hidden, rules.not_applicable[0], *(holds for _, holds in rules.forced)]
    return f.no(f.either(*settled, *given))


def _exact(question: Question, answer: Answer) -> bool:
    """Whether the answer is offered only where the rule for Ej aktuellt cannot be told."""
    return answer is Answer.NOT_APPLICABLE and question.not_applicable_when is not None


def _entered(model: Model, formula: Formula) -> Formula:
    """The formula in a case where what it reads of entries and logs is entered when asked for."""
    spoken = _variables(formula)
    needed = [one for one in _demands(model) if _variables(one) & spoken]
    return model.space.formulas.both(formula, *needed)


def _demands(model: Model) -> Iterator[Formula]:
    """For each entry and log that is needed: it is not asked for, or it is there."""
    f = model.space.formulas
    for question in model.checklist.questions:
        hidden, entry = model.questions[question.question_id].hidden, question.entry
        if entry is not None and entry.required and not entry.not_found:
            yield f.either(hidden, model.translator.known(Name(entry.name, 0)))
        elif question.kind is QuestionKind.LOG:
            yield f.either(hidden, model.counted.read(question.table_id))


def _variables(formula: Formula) -> set[str]:
    """The variables that a formula speaks of."""
    found: set[str] = set()
    for atom in atoms(formula):
        size = 2 if atom.kind == "order" else 1
        found |= {str(part) for part in atom.parts[:size]}
    return found
