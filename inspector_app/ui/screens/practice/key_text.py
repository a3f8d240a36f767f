"""One's own answers beside the key, as a page: what differs first, each with its reason."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from PySide6.QtCore import QObject

from inspector_app.domain.checklist import Answer, Checklist, Entry
from inspector_app.domain.practice import Compared, Comparison, Matter, PracticeCase
from inspector_app.domain.review import LogRow
from inspector_app.ui.screens.review.log_words import row_in_words
from inspector_app.ui.screens.review.words import answer_word, value_text


class KeyPage(QObject):
    """The words of one comparison."""

    def __init__(self, checklist: Checklist, case: PracticeCase, found: Comparison) -> None:
        super().__init__()
        self._checklist, self._case, self._found = checklist, case, found

    def count(self) -> str:
        """How much is as in the key."""
        text = self.tr("%1 of %2 as in the key")
        text = text.replace("%1", str(self._found.alike))
        return text.replace("%2", str(len(self._found.all)))

    def html(self) -> str:
        """The comparison as a document for ``QTextBrowser``."""
        other = self._found.deviations
        alike = [one for one in self._found.all if one.same]
        first = self.tr("What differs from the key") if other else self.tr("All is as in the key")
        parts = [f"<p>{escape(self._case.trains)}</p>", f"<h3>{escape(first)}</h3>"]
        parts += [self._block(one) for one in other]
        if alike and other:
            head = self.tr("As in the key")
            parts.append(f"<h3>{escape(head)}</h3>")
        parts += [self._block(one) for one in alike]
        return "".join(parts)

    def _block(self, one: Compared) -> str:
        lines = "<br/>".join(escape(line) for line in self._lines(one))
        return f"<p><b>{escape(self._title(one))}</b><br/>{lines}</p>"

    def _lines(self, one: Compared) -> Iterator[str]:
        you, key, differs = self.tr("You"), self.tr("Key"), self.tr("Differs")
        because = self.tr("Because")
        if one.same:
            yield self._said(one, one.own)
        else:
            yield f"{you}: {self._said(one, one.own)}"
            yield f"{key}: {self._said(one, one.key)}"
        if one.columns:
            table = self._checklist.table(one.target)
            labels = ", ".join(table.column(name).label for name in one.columns)
            yield f"{differs}: {labels}"
        why = one.why
        if one.key is None and not why:
            why = self.tr("The file shows no such contact.")
        if why:
            yield f"{because}: {why}"

    def _title(self, one: Compared) -> str:
        if one.matter is Matter.ROW:
            return self._checklist.table(one.target).title
        if one.matter is Matter.ENTRY:
            named = {q.entry.name: q for q in self._checklist.questions if q.entry is not None}
            return f"{named[one.target].question_id} {named[one.target].text}"
        return f"{one.target} {self._checklist.question(one.target).text}"

    def _said(self, one: Compared, value: object) -> str:
        if value is None:
            row = one.matter is Matter.ROW
            return self.tr("no such row") if row else self.tr("no answer")
        if isinstance(value, Answer):
            return answer_word(value)
        if isinstance(value, LogRow):
            return row_in_words(value, self._checklist.table(one.target))
        return value_text(value, self._entry(one.target).options)  # type: ignore[arg-type]

    def _entry(self, name: str) -> Entry:
        entries = (q.entry for q in self._checklist.questions if q.entry is not None)
        return next(entry for entry in entries if entry.name == name)
