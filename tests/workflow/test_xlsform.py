"""XLSForm in and out of the library: a workbook becomes a draft, or nothing at all."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from inspector_app.domain.checklist.difference import difference
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.xlsform import Workbook
from inspector_app.ports.template_shelf import Standing, TemplateFile
from inspector_app.workflow.template_library import TemplateLibrary
from inspector_app.workflow.xlsform import XlsFormDesk
from tests.domain.xlsform_template import WHOLE, changed, template, workbook_of

BOOK = Path("form.xlsx")


@dataclass
class Shelf:
    """Templates in memory."""

    kept: dict[str, tuple[Standing, bytes]] = field(default_factory=dict)

    def files(self) -> tuple[TemplateFile, ...]:
        return tuple(TemplateFile(name, *file) for name, file in self.kept.items())

    def cases(self, name: str) -> bytes | None:
        return None

    def save_draft(self, name: str, content: bytes) -> None:
        self.kept[name] = (Standing.DRAFT, content)

    def remove_draft(self, name: str) -> None:
        del self.kept[name]

    def release(self, name: str, content: bytes) -> None:
        self.kept[name] = (Standing.RELEASED, content)


@dataclass
class Files:
    """Workbooks in memory."""

    kept: dict[Path, Workbook] = field(default_factory=dict)

    def read(self, path: Path) -> Workbook:
        return self.kept[path]

    def write(self, path: Path, workbook: Workbook) -> None:
        self.kept[path] = workbook


@pytest.fixture
def desk() -> XlsFormDesk:
    """An empty library and one workbook."""
    return XlsFormDesk(TemplateLibrary(Shelf()), Files({BOOK: workbook_of()}))


def drafts(desk: XlsFormDesk) -> list[str]:
    return [file.name for file in desk.library.shelf.files()]


def test_a_workbook_becomes_a_draft_that_says_the_same(desk: XlsFormDesk) -> None:
    name = desk.bring_in(BOOK)
    one = desk.library.all()[0]
    assert (one.file.name, one.file.standing) == (name, Standing.DRAFT)
    assert difference(template(WHOLE), one.reading.required()).changes == ()


def test_a_draft_goes_out_and_in_again(desk: XlsFormDesk) -> None:
    """Released under another version, since a draft of the same name never gives way."""
    desk.hand_out(template(WHOLE.replace('version = "2.1"', 'version = "3"')), Path("ut.xlsx"))
    assert desk.bring_in(Path("ut.xlsx")) == "helt-prov-3.toml"
    assert drafts(desk) == ["helt-prov-3.toml"]


def test_what_the_library_has_already_is_a_fault_at_the_version(desk: XlsFormDesk) -> None:
    desk.bring_in(BOOK)
    before = desk.library.shelf.files()
    with pytest.raises(InspectionError) as found:
        desk.bring_in(BOOK)
    issues = found.value.facts["issues"]
    assert [(i.code, i.column) for i in issues] == [("xlsform_name_taken", "settings!C2")]
    assert desk.library.shelf.files() == before


def test_a_workbook_with_faults_leaves_nothing_behind(desk: XlsFormDesk) -> None:
    files = desk.files
    assert isinstance(files, Files)
    files.kept[BOOK] = changed(workbook_of(), {"survey!A11": "calculate", "survey!G4": "?"})
    with pytest.raises(InspectionError) as found:
        desk.bring_in(BOOK)
    assert found.value.code == "xlsform_faults"
    assert found.value.facts["count"] == len(found.value.facts["issues"]) == 3
    assert drafts(desk) == []


def test_a_template_outside_is_not_written(desk: XlsFormDesk) -> None:
    fact = '[[fact]]\nid = "f"\nlabel = "F"\ntype = "yes_no"\nrule = "alone"\n'
    with pytest.raises(InspectionError) as found:
        desk.hand_out(template(WHOLE + fact), Path("ut.xlsx"))
    assert found.value.code == "xlsform_outside"
    assert [issue.code for issue in found.value.facts["issues"]] == ["xlsform_has_fact"]
    assert isinstance(desk.files, Files)
    assert Path("ut.xlsx") not in desk.files.kept


def test_a_draft_is_proved_as_any_other(desk: XlsFormDesk) -> None:
    """What only the proof finds is a fault of the draft and not of the workbook."""
    files = desk.files
    assert isinstance(files, Files)
    assert desk.library.judge(WHOLE).is_sound
    never = "${form} = 'home' and ${form} = 'family'"
    files.kept[BOOK] = changed(workbook_of(), {"survey!F17": never})
    name = desk.bring_in(BOOK)
    text = next(f.content for f in desk.library.shelf.files() if f.name == name)
    assert not desk.library.judge(text.decode()).is_sound
