"""A package as a file: it opens with its passphrase alone, and no changed byte goes unseen."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.adapters.db import key_slots
from inspector_app.adapters.db.hardening import Hardening
from inspector_app.adapters.db.package_file import (
    Direction,
    Label,
    lock,
    lock_return,
    read,
    return_key,
    unlock,
    unlock_return,
)
from inspector_app.domain.errors import InspectionError

WORDS = "fyra ord om sjö och vind"
OUT = Label(Direction.OUT, UUID(int=1), 7, UUID(int=2))
BACK = Label(Direction.BACK, UUID(int=1), 7, UUID(int=2))
CONTENT = b"barnets akt" * 20
KEY = return_key(bytes(range(32)), OUT.package_id)


@pytest.fixture(scope="module")
def locked() -> bytes:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(key_slots, "NEW_SLOTS", Hardening(1, 256, 1))
        return lock(OUT, CONTENT, WORDS)


def code_of(act: Callable[[], object]) -> str:
    with pytest.raises(InspectionError) as raised:
        act()
    return raised.value.code


def test_it_opens_with_its_passphrase_however_the_keyboard_composed_it(locked: bytes) -> None:
    parcel = read(locked)
    assert parcel.label == OUT
    assert unlock(parcel, WORDS) == CONTENT
    assert unlock(parcel, " fyra ord om sjo\u0308 och vind ") == CONTENT
    assert code_of(lambda: unlock(parcel, WORDS + "x")) == "package_passphrase_wrong"


def test_nothing_of_the_content_stands_in_the_open(locked: bytes) -> None:
    assert b"barnets" not in locked
    assert WORDS.encode() not in locked
    assert lock_return(BACK, CONTENT, KEY) != lock_return(BACK, CONTENT, KEY)


@given(st.data())
def test_no_changed_byte_goes_unseen(data: st.DataObject) -> None:
    whole = lock_return(BACK, CONTENT, KEY)
    place = data.draw(st.integers(0, len(whole) - 1))
    byte = data.draw(st.integers(1, 255))
    changed = bytearray(whole)
    changed[place] ^= byte
    code = code_of(lambda: unlock_return(read(bytes(changed)), KEY))
    assert code in ("not_a_package", "package_newer", "package_damaged")


@given(st.integers(0, 600))
def test_no_cut_file_is_taken(length: int) -> None:
    whole = lock_return(BACK, CONTENT, KEY)
    cut = whole[: min(length, len(whole) - 1)]
    code = code_of(lambda: unlock_return(read(cut), KEY))
    assert code in ("not_a_package", "package_damaged")


@given(st.binary(max_size=300))
def test_any_other_file_is_told_apart(content: bytes) -> None:
    assert code_of(lambda: read(content)) == "not_a_package"


def test_each_package_has_a_return_key_of_its_own() -> None:
    """HKDF by hand: extract with the label as salt, expand with the package's id."""
    assert KEY.hex() == "bb9931d7a7fd55f5c163891339bb7c8d5ae9a1c2661fb279d1543963075b27ba"
    assert return_key(bytes(32), OUT.package_id) != KEY
    assert return_key(bytes(range(32)), UUID(int=3)) != KEY


def test_out_and_back_are_not_taken_for_each_other(locked: bytes) -> None:
    back = read(lock_return(BACK, CONTENT, KEY))
    assert code_of(lambda: unlock(back, WORDS)) == "package_is_a_return"
    assert code_of(lambda: unlock_return(read(locked), KEY)) == "package_is_outgoing"
    assert unlock_return(back, KEY) == CONTENT
    assert code_of(lambda: unlock_return(back, bytes(32))) == "package_damaged"


def test_a_weak_passphrase_is_refused() -> None:
    assert code_of(lambda: lock(OUT, CONTENT, "kort")) == "weak_passphrase"


def test_a_cost_that_no_machine_should_bear_is_refused(locked: bytes) -> None:
    line = read(locked).line | {"argon2id": {"passes": 1, "memory_kib": 1 << 40, "lanes": 1}}
    parcel = read(locked)
    heavy = type(parcel)(parcel.label, line, parcel.sealed)
    assert code_of(lambda: unlock(heavy, WORDS)) == "package_damaged"
