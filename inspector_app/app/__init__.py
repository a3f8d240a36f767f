"""The program with its window: everything is put together here, and nowhere else.

Decision: nothing but Qt and the standard library is imported before the first paint. What opens an
inspection (the database, the PDF tools) is imported by the first worker that needs it. The values
that the first paint needs are named tuples: a dataclass takes five times as long to make.
"""

from __future__ import annotations

import gc
from collections.abc import Sequence


def main(words: Sequence[str]) -> int:
    """Open the window and return the exit status when it is closed."""
    gc.disable()  # until ui.tasks collects on the main thread; imports alone make no garbage
    from inspector_app.app.program import Program

    return Program(words).run()
