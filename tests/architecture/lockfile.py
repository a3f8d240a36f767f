"""Writes requirements.lock: ``python -m tests.architecture.lockfile`` (needs uv on the path).

One file for every platform and Python version, in two sections, because the program is set up
without the heavy packages that only its tests compare with. No index stands in it: where packages
come from is the machine's business, the hashes say which they are.
"""

import os
import subprocess
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LOCK = ROOT / "requirements.lock"
PROGRAM_HEADER = """\
# Every package with its hashes, for each platform and Python from 3.11. Written by
# `python -m tests.architecture.lockfile` from pyproject.toml; not edited by hand.

# ---- program
"""
TEST_HEADER = """
# ---- test
"""


def main() -> None:
    """Resolve both groups together, so that the tests judge the versions that users get."""
    with tempfile.TemporaryDirectory() as folder:
        everything = compile_lock(Path(folder) / "all.txt", "--extra", "test")
        program = compile_lock(Path(folder) / "program.txt", "-c", Path(folder) / "all.txt")
    test = [block for block in everything if block not in program]
    LOCK.write_text(PROGRAM_HEADER + "".join(program) + TEST_HEADER + "".join(test), "utf-8")


def compile_lock(output: Path, *arguments: str | Path) -> list[str]:
    """Return the resolved requirements, each block with the lines of its hashes."""
    command = ["uv", "pip", "compile", "--quiet", "--universal", "--generate-hashes"]
    options = ["--no-emit-index-url", "--no-emit-find-links", "--no-header", "--no-annotate"]
    target = ["--python-version", "3.11", "--output-file", output, ROOT / "pyproject.toml"]
    environment = {name: text for name, text in os.environ.items() if name != "PIP_FIND_LINKS"}
    subprocess.run([*command, *options, *target, *arguments], check=True, env=environment)
    return blocks(output.read_text("utf-8"))


def blocks(text: str) -> list[str]:
    """Return the requirements of a lock, each with the lines of its hashes."""
    found: list[str] = []
    for line in text.splitlines(keepends=True):
        if line.startswith(" "):
            found[-1] += line
        elif line.strip() and not line.startswith("#"):
            found.append(line)
    return found


if __name__ == "__main__":
    main()
