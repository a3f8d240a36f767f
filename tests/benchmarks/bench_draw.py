"""Drawing 400 of 1,000,000 ids, beside the consistent_sampler package on the same list.

Both start from the same plain list of ids and the same seed, check that the ids are distinct, and
must return the same order; a difference is an error and no time.
"""

from __future__ import annotations

from time import perf_counter

from consistent_sampler import sampler

from inspector_app.domain.sampling import display_ticket, smallest_tickets

NAME = "draw"
PEER = "consistent_sampler.sampler"
GOAL = 0.3
FRAME_COUNT = 1_000_000
SAMPLE_COUNT = 400
SEED = "271828-314159"


def run(rounds: int) -> tuple[list[float], list[float]]:
    """Return the seconds of each round, ours and the peer's, taken in turn."""
    ids = [f"AKT-{number:07d}" for number in range(FRAME_COUNT)]
    ours: list[float] = []
    peer: list[float] = []
    for _ in range(rounds):
        started = perf_counter()
        mine = _ours(ids)
        middle = perf_counter()
        theirs = [ticket[:2] for ticket in sampler(ids, SEED, take=SAMPLE_COUNT)]
        peer.append(perf_counter() - middle)
        ours.append(middle - started)
        if mine != theirs:
            raise AssertionError("the two draws differ")
    return ours, peer


def _ours(ids: list[str]) -> list[tuple[str, str]]:
    if len(set(ids)) != len(ids):
        raise AssertionError("the ids are not distinct")
    smallest = smallest_tickets(ids, SEED, SAMPLE_COUNT)
    return [(display_ticket(number), identifier) for number, identifier in smallest]
