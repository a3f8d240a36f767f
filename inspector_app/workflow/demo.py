"""A whole inspection of the example register, from the list to the signed report.

It takes the very steps that the window takes, in their order; only the reading is simulated, from
the truth that lies beside the example. Its clock is stepped by the caller, so that a freeze, a
handover and a draw that take days in life have their times in the right order here.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID, uuid5

from inspector_app.domain.checklist import Level, Question
from inspector_app.domain.findings import (
    Assessment,
    Finding,
    NumberKind,
    NumberReference,
    Recommendation,
)
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.inspection import Period, ReportVersion
from inspector_app.domain.population import Origin
from inspector_app.domain.population.fields import suggest_mapping
from inspector_app.domain.population.rows import ReadingRules
from inspector_app.domain.population.table import SourceKind
from inspector_app.domain.sampling import Design, Sample, SamplePlan
from inspector_app.domain.signing import KeyFile
from inspector_app.domain.transcription import LEAST_BITS, SeedEvent, SeedKind, two_party_rule
from inspector_app.ports.example import ExampleRegister, TrueChild
from inspector_app.ports.population_reader import PopulationReader
from inspector_app.ports.signer import TimeStamper
from inspector_app.ports.system import Clock
from inspector_app.workflow.compose_report import Finish
from inspector_app.workflow.freeze_frame import offered_rules
from inspector_app.workflow.protocols import open_protocol
from inspector_app.workflow.review_case import facts_of
from inspector_app.workflow.simulate_reading import SimulateReading
from inspector_app.workflow.start_inspection import Commission
from inspector_app.workflow.steps import Steps
from inspector_app.workflow.tabulate_results import Tabulation

PERIOD = Period(date(2025, 7, 1), date(2026, 6, 30))
PER_DISTRICT = 12
RESERVES = 4
TITLE = "Besök hos placerade barn – exempelgranskning"
ORGANISATION = "Exempelstadens socialförvaltning"
PURPOSE = (
    "Granskningen är ett exempel på påhittade uppgifter. Den besvarar den fråga som debatten "
    "gällde: stämmer registrets uppgift om hur ofta placerade barn får besök, eller står besöken "
    "i akterna under andra rubriker?"
)
QUESTIONS = (
    "Hur ofta har den ansvariga socialsekreteraren besökt barnet under perioden?",
    "Har barnet fått tala enskilt med socialsekreteraren?",
    "Säger registret detsamma som akten, och under vilka rubriker står annars besöken?",
)
Progress = Callable[[str, int, int], object]


@dataclass(frozen=True, slots=True)
class ExampleInspection:
    """Carry out the example inspection; stop after any stage to leave the rest to the user."""

    steps: Steps
    reader: PopulationReader
    example: ExampleRegister
    stamper: TimeStamper
    clock: Clock

    def start(self) -> None:
        """Write the commission, with the newest version of the first theme of the library."""
        library = self.steps.start.library
        found = [one for entry in library.entries() if (one := entry.reading.checklist)]
        sound = (one.sha256 for one in reversed(found) if one.slug == found[0].slug)
        self.steps.start(
            Commission(
                title=TITLE,
                organisation=ORGANISATION,
                period=PERIOD,
                checklist_sha256=next(sound),
                purpose=PURPOSE,
                questions=QUESTIONS,
                secrecy_ground="Exempel: ingen verklig uppgift behandlas.",
                example=True,
            )
        )

    def take_in(self, progress: Progress) -> None:
        """Import the example list as the preview judges it."""
        path = self.example.list_file()
        preview = self.reader.preview(path)
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        rules = ReadingRules(
            origin=Origin(SourceKind.CSV, path.name, digest, "Påhittat exempel", "Hela listan"),
            settings=preview.settings,
            mapping=suggest_mapping(preview.header),
        )

        def told(rows: int) -> bool:
            progress("import", rows, 0)
            return True

        self.steps.import_register(self.reader.opener(path, preview.settings), rules, told)

    def freeze(
        self, inspector_digits: str, per_district: int = PER_DISTRICT, reserve: int = RESERVES
    ) -> None:
        """Freeze frame and plan, register the protocol by a timestamp, hand it over.

        Where every file would be drawn there is no event and nothing to hand over.
        """
        rules, steps = offered_rules(PERIOD), self.steps
        sizes = [rows for _, rows in steps.freeze_frame.preview(rules).strata]
        event = self._event(inspector_digits) if max(sizes, default=0) > per_district else None
        steps.freeze_frame(rules, SamplePlan(Design.STRATIFIED, per_district, reserve), event)
        steps.register_protocol.by_timestamp(self.stamper)
        if event is not None:
            steps.ceremony.hand_over()

    def _event(self, inspector_digits: str) -> SeedEvent:
        return SeedEvent(
            kind=SeedKind.TWO_PARTY,
            name="Den granskade verksamheten säger sex siffror",
            number="",
            planned_at=self.clock.now() + timedelta(days=1),
            min_bits=LEAST_BITS[SeedKind.TWO_PARTY],
            transcription=two_party_rule(inspector_digits),
        )

    def draw(self, other_digits: str) -> Sample:
        """Hear the other party's digits, if chance has anything to say, and draw."""
        with self.steps.workspace.unit_of_work() as work:
            waiting = open_protocol(work.protocols())
        if waiting is not None and waiting.facts.seed_event is not None:
            self.steps.ceremony.hear(other_digits)
        return self.steps.ceremony.draw()

    def read(self, progress: Progress, stop_after: int | None = None) -> int:
        """Read the drawn files from the truth."""
        simulate = SimulateReading(self.steps.review, facts_of)
        return simulate(
            self.truth(), lambda done, total: progress("reading", done, total), stop_after
        )

    def truth(self) -> dict[AktNumber, TrueChild]:
        """Return the truth by aktnummer, found through the nyckellista as an inspector does."""
        truth = self.example.truth()
        with self.steps.workspace.unit_of_work() as work:
            sample = work.sample(1)
            assert sample is not None
            keys = work.case_keys(1)
            drawn = {
                keys[AktNumber(case.id)]: AktNumber(case.id)
                for case in (*sample.main, *sample.reserve)
            }
            entries = work.key_list(drawn)
        return {drawn[entry.child_key]: truth[entry.case_numbers[0]] for entry in entries}

    def conclude(self) -> None:
        """Write three iakttagelser that the results bear out."""
        tabulation = self.steps.tabulate()
        for position, finding in enumerate(_findings(tabulation), start=1):
            self.steps.findings.save(finding(position))

    def report(self, key: KeyFile) -> ReportVersion:
        """Fix the report as a trial and sign it with the trial key."""
        self.steps.fix(Finish(registry_no="", to_be_signed=True, test_marked=True))
        return self.steps.sign(key)


