"""Set the program up and run it, with nothing but Python 3.11 and pip.

    python3 run.py                 open the window
    python3 run.py WORDS           the command line of the program, for instance demo or verify
    python3 run.py test [ARGS]     the tests (ARGS go to pytest)
    python3 run.py bundle DIR [--platform win_amd64] [--python-version 3.12]
                                   a copy that can be set up without network

The first run makes ``.venv`` and fills it from ``requirements.lock``; later runs find its stamp and
start at once. A folder ``wheels/`` beside this file is used instead of the network.

Decision: pip is run from outside on ``.venv``, because Debian ships Python without ensurepip and
refuses ``pip install`` into the system.

Decision: the stamp is written last, so an interrupted set-up is taken up again by the next run.
"""

from __future__ import annotations

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - an older Python must be able to say so
    sys.exit("Aktgranskaren behöver Python 3.11 eller senare.")

import argparse
import ast
import compileall
import ctypes
import hashlib
import operator
import os
import platform
import shutil
import subprocess
import venv
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent
LOCK = ROOT / "requirements.lock"
WHEELS = ROOT / "wheels"
HOME = ROOT / ".venv"
PYTHON = HOME / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = HOME / "aktgranskaren.stamp"

TEST_MARK = "# ---- test"
NEEDS_TEST_GROUP = ("test", "bench", "prove")
NEEDS_JAVA = ("test", "prove")
NEEDS_QT = ("test", "bench", "prove", "shots")
SHIPPED = (
    "inspector_app",
    "checklists",
    "resources",
    "run.py",
    "requirements.lock",
    "pyproject.toml",
    "README.md",
    "CHANGES.md",
    "LICENSE",
)

# System libraries that Qt loads, and the Debian packages that hold them.
QT_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
}
WINDOW_LIBRARIES = {
    **QT_LIBRARIES,
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
# What the tests' judge of the PDF format runs on.
JAVA_PACKAGES = ("default-jdk-headless", "libjaxb-java")
JAXB_JAR = Path("/usr/share/java/jaxb-runtime.jar")

# What pip calls a platform, and what the lock's markers see there.
PLATFORMS = {
    "win_amd64": (["win_amd64"], "win32", "nt", "Windows"),
    "macosx_arm64": (
        [f"macosx_{major}_0_arm64" for major in (11, 12, 13, 14)],
        "darwin",
        "posix",
        "Darwin",
    ),
    "linux_x86_64": (
        ["manylinux2014_x86_64", *(f"manylinux_2_{minor}_x86_64" for minor in range(17, 35))],
        "linux",
        "posix",
        "Linux",
    ),
}


OPERATIONS: dict[type[ast.cmpop], Callable[[Any, Any], bool]] = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
}
ON_EVERY_CORE = ["-n", "logical", "--dist", "worksteal"]
"""How the whole suite is run; a few tests, named by ARGS, are quicker without other processes."""


class SetupError(Exception):
    """The set-up cannot go on; the text is a Swedish sentence for the one who started it."""


