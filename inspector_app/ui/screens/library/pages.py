"""The pages of a template: read as the inspector will see it, proved, compared, tried out."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from inspector_app.domain.checklist import (
    Basis,
    Checklist,
    Deadline,
    Depth,
    Interval,
    Question,
    Rating,
    Table,
)
from inspector_app.domain.checklist.difference import Difference
from inspector_app.domain.checklist.evaluation import rate_case
from inspector_app.domain.checklist.evaluation.case import CaseState
from inspector_app.domain.checklist.evaluation.cases import CasesReading
from inspector_app.domain.checklist.evaluation.expected import WorkedCase, differences
from inspector_app.domain.checklist.truth import TruthTable, truth_tables
from inspector_app.domain.errors import Issue
from inspector_app.domain.expression import Expression
from inspector_app.domain.results.themes import name_of, number_of
from inspector_app.ui.screens.library import html
from inspector_app.ui.screens.review.words import answer_word, fact_text, level_word, value_text
from inspector_app.wording.checklist_difference import bridge_lines, change_sentence
from inspector_app.wording.checklist_truth import column_words, row_words
from inspector_app.wording.faults import describe_issue
from inspector_app.wording.numbers import iso_day
from inspector_app.wording.rule_sentences import Speaker, speaker
from inspector_app.workflow.template_library import Judgement

FIRST, LAST = (1, 1), (9999, 12)


class _Writer:
    """Writes one template; it knows how the template's rules are said."""

    def __init__(self, checklist: Checklist) -> None:
        self._checklist = checklist
        self._speaker: Speaker = speaker(checklist)

    def said(self, rule: Expression | None, table: str = "") -> str:
        """A rule as a sentence."""
        if rule is None:
            return ""
        text = self._speaker.said(rule.node, table)
        return text[:1].upper() + text[1:] + "."

    def head(self) -> Iterator[str]:
        """Purpose, sources, parameters."""
        checklist = self._checklist
        yield html.paragraph(checklist.purpose)
        yield html.heading(QCoreApplication.translate("Library", "Sources and their state"))
        yield html.facts(
            (f"{source.title}", f"{iso_day(source.state_on)}. {source.note}")
            for source in checklist.sources
        )
        if checklist.parameters:
            title = QCoreApplication.translate("Library", "Values an inspection may change")
            yield html.heading(title)
            yield html.facts(
                (one.label, f"{value_text(one.value)} ({one.nature.value}). {one.note}")
                for one in checklist.parameters
            )

    def questions(self) -> Iterator[str]:
        """Every question in the order of the screen, by section."""
        section = ""
        for question in self._checklist.questions:
            if question.section != section:
                section = question.section
                yield html.heading(section)
            yield from self.question(question)

    def question(self, question: Question) -> Iterator[str]:
        """One question and everything that is decided about it."""
        yield html.heading(f"{number_of(self._checklist, question)}  {question.text}", 3)
        depth = QCoreApplication.translate("Library", "in depth")
        parts = [", ".join(level_word(level) for level in question.level)]
        parts += [depth] if question.depth is Depth.IN_DEPTH else []
        yield html.paragraph(" · ".join(parts), "quiet")
        yield html.paragraph(question.guidance)
        yield html.facts(self._about(question))
        if question.table_id:
            yield from self.table(self._checklist.table(question.table_id))

    def _about(self, question: Question) -> Iterator[tuple[str, str]]:
        for one in question.guidance_for:
            yield self.said(one.when), one.text
        yield QCoreApplication.translate("Library", "Look in"), question.evidence_hint
        yield (
            QCoreApplication.translate("Library", "Law"),
            "; ".join(_provision(one) for one in question.bases),
        )
        yield QCoreApplication.translate("Library", "Asked when"), self.said(question.applies_when)
        for exception in question.level_exceptions:
            levels = ", ".join(level_word(level) for level in exception.level)
            yield levels, f"{self.said(exception.when)} {exception.because}"
        rule = self.said(question.not_applicable_when)
        yield QCoreApplication.translate("Library", "Not applicable exactly when"), rule
        for forced in question.forced:
            word = QCoreApplication.translate("Library", "Always %1 when").replace(
                "%1", answer_word(forced.answer)
            )
            yield word, f"{self.said(forced.when)} {forced.because}"
        for suggestion in question.suggestions:
            word = QCoreApplication.translate("Library", "%1 suggested when").replace(
                "%1", answer_word(suggestion.answer)
            )
            yield word, self.said(suggestion.when)
        needed = [answer_word(a) for a in question.offered_answers
                  if a in question.reason_required_for]  # fmt: skip
        yield QCoreApplication.translate("Library", "Reason required for"), ", ".join(needed)
        if question.fact_id:
            fact = self._checklist.fact(question.fact_id)
            yield QCoreApplication.translate("Library", "Computed as"), self.said(fact.rule)

    def table(self, table: Table) -> Iterator[str]:
        """The columns of a log."""
        rows = []
        for column in table.columns:
            choices = ", ".join(option.label for option in column.options)
            rule = self.said(column.rule, table.table_id)
            rows.append((column.label, choices or rule or column.type.value))
        heads = (
            QCoreApplication.translate("Library", "Column"),
            QCoreApplication.translate("Library", "Content"),
        )
        yield html.grid(heads, rows)

    def facts(self) -> Iterator[str]:
        """Computed facts, deadlines and ratings, each rule as a sentence."""
        checklist = self._checklist
        shown = [fact for fact in checklist.facts if fact.shown]
        if shown:
            yield html.heading(QCoreApplication.translate("Library", "Computed facts"))
            yield html.facts((fact.label, self.said(fact.rule)) for fact in shown)
        if checklist.deadlines:
            yield html.heading(QCoreApplication.translate("Library", "Deadlines"))
            for deadline in checklist.deadlines:
                yield html.heading(deadline.title, 3)
                yield html.facts(self._deadline(deadline))
        if checklist.ratings:
            yield html.heading(QCoreApplication.translate("Library", "Ratings"))
            for rating in checklist.ratings:
                yield html.heading(rating.title, 3)
                yield html.facts(self.grades(rating))

    def _deadline(self, deadline: Deadline) -> Iterator[tuple[str, str]]:
        yield QCoreApplication.translate("Library", "Counted from"), self.said(deadline.starts)
        yield (
            QCoreApplication.translate("Library", "First"),
            "; ".join(_interval(one) for one in deadline.first),
        )
        yield (
            QCoreApplication.translate("Library", "Then"),
            "; ".join(_interval(one) for one in deadline.following),
        )
        yield (
            QCoreApplication.translate("Library", "Applies when"),
            self.said(deadline.applies_when),
        )
        for one in deadline.by_hand:
            yield (
                QCoreApplication.translate("Library", "Checked by hand"),
                f"{self.said(one.when)} {one.because}",
            )

    def grades(self, rating: Rating) -> Iterator[tuple[str, str]]:
        """Each grade with its rule."""
        otherwise = QCoreApplication.translate("Library", "Otherwise.")
        for grade in rating.grades:
            yield grade.label, self.said(grade.when) if grade.when else otherwise


