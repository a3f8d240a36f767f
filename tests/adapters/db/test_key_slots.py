"""Who can open, who cannot, and what a damaged or altered slot file says."""

from __future__ import annotations

import json
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from inspector_app.adapters.db import key_slots
from inspector_app.adapters.db.folder import WorkspaceFolder
from inspector_app.adapters.db.key_slots import KeyRing, SlotKind, passphrase_slot, unlock
from inspector_app.adapters.db.recovery_code import (
    ALPHABET,
    looks_like_code,
    new_recovery_code,
    read_recovery_code,
)
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.inspection import Role
from inspector_app.ports.keys import KeyKind
from tests.adapters.db.conftest import Open
from tests.adapters.db.examples import ANNA, BO, PASSPHRASE

codes = st.builds(lambda _: new_recovery_code(), st.integers())


def refusal(act, *words: object) -> str:  # type: ignore[no-untyped-def]
    with pytest.raises(InspectionError) as caught:
        act(*words)
    return caught.value.code


def test_a_guess_costs_what_the_standard_recommends() -> None:
    assert key_slots.Hardening() == key_slots.Hardening(passes=3, memory_kib=65536, lanes=1)


# ---- the printed code


@given(codes)
def test_a_code_is_read_however_it_is_typed(code: str) -> None:
    data = read_recovery_code(code)
    assert len(data) == 28
    typed = code.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    assert read_recovery_code(f" {typed}\n") == data


@given(codes, st.integers(0, 34), st.sampled_from(ALPHABET))
def test_one_wrong_character_is_noticed_in_its_group(code: str, place: int, wrong: str) -> None:
    letters = list(code.replace("-", ""))
    assume(letters[place] != wrong)
    letters[place] = wrong
    with pytest.raises(InspectionError) as caught:
        read_recovery_code("".join(letters))
    assert caught.value.facts["groups"] == str(place // 5 + 1)


@given(codes, st.integers(0, 33))
def test_two_neighbours_exchanged_are_noticed(code: str, place: int) -> None:
    letters = list(code.replace("-", ""))
    assume(letters[place] != letters[place + 1])
    letters[place], letters[place + 1] = letters[place + 1], letters[place]
    assert refusal(read_recovery_code, "".join(letters)) == "recovery_code_mistyped"


@given(codes, st.permutations(range(7)))
def test_groups_in_another_order_are_noticed(code: str, order: list[int]) -> None:
    assume(order != sorted(order))
    groups = code.split("-")
    assert refusal(read_recovery_code, "".join(groups[i] for i in order)).endswith("mistyped")


def test_a_code_of_another_length_is_named() -> None:
    with pytest.raises(InspectionError) as caught:
        read_recovery_code(new_recovery_code()[:-1])
    assert caught.value.facts == {"found": 34, "expected": 35}


# ---- slots


def test_a_passphrase_opens_however_its_letters_are_composed() -> None:
    ring = KeyRing(UUID(int=1), ())
    ring = ring.added(passphrase_slot(b"k" * 32, ring, ANNA, "så här låter en å"))
    assert unlock(ring, " sa\u030a ha\u0308r la\u030ater en a\u030a ").data_key == b"k" * 32


@pytest.mark.parametrize("weak", ["", "kort", "elva tecken", "aaaaaaaaaaaaaaaaaaaa", " " * 40])
def test_a_weak_passphrase_is_refused(weak: str) -> None:
    assert refusal(passphrase_slot, b"k" * 32, KeyRing(UUID(int=1), ()), ANNA, weak) == (
        "weak_passphrase"
    )


def test_two_people_cannot_share_a_passphrase() -> None:
    ring = KeyRing(UUID(int=1), ())
    ring = ring.added(passphrase_slot(b"k" * 32, ring, ANNA, PASSPHRASE))
    assert refusal(passphrase_slot, b"k" * 32, ring, BO, PASSPHRASE) == "passphrase_taken"


def test_a_slot_opens_in_its_own_workspace_alone() -> None:
    ring = KeyRing(UUID(int=1), ())
    moved = KeyRing(UUID(int=2), (passphrase_slot(b"k" * 32, ring, ANNA, PASSPHRASE),))
    assert refusal(unlock, moved, PASSPHRASE) == "wrong_passphrase"


def rewrite(folder: Path, change) -> None:  # type: ignore[no-untyped-def]
    """Change the slot file and give it a checksum that fits again."""
    import hashlib

    from inspector_app.domain.journal import canonical_json

    path = folder / "keys.json"
    body = json.loads(path.read_bytes())
    del body["sha256"]
    change(body)
    body["sha256"] = hashlib.sha256(canonical_json(body)).hexdigest()
    path.write_text(json.dumps(body), "utf-8")


@pytest.mark.parametrize(
    "change",
    [
        lambda body: body["slots"][0].update(role=Role.AUDITOR.value),
        lambda body: body["slots"][0].update(name="Bo Åberg"),
        lambda body: body.update(workspace=str(UUID(int=3))),
    ],
    ids=["role", "name", "workspace"],
)
def test_who_a_slot_is_for_cannot_be_rewritten(folder: Path, open_workspace: Open, change) -> None:  # type: ignore[no-untyped-def]
    rewrite(folder, change)
    assert refusal(open_workspace, folder) == "wrong_passphrase"


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"null", b'{"format": "aktgranskaren-keys/1"}', "å".encode("cp1252")],
)
def test_a_damaged_slot_file_is_told_from_a_wrong_passphrase(
    folder: Path, open_workspace: Open, content: bytes
) -> None:
    (folder / "keys.json").write_bytes(content)
    assert refusal(open_workspace, folder) == "keys_damaged"


