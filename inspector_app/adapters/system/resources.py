"""Where the program's own data lies: fonts, colour profile, icons, trust anchors, the example.

Decision: the data stands in ``resources/`` beside the package in a checkout, and inside the package
(``inspector_app/resources/``) once installed or frozen. One function knows both, nobody else does.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[2]


def resource(path: str = "") -> Path:
    """Return the absolute path of ``resources/<path>``; the folder itself for the empty path.

    Raises FileNotFoundError, naming the path, when the program was installed without it.
    """
    return _found("resources", path)


def checklists() -> Path:
    """Return the folder of the released review templates. Raises FileNotFoundError."""
    return _found("checklists", "")


def _found(folder: str, path: str) -> Path:
    for root in (_PACKAGE / folder, _PACKAGE.parent / folder):
        found = root / path
        if found.exists():
            return found
    raise FileNotFoundError(f"{folder}/{path}")
