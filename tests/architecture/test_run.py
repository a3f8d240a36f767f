"""run.py reads the lock as pip would, for this machine and for others."""

import ast
import hashlib
import os
import platform
import subprocess
import sys
from pathlib import Path

import pytest

import run
from inspector_app.__main__ import QT_PACKAGES
from tests.architecture import lockfile, tree


@pytest.mark.parametrize(
    ("marker", "python", "holds"),
    [
        ("python_full_version < '3.12'", "3.11", True),
        ("python_full_version < '3.12'", "3.12", False),
        ("python_full_version >= '3.12'", "3.12", True),
        ("python_full_version >= '3.9'", "3.11", True),
        ("sys_platform == 'win32'", "3.11", True),
        ("sys_platform != 'win32'", "3.11", False),
        ("sys_platform == 'linux' or python_version > '3.10'", "3.11", True),
        ("sys_platform == 'win32' and python_version < '3.11'", "3.11", False),
        ("implementation_name != 'PyPy'", "3.11", True),
    ],
)
def test_a_marker_is_judged_for_the_other_machine(marker: str, python: str, holds: bool) -> None:
    """A marker speaks of the machine that the bundle is for, not of the one that makes it."""
    facts = run.facts_of("win_amd64", python)
    assert run.holds(ast.parse(marker, mode="eval").body, facts) is holds


def test_an_unreadable_marker_is_refused() -> None:
    """What is not understood is not guessed."""
    with pytest.raises(run.SetupError):
        run.holds(ast.parse("len(sys_platform)", mode="eval").body, run.facts_of(None, "3.11"))


def test_windows_gets_its_own_packages() -> None:
    """The time zone database is needed on Windows, one Qt version for each Python."""
    blocks = run.blocks_for(run.facts_of("win_amd64", "3.12"))
    names = [block.split()[0] for block in blocks]
    assert "tzdata==2026.6" in names
    assert [name for name in names if name.startswith("pyside6")] == ["pyside6-essentials==6.12.0"]
    assert not any(";" in block for block in blocks)


def test_the_program_group_is_the_first_section() -> None:
    """A user's set-up takes the first section whole, a tester's both."""
    program, test = (
        lockfile.blocks(part) for part in lockfile.LOCK.read_text().split(run.TEST_MARK)
    )
    assert len(run.requirement_blocks(with_tests=False)) == len(program)
    assert len(run.requirement_blocks(with_tests=True)) == len(program) + len(test)


def test_run_needs_only_the_standard_library() -> None:
    """Before anything is set up, run.py itself must load."""
    modules = ast.walk(ast.parse((tree.ROOT / "run.py").read_text("utf-8")))
    names = {alias.name for node in modules if isinstance(node, ast.Import) for alias in node.names}
    assert names <= sys.stdlib_module_names


def test_both_doors_name_the_same_packages() -> None:
    """run.py and the program itself send people for the same Debian packages."""
    assert list(run.WINDOW_LIBRARIES.values()) == QT_PACKAGES.split()


def test_bundle_refuses_a_folder_with_something_in_it() -> None:
    """A bundle never mixes with other files."""
    done = subprocess.run(
        [sys.executable, tree.ROOT / "run.py", "bundle", tree.ROOT / "tests"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "är inte tom" in done.stderr


LOCKED = hashlib.sha256(lockfile.LOCK.read_bytes()).hexdigest()
HERE = f"{LOCKED} {platform.python_version()}\n"


@pytest.mark.parametrize(
    ("stamp", "with_tests", "installed"),
    [
        (None, False, [False]),
        (None, True, [True]),
        (HERE, False, []),
        (HERE, True, [True]),
        (HERE + "test\n", False, []),
        (HERE + "test\n", True, []),
        (f"{'0' * 64} {platform.python_version()}\ntest\n", False, [True]),
        (f"{LOCKED} 3.10.0\n", False, [False]),
    ],
)
def test_set_up_installs_only_what_the_stamp_lacks(
    stamp: str | None,
    with_tests: bool,
    installed: list[bool],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A second run installs nothing; a new lock or Python does, and keeps the tests' packages."""
    asked: list[bool] = []
    monkeypatch.setattr(run, "STAMP", tmp_path / "stamp")
    monkeypatch.setattr(run, "install", lambda tests, _: asked.append(tests))
    if stamp is not None:
        run.STAMP.write_text(stamp, "utf-8")
    run.set_up(with_tests)
    assert asked == installed


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Debian packages are for Linux")
def test_missing_system_packages_are_named_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Who is not root gets one line to run, with only what is missing."""
    monkeypatch.setattr(run, "loads", lambda name: name != "libEGL.so.1")
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    run.mend_system(run.QT_LIBRARIES, with_java=False)
    said = capsys.readouterr().err
    assert said.endswith("sudo apt-get install --no-install-recommends libegl1\n")
    assert said.count("\n") == 1


def test_a_folder_that_is_no_environment_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Set-up never empties a folder that it did not make."""
    precious = tmp_path / ".venv" / "precious.txt"
    precious.parent.mkdir()
    precious.touch()
    monkeypatch.setattr(run, "HOME", precious.parent)
    monkeypatch.setattr(run, "PYTHON", precious.parent / "bin" / "python")
    with pytest.raises(run.SetupError):
        run.make_environment()
    assert precious.exists()


def test_a_bundle_without_tests_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A copy for users has no tests, and asking for them sets nothing up."""
    monkeypatch.setattr(run, "ROOT", tmp_path)
    assert run.main(["test"]) == 2
    assert "Testerna följer inte med" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
