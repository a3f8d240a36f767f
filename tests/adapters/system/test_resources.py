"""The program's data is found in a checkout and in an installed package."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import inspector_app
from inspector_app.adapters.system.resources import resource

PACKAGE = Path(inspector_app.__file__).parent


def test_a_checkout_has_its_resources_beside_the_package() -> None:
    assert resource("fonts/Inter-Regular.ttf").read_bytes()[:4] == b"\0\1\0\0"
    assert resource() == PACKAGE.parent / "resources"


def test_what_is_missing_is_named() -> None:
    with pytest.raises(FileNotFoundError, match=r"resources/fonts/none\.ttf"):
        resource("fonts/none.ttf")


def test_an_installed_package_has_them_inside(tmp_path: Path) -> None:
    installed = tmp_path / "inspector_app"
    for name in ("__init__.py", "adapters/__init__.py", "adapters/system/__init__.py"):
        (installed / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(PACKAGE / name, installed / name)
    shutil.copy(PACKAGE / "adapters/system/resources.py", installed / "adapters/system")
    (installed / "resources" / "icc").mkdir(parents=True)
    (installed / "resources" / "icc" / "sRGB.icc").write_bytes(b"profile")
    script = (
        "from inspector_app.adapters.system.resources import resource\n"
        "print(resource('icc/sRGB.icc').read_text())"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "profile"
