"""Reading and hashing in further processes gives what one process gives."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.adapters.db.register_text import (
    cases_text,
    key_list_text,
    read_cases,
    read_key_list,
)
from inspector_app.adapters.files import parallel_reading, plain_text
from inspector_app.adapters.files.parallel_reading import ParallelReading
from inspector_app.adapters.files.person_numbers import read_person_number
from inspector_app.adapters.files.register_reader import RegisterReader, open_register
from inspector_app.adapters.files.worker import Worker, WorkerDiedError
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.merkle import Root, register_root
from inspector_app.domain.population import keys as population_keys
from inspector_app.domain.population.reading import (
    ReadAgainError,
    RegisterReading,
    read_population,
    root_of_table,
)
from inspector_app.domain.population.table import TableSettings
from tests.adapters.files.lists import EXAMPLE, cells, rules_of, take_in
from tests.processes import still_running

KEY = bytes(range(32))


@pytest.mark.parametrize("name", ["arendelista-exempel.csv", "arendelista-exempel.xlsx"])
def test_three_processes_read_what_one_reads(name: str) -> None:
    """The same population, and the root over the same rows."""
    path = EXAMPLE / name
    preview = RegisterReader().preview(path)
    rules = rules_of(path, preview)
    opener = RegisterReader().opener(path, preview.settings, preview.file_sha256)
    told: list[int] = []
    with ParallelReading(opener, rules, KEY, lambda rows: not told.append(rows)) as reading:
        found = read_population(reading)
        root = reading.root()
    assert found == take_in(path)
    *_, alone = root_of_table(opener, KEY)
    assert root == register_root(KEY, cells(opener)) == alone
    assert told[-1] == found.register.counts.imported
    assert not still_running()


HEADER = (
    "Klient-ID;Personnummer;Ärendenummer;Stadsdel;Enhet;Placeringsform;Lagrum;Beslutsdatum;"
    "Startdatum;Slutdatum;Registrerade besök;Senaste övervägande;Skyddad identitet"
)


def row(number: int, **changed: str) -> str:
    """Return a row of an invented child; ``changed`` are cells by the first word of their header.

    Birth numbers run through the days of two years, with check digits as the rule has them.
    """
    born = date(2015, 1, 1) + timedelta(days=number % 700)
    nine = f"{born:%y%m%d}{240 + number // 700:03d}"
    doubled = [int(digit) * (2 - place % 2) for place, digit in enumerate(nine)]
    check = -sum(one // 10 + one % 10 for one in doubled) % 10
    started = date(2024, 1, 1) + timedelta(days=number % 300)
    cells = {
        "Klient": f"K-{number:05d}",
        "Personnummer": f"{born:%Y%m%d}-{nine[6:]}{check}",
        "Ärendenummer": f"2024-{number}",
        "Stadsdel": ("Järva", "Bromma", "Södermalm")[number % 3],
        "Enhet": f"Enhet {number % 7}",
        "Placeringsform": ("Familjehem", "HVB")[number % 2],
        "Lagrum": "SoL",
        "Beslutsdatum": str(started - timedelta(days=3)),
        "Startdatum": str(started),
        "Slutdatum": "" if number % 4 else str(started + timedelta(days=90)),
        "Registrerade": str(number % 9),
        "Senaste": "",
        "Skyddad": "Ja" if number % 97 == 5 else "Nej",
    }
    return ";".join((cells | changed).values())


def rows(**changed: dict[str, str]) -> list[str]:
    """Return 400 rows; ``changed`` says which are other than they would be ("r7" is row 7)."""
    return [row(number, **changed.get(f"r{number}", {})) for number in range(400)]


SAME_CHILD = {"Personnummer": row(0).split(";")[1]}
MESSY = rows(
    r3={"Startdatum": "2024-13-01"},
    r9={"Slutdatum": "1999-01-01", "Stadsdel": "Skärholmens sdn"},
    r20={"Personnummer": "20150312-0000"},
    r21={"Personnummer": "", "Klient": "K-00022"},
    r30={"Personnummer": "", "Klient": "", "Ärendenummer": ""},
    r31={"Stadsdel": "Atlantis"},
    r40=SAME_CHILD,
    r41=SAME_CHILD | {"Klient": "K-00000"},
    r50={"Registrerade": "många", "Lagrum": "LVU"},
    r60={"Personnummer": " " + row(60).split(";")[1] + " ", "Enhet": " Enhet 3"},
    r61={"Personnummer": row(61).split(";")[1].replace("-", "")},
    r70={"Startdatum": "2014-01-01"},
    r80={"Skyddad": "kanske"},
    r90={"Klient": "K\u200b90", "Personnummer": ""},
)
LISTS: dict[str, str | bytes] = {
    "clean": "\n".join([HEADER, *rows()]),
    "one child twice, near": "\n".join([HEADER, *rows(r5=SAME_CHILD)]),
    "one child twice, far apart": "\n".join([HEADER, *rows(r399=SAME_CHILD)]) + "\n",
    "messy": "\n".join([HEADER, *MESSY]),
    "rows cut short, too long, blank, totals": "\n".join(
        [HEADER, *rows()[:90], "K-1;x", "", ";" * 12, row(7) + ";mer", *rows()[90:99],
         "Summa;;;;;;;;;;99;;", "Antal barn: 99" + ";" * 12]
    ),
    "each line ends in two signs": "\r\n".join([HEADER, *MESSY]) + "\r\n",
    "letters lost": "\n".join([HEADER, *MESSY, row(200)]).encode("cp1252", "replace"),
    "parted by tabs": "\n".join([HEADER, *MESSY]).replace(";", "\t"),
    "titles above": "\n".join(["Utdrag 2026-11-01", "", HEADER, *MESSY]),
    "quotation marks": "\n".join([HEADER, *MESSY]).replace("Enhet 3", '"Enhet ""3"""'),
    "ids alone": "\n".join(
        ["Id;Stadsdel", *(f"{n % 350};Järva" for n in range(400)), "å\t1;Järva", "å\t1;Järva"]
    ),
}  # fmt: skip


