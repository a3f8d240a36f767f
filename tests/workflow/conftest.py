"""An inspection at each stage, as a copy that a test may change."""

from tests.fakes.small_inspection import fixture_at, stages, stamper, trial, trial_key

empty = fixture_at("empty")
started = fixture_at("started")
taken_in = fixture_at("taken_in")
frozen = fixture_at("frozen")
drawn = fixture_at("drawn")
been_read = fixture_at("read")
fixed = fixture_at("fixed")

__all__ = [
    "been_read", "drawn", "empty", "fixed", "frozen", "stages", "stamper", "started", "taken_in",
    "trial", "trial_key",
]  # fmt: skip
