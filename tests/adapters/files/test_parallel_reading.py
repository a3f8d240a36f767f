"""Reading and hashing in further processes gives what one process gives."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.adapters.files.parallel_reading import ParallelReading
from inspector_app.adapters.files.register_reader import RegisterReader, open_register
from inspector_app.adapters.files.worker import Worker, WorkerDiedError
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.merkle import register_root
from inspector_app.domain.population_import import read_population, root_of_table
from inspector_app.domain.population_table import TableSettings
from tests.adapters.files.lists import EXAMPLE, cells, rules_of, take_in

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
    assert not psutil.Process().children()


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
    assert not psutil.Process().children()


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
    assert not psutil.Process().children()


def test_a_key_has_32_bytes() -> None:
    """Anything else is a defect of the caller."""
    path = EXAMPLE / "arendelista-exempel.csv"
    rules = rules_of(path, RegisterReader().preview(path))
    with pytest.raises(ValueError, match="32 bytes"):
        ParallelReading(RegisterReader().opener(path, rules.settings), rules, b"short")
    assert open_register(path, rules).register().counts.imported == 0
