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
    """Return the list as Markdown, one line for each decision, sorted by module."""
    lines = [
        f"- `{path.relative_to(tree.ROOT).as_posix()}` – {decision}\n"
        for path in tree.python_files()
        if "tests" not in path.relative_to(tree.ROOT).parts
        for decision in decisions(path)
    ]
    return "".join(lines)


def decisions(path: Path) -> list[str]:
    """Return the first sentence of each decision in a module's docstring."""
    docstring = ast.get_docstring(ast.parse(path.read_text("utf-8"))) or ""
    paragraphs = [" ".join(text.split()) for text in docstring.split("\n\n")]
    return [
        first_sentence(text.removeprefix("Decision:").strip())
        for text in paragraphs
        if text.startswith("Decision:")
    ]


def first_sentence(text: str) -> str:
    """Return the text up to its first full stop before a space and a capital, without the stop."""
    sentence = re.split(r"(?<=[.;:]) (?=[A-ZÅÄÖ])", text, maxsplit=1)[0].rstrip(".;:")
    return sentence[0].upper() + sentence[1:]


if __name__ == "__main__":
    main()