def test_every_flipped_bit_of_the_slot_file_is_noticed(folder: Path, open_workspace: Open) -> None:
    path = folder / "keys.json"
    whole = path.read_bytes()
    for place in range(0, len(whole), 97):
        flipped = bytearray(whole)
        flipped[place] ^= 1
        path.write_bytes(bytes(flipped))
        assert refusal(open_workspace, folder) == "keys_damaged", place


def test_a_cost_that_would_fill_the_memory_is_refused(folder: Path, open_workspace: Open) -> None:
    rewrite(folder, lambda body: body["slots"][0]["argon2id"].update(memory_kib=1 << 30))
    assert refusal(open_workspace, folder) == "keys_damaged"


def test_a_missing_slot_file_can_be_brought_back_from_the_backups(
    folder: Path, open_workspace: Open
) -> None:
    (folder / "keys.json").unlink()
    assert refusal(open_workspace, folder) == "keys_missing"
    (folder / "keys.json").write_bytes((folder / "backups" / "keys.json").read_bytes())
    assert open_workspace(folder).actor == ANNA


# ---- letting in and shutting out


def test_the_recovery_code_opens_after_the_passphrase_is_deleted(
    folder: Path, code: str, open_workspace: Open
) -> None:
    workspace = open_workspace(folder)
    workspace.keys.remove_passphrase(ANNA.name)
    workspace.close()
    assert refusal(open_workspace, folder) == "wrong_passphrase"
    again = open_workspace(folder, code.lower())
    assert again.actor == ANNA
    assert again.keys.awaits_passphrase
    assert refusal(again.keys.set_passphrase, "kort") == "weak_passphrase"
    assert again.keys.awaits_passphrase
    again.keys.set_passphrase("en alldeles ny lösenfras")
    assert not again.keys.awaits_passphrase
    again.close()
    assert open_workspace(folder, "en alldeles ny lösenfras").actor == ANNA


def test_none_is_set_without_the_old_one_by_whoever_opened_with_it(
    folder: Path, open_workspace: Open
) -> None:
    workspace = open_workspace(folder)
    before = (folder / "keys.json").read_bytes()
    assert not workspace.keys.awaits_passphrase
    assert refusal(workspace.keys.set_passphrase, "en alldeles ny lösenfras") == "wrong_passphrase"
    assert (folder / "keys.json").read_bytes() == before


