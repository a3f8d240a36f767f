"""Nothing that points somebody out gets into a report; it is refused where it is written.

Decision: what can still be rewritten is refused by the loose patterns (personnummer, telephone,
e-mail, address), because a false alarm costs a rephrased sentence. A finding has been shown its
hits while it was written, so only what cannot be mistaken stops a report.
"""

from __future__ import annotations

from collections.abc import Iterable

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.findings import Finding
from inspector_app.domain.inspection import Inspection
from inspector_app.domain.privacy import PersonalData, find_personal_data

Texts = Iterable[tuple[str, str]]
"""Where a text stands, as the user calls it, and the text."""

CERTAIN = frozenset((PersonalData.PERSONNUMMER, PersonalData.E_MAIL))
LIKELY = CERTAIN | {PersonalData.PHONE, PersonalData.ADDRESS}


def refuse_personal_data(texts: Texts, kinds: frozenset[PersonalData] = LIKELY) -> None:
    """Raise ``personal_data_in_report`` (facts ``where``, ``hit``) for the first text with a hit.

    Days and diarienummer stand in a report by right.
    """
    for where, text in texts:
        for hit in find_personal_data(text):
            if hit.kind in kinds:
                raise InspectionError("personal_data_in_report", where=where, hit=hit.kind.value)


def commission_texts(inspection: Inspection) -> Texts:
    """Yield what the commission prints."""
    yield "Rubriken", inspection.title
    yield "Organisationen", inspection.organisation
    yield "Bakgrunden", inspection.purpose
    yield "Sekretessgrunden", inspection.secrecy_ground
    for number, question in enumerate(inspection.questions, start=1):
        yield f"Frågeställning {number}", question


def finding_texts(findings: Iterable[Finding]) -> Texts:
    """Yield what the findings print."""
    for finding in findings:
        yield f"Iakttagelse {finding.position}", finding.observation
        for recommendation in finding.recommendations:
            where = f"En rekommendation till iakttagelse {finding.position}"
            yield where, recommendation.text
            yield where, recommendation.recipient_role
