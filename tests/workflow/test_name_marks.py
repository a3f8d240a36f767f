"""Names of a list leave marks when the user says so, and nothing but marks."""

from __future__ import annotations

from inspector_app.adapters.files.paste_reader import PasteReader
from inspector_app.adapters.files.register_reader import RegisterReader
from inspector_app.domain.name_marks import (
    NameColumn,
    NameMarks,
    NameRole,
    find_names,
    name_columns,
)
from inspector_app.domain.population import Origin
from inspector_app.domain.population.fields import suggest_mapping
from inspector_app.domain.population.rows import ReadingRules
from tests.fakes.small_inspection import Bench, register_text

HEADER = "Klient-ID;Namn;Mammas namn;Stadsdel;Startdatum;Skyddad identitet"
LIST = "\n".join(
    (
        HEADER,
        "A1;Åsa Låtsas;Märta Låtsas;Bromma;2024-01-01;",
        "A2;Nils Påhitt;;Bromma;2024-01-01;",
        "A1;Åsa Dikt;Märta Låtsas;Bromma;2025-01-01;",
        "A3;Hemlig Hemligsson;;Farsta;2024-01-01;ja",
        "A4;;;Farsta;2024-01-01;",
        "",
    )
)


def take_in(bench: Bench, text: str, *, keep: bool) -> tuple[NameColumn, ...]:
    """Import a list and say which columns of names it had."""
    path = bench.list_file(text)
    reader = RegisterReader()
    preview = reader.preview(path)
    mapping = suggest_mapping(preview.header)
    origin = Origin(preview.kind, path.name, preview.file_sha256)
    names = name_columns(preview.header, [header for _, header in mapping.columns])
    rules = ReadingRules(origin, preview.settings, mapping)
    opener = reader.opener(path, preview.settings)
    bench.steps.import_register(opener, rules, None, names if keep else ())
    return names


def marks(bench: Bench, case_key: str) -> NameMarks | None:
    """Return the marks of one child."""
    with bench.workspace.unit_of_work() as work:
        return work.name_marks(case_key)


def keys(bench: Bench) -> list[str]:
    """Return the case keys in their order."""
    with bench.workspace.unit_of_work() as work:
        return [case.child_key for case in work.cases()]


def found(bench: Bench, text: str) -> dict[str, list[str]]:
    """Return what is found in a text for each child with marks."""
    told = {}
    for key in keys(bench):
        known = marks(bench, key)
        if known is not None:
            told[key] = [f"{hit.text} {hit.instead}" for hit in find_names(text, known)]
    return told


def test_marks_are_kept_of_each_child_s_own_names(started: Bench) -> None:
    columns = take_in(started, LIST, keep=True)
    assert [one.role for one in columns] == [NameRole.CHILD, NameRole.MOTHER]
    told = found(started, "Åsa, Märta, Dikt, Låtsas, Nils och Hemlig")
    assert sorted(told.values()) == [
        ["Nils [barnet]"],
        ["Åsa [barnet]", "Märta [mamma]", "Dikt [barnet]", "Låtsas [barnet]"],
    ]
    assert started.workspace.check() == ()


def test_no_name_is_in_the_workspace(started: Bench) -> None:
    """The journal says how many marks there are; no payload and no record says a name."""
    take_in(started, LIST, keep=True)
    assert started.actions().count("name_marks_saved") == 1
    with started.workspace.unit_of_work() as work:
        session = work._session  # type: ignore[attr-defined]
        from sqlalchemy import text

        payloads = "".join(session.scalars(text("SELECT body FROM event_payload")))
        documents = "".join(session.scalars(text("SELECT body FROM document")))
        blocks = "".join(session.scalars(text("SELECT body FROM case_block")))
    assert '"count":6' in payloads
    for name in ("sa L", "Låtsas", "låtsas", "Nils", "Märta", "Dikt", "Hemlig"):
        assert name not in payloads + documents + blocks


def test_nothing_is_kept_unless_it_is_asked_for(started: Bench) -> None:
    take_in(started, LIST, keep=False)
    assert "name_marks_saved" not in started.actions()
    assert found(started, "Åsa") == {}


def test_another_list_takes_the_marks_away(started: Bench) -> None:
    take_in(started, LIST, keep=True)
    old = keys(started)
    take_in(started, LIST, keep=False)
    assert started.actions().count("name_marks_removed") == 1
    assert [marks(started, key) for key in (*old, *keys(started))] == [None] * 8
    assert started.workspace.check() == ()


def test_a_file_that_is_drawn_finds_its_own_names(started: Bench) -> None:
    take_in(started, register_text().replace("Barn ", "Påhitt-"), keep=True)
    started.freeze()
    started.draw()
    review = started.steps.review
    case = review.open(review.desk(), started.akt("Järva", 1))
    own = started.steps.scans.names_of(case)
    assert own is not None
    assert [hit.instead for hit in find_names("Påhitts besök", own)] == ["[barnet]"]


def test_children_of_several_blocks_are_found(started: Bench) -> None:
    rows = "".join(f"B{n};Påhitt{'abcdefghij'[n % 10]};;Bromma;2024-01-01;\n" for n in range(450))
    take_in(started, f"{HEADER}\n{rows}", keep=True)
    assert started.actions().count("name_marks_saved") == 3
    told = list(found(started, "Påhitta och Påhittj").values())
    assert len(told) == 450
    assert sorted({tuple(one) for one in told}) == [
        (),
        ("Påhitta [barnet]",),
        ("Påhittj [barnet]",),
    ]
    assert started.workspace.check() == ()


def test_a_pasted_list_leaves_marks_too(started: Bench) -> None:
    reader = PasteReader(LIST.replace(";", "\t"))
    preview = reader.preview(None)
    mapping = suggest_mapping(preview.header)
    origin = Origin(preview.kind, "inklistrat", preview.file_sha256)
    names = (NameColumn("Namn", NameRole.CHILD),)
    rules = ReadingRules(origin, preview.settings, mapping)
    started.steps.import_register(reader.opener(preview.settings), rules, None, names)
    assert ["Nils [barnet]"] in found(started, "Nils").values()
