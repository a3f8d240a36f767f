"""English sentences for a reader's own figures."""

from __future__ import annotations

FAULTS: dict[str, tuple[str, str]] = {
    "own_eyes_off": (
        "My own eyes is turned off.",
        "Turn it on if you want to see your own figures. Only you see them.",
    ),
    "own_eyes_few_readers": (
        "You are too few readers to show your own figures.",
        "They are shown when at least {fewest} readers, you among them, have read the same files "
        "two and two.",
    ),
}
