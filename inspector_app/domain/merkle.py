"""Commitments that open row by row: salted leaves under a tree as RFC 9162.

Source: RFC 9162 section 2.1 (tree, inclusion proof, its verification). A leaf is
SHA256(0x00 ‖ nonce ‖ content), a node SHA256(0x01 ‖ left ‖ right), a field
SHA256(0x02 ‖ nonce ‖ name ‖ 0x00 ‖ value); an empty tree is SHA256 of nothing. Every row and field
has a nonce of its own, drawn under the opening key, so that a disclosed row says nothing of its
neighbours: HMAC-SHA256 for case rows and fields, SHAKE-256 (FIPS 202) for rows of a register.

Decision: the nonces of a register are drawn 256 at a time, the key filling the first block of the
sponge as in KMAC (NIST SP 800-185). An HMAC for each of a million rows costs as much as all other
hashing of them.

Decision: case rows stand in the order of their leaf hashes, which tells nothing of the draw. The
rows of a register stand in the order of the file, header first, because an auditor's copy is read
row by row and no row may be kept in memory to be sorted.

Decision: a register row is hashed as the JSON list of its raw cells, without any normalisation:
the root is of what was read and not of what it was taken to mean.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from struct import Struct, unpack

from inspector_app.domain.errors import InspectionError

ALGORITHM = "rfc9162-sha256"
NONCE_BYTES = 32
MIN_KEY_BYTES = 16
_EMPTY = hashlib.sha256(b"").digest()
_CHUNK = 1 << 12
_ROWS_OF_A_DRAW = 256
_SPONGE_BLOCK = 136
_NONCES = Struct(f"{NONCE_BYTES}s" * _ROWS_OF_A_DRAW)
_ESCAPED_IN_JSON = re.compile(r"[\\\x00-\x1f]")


Subtree = tuple[int, bytes]
"""A whole subtree: its level (over 2^level leaves) and its digest."""


@dataclass(frozen=True, slots=True)
class Root:
    """The hash over ``size`` leaves, 64 lower-case hex digits."""

    size: int
    sha256: str


def row_nonce(opening_key: bytes, sid: str) -> bytes:
    """Return HMAC-SHA256(opening key, "row/1" ‖ sid), the salt of one case row."""
    return _nonce(opening_key, b"row/1" + sid.encode())


def field_nonce(opening_key: bytes, sid: str, name: str) -> bytes:
    """Return HMAC-SHA256(opening key, "field/1" ‖ sid ‖ 0x00 ‖ name), the salt of one field."""
    return _nonce(opening_key, b"field/1" + sid.encode() + b"\x00" + name.encode())


def register_nonce(opening_key: bytes, row_number: int) -> bytes:
    """Return the salt of one register row; the header is row 1.

    Row 256·g + i has bytes 32·i to 32·i + 31 of SHAKE-256(the opening key filled with zero bytes to
    136 ‖ "register/2" ‖ g in decimal).
    """
    group, place = divmod(row_number, _ROWS_OF_A_DRAW)
    start = place * NONCE_BYTES
    return _register_nonces(opening_key, group)[start : start + NONCE_BYTES]


def _register_nonces(opening_key: bytes, group: int) -> bytes:
    if not MIN_KEY_BYTES <= len(opening_key) <= _SPONGE_BLOCK:
        raise ValueError("the key holds fewer than 128 bits, or more than a block")
    seed = opening_key.ljust(_SPONGE_BLOCK, b"\x00") + b"register/2%d" % group
    return hashlib.shake_256(seed).digest(_ROWS_OF_A_DRAW * NONCE_BYTES)


def _nonce(key: bytes, message: bytes) -> bytes:
    if len(key) < MIN_KEY_BYTES:
        raise ValueError("the key holds fewer than 128 bits")
    return hmac.digest(key, message, "sha256")


def field_digest(nonce: bytes, name: str, value: str) -> bytes:
    """Return SHA256(0x02 ‖ nonce ‖ name ‖ 0x00 ‖ value), which opens alone."""
    _check_nonce(nonce)
    if "\x00" in name:
        raise ValueError("a field name cannot hold NUL")
    return hashlib.sha256(b"\x02" + nonce + name.encode() + b"\x00" + value.encode()).digest()


def row_content(fields: Sequence[bytes]) -> bytes:
    """Return the canonical row: the JSON list of its field digests in hex, in their order."""
    return ("[" + ",".join(f'"{digest.hex()}"' for digest in fields) + "]").encode()


def leaf_digest(nonce: bytes, content: bytes) -> bytes:
    """Return SHA256(0x00 ‖ nonce ‖ content)."""
    _check_nonce(nonce)
    return hashlib.sha256(b"\x00" + nonce + content).digest()


def node_digest(left: bytes, right: bytes) -> bytes:
    """Return SHA256(0x01 ‖ left ‖ right)."""
    return hashlib.sha256(b"\x01" + left + right).digest()


def _check_nonce(nonce: bytes) -> None:
    if len(nonce) != NONCE_BYTES:
        raise ValueError("a nonce holds 32 bytes")


def case_leaf(opening_key: bytes, sid: str, fields: Sequence[tuple[str, str]]) -> bytes:
    """Return the leaf of one case: its fields (name, value) by name, salted one by one."""
    digests = [
        field_digest(field_nonce(opening_key, sid, name), name, value)
        for name, value in sorted(fields)
    ]
    return leaf_digest(row_nonce(opening_key, sid), row_content(digests))


def case_root(leaves: Iterable[bytes]) -> Root:
    """Return the root over leaves ordered by leaf hash."""
    return root_of(sorted(leaves))


class GrowingTree:
    """The root over leaves that come in parts: whole subtrees, in their order."""

    def __init__(self) -> None:
        self.size = 0
        self._stack: list[Subtree] = []

    def add(self, parts: Iterable[Subtree]) -> None:
        """Take the ``subtrees`` of the next leaves."""
        for level, digest in parts:
            self.size += 1 << level
            self._push(level, digest)

    def _push(self, level: int, digest: bytes) -> None:
        while self._stack and self._stack[-1][0] == level:
            digest = node_digest(self._stack.pop()[1], digest)
            level += 1
        self._stack.append((level, digest))

    def root(self) -> Root:
        """Return the root over what has been taken."""
        if not self._stack:
            return Root(0, _EMPTY.hex())
        digest = self._stack[-1][1]
        for _, left in reversed(self._stack[:-1]):
            digest = node_digest(left, digest)
        return Root(self.size, digest.hex())


def subtrees(leaves: Sequence[bytes], start: int) -> list[Subtree]:
    """Return the fewest whole subtrees over ``leaves``, the first of which is leaf ``start``.

    Leaves are counted from 0. A subtree of level k begins at a multiple of 2^k, so that parts of
    one list may be hashed apart and joined by ``GrowingTree``.
    """
    found: list[Subtree] = []
    place, end = start, start + len(leaves)
    while place < end:
        level = (end - place).bit_length() - 1
        if place:
            level = min(level, (place & -place).bit_length() - 1)
        found.append((level, _full(leaves[place - start : place - start + (1 << level)])))
        place += 1 << level
    return found


def root_of(leaves: Iterable[bytes]) -> Root:
    """Return the root over leaf digests in their given order, in memory for one chunk of 4096."""
    tree = GrowingTree()
    source = iter(leaves)
    while chunk := list(islice(source, _CHUNK)):
        tree.add(subtrees(chunk, tree.size))
    return tree.root()


def _full(level: Sequence[bytes]) -> bytes:
    """Return the root over 2^k digests; a million nodes are cut from one text for each level."""
    sha256 = hashlib.sha256
    while len(level) > 1:
        parts = [b"\x01"] * (len(level) // 2 * 3)
        parts[1::3], parts[2::3] = level[::2], level[1::2]
        nodes = unpack("65s" * (len(level) // 2), b"".join(parts))
        level = [sha256(node).digest() for node in nodes]
    return level[0]


def inclusion_proof(leaves: Sequence[bytes], index: int) -> tuple[bytes, ...]:
    """Return the sibling digests from leaf ``index`` up to the root; ``IndexError`` outside."""
    if not 0 <= index < len(leaves):
        raise IndexError(index)
    if len(leaves) == 1:
        return ()
    split = 1 << ((len(leaves) - 1).bit_length() - 1)
    left, right = leaves[:split], leaves[split:]
    if index < split:
        return (*inclusion_proof(left, index), bytes.fromhex(root_of(right).sha256))
    return (*inclusion_proof(right, index - split), bytes.fromhex(root_of(left).sha256))


def verify_inclusion(leaf: bytes, index: int, proof: Sequence[bytes], root: Root) -> bool:
    """Say whether ``leaf`` stands at ``index`` under ``root``. Source: RFC 9162 section 2.1.3.2."""
    if not 0 <= index < root.size:
        return False
    position, last, digest = index, root.size - 1, leaf
    for sibling in proof:
        if last == 0:
            return False
        if position % 2 or position == last:
            digest = node_digest(sibling, digest)
            while position % 2 == 0 and position:
                position, last = position // 2, last // 2
        else:
            digest = node_digest(digest, sibling)
        position, last = position // 2, last // 2
    return last == 0 and digest.hex() == root.sha256


def register_leaves(
    opening_key: bytes, rows: Iterable[Sequence[str]], first_row: int = 1
) -> Iterator[bytes]:
    """Yield the leaf of each register row as read; the header is row 1.

    A cell that has no UTF-8 form raises ``register_cell_unreadable`` (fact ``row``).
    """
    source = iter(rows)
    while chunk := list(islice(source, _CHUNK)):
        yield from content_leaves(opening_key, row_contents(chunk, first_row), first_row)
        first_row += len(chunk)


def row_contents(rows: Sequence[Sequence[str]], first_row: int) -> list[bytes]:
    """Return each row as it is hashed: the JSON list of its cells in UTF-8.

    A cell that has no UTF-8 form raises ``register_cell_unreadable`` (fact ``row``, counted from
    ``first_row``).
    """
    contents: list[bytes] = []
    try:
        for cells in rows:
            contents.append(cells_json(cells).encode())
    except UnicodeEncodeError as fault:
        row = first_row + len(contents)
        raise InspectionError("register_cell_unreadable", row=row) from fault
    return contents


def content_leaves(opening_key: bytes, contents: Sequence[bytes], first_row: int) -> list[bytes]:
    """Return the leaves of rows given by their ``row_contents``; the header is row 1.

    Parts of one register may be hashed apart and joined by ``GrowingTree``.
    """
    leaves: list[bytes] = []
    sha256 = hashlib.sha256
    while len(leaves) < len(contents):
        group, place = divmod(first_row + len(leaves), _ROWS_OF_A_DRAW)
        nonces = _NONCES.unpack(_register_nonces(opening_key, group))[place:]
        part = contents[len(leaves) : len(leaves) + _ROWS_OF_A_DRAW - place]
        leaves += [
            sha256(b"\x00" + nonce + content).digest()
            for nonce, content in zip(nonces, part, strict=False)
        ]
    return leaves


def register_root(opening_key: bytes, rows: Iterable[Sequence[str]]) -> Root:
    """Return the root over every row of the register as read, header first, by row number."""
    return root_of(register_leaves(opening_key, rows))


def cells_json(cells: Sequence[str]) -> str:
    """Return the JSON list of raw cells, no spaces, nothing escaped that need not be."""
    if not cells:
        return "[]"
    plain = '","'.join(cells)
    if plain.count('"') == 2 * len(cells) - 2 and not _ESCAPED_IN_JSON.search(plain):
        return f'["{plain}"]'
    return json.dumps(list(cells), ensure_ascii=False, separators=(",", ":"))
