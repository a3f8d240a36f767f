"""Runs one function of the program in a process of its own and sends back what it yields.

Run as a script: ``worker_child.py PACKAGE_FOLDER``. Standard input holds a pickled function, its
arguments and whether it takes more, written by the program itself, and then what more it takes;
standard output gets pickled answers: ``("item", value)`` for each value, then ``("end", None)``, or
``("fault", (code, facts))``.
"""

from __future__ import annotations

import gc
import pickle
import sys
from collections.abc import Iterator
from typing import Any


def main(package_folder: str) -> int:
    """Answer one call and end. Nothing made here lives long enough to be collected."""
    gc.disable()
    sys.path.insert(0, package_folder)
    from inspector_app.domain.errors import InspectionError

    function, arguments, takes_more = pickle.load(sys.stdin.buffer)  # noqa: S301 - our own parent
    out = sys.stdout.buffer
    try:
        for value in function(*((received(), *arguments) if takes_more else arguments)):
            pickle.dump(("item", value), out, pickle.HIGHEST_PROTOCOL)
            out.flush()
            del value  # before the next is made: memory that was just used is used again
        answer: tuple[str, object] = ("end", None)
    except InspectionError as fault:
        answer = ("fault", (fault.code, fault.facts))
    pickle.dump(answer, out, pickle.HIGHEST_PROTOCOL)
    out.flush()
    return 0


def received() -> Iterator[Any]:
    """Yield what the parent sends, until it sends no more."""
    while True:
        try:
            yield pickle.load(sys.stdin.buffer)  # noqa: S301 - from our own parent
        except EOFError:
            return


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1]))
