"""Every command of every screen, once: its name, its words, where it works and its key.

What a user can find with Ctrl+K, read under F1, change under *Tangenter* and meet in the handbook
comes from here. A screen binds its commands by name (``keys.ScreenKeys``); a command that does not
stand here cannot be bound.

Decision: the words stand here and not in the screens, so that commands of a screen that has not
been opened can be listed, found and given other keys too.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

CONTEXT = "Commands"
WINDOW = "window"
START = "start"
LIBRARY = "library"


class Command(NamedTuple):
    """One command. ``key`` is its default in Qt's portable form, empty when it has none.

    ``fixed`` keys belong to a table or a text field and cannot be changed.
    """

    place: str
    name: str
    source: str
    key: str = ""
    fixed: bool = False

    @property
    def id(self) -> str:
        """What it is called in the settings and in the handbook: ``place.name``."""
        return f"{self.place}.{self.name}"

    @property
    def words(self) -> str:
        """What it does, in the language of the window."""
        return QCoreApplication.translate(CONTEXT, self.source)


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark a text for translation later; lupdate knows the name. Qt's own is not typed."""
    return text


def _of(place: str, *rows: tuple[str, str] | tuple[str, str, str]) -> tuple[Command, ...]:
    return tuple(Command(place, *row) for row in rows)


def _fixed(place: str, *rows: tuple[str, str, str]) -> tuple[Command, ...]:
    return tuple(Command(place, *row, fixed=True) for row in rows)


