"""One style, full types, a docstring everywhere, and nothing of the machine it was written on."""

import ast
import re
import shutil
import subprocess
import sys

import pytest

from tests.architecture import tree

# Put together from halves, so that this file passes its own test.
FOREIGN = re.compile(
    "|".join(
        (
            r"/(?:ro" + r"ot|wo" + r"rk)/",
            r"/ho" + r"me/(?!anna\b)\w",  # the one invented user
            r"[A-Z]:\\\\?Us" + r"ers\\",
            r"py" + r"pi\.org",
            r"pythonho" + r"sted",
            r"registry\.\w+\.\w+",
            r"--(?:extra-)?index-" + r"url [^\s\"]",
            r"(?i:\bcla" + r"ude\b|\bchat" + r"gpt\b|\bcopi" + r"lot\b|\banth" + r"ropic\b)",
            r"(?i:\bopen" + r"ai\b|\blan" + r"guage model|\bA" + r"I-|\bA\.I" + r"\.)",
            r"\bL" + r"LM\b|\bA" + r"I\b",
        )
    )
)
VAGUE = {"utils", "helpers", "common", "misc", "manager", "base"}


def run(*command: str) -> None:
    """Run a module of this Python and fail with what it says."""
    done = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=tree.ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_ruff_finds_nothing() -> None:
    """Every Python file keeps the chosen rules."""
    run("ruff", "check", "--no-cache", ".")


def test_every_file_is_formatted() -> None:
    """There is one layout, the formatter's."""
    run("ruff", "format", "--no-cache", "--check", ".")


def test_types_hold() -> None:
    """The package and run.py are fully typed."""
    run("mypy")
    run("mypy", "--strict", "run.py")


def test_every_module_says_what_it_is() -> None:
    """A module with code opens with a docstring."""
    modules = {path: ast.parse(path.read_text("utf-8")) for path in tree.python_files()}
    assert [
        str(path) for path, it in modules.items() if it.body and not ast.get_docstring(it)
    ] == []


def test_every_public_name_of_the_program_says_what_holds() -> None:
    """Public classes and functions have docstrings."""
    silent = [
        f"{path.relative_to(tree.ROOT)}:{node.lineno} {node.name}"
        for path in tree.python_files()
        if "inspector_app" in path.parts or path.name == "run.py"
        for node in ast.parse(path.read_text("utf-8")).body
        if isinstance(node, ast.ClassDef | ast.FunctionDef)
        and not node.name.startswith("_")
        and not ast.get_docstring(node)
    ]
    assert silent == []


def test_names_say_something() -> None:
    """No module is a drawer for whatever is left over."""
    assert {path.stem for path in tree.python_files()} & VAGUE == set()


def test_nothing_of_the_machine_it_was_written_on() -> None:
    """No path, host or tool of those who wrote it stands in any file."""
    found = [
        f"{path.relative_to(tree.ROOT)}:{number}: {line.strip()[:120]}"
        for path in tree.files()
        for number, line in enumerate((tree.text_of(path) or "").splitlines(), 1)
        if FOREIGN.search(line)
    ]
    assert found == []


@pytest.mark.parametrize(
    "line",
    ["see /ro" + "ot/x", "cd /wo" + "rk/main", "https://py" + "pi.org/simple", "by an L" + "LM"],
)
def test_the_search_for_the_machine_can_fail(line: str) -> None:
    """The pattern finds what it is meant to find."""
    assert FOREIGN.search(line)


@pytest.mark.skipif(
    not (tree.ROOT / ".git").exists() or not shutil.which("git"), reason="needs git and a checkout"
)
def test_the_top_level_is_the_agreed_one() -> None:
    """Nothing else is put beside the program."""
    command = ["git", "-C", tree.ROOT, "ls-files"]
    listed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert {line.split("/", maxsplit=1)[0] for line in listed.splitlines()} == tree.TOP_LEVEL
