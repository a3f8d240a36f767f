"""How often the long proofs repeat: the full count under ``run.py prove``, a sample otherwise."""

import os


def count(full: int, reduced: int) -> int:
    """Return ``full`` when the long proofs were asked for, else ``reduced``."""
    return full if os.environ.get("AKTGRANSKAREN_PROVE") == "1" else reduced
