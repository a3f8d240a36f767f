"""An import-linter contract: the stages of an inspection, each importing only earlier ones.

A stage is a module of the container, together with the modules that carry its name first
(``frame`` and ``frame_text``), or several of equal rank (``deadlines | ratings``); inside such a
family imports are free, as they are from the container itself. Every module of the container must
belong to a stage, so that a new one gets its place in the story.
"""

from collections.abc import Iterable

import grimp
from importlinter import Contract, ContractCheck, fields, output


class StagesContract(Contract):  # type: ignore[misc,unused-ignore]
    """Options: ``container`` and ``stages``, the first stage first."""

    type_name = "stages"

    container = fields.StringField()
    stages = fields.ListField(subfield=fields.StringField())

    def check(self, graph: grimp.ImportGraph, verbose: bool) -> ContractCheck:
        """Keep the contract when no module is homeless and no import points forwards."""
        order = list(self.stages)
        modules = sorted(graph.find_descendants(self.container))
        place = {module: stage_of(self.noun(module), order) for module in modules}
        homeless = [module for module in modules if place[module] is None]
        forwards = [
            (importer, imported)
            for importer in modules
            for imported in sorted(graph.find_modules_directly_imported_by(importer))
            if points_forwards(place.get(importer), place.get(imported))
        ]
        facts = {"homeless": homeless, "forwards": forwards}
        return ContractCheck(kept=not homeless and not forwards, metadata=facts)

    def noun(self, module: str) -> str:
        """Return the module's own name directly under the container."""
        return module.removeprefix(f"{self.container}.").split(".", maxsplit=1)[0]

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Say which module has no stage and which import points to a later stage."""
        for module in check.metadata["homeless"]:
            output.print_error(f"{module} belongs to no stage; give it a place in pyproject.toml.")
        for importer, imported in check.metadata["forwards"]:
            output.print_error(f"{importer} -> {imported}, a later stage.")


def stage_of(noun: str, stages: Iterable[str]) -> int | None:
    """Return the place of the longest stage name that the noun is or begins with, else None."""
    fitting = [
        (len(stage), place)
        for place, family in enumerate(stages)
        for stage in family.split(" | ")
        if noun == stage or noun.startswith(stage + "_")
    ]
    return max(fitting)[1] if fitting else None


def points_forwards(importer: int | None, imported: int | None) -> bool:
    """Tell whether an import between two places goes to a later stage."""
    return importer is not None and imported is not None and imported > importer