def reading(checklist: Checklist) -> str:
    """The template as it is read."""
    writer = _Writer(checklist)
    return html.page(*writer.head(), *writer.questions(), *writer.facts())


def faults(issues: tuple[Issue, ...]) -> str:
    """Everything that is wrong in a template that cannot be read."""
    return html.page(html.points(" ".join(describe_issue(issue)) for issue in issues))


def proof(checklist: Checklist, found: Judgement | None) -> str:
    """What the proof says, and the truth table of each rating."""
    if found is None:
        return html.page(html.paragraph(_waiting(), "quiet"))
    parts = [*_verdict(found)]
    if not found.issues:
        for table in truth_tables(checklist):
            parts += _truth(checklist, table)
    return html.page(*parts)


def _waiting() -> str:
    return QCoreApplication.translate("Library", "The template is being proved.")


def _verdict(found: Judgement) -> Iterator[str]:
    if found.issues:
        yield html.paragraph(QCoreApplication.translate("Library", "The proof fails."), "bad")
        yield html.points(" ".join(describe_issue(issue)) for issue in found.issues)
        return
    told = QCoreApplication.translate(
        "Library",
        "Proved: every case with settled answers gets exactly one grade of each rating, every "
        "question and grade can come about, and no worse answer gives a better grade.",
    )
    yield html.paragraph(told, "good")
    undecided = found.proof.undecided if found.proof else ()
    if undecided:
        title = QCoreApplication.translate("Library", "Could not be proved")
        yield html.heading(title)
        yield html.points(" ".join(describe_issue(issue)) for issue in undecided)


def _truth(checklist: Checklist, table: TruthTable) -> list[str]:
    rating = checklist.rating(table.rating_id)
    title = html.heading(rating.title)
    if table.rows is None:
        many = QCoreApplication.translate("Library", "The table is too long to be listed.")
        return [title, html.paragraph(many, "quiet")]
    grade = QCoreApplication.translate("Library", "Grade")
    heads = [*(column_words(checklist, column) for column in table.columns), grade]
    rows = [row_words(checklist, table, row) for row in table.rows]
    return [title, html.grid(heads, rows)]


