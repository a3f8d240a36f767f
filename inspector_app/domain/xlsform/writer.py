"""A template written as the sheets of an XLSForm, or what of it has no place there.

What is written, read again, gives a template with the same questions, rules, sources and head; only
the text of the file and its digest are others.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from inspector_app.domain.checklist import Answer, Basis, Checklist, Depth, Entry, Level, Question
from inspector_app.domain.errors import Issue
from inspector_app.domain.expression import Expression
from inspector_app.domain.values import ValueType
from inspector_app.domain.xlsform import (
    ANSWERS_LIST,
    CHOICES,
    CHOICES_COLUMNS,
    CONSTRAINT_MESSAGE,
    EVERY_CASE_LIST,
    FIVE_ANSWERS,
    FIXED_LISTS,
    HINT,
    LABEL,
    LANGUAGE,
    POLARITIES,
    SETTINGS,
    SETTINGS_COLUMNS,
    SOURCES,
    SOURCES_COLUMNS,
    SURVEY,
    SURVEY_COLUMNS,
    YES_NO_LIST,
    Sheet,
    Workbook,
    bounds_sentence,
)
from inspector_app.domain.xlsform.outside import outside, parts_outside
from inspector_app.domain.xlsform.rule import Asked, Names, Shape
from inspector_app.domain.xlsform.rule_writer import OutsideError, write_rule

Line = dict[str, str]
_SHAPES = {
    ValueType.COUNT: Shape.NUMBER,
    ValueType.NUMBER: Shape.NUMBER,
    ValueType.TEXT: Shape.TEXT,
    ValueType.YES_NO: Shape.YES_NO,
    ValueType.CHOICE: Shape.CHOICE,
    ValueType.CHOICES: Shape.CHOICES,
}
_TYPES = {
    ValueType.COUNT: "integer",
    ValueType.NUMBER: "decimal",
    ValueType.TEXT: "text",
    ValueType.DATE: "date",
    ValueType.YES_NO: f"select_one {YES_NO_LIST}",
}
_BEST = {word: ours for ours, word in POLARITIES.items()}


@dataclass(frozen=True, slots=True)
class XlsFormWriting:
    """The workbook, or what of the template has no place in it (then the workbook is ``None``)."""

    workbook: Workbook | None
    issues: tuple[Issue, ...]


def write_xlsform(checklist: Checklist) -> XlsFormWriting:
    """Return the workbook of a template; whole or not at all."""
    issues = list(parts_outside(checklist))
    form = _Form(names_of(checklist), issues)
    survey = list(form.survey(checklist.questions))
    if issues:
        return XlsFormWriting(None, tuple(issues))
    sheets = (
        _sheet(SURVEY, SURVEY_COLUMNS, survey),
        _sheet(CHOICES, CHOICES_COLUMNS, [*fixed_options(), *form.options]),
        _sheet(SETTINGS, SETTINGS_COLUMNS, [_settings(checklist)]),
        _sheet(SOURCES, SOURCES_COLUMNS, list(_sources(checklist))),
    )
    return XlsFormWriting(Workbook(sheets), ())


def names_of(checklist: Checklist) -> dict[str, Asked]:
    """Return what rules may speak of in an XLSForm: answers and entries."""
    names: dict[str, Asked] = {}
    for question in checklist.questions:
        entry = question.entry
        if entry is not None:
            options = tuple(option.option_id for option in entry.options)
            names[entry.name] = Asked(_SHAPES.get(entry.type, Shape.OTHER), options)
        elif question.is_scored:
            names[question.answer_name] = Asked(Shape.ANSWER, FIVE_ANSWERS)
    return names


def fixed_options() -> Iterator[Line]:
    """Yield the rows of the lists that every workbook has."""
    for name, options in FIXED_LISTS.items():
        for option, label in options.items():
            yield {"list_name": name, "name": str(option), LABEL: label}


def _sheet(name: str, columns: tuple[str, ...], lines: list[Line]) -> Sheet:
    rows = (tuple(line.get(column, "") for column in columns) for line in lines)
    return Sheet(name, (columns, *rows))


def _settings(checklist: Checklist) -> Line:
    return {
        "form_title": checklist.title,
        "form_id": checklist.slug,
        "version": checklist.version,
        "default_language": LANGUAGE,
        "syfte": checklist.purpose,
        "handlingstyper": "\n".join(checklist.document_types),
        "ersatter": checklist.replaces,
    }


def _sources(checklist: Checklist) -> Iterator[Line]:
    for source in checklist.sources:
        yield {
            "id": source.source_id,
            "titel": source.title,
            "last_den": source.state_on.isoformat(),
            "anmarkning": source.note,
        }


@dataclass(slots=True)
class _Form:
    """Writes the questions; rules that XLSForm cannot say are noted with their question."""

    names: Names
    issues: list[Issue]
    options: list[Line] = field(default_factory=list)

    def survey(self, questions: tuple[Question, ...]) -> Iterator[Line]:
        """Yield the rows: a group for each run of questions under the same heading."""
        section, number = "", 0
        for question in questions:
            if question.section != section:
                if section:
                    yield {"type": "end_group"}
                section, number = question.section, number + 1
                yield {"type": "begin_group", "name": f"avsnitt_{number}", LABEL: section}
            yield from self._question(question)
        if section:
            yield {"type": "end_group"}

    def _question(self, question: Question) -> Iterator[Line]:
        entry = question.entry
        name = entry.name if entry else question.answer_name
        for number, guidance in enumerate(question.guidance_for, start=1):
            when = self._rule(question, guidance.when)
            note = {"type": "note", "name": f"{name}_stod_{number}"}
            yield {**note, LABEL: guidance.text, "relevant": when}
        own = self._entry(entry) if entry else self._judged(question)
        yield {
            "name": name,
            LABEL: question.text,
            HINT: question.guidance,
            "relevant": self._rule(question, question.applies_when),
            "beteckning": str(question.question_id),
            "kort": question.short,
            "niva": ""
            if entry and question.level == (Level.QUALITY,)
            else "/".join(question.level),
            "karna": "ja" if question.depth is Depth.CORE else "nej",
            "bast": _BEST[question.polarity],
            "lagrum": "\n".join(self._basis(question, basis) for basis in question.bases),
            "underlag_tips": question.evidence_hint,
            **own,
        }

    def _judged(self, question: Question) -> Line:
        return {
            "type": f"select_one {EVERY_CASE_LIST if question.universal else ANSWERS_LIST}",
            "required": "yes",
            "motivering_vid": _answers(question.reason_required_for),
            "motivering_nar": self._rule(question, question.reason_required_when),
            "underlag_vid": _answers(question.evidence_required_for),
            "underlag_nar": self._rule(question, question.evidence_required_when),
            "ej_aktuellt_nar": self._rule(question, question.not_applicable_when),
        }

    def _entry(self, entry: Entry) -> Line:
        return {
            "type": self._type(entry),
            "required": "yes" if entry.required else "no",
            "constraint": _constraint(entry),
            CONSTRAINT_MESSAGE: bounds_sentence(entry.least, entry.most),
            "framgar_inte": "ja" if entry.not_found else "",
            "enhet": entry.unit,
        }

    def _type(self, entry: Entry) -> str:
        if entry.type not in (ValueType.CHOICE, ValueType.CHOICES):
            return _TYPES.get(entry.type, "")
        name = f"lista_{entry.name}"
        self.options.extend(
            {"list_name": name, "name": option.option_id, LABEL: option.label}
            for option in entry.options
        )
        kind = "select_one" if entry.type is ValueType.CHOICE else "select_multiple"
        return f"{kind} {name}"

    def _rule(self, question: Question, rule: Expression | None) -> str:
        if rule is None:
            return ""
        try:
            return write_rule(rule.node, self.names)
        except OutsideError as found:
            name = str(question.question_id)
            self.issues.append(outside("xlsform_has_rule", name, found.part))
            return ""

    def _basis(self, question: Question, basis: Basis) -> str:
        """``provision | source | from | to | when``, without what is empty at the end."""
        days = (
            "" if basis.valid_from == date.min else basis.valid_from.isoformat(),
            "" if basis.valid_to == date.max else basis.valid_to.isoformat(),
        )
        when = self._rule(question, basis.when)
        if "|" in when:
            self.issues.append(outside("xlsform_has_bar", str(question.question_id), when))
        parts = [basis.provision, basis.source_id, *days, when]
        while not parts[-1]:
            parts.pop()
        return " | ".join(parts)


def _level(question: Question) -> str:
    """The level; an entry of level K need not say so."""
    unsaid = question.entry is not None and question.level == (Level.QUALITY,)
    return "" if unsaid else "/".join(question.level)


def _constraint(entry: Entry) -> str:
    bounds = ((">=", entry.least), ("<=", entry.most))
    return " and ".join(f". {sign} {bound}" for sign, bound in bounds if bound is not None)


def _answers(given: frozenset[Answer]) -> str:
    return " ".join(answer for answer in FIVE_ANSWERS if answer in given)
