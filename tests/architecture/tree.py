"""The files that belong to the repository, found without git (a bare machine may lack it)."""

from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TOP_LEVEL = {
    ".ci",
    ".gitignore",
    "CHANGES.md",
    "LICENSE",
    "README.md",
    "checklists",
    "inspector_app",
    "pyproject.toml",
    "requirements.lock",
    "resources",
    "run.py",
    "tests",
}


def files() -> Iterator[Path]:
    """Yield every file of the repository, without byte code."""
    for name in sorted(TOP_LEVEL):
        top = ROOT / name
        for path in sorted(top.rglob("*")) if top.is_dir() else [top]:
            if path.is_file() and not {"__pycache__", ".hypothesis"} & set(path.parts):
                yield path


def python_files() -> Iterator[Path]:
    """Yield every Python file of the repository."""
    return (path for path in files() if path.suffix == ".py")


def text_of(path: Path) -> str | None:
    """Return a file's text, or None for pictures, fonts, spreadsheets and other binary files."""
    data = path.read_bytes()
    if b"\0" in data:
        return None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace") if path.suffix == ".csv" else None
