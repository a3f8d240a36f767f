"""Brings the translations in step with the code: all of Swedish, the plurals of English.

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
FOLDER = Path("resources/translations")
WHOLE = ("-no-obsolete", "-locations", "none")
PLURALS = (*WHOLE, "-pluralonly", "-source-language", "en", "-target-language", "en")
FILES = {FOLDER / "aktgranskaren_sv.ts": WHOLE, FOLDER / "aktgranskaren_en.ts": PLURALS}


def main() -> int:
    """Update, list and compile; return 1 while anything is unfinished."""
    tools = Path(sys.executable).parent
    sources = sorted(
        str(path.relative_to(ROOT)) for path in (ROOT / "inspector_app/ui").rglob("*.py")
    )
    open_ones: list[str] = []
    for file, options in FILES.items():
        collect = [str(tools / "pyside6-lupdate"), *sources, "-ts", str(file), *options]
        subprocess.run(collect, cwd=ROOT, check=True)
        fresh = file.with_suffix(".new")
        compiled = [str(tools / "pyside6-lrelease"), str(file), "-qm", str(fresh)]
        subprocess.run(compiled, cwd=ROOT, check=True)
        (ROOT / fresh).replace(ROOT / file.with_suffix(".qm"))  # a running program keeps the old
        open_ones += unfinished(file)
    print("\n".join(["Unfinished:", *open_ones]) if open_ones else "Everything is translated.")
    return 1 if open_ones else 0


def unfinished(file: Path) -> list[str]:
    """Return the texts of a file that wait for their translation."""
    return [
        f"{file.stem} {context.findtext('name')}: {message.findtext('source')}"
        for context in ElementTree.parse(ROOT / file).iter("context")
        for message in context.iter("message")
        if (found := message.find("translation")) is not None and found.get("type")
    ]


if __name__ == "__main__":
    sys.exit(main())