@pytest.mark.parametrize("set_aside", [False, True])
@pytest.mark.parametrize("name", LISTS)
def test_blocks_read_in_turn_give_what_one_process_gives(
    name: str, set_aside: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Cases, key list, every fault and count, the root, and what is stored."""
    monkeypatch.setattr(plain_text, "BLOCK_BYTES", 3000)
    monkeypatch.setattr(population_keys, "EARLY_KEYS", 100)
    path = tmp_path / "lista.csv"
    text = LISTS[name]
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    settings = replace(RegisterReader().preview(path).settings, encoding="utf-8")
    preview = RegisterReader().preview(path, settings)
    opener = RegisterReader().opener(path, settings, preview.file_sha256)
    rules = replace(
        rules_of(path, preview),
        set_aside_faulty=set_aside,
        control_totals=(("Järva", 130), ("", 9)),
    )
    alone = RegisterReading(opener, rules, read_person_number, opening_key=KEY)
    expected = walked(alone)
    told: list[int] = []
    with ParallelReading(opener, rules, KEY, lambda rows: not told.append(rows)) as reading:
        found = walked(reading)
        assert reading.register() == alone.register()
        assert reading.root() == alone.root() == register_root(KEY, cells(opener))
    assert found == expected
    counts = alone.register().counts
    counts.require_balanced()
    assert told[-1] == max(told) >= counts.imported
    if name == "clean":
        assert counts.cases == 400
        assert not alone.register().issues
    assert not still_running()


def walked(reading: Any) -> list[object]:
    """Return cases and key list chunk by chunk: as read, and as they come out of a workspace."""
    try:
        chunks = list(reading.chunks())
    except ReadAgainError:
        chunks = list(reading.chunks())
    texts = [(cases_text(1, chunk), key_list_text(1, chunk)) for chunk in chunks]
    stored = [(list(read_cases(one)), list(read_key_list(other))) for one, other in texts]
    return [*stored, *((list(c.first_rows), c.cases, c.key_list) for c in chunks)]


def test_a_list_that_changes_while_it_is_read_is_refused(tmp_path: Path) -> None:
    """The hash is of the bytes that were handed over."""
    path = tmp_path / "lista.csv"
    path.write_text(LISTS["clean"], "utf-8")  # type: ignore[arg-type]
    preview = RegisterReader().preview(path)
    opener = RegisterReader().opener(path, preview.settings, preview.file_sha256)
    path.write_text("\n".join([HEADER, *rows(r7={"Stadsdel": "Järva"})]), "utf-8")
    with (
        pytest.raises(InspectionError) as refused,
        ParallelReading(opener, rules_of(path, preview), KEY) as reading,
    ):
        read_population(reading)
    assert refused.value.code == "file_changed"


def test_a_file_that_is_gone_is_a_fault_and_not_a_wait(tmp_path: Path) -> None:
    """It vanishes between two walks."""
    path = tmp_path / "lista.csv"
    path.write_text(LISTS["one child twice, near"], "utf-8")  # type: ignore[arg-type]
    preview = RegisterReader().preview(path)
    opener = RegisterReader().opener(path, preview.settings)
    with ParallelReading(opener, rules_of(path, preview), KEY) as reading:
        with pytest.raises(ReadAgainError):
            list(reading.chunks())
        path.unlink()
        with pytest.raises(InspectionError) as refused:
            list(reading.chunks())
    assert refused.value.code == "file_missing"


def walked_to_its_root(reading: ParallelReading) -> Root:
    """Take the whole list in and ask for its root."""
    read_population(reading)  # type: ignore[arg-type]
    return reading.root()


@pytest.mark.parametrize("name", ["clean", "quotation marks"])
@pytest.mark.parametrize("looks", [0, 1, 3])
def test_a_reading_is_cancelled_at_any_look(
    name: str, looks: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While keys are read, rows are typed, or hashed; no process is left."""
    monkeypatch.setattr(plain_text, "BLOCK_BYTES", 3000)
    path = tmp_path / "lista.csv"
    copies = 2 if name == "clean" else 20
    path.write_text(LISTS[name] + "\n".join(["", *rows()]) * copies, "utf-8")  # type: ignore[operator]
    preview = RegisterReader().preview(path)
    opener = RegisterReader().opener(path, preview.settings)
    told: list[int] = []

    def look(count: int) -> bool:
        told.append(count)
        return len(told) <= looks

    with (
        pytest.raises(InspectionError) as stopped,
        ParallelReading(opener, rules_of(path, preview), KEY, look) as reading,
    ):
        walked_to_its_root(reading)
    assert stopped.value.code == "population_cancelled"
    assert len(told) == looks + 1
    assert not still_running()


def test_only_large_lists_are_read_by_further_processes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both give a reading with a root."""
    path = tmp_path / "lista.csv"
    path.write_text(LISTS["messy"], "utf-8")  # type: ignore[arg-type]
    preview = RegisterReader().preview(path)
    opener, rules = RegisterReader().opener(path, preview.settings), rules_of(path, preview)
    roots = []
    for limit, kind in ((path.stat().st_size + 1, RegisterReading), (0, ParallelReading)):
        monkeypatch.setattr(parallel_reading, "LARGE_BYTES", limit)
        with parallel_reading.open_reading(opener, rules, KEY) as reading:
            assert isinstance(reading, kind)
            read_population(reading)
            roots.append(reading.root())
    assert roots[0] == roots[1]


LINES = st.lists(
    st.lists(st.text(st.sampled_from('aÅ1;\\"\t\u2028\x1f'), max_size=4), max_size=4).map(";".join),
    max_size=6,
)


@given(LINES, st.sampled_from(["utf-8", "cp1252"]))
def test_the_root_is_that_of_the_rows_as_read(
    tmp_path_factory: pytest.TempPathFactory, lines: list[str], encoding: str
) -> None:
    """Rows cut in whole blocks are hashed as rows parsed one by one are."""
    path = tmp_path_factory.mktemp("root") / "lista.csv"
    path.write_bytes("\n".join(["a;b;c", *lines]).encode(encoding, "replace"))
    opener = RegisterReader().opener(path, TableSettings(encoding))
    try:
        rows = cells(opener)
    except InspectionError:
        return
    *_, root = root_of_table(opener, KEY)
    assert root == register_root(KEY, rows)


def test_a_fault_in_another_process_is_the_same_fault(tmp_path: Path) -> None:
    """An unclosed quotation mark, with its row."""
    path = tmp_path / "lista.csv"
    path.write_text('Id;Enhet\nK-1;x\nK-2;"y\n', "utf-8")
    preview_settings = TableSettings()
    opener = RegisterReader().opener(path, preview_settings)
    rules = rules_of(path, RegisterReader().preview(EXAMPLE / "arendelista-exempel.csv"))
    with ParallelReading(opener, rules, KEY) as reading:
        with pytest.raises(InspectionError) as refused:
            reading.root()
        assert (refused.value.code, refused.value.facts["row"]) == ("file_quotes", 3)
        with pytest.raises(InspectionError):
            list(reading.chunks())


def test_a_cancelled_reading_leaves_no_process() -> None:
    """Progress says no at its first look."""
    path = EXAMPLE / "arendelista-exempel.csv"
    preview = RegisterReader().preview(path)
    opener = RegisterReader().opener(path, preview.settings)
    rules = rules_of(path, preview)
    with (
        pytest.raises(InspectionError) as stopped,
        ParallelReading(opener, rules, KEY, lambda _rows: False) as reading,
    ):
        read_population(reading)
    assert stopped.value.code == "population_cancelled"
    assert not still_running()


def abort_after_one() -> Iterator[int]:
    """Yield a value and end the process."""
    yield 1
    os.abort()


def sleep() -> Iterator[int]:
    """Never answer."""
    time.sleep(60)
    yield 1


def test_a_worker_that_dies_is_noticed() -> None:
    """It is a defect of ours and not a fault of the list."""
    with Worker(abort_after_one) as worker, pytest.raises(WorkerDiedError):
        list(worker.answers())


def test_leaving_the_block_ends_the_work() -> None:
    """Without waiting for it."""
    started = time.monotonic()
    with Worker(sleep):
        pass
    assert time.monotonic() - started < 5
    assert not still_running()


def test_a_key_has_32_bytes() -> None:
    """Anything else is a defect of the caller."""
    path = EXAMPLE / "arendelista-exempel.csv"
    rules = rules_of(path, RegisterReader().preview(path))
    with pytest.raises(ValueError, match="32 bytes"):
        ParallelReading(RegisterReader().opener(path, rules.settings), rules, b"short")
    assert open_register(path, rules).register().counts.imported == 0
