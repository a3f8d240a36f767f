"""The list of decisions in README.md: ``python -m tests.architecture.decisions`` writes it anew.

A decision stands as a paragraph beginning ``Decision:`` in the docstring of the module that
embodies it. README.md names each such module with the first sentence of its decisions.
"""

import ast
import re
from pathlib import Path

from tests.architecture import tree

README = tree.ROOT / "README.md"
START, END = "<!-- decisions -->\n", "<!-- end of decisions -->\n"


def main() -> None:
    """Replace the list between the two marks."""
    before, rest = README.read_text("utf-8").split(START)
    after = rest.split(END)[1]
    README.write_text(before + START + listing() + END + after, "utf-8")


def listing() -> str:
    """Return the list as Markdown, one line for each module with a decision, sorted by module."""
    found = {
        path.relative_to(tree.ROOT): decisions(path)
        for path in tree.python_files()
        if "tests" not in path.relative_to(tree.ROOT).parts
    }
    return "".join(
        f"- `{path.as_posix()}` – {'. '.join(map(short, texts))}.\n"
        for path, texts in found.items()
        if texts
    )


def decisions(path: Path) -> list[str]:
    """Return each decision in a module's docstring, from its mark to the next or an empty line."""
    docstring = ast.get_docstring(ast.parse(path.read_text("utf-8"))) or ""
    found = [text for part in docstring.split("\n\n") for text in part.split("Decision:")[1:]]
    return [" ".join(text.split()) for text in found]


def short(decision: str) -> str:
    """Return what was decided, without the reason: the first clause of the first sentence."""
    clause = re.split(r"[.;:] |, (?:because|so that) | because ", decision, maxsplit=1)[0]
    clause = clause.rstrip(".").replace("``", "`")
    return clause[0].upper() + clause[1:]


if __name__ == "__main__":
    main()
