"""The door: with words the command line answers, without words the window opens.

Decision: the window is refused with a sentence before Qt is loaded when there is no display,
because Qt aborts the whole process there instead of raising an exception.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence

NO_DISPLAY = (
    "Det finns ingen skärm att öppna fönstret på. "
    "Kör en hel exempelgranskning utan fönster med: python3 run.py demo --out exempel"
)
NO_QT = (
    "Fönstret kan inte öppnas, för Qt saknar ett systembibliotek ({cause}). "
    "På Debian och Ubuntu hjälper: sudo apt-get install --no-install-recommends {packages}"
)
QT_PACKAGES = (
    "libgl1 libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libglib2.0-0 libxcb-cursor0 "
    "libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0"
)


def main(words: Sequence[str] | None = None) -> int:
    """Serve the words given (the process's own when None) and return the exit status.

    0 good, 1 a negative verdict or faults in the input, 2 unreadable, undecided or no display.
    """
    given = list(sys.argv[1:] if words is None else words)
    if given:
        from inspector_app import cli

        return cli.main(given)
    if not display_exists(sys.platform, os.environ):
        print(NO_DISPLAY, file=sys.stderr)
        return 2
    return open_window()


def display_exists(platform: str, environment: Mapping[str, str]) -> bool:
    """Tell whether Qt has somewhere to draw: always outside Linux, else when a display is named."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not platform.startswith("linux") or any(environment.get(name) for name in names)


def open_window() -> int:
    """Open the window; without Qt's system libraries say which packages are missing, status 2."""
    try:
        import PySide6.QtWidgets  # noqa: F401
    except ImportError as error:
        print(NO_QT.format(cause=error, packages=QT_PACKAGES), file=sys.stderr)
        return 2
    from inspector_app.app import main as open_program

    return open_program([])


if __name__ == "__main__":
    sys.exit(main())
