"""The tree of RFC 9162, salted leaves, proofs and the root of a register."""

import hashlib
import hmac
import json
from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain import merkle
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.merkle import Root

KEY = bytes(range(32))
CELLS = st.lists(st.text(st.characters(codec="utf-8"), max_size=12), max_size=6)


def sha(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


def leaves_of(count: int) -> list[bytes]:
    return [sha(b"%d" % number) for number in range(count)]


def plain_root(leaves: Sequence[bytes]) -> bytes:
    """The definition of RFC 9162 section 2.1.1, word for word, over leaf hashes."""
    if not leaves:
        return sha(b"")
    if len(leaves) == 1:
        return leaves[0]
    k = 1
    while 2 * k < len(leaves):
        k *= 2
    return sha(b"\x01" + plain_root(leaves[:k]) + plain_root(leaves[k:]))


def test_three_leaves_by_hand() -> None:
    a, b, c = leaves_of(3)
    expected = sha(b"\x01" + sha(b"\x01" + a + b) + c).hex()
    assert merkle.root_of([a, b, c]) == Root(3, expected)


def test_an_empty_tree_is_the_hash_of_nothing() -> None:
    assert merkle.root_of([]) == Root(
        0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    )


@pytest.mark.parametrize("count", [*range(1, 70), 4095, 4096, 4097, 8192, 8193, 12_291])
def test_the_stream_equals_the_definition(count: int) -> None:
    leaves = leaves_of(count)
    assert merkle.root_of(iter(leaves)) == Root(count, plain_root(leaves).hex())


@given(st.integers(1, 80), st.data())
def test_every_leaf_proves_its_place_and_no_other(count: int, data: st.DataObject) -> None:
    leaves = leaves_of(count)
    index = data.draw(st.integers(0, count - 1))
    other = data.draw(st.integers(0, count - 1))
    root = merkle.root_of(leaves)
    proof = merkle.inclusion_proof(leaves, index)
    assert merkle.verify_inclusion(leaves[index], index, proof, root)
    assert merkle.verify_inclusion(leaves[index], other, proof, root) is (index == other)
    assert merkle.verify_inclusion(leaves[other], index, proof, root) is (index == other)
    assert not merkle.verify_inclusion(leaves[index], index, (*proof, leaves[0]), root)
    assert not (proof and merkle.verify_inclusion(leaves[index], index, proof[:-1], root))


def test_a_place_outside_the_tree_is_refused() -> None:
    leaves = leaves_of(3)
    root = merkle.root_of(leaves)
    assert not merkle.verify_inclusion(leaves[0], -1, (), root)
    assert not merkle.verify_inclusion(leaves[0], 3, (), root)
    with pytest.raises(IndexError):
        merkle.inclusion_proof(leaves, 3)


def test_leaf_field_and_row_by_hand() -> None:
    nonce = hmac.new(KEY, b"row/1SID", hashlib.sha256).digest()
    field_nonce = hmac.new(KEY, b"field/1SID\x00BES-01", hashlib.sha256).digest()
    field = sha(b"\x02" + field_nonce + b"BES-01\x00J")
    content = json.dumps([field.hex()]).encode()
    assert merkle.row_nonce(KEY, "SID") == nonce
    assert merkle.field_digest(field_nonce, "BES-01", "J") == field
    assert merkle.case_leaf(KEY, "SID", [("BES-01", "J")]) == sha(b"\x00" + nonce + content)


def test_a_case_does_not_depend_on_the_order_of_its_fields() -> None:
    fields = [("B", "1"), ("A", "2")]
    assert merkle.case_leaf(KEY, "S", fields) == merkle.case_leaf(KEY, "S", fields[::-1])


def test_equal_rows_of_two_cases_have_unlike_leaves() -> None:
    fields = [("BES-01", "J")]
    assert merkle.case_leaf(KEY, "S1", fields) != merkle.case_leaf(KEY, "S2", fields)


def test_case_rows_stand_in_the_order_of_their_hashes() -> None:
    leaves = leaves_of(9)
    assert merkle.case_root(leaves) == merkle.case_root(leaves[::-1])
    ordered = sorted(leaves)
    assert all(a < b for a, b in pairwise(ordered))
    assert merkle.case_root(leaves) == merkle.root_of(ordered)


def test_register_root_of_two_rows_by_hand() -> None:
    drawn = hashlib.shake_256(KEY + bytes(136 - len(KEY)) + b"register/2" + b"0").digest(96)
    nonces = [drawn[32:64], drawn[64:96]]
    header = sha(b"\x00" + nonces[0] + '["Ärende","Namn"]'.encode())
    row = sha(b"\x00" + nonces[1] + b'["1","A \\"B\\""]')
    expected = sha(b"\x01" + header + row).hex()
    rows = [["Ärende", "Namn"], ["1", 'A "B"']]
    assert merkle.register_root(KEY, rows) == Root(2, expected)


@pytest.mark.parametrize("first_row", [1, 7, 255, 256, 257, 4096])
def test_each_register_row_is_salted_with_its_nonce(first_row: int) -> None:
    rows = range(first_row, first_row + 600)
    leaves = [merkle.leaf_digest(merkle.register_nonce(KEY, n), b'["x"]') for n in rows]
    assert list(merkle.register_leaves(KEY, [["x"]] * 600, first_row)) == leaves
    assert len({merkle.register_nonce(KEY, n) for n in rows}) == 600


@given(st.integers(0, 5000), st.lists(st.integers(1, 3000), max_size=5))
def test_parts_hashed_apart_join_to_the_same_root(before: int, sizes: list[int]) -> None:
    leaves = leaves_of(before + sum(sizes))
    tree = merkle.GrowingTree()
    for size in (before, *sizes):
        part = leaves[tree.size : tree.size + size]
        parts = merkle.subtrees(part, tree.size)
        assert sum(1 << level for level, _ in parts) == size
        tree.add(parts)
    assert tree.root() == merkle.root_of(leaves)


@given(CELLS)
def test_cells_are_the_json_list(cells: list[str]) -> None:
    text = merkle.cells_json(cells)
    assert text == json.dumps(cells, ensure_ascii=False, separators=(",", ":"))
    assert json.loads(text) == cells


@pytest.mark.parametrize("cells", [['a","b'], ["a", "b"], ["a", "b", ""], ["", "a", "b"], []])
def test_cells_that_look_alike_joined_differ(cells: list[str]) -> None:
    others = [['a","b'], ["a", "b"], ["a", "b", ""], ["", "a", "b"], []]
    same = [other for other in others if merkle.cells_json(other) == merkle.cells_json(cells)]
    assert same == [cells]


@given(st.lists(CELLS, min_size=1, max_size=8), st.data())
def test_any_changed_cell_or_moved_row_changes_the_root(
    rows: list[list[str]], data: st.DataObject
) -> None:
    index = data.draw(st.integers(0, len(rows) - 1))
    changed = [list(row) for row in rows]
    changed[index] = [*changed[index], "x"]
    root = merkle.register_root(KEY, rows)
    assert merkle.register_root(KEY, changed) != root
    assert (merkle.register_root(KEY, rows[::-1]) == root) is (rows == rows[::-1])
    assert merkle.register_root(bytes(32), rows) != root


def test_chunks_hashed_apart_join_to_the_same_root() -> None:
    rows = [[str(n), "x"] for n in range(50)]
    apart = [
        *merkle.register_leaves(KEY, rows[:20]),
        *merkle.register_leaves(KEY, rows[20:], first_row=21),
    ]
    assert merkle.root_of(apart) == merkle.register_root(KEY, rows)


def test_a_cell_without_utf8_form_is_a_fault_of_the_file() -> None:
    with pytest.raises(InspectionError) as caught:
        merkle.register_root(KEY, [["a"], ["\ud800"]])
    assert (caught.value.code, caught.value.facts) == ("register_cell_unreadable", {"row": 2})


def test_keys_and_nonces_without_enough_secrecy_are_defects() -> None:
    with pytest.raises(ValueError, match="128"):
        merkle.row_nonce(b"short", "S")
    for key in (b"short", bytes(137)):
        with pytest.raises(ValueError, match="128"):
            merkle.register_root(key, [["a"]])
    with pytest.raises(ValueError, match="32"):
        merkle.leaf_digest(b"", b"")
    with pytest.raises(ValueError, match="NUL"):
        merkle.field_digest(bytes(32), "a\x00", "b")