def main(words: list[str]) -> int:
    """Set up what the words need and hand over to the program; return its exit status."""
    verb = words[0] if words else "window"
    try:
        if verb == "bundle":
            return bundle(words[1:])
        with_tests = verb in NEEDS_TEST_GROUP
        if with_tests and not (ROOT / "tests").is_dir():
            raise SetupError("Testerna följer inte med i det här paketet. De finns i källkoden.")
        set_up(with_tests)
        mend_system(libraries_for(verb), with_java=verb in NEEDS_JAVA)
    except SetupError as error:
        print(error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("Avbrutet. Nästa körning tar vid där den här slutade.", file=sys.stderr)
        return 2
    if verb == "test":
        os.chdir(ROOT)
        return hand_over(["-m", "pytest", *(words[1:] or ON_EVERY_CORE)], {})
    importable = {"PYTHONPATH": str(ROOT), "PYTHONSAFEPATH": "1"}
    return hand_over(["-m", "inspector_app", *words], importable)


# ---- the environment


def set_up(with_tests: bool) -> None:
    """Make ``.venv`` hold what the lock says; without anything to do, only look at the stamp.

    The program's own byte code is kept fresh here too, also where Python is told to write none.
    """
    wanted = hashlib.sha256(LOCK.read_bytes()).hexdigest() + f" {platform.python_version()}"
    found = STAMP.read_text("utf-8").splitlines() if STAMP.is_file() else []
    if found[:1] != [wanted] or (with_tests and found[1:] != ["test"]):
        install(with_tests or found[1:] == ["test"], wanted)
    compileall.compile_dir(ROOT / "inspector_app", quiet=2)


def install(with_tests: bool, stamp: str) -> None:
    """Fill ``.venv`` from the lock, compile the byte code and write the stamp last."""
    what = "programmet och dess tester" if with_tests else "programmet"
    say(f"Gör i ordning {what} i {HOME} (första gången tar det någon minut).")
    STAMP.unlink(missing_ok=True)
    make_environment()
    requirements = HOME / "requirements.txt"
    requirements.write_text("\n".join(requirement_blocks(with_tests)) + "\n", "utf-8")
    source = ["--no-index", "--find-links", str(WHEELS)] if WHEELS.is_dir() else []
    options = ["--require-hashes", "--no-deps", "--no-compile", *source]
    pip(["--python", str(PYTHON), "install", *options, "-r", str(requirements)])
    say("Kompilerar.")
    run([str(PYTHON), "-m", "compileall", "-q", "-j", "0", str(HOME)], quiet=True)
    STAMP.write_text(stamp + "\n" + ("test\n" if with_tests else ""), "utf-8")


def make_environment() -> None:
    """Make ``.venv`` without ensurepip; one made by another Python is replaced."""
    settings = HOME / "pyvenv.cfg"
    version = platform.python_version()
    same = settings.is_file() and f"version = {version}" in settings.read_text("utf-8")
    if not (same and PYTHON.exists()):
        if HOME.exists() and not settings.is_file():
            raise SetupError(
                f"{HOME} finns redan och är ingen Pythonmiljö. Flytta den och försök igen."
            )
        venv.EnvBuilder(with_pip=False, clear=HOME.exists(), symlinks=os.name != "nt").create(HOME)


def pip(arguments: list[str]) -> None:
    """Run this Python's own pip; raise SetupError when it is missing or fails."""
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "-q", *arguments]
    version = run([sys.executable, "-m", "pip", "--version"], quiet=True)
    if version is None:
        raise SetupError(
            "Pythons paketinstallerare pip saknas. På Debian: apt-get install python3-pip"
        )
    if tuple(int(part) for part in version.split()[1].split(".")[:2]) < (22, 3):
        raise SetupError(
            "Pythons paketinstallerare pip är för gammal. Version 22.3 eller senare behövs."
        )
    if subprocess.run(command, check=False).returncode:
        raise SetupError(
            "Paketen kunde inte hämtas eller stämde inte med låsfilen; skälet står ovanför. "
            "Utan nät: gör ett paket på en dator med nät med python3 run.py bundle MAPP."
        )


def requirement_blocks(with_tests: bool) -> list[str]:
    """Return the lock's requirements, each with its hashes: the program's, or all of them."""
    text = LOCK.read_text("utf-8")
    wanted = text if with_tests else text.split(TEST_MARK)[0]
    blocks: list[str] = []
    for line in wanted.splitlines():
        if line.startswith(" "):
            blocks[-1] += "\n" + line
        elif line and not line.startswith("#"):
            blocks.append(line)
    return blocks


# ---- what the system must have