_WINDOW = _of(
    WINDOW,
    ("palette", QT_TRANSLATE_NOOP("Commands", "Commands"), "Ctrl+K"),
    ("help", QT_TRANSLATE_NOOP("Commands", "Keys and help"), "F1"),
    ("handbook", QT_TRANSLATE_NOOP("Commands", "Handbook"), "Shift+F1"),
    ("keys", QT_TRANSLATE_NOOP("Commands", "Change keys")),
    ("look", QT_TRANSLATE_NOOP("Commands", "Appearance")),
    ("depth", QT_TRANSLATE_NOOP("Commands", "Switch between simple and advanced"), "F9"),
    ("panes", QT_TRANSLATE_NOOP("Commands", "Next pane"), "F6"),
    ("start", QT_TRANSLATE_NOOP("Commands", "Go to the start screen")),
    ("commission", QT_TRANSLATE_NOOP("Commands", "Commission"), "Ctrl+U"),
    ("keyring", QT_TRANSLATE_NOOP("Commands", "Keys to the inspection"), "Ctrl+Shift+N"),
    ("population", QT_TRANSLATE_NOOP("Commands", "Go to Case list"), "Alt+1"),
    ("frame", QT_TRANSLATE_NOOP("Commands", "Go to Frame"), "Alt+2"),
    ("sample", QT_TRANSLATE_NOOP("Commands", "Go to Sample"), "Alt+3"),
    ("review", QT_TRANSLATE_NOOP("Commands", "Go to File reading"), "Alt+4"),
    ("results", QT_TRANSLATE_NOOP("Commands", "Go to Results"), "Alt+5"),
    ("findings", QT_TRANSLATE_NOOP("Commands", "Go to Findings"), "Alt+6"),
    ("report", QT_TRANSLATE_NOOP("Commands", "Go to Report"), "Alt+7"),
    ("verification", QT_TRANSLATE_NOOP("Commands", "Go to Check"), "Alt+8"),
)
_START = _of(
    START,
    ("example", QT_TRANSLATE_NOOP("Commands", "Open the example inspection")),
    ("practice", QT_TRANSLATE_NOOP("Commands", "Practise on made-up files")),
    ("new", QT_TRANSLATE_NOOP("Commands", "New inspection"), "Ctrl+N"),
    ("open", QT_TRANSLATE_NOOP("Commands", "Open from a folder"), "Ctrl+O"),
    ("package", QT_TRANSLATE_NOOP("Commands", "Open a package from another computer")),
    ("verify", QT_TRANSLATE_NOOP("Commands", "Check a report")),
    ("library", QT_TRANSLATE_NOOP("Commands", "Review templates")),
)
_POPULATION = _of(
    "population",
    ("choose", QT_TRANSLATE_NOOP("Commands", "Choose file"), "Ctrl+O"),
    ("paste", QT_TRANSLATE_NOOP("Commands", "Paste a list")),
    ("read_in", QT_TRANSLATE_NOOP("Commands", "Read in the list"), "Ctrl+Return"),
)
_FRAME = _of(
    "frame",
    ("go_on", QT_TRANSLATE_NOOP("Commands", "Continue to the sample"), "Ctrl+Return"),
) + _fixed("frame", ("rule", QT_TRANSLATE_NOOP("Commands", "Use the rule, or not"), "Space"))
_SAMPLE = _of(
    "sample",
    ("next", QT_TRANSLATE_NOOP("Commands", "Do the next act of the sample"), "Ctrl+Return"),
    ("copy", QT_TRANSLATE_NOOP("Commands", "Copy the drawn files")),
)
_REVIEW = _of(
    "review",
    ("yes", QT_TRANSLATE_NOOP("Commands", "Answer Yes"), "J"),
    ("partly", QT_TRANSLATE_NOOP("Commands", "Answer Partly"), "D"),
    ("no", QT_TRANSLATE_NOOP("Commands", "Answer No"), "N"),
    ("not_documented", QT_TRANSLATE_NOOP("Commands", "Answer Not documented"), "F"),
    ("not_applicable", QT_TRANSLATE_NOOP("Commands", "Answer Not applicable"), "E"),
    ("reason", QT_TRANSLATE_NOOP("Commands", "Write a reason"), "M"),
    ("flag", QT_TRANSLATE_NOOP("Commands", "Read the question later"), "S"),
    ("evidence", QT_TRANSLATE_NOOP("Commands", "Evidence for the question"), "U"),
    ("clear", QT_TRANSLATE_NOOP("Commands", "Clear the answer"), "Backspace"),
    ("back", QT_TRANSLATE_NOOP("Commands", "Back to the question"), "Esc"),
    ("up", QT_TRANSLATE_NOOP("Commands", "Previous question"), "Up"),
    ("down", QT_TRANSLATE_NOOP("Commands", "Next question"), "Down"),
    ("unanswered", QT_TRANSLATE_NOOP("Commands", "Next unanswered question"), "Ctrl+J"),
    ("next_file", QT_TRANSLATE_NOOP("Commands", "Next file"), "Ctrl+Down"),
    ("previous_file", QT_TRANSLATE_NOOP("Commands", "Previous file"), "Ctrl+Up"),
    ("done", QT_TRANSLATE_NOOP("Commands", "Mark as done, next file"), "Ctrl+Return"),
    ("undo", QT_TRANSLATE_NOOP("Commands", "Undo"), "Ctrl+Z"),
    ("redo", QT_TRANSLATE_NOOP("Commands", "Redo"), "Ctrl+Shift+Z"),
    ("search", QT_TRANSLATE_NOOP("Commands", "Search file number"), "Ctrl+F"),
    ("unreadable", QT_TRANSLATE_NOOP("Commands", "The file cannot be read")),
    ("register", QT_TRANSLATE_NOOP("Commands", "Check the list against the file")),
    ("concern", QT_TRANSLATE_NOOP("Commands", "Acute concern"), "Ctrl+Shift+A"),
    ("compare", QT_TRANSLATE_NOOP("Commands", "Compare two readings"), "Ctrl+M"),
    ("readers", QT_TRANSLATE_NOOP("Commands", "Readers and who reads what"), "Ctrl+Shift+L"),
    ("own_eyes", QT_TRANSLATE_NOOP("Commands", "My own eyes")),
    ("anchors", QT_TRANSLATE_NOOP("Commands", "Anchor files")),
    ("control", QT_TRANSLATE_NOOP("Commands", "Comments and control of the file"), "Ctrl+Shift+K"),
    ("hand_over", QT_TRANSLATE_NOOP("Commands", "Hand over to another laptop"), "Ctrl+Shift+O"),
    ("timeline", QT_TRANSLATE_NOOP("Commands", "Timeline of the placement"), "Ctrl+T"),
    ("sibling", QT_TRANSLATE_NOOP("Commands", "Copy the visit to a sibling"), "Ctrl+Shift+D"),
    ("conflict", QT_TRANSLATE_NOOP("Commands", "Conflict of interest in the file"), "Ctrl+Shift+J"),
    ("times", QT_TRANSLATE_NOOP("Commands", "When the file was drawn and reached"), "Ctrl+Shift+T"),
    ("paper", QT_TRANSLATE_NOOP("Commands", "The form on paper"), "Ctrl+P"),
    ("document", QT_TRANSLATE_NOOP("Commands", "Documents beside the questions"), "Ctrl+B"),
    ("attach", QT_TRANSLATE_NOOP("Commands", "Attach a document"), "Ctrl+Shift+B"),
    ("document_remove", QT_TRANSLATE_NOOP("Commands", "Remove the document")),
    ("page_evidence", QT_TRANSLATE_NOOP("Commands", "Use the page as evidence"), "Ctrl+Shift+U"),
    ("page_next", QT_TRANSLATE_NOOP("Commands", "Next page of the document"), "Alt+PgDown"),
    ("page_previous", QT_TRANSLATE_NOOP("Commands", "Previous page of the document"), "Alt+PgUp"),
    ("page_go", QT_TRANSLATE_NOOP("Commands", "Go to a page of the document"), "Ctrl+G"),
    ("page_find", QT_TRANSLATE_NOOP("Commands", "Search in the document"), "Ctrl+Shift+F"),
    ("page_larger", QT_TRANSLATE_NOOP("Commands", "Draw the page larger"), "Ctrl++"),
    ("page_smaller", QT_TRANSLATE_NOOP("Commands", "Draw the page smaller"), "Ctrl+-"),
) + _fixed(
    "review",
    ("copy_row", QT_TRANSLATE_NOOP("Commands", "In the log: copy the row"), "Ctrl+D"),
    ("remove_row", QT_TRANSLATE_NOOP("Commands", "In the log: remove the row"), "Ctrl+Del"),
)
_LIBRARY = _of(
    LIBRARY,
    ("read", QT_TRANSLATE_NOOP("Commands", "Read the template"), "Ctrl+1"),
    ("proof", QT_TRANSLATE_NOOP("Commands", "See the proof"), "Ctrl+2"),
    ("compare", QT_TRANSLATE_NOOP("Commands", "Compare with another template"), "Ctrl+3"),
    ("try", QT_TRANSLATE_NOOP("Commands", "Try the template on a worked case"), "Ctrl+4"),
    ("edit", QT_TRANSLATE_NOOP("Commands", "Edit the draft"), "Ctrl+5"),
    ("draft", QT_TRANSLATE_NOOP("Commands", "New draft from this template"), "Ctrl+N"),
    ("release", QT_TRANSLATE_NOOP("Commands", "Release the draft"), "Ctrl+Return"),
    ("remove", QT_TRANSLATE_NOOP("Commands", "Throw the draft away")),
    ("xlsform_import", QT_TRANSLATE_NOOP("Commands", "Import XLSForm")),
    ("xlsform_export", QT_TRANSLATE_NOOP("Commands", "Export XLSForm")),
    ("xlsform_blank", QT_TRANSLATE_NOOP("Commands", "Save a blank template")),
)
_RESULTS = _of(
    "results",
    ("write", QT_TRANSLATE_NOOP("Commands", "Write a finding"), "Ctrl+I"),
    ("copy", QT_TRANSLATE_NOOP("Commands", "Copy the table"), "Ctrl+Shift+C"),
    ("down", QT_TRANSLATE_NOOP("Commands", "Next question"), "Ctrl+Down"),
    ("up", QT_TRANSLATE_NOOP("Commands", "Previous question"), "Ctrl+Up"),
    ("count", QT_TRANSLATE_NOOP("Commands", "Count again"), "F5"),
) + _fixed(
    "results",
    (
        "enter",
        QT_TRANSLATE_NOOP("Commands", "In the table: write a finding about the row"),
        "Return",
    ),
    *(
        (f"sort_{n}", QT_TRANSLATE_NOOP("Commands", "In the table: sort by a column"), f"Ctrl+{n}")
        for n in range(1, 10)
    ),
)
_FINDINGS = _of(
    "findings",
    ("new", QT_TRANSLATE_NOOP("Commands", "Write a new finding"), "Ctrl+N"),
    ("recommend", QT_TRANSLATE_NOOP("Commands", "Add a recommendation"), "Ctrl+R"),
    ("move_up", QT_TRANSLATE_NOOP("Commands", "Move the finding up in the report"), "Alt+Up"),
    ("move_down", QT_TRANSLATE_NOOP("Commands", "Move the finding down in the report"), "Alt+Down"),
    ("remove", QT_TRANSLATE_NOOP("Commands", "Remove the finding"), "Ctrl+Del"),
)
_REPORT = _of(
    "report",
    ("preview", QT_TRANSLATE_NOOP("Commands", "Preview the report"), "Ctrl+P"),
    ("fix", QT_TRANSLATE_NOOP("Commands", "Lock the report"), "Ctrl+L"),
    ("save", QT_TRANSLATE_NOOP("Commands", "Save the PDF"), "Ctrl+S"),
    ("open", QT_TRANSLATE_NOOP("Commands", "Open the PDF"), "Ctrl+O"),
    ("checksum", QT_TRANSLATE_NOOP("Commands", "Copy the checksum")),
    ("hand_out", QT_TRANSLATE_NOOP("Commands", "Hand out the key to an auditor")),
)
_VERIFICATION = _of(
    "verification",
    ("choose", QT_TRANSLATE_NOOP("Commands", "Choose report"), "Ctrl+O"),
    ("check", QT_TRANSLATE_NOOP("Commands", "Check the report"), "Ctrl+Return"),
    ("copy", QT_TRANSLATE_NOOP("Commands", "Copy the verdict"), "Ctrl+Shift+C"),
    ("save", QT_TRANSLATE_NOOP("Commands", "Save the verdict"), "Ctrl+S"),
)
ALL: tuple[Command, ...] = (
    *_WINDOW,
    *_START,
    *_POPULATION,
    *_FRAME,
    *_SAMPLE,
    *_REVIEW,
    *_LIBRARY,
    *_RESULTS,
    *_FINDINGS,
    *_REPORT,
    *_VERIFICATION,
)
"""In the order in which they are listed: the window's own, then place by place."""


@cache
def by_id() -> Mapping[str, Command]:
    """Every command by its id."""
    return MappingProxyType({command.id: command for command in ALL})


def command(place: str, name: str) -> Command:
    """The command of a place. Raises ``KeyError`` when it does not stand here."""
    return by_id()[f"{place}.{name}"]


def of_place(place: str) -> tuple[Command, ...]:
    """The commands of one place, in order."""
    return tuple(one for one in ALL if one.place == place)


def places() -> tuple[str, ...]:
    """The places that have commands, in order."""
    return tuple(dict.fromkeys(one.place for one in ALL))
