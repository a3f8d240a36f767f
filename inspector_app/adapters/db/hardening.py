"""How a secret is stretched into a key, and what one guess at it costs.

Source: RFC 9106 (Argon2id; the second recommended setting, t=3 and 64 MiB).
"""

from __future__ import annotations

from dataclasses import astuple, dataclass
from typing import Any

from argon2.low_level import Type, hash_secret_raw

KEY_BYTES = 32
MEMORY_LIMIT_KIB = 1 << 20
PASSES_LIMIT = 100
LANES_LIMIT = 16


@dataclass(frozen=True, slots=True)
class Hardening:
    """The cost of one guess: Argon2id passes, memory in KiB and lanes."""

    passes: int = 3
    memory_kib: int = 64 * 1024
    lanes: int = 1


def stretch(secret: str, salt: bytes, cost: Hardening) -> bytes:
    """Return the key of ``KEY_BYTES`` that a secret gives."""
    return hash_secret_raw(
        secret.encode("utf-8"),
        salt,
        time_cost=cost.passes,
        memory_cost=cost.memory_kib,
        parallelism=cost.lanes,
        hash_len=KEY_BYTES,
        type=Type.ID,
    )


def hardening_of(cost: dict[str, Any]) -> Hardening:
    """Return a stored cost. Raises ValueError for one that nothing of ours has."""
    hardening = Hardening(cost["passes"], cost["memory_kib"], cost["lanes"])
    limits = Hardening(PASSES_LIMIT, MEMORY_LIMIT_KIB, LANES_LIMIT)
    costs = zip(astuple(hardening), astuple(limits), strict=True)
    if any(not 0 < cost <= limit for cost, limit in costs):
        raise ValueError("a cost that no slot of ours has")
    return hardening


def hardening_json(cost: Hardening) -> dict[str, int]:
    """Return a cost as it is stored."""
    return {"passes": cost.passes, "memory_kib": cost.memory_kib, "lanes": cost.lanes}
