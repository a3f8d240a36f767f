"""Believable values of every kind that a workspace keeps, and a clock that stands still."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from uuid import UUID, uuid4

from inspector_app.domain.checklist import Answer
from inspector_app.domain.errors import Issue, Severity
from inspector_app.domain.findings import (
    Assessment,
    Finding,
    NumberKind,
    NumberReference,
    Recommendation,
)
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.inspection import (
    Actor,
    ActorName,
    FrameSecrets,
    Inspection,
    Period,
    ReportVersion,
    Role,
)
from inspector_app.domain.merkle import Root
from inspector_app.domain.population import (
    Case,
    ChildKey,
    ControlTotal,
    ImportCounts,
    KeyListEntry,
    Origin,
    Placement,
    RegisterImport,
)
from inspector_app.domain.population.columns import CaseChunk
from inspector_app.domain.population.fields import DroppedColumn, DropReason, Field, Mapping
from inspector_app.domain.population.table import SourceKind, TableSettings
from inspector_app.domain.population.terms import CareForm, LegalGround
from inspector_app.domain.protocol import FrozenFacts, SampleProtocol, Seed
from inspector_app.domain.register import Register
from inspector_app.domain.review import (
    Completion,
    EventKind,
    Evidence,
    LogRow,
    Outcome,
    Payload,
    ReviewEvent,
)
from inspector_app.domain.sampling import (
    Design,
    DrawnCase,
    DrawnKind,
    Sample,
    SamplePlan,
    StratumDraw,
)
from inspector_app.domain.transcription import SeedEvent, SeedKind

NOW = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)
ANNA = Actor(ActorName("Anna Ek"), Role.LEAD_INSPECTOR)
BO = Actor(ActorName("Bo Åberg"), Role.INSPECTOR)
KLARA = Actor(ActorName("Klara Öst"), Role.QUALITY)
REVA = Actor(ActorName("Reva Ask"), Role.AUDITOR)
PASSPHRASE = "fyra ord om ån och dimman"
AKT = AktNumber("ABCDEFGHIJKLMNOPQRSTUVWXYZ")


class SlowClock:
    """A clock that moves one second at each look."""

    def __init__(self, now: datetime = NOW) -> None:
        self.next = now

    def now(self) -> datetime:
        self.next += timedelta(seconds=1)
        return self.next


def inspection(*assigned: ActorName) -> Inspection:
    return Inspection(
        inspection_id=UUID(int=7),
        title="Besök hos placerade barn",
        organisation="Socialförvaltningen",
        period=Period(date(2025, 11, 1), date(2026, 10, 31)),
        checklist_slug="besok",
        checklist_sha256="ab" * 32,
        questions=("Får barnen besök?",),
        assigned_inspectors=assigned,
        parameters=(("visits_per_year", "4"),),
    )


def case(number: int, placements: int = 1) -> Case:
    placement = Placement(
        row=number + 2,
        district="Järva",
        unit="Enhet Ö",
        care_form=CareForm.FOSTER_HOME,
        legal_ground=LegalGround.LVU_2_3,
        decided_on=date(2024, 5, 6),
        started_on=date(2024, 5, 7),
    )
    return Case(
        child_key=ChildKey(f"{number:04d}"),
        district="Järva",
        unit="Enhet Ö",
        birth_month="2015-03",
        registered_visits=None if number % 3 else number,
        last_care_plan_on=date(2026, 1, 31),
        size=Decimal("1.5") if number % 2 else None,
        placements=(placement,) * placements,
    )


def digits(number: int) -> str:
    """The invented personnummer of a child."""
    return f"20150301{number:04d}"


def entry(number: int) -> KeyListEntry:
    identity = digits(number)
    return KeyListEntry(ChildKey(identity), identity, ("2024-0012",), (), number == 3, identity)


def chunk(*numbers: int) -> CaseChunk:
    """Children as a list is read: their keys are who they are."""
    cases = [case(n)._replace(child_key=ChildKey(digits(n))) for n in numbers]
    return CaseChunk([n + 2 for n in numbers], cases, [*map(entry, numbers)])


def stored(number: int, key: int) -> Case:
    """The child as the workspace gives it back, when it was stored as number ``key``."""
    return case(number)._replace(child_key=ChildKey(f"{key:06d}"))


def stored_entry(number: int, key: int) -> KeyListEntry:
    """The key list entry of that child."""
    return entry(number)._replace(child_key=ChildKey(f"{key:06d}"))


def register(imported: int = 3) -> Register:
    read = RegisterImport(
        origin=Origin(SourceKind.CSV, "lista.csv", "cd" * 32),
        settings=TableSettings(encoding="cp1252"),
        mapping=Mapping(((Field.IDENTIFIER, "Id"),)),
        counts=ImportCounts(imported=imported, cases=imported),
        dropped_columns=(DroppedColumn("Namn", DropReason.PERSONAL),),
        issues=(
            Issue("population_date", Severity.WARNING, 4, "Till", "31/2", {"first_row": 2}),
            Issue("x", Severity.WARNING, facts={"limit": Decimal("1.5"), "day": date(2026, 1, 1)}),
        ),
        hidden_issues=(("population_date", 7),),
        control_totals=(ControlTotal("Järva", 3, 3),),
    )
    return Register(NOW, read, Root(4, "ef" * 32), b"k" * 32)


def secrets() -> FrameSecrets:
    return FrameSecrets(b"s" * 32, b"o" * 32, b"n" * 32)


def protocol(number: int = 1) -> SampleProtocol:
    event = SeedEvent(
        SeedKind.TWO_PARTY, "Sex siffror", "", NOW + timedelta(days=1), 39, "271828-######"
    )
    facts = FrozenFacts("aa" * 32, ("bb" * 32, "cc" * 32), "plan\n", event)
    return SampleProtocol(number, NOW, facts)


def seed() -> Seed:
    return Seed("314159", NOW + timedelta(days=1), "271828-314159")


def sample() -> Sample:
    main = tuple(DrawnCase(f"AKT{n}", "Järva", f"0.{n}", n, DrawnKind.MAIN) for n in range(1, 4))
    reserve = (DrawnCase("AKT9", "Järva", "0.9", 4, DrawnKind.RESERVE),)
    return Sample(
        plan=SamplePlan(Design.STRATIFIED, 3, 1, (("Järva", 3),)),
        frame_sha256="dd" * 32,
        seed="271828-314159",
        main=main,
        reserve=reserve,
        strata=(StratumDraw("Järva", 12, 3, 1, False),),
    )


PAYLOADS: tuple[tuple[EventKind, Payload], ...] = (
    (EventKind.ANSWER, Answer.NO),
    (EventKind.REASON, "Står i planen, sidan 3"),
    (EventKind.EVIDENCE, Evidence("e1", "journal", date(2026, 3, 1), "12")),
    (
        EventKind.ROW,
        LogRow(
            "r1",
            "visits",
            {
                "on": date(2026, 3, 1),
                "alone": True,
                "count": 2,
                "share": Fraction(1, 3),
                "heading": "Övrigt",
                "who": ("barn", "förälder"),
            },
        ),
    ),
    (EventKind.EMPTY_LOG, True),
    (EventKind.FLAG, True),
    (EventKind.NOTE, "läs om"),
    (EventKind.REGISTER_VALUE, "4"),
    (EventKind.OUTCOME, Outcome.READ),
    (EventKind.COMPLETED, Completion((("BES-03", Answer.YES),))),
)


def review_event(
    seq: int, kind: EventKind = EventKind.ANSWER, after: Payload | None = Answer.YES, **more: object
) -> ReviewEvent:
    fields: dict[str, object] = {"case": AKT, "before": None, "undoes": None} | more
    return ReviewEvent(
        event_id=uuid4(),
        seq=seq,
        at=NOW + timedelta(seconds=seq),
        actor="Anna Ek",
        kind=kind,
        target="BES-01",
        after=after,
        **fields,  # type: ignore[arg-type]
    )


def finding(position: int = 1, observation: str = "Tre av fyra barn fick besök.") -> Finding:
    return Finding(
        finding_id=UUID(int=position),
        position=position,
        observation=observation,
        assessment=Assessment.IMPROVEMENT,
        question_ids=("BES-01",),
        numbers=(NumberReference(NumberKind.SHARE_MET, "BES-01", "Järva"),),
        recommendations=(Recommendation("Följ upp", "Enhetschefen", date(2027, 3, 1)),),
    )


def report(version: int = 1, signed: bytes = b"") -> ReportVersion:
    return ReportVersion(
        version=version,
        fixed_at=NOW,
        fixed_by=ActorName("Anna Ek"),
        registry_no="dnr saknas",
        checksum_sha256="ee" * 32,
        test_marked=True,
        fixed_pdf=b"%PDF-1.7 fixed",
        capsule=b"{}",
        signed_at=NOW if signed else None,
        signed_pdf=signed,
    )
