"""Where the program's own data lies: fonts, colour profile, icons, trust anchors, the example.

Decision: the data stands in ``resources/`` beside the package in a checkout, and inside the package
(``inspector_app/resources/``) once installed or frozen. One function knows both, nobody else does.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

_PACKAGE = Path(str(files("inspector_app")))


def resource(path: str = "") -> Path:
    """Return the absolute path of ``resources/<path>``; the folder itself for the empty path.

    Raises FileNotFoundError, naming the path, when the program was installed without it.
    """
    for root in (_PACKAGE / "resources", _PACKAGE.parent / "resources"):
        found = root / path
        if found.exists():
            return found
    raise FileNotFoundError(f"resources/{path}")
