"""Brings the Swedish translation in step with the code.

Run ``python resources/translations/update.py``. Collects the texts of ``inspector_app/ui`` with
lupdate (new ones are marked unfinished, to be translated by hand in the .ts file or in Qt
Linguist), lists what is unfinished, and compiles with lrelease. Texts that are gone are removed;
translations are never changed.
"""

import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FILE = Path("resources/translations/aktgranskaren_sv.ts")


def main() -> int:
    """Update, list and compile; return 1 while anything is unfinished."""
    tools = Path(sys.executable).parent
    sources = sorted(
        str(path.relative_to(ROOT)) for path in (ROOT / "inspector_app/ui").rglob("*.py")
    )
    collect = [str(tools / "pyside6-lupdate"), *sources, "-ts", str(FILE)]
    subprocess.run([*collect, "-no-obsolete", "-locations", "none"], cwd=ROOT, check=True)
    compile_it = [str(tools / "pyside6-lrelease"), str(FILE), "-qm", str(FILE.with_suffix(".qm"))]
    subprocess.run(compile_it, cwd=ROOT, check=True)
    open_ones = [
        f"{context.findtext('name')}: {message.findtext('source')}"
        for context in ElementTree.parse(ROOT / FILE).iter("context")
        for message in context.iter("message")
        if (found := message.find("translation")) is not None and found.get("type")
    ]
    print("\n".join(["Unfinished:", *open_ones]) if open_ones else "Everything is translated.")
    return 1 if open_ones else 0


if __name__ == "__main__":
    sys.exit(main())
