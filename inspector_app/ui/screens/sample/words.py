"""How the screen Urval says what the domain's codes mean."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from inspector_app.domain.protocol import ProtocolStatus, SampleProtocol, protocol_sha256
from inspector_app.domain.sampling import DrawnKind
from inspector_app.domain.transcription import SeedEvent, SeedKind
from inspector_app.ui.screens.population.text_table import TextColumn
from inspector_app.ui.screens.sample.plan import PlanLine
from inspector_app.wording.numbers import count, grouped, long_moment


def kind_word(kind: SeedKind) -> str:
    """Where chance comes from."""
    return {
        SeedKind.TWO_PARTY: QCoreApplication.translate("Sample", "Two parties, six digits each"),
        SeedKind.LOTTERY: QCoreApplication.translate("Sample", "A named lottery"),
        SeedKind.DICE: QCoreApplication.translate("Sample", "Dice rolled by the reviewed party"),
        SeedKind.BEACON: QCoreApplication.translate("Sample", "A public random number"),
    }[kind]


def rule_hint(kind: SeedKind) -> str:
    """How the result is turned into a startvärde, by example."""
    return {
        SeedKind.TWO_PARTY: "",
        SeedKind.LOTTERY: QCoreApplication.translate(
            "Sample", "7/35 is seven numbers of 1 to 35; 5# is five digits as they were drawn."
        ),
        SeedKind.DICE: QCoreApplication.translate(
            "Sample", "25d6 is twenty-five rolls of an ordinary die, in order."
        ),
        SeedKind.BEACON: QCoreApplication.translate(
            "Sample", "hex128 is a number of 128 hexadecimal digits."
        ),
    }[kind]


def drawn_word(kind: DrawnKind) -> str:
    """Whether a file is read at once."""
    return {
        DrawnKind.MAIN: QCoreApplication.translate("Sample", "Sample"),
        DrawnKind.RESERVE: QCoreApplication.translate("Sample", "Reserve"),
    }[kind]


def status_word(status: ProtocolStatus) -> str:
    """Where a protocol stands."""
    return {
        ProtocolStatus.OPEN: QCoreApplication.translate("Sample", "waits"),
        ProtocolStatus.USED: QCoreApplication.translate("Sample", "drawn"),
        ProtocolStatus.ABANDONED: QCoreApplication.translate("Sample", "ended without a draw"),
    }[status]


def line_word(line: PlanLine) -> str:
    """What the plan means for a stadsdel."""
    if line.whole:
        return QCoreApplication.translate("Sample", "All are read: no draw and no interval")
    words = QCoreApplication.translate("Sample", "%1 of %2 are drawn")
    return words.replace("%1", count(line.n)).replace("%2", count(line.frame))


def plan_columns() -> tuple[TextColumn, ...]:
    """The headings of the plan."""
    return (
        TextColumn(QCoreApplication.translate("Sample", "District"), wide=True),
        TextColumn(QCoreApplication.translate("Sample", "In the frame"), number=True),
        TextColumn(QCoreApplication.translate("Sample", "Drawn"), number=True),
        TextColumn(QCoreApplication.translate("Sample", "Reserves"), number=True),
        TextColumn(QCoreApplication.translate("Sample", "What it means"), wide=True),
    )


def plan_rows(lines: tuple[PlanLine, ...]) -> list[tuple[str, ...]]:
    """The plan, a row for each stadsdel, and a sum when there are several."""
    whole = QCoreApplication.translate("Sample", "The whole frame")
    rows: list[tuple[str, ...]] = [
        (line.name or whole, count(line.frame), count(line.n), count(line.reserve), line_word(line))
        for line in lines
    ]
    if len(lines) > 1:
        sums = [sum(part) for part in zip(*((x.frame, x.n, x.reserve) for x in lines), strict=True)]
        every = QCoreApplication.translate("Sample", "All")
        rows.append((every, *map(count, sums), ""))
    return rows


def event_line(event: SeedEvent) -> str:
    """The event in one line."""
    name = f"{event.name} {event.number}".strip()
    return f"{kind_word(event.kind)}: {name}"


def protocol_title(number: int) -> str:
    """What a protocol is called."""
    return QCoreApplication.translate("Sample", "Sample protocol %1").replace("%1", str(number))


def handover_text(title: str, protocol: SampleProtocol) -> str:
    """What the other party gets: enough to see later that nothing was changed."""
    event, facts = protocol.facts.seed_event, protocol.facts
    lines = [
        protocol_title(protocol.number),
        title,
        "",
        QCoreApplication.translate("Sample", "Locked %1").replace(
            "%1", long_moment(protocol.frozen_at)
        ),
    ]
    if event is not None:
        lines.append(event_line(event))
    if event is not None and event.opening:
        lines += [
            QCoreApplication.translate("Sample", "The inspector's six digits: %1").replace(
                "%1", event.opening
            ),
        ]
    lines += [
        "",
        QCoreApplication.translate("Sample", "The protocol, SHA-256"),
        grouped(protocol_sha256(protocol)),
        QCoreApplication.translate("Sample", "Commitment to the frame"),
        grouped(facts.frame_commit),
        QCoreApplication.translate("Sample", "The plan, SHA-256"),
        grouped(facts.plan_sha256),
        "",
        facts.plan_text,
    ]
    return "\n".join(lines)
