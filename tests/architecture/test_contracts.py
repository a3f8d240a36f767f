"""Imports point inwards, and every contract that says so is seen to bite."""

import ast
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).resolve().parents[2]
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"][
    "contracts"
]
PACKAGE = "inspector_app"

# contract, the module that errs (made when absent), what it wrongly imports
VIOLATIONS = [
    ("rooms", "domain.errors", "inspector_app.ports"),
    ("rooms", "ports", "inspector_app.workflow"),
    ("rooms", "wording", "inspector_app.workflow"),
    ("rooms", "workflow", "inspector_app.wording"),
    ("rooms", "workflow", "inspector_app.adapters.system"),
    ("rooms", "ui", "inspector_app.adapters.system"),
    ("rooms", "adapters.files", "inspector_app.ui"),
    ("rooms", "ui.screens", "inspector_app.app"),
    ("rooms", "app", "inspector_app.cli"),
    ("rooms", "cli", "inspector_app.app"),
    ("rooms", "cli", "inspector_app.__main__"),
    ("rooms", "composition", "inspector_app.app"),
    ("rooms", "composition", "inspector_app.cli"),
    ("rooms", "ui", "inspector_app.composition"),
    ("rooms", "adapters.system", "inspector_app.composition"),
    ("stages", "domain.errors", "inspector_app.domain.frame"),
    ("stages", "domain.frame", "inspector_app.domain.sampling"),
    ("stages", "domain.report", "inspector_app.domain.verification"),
    ("template", "domain.checklist.reader", "inspector_app.domain.checklist.proof"),
    ("template", "domain.checklist.evaluation", "inspector_app.domain.checklist.truth"),
    ("pure", "domain.journal", "time"),
    ("pure", "domain.sampling", "random"),
    ("pure", "domain.frame", "pathlib"),
    ("adapters_apart", "adapters.db", "inspector_app.adapters.pdf"),
    ("adapters_apart", "adapters.system", "inspector_app.adapters.files"),
    ("adapters_serve", "adapters.files", "inspector_app.workflow"),
    ("qt", "cli", "PySide6.QtCore"),
    ("qt", "composition", "PySide6.QtCore"),
    ("qt", "domain.frame", "PySide6"),
    ("qt", "adapters.pdf", "PySide6.QtGui"),
    ("store", "workflow", "sqlalchemy"),
    ("store", "adapters.files", "sqlite3"),
    ("store", "ui", "sqlcipher3"),
    ("pdf", "wording", "reportlab.lib"),
    ("pdf", "adapters.db", "pyhanko.sign"),
    ("entrances", "cli", "sqlalchemy.orm"),
    ("entrances", "app", "reportlab"),
    ("entrances", "composition", "pyhanko.sign"),
    ("demo", "workflow.demo", "inspector_app.adapters.db"),
]


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Lint a copy of the package with every violation in it; contract id → what was reported."""
    copy = tmp_path_factory.mktemp("violations")
    shutil.copytree(ROOT / PACKAGE, copy / PACKAGE, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", copy)
    for _, module, imported in VIOLATIONS:
        inject(copy / PACKAGE, module, imported)
    return {contract["id"]: lint(copy, contract["id"]).stdout for contract in CONTRACTS}


def inject(package: Path, module: str, imported: str) -> None:
    """Add an import to a module of the copy, and make both modules where they do not exist."""
    for name in [module, imported.removeprefix(PACKAGE + ".")]:
        path = package / name.replace(".", "/")
        if not path.is_dir() and (name == module or imported.startswith(PACKAGE)):
            path.with_suffix(".py").touch()
    path = package / module.replace(".", "/")
    source = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    with source.open("a", encoding="utf-8") as text:
        text.write(f"\nimport {imported}\n")


def lint(folder: Path, *contracts: str) -> subprocess.CompletedProcess[str]:
    """Run import-linter on the package in a folder."""
    chosen = [word for contract in contracts for word in ("--contract", contract)]
    program = (
        "import sys; from importlinter.cli import lint_imports_command as run; run(sys.argv[1:])"
    )
    return subprocess.run(
        [sys.executable, "-c", program, "--no-cache", "--no-logo", *chosen],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": f"{folder}{os.pathsep}{ROOT}", "COLUMNS": "400", "LC_ALL": "C.UTF-8"},
    )


def test_every_contract_is_kept() -> None:
    """The package as it stands breaks no contract."""
    done = lint(ROOT)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(("contract", "module", "imported"), VIOLATIONS)
def test_a_violation_breaks_its_contract(
    broken: dict[str, str], contract: str, module: str, imported: str
) -> None:
    """The contract's report names the module that errs and what it imports."""
    external = imported if imported.startswith(PACKAGE) else imported.split(".", maxsplit=1)[0]
    assert "BROKEN" in broken[contract]
    assert f"{PACKAGE}.{module} -> {external}" in broken[contract]


def test_every_contract_has_a_violation() -> None:
    """No contract stands unproven."""
    assert {contract["id"] for contract in CONTRACTS} == {row[0] for row in VIOLATIONS}


def test_the_domain_imports_nothing_but_the_standard_library() -> None:
    """Whatever the domain imports from outside is shipped with Python."""
    graph = grimp.build_graph(PACKAGE, include_external_packages=True, cache_dir=None)
    domain = {name for name in graph.modules if name.startswith(f"{PACKAGE}.domain")}
    imported = {
        name for module in domain for name in graph.find_modules_directly_imported_by(module)
    }
    outside = {name for name in imported if not name.startswith(PACKAGE)}
    assert outside <= sys.stdlib_module_names


IMPURE = {"now", "today", "utcnow", "fromtimestamp", "uuid1", "uuid4", "urandom", "open", "input"}


def test_the_domain_asks_neither_clock_nor_chance() -> None:
    """Value types such as date and UUID are welcome in the domain, their makers are not."""
    asked = [
        f"{path.name}:{node.lineno} {name_called(node)}"
        for path in (ROOT / PACKAGE / "domain").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and name_called(node) in IMPURE
    ]
    assert asked == []


@pytest.mark.parametrize("source", ["datetime.now(UTC)", "date.today()", "uuid4()", "open('x')"])
def test_the_search_for_clock_and_chance_can_fail(source: str) -> None:
    """The names that are looked for are those of real calls."""
    assert name_called(ast.parse(source, mode="eval").body) in IMPURE


def name_called(node: ast.AST) -> str:
    """Return the last part of the name that a call calls, empty for anything else."""
    called = node.func if isinstance(node, ast.Call) else None
    return getattr(called, "attr", getattr(called, "id", ""))