def libraries_for(verb: str) -> dict[str, str]:
    """Return the system libraries that Qt needs here; none where no window can open anyway."""
    if not sys.platform.startswith("linux"):
        return {}
    if verb == "window" and (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return WINDOW_LIBRARIES
    return QT_LIBRARIES if verb in NEEDS_QT else {}


def mend_system(libraries: dict[str, str], with_java: bool) -> None:
    """Install the missing Debian packages when root, else name them in one line."""
    packages = [package for library, package in libraries.items() if not loads(library)]
    if with_java and sys.platform.startswith("linux"):
        packages += [] if shutil.which("javac") else [JAVA_PACKAGES[0]]
        packages += [] if JAXB_JAR.exists() else [JAVA_PACKAGES[1]]
    if not packages:
        return
    command = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if shutil.which("apt-get") and os.geteuid() == 0:  # type: ignore[attr-defined,unused-ignore]
        say(f"Installerar systempaket: {' '.join(packages)}")
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for step in (["apt-get", "update"], command):
            subprocess.run([*step, "-qq"], env=environment, stdout=subprocess.DEVNULL, check=False)
        packages = [name for name in packages if run(["dpkg", "-s", name], quiet=True) is None]
    if packages:
        line = " ".join(["sudo apt-get install --no-install-recommends", *packages])
        say(f"Systempaket saknas. På Debian och Ubuntu: {line}")
    if set(packages) & set(JAVA_PACKAGES):
        say("Utan Javapaketen bedöms rapportens PDF-format inte (not judged).")


def loads(library: str) -> bool:
    """Tell whether the dynamic linker finds the library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


# ---- a copy for a machine without network


def bundle(words: list[str]) -> int:
    """Copy the program to a folder together with the wheels for one platform."""
    reader = argparse.ArgumentParser(prog="run.py bundle", add_help=True)
    reader.add_argument("folder", type=Path)
    reader.add_argument("--platform", choices=sorted(PLATFORMS))
    reader.add_argument("--python-version", action="append", metavar="3.12")
    chosen = reader.parse_args(words)
    versions = chosen.python_version or ["{}.{}".format(*sys.version_info[:2])]
    if chosen.folder.exists() and any(chosen.folder.iterdir()):
        raise SetupError(f"Mappen {chosen.folder} är inte tom. Välj en ny mapp.")
    copy_program(chosen.folder)
    for version in versions:
        say(f"Hämtar paketen för {chosen.platform or 'den här datorn'}, Python {version}.")
        fetch_wheels(chosen.folder / "wheels", chosen.platform, version)
    say(f"Klart: kopiera {chosen.folder} till den andra datorn och kör run.py där.")
    return 0


def copy_program(folder: Path) -> None:
    """Copy what the program needs to run, without tests and byte code."""
    unwanted = shutil.ignore_patterns("__pycache__", "*.pyc")
    folder.mkdir(parents=True, exist_ok=True)
    for name in SHIPPED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=unwanted)
        elif source.exists():
            shutil.copy2(source, folder / name)


def fetch_wheels(folder: Path, wanted: str | None, version: str) -> None:
    """Download the program's wheels for a platform and Python version, checked by their hashes."""
    folder.mkdir(parents=True, exist_ok=True)
    requirements = folder / "requirements.txt"
    requirements.write_text("\n".join(blocks_for(facts_of(wanted, version))) + "\n", "utf-8")
    tags = PLATFORMS[wanted][0] if wanted else []
    target = [word for tag in tags for word in ("--platform", tag)]
    options = ["--require-hashes", "--no-deps", "--only-binary=:all:", "--python-version", version]
    pip(["download", *options, *target, "-d", str(folder), "-r", str(requirements)])
    requirements.unlink()


def facts_of(wanted: str | None, version: str) -> dict[str, str]:
    """Return what the lock's markers see on a platform, None for this machine's."""
    host = (sys.platform, os.name, platform.system())
    sys_platform, os_name, system = PLATFORMS[wanted][1:] if wanted else host
    return {
        "sys_platform": sys_platform,
        "os_name": os_name,
        "platform_system": system,
        "platform_python_implementation": "CPython",
        "implementation_name": "cpython",
        "python_version": version,
        "python_full_version": version + ".0",
    }


def blocks_for(facts: dict[str, str]) -> list[str]:
    """Return the program's requirements that hold for other facts than this machine's."""
    kept = []
    for block in requirement_blocks(with_tests=False):
        head, *hashes = block.split("\n")
        name, _, marker = head.rstrip(" \\").partition(" ; ")
        if not marker or holds(ast.parse(marker, mode="eval").body, facts):
            kept.append("\n".join([name + " \\", *hashes]))
    return kept


def holds(marker: ast.expr, facts: dict[str, str]) -> bool:
    """Evaluate an environment marker: comparisons of a fact with a text, joined by and, or."""
    if isinstance(marker, ast.BoolOp):
        parts = [holds(part, facts) for part in marker.values]
        return all(parts) if isinstance(marker.op, ast.And) else any(parts)
    if not isinstance(marker, ast.Compare) or not isinstance(marker.left, ast.Name):
        raise SetupError(f"Låsfilen har ett villkor som inte går att läsa: {ast.unparse(marker)}")
    left, right = facts[marker.left.id], ast.literal_eval(marker.comparators[0])
    if marker.left.id.startswith("python_"):
        return compare(marker.ops[0], version_key(left), version_key(right))
    return compare(marker.ops[0], left, right)


def compare(operation: ast.cmpop, left: Any, right: Any) -> bool:
    """Compare two texts or two versions as the marker's operator says."""
    return bool(OPERATIONS[type(operation)](left, right))


def version_key(text: str) -> tuple[int, ...]:
    """Return a version's numbers, of equal length for 3.12 and 3.12.0."""
    numbers = [int(part) for part in text.split(".")]
    return tuple(numbers + [0] * (3 - len(numbers)))


# ---- running


def hand_over(arguments: list[str], settings: dict[str, str]) -> int:
    """Run ``.venv``'s Python in the user's folder, with settings added to the environment.

    Where the system can, this process becomes that one; Windows would let go of the console.
    """
    environment = {**os.environ, **settings}
    command = [str(PYTHON), *arguments]
    if os.name != "nt":
        os.execve(command[0], command, environment)
    return subprocess.run(command, env=environment, check=False).returncode


def run(command: list[str], quiet: bool = False) -> str | None:
    """Run a command and return what it printed, or None when it failed."""
    done = subprocess.run(command, capture_output=quiet, text=True, check=False)
    return (done.stdout or "") if done.returncode == 0 else None


def say(sentence: str) -> None:
    """Tell the one who waits what happens, beside the program's own output."""
    print(sentence, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
