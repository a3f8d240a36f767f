"""Mutants that mean the same as the released rule, each with the reason why no case can differ."""

# ruff: noqa: E501 - the name of a mutant is its rule, unbroken

from __future__ import annotations

from collections.abc import Mapping

EQUIVALENT: Mapping[str, Mapping[str, str]] = {
    "besok-2": {},
    "delaktighet-1": {},
    "flyttningsforbud-1": {},
    "hemflytt-1": {},
    "placering-1": {},
    "skola-1": {},
    "skydd-1": {},
    "vardnad-1": {},
}
