"""The example register is what its generator makes, invented, and true to the dispute."""

import csv
import importlib.util
import re
import sys
from pathlib import Path

import pytest
from personnummer import personnummer

from inspector_app.adapters.system.resources import resource

EXAMPLE = resource("example")


@pytest.fixture(scope="module")
def generator():
    spec = importlib.util.spec_from_file_location("generate", EXAMPLE / "generate.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules["generate"] = module
    spec.loader.exec_module(module)
    yield module
    del sys.modules["generate"]


def read(path: Path, encoding: str) -> list[dict[str, str]]:
    with path.open(encoding=encoding, newline="") as lines:
        return list(csv.DictReader(lines, delimiter=";"))


def test_generator_makes_the_committed_files(generator, tmp_path, monkeypatch):
    monkeypatch.setattr(generator, "FOLDER", tmp_path)
    generator.main()
    for made in tmp_path.iterdir():
        assert made.read_bytes() == (EXAMPLE / made.name).read_bytes(), made.name


def test_every_personnummer_is_valid_and_in_the_test_range():
    numbers = {row["Personnummer"] for row in read(EXAMPLE / "arendelista-exempel.csv", "cp1252")}
    numbers.discard("")
    assert len(numbers) > 1_800
    for number in numbers:
        assert re.fullmatch(r"\d{8}-9[89]\d\d", number), number
        assert personnummer.valid(number), number


def test_register_understates_visits_and_districts_differ():
    children = read(EXAMPLE / "facit-barn.csv", "utf-8")
    found = [int(child["Besök i akten"]) >= 4 for child in children]
    registered = [int(child["Registrerade besök"]) >= 4 for child in children]
    assert 0.25 < sum(registered) / len(children) < 0.36
    assert 0.5 < sum(found) / len(children) < 0.75
    shares = {}
    for child, met in zip(children, found, strict=True):
        shares.setdefault(child["Stadsdel"], []).append(met)
    by_district = sorted(sum(met) / len(met) for met in shares.values())
    assert len(by_district) == 11
    assert by_district[-1] - by_district[0] > 0.3


def test_list_holds_the_mess_of_real_exports():
    rows = read(EXAMPLE / "arendelista-exempel.csv", "cp1252")
    assert rows[-1]["Stadsdel"] == "Totalt"
    assert any(row["Stadsdel"] != row["Stadsdel"].strip() for row in rows)
    assert any(row["Stadsdel"] == "Rinkeby-Kista" for row in rows)
    assert any(row["Startdatum"] == "2025-02-30" for row in rows)
    assert all(row["Ärendenummer"].startswith("0") for row in rows[:-1])
    assert any(row["Skyddad identitet"] == "Ja" for row in rows)
    lines = [tuple(row.values()) for row in rows]
    assert len(lines) - len(set(lines)) == 4
    numbers = [row["Personnummer"] for row in rows[:-1]]
    assert len(numbers) - len(set(numbers)) > 100
    households = [row["Hushåll"] for row in rows[:-1]]
    assert len(set(households)) < len(set(numbers)) - 200
