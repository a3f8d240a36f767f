"""Order the drawn files from the units: the beställningslista, with what a unit needs to find them.

Decision: the list is made from the nyckellista each time and never stored; each look is logged, and
for each file the time it was first asked for is kept.
Source: domain.md (f), and SoLPuL 10 § on access that can be checked afterwards.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.identifiers import AktNumber, display_numbers
from inspector_app.domain.population import Case, ChildKey, KeyListEntry
from inspector_app.domain.sampling import DrawnCase, DrawnKind
from inspector_app.ports.system import Clock
from inspector_app.ports.workspace import Workspace
from inspector_app.workflow.file_times import ask_for
from inspector_app.workflow.protocols import used_protocol


@dataclass(frozen=True, slots=True)
class OrderLine:
    """One file to order. A child with protected identity has neither numbers nor unit here.

    ``identifiers`` are the list's own ids or row numbers: all there is for a paper list.
    ``access_from`` is the day from which its unit is to give access, ``None`` while not stated.
    """

    akt: AktNumber
    name: str
    district: str
    unit: str
    personnummer: str
    case_numbers: tuple[str, ...]
    kind: DrawnKind
    protected: bool
    identifiers: tuple[str, ...] = ()
    access_from: date | None = None


@dataclass(frozen=True, slots=True)
class OrderFiles:
    """Return the beställningslista, by district, unit and aktnummer.

    Only for an assigned inspector (``not_assigned``). Error ``no_sample``.
    """

    workspace: Workspace
    clock: Clock

    def __call__(self, with_reserves: bool = False) -> tuple[OrderLine, ...]:
        """Look behind the drawn aktnummer; the journal keeps that it was done."""
        with self.workspace.unit_of_work() as work:
            protocol = used_protocol(work.protocols())
            sample = work.sample(protocol.number) if protocol else None
            if protocol is None or sample is None:
                raise InspectionError("no_sample")
            drawn = [*sample.main, *(sample.reserve if with_reserves else ())]
            keys = work.case_keys(protocol.number)
            wanted = {ChildKey(keys[AktNumber(case.id)]): case for case in drawn}
            entries = {entry.child_key: entry for entry in work.key_list(wanted)}
            cases = {case.child_key: case for case in work.cases() if case.child_key in wanted}
            asked = ask_for(work, protocol, map(AktNumber, (d.id for d in drawn)), self.clock.now())
            work.record("order_list_made", {"files": str(len(drawn))})
        names = display_numbers([AktNumber(case.id) for case in (*sample.main, *sample.reserve)])
        lines = [
            replace(
                _line(one, names[AktNumber(one.id)], cases[key], entries[key]),
                access_from=asked[AktNumber(one.id)].access_from,
            )
            for key, one in wanted.items()
        ]
        return tuple(sorted(lines, key=lambda line: (line.district, line.unit, line.name)))


def _line(drawn: DrawnCase, name: str, case: Case, entry: KeyListEntry) -> OrderLine:
    hidden = case.protected
    return OrderLine(
        akt=AktNumber(drawn.id),
        name=name,
        district=case.district,
        unit="" if hidden else case.unit,
        personnummer="" if hidden else entry.personnummer,
        case_numbers=() if hidden else entry.case_numbers,
        kind=drawn.kind,
        protected=hidden,
        identifiers=() if hidden else entry.identifiers,
    )