def _findings(tabulation: Tabulation) -> list[Callable[[int], Finding]]:
    checklist = tabulation.desk.checklist
    by_share = sorted(
        (result for result in tabulation.results.questions if result.city.estimate.proportion),
        key=lambda result: result.city.estimate.proportion or 0,
    )
    lawful = [r for r in by_share if checklist.question(r.question_id).level == (Level.LAW,)]
    weakest, strongest = lawful[0], by_share[-1]
    made = [
        _about(checklist.question(strongest.question_id), Assessment.STRENGTH),
        _about(checklist.question(weakest.question_id), Assessment.LAW_NOT_MET),
    ]
    pair = checklist.reconciliation
    if pair is not None:
        asked = next(q.question_id for q in checklist.questions if q.fact_id == pair.found)
        made.insert(0, _about_register(asked))
    return made


def _identity(name: str) -> UUID:
    return uuid5(UUID(int=0), name)


def _about_register(question_id: str) -> Callable[[int], Finding]:
    return lambda position: Finding(
        finding_id=_identity("register"),
        position=position,
        observation=(
            "Akterna innehåller fler besök än registret räknar. Skillnaden beror på att besök "
            "skrivs under andra rubriker än den som registret räknar."
        ),
        assessment=Assessment.IMPROVEMENT,
        question_ids=(question_id,),
        numbers=(NumberReference(NumberKind.RECONCILIATION),),
        recommendations=(
            Recommendation(
                "Bestäm under vilken rubrik ett besök hos ett placerat barn ska skrivas, och "
                "stäm av registret mot ett urval av akter varje termin.",
                "Avdelningschefen",
                date(2027, 3, 31),
            ),
        ),
    )


_WORDS = {
    Assessment.STRENGTH: "Av alla frågor får den här oftast svaret Ja: {text}",
    Assessment.LAW_NOT_MET: "Av frågorna om lagkrav får den här minst ofta svaret Ja: {text}",
}


def _about(question: Question, assessment: Assessment) -> Callable[[int], Finding]:
    breach = assessment is Assessment.LAW_NOT_MET
    advice = Recommendation(
        "Gå igenom med handläggarna hur detta görs och skrivs ner.",
        "Enhetschefen",
        date(2027, 2, 28),
    )
    return lambda position: Finding(
        finding_id=_identity(assessment.value),
        position=position,
        observation=_WORDS[assessment].format(text=question.text),
        assessment=assessment,
        question_ids=(question.question_id,),
        numbers=(NumberReference(NumberKind.SHARE_MET, question.question_id),),
        provisions=_provisions(question) if breach else (),
        recommendations=(advice,) if breach else (),
    )


def _provisions(question: Question) -> tuple[str, ...]:
    """Return the provisions that held during the period."""
    return tuple(
        basis.provision
        for basis in question.bases
        if basis.valid_from <= PERIOD.last_day and PERIOD.first_day <= basis.valid_to
    )
