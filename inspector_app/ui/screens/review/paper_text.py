"""A file's form on paper, blank or as it is filled in. Swedish, because it is read with the akt.

Two A4 for kärna: the log as a grid, then every question with its id, in the order of the screen,
with a box for each answer. A filled form shows what stands; aktnummer, never a name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape

from inspector_app.domain.checklist import Answer, Checklist, Column, Question, QuestionKind, Table

EMPTY_ROWS = 14
REMARK = "@remark"
"""Among a row's texts: what is special about it, such as that it does not count."""
ANSWER_LETTERS = tuple(answer.value for answer in Answer)
_GRID = 'width="100%" cellspacing="0" cellpadding="4" border="1" style="border-collapse: collapse"'
KEY = "J = Ja, D = Delvis, N = Nej, F = Framgår inte, E = Ej aktuellt"
SECRECY = "Omfattas av sekretess när den är ifylld. Rensas när svaren är införda och kontrollerade."


@dataclass(frozen=True, slots=True)
class FilledForm:
    """What stands in a file, as text: answers and reasons by question, rows by table.

    ``rows`` holds, for each table, one mapping of column to text for each row. ``values`` are the
    texts of entry and fact questions.
    """

    akt: str
    answers: Mapping[str, Answer] = field(default_factory=dict)
    reasons: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, str] = field(default_factory=dict)
    rows: Mapping[str, tuple[Mapping[str, str], ...]] = field(default_factory=dict)


def html(checklist: Checklist, inspection: str, filled: FilledForm | None = None) -> str:
    """The form as a document for ``QTextDocument``."""
    parts = [_head(checklist, inspection, filled)]
    section = ""
    open_table = False
    for question in checklist.questions:
        if question.kind is QuestionKind.LOG:
            parts.append("</table>" if open_table else "")
            open_table = False
            parts.append(_log(question, checklist.table(question.table_id), filled))
            continue
        if not open_table:
            parts.append('<table width="100%" cellspacing="0" cellpadding="3" border="0">')
            open_table = True
        if question.section != section:
            section = question.section
            parts.append(f'<tr><td colspan="8"><b>{escape(section)}</b></td></tr>')
        parts.append(_question(question, filled))
    parts.append("</table>" if open_table else "")
    parts.append(f"<p><small>{escape(KEY)}. {escape(SECRECY)}</small></p>")
    return "".join(parts)


def _head(checklist: Checklist, inspection: str, filled: FilledForm | None) -> str:
    akt = escape(filled.akt) if filled else "_______________"
    blanks = "" if filled else " &nbsp; Läst av _______________ &nbsp; Dag ____________"
    return (
        f"<h3>{escape(checklist.title)}</h3>"
        f"<p>{escape(inspection)}<br/>Akt {akt}{blanks}<br/>"
        f"<small>Mall {escape(checklist.slug)} {escape(checklist.version)}, "
        f"kontrollsumma {checklist.sha256[:12]}</small></p>"
    )


def _log(question: Question, table: Table, filled: FilledForm | None) -> str:
    columns = tuple(c for c in table.entered_columns if c.core)
    head = "".join(f'<th align="left"><small>{_column(c)}</small></th>' for c in columns)
    rows = filled.rows.get(table.table_id, ()) if filled else ()
    written = "".join(_written(row, columns) for row in rows)
    blank = "<tr>" + "<td>&nbsp;</td>" * len(columns) + "</tr>"
    empty = blank * (0 if filled else EMPTY_ROWS)
    none = f"☐ {escape(table.empty_text)}" if table.empty_text and not rows else ""
    return (
        f"<p><b>{escape(question.question_id)} {escape(question.short)}</b></p>"
        f"<table {_GRID}><tr>{head}</tr>"
        f"{written}{empty}</table><p><small>{none}</small></p>"
    )


def _written(row: Mapping[str, str], columns: tuple[Column, ...]) -> str:
    """A row of the log; what does not count is struck through and says so on a line of its own."""
    remark = row.get(REMARK, "")
    texts = [escape(row.get(column.column_id, "")) for column in columns]
    cells = "".join(f"<td>{f'<s>{text}</s>' if remark else text}</td>" for text in texts)
    told = f'<td colspan="{len(columns)}"><small>{escape(remark)}</small></td>'
    return f"<tr>{cells}</tr>" + (f"<tr>{told}</tr>" if remark else "")


def _column(column: Column) -> str:
    words = " / ".join(option.label for option in column.options)
    return escape(column.label) + (f"<br/><i>{escape(words)}</i>" if words else "")


def _question(question: Question, filled: FilledForm | None) -> str:
    target = str(question.question_id)
    text = (
        f'<td width="9%"><small>{escape(question.written_id)}</small></td>'
        f'<td width="51%">{escape(question.text)}</td>'
    )
    if not question.is_scored:
        value = filled.values.get(target, "") if filled else ""
        shown = escape(value) if value else _blank(question)
        return f'<tr>{text}<td colspan="6">{shown}</td></tr>'
    answer = filled.answers.get(target) if filled else None
    offered = {one.value for one in question.offered_answers}
    boxes = "".join(
        f'<td width="6%">{_box(answer, letter) if letter in offered else ""}</td>'
        for letter in ANSWER_LETTERS
    )
    reason = filled.reasons.get(target, "") if filled else ""
    source = escape(reason) if filled else "Sida ____"
    return f'<tr>{text}{boxes}<td width="10%"><small>{source}</small></td></tr>'


def _box(answer: Answer | None, letter: str) -> str:
    ticked = answer is not None and answer.value == letter
    return f"{'☒' if ticked else '☐'}&nbsp;{letter}"


def _blank(question: Question) -> str:
    if question.entry is None:
        return ""
    if question.entry.options:
        return " &nbsp; ".join(f"☐&nbsp;{escape(o.label)}" for o in question.entry.options)
    return "____________" + (f" {escape(question.entry.unit)}" if question.entry.unit else "")