def test_every_key_is_told_with_its_person_and_kind(folder: Path, open_workspace: Open) -> None:
    workspace = open_workspace(folder)
    workspace.keys.add_person(BO, "en annan lösenfras, Bos")
    assert [(key.person, key.kind) for key in workspace.keys.held()] == [
        (ANNA, KeyKind.PASSPHRASE),
        (ANNA, KeyKind.RECOVERY),
        (BO, KeyKind.PASSPHRASE),
    ]


def test_a_changed_passphrase_replaces_the_old_one(folder: Path, open_workspace: Open) -> None:
    workspace = open_workspace(folder)
    assert refusal(workspace.keys.change_passphrase, "fel lösenfras", "x") == "wrong_passphrase"
    workspace.keys.change_passphrase(PASSPHRASE, "en alldeles ny lösenfras")
    workspace.close()
    assert refusal(open_workspace, folder) == "wrong_passphrase"
    assert open_workspace(folder, "en alldeles ny lösenfras").actor == ANNA


def test_a_new_recovery_code_replaces_the_old_one(
    folder: Path, code: str, open_workspace: Open
) -> None:
    workspace = open_workspace(folder)
    fresh = workspace.keys.renew_recovery_code()
    workspace.close()
    assert refusal(open_workspace, folder, code) == "wrong_passphrase"
    assert open_workspace(folder, fresh).actor == ANNA


def test_a_mistyped_recovery_code_is_named(folder: Path, code: str, open_workspace: Open) -> None:
    wrong = code[:-1] + next(letter for letter in ALPHABET if letter != code[-1])
    assert looks_like_code(wrong)
    assert refusal(open_workspace, folder, wrong) == "recovery_code_mistyped"
    assert refusal(open_workspace, folder, new_recovery_code()) == "wrong_passphrase"


def test_who_is_let_in_opens_under_their_own_name(folder: Path, open_workspace: Open) -> None:
    workspace = open_workspace(folder)
    workspace.keys.add_person(BO, "en annan lösenfras, Bos")
    assert refusal(workspace.keys.add_person, BO, "en tredje lösenfras") == "person_exists"
    workspace.close()
    bo = open_workspace(folder, "en annan lösenfras, Bos")
    assert bo.actor == BO
    for act, *words in (
        (bo.keys.add_person, ANNA, "en tredje lösenfras"),
        (bo.keys.remove_person, ANNA.name),
        (bo.keys.renew_recovery_code,),
    ):
        assert refusal(act, *words) == "role_forbids"
    assert bo.check() == ()


def test_who_is_shut_out_stays_out_also_with_the_old_slot_file(
    folder: Path, open_workspace: Open
) -> None:
    workspace = open_workspace(folder)
    workspace.keys.add_person(BO, "en annan lösenfras, Bos")
    old = (folder / "keys.json").read_bytes()
    assert refusal(workspace.keys.remove_person, ANNA.name) == "key_slot_last"
    assert refusal(workspace.keys.remove_person, "Ingen") == "key_slot_missing"
    workspace.keys.remove_person(BO.name)
    workspace.close()
    assert refusal(open_workspace, folder, "en annan lösenfras, Bos") == "wrong_passphrase"
    (folder / "keys.json").write_bytes(old)
    assert refusal(open_workspace, folder, "en annan lösenfras, Bos") == "person_shut_out"
    again = open_workspace(folder)
    assert again.check() == ()


def test_an_interrupted_change_leaves_the_old_slots(
    folder: Path, open_workspace: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = open_workspace(folder)
    before = (folder / "keys.json").read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("os.fsync", full)
        code = refusal(workspace.keys.change_passphrase, PASSPHRASE, "en alldeles ny lösenfras")
    assert code == "disk_full"
    assert (folder / "keys.json").read_bytes() == before
    assert not (folder / "keys.json.new").exists()


def test_both_copies_of_the_slots_are_the_same(folder: Path, open_workspace: Open) -> None:
    open_workspace(folder).keys.change_passphrase(PASSPHRASE, "en alldeles ny lösenfras")
    place = WorkspaceFolder(folder)
    assert place.keys.read_bytes() == (place.backups / "keys.json").read_bytes()
    kinds = [slot.kind for slot in key_slots.read_ring(place).slots]
    assert sorted(kinds) == [SlotKind.PASSPHRASE, SlotKind.RECOVERY]
