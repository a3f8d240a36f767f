"""The lock holds what pyproject.toml pins, for every platform, and nothing about its origin."""

import ast
import re
import sys
import tomllib

from tests.architecture import lockfile, tree

PROJECT = tomllib.loads((tree.ROOT / "pyproject.toml").read_text("utf-8"))["project"]
TEXT = lockfile.LOCK.read_text("utf-8")
PROGRAM, TEST = (lockfile.blocks(part) for part in TEXT.split("# ---- test\n"))

# What is imported under another name than it is installed by.
IMPORT_NAMES = {
    "pyside6-essentials": {"PySide6", "shiboken6"},
    "argon2-cffi": {"argon2"},
    "cel-python": {"celpy"},
    "pyhanko": {"pyhanko", "pyhanko_certvalidator"},
    "python-calamine": {"python_calamine"},
    "pillow": {"PIL"},
    "fonttools": {"fontTools"},
    "import-linter": {"importlinter", "grimp"},
    "opendataloader-pdf": {"opendataloader_pdf"},
    "pytest-qt": {"pytestqt"},
}
# Parts of a pinned package's own promise, used directly beside it.
INHERITED = {"asn1crypto"}
INHERITED_BY_TESTS = {"lxml", "numpy"}


RUN_BY_THE_SYSTEM = {"screen_reader.py": {"gi"}}
"""Scripts that the machine's own Python runs, with what its own packages bring."""


def pins(blocks: list[str]) -> set[str]:
    """Return the name==version of each block."""
    return {block.split()[0] for block in blocks}


def wanted(requirements: list[str]) -> set[str]:
    """Return the name==version of each requirement."""
    return {requirement.split(";")[0].strip() for requirement in requirements}


def test_the_lock_holds_every_pin() -> None:
    """Program pins stand in the program's section, test pins in either."""
    assert wanted(PROJECT["dependencies"]) <= pins(PROGRAM)
    assert wanted(PROJECT["optional-dependencies"]["test"]) <= pins(PROGRAM) | pins(TEST)


def test_every_requirement_has_hashes() -> None:
    """pip refuses to guess: each block has at least one SHA-256 and nothing else."""
    for block in PROGRAM + TEST:
        head, *hashes = block.splitlines()
        assert re.fullmatch(r"[a-z0-9._-]+==[\w.]+( ; [^;]+)? \\", head)
        assert hashes
        assert all(re.fullmatch(r"    --hash=sha256:[0-9a-f]{64}( \\)?", line) for line in hashes)


def test_the_lock_names_no_source() -> None:
    """Neither an index, a host nor a folder stands in it."""
    assert not re.search(r"://|index-url|find-links|file:|@ |/", TEXT.replace("hash=sha256", ""))


def test_the_window_does_not_pull_the_oracles() -> None:
    """What only tests compare with is not set up for a user."""
    heavy = {"scipy", "pandas", "numpy", "statsmodels", "pytest", "mypy"}
    assert not {pin.split("==")[0] for pin in pins(PROGRAM)} & heavy


def test_both_qt_versions_are_locked() -> None:
    """6.12 miscounts None below Python 3.12, so each side has its own version."""
    heads = [block.splitlines()[0] for block in PROGRAM if block.startswith("pyside6-essentials")]
    assert heads == [
        "pyside6-essentials==6.11.3 ; python_full_version < '3.12' \\",
        "pyside6-essentials==6.12.0 ; python_full_version >= '3.12' \\",
    ]


def test_whatever_is_imported_is_pinned() -> None:
    """The program imports only program pins; tests may use both groups."""
    program = import_names(PROJECT["dependencies"]) | INHERITED
    test = import_names(PROJECT["optional-dependencies"]["test"])
    everything = program | test | INHERITED_BY_TESTS
    for path in tree.python_files():
        allowed = program if "inspector_app" in path.relative_to(tree.ROOT).parts else everything
        allowed = allowed | RUN_BY_THE_SYSTEM.get(path.name, set())
        assert outside_imports(path.read_text("utf-8")) <= allowed, path


def import_names(requirements: list[str]) -> set[str]:
    """Return the names under which the requirements are imported."""
    names = {requirement.split("==")[0] for requirement in requirements}
    return {found for name in names for found in IMPORT_NAMES.get(name, {name.replace("-", "_")})}


def outside_imports(source: str) -> set[str]:
    """Return the top names of imports beyond the standard library and the repository."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.split(".")[0])
    return (
        found - sys.stdlib_module_names - {"inspector_app", "tests", "resources", "run", "_pytest"}
    )
