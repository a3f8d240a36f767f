"""Saved mappings."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.adapters.files.profiles import ProfileFolder
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.population.fields import Field, Mapping, Profile, VisitRule
from inspector_app.domain.population.table import DateOrder, DecimalSign, TableSettings

PROFILE = Profile(
    "Paraplysystemet – Järva",
    Mapping(
        ((Field.IDENTIFIER, "Klient-ID"), (Field.DISTRICT, "Nämnd")),
        VisitRule.PER_CHILD,
        (("Innerstan", "Södermalm"),),
    ),
    TableSettings("cp1252", ";", "", DateOrder.DMY, DecimalSign.POINT, 3),
)
NAMED = Profile("Paraplysystemet", PROFILE.mapping, PROFILE.settings)


def test_a_profile_comes_back_as_it_was_saved(tmp_path: Path) -> None:
    """Also into a folder that does not exist yet."""
    folder = ProfileFolder(tmp_path / "kopplingar")
    assert folder.names() == ()
    folder.save(NAMED)
    folder.save(Profile("Åäö 2", Mapping(), TableSettings()))
    assert folder.load("Paraplysystemet") == NAMED
    assert folder.names() == ("Paraplysystemet", "Åäö 2")
    assert len(list((tmp_path / "kopplingar").iterdir())) == 2


def test_saving_again_replaces(tmp_path: Path) -> None:
    """One file for each name."""
    folder = ProfileFolder(tmp_path)
    folder.save(NAMED)
    folder.save(Profile("Paraplysystemet", Mapping(), TableSettings()))
    assert folder.load("Paraplysystemet").mapping == Mapping()
    assert len(list(tmp_path.iterdir())) == 1


@given(
    st.dictionaries(st.sampled_from(Field), st.text(max_size=9), max_size=5),
    st.dictionaries(st.text(max_size=5), st.text(max_size=5), max_size=3),
)
def test_any_mapping_survives(
    tmp_path_factory: pytest.TempPathFactory, columns: dict[Field, str], names: dict[str, str]
) -> None:
    """Whatever letters the headers hold."""
    ordered = tuple((field, columns[field]) for field in Field if field in columns)
    mapping = Mapping(ordered, district_names=tuple(sorted(names.items())))
    folder = ProfileFolder(tmp_path_factory.mktemp("profiles"))
    saved = Profile("x", mapping, TableSettings())
    folder.save(saved)
    assert folder.load("x") == saved


@pytest.mark.parametrize("name", ["", " x", "../x", "a/b", "x" * 61, "a\nb"])
def test_a_name_is_short_and_plain(tmp_path: Path, name: str) -> None:
    """No path and no control character."""
    with pytest.raises(InspectionError) as refused:
        ProfileFolder(tmp_path).save(Profile(name, Mapping(), TableSettings()))
    assert refused.value.code == "profile_name"
    assert list(tmp_path.iterdir()) == []


def test_a_missing_and_a_damaged_profile_are_told_apart(tmp_path: Path) -> None:
    """A damaged one is not offered."""
    folder = ProfileFolder(tmp_path)
    with pytest.raises(InspectionError) as missing:
        folder.load("Paraplysystemet")
    assert missing.value.code == "profile_missing"
    folder.save(NAMED)
    (path,) = tmp_path.iterdir()
    good = json.loads(path.read_text("utf-8"))
    wrong = [
        "", "[]", "{}", "{", json.dumps(good | {"format": "x"}),
        json.dumps(good | {"columns": {"okänd": "x"}}), json.dumps(good | {"delimiter": 5}),
        json.dumps(good | {"columns": []}), "[" * 100_000,
    ]  # fmt: skip
    for text in wrong:
        path.write_text(text, "utf-8")
        with pytest.raises(InspectionError) as damaged:
            folder.load("Paraplysystemet")
        assert damaged.value.code == "profile_damaged"
        assert folder.names() == ()


def test_a_profile_that_cannot_be_saved_leaves_the_old_one(tmp_path: Path) -> None:
    """Whole or not at all."""
    blocked = tmp_path / "fil"
    blocked.write_text("x")
    with pytest.raises(InspectionError) as refused:
        ProfileFolder(blocked / "kopplingar").save(NAMED)
    assert refused.value.code == "profile_not_saved"
    assert blocked.read_text() == "x"