def tried(worked: WorkedCase) -> str:
    """A worked case: what is known of the child, what follows, and whether it is as expected."""
    checklist, found = worked.checklist, rate_case(worked.checklist, worked.case)
    wrong = differences(worked, found.state)
    parts = [html.heading(worked.name), html.paragraph(worked.why, "quiet")]
    if wrong:
        parts.append(
            html.paragraph(QCoreApplication.translate("Library", "Not as expected:"), "bad")
        )
        told = QCoreApplication.translate("Library", "%1: expected %2, found %3")
        parts.append(html.points(_filled(told, d.name, d.expected, d.found) for d in wrong))
    else:
        parts.append(
            html.paragraph(QCoreApplication.translate("Library", "Comes out as expected."), "good")
        )
    parts.append(html.heading(QCoreApplication.translate("Library", "Ratings")))
    parts.append(html.facts(_ratings(checklist, found.state)))
    parts.append(html.heading(QCoreApplication.translate("Library", "Computed facts")))
    values = found.state.values
    shown = [fact for fact in checklist.facts if fact.shown]
    parts.append(html.facts((fact.label, fact_text(fact, values)) for fact in shown))
    parts.append(html.heading(QCoreApplication.translate("Library", "Answers")))
    parts.append(html.facts(_answers(checklist, found.state)))
    return html.page(*parts)


def _ratings(checklist: Checklist, state: CaseState) -> Iterator[tuple[str, str]]:
    nothing = QCoreApplication.translate("Library", "no grade")
    for rating in checklist.ratings:
        value = state.ratings[rating.rating_id].value
        yield rating.title, rating.grade(value).label if value else nothing


def _answers(checklist: Checklist, state: CaseState) -> Iterator[tuple[str, str]]:
    hidden = QCoreApplication.translate("Library", "not asked")
    for question in checklist.scored_questions:
        standing = state.standings[question.question_id]
        word = answer_word(standing.answer) if standing.answer else "–"
        yield name_of(checklist, question), word if standing.is_asked else hidden


def untried(reading: CasesReading) -> str:
    """Why there is no case to try the template on."""
    if reading.issues:
        told = QCoreApplication.translate("Library", "The worked cases do not fit this template.")
        said = html.points(" ".join(describe_issue(issue)) for issue in reading.issues)
        return html.page(html.paragraph(told), said)
    told = QCoreApplication.translate("Library", "There are no worked cases for this template.")
    return html.page(html.paragraph(told, "quiet"))


def _filled(text: str, *parts: str) -> str:
    for number, part in enumerate(parts, start=1):
        text = text.replace(f"%{number}", part)
    return text


def comparison(older: Checklist, newer: Checklist, found: Difference | None) -> str:
    """What another template changes, in words, and what becomes of the answers."""
    title = QCoreApplication.translate("Library", "From %1 version %2 to version %3")
    head = html.heading(_filled(title, older.title, older.version, newer.version))
    if found is None:
        waits = QCoreApplication.translate("Library", "The templates are being compared.")
        return html.page(head, html.paragraph(waits, "quiet"))
    said = [change_sentence(older, newer, change) for change in found.changes]
    same = QCoreApplication.translate("Library", "Nothing has been changed.")
    changes = html.points(said) if said else html.paragraph(same)
    bridge = html.heading(
        QCoreApplication.translate("Library", "The answers that are there already")
    )
    return html.page(head, changes, bridge, html.points(bridge_lines(found)))


def nothing_to_compare() -> str:
    """There is no other template."""
    told = QCoreApplication.translate("Library", "There is no other template to compare with.")
    return html.page(html.paragraph(told, "quiet"))


def _provision(basis: Basis) -> str:
    span = _span(basis.valid_from.timetuple()[:2], basis.valid_to.timetuple()[:2], basis)
    return f"{basis.provision}{span}"


def _interval(interval: Interval) -> str:
    months = QCoreApplication.translate("Library", "%1 months")
    days = QCoreApplication.translate("Library", "%1 days")
    length = (
        months.replace("%1", str(interval.months))
        if interval.months
        else days.replace("%1", str(interval.days))
    )
    first, last = interval.valid_from.timetuple()[:2], interval.valid_to.timetuple()[:2]
    return f"{length}{_span(first, last, interval)} {interval.provision}".strip()


def _span(first: tuple[int, ...], last: tuple[int, ...], one: Basis | Interval) -> str:
    """During which days it holds, empty when always."""
    since = QCoreApplication.translate("Library", "from %1")
    until = QCoreApplication.translate("Library", "to %1")
    told = []
    if first != FIRST:
        told.append(since.replace("%1", iso_day(one.valid_from)))
    if last != LAST:
        told.append(until.replace("%1", iso_day(one.valid_to)))
    return f" ({' '.join(told)})" if told else ""
