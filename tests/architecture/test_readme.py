"""README.md says what the code says."""

import re

from tests.architecture import decisions, tree

TEXT = (tree.ROOT / "README.md").read_text("utf-8")


def test_the_list_of_decisions_is_the_one_in_the_modules() -> None:
    """README lists every module with a decision; `python -m tests.architecture.decisions` mends."""
    assert TEXT.split(decisions.START)[1].split(decisions.END)[0] == decisions.listing()


def test_what_the_readme_points_at_exists() -> None:
    """Each picture and file that README links to is in the repository."""
    targets = re.findall(r"\]\(([^)#]+)\)", TEXT)
    assert [target for target in targets if not (tree.ROOT / target).exists()] == []


def test_the_stage_table_names_modules_that_exist() -> None:
    """Each domain module, step and screen in the stage table is there."""
    table = TEXT.split("| Stage", maxsplit=1)[1].split("\n\n", maxsplit=1)[0]
    stages = [row.split("|") for row in table.splitlines()[2:]]
    app = tree.ROOT / "inspector_app"
    places = ((2, "domain/{}"), (3, "workflow/{}"), (5, "ui/screens/{}/__init__.py"))
    named = [
        app / place.format(name)
        for stage in stages
        for column, place in places
        for name in re.findall(r"`(\w+)`", stage[column])
    ]
    assert len(stages) == 13
    assert [path for path in named if not (path.exists() or path.with_suffix(".py").exists())] == []
