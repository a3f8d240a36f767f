"""Practise on made-up files in a throw-away workspace, and see one's answers beside the key.

Decision: practice is a real inspection of its own, encrypted, in a folder that is removed when it
is left, and its passphrase is kept nowhere. So the real screen is practised on, nothing of it can
come into another inspection, and what a broken machine leaves behind cannot be read.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.inspection import Period
from inspector_app.domain.population import Origin
from inspector_app.domain.population.fields import suggest_mapping
from inspector_app.domain.population.rows import ReadingRules
from inspector_app.domain.population.table import SourceKind
from inspector_app.domain.practice import Comparison, PracticeCase, compare
from inspector_app.domain.review.register_values import register_fields
from inspector_app.domain.sampling import Design, SamplePlan
from inspector_app.ports.checklist_library import ChecklistLibrary
from inspector_app.ports.population_reader import PopulationReader
from inspector_app.ports.practice import PracticeFiles
from inspector_app.workflow.freeze_frame import offered_rules
from inspector_app.workflow.review_case import Desk, OpenCase
from inspector_app.workflow.start_inspection import Commission
from inspector_app.workflow.steps import Steps

PERIOD = Period(date(2025, 7, 1), date(2026, 6, 30))
TITLE = "Övning"
ORGANISATION = "Påhittade akter"


@dataclass(frozen=True, slots=True)
class Practice:
    """The practice files of an open workspace, and the key."""

    steps: Steps
    files: PracticeFiles

    def prepare(self, reader: PopulationReader) -> None:
        """Make the throw-away inspection: every practice file is drawn.

        Errors: ``practice_missing``, and ``checklist_not_found`` when the template of the keys is
        not in the library.
        """
        cases, steps = self.files.cases(), self.steps
        steps.start(
            Commission(
                title=TITLE,
                organisation=ORGANISATION,
                period=PERIOD,
                checklist_sha256=_template(steps.start.library, cases[0].checklist),
                example=True,
            )
        )
        self._take_in(reader)
        plan = SamplePlan(Design.STRATIFIED, len(cases), 0)
        steps.freeze_frame(offered_rules(PERIOD), plan, None)
        steps.ceremony.draw()

    def _take_in(self, reader: PopulationReader) -> None:
        path = self.files.list_file()
        preview = reader.preview(path)
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        rules = ReadingRules(
            origin=Origin(SourceKind.CSV, path.name, digest, "Påhittade akter", "Hela listan"),
            settings=preview.settings,
            mapping=suggest_mapping(preview.header),
        )
        self.steps.import_register(reader.opener(path, preview.settings), rules)

    def by_akt(self) -> Mapping[AktNumber, PracticeCase]:
        """Return the practice file behind each aktnummer, in the order in which they are read."""
        with self.steps.workspace.unit_of_work() as work:
            akts = {child: akt for akt, child in work.case_keys(1).items()}
            entries = work.key_list(akts)
        named = {entry.case_numbers[0]: akts[entry.child_key] for entry in entries}
        return {named[case.number]: case for case in self.files.cases()}

    def compare(self, desk: Desk, opened: OpenCase) -> Comparison:
        """Hold a klarmarkerad file against its key. Errors as of ``domain.practice.compare``."""
        case = self.by_akt()[opened.akt]
        known = register_fields(opened.case), desk.period
        return compare(desk.checklist, case, opened.review, known)


def _template(library: ChecklistLibrary, name: str) -> str:
    for entry in library.entries():
        found = entry.reading.checklist
        if found is not None and f"{found.slug}-{found.version}" == name:
            return found.sha256
    raise InspectionError("checklist_not_found", sha256=name)
